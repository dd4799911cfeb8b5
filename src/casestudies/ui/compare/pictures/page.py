"""Pictures of the compared cases: five of them, each walked by keyboard and shown as a table."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QRect, QSizeF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from casestudies.errors import KnownError
from casestudies.model.case import Source
from casestudies.model.changes import ChangeSet
from casestudies.model.charts import CoverageMap, OutcomeChart, SmallMultiples, Timeline
from casestudies.ui.a11y import named
from casestudies.ui.compare.pictures.clipboard import image_data, picture_image, table_data
from casestudies.ui.compare.pictures.coverage import draw_coverage
from casestudies.ui.compare.pictures.detail import MarkDetail
from casestudies.ui.compare.pictures.drawing import Drawing, Spot
from casestudies.ui.compare.pictures.multiples import draw_enrollment, draw_shares
from casestudies.ui.compare.pictures.outcomes import draw_outcomes
from casestudies.ui.compare.pictures.request import (
    PICTURE_NAMES,
    Picture,
    PictureKind,
    PictureQuestion,
    ask_picture,
)
from casestudies.ui.compare.pictures.table import ChartTableView
from casestudies.ui.compare.pictures.timeline import draw_timeline
from casestudies.ui.compare.pictures.view import ChartView
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.choice import Choice
from casestudies.ui.parts.source_popover import SourcePopover
from casestudies.ui.parts.syllables import with_patterns
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.service import ThemeService

log = logging.getLogger(__name__)

_KINDS = tuple(PictureKind)
_SETTING = "compare_picture"
_BAR_HEIGHT = 54
_ABOUT_HEIGHT = 36
_WAYS: dict[PictureKind, tuple[str, str]] = {
    PictureKind.SHARES: ("By population", "By case"),
    PictureKind.TIMELINE: ("By case", "By dimension"),
    PictureKind.COVERAGE: ("Dimensions", "Populations"),
}


def draw_picture(picture: Picture, theme: ThemeService, size: QSizeF) -> Drawing:
    """The drawing of a picture for a size."""
    chart = picture.chart
    if isinstance(chart, OutcomeChart):
        return draw_outcomes(chart, theme, size)
    if isinstance(chart, Timeline):
        return draw_timeline(chart, theme, size)
    if isinstance(chart, CoverageMap):
        return draw_coverage(chart, theme, size)
    assert isinstance(chart, SmallMultiples)
    enrolled = picture.question.kind is PictureKind.ENROLLMENT
    draw = draw_enrollment if enrolled else draw_shares
    return draw(chart, theme, size)


class PicturesView(QFrame):
    """Stands in the place of the comparison's table. ``show_cases`` says of which cases; the
    values are computed by the worker."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("look", "card")
        self.picture: Picture | None = None
        self.popover: SourcePopover | None = None
        self._slugs: tuple[str, ...] = ()
        self._turned: dict[PictureKind, bool] = {}
        self._everywhere = False
        self._latest: Latest[PictureQuestion, Picture] = Latest(
            context.tasks,
            with_patterns(partial(ask_picture, context.services)),
            self._answered,
            self._failed,
        )
        self.kinds = QTabBar(self)
        self.about = QLabel(self)
        self.way = Choice(self)
        self.reach = Choice(self)
        self.as_table = QPushButton(self.tr("Show as table"), self)
        self.copy = QPushButton(self.tr("Copy ▾"), self)
        self.chart = ChartView(context.theme, self)
        self.table = ChartTableView(context.theme, self)
        self.detail = MarkDetail(self)
        self._build()
        self._connect()
        self._bind_actions()
        self._restore()
        self._show_choices()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        named(self, self.tr("Pictures of the comparison"))
        for kind in _KINDS:
            self.kinds.addTab(self.tr(PICTURE_NAMES[kind]))
        self.kinds.setExpanding(False)
        self.kinds.setDrawBase(False)
        self.kinds.setUsesScrollButtons(False)
        named(self.kinds, self.tr("Which picture"))
        self.way.show_choice(_WAYS[PictureKind.SHARES], 0)
        named(self.way, self.tr("How the picture is divided"))
        named(self.reach, self.tr("Which cases are shown"))
        self.as_table.setCheckable(True)
        named(self.as_table, self.as_table.text())
        named(self.copy, self.tr("Copy the picture or its table"))
        menu = QMenu(self.copy)
        menu.addAction(self.tr("Copy the picture"), self.copy_picture)
        menu.addAction(self.tr("Copy the table"), self.copy_table)
        self.copy.setMenu(menu)
        self.about.setProperty("look", "soft")
        self.about.setWordWrap(True)
        self.about.setMinimumHeight(_ABOUT_HEIGHT)
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 16, 0)
        top.setSpacing(10)
        top.addWidget(self.kinds, 1, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setContentsMargins(20, 8, 16, 2)
        below.setSpacing(12)
        below.addWidget(self.about, 1)
        below.addWidget(self.reach)
        below.addWidget(self.way)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.chart)
        around = QWidget(self)
        beside = QHBoxLayout(around)
        beside.setContentsMargins(10, 0, 2, 10)
        beside.addWidget(self.table)
        self._stack.addWidget(around)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        bar = QWidget(self)
        bar.setLayout(top)
        bar.setFixedHeight(_BAR_HEIGHT)
        layout.addWidget(bar)
        layout.addWidget(_line(self))
        layout.addLayout(below)
        layout.addWidget(self._stack, 1)
        self._foot_line = _line(self)
        layout.addWidget(self._foot_line)
        layout.addWidget(self.detail)

    def _connect(self) -> None:
        self.kinds.currentChanged.connect(self._kind_chosen)
        self.way.chosen.connect(self._way_chosen)
        self.reach.chosen.connect(self._reach_chosen)
        self.as_table.toggled.connect(self._table_toggled)
        self.chart.spot_focused.connect(self._spot_focused)
        self.chart.spot_opened.connect(self._open_spot)
        self.detail.source_asked.connect(self._show_source)
        self.detail.case_asked.connect(self.open_case)
        self.context.bus.changed.connect(self._changed)

    def _bind_actions(self) -> None:
        bind = self.context.actions.bind
        bind("pictures.next", self, partial(self._step, 1))
        bind("pictures.previous", self, partial(self._step, -1))
        bind("pictures.table", self, self.as_table.click)
        bind("pictures.copy", self, self.copy_picture)
        bind("pictures.copy.table", self, self.copy_table)

    # --- what is shown ------------------------------------------------------------------------

    @property
    def kind(self) -> PictureKind:
        """The picture that is chosen."""
        return _KINDS[self.kinds.currentIndex()]

    @property
    def question(self) -> PictureQuestion:
        """What is shown, or will be when the worker has it."""
        kind = self.kind
        everywhere = self._everywhere and kind is PictureKind.COVERAGE
        return PictureQuestion(kind, self._slugs, self._turned.get(kind, False), everywhere)

    def save_state(self) -> None:
        """Keep which of the pictures is shown."""
        try:
            self.context.services.settings.change(**{_SETTING: self.kind.value})
        except KnownError as error:
            log.warning("%s", error)

    def _restore(self) -> None:
        kept = self.context.services.settings.get(_SETTING, "")
        if kept in _KINDS:
            self.choose(PictureKind(kept))

    def show_cases(self, slugs: tuple[str, ...]) -> None:
        """Show pictures of these cases."""
        if slugs != self._slugs or self.picture is None:
            self._slugs = slugs
            self._ask()

    def choose(self, kind: PictureKind) -> None:
        """Show another of the five pictures."""
        self.kinds.setCurrentIndex(_KINDS.index(kind))

    def turn(self, turned: bool) -> None:
        """Divide the picture the other way, or as at first."""
        self._turned[self.kind] = turned
        self._ask()

    def show_everywhere(self, everywhere: bool) -> None:
        """Show the coverage of all cases of the library, or of the compared ones."""
        self._everywhere = everywhere
        self._ask()

    def _ask(self) -> None:
        self._show_choices()
        if self._slugs:
            self._latest.request(self.question)

    def _answered(self, picture: Picture) -> None:
        self.picture = picture
        self.about.setText(picture.about)
        layout = partial(draw_picture, picture, self.context.theme)
        self.chart.show_picture(picture.title, picture.about, layout)
        self.table.set_table(picture.table)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.context.say(str(error))

    def _show_choices(self) -> None:
        """The choices that go with the picture."""
        kind = self.kind
        self.way.setVisible(kind in _WAYS)
        if kind in _WAYS:
            self.way.show_choice(_WAYS[kind], int(self._turned.get(kind, False)))
        self.reach.setVisible(kind is PictureKind.COVERAGE)
        count = len(self.context.services.library.briefs())
        names = (self.tr("These cases"), self.tr("All {0} cases").format(count))
        self.reach.show_choice(names, int(self._everywhere))

    def _kind_chosen(self) -> None:
        self._leave_source()
        self._ask()

    def _way_chosen(self, number: int) -> None:
        self.turn(bool(number))

    def _reach_chosen(self, number: int) -> None:
        self.show_everywhere(bool(number))

    def _step(self, step: int) -> None:
        self.kinds.setCurrentIndex((self.kinds.currentIndex() + step) % len(_KINDS))

    def _table_toggled(self, shown: bool) -> None:
        """Show the table or the picture; the focus goes along."""
        inside = self._has_focus()
        self._stack.setCurrentIndex(int(shown))
        self.detail.setVisible(not shown)
        self._foot_line.setVisible(not shown)
        if inside:
            self.take_focus()

    def _changed(self, changes: ChangeSet) -> None:
        if changes.content and self.picture is not None:
            self._ask()

    # --- marks, sources, cases ----------------------------------------------------------------

    def _spot_focused(self, spot: Spot | None) -> None:
        self._leave_source()
        picture = self.picture
        if spot is None or picture is None:
            self.detail.show_mark("", (), "")
            return
        sources = picture.sources(spot.case, spot.cites)
        self.detail.show_mark(spot.words, sources, picture.name(spot.case))

    def _open_spot(self, spot: Spot, where: QRect) -> None:
        """Enter on a mark: its source, or its case where there is no source to show."""
        sources = self.picture.sources(spot.case, spot.cites) if self.picture else ()
        if sources and not spot.block:
            self._show_source(sources[0], where)
        else:
            self.open_case()

    def open_case(self) -> None:
        """Open the case of the mark in focus, at its dimension or population if it has one."""
        spot, picture = self.chart.spot, self.picture
        if spot is None or picture is None or not spot.case:
            return
        finding = picture.finding_at(spot.case, spot.block) if spot.block else None
        if spot.block and finding is None:
            said = self.tr("Our library has no finding there; this is the case from its start.")
            self.context.say(said)
        self.context.go(Destination("explore", cases=(spot.case,), finding=finding))

    def _show_source(self, source: Source, anchor: QRect) -> None:
        if self.popover is None:
            self.popover = SourcePopover(self)
        self.popover.show_source(source, anchor, focus=True)

    def _leave_source(self) -> None:
        if self.popover is not None:
            self.popover.dismiss()

    # --- clipboard ----------------------------------------------------------------------------

    def copy_picture(self) -> None:
        """Put the whole picture on the clipboard as an image, with its sources."""
        if self.picture is not None:
            image = picture_image(self.picture, self.chart.drawing, self.context.theme)
            QGuiApplication.clipboard().setMimeData(image_data(image))
            self.context.say(self.tr("The picture is on the clipboard."))

    def copy_table(self) -> None:
        """Put the table on the clipboard as text and as HTML, with its sources."""
        if self.picture is not None:
            QGuiApplication.clipboard().setMimeData(table_data(self.picture))
            self.context.say(self.tr("The table is on the clipboard."))

    # --- focus --------------------------------------------------------------------------------

    @property
    def _main(self) -> QWidget:
        return self.table if self.as_table.isChecked() else self.chart

    def take_focus(self) -> None:
        """Put the focus on the picture, or on its table."""
        self._main.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def at_rest(self) -> bool:
        """Whether the focus is where ``take_focus`` puts it."""
        return self._main.hasFocus()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("look", "line")
    return line
