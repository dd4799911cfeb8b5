"""Beside the form: the sources, what the library says on the same, and what is still to be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from casestudies.model.library.draft import DraftCheck, DraftSource
from casestudies.model.searching import SimilarPassage
from casestudies.model.wording import source_kind
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.library.cases.plain_text import PlainText
from casestudies.ui.library.cases.source_form import SourceForm
from casestudies.ui.library.cases.state import FACTS, CasesState
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow

_MET, _TO_DO = "✓", "•"


class SideList(NoteList):
    """Shows which row is chosen while it has the focus."""

    def set_rows(self, rows: Sequence[NoteRow]) -> None:
        at = self.currentRow()
        if tuple(rows) == self.rows:
            return
        super().set_rows(rows)
        if 0 <= at < len(rows):
            self.setCurrentRow(at)
        self._show_chosen()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_chosen()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_chosen()

    def _show_chosen(self) -> None:
        item = self.currentItem()
        if item is not None:
            item.setSelected(self.hasFocus())


class SourceList(SideList):
    """``editing`` follows F2, ``removing`` Delete."""

    editing = Signal(object)
    removing = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentRow()
        row = self.rows[at] if 0 <= at < len(self.rows) else None
        if row is not None and event.key() == Qt.Key.Key_F2:
            self.editing.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.removing.emit(row)
        else:
            super().keyPressEvent(event)


class Side(QScrollArea):
    """Sources, closest findings, checks, each a list that Enter acts on."""

    def __init__(
        self, context: UiContext, state: CasesState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self.form: SourceForm | None = None
        self._checks: tuple[DraftCheck, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = QFrame(self)
        card.setProperty("look", "card")
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(14, 16, 14, 16)
        self._column.setSpacing(6)
        self.sources = SourceList(context.theme, 2, card)
        self.sources.setProperty("look", "picker")
        named(
            self.sources,
            self.tr("Sources"),
            self.tr("Enter cites one in the finding in focus, F2 edits it, Delete removes it"),
        )
        self.sources.chosen.connect(lambda row: state.cite(row.key))
        self.sources.editing.connect(lambda row: self.edit(row.key))
        self.sources.removing.connect(lambda row: state.remove_source(row.key))
        self.sources.itemDoubleClicked.connect(lambda _: self._edit_current())
        self.add = PlainText(self.tr("Add a source"), 1, lines=True, parent=card)
        self.add.setPlaceholderText(self.tr("Add: paste an address, BibTeX, RIS or a title"))
        self.add.setToolTip(tip("cases.source"))
        self.add.setProperty("look", "adding")
        self.add.installEventFilter(self)
        self._said = QLabel(card)
        self._said.setProperty("look", "micro")
        self._said.setWordWrap(True)
        self._said.setText(
            self.tr("Enter cites a source in the finding in focus; F2 or a double click edits it.")
        )
        self.beside = self._list(self.tr("In the library beside it"), 4)
        self.beside.chosen.connect(self._read)
        self.checks = self._list(self.tr("Before it can be shared"), 3)
        self.checks.chosen.connect(self._go)
        self._headed(self.tr("Sources"), self.sources)
        self._column.addWidget(self.add)
        self._column.addWidget(self._said)
        self._column.addSpacing(10)
        self._beside_head = self._headed(self.tr("In the library beside it"), self.beside)
        self._column.addSpacing(10)
        self._headed(self.tr("Before it can be shared"), self.checks)
        self._column.addStretch(1)
        ground = QWidget(self)
        around = QVBoxLayout(ground)
        around.setContentsMargins(0, 18, 20, 18)
        around.addWidget(card)
        self.setWidget(ground)
        state.changed.connect(self.follow)
        state.added.connect(self._added)

    def _list(self, name: str, lines: int) -> NoteList:
        made = named(SideList(self._context.theme, lines, self), name)
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _headed(self, words: str, widget: QWidget) -> QLabel:
        head = QLabel(words, self)
        head.setProperty("look", "strong")
        head.setBuddy(widget)
        self._column.addWidget(head)
        self._column.addWidget(widget)
        return head

    # --- what is shown ------------------------------------------------------------------------

    def follow(self) -> None:
        """Show what the state says of the draft."""
        state = self._state
        if state.draft is None:
            return
        found = state.finding_of(state.finding)
        cited = found.cites if found is not None else ()
        self.sources.set_rows([self._source(one, cited) for one in state.draft.sources])
        self.sources.setVisible(bool(state.draft.sources))
        beside = state.part != FACTS and bool(state.beside)
        self._beside_head.setVisible(beside)
        self.beside.setVisible(beside)
        self.beside.set_rows([_beside(one) for one in state.beside] if beside else [])
        self._checks = state.told.checks if state.told is not None else self._checks
        self.checks.set_rows(
            [
                NoteRow("", f"{_MET if one.met else _TO_DO} {one.text}", key=str(at))
                for at, one in enumerate(self._checks, 1)
            ]
        )
        self._fit()

    def _source(self, source: DraftSource, cited: tuple[str, ...]) -> NoteRow:
        mark = f" {_MET}" if source.key in cited else ""
        below = (source.publisher, source_kind(source.kind), source.date)
        return NoteRow(
            f"{source.key}{mark}",
            source.name or self.tr("without a title"),
            " · ".join(part for part in below if part),
            source.key,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Each list as high as its rows."""
        width = max(120, self.viewport().width() - 50)
        for made in (self.sources, self.beside, self.checks):
            if made.isVisibleTo(self):
                made.setFixedHeight(made.wanted_height(width))
        self._column.activate()  # a list grows at once, what is below it would move a turn later

    # --- what is done -------------------------------------------------------------------------

    def take_focus_to_sources(self) -> None:
        """Put the cursor into the line that adds a source."""
        self.ensureWidgetVisible(self.add)
        self.add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit(self, key: str) -> None:
        """Open the fields of a source."""
        if self.form is None:
            self.form = SourceForm(self._context, self._state, self)
        at = next((n for n, row in enumerate(self.sources.rows) if row.key == key), -1)
        box = self.sources.visualItemRect(self.sources.item(at)) if at >= 0 else QRect(0, 0, 10, 10)
        corner = self.sources.viewport().mapToGlobal(box.topLeft())
        self.form.open_below(QRect(corner, box.size()), key)

    def _edit_current(self) -> None:
        at = self.sources.currentRow()
        if 0 <= at < len(self.sources.rows):
            self.edit(self.sources.rows[at].key)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Enter adds what is in the line; with Shift it writes another line."""
        if (
            watched is self.add
            and isinstance(event, QKeyEvent)
            and event.type() == QKeyEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.add_typed()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def add_typed(self) -> None:
        """Add what is in the line as sources."""
        self._state.add_sources(self.add.toPlainText())

    def _added(self, keys: tuple[str, ...]) -> None:
        """What is told of a single source can be completed at once."""
        self.add.show_text("")
        source = self._state.draft.source(keys[0]) if self._state.draft is not None else None
        if len(keys) == 1 and source is not None and not (source.title and source.publisher):
            self.edit(keys[0])

    def _read(self, row: NoteRow) -> None:
        self._state.flush()
        self._context.go(Destination("explore", cases=(row.key,), finding=row.anchor or None))

    def _go(self, row: NoteRow) -> None:
        check = self._checks[int(row.key) - 1]
        self.lead(check.block, check.finding, check.field)

    def lead(self, block: str, finding: str, field: str) -> None:
        """Put the focus where this is written."""
        if field == "sources":
            self.sources.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._state.point(block or FACTS, finding, field)


def _beside(found: SimilarPassage) -> NoteRow:
    reason = found.reasons[0] if found.reasons else ""
    title = " · ".join(part for part in (found.brief.short_name, reason) if part)
    return NoteRow(title, found.passage.text, "", found.brief.slug, found.passage.finding or "")
