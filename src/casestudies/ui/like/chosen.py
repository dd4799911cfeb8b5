"""Lists of what was chosen from the vocabulary: populations with their share, and practices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.profile import ProfilePopulation
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.a11y import named
from casestudies.ui.like.fields import NumberEdit
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined


class GroupBar(QWidget):
    """A bar in the colour of a group of dimensions at the left of a row."""

    def __init__(self, theme: ThemeService, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._group = theme, group
        self.setFixedWidth(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.group(self._group).bar))
        painter.drawRoundedRect(self.rect().adjusted(1, 5, 0, -5), 1.5, 1.5)


class ChosenList(QWidget):
    """Rows with a way out, and a button below that adds. ``left`` gives the key to take out."""

    left = Signal(str)

    def __init__(self, theme: ThemeService, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, QWidget] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.add_button = named(QPushButton(f" {add}", self), add)
        self.add_button.setProperty("look", "quiet")
        theme.set_icon(self.add_button, "plus", "accent_ink", 14)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._lines)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def keys(self) -> tuple[str, ...]:
        """What is chosen, in its order."""
        return tuple(self._rows)

    def anchor(self) -> QRect:
        """Where the button is on the screen."""
        return QRect(self.add_button.mapToGlobal(QPoint()), self.add_button.size())

    def show_keys(self, keys: Sequence[str], make: Callable[[str], QWidget]) -> None:
        """Show rows for these keys, new ones made by ``make``; rows that stay keep the focus."""
        if tuple(keys) == self.keys:
            return
        gone = [key for key in self._rows if key not in keys]
        focused = [key for key in gone if self._has_focus(self._rows[key])]
        if focused:
            self._next_focus(focused[0], gone).setFocus(Qt.FocusReason.OtherFocusReason)
        for key in gone:
            row = self._rows.pop(key)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows = {key: self._rows.get(key) or make(key) for key in keys}
        for at, row in enumerate(rows.values()):
            if self._lines.indexOf(row) != at:
                self._lines.removeWidget(row)
                self._lines.insertWidget(at, row)
                row.show()  # now, so that Tab and focus find it
        self._rows = rows

    def tab_stops(self) -> list[QWidget]:
        """What Tab walks here: the rows from top to bottom, then the button."""
        stops: list[QWidget] = []
        for row in self._rows.values():
            for kind in (NumberEdit, QToolButton):
                found = row.findChild(kind)
                stops += [found] if found is not None else []
        return [*stops, self.add_button]

    def row_parts(self, key: str, name: str, about: str, bar: str) -> tuple[QWidget, QHBoxLayout]:
        """A row with its name and its way out; between them is room for more."""
        row = QFrame(self)
        row.setProperty("look", "chosen-row")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 2, 0)
        across.setSpacing(8)
        mark = GroupBar(self._theme, bar, row)
        label = QLabel(name, row)
        label.setWordWrap(True)
        label.setMinimumWidth(40)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setToolTip(about)
        label.setContentsMargins(0, 5, 0, 5)
        out = named(QToolButton(row), self.tr("Take out {0}").format(name))
        out.setToolTip(self.tr("Take out"))
        out.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme.set_icon(out, "x", "ink_soft", 14)
        out.clicked.connect(partial(self.left.emit, key))
        across.addWidget(mark)
        across.addWidget(label, 1)
        across.addWidget(out)
        return row, across

    def _has_focus(self, row: QWidget) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and row.isAncestorOf(focused)

    def _next_focus(self, key: str, gone: Sequence[str]) -> QWidget:
        """Where the focus goes from a row that leaves: to the next row's way out."""
        keys = list(self._rows)
        after = [k for k in (*keys[keys.index(key) :], *reversed(keys)) if k not in gone]
        found = self._rows[after[0]].findChild(QToolButton) if after else None
        return found or self.add_button


class PopulationList(ChosenList):
    """Student populations, each with its share in percent. ``chosen`` gives a key to add,
    ``share_edited`` follows typing of a share."""

    chosen = Signal(str)
    share_edited = Signal()

    def __init__(
        self, theme: ThemeService, vocabulary: Vocabulary, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Add a student population"), parent)
        self._vocabulary = vocabulary
        self._shares: dict[str, NumberEdit] = {}
        self._menu = QMenu(self.add_button)
        MenuKeys(self._menu)
        self._menu.setToolTipsVisible(True)
        self._menu.triggered.connect(self._triggered)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add_button.setMenu(self._menu)

    @property
    def populations(self) -> tuple[ProfilePopulation, ...]:
        """The populations as they are described now."""
        return tuple(ProfilePopulation(key, self._shares[key].value) for key in self.keys)

    def show_populations(self, populations: Sequence[ProfilePopulation]) -> None:
        """Show these populations with their shares."""
        self.show_keys([population.key for population in populations], self._make_row)
        self.add_button.setEnabled(len(populations) < len(self._vocabulary.populations))
        self._shares = {key: self._shares[key] for key in self.keys}
        for population in populations:
            self._shares[population.key].show_value(population.percent)

    @property
    def problem(self) -> str:
        """What is wrong with the first share that cannot be read; "" if all can."""
        found = (self._shares[key].problem for key in self.keys)
        return next((problem for problem in found if problem), "")

    def share_field(self, key: str) -> NumberEdit:
        """The field of a population's share; raises ``KeyError`` for one that is not chosen."""
        return self._shares[key]

    def _make_row(self, key: str) -> QWidget:
        found = self._vocabulary.population_by_key.get(key)
        name = found.name if found else key
        row, across = self.row_parts(key, name, found.description if found else "", "")
        share = NumberEdit(
            self.tr("{0}, percent of your students").format(name), 100, whole=False, parent=row
        )
        share.setProperty("look", "small")
        fit(share.setFixedWidth, 52)
        fit(share.setFixedHeight, 24, by=lined)
        share.setAlignment(Qt.AlignmentFlag.AlignRight)
        share.edited.connect(self.share_edited)
        unit = QLabel("%", row)
        unit.setProperty("look", "caption")
        across.insertWidget(2, share)
        across.insertWidget(3, unit)
        self._shares[key] = share
        return row

    def _fill_menu(self) -> None:
        self._menu.clear()
        for population in self._vocabulary.populations:
            if population.key not in self.keys:
                action = self._menu.addAction(population.name)
                action.setData(population.key)
                action.setToolTip(population.description)

    def _triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))


class PracticeList(ChosenList):
    """Practices with the colour of their dimension's group. ``asked`` asks to add some."""

    asked = Signal()

    def __init__(
        self, theme: ThemeService, vocabulary: Vocabulary, add: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, add, parent)
        self._vocabulary = vocabulary
        self.add_button.clicked.connect(self.asked)

    def show_practices(self, keys: Sequence[str]) -> None:
        """Show these practices."""
        self.show_keys(keys, self._make_row)

    def _make_row(self, key: str) -> QWidget:
        practice = self._vocabulary.practice_by_key.get(key)
        dimension = self._vocabulary.dimension_by_key.get(practice.dimension if practice else "")
        group = dimension.group.value if dimension else ""
        name, about = (practice.name, practice.definition) if practice else (key, "")
        return self.row_parts(key, name, about, group)[0]
