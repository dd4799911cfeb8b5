"""The workshop as a whole: title, goals, cases, when it begins, people, names, its way to work."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from casestudies.model.profile import SchoolProfile
from casestudies.model.workshop import MOST_PEOPLE, Workshop
from casestudies.services.workshop.editing import begin_times, clock
from casestudies.ui.a11y import named
from casestudies.ui.parts.form.fields import Items, Line, NumberLine, TimeLine, captioned
from casestudies.ui.parts.layouts import CutButton
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.workshop.state import WorkshopState
from casestudies.ui.workshop.steps import sizes_words
from casestudies.ui.workshop.template_panel import TemplateCard


class Overview(QWidget):
    """Each change is taken at once. ``cases_asked`` brings where the button of the cases is on the
    screen."""

    cases_asked = Signal(QRect)

    def __init__(self, state: WorkshopState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.title = Line(self.tr("Title"), self)
        self.title.edited.connect(self._title)
        self.goals = Items(self.tr("Goals"), 3, self)
        self.goals.listed.connect(self._goals)
        self._cases = _label("")
        self._gone = _label("error")
        self.cases = named(QPushButton(self.tr("Change the cases…")), self.tr("Change the cases"))
        self.cases.clicked.connect(self._ask_cases)
        self.begins = TimeLine(self.tr("Begins at"), self)
        self.begins.timed.connect(self._begins)
        self.people = NumberLine(self.tr("People"), 1, MOST_PEOPLE, self)
        self.people.counted.connect(self._people)
        self.groups = NumberLine(self.tr("Groups"), 1, MOST_PEOPLE, self)
        self.groups.counted.connect(self._groups)
        self._sizes = _label("soft")
        self.hide_names = CutButton(self.tr("Hide the names of the schools"), self)
        self.hide_names.setCheckable(True)
        named(
            self.hide_names,
            self.hide_names.text(),
            self.tr("On the wall they are School A, School B, until you reveal them"),
        )
        self.hide_names.setToolTip(self.hide_names.accessibleDescription())
        self.hide_names.clicked.connect(self._hide)
        self.profile = named(CutButton(self), self.tr("Your school"))
        self.profile.setMenu(QMenu(self.profile))
        MenuKeys(self.profile.menu())
        self.profile.menu().aboutToShow.connect(self._fill_profiles)
        self._way = TemplateCard(self)
        self._lay_out()
        state.changed.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(14)
        for words, field in (
            (self.tr("Begins at"), self.begins),
            (self.tr("People"), self.people),
            (self.tr("Groups"), self.groups),
        ):
            numbers.addLayout(captioned(words, field))
        numbers.addWidget(self._sizes, 1, Qt.AlignmentFlag.AlignBottom)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.hide_names)
        choices.addWidget(self.profile)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(captioned(self.tr("Title"), self.title, self.tr("on the first slide")))
        column.addLayout(captioned(self.tr("Goals"), self.goals, self.tr("one a line")))
        column.addLayout(numbers)
        column.addLayout(choices)
        column.addWidget(_section(self.tr("Cases")))
        column.addWidget(self._cases)
        column.addWidget(self._gone)
        column.addWidget(self.cases, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._way)
        column.addStretch(1)

    def take_focus(self) -> None:
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self) -> None:
        state, workshop = self._state, self._state.workshop
        if workshop is None or state.item:
            return
        self.title.show_text(workshop.title)
        self.goals.show_items(workshop.goals)
        self.begins.show_time(workshop.begins)
        self.people.show_number(workshop.people)
        self.groups.show_number(workshop.groups)
        self._sizes.setText(self._told(workshop))
        self.hide_names.setChecked(workshop.names_hidden)
        own = workshop.profile.name.strip() if workshop.profile else ""
        name = own or (self.tr("without a name") if workshop.profile else self.tr("none"))
        self.profile.setText(self.tr("Your school: {0} ▾").format(name))
        named(self.profile, self.tr("Your school: {0}").format(name))
        focus = state.focus
        if focus is not None:
            self._cases.setText(" · ".join(focus.names))
            saved = state.find(state.key)
            gone = saved.problem if saved is not None and focus.gone else ""
            carried = workshop.carried is not None
            said = " ".join(part for part in (gone, "" if carried else focus.problem) if part)
            self._gone.setText(said)
            self._gone.setVisible(bool(said))
        template = state.template(workshop.template)
        self._way.setVisible(template is not None)
        self._way.show_template(template)

    def _told(self, workshop: Workshop) -> str:
        ends = self.tr("ends at {0}").format(clock(begin_times(workshop)[-1]))
        return f"{sizes_words(workshop.people, workshop.groups)} · {ends}"

    def _take(self, what: str, **changes: object) -> None:
        if self._state.workshop is not None:
            self._state.change(replace(self._state.workshop, **changes), what)  # type: ignore[arg-type]

    def _title(self, text: str) -> None:
        self._take("title", title=text)

    def _goals(self, goals: tuple[str, ...]) -> None:
        self._take("goals", goals=goals)

    def _begins(self, minutes: int) -> None:
        self._take("begins", begins=minutes)

    def _people(self, people: int) -> None:
        self._take("people", people=people)

    def _groups(self, groups: int) -> None:
        self._take("groups", groups=groups)

    def _hide(self, hidden: bool) -> None:
        self._take("", names_hidden=hidden)

    def _fill_profiles(self) -> None:
        workshop, menu = self._state.workshop, self.profile.menu()
        menu.clear()
        if workshop is None:
            return
        choices: list[tuple[str, SchoolProfile | None]] = [(self.tr("None"), None)]
        choices += [(one.name, one.profile) for one in self._state.profiles]
        for name, profile in choices:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(profile == workshop.profile)
            action.triggered.connect(
                lambda _=False, profile=profile: self._take("", profile=profile)
            )
        if len(choices) == 1:
            words = self.tr("Describe your school under Models like ours and save it there")
            menu.addAction(words).setEnabled(False)

    def _ask_cases(self) -> None:
        self.cases_asked.emit(QRect(self.cases.mapToGlobal(QPoint()), self.cases.size()))


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(True)
    return label


def _section(words: str) -> QLabel:
    label = _label("section")
    label.setText(words.upper())
    label.setAccessibleName(words)
    return label
