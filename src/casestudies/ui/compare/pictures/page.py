"""Pictures of the compared cases: five of them, each walked by keyboard and shown as a table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.case import Source
from casestudies.model.charts import CoverageMap, OutcomeChart, SmallMultiples, Timeline
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.compare.pictures.chart_table import ChartTableView
from casestudies.ui.compare.pictures.chart_view import ChartView
from casestudies.ui.compare.pictures.clipboard import picture_image, table_html, table_text
from casestudies.ui.compare.pictures.coverage import draw_coverage
from casestudies.ui.compare.pictures.drawing import Drawing, Spot
from casestudies.ui.compare.pictures.mark_detail import MarkDetail
from casestudies.ui.compare.pictures.multiples import draw_enrollment, draw_shares
from casestudies.ui.compare.pictures.outcomes import draw_outcomes
from casestudies.ui.compare.pictures.picture import Picture, PictureKind, picture_name
from casestudies.ui.compare.pictures.state import KINDS, PicturesState
from casestudies.ui.compare.pictures.timeline import draw_timeline
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.export.citation import copy_source
from casestudies.ui.export.clipboard import copy_text
from casestudies.ui.parts.choice import Choice
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.parts.source_popover import SourcePopover
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, px

_BAR_HEIGHT = 54
_ABOUT_HEIGHT = 36
_ICON = 17
_AROUND_BAR = 2 * 10 + 8 + 16 + 2  # between the tabs and the buttons, and at the ends
_LEAST_ABOUT = 240  # pixels of the sentence about the picture, beside the choices
_WAYS: dict[PictureKind, tuple[str, str]] = {
    PictureKind.SHARES: (
        QT_TRANSLATE_NOOP("PicturesPage", "By population"),
        QT_TRANSLATE_NOOP("PicturesPage", "By case"),
    ),
    PictureKind.TIMELINE: (
        QT_TRANSLATE_NOOP("PicturesPage", "By case"),
        QT_TRANSLATE_NOOP("PicturesPage", "By dimension"),
    ),
    PictureKind.COVERAGE: (
        QT_TRANSLATE_NOOP("PicturesPage", "Dimensions"),
        QT_TRANSLATE_NOOP("PicturesPage", "Populations"),
    ),
}


def _ways(kind: PictureKind) -> tuple[str, str]:
    one, other = _WAYS[kind]
    translate = QCoreApplication.translate
    return translate("PicturesPage", one), translate("PicturesPage", other)


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


class PicturesPage(QFrame):
    """Stands in the place of the comparison's table, and shows the picture of its ``state``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("look", "card")
        self.state = PicturesState(context, self)
        self.popover: SourcePopover | None = None
        self._picture: Picture | None = None  # that is shown, and its mark in focus
        self._spot: Spot | None = None
        self.kinds = QTabBar(self)
        self.about = QLabel(self)
        self.way = Choice(self)
        self.reach = Choice(self)
        self.as_table = QPushButton(self)
        self.copy = QPushButton(self)
        self.chart = ChartView(context.theme, self)
        self.table = ChartTableView(context.theme, self)
        self.detail = MarkDetail(self)
        self._build()
        self._connect()
        self._bind_actions()
        self._follow()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        named(self, self.tr("Pictures of the comparison"))
        for kind in KINDS:
            number = self.kinds.addTab(picture_name(kind))
            self.kinds.setTabToolTip(number, picture_name(kind))
        self.kinds.setExpanding(False)
        self.kinds.setDrawBase(False)
        self.kinds.setUsesScrollButtons(False)
        self.kinds.setElideMode(Qt.TextElideMode.ElideRight)
        named(self.kinds, self.tr("Which picture"))
        self.way.show_choice(_ways(PictureKind.SHARES), 0)
        named(self.way, self.tr("How the picture is divided"))
        named(self.reach, self.tr("Which cases are shown"))
        self.as_table.setCheckable(True)
        named(self.as_table, self.tr("Show as table"))
        named(self.copy, self.tr("Copy the picture or its table"))
        menu = QMenu(self.copy)
        MenuKeys(menu)
        menu.addAction(self.tr("Copy the picture"), self.copy_picture)
        menu.addAction(self.tr("Copy the table"), self.copy_table)
        self.copy.setMenu(menu)
        self.about.setProperty("look", "soft")
        self.about.setWordWrap(True)
        fit(self.about.setMinimumHeight, _ABOUT_HEIGHT, by=lined)
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 16, 0)
        top.setSpacing(10)
        top.addWidget(self.kinds, 1, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        self._below = below = QHBoxLayout()
        below.setContentsMargins(20, 8, 16, 2)
        below.setSpacing(12)
        below.addWidget(self.about, 1)
        choices = QHBoxLayout()
        choices.setSpacing(12)
        choices.addWidget(self.reach)
        choices.addWidget(self.way)
        below.addLayout(choices)
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
        bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it shortens
        fit(bar.setFixedHeight, _BAR_HEIGHT, by=lined)
        layout.addWidget(bar)
        layout.addWidget(_line(self))
        layout.addLayout(below)
        layout.addWidget(self._stack, 1)
        self._foot_line = _line(self)
        layout.addWidget(self._foot_line)
        layout.addWidget(self.detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say on the buttons as much as there is room for, and the choices below the
        sentence about the picture where it is too little beside it."""
        buttons = (
            (self.as_table, self.tr("Show as table"), "table-2"),
            (self.copy, self.tr("Copy ▾"), "copy"),
        )
        for worded in (True, False):
            for button, words, icon in buttons:
                button.setText(words if worded else "")
                button.setIcon(QIcon() if worded else self.context.theme.icon(icon, "ink", _ICON))
                button.setIconSize(QSize(px(_ICON), px(_ICON)))
                button.setToolTip("" if worded else button.accessibleName())
            taken = sum(button.sizeHint().width() for button, _, _ in buttons)
            if self.kinds.sizeHint().width() + taken + _AROUND_BAR <= self.width():
                break
        shown = [one for one in (self.way, self.reach) if not one.isHidden()]
        choices = sum(one.sizeHint().width() for one in shown)
        beside = choices + px(_LEAST_ABOUT) <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._below.setDirection(way)

    def _connect(self) -> None:
        self.context.theme.changed.connect(self._fit)
        self.kinds.currentChanged.connect(self._kind_chosen)
        self.way.chosen.connect(self._way_chosen)
        self.reach.chosen.connect(self._reach_chosen)
        self.as_table.toggled.connect(self.state.show_as_table)
        self.chart.spot_focused.connect(self.state.focus)
        self.chart.spot_opened.connect(self._open_spot)
        self.detail.source_asked.connect(self._show_source)
        self.detail.case_asked.connect(self.open_case)
        self.state.changed.connect(self._follow)

    def _bind_actions(self) -> None:
        bind = self.context.actions.bind
        bind("pictures.next", self, partial(self.state.step, 1))
        bind("pictures.previous", self, partial(self.state.step, -1))
        bind("pictures.table", self, self.as_table.click)
        bind("pictures.copy", self, self.copy_picture)
        bind("pictures.copy.table", self, self.copy_table)

    # --- what is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        """Show the picture, the mark in focus and the choices that go with them."""
        self._leave_source()
        self._show_choices()
        self._show_as_table()
        picture = self.state.picture
        if picture is not None and picture is not self._picture:
            self._picture = picture
            self.about.setText(picture.about)
            layout = partial(draw_picture, picture, self.context.theme)
            self.chart.show_picture(picture.title, picture.about, layout)
            self.table.set_table(picture.table)
        self._show_mark()

    def _show_choices(self) -> None:
        kind = self.state.kind
        self.kinds.setCurrentIndex(KINDS.index(kind))
        self.way.setVisible(kind in _WAYS)
        if kind in _WAYS:
            self.way.show_choice(_ways(kind), int(self.state.turned))
        self.reach.setVisible(kind is PictureKind.COVERAGE)
        count = len(self.context.services.library.briefs())
        names = (self.tr("These cases"), self.tr("All {0} cases").format(count))
        self.reach.show_choice(names, int(self.state.everywhere))
        self._fit()

    def _show_as_table(self) -> None:
        """Show the table or the picture; the focus goes along."""
        shown = self.state.as_table
        self.as_table.setChecked(shown)
        if shown is bool(self._stack.currentIndex()):
            return
        inside = self._has_focus()
        self._stack.setCurrentIndex(int(shown))
        self.detail.setVisible(not shown)
        self._foot_line.setVisible(not shown)
        if inside:
            self.take_focus()

    def _show_mark(self) -> None:
        """Tell below the picture of the mark in focus."""
        picture, spot = self._picture, self.state.spot
        if picture is None or spot is None:
            self.detail.show_mark("", (), "")
        else:
            sources = picture.sources(spot.case, spot.cites)
            self.detail.show_mark(spot.words, sources, picture.name(spot.case))

    def _kind_chosen(self, number: int) -> None:
        self.state.choose(KINDS[number])

    def _way_chosen(self, number: int) -> None:
        self.state.turn(bool(number))

    def _reach_chosen(self, number: int) -> None:
        self.state.show_everywhere(bool(number))

    # --- marks, sources, cases ----------------------------------------------------------------

    def _open_spot(self, spot: Spot, where: QRect) -> None:
        """Enter on a mark: its source, or its case where there is no source to show."""
        picture = self.state.picture
        sources = picture.sources(spot.case, spot.cites) if picture else ()
        if sources and not spot.block:
            self._show_source(sources[0], where)
        else:
            self.open_case()

    def open_case(self) -> None:
        """Open the case of the mark in focus, at its dimension or population if it has one."""
        spot, picture = self.state.spot, self.state.picture
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
        case = self.state.spot.case if self.state.spot else ""
        cite = partial(copy_source, self.context, case, source.key)
        self.popover.show_source(source, anchor, cite, focus=True)

    def _leave_source(self) -> None:
        if self.popover is not None:
            self.popover.dismiss()

    # --- clipboard ----------------------------------------------------------------------------

    def copy_picture(self) -> None:
        """Put the whole picture on the clipboard as an image, with its sources."""
        picture = self.state.picture
        if picture is not None:
            image = picture_image(picture, self.chart.drawing, self.context.theme)
            QGuiApplication.clipboard().setImage(image)
            self.context.say(self.tr("The picture is on the clipboard."))

    def copy_table(self) -> None:
        """Put the table on the clipboard as text and as HTML, with its sources."""
        picture = self.state.picture
        if picture is not None:
            copy_text(table_text(picture), table_html(picture))
            self.context.say(self.tr("The table is on the clipboard."))

    # --- focus --------------------------------------------------------------------------------

    @property
    def _main(self) -> QWidget:
        return self.table if self.state.as_table else self.chart

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
