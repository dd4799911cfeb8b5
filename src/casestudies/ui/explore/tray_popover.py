"""The compare tray as a panel: the collected cases, each with a way out, and Compare."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.brief import CaseBrief
from casestudies.model.limits import FEWEST_CASES, MOST_CASES
from casestudies.ui.a11y import named
from casestudies.ui.actions import shortcut, tip
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.parts.layouts import clear
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, panel_width


class TrayPopover(Popover):
    """Asks for what to do: ``remove`` a case, ``open`` one (by brief), ``clear``, ``compare``,
    ``add_all`` results, of which there are ``results``."""

    remove = Signal(object)
    open_case = Signal(object)
    clear = Signal()
    compare = Signal()
    add_all = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._anchor = QRect()
        self.results = 0
        fit(self.setFixedWidth, 360, by=panel_width)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        named(self, self.tr("Compare tray"))
        self._title = QLabel(self.tr("Compare tray"))
        self._title.setProperty("look", "strong")
        self._hint = QLabel()
        self._hint.setProperty("look", "caption")
        self._hint.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._clear = named(QPushButton(self.tr("Clear")), self.tr("Clear the tray"))
        self._clear.setProperty("look", "link")
        self._clear.clicked.connect(self.clear)
        self.compare_button = named(
            QPushButton(self.tr("Compare")), self.tr("Compare the cases in the tray")
        )
        self.compare_button.setToolTip(tip("tray.compare"))
        self.compare_button.setProperty("look", "primary")
        self.compare_button.clicked.connect(self.compare)
        self.all_button = QPushButton()
        self.all_button.setProperty("look", "link")
        self.all_button.setToolTip(tip("tray.add_all"))
        self.all_button.clicked.connect(self.add_all)
        self._says = QLabel(
            self.tr("Compare shows this tray, unless you open a saved comparison there.")
        )
        self._says.setProperty("look", "caption")
        self._says.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 14, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._rows)
        layout.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._hint)
        layout.addWidget(self._says)
        layout.addWidget(self.compare_button)

    def show_tray(self, briefs: Sequence[CaseBrief], anchor: QRect) -> None:
        """Open beside ``anchor`` on the screen with the focus on the first thing to do."""
        self._anchor = anchor
        self.fill(briefs)
        self.open_at(anchor, self._first())

    def fill(self, briefs: Sequence[CaseBrief]) -> None:
        """Show what is in the tray now; an open panel stays open and keeps the focus inside."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        if inside:
            self.setFocus()  # what has it may go
        clear(self._rows)
        for brief in briefs:
            self._rows.addWidget(self._row(brief))
        self._hint.setText(_hint(len(briefs)))
        self._hint.setVisible(bool(self._hint.text()))
        said = self.tr("Add all results ({0})").format(self.results)
        self.all_button.setText(said)
        named(self.all_button, said)
        self.all_button.setVisible(self.results > 0 and len(briefs) < MOST_CASES)
        self.compare_button.setVisible(bool(briefs))
        self.compare_button.setEnabled(len(briefs) >= FEWEST_CASES)
        self._clear.setVisible(bool(briefs))
        if self.isVisible():
            self.open_at(self._anchor, self._first() if inside else None)

    def _row(self, brief: CaseBrief) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        name = named(QPushButton(brief.short_name, row), self.tr("Open {0}").format(brief.name))
        name.setProperty("look", "link")
        name.setToolTip(f"{brief.name}\n{facts_of(brief)}")
        name.clicked.connect(partial(self.open_case.emit, brief))
        remove = named(QToolButton(row), self.tr("Remove {0}").format(brief.name))
        remove.setToolTip(self.tr("Take out of the tray"))
        self._theme.set_icon(remove, "x", "ink_soft", 16)
        remove.clicked.connect(partial(self.remove.emit, brief))
        layout.addWidget(name)
        layout.addStretch(1)
        layout.addWidget(remove)
        return row

    def _first(self) -> QWidget:
        if self.compare_button.isVisibleTo(self) and self.compare_button.isEnabled():
            return self.compare_button
        row = self._rows.itemAt(0)
        widget = row.widget() if row is not None else None
        return widget.findChild(QPushButton) or self if widget is not None else self


def _hint(count: int) -> str:
    """What to do next, in a sentence; "" when there is nothing to say."""
    if count == 0:
        return QCoreApplication.translate(
            "TrayPopover",
            "Nothing here yet. Press {0} on a result, or Compare in an open case, to collect {1} "
            "to {2} cases.",
        ).format(shortcut("tray.toggle"), FEWEST_CASES, MOST_CASES)
    if count < FEWEST_CASES:
        return QCoreApplication.translate("TrayPopover", "Add one more case to compare.")
    if count >= MOST_CASES:
        most = QCoreApplication.translate("TrayPopover", "{0} cases: as many as fit side by side.")
        return most.format(MOST_CASES)
    return ""
