"""The menu of a card: why its case was found, what is like it, the tray, and what the user makes of
it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from casestudies.model.library.notes import Target, of_case
from casestudies.model.results import CaseHit
from casestudies.services.search.reasons import REPORTED
from casestudies.ui.context import UiContext
from casestudies.ui.explore.case_card import shown_passage
from casestudies.ui.parts.form.own_marks import OwnMarks
from casestudies.ui.parts.menus import MenuKeys

if TYPE_CHECKING:
    from casestudies.ui.explore.results import ResultsPane
    from casestudies.ui.explore.why_popover import WhyPopover
    from casestudies.ui.parts.similar_popover import SimilarPopover


class CardMenu(QObject):
    """``read`` asks to read the case of a hit at a place in it. ``why`` and ``similar`` give the
    panels of these, built when they are first asked for. From the search box, ``asking``, the keys
    are meant of the chosen case, which is open beside it."""

    read = Signal(object, str)  # CaseHit

    def __init__(
        self,
        context: UiContext,
        results: ResultsPane,
        why: Callable[[], WhyPopover],
        similar: Callable[[], SimilarPopover],
        asking: QWidget,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._results = context, results
        self._why, self._similar = why, similar
        self.marks = OwnMarks(context, parent)
        for keys, do in (  # where a card has the focus, or what finds it, they are of its case
            (("case.note", "case.note.whole"), self.marks.write),
            (("case.star", "case.star.whole"), self._star),
            (("case.collect",), self.marks.collect),
        ):
            for key in keys:
                for widget in (results, asking):
                    context.actions.bind(key, widget, partial(self._on_current, do))

    def _on_current(self, do: Callable[[Target, str, QRect], object]) -> None:
        """Do something with the case whose card one is at."""
        hit = self._results.current() if self._results.isVisible() else None
        if hit is not None:
            brief = hit.brief
            do(of_case(brief.slug), brief.short_name, self._results.rect_of_current())

    def _star(self, target: Target, name: str, _anchor: QRect) -> None:
        self.marks.star(target, name)

    def open(self, hit: CaseHit, spot: QPoint) -> None:
        """Open the menu of a card at ``spot`` (global)."""
        self.made(hit).popup(spot)

    def made(self, hit: CaseHit) -> QMenu:
        """The menu of a card, to be opened once."""
        menu = QMenu(self._results)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        MenuKeys(menu)
        anchor, brief = self._results.rect_of_current(), hit.brief

        def offer(words: str, do: Callable[[], object]) -> None:
            menu.addAction(words).triggered.connect(lambda: do())

        similar = self._similar
        offer(self.tr("Why this case was found"), lambda: self._why().explain(hit, anchor))
        offer(
            self.tr("More cases like this one"),
            lambda: similar().like_case(brief.slug, brief.short_name, anchor),
        )
        shown = shown_passage(hit) or next(iter(hit.hits), None)
        if shown is not None and shown.passage.kind != REPORTED:  # it stands for no passage
            offer(
                self.tr("Passages like the one shown"),
                lambda: similar().like_passage(shown.passage.key, anchor),
            )
        for words, place in self._results.leads_of(hit):
            offer(self.tr("Read on {0}").format(words), partial(self.read.emit, hit, place))
        tray, target = self._context.tray, of_case(brief.slug)
        inside = brief.slug in tray
        text = self.tr("Take out of the tray") if inside else self.tr("Put into the tray")
        offer(text, partial(tray.toggle, brief))
        menu.addSeparator()
        marked = self._context.notes.marks.of(target)
        note = self.tr("Your note on it…") if marked.notes else self.tr("Note on it…")
        star = self.tr("Take its star away") if marked.starred else self.tr("Star it")
        offer(note, partial(self.marks.write, target, brief.short_name, anchor))
        offer(star, partial(self.marks.star, target, brief.short_name))
        offer(
            self.tr("Put into a collection…"),
            partial(self.marks.collect, target, brief.short_name, anchor),
        )
        return menu
