"""More like this: a panel that lists cases or passages alike, each with its reasons, and the way to
see those cases side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.searching import SimilarCase, SimilarPassage
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.size import fit, panel_width

if TYPE_CHECKING:
    from casestudies.bootstrap import Services

WIDTH = 480
_MOST_HEIGHT = 520


@dataclass(frozen=True, slots=True)
class _Like:
    """Passages like one; where it is a finding, the comparison that has all of them in a row."""

    found: tuple[SimilarPassage, ...]
    side_by_side: Destination | None


class SimilarPopover(Popover):
    """``chosen`` gives the slug of a case to read and a finding in it ("" for none). Of findings
    alike the cases can be compared on what they are about."""

    chosen = Signal(str, str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        fit(self.setFixedWidth, WIDTH, by=panel_width)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self._title.setWordWrap(True)
        self._title.setContentsMargins(12, 0, 12, 0)
        self.list = named(NoteList(context.theme, 3, self), self.tr("More like this"))
        self.list.chosen.connect(self._chosen)
        self.compare = QPushButton(self.tr("Compare these cases on this"), self)
        named(self.compare, self.tr("Compare these cases on this"))
        self.compare.clicked.connect(self._compare)
        context.theme.set_icon(self.compare, "columns-3", "ink_soft", 15)
        self._side_by_side: Destination | None = None
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 2, 12, 4)
        foot.addWidget(self.compare)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 13, 6, 8)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self.list)
        layout.addLayout(foot)

    def like_case(self, slug: str, name: str, anchor: QRect) -> None:
        """List cases like one, beside ``anchor`` on the screen, with the focus on the first."""
        title = self.tr("More like {0}").format(name)
        work = partial(self._context.services.searching.more_like_case, slug)
        self._context.tasks.read(work, partial(self._show_cases, title, anchor))

    def like_passage(self, key: str, anchor: QRect) -> None:
        """List passages of other cases like one, by its ``Passage.key``: of a finding, who else
        does this."""
        work = partial(_like, self._context.services, key)
        self._context.tasks.read(work, partial(self._show_passages, anchor))

    def _show_cases(self, title: str, anchor: QRect, found: tuple[SimilarCase, ...]) -> None:
        rows = [
            NoteRow(
                item.brief.name, facts_of(item.brief), " · ".join(item.reasons), item.brief.slug
            )
            for item in found
        ]
        self._show_rows(title, rows, anchor)

    def _show_passages(self, anchor: QRect, like: _Like) -> None:
        found = like.found
        title = self.tr("Passages of other cases like this one")
        if like.side_by_side is not None:
            title = self.tr("Who else does this")
        rows = [
            NoteRow(
                item.brief.short_name,
                item.passage.text,
                " · ".join(item.reasons),
                item.brief.slug,
                item.passage.finding or "",
            )
            for item in found
        ]
        self._show_rows(title, rows, anchor, like.side_by_side)

    def _show_rows(
        self,
        title: str,
        rows: Sequence[NoteRow],
        anchor: QRect,
        side_by_side: Destination | None = None,
    ) -> None:
        if not rows:
            self._context.say(self.tr("Nothing in the library is like this."))
            return
        self._title.setText(title)
        self._side_by_side = side_by_side
        self.compare.setVisible(side_by_side is not None)
        named(self, title)
        self.list.set_rows(rows)
        room = min(_MOST_HEIGHT, self.window().height() - 140)
        self.list.setFixedHeight(min(room, self.list.wanted_height(self.width() - 14)))
        self.open_at(anchor, self.list)

    def _compare(self) -> None:
        self.dismiss()
        if self._side_by_side is not None:
            self._context.go(self._side_by_side)

    def _chosen(self, row: NoteRow) -> None:
        self.dismiss()
        self.chosen.emit(row.key, row.anchor)


def _like(services: Services, key: str) -> _Like:
    """What is like a passage, and the way to its row; for the worker."""
    from casestudies.model.comparison import Axis, ComparisonSpec  # the window starts without

    found = services.searching.more_like_passage(key)
    slug, _, finding = key.partition("/")
    origin = next(
        (where for where, one in services.library.case(slug).findings() if one.id == finding), ""
    )
    if not origin or not found:
        return _Like(found, None)
    cases = (slug, *(item.brief.slug for item in found))
    by_dimension = origin in services.library.vocabulary().dimension_by_key
    rows = Axis.DIMENSIONS if by_dimension else Axis.POPULATIONS
    spec = ComparisonSpec(cases, rows=rows)
    return _Like(found, Destination("compare", cases=cases, comparison=spec, row=origin))
