"""The panel beside the comparison: the cell in focus in full, and the way to its case."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from casestudies.model.case import Source
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import Cell, Comparison
from casestudies.model.library.notes import Note, NoteKind, Target, of_finding
from casestudies.ui.a11y import announce, hear, named
from casestudies.ui.actions import tip
from casestudies.ui.compare.panel_html import case_and_row, render_cell
from casestudies.ui.compare.state import CompareState
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.export.citation import copy_finding, copy_source
from casestudies.ui.notes import Draft
from casestudies.ui.parts.form.collect_popover import CollectPopover
from casestudies.ui.parts.form.note_popover import NotePopover
from casestudies.ui.parts.links.names import link_name, links_in
from casestudies.ui.parts.links.popover import LinksPopover
from casestudies.ui.parts.similar_popover import SimilarPopover
from casestudies.ui.parts.source_popover import SourcePopover
from casestudies.ui.parts.web_row import open_page
from casestudies.ui.tasks import Latest

_ROLES = ("reading_small", "body")


class _CellText(QTextBrowser):
    """``link_reached`` follows Tab to a link, which is selected then."""

    link_reached = Signal()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stays = super().focusNextPrevChild(forward)
        if stays and self.hasFocus() and self.textCursor().hasSelection():
            self.link_reached.emit()
        return stays


class Panel(QFrame):
    """Shows the cell in focus. A source opens over it, ``open_case`` opens the cell's case at its
    first finding; ``hide_asked`` asks to give the table the whole width."""

    hide_asked = Signal()

    def __init__(
        self, context: UiContext, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = theme = context.theme
        self._state = state
        self._comparison: Comparison | None = None  # that is shown, and its cell
        self._cell: Cell | None = None
        self.popover: SourcePopover | None = None
        self.setProperty("look", "reading-card")
        self.text = _CellText(self)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.document().setDocumentMargin(0)
        self.text.setViewportMargins(18, 9, 12, 10)
        self.text.anchorClicked.connect(self._clicked)
        self.text.highlighted.connect(self._hovered)
        self.text.link_reached.connect(self._say_link)
        self.text.installEventFilter(self)
        named(self.text, self.tr("The cell in full"))
        self.open_case = QPushButton(self.tr("Open case"), self)
        self.open_case.clicked.connect(self._open_case)
        named(self.open_case, self.tr("Open case"))
        self.hide_button = named(QPushButton(self.tr(" Hide"), self), self.tr("Hide the findings"))
        self.hide_button.setProperty("look", "quiet")
        self.hide_button.setToolTip(tip("compare.side"))
        self.hide_button.clicked.connect(self.hide_asked)
        theme.set_icon(self.hide_button, "panel-right", "ink_soft", 16)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 12, 16)
        foot.addWidget(self.open_case)
        foot.addStretch(1)
        foot.addWidget(self.hide_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 9, 1, 1)  # the corners of the card are round
        layout.setSpacing(0)
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)
        self.similar: SimilarPopover | None = None
        self.links: LinksPopover | None = None
        self.note_popover: NotePopover | None = None
        self.collect_popover: CollectPopover | None = None
        self._notes: tuple[Note, ...] = ()  # in the case of the cell
        self._noted = Latest(
            context.tasks,
            lambda slug: (slug, context.services.notes.of_case(slug)),
            self._notes_read,
        )
        context.bus.changed.connect(self._heard)
        self._doings: dict[str, Callable[[str], object]] = {
            "pin": state.pin_finding,
            "strike": state.strike_finding,
            "back": lambda _: state.bring_back(),
            "gone": lambda _: state.let_go_of_gone(),
            "quote": self.cite,
            "note": self.note,
            "star": self.star,
            "collect": self.collect,
            "yours": self._edit,
            "write": self._write_case,
        }
        theme.changed.connect(self._render)
        state.changed.connect(self._follow)

    @property
    def cell(self) -> Cell | None:
        """The cell that is shown."""
        return self._cell

    def _follow(self) -> None:
        """Show the cell in focus, or nothing."""
        shown = (self._state.comparison, self._state.cell)
        if shown[0] is self._comparison and shown[1] is self._cell:
            return
        case = self._cell.case if self._cell is not None else ""
        self._comparison, self._cell = shown
        if self._cell is not None and self._cell.case != case:
            self._notes = ()
            self._noted.request(self._cell.case)
        self._leave_source()
        self._render()

    @property
    def busy(self) -> bool:
        """True while the notes of the cell are on their way."""
        return self._noted.busy

    def _heard(self, changes: ChangeSet) -> None:
        if changes.notes and self._cell is not None and self.writing is None:
            self._noted.request(self._cell.case)

    def _notes_read(self, found: tuple[str, tuple[Note, ...]]) -> None:
        slug, notes = found
        if self._cell is not None and self._cell.case == slug and notes != self._notes:
            self._notes = notes
            place = self.text.verticalScrollBar().value()
            self._render()
            self.text.verticalScrollBar().setValue(place)

    # --- what the user makes of a finding -----------------------------------------------------

    @property
    def writing(self) -> Draft | None:
        """The note that is being written."""
        return self.note_popover.draft if self.note_popover is not None else None

    @property
    def finding(self) -> str:
        """The finding that keys mean: that of the link they went to in the panel, else the first
        of the cell; "" for none."""
        cursor = self.text.textCursor()
        href = cursor.charFormat().anchorHref() if cursor.hasSelection() else ""
        scheme, _, key = href.partition(":")
        ids = [one.finding.id for one in self._cell.findings] if self._cell is not None else []
        if scheme in ("quote", "note", "star", "collect", "like") and key in ids:
            return key
        return ids[0] if ids and self._cell is not None and not self._cell.about else ""

    def cite(self, key: str = "") -> None:
        """Copy a finding with its sources; without one the one that keys mean."""
        target = self._target(key)
        if target is not None:
            copy_finding(self._context, target.case, target.finding)

    def note(self, key: str = "") -> None:
        """Write a note on a finding, or go on with the one that there is."""
        target = self._target(key)
        if target is None:
            return
        there = [n for n in self._notes if n.target == target and n.kind is NoteKind.NOTE]
        self._write(there[0] if there else self._context.notes.new_note(target))

    def star(self, key: str = "") -> None:
        """Give a finding a star, or take its star away."""
        target = self._target(key)
        if target is not None:
            self._context.notes.turn_star(target, self._of)

    def collect(self, key: str = "") -> None:
        """Ask into which collection a finding is to be put."""
        target = self._target(key)
        if target is None:
            return
        if self.collect_popover is None:
            self.collect_popover = CollectPopover(self._context, self)
        self.collect_popover.ask((target,), self._of, self._place_of(f"collect:{target.finding}"))

    def _target(self, key: str) -> Target | None:
        key = key or self.finding
        if not key or self._cell is None:
            self._context.say(self.tr("This cell has no finding."))
            return None
        return of_finding(self._cell.case, key)

    @property
    def _of(self) -> str:
        """What the cell is called."""
        if self._comparison is None or self._cell is None:
            return ""
        return case_and_row(self._comparison, self._cell)

    def _edit(self, key: str) -> None:
        note = next((note for note in self._notes if note.id == key), None)
        if note is not None:
            self._write(note)

    def _write(self, note: Note) -> None:
        if self.note_popover is None:
            self.note_popover = NotePopover(self)
            self.note_popover.done.connect(self._written)
        draft = self._context.notes.draft(note)
        self.note_popover.open_for(draft, self._of, self._place_of(f"note:{note.target.finding}"))

    def _write_case(self, part: str) -> None:
        """To where a part of the user's own case is written."""
        if self._cell is not None:
            item = f"{self._cell.case}#{part}//"
            self._context.go(Destination("library", section="cases", item=item))

    def _written(self) -> None:
        if self._cell is not None:
            self._noted.request(self._cell.case)

    def show_finding(self, finding: str) -> None:
        """Scroll to a finding of the cell, by its id."""
        self.text.scrollToAnchor(f"finding-{finding}")

    def take_focus(self) -> None:
        """Put the focus on the text, so that Tab walks its source marks."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card's border shows that its text has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            hear(self.text)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)

    def _render(self) -> None:
        comparison, cell = self._comparison, self._cell
        self.open_case.setEnabled(cell is not None)
        if comparison is None or cell is None:
            self.text.clear()
            return
        types = {role: self._theme.type_role(role) for role in _ROLES}
        html = render_cell(comparison, cell, self._theme.tokens, types, self._notes)
        self.text.setHtml(html)
        self.text.setAccessibleName(case_and_row(comparison, cell))
        brief = comparison.brief(cell.case)
        if brief is not None:
            name = self.tr("Open case: {0}").format(brief.name)
            named(self.open_case, name)
            self.open_case.setToolTip(name)

    def _clicked(self, link: QUrl) -> None:
        """A source mark opens its source here; a page opens in the browser, only ever on this."""
        key, scheme = link.path(), link.scheme()
        if scheme == "rows":
            self._state.show_population()
            return
        if scheme in self._doings:
            self._doings[scheme](key)
            return
        if scheme == "like":
            self._who_else(key, self._place_of(link.toString()))
            return
        source = self._source(key)
        if source is None or self._cell is None:
            return
        if link.scheme() == "web" and source.url:
            open_page(source.url, self._context.say)
        elif link.scheme() == "cite":
            copy_source(self._context, self._cell.case, key)
        elif link.scheme() == "source":
            self._show_source(source, self._place_of(link.toString()), focus=True)

    def _say_link(self) -> None:
        cursor = self.text.textCursor()
        href = cursor.charFormat().anchorHref()
        announce(self.text, link_name(href, cursor.selectedText(), self._title_of))

    def _who_else(self, finding: str, anchor: QRect) -> None:
        """Show the findings of other cases that are like one."""
        if self._cell is None:
            return
        if self.similar is None:
            self.similar = SimilarPopover(self._context, self)
            self.similar.chosen.connect(self._open_other)
        self.similar.like_passage(f"{self._cell.case}/{finding}", anchor)

    def _open_other(self, case: str, finding: str) -> None:
        self._context.go(Destination("explore", cases=(case,), finding=finding or None))

    def _hovered(self, link: QUrl) -> None:
        """The mouse came onto a link, or left it (an empty one)."""
        if not self.text.viewport().underMouse():
            return
        source = self._source(link.path()) if link.scheme() == "source" else None
        if source is None:
            self._leave_source()
        else:
            self._show_source(source, self._at_mouse(), focus=False)

    def _show_source(self, source: Source, anchor: QRect, *, focus: bool) -> None:
        if self.popover is None:
            self.popover = SourcePopover(self)
        slug = self._cell.case if self._cell is not None else ""
        cite = partial(copy_source, self._context, slug, source.key)
        self.popover.show_source(source, anchor, cite, focus=focus)

    def _leave_source(self) -> None:
        if self.popover is not None:
            self.popover.leave_soon()

    def show_links(self) -> None:
        """Open the list of what the links of the cell do."""
        if self._cell is None:
            return
        if self.links is None:
            self.links = LinksPopover(self._theme, self)
            self.links.chosen.connect(self._link_chosen)
        anchor = QRect(self.text.mapToGlobal(QPoint(0, 0)), QSize(self.text.width(), 40))
        self.links.show_links(links_in(self.text.document(), self._title_of), "", anchor)

    def _link_chosen(self, href: str) -> None:
        self._clicked(QUrl(href))

    def _title_of(self, key: str) -> str:
        source = self._source(key)
        return source.title if source is not None else ""

    def _source(self, key: str) -> Source | None:
        if self._comparison is None or self._cell is None:
            return None
        return self._comparison.source(self._cell.case, key)

    def _place_of(self, link: str) -> QRect:
        """Where the activated mark is on the screen: at the text cursor when it was reached by
        keyboard, at the mouse otherwise."""
        cursor = self.text.textCursor()
        if cursor.hasSelection() and cursor.charFormat().anchorHref() == link:
            where = self.text.cursorRect(cursor)
            return QRect(self.text.viewport().mapToGlobal(where.topLeft()), where.size())
        if self.text.viewport().underMouse():
            return self._at_mouse()
        view = self.text.viewport()
        return QRect(view.mapToGlobal(QPoint(0, 0)), QSize(view.width(), 60))

    def _at_mouse(self) -> QRect:
        at = QCursor.pos()
        return QRect(at - QPoint(6, 8), at + QPoint(6, 8))

    def _open_case(self) -> None:
        if self._cell is not None:
            findings = self._cell.findings
            finding = findings[0].finding.id if findings else None
            self._context.go(Destination("explore", cases=(self._cell.case,), finding=finding))

    def plain_text(self) -> str:
        """What the panel says, for tests and for the clipboard."""
        document: QTextDocument = self.text.document()
        return document.toPlainText()
