"""More like this: a panel that lists cases or passages alike, each with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casestudies.model.searching import SimilarCase, SimilarPassage
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.popover import Popover

WIDTH = 480
_MOST_HEIGHT = 520


class SimilarPopover(Popover):
    """``chosen`` gives the slug of a case to read and a finding in it ("" for none)."""

    chosen = Signal(str, str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setFixedWidth(WIDTH)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self._title.setWordWrap(True)
        self._title.setContentsMargins(12, 0, 12, 0)
        self.list = named(NoteList(context.theme, 3, self), self.tr("More like this"))
        self.list.chosen.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 13, 6, 8)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self.list)

    def like_case(self, slug: str, name: str, anchor: QRect) -> None:
        """List cases like one, beside ``anchor`` on the screen, with the focus on the first."""
        title = self.tr("More like {0}").format(name)
        work = partial(self._context.services.searching.more_like_case, slug)
        self._context.tasks.read(work, partial(self._show_cases, title, anchor))

    def like_passage(self, key: str, anchor: QRect) -> None:
        """List passages of other cases like one, by its ``Passage.key``."""
        title = self.tr("Passages of other cases like this one")
        work = partial(self._context.services.searching.more_like_passage, key)
        self._context.tasks.read(work, partial(self._show_passages, title, anchor))

    def _show_cases(self, title: str, anchor: QRect, found: tuple[SimilarCase, ...]) -> None:
        rows = [
            NoteRow(
                item.brief.name, facts_of(item.brief), " · ".join(item.reasons), item.brief.slug
            )
            for item in found
        ]
        self._show_rows(title, rows, anchor)

    def _show_passages(self, title: str, anchor: QRect, found: tuple[SimilarPassage, ...]) -> None:
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
        self._show_rows(title, rows, anchor)

    def _show_rows(self, title: str, rows: Sequence[NoteRow], anchor: QRect) -> None:
        if not rows:
            self._context.say(self.tr("Nothing in the library is like this."))
            return
        self._title.setText(title)
        named(self, title)
        self.list.set_rows(rows)
        room = min(_MOST_HEIGHT, self.window().height() - 140)
        self.list.setFixedHeight(min(room, self.list.wanted_height(WIDTH - 14)))
        self.open_at(anchor, self.list)

    def _chosen(self, row: NoteRow) -> None:
        self.dismiss()
        self.chosen.emit(row.key, row.anchor)
