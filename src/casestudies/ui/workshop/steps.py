"""The three steps in which a workshop is made: cases and rows, how to work, title and people."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.limits import FEWEST_CASES
from casestudies.model.workshop import MOST_PEOPLE
from casestudies.services.workshop.agenda import ROW_MINUTES
from casestudies.services.workshop.editing import grouping
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.fields import Items, Line, NumberLine, captioned
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.parts.sentence_room import SentenceRoom
from casestudies.ui.roles import Role
from casestudies.ui.theme.size import fit, pane_width
from casestudies.ui.workshop.making import (
    LAST_STEP,
    Making,
    goals_of,
    hides_names,
    rows_of,
    title_of,
)
from casestudies.ui.workshop.rows_list import RowsList
from casestudies.ui.workshop.state import View, WorkshopState
from casestudies.ui.workshop.template_panel import TemplatePanel

_SIDE = 340


class CasesAndRows(QWidget):
    """The first step. ``cases_asked`` brings where the button of the cases is on the screen,
    ``done`` follows Enter."""

    cases_asked = Signal(QRect)
    done = Signal()

    def __init__(self, context: UiContext, state: WorkshopState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.cases = QLabel(self)
        self.cases.setProperty("look", "strong")
        self.cases.setWordWrap(True)
        self.choose = named(QPushButton(self.tr("Change the cases…")), self.tr("Change the cases"))
        self.choose.clicked.connect(self._ask_cases)
        self.rows = RowsList(context.theme, self.tr("Rows in focus"), parent=self)
        self.rows.ticked.connect(self._ticked)
        self.rows.entered.connect(self.done)
        self._count = _label("soft")
        self._why = SentenceRoom("caption", self._proposed)
        self.all = self._link(self.tr("All"), self.tr("Tick all rows"))
        self.none = self._link(self.tr("None"), self.tr("Tick no row"))
        self.proposed = self._link(self.tr("As proposed"), self.tr("Tick the rows proposed"))
        self.all.clicked.connect(self._tick_all)
        self.none.clicked.connect(self._tick_none)
        self.proposed.clicked.connect(self._tick_proposed)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(_section(self.tr("Cases")))
        left.addWidget(self.cases)
        left.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(_section(self.tr("Rows in focus")), 1)
        for button in (self.proposed, self.all, self.none):
            head.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addLayout(head)
        right.addWidget(self._count)
        right.addWidget(self._why)
        right.addWidget(self.rows)
        right.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(32)
        across.addLayout(left, 2)
        across.addLayout(right, 3)
        walk = (self.choose, self.rows, self.proposed, self.all, self.none)
        for one, other in pairwise(walk):
            QWidget.setTabOrder(one, other)

    @property
    def _proposed(self) -> str:
        return self.tr("Proposed: those in which these cases part the furthest.")

    def take_focus(self) -> None:
        focus, making = self._state.focus, self._state.making
        stuck = (focus is not None and focus.problem) or (making is not None and not making.enough)
        (self.choose if stuck else self.rows).setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, making: Making) -> None:
        """Show the cases and the rows of the workshop that is made."""
        focus = self._state.focus
        if focus is None:
            return
        names = "\n".join(focus.names) or self.tr("No cases yet")
        if focus.gone:
            gone = self.tr("No longer in the library, left out: {0}")
            names += "\n\n" + gone.format(", ".join(focus.gone))
        self.cases.setText(names)
        rows = rows_of(making, focus)
        self.rows.show_rows(focus.rows, rows)
        said = self.tr("{0} of {1} rows; about {2} minutes to look at them together")
        self._count.setText(said.format(len(rows), len(focus.rows), ROW_MINUTES * len(rows)))
        if not making.enough:
            self._why.setText(self.tr("Choose {0} cases or more.").format(FEWEST_CASES))
        elif focus.problem:
            self._why.setText(focus.problem)
        elif not rows:
            self._why.setText(self.tr("Tick one row or more to go on."))
        elif making.rows is None and focus.apart:
            self._why.setText(self._proposed)
        elif making.rows is None:
            self._why.setText(self.tr("Proposed: the rows that the comparison shows."))
        else:
            self._why.setText("")

    def _link(self, text: str, name: str) -> QPushButton:
        button = named(QPushButton(text, self), name)
        button.setProperty("look", "link")
        return button

    def _ticked(self, keys: tuple[str, ...]) -> None:
        if self._state.making is not None:
            self._state.make(replace(self._state.making, rows=keys))

    def _tick_all(self) -> None:
        if self._state.focus is not None:
            self.rows.tick_only([row.key for row in self._state.focus.rows])

    def _tick_none(self) -> None:
        self.rows.tick_only(())

    def _tick_proposed(self) -> None:
        if self._state.making is not None:
            self._state.make(replace(self._state.making, rows=None))

    def _ask_cases(self) -> None:
        self.cases_asked.emit(QRect(self.choose.mapToGlobal(QPoint()), self.choose.size()))


class WaysToWork(QWidget):
    """The second step: the plain look or a template, explained beside it."""

    done = Signal()

    def __init__(self, state: WorkshopState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.list = _Ways(self)
        self.list.entered.connect(self.done)
        plain = (("", self.tr("Row after row")),)
        for key, name in (*plain, *((one.key, one.name) for one in state.templates)):
            item = QListWidgetItem(name)
            item.setData(Role.KEY, key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.list.addItem(item)
        self.panel = TemplatePanel(self)
        self.list.currentRowChanged.connect(self._chosen)
        fit(self.list.setFixedWidth, _SIDE - 80, by=pane_width)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(24)
        across.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.panel, 1)

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, making: Making) -> None:
        """Show which way is chosen."""
        keys = [str(self.list.item(n).data(Role.KEY)) for n in range(self.list.count())]
        at = keys.index(making.template) if making.template in keys else 0
        if self.list.currentRow() != at:
            self.list.setCurrentRow(at)
        self.panel.show_template(self._state.template(making.template))

    def _chosen(self, row: int) -> None:
        making = self._state.making
        if making is not None and row >= 0:
            key = str(self.list.item(row).data(Role.KEY))
            self._state.make(replace(making, template=key))


class _Ways(QListWidget):
    """``entered`` follows Enter."""

    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, self.tr("Ways to work"), self.tr("The arrow keys choose, Enter goes on"))
        self.setProperty("look", "picker")
        self.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class TitleAndPeople(QWidget):
    """The third step: title, goals, people and groups, and the own school where one takes part."""

    done = Signal()

    def __init__(self, state: WorkshopState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.title = Line(self.tr("Title"), self)
        self.title.edited.connect(self._title)
        self.title.returnPressed.connect(self.done)
        self.goals = Items(self.tr("Goals"), 3, self)
        self.goals.listed.connect(self._goals)
        self.people = NumberLine(self.tr("People"), 1, MOST_PEOPLE, self)
        self.people.counted.connect(self._people)
        self.groups = NumberLine(self.tr("Groups"), 1, MOST_PEOPLE, self)
        self.groups.counted.connect(self._groups)
        for line in (self.people, self.groups):
            line.returnPressed.connect(self.done)
        self._sizes = _label("soft")
        self.hide_names = QPushButton(self.tr("Hide the names of the schools"), self)
        self.hide_names.setCheckable(True)
        named(self.hide_names, self.hide_names.text())
        self.hide_names.clicked.connect(self._hide)
        self.profile = named(QPushButton(self), self.tr("Your school"))
        self.profile.setMenu(QMenu(self.profile))
        MenuKeys(self.profile.menu())
        self.profile.menu().aboutToShow.connect(self._fill_profiles)
        self._own = _label("caption")
        self._own.setText(
            self.tr(
                "Your own school stands beside the models. Describe it under Models like ours and "
                "save it there; it can be chosen later too."
            )
        )
        numbers = QHBoxLayout()
        numbers.setSpacing(14)
        numbers.addLayout(captioned(self.tr("People"), self.people))
        numbers.addLayout(captioned(self.tr("Groups"), self.groups))
        numbers.addWidget(self._sizes, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(captioned(self.tr("Title"), self.title, self.tr("on the first slide")))
        column.addLayout(captioned(self.tr("Goals"), self.goals, self.tr("one a line")))
        column.addLayout(numbers)
        column.addWidget(self.hide_names, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._own)
        column.addWidget(self.profile, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        fit(self.setMaximumWidth, 720)

    def take_focus(self) -> None:
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def follow(self, making: Making) -> None:
        """Show what was typed or is proposed."""
        focus = self._state.focus
        if focus is None:
            return
        template = self._state.template(making.template)
        self.title.show_text(title_of(making, focus, template))
        self.goals.show_items(goals_of(making, focus))
        self.people.show_number(making.people)
        self.groups.show_number(making.groups)
        self._sizes.setText(sizes_words(making.people, making.groups))
        self.hide_names.setChecked(hides_names(making, template))
        own = template is not None and template.needs_profile
        self._own.setVisible(own)
        self.profile.setVisible(own)
        name = making.profile.name if making.profile is not None else self.tr("none")
        self.profile.setText(self.tr("Your school: {0} ▾").format(name))
        named(self.profile, self.tr("Your school: {0}").format(name))

    def _title(self, text: str) -> None:
        if self._state.making is not None:
            self._state.make(replace(self._state.making, title=text))

    def _goals(self, goals: tuple[str, ...]) -> None:
        if self._state.making is not None:
            self._state.make(replace(self._state.making, goals=goals))

    def _people(self, people: int) -> None:
        if self._state.making is not None:
            self._state.make(replace(self._state.making, people=people))

    def _groups(self, groups: int) -> None:
        if self._state.making is not None:
            self._state.make(replace(self._state.making, groups=groups))

    def _hide(self, hidden: bool) -> None:
        if self._state.making is not None:
            self._state.make(replace(self._state.making, names_hidden=hidden))

    def _fill_profiles(self) -> None:
        making, menu = self._state.making, self.profile.menu()
        menu.clear()
        if making is None:
            return
        for name, profile in (
            (self.tr("None"), None),
            *((one.name, one.profile) for one in self._state.profiles),
        ):
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(profile == making.profile)
            change = replace(making, profile=profile)
            action.triggered.connect(lambda _=False, change=change: self._state.make(change))


class Steps(QWidget):
    """The step that is under way, with the ways on and back. ``cases_asked`` brings where the
    button of the cases is on the screen."""

    cases_asked = Signal(QRect)

    def __init__(
        self, context: UiContext, state: WorkshopState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._step = 0
        self._told = _label("section")
        self._heading = _label("title")
        self.first = CasesAndRows(context, state, self)
        self.second = WaysToWork(state, self)
        self.third = TitleAndPeople(state, self)
        self.first.cases_asked.connect(self.cases_asked)
        self._stack = QStackedWidget(self)
        for page in (self.first, self.second, self.third):
            page.done.connect(self.go_on)
        self._stack.addWidget(_scrolled(self.first))
        self._stack.addWidget(self.second)
        self._stack.addWidget(_scrolled(self.third))
        self.back = named(QPushButton(self), self.tr("Back"))
        self.back.clicked.connect(state.step_back)
        self.next = named(QPushButton(self), self.tr("Next"))
        self.next.setProperty("look", "primary")
        self.next.clicked.connect(self.go_on)
        self._hint = _label("caption")
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self._hint)
        foot.addWidget(self.next)
        self._hint.setText(self.tr("Enter goes on"))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 20)
        column.setSpacing(10)
        column.addWidget(self._told)
        column.addWidget(self._heading)
        column.addSpacing(4)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        """Put the focus on what the step asks first."""
        (self.first, self.second, self.third)[max(0, self._step - 1)].take_focus()

    def go_on(self) -> None:
        """To the next step, or to the finished workshop."""
        self._state.go_on()

    def _follow(self) -> None:
        making = self._state.making
        if making is None or self._state.view is not View.MAKING:
            self._step = 0
            return
        page = (self.first, self.second, self.third)[making.step - 1]
        page.follow(making)
        self.next.setEnabled(self._state.can_go_on)
        if making.step == self._step:
            return
        self._step = making.step
        headings = (
            self.tr("Which cases, and which rows of them?"),
            self.tr("How will the room work?"),
            self.tr("What is it called, and who comes?"),
        )
        self._told.setText(self.tr("STEP {0} OF {1}").format(making.step, LAST_STEP))
        self._heading.setText(headings[making.step - 1])
        named(self._heading, f"{self._told.text()}: {self._heading.text()}")
        self._stack.setCurrentIndex(making.step - 1)
        back = self.tr("Back") if making.step > 1 else self.tr("Cancel")
        on = self.tr("Next") if making.step < LAST_STEP else self.tr("Make the workshop")
        for button, words in ((self.back, back), (self.next, on)):
            button.setText(words)
            named(button, words)
        if self.isVisible():
            self.take_focus()


def sizes_words(people: int, groups: int) -> str:
    """How large the groups are, in words."""
    small, large = grouping(people, groups)
    if not small:
        return QCoreApplication.translate("Steps", "More groups than people")
    if small == large:
        return QCoreApplication.translate("Steps", "{0} in each group").format(small)
    return QCoreApplication.translate("Steps", "{0} or {1} in each group").format(small, large)


def _scrolled(inside: QWidget) -> QScrollArea:
    """A page that scrolls where the window is small."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(look != "section")
    return label


def _section(words: str) -> QLabel:
    label = _label("section")
    label.setText(words.upper())
    label.setAccessibleName(words)
    return label
