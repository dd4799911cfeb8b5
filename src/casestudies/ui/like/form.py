"""The description of one's own school: everything may be left out, every change tells at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.brief import KIND_NAMES, Kind, setting_name
from casestudies.model.profile import LOCALES, Part, ProfilePopulation, SchoolProfile, Weights
from casestudies.model.query import grade_number
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.workspace.profile_json import GRADES, MOST_STUDENTS, MOST_TEXT
from casestudies.ui.a11y import named
from casestudies.ui.like.chosen import PopulationList, PracticeList
from casestudies.ui.like.dimensions import DimensionList
from casestudies.ui.like.fields import NumberEdit, captioned, section
from casestudies.ui.like.picker import WIDTH as PICKER_WIDTH
from casestudies.ui.like.picker import PracticePicker
from casestudies.ui.like.weights import WeightSliders
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.parts.form.choice_box import ChoiceBox
from casestudies.ui.parts.sentence_room import SentenceRoom
from casestudies.ui.theme.service import ThemeService

_WANTED, _RULED_OUT = "wanted", "ruled_out"
_EDGE = 20


class Form(QScrollArea):
    """Shows a ``SchoolProfile`` and changes it: ``changed`` brings the new one."""

    changed = Signal(object)

    def __init__(
        self, theme: ThemeService, vocabulary: Vocabulary, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._vocabulary = vocabulary
        self._profile = SchoolProfile()
        self._picking = _WANTED
        self._stops: list[QWidget] = []
        self.picker: PracticePicker | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget()
        inside.setObjectName("panel")
        self.setWidget(inside)  # before it is filled: what it holds is styled but once
        self._make_fields(inside)
        self._build(inside)
        theme.changed.connect(self._fit_facts)
        self._connect()
        self.show_profile(self._profile)

    @property
    def profile(self) -> SchoolProfile:
        """The school as it is described now."""
        return self._profile

    def show_profile(self, profile: SchoolProfile) -> None:
        """Show a profile without telling anyone."""
        self._profile = profile
        if self.name.text() != profile.name:
            self.name.setText(profile.name)
        self.kind.show_value(profile.kind.value if profile.kind else None)
        self.low.show_value(profile.grade_low)
        self.high.show_value(profile.grade_high)
        self.size_field.show_value(profile.enrollment)
        self.setting.show_value(profile.locale)
        self.populations.show_populations(profile.populations)
        self.dimensions.show_chosen(profile.dimensions)
        self.wanted.show_practices(profile.wanted)
        self.ruled_out.show_practices(profile.ruled_out)
        self._order_tabs()
        self.weights.show_profile(profile)
        self.reset_button.setEnabled(profile.weights != Weights())
        self._show_problems()
        if self.picker is not None and self.picker.isVisible():
            self.picker.show_chosen(*self._picked())

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureVisible(0, 0)

    def go_to_weights(self) -> None:
        """Put the focus on the first weight that counts now, with all of them in sight."""
        asked = [part for part in Part if self._profile.asks(part)]
        slider = self.weights.slider(asked[0] if asked else Part.KIND)
        self.ensureWidgetVisible(self.weights)
        slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss_popovers(self) -> bool:
        """Close what is open over the form; False if nothing was."""
        if self.picker is not None and self.picker.isVisible():
            self.picker.dismiss()
            return True
        return False

    # --- building -----------------------------------------------------------------------------

    def _make_fields(self, inside: QWidget) -> None:
        theme, vocabulary = self._theme, self._vocabulary
        kinds = [(kind.value, KIND_NAMES[kind]) for kind in Kind]
        grades = [(grade, _grade_name(grade)) for grade in GRADES]
        settings = [(locale, setting_name(locale)) for locale in LOCALES]
        none = self.tr("Any")
        self.name = named(QLineEdit(inside), self.tr("Name of your school or district"))
        AltKeys(self.name)
        self.name.setMaxLength(MOST_TEXT)
        self.kind = ChoiceBox(theme, self.tr("Kind"), none, kinds, inside)
        self.setting = ChoiceBox(theme, self.tr("Setting"), none, settings, inside)
        self.low = ChoiceBox(theme, self.tr("Lowest grade"), none, grades, inside)
        self.high = ChoiceBox(theme, self.tr("Highest grade"), none, grades, inside)
        self.size_field = NumberEdit(
            self.tr("Number of students"), MOST_STUDENTS, whole=True, parent=inside
        )
        self.populations = PopulationList(theme, vocabulary, inside)
        self.dimensions = DimensionList(theme, vocabulary, inside)
        self.wanted = PracticeList(theme, vocabulary, self.tr("Add practices you want"), inside)
        self.ruled_out = PracticeList(
            theme, vocabulary, self.tr("Add practices you rule out"), inside
        )
        self.weights = WeightSliders(inside)
        self.reset_button = named(
            QPushButton(self.tr("Reset"), inside), self.tr("Reset the weights to the usual ones")
        )
        self.reset_button.setProperty("look", "link")

    def _build(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 16, 16, 24)
        column.setSpacing(8)
        intro = QLabel(self.tr("Everything is optional; what you leave out is not asked."), inside)
        intro.setProperty("look", "caption")
        intro.setWordWrap(True)
        column.addWidget(intro)
        column.addLayout(captioned(self.tr("Name of your school or district"), self.name))
        column.addLayout(self._facts())
        size, share = (
            NumberEdit.told(MOST_STUDENTS, whole=True),
            NumberEdit.told(100, whole=False),
        )
        self._size_problem = SentenceRoom("error", size, inside)
        self._share_problem = SentenceRoom("error", share, inside)
        column.addWidget(self._size_problem)
        for words, widget in (
            (self.tr("Student populations"), self.populations),
            (self.tr("Dimensions that matter"), self.dimensions),
            (self.tr("Practices wanted"), self.wanted),
            (self.tr("Practices ruled out"), self.ruled_out),
        ):
            column.addWidget(section(words, inside))
            column.addWidget(widget)
            if widget is self.populations:
                column.addWidget(self._share_problem)
            else:
                column.addSpacing(12)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("How much each part counts"), inside), 1)
        head.addWidget(self.reset_button)
        column.addLayout(head)
        column.addWidget(self.weights)
        column.addStretch(1)

    def _facts(self) -> QLayout:
        self._lines: list[QBoxLayout] = []
        below = QVBoxLayout()
        below.setSpacing(8)
        for fields in (
            ((self.tr("Kind"), self.kind), (self.tr("Setting"), self.setting)),
            (
                (self.tr("Grades from"), self.low),
                (self.tr("to"), self.high),
                (self.tr("Students"), self.size_field),
            ),
        ):
            line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            line.setSpacing(10)
            for words, field in fields:
                line.addLayout(captioned(words, field), 1)
            self._lines.append(line)
            below.addLayout(line)
        return below

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_facts()

    def _fit_facts(self) -> None:
        """Let fields stand one below the other where they do not fit side by side."""
        room = self.viewport().width() - 2 * _EDGE
        ways = QBoxLayout.Direction
        for line in self._lines:
            line.setDirection(ways.LeftToRight)
            beside = line.minimumSize().width() <= room
            line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _connect(self) -> None:
        self.name.textEdited.connect(self._name_edited)
        self.kind.picked.connect(self._kind_picked)
        self.low.picked.connect(partial(self._grade_picked, 0))
        self.high.picked.connect(partial(self._grade_picked, 1))
        self.size_field.edited.connect(self._size_edited)
        self.setting.picked.connect(self._setting_picked)
        self.populations.chosen.connect(self._population_chosen)
        self.populations.left.connect(self._population_left)
        self.populations.share_edited.connect(self._share_edited)
        self.dimensions.changed.connect(self._dimensions_changed)
        self.dimensions.row_entered.connect(self._show_dimension)
        self.wanted.asked.connect(partial(self._pick, _WANTED))
        self.ruled_out.asked.connect(partial(self._pick, _RULED_OUT))
        self.wanted.left.connect(partial(self._toggle_practice, _WANTED))
        self.ruled_out.left.connect(partial(self._toggle_practice, _RULED_OUT))
        self.weights.changed.connect(self._weights_changed)
        self.reset_button.clicked.connect(self.reset_weights)

    def _order_tabs(self) -> None:
        """Tab walks the form from top to bottom, also through rows that were added later."""
        stops = [
            *(self.name, self.kind, self.setting, self.low, self.high, self.size_field),
            *self.populations.tab_stops(),
            self.dimensions,
            *self.wanted.tab_stops(),
            *self.ruled_out.tab_stops(),
            self.reset_button,
            *(self.weights.slider(part) for part in Part),
        ]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    # --- changes ------------------------------------------------------------------------------

    def _change(self, profile: SchoolProfile) -> None:
        if profile != self._profile:
            self.show_profile(profile)
            self.changed.emit(profile)

    def _show_problems(self) -> None:
        """Say below a number what is wrong with it."""
        for label, problem in (
            (self._size_problem, self.size_field.problem),
            (self._share_problem, self.populations.problem),
        ):
            label.setText(problem)

    def _name_edited(self, text: str) -> None:
        self._change(replace(self._profile, name=text))

    def _kind_picked(self, value: str | None) -> None:
        self._change(replace(self._profile, kind=Kind(value) if value else None))

    def _grade_picked(self, end: int, value: str | None) -> None:
        """A range has both ends: the other one follows where it is missing or on the wrong
        side."""
        if value is None:
            self._change(replace(self._profile, grade_low=None, grade_high=None))
            return
        ends = [self._profile.grade_low or value, self._profile.grade_high or value]
        ends[end] = value
        if grade_number(ends[0]) > grade_number(ends[1]):
            ends = [value, value]
        self._change(replace(self._profile, grade_low=ends[0], grade_high=ends[1]))

    def _size_edited(self, value: float | None) -> None:
        self._change(replace(self._profile, enrollment=None if value is None else int(value)))
        self._show_problems()

    def _setting_picked(self, value: str | None) -> None:
        self._change(replace(self._profile, locale=value))

    def _population_chosen(self, key: str) -> None:
        before = self._profile.populations
        self._change(replace(self._profile, populations=(*before, ProfilePopulation(key))))
        field = self.populations.share_field(key)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)

    def _population_left(self, key: str) -> None:
        kept = tuple(p for p in self._profile.populations if p.key != key)
        self._change(replace(self._profile, populations=kept))

    def _share_edited(self) -> None:
        self._change(replace(self._profile, populations=self.populations.populations))
        self._show_problems()

    def _dimensions_changed(self) -> None:
        self._change(replace(self._profile, dimensions=self.dimensions.chosen))

    def _show_dimension(self, rect: QRect) -> None:
        spot = self.dimensions.mapTo(self._inside, rect.center())
        self.ensureVisible(spot.x(), spot.y(), 0, 60)

    def _weights_changed(self) -> None:
        self._change(replace(self._profile, weights=self.weights.weights))

    def reset_weights(self) -> None:
        """Let each part count as much as it usually does."""
        self._change(replace(self._profile, weights=Weights()))

    # --- practices ----------------------------------------------------------------------------

    def _pick(self, which: str) -> None:
        """Open the picker beside the button of one of the two lists."""
        if self.picker is None:
            self.picker = PracticePicker(self._theme, self._vocabulary, self)
            self.picker.toggled.connect(self._practice_picked)
        self._picking = which
        title = self.tr("Practices wanted") if which == _WANTED else self.tr("Practices ruled out")
        button = (self.wanted if which == _WANTED else self.ruled_out).add_button
        self.ensureWidgetVisible(button)
        corner = QPoint(self.mapToGlobal(QPoint(12, 0)).x(), button.mapToGlobal(QPoint()).y())
        anchor = QRect(corner, QSize(PICKER_WIDTH, button.height()))
        self.picker.open_for(title, *self._picked(), anchor)

    def _picked(self) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """What the open picker ticks, what the other list has, and the word for that."""
        profile = self._profile
        if self._picking == _WANTED:
            return profile.wanted, profile.ruled_out, self.tr("ruled out")
        return profile.ruled_out, profile.wanted, self.tr("wanted")

    def _practice_picked(self, key: str) -> None:
        self._toggle_practice(self._picking, key)

    def _toggle_practice(self, which: str, key: str) -> None:
        """Add a practice to a list or take it out; it leaves the other list."""
        wanted, ruled_out = self._profile.wanted, self._profile.ruled_out
        if which == _WANTED:
            wanted, ruled_out = _toggled(wanted, key), _without(ruled_out, key)
        else:
            wanted, ruled_out = _without(wanted, key), _toggled(ruled_out, key)
        self._change(replace(self._profile, wanted=wanted, ruled_out=ruled_out))


def _toggled(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return _without(keys, key) if key in keys else (*keys, key)


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(other for other in keys if other != key)


def _grade_name(grade: str) -> str:
    return QCoreApplication.translate("Grades", "Adult") if grade == "adult" else grade
