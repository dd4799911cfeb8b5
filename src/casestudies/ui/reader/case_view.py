"""The case beside the results: loaded and laid out in the worker, with its sources and contents."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from casestudies.model.evidence import is_first_hand
from casestudies.model.query import Query
from casestudies.model.vocabulary import Vocabulary
from casestudies.recent import Recent
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.html import hit_marker
from casestudies.ui.parts.source_popover import SourcePopover
from casestudies.ui.parts.web_row import open_page
from casestudies.ui.reader.case_bar import CaseBar
from casestudies.ui.reader.contents import ContentsPopover
from casestudies.ui.reader.finder import Finder
from casestudies.ui.reader.header import CaseHeader
from casestudies.ui.reader.leads import Reading, filters_of
from casestudies.ui.reader.reader import Reader
from casestudies.ui.reader.yours import Yours
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import fit, pane_width
from casestudies.ui.theme.tokens import load_type_scale

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.model.library.notes import Note, Target
    from casestudies.ui.parts.form.collect_popover import CollectPopover
    from casestudies.ui.parts.links.popover import LinksPopover
    from casestudies.ui.reader.document import CaseDocument

KEPT = 6  # documents kept for coming back to


@dataclass(frozen=True)
class Loaded:
    """A case with what its page needs."""

    case: Case
    vocabulary: Vocabulary
    parent_name: str
    shown: CaseDocument
    notes: tuple[Note, ...] = ()


class CaseView(QFrame):
    """``case_shown`` gives the slug when a case is on the screen, ``case_wanted`` that of another
    one to read, ``tray_wanted`` the case to put into the tray or take out."""

    case_shown = Signal(str)
    term_wanted = Signal(str, QRect, bool)
    term_left = Signal()
    like_wanted = Signal(str, str, QRect)
    passage_wanted = Signal(str, QRect)
    case_wanted = Signal(str)
    tray_wanted = Signal(object)  # Case

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: Reading | None = None
        self._loaded: Loaded | None = None
        self._types = load_type_scale()
        self.setObjectName("reading")
        fit(self.setMinimumWidth, 420, by=pane_width)
        self.reader = Reader(context.theme, self)
        self.reader.link_opened.connect(self._link_opened)
        self.reader.link_hovered.connect(self._link_hovered)
        self.reader.link_focused.connect(self._link_focused)
        self.reader.passage_wanted.connect(self._like_passage)
        self.reader.citation_wanted.connect(self._cite)
        self.reader.moved.connect(self._show_place)
        self.bar = CaseBar(context.theme, self)
        self.bar.tray_wanted.connect(self._toggle_tray)
        self.bar.contents_wanted.connect(self.show_contents)
        self.bar.export_wanted.connect(self.export)
        self.bar.like_wanted.connect(self.like_this)
        self.yours = Yours(context, self.reader, self)
        self.yours.cite_wanted.connect(self._cite)
        self.yours.changed.connect(self._notes_changed)
        self.yours.collect_wanted.connect(self._collect)
        self.collect_popover: CollectPopover | None = None
        self.bar.star_wanted.connect(self.yours.star_case)
        self.bar.hide()
        self._words: tuple[str, ...] = ()
        self._empty = EmptyState(self)
        self._empty.show_steps(
            self.tr("No case is open"),
            self.tr("Choose a case from the results to read it here."),
            (
                (
                    self.tr("Show all cases"),
                    lambda: context.go(Destination("explore", query=Query())),
                ),
            ),
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.reader)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.finder = Finder(context, self.reader, self)
        self.finder.bar.listed.connect(self.show_contents)
        self.finder.ended.connect(self._mark_words)
        self.case_shown.connect(self.finder.case_shown)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.finder.bar)
        layout.addWidget(self._stack)
        self.source_popover = SourcePopover(self)
        self.contents_popover = ContentsPopover(context.theme, self)
        self.contents_popover.chosen.connect(self.reader.go_to)
        self.links_popover: LinksPopover | None = None
        self._kept: Recent[tuple[str, str], Loaded] = Recent(KEPT)
        self._loads = Latest(context.tasks, self._load, self._loaded_now)
        self._noted = Latest(context.tasks, self._notes_of, self._notes_read)
        self._next: tuple[Loaded, CaseHeader] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._show_next)
        context.tray.changed.connect(self._show_tray)
        context.theme.changed.connect(self._read_again)
        self._bind_actions()

    @property
    def busy(self) -> bool:
        """True while a case is on its way."""
        waiting = self._loads.busy or self._noted.busy or self._turn.isActive()
        return waiting or self.finder.busy

    @property
    def case(self) -> Case | None:
        """The case on the screen."""
        return self._loaded.case if self._loaded else None

    def read(self, reading: Reading) -> None:
        """Show a case, from the top or at an anchor. Asked for the case that is on the screen, go
        to the anchor; without one stay where the reader is."""
        self._reading = reading
        self._drop_next()
        if self.case is not None and self.case.slug == reading.slug:
            self._loads.cancel()
            self._go_to_anchor()
            return
        kept = self._kept.get((reading.slug, self._context.theme.tokens.name))
        if kept is not None:
            self._loads.cancel()
            self._show(kept)
        else:
            self._loads.request(reading.slug)

    def set_words(self, words: Iterable[str]) -> None:
        """Highlight these words wherever they stand in the text."""
        self._words = tuple(words)
        if not self.finder.is_open:
            self._mark_words()

    def _mark_words(self) -> None:
        self.reader.set_marker(hit_marker(self._words))

    def forget(self) -> None:
        """The library's content changed: read the open case anew."""
        self._kept.clear()
        self._read_again()

    def _read_again(self) -> None:
        """Read what is open, or on its way, once more: its content or its colours are others."""
        if self._reading is not None:
            self._loads.request(self._reading.slug)

    def take_focus(self) -> None:
        """Put the focus into the text."""
        if self._stack.currentWidget() is self.reader:
            self.reader.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss_popovers(self) -> bool:
        """Close what is open over the reader, or the search in it; False if nothing was."""
        return self._close_panels() or self.finder.close()

    def _close_panels(self) -> bool:
        for popover in (
            self.source_popover,
            self.contents_popover,
            self.links_popover,
            self.yours.popover,
            self.collect_popover,
        ):
            if popover is not None and popover.isVisible():
                popover.dismiss()
                return True
        return False

    # --- from a slug to a page, in the worker -------------------------------------------------

    def _load(self, slug: str) -> Loaded:
        from casestudies.ui.reader.case_html import render_case  # not before the first search
        from casestudies.ui.reader.document import build_document

        library, theme = self._context.services.library, self._context.theme
        case, vocabulary = library.case(slug), library.vocabulary()
        parent = ""
        if case.parent:
            known = {brief.slug: brief.short_name for brief in library.briefs()}
            parent = known.get(case.parent, "")
        notes = self._context.services.notes.of_case(slug)
        page = render_case(case, vocabulary, theme.tokens, self._types, notes)
        return Loaded(
            case,
            vocabulary,
            parent,
            build_document(
                page,
                theme.font("reading"),
                self.thread(),
                self._context.services.searching.glossary_in,
                theme.tokens.colors["accent"],
            ),
            notes,
        )

    def _collect(self, target: Target, anchor: QRect) -> None:
        self.collect((target,), self.yours.name_of(target.part), anchor)

    def collect(self, targets: Sequence[Target], of: str, anchor: QRect) -> None:
        """Ask into which collection things are to be put; ``of`` says what they are."""
        if self.collect_popover is None:
            from casestudies.ui.parts.form.collect_popover import CollectPopover

            self.collect_popover = CollectPopover(self._context, self)
        self.collect_popover.ask(targets, of, anchor)

    def _notes_of(self, slug: str) -> tuple[str, tuple[Note, ...]]:
        return slug, self._context.services.notes.of_case(slug)

    def _notes_changed(self) -> None:
        """Notes were written somewhere: cases kept at hand may show older ones."""
        if self.case is not None:
            self._noted.request(self.case.slug)

    def _notes_read(self, found: tuple[str, tuple[Note, ...]]) -> None:
        """Paint highlights and stars of the case that is open; where texts are others, draw it
        anew."""
        slug, notes = found
        self._kept.clear()
        loaded = self._loaded
        if loaded is None or loaded.case.slug != slug or notes == loaded.notes:
            return
        self._loaded = replace(loaded, notes=notes)
        self.yours.show_notes(notes)
        self._show_star()
        if _texts(notes) != _texts(loaded.notes):
            self._read_again()

    def _show_star(self) -> None:
        loaded = self._loaded
        if loaded is not None:
            self.bar.set_starred(starred=any(_is_star_of_case(note) for note in loaded.notes))

    def _loaded_now(self, loaded: Loaded) -> None:
        self._kept.keep((loaded.case.slug, self._context.theme.tokens.name), loaded)
        self._show(loaded)

    def _show(self, loaded: Loaded) -> None:
        """Show a case in two turns, its head made in the first: keys come in between."""
        self._drop_next()
        header = CaseHeader(
            loaded.case,
            loaded.parent_name,
            len(loaded.vocabulary.dimensions),
            self._context.theme,
            self,
        )
        header.link_opened.connect(self._fact_opened)
        self.reader.prepare(header)
        self._next = (loaded, header)
        self._turn.start()

    def _drop_next(self) -> None:
        self._turn.stop()
        if self._next is not None:
            self._next[1].deleteLater()
            self._next = None

    def _show_next(self) -> None:
        if self._next is None:
            return
        (loaded, header), self._next = self._next, None
        same = self.case is not None and self.case.slug == loaded.case.slug
        self._close_panels()
        self._loaded = loaded
        self.bar.show()
        self._stack.setCurrentWidget(self.reader)
        self.reader.show_document(loaded.shown, header, loaded.case.name, self._title_of, same=same)
        chain = (self.bar.tray_button, *header.stops, self.reader)
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)
        self.yours.show(loaded.case, loaded.vocabulary, loaded.notes)
        self._show_star()
        self._show_tray()
        self._show_place()
        self._go_to_anchor()
        self.case_shown.emit(loaded.case.slug)

    def _go_to_anchor(self) -> None:
        """Go where the reading asked to, once: afterwards the reader goes where the user wants."""
        if self._reading is not None and self._reading.anchor:
            anchor = self._reading.anchor
            self._reading = Reading(self._reading.slug)
            self.reader.go_to(anchor, band=anchor.startswith("finding-"))
        elif self._reading is not None and self._reading.place:
            place = self._reading.place
            self._reading = Reading(self._reading.slug)
            self.reader.scroll_to(place)

    # --- links --------------------------------------------------------------------------------

    def _link_opened(self, link: str, rect: QRect, by_keyboard: bool) -> None:
        del by_keyboard
        kind, _, key = link.partition(":")
        if kind == "source":
            self._show_source(key, rect, focus=True)
        elif kind == "term":
            self.term_wanted.emit(key, rect, True)
        elif kind == "finding":
            self.reader.go_to(f"finding-{key}", band=True)
        elif kind == "cite" and self.case is not None:
            self._copy_source(self.case.slug, key)
        elif kind == "section":
            self.reader.go_to(key)
        elif kind == "yours":
            self.yours.edit(key)
        elif kind == "case":
            self.case_wanted.emit(key)
        elif kind == "edit":
            self._context.go(Destination("library", section="cases", item=key))
        elif kind == "facet" and self.case is not None:
            query = Query(filters=filters_of(link))
            self._context.go(Destination("explore", (self.case.slug,), query=query))
        elif self.case is not None and kind in ("web", "site"):
            source = self.case.source(key)
            url = self.case.website if kind == "site" else source.url if source else None
            if url:
                open_page(url, self._context.say)

    def _fact_opened(self, link: str) -> None:
        """A fact of the head was pressed; where it leads into the text, the focus goes with it."""
        self._link_opened(link, QRect(), False)
        if link.startswith("section:"):
            self.take_focus()

    def _link_hovered(self, link: str, rect: QRect) -> None:
        kind, _, key = link.partition(":")
        if kind == "source":
            self._show_source(key, rect, focus=False)
        else:
            self.source_popover.leave_soon()
        if kind == "term":
            self.term_wanted.emit(key, rect, False)
        else:
            self.term_left.emit()

    def _link_focused(self, link: str, rect: QRect) -> None:
        """Tab went to a link: a glossary term tells what it means at once."""
        kind, _, key = link.partition(":")
        if kind == "term":
            self.term_wanted.emit(key, rect, False)
        else:
            self.term_left.emit()

    def like_this(self) -> None:
        """Ask for cases like the open one."""
        if self.case is not None:
            button = self.bar.like_button
            rect = QRect(button.mapToGlobal(QPoint()), button.size())
            self.like_wanted.emit(self.case.slug, self.case.short_name, rect)

    def _like_passage(self, finding: str, rect: QRect) -> None:
        if self.case is not None:
            self.passage_wanted.emit(f"{self.case.slug}/{finding}", rect)

    def _show_source(self, key: str, rect: QRect, *, focus: bool) -> None:
        source = self.case.source(key) if self.case else None
        if source is not None and self.case is not None:
            first_hand = is_first_hand(source, self.case)
            cite = partial(self._copy_source, self.case.slug, key)
            self.source_popover.show_source(source, rect, cite, focus=focus, first_hand=first_hand)

    # --- actions ------------------------------------------------------------------------------

    def _bind_actions(self) -> None:
        bind = self._context.actions.bind
        bind("case.next", self.reader, partial(self.reader.step_section, 1))
        bind("case.previous", self.reader, partial(self.reader.step_section, -1))
        bind("case.top", self.reader, self.reader.go_to_top)
        bind("case.foot", self.reader, self.reader.go_to_foot)
        bind("case.contents", self.reader, self.show_contents)
        bind("case.links", self.reader, self.show_links)
        bind("case.sources", self.reader, partial(self.reader.go_to, "sources"))
        bind("case.export", self.reader, self.export)
        bind("case.print", self, self.print_out)
        bind("case.cite", self.reader, self._cite)
        bind("case.like", self.reader, self.like_this)
        bind("case.find.next", self, partial(self.finder.move, 1))
        bind("case.find.previous", self, partial(self.finder.move, -1))
        bind("tray.toggle", self.reader, self._toggle_tray)

    def show_contents(self) -> None:
        """Open the list of sections beside its button."""
        if self.case is None:
            return
        button, reader = self.bar.contents_button, self.reader
        anchor = QRect(button.mapToGlobal(QPoint()), button.size())
        self.contents_popover.show_sections(reader.sections, reader.section, reader.hits(), anchor)

    def show_links(self) -> None:
        """Open the list of what the marks of the text lead to, from the section in sight on."""
        if self.case is None:
            return
        if self.links_popover is None:
            from casestudies.ui.parts.links.popover import LinksPopover

            self.links_popover = LinksPopover(self._context.theme, self)
            self.links_popover.chosen.connect(self._link_chosen)
        reader, button = self.reader, self.bar.contents_button
        anchor = QRect(button.mapToGlobal(QPoint()), button.size())
        self.links_popover.show_links(reader.named_links(), reader.section_title, anchor)

    def _link_chosen(self, link: str) -> None:
        button = self.bar.contents_button
        self._link_opened(link, QRect(button.mapToGlobal(QPoint()), button.size()), True)

    def _title_of(self, key: str) -> str:
        """The title of a source by its key; "" for none."""
        source = self.case.source(key) if self.case else None
        return source.title if source is not None else ""

    def export(self) -> None:
        """Ask how the case on the screen is to be exported."""
        from casestudies.ui.export.dialog import ask_case_export  # brings all that makes reports

        if self.case is not None:
            ask_case_export(self._context, self.case.slug, self.case.name, self)

    def print_out(self) -> None:
        """Offer the case on the screen as a PDF, which any program prints."""
        from casestudies.ui.export.dialog import ask_case_export

        if self.case is not None:
            ask_case_export(self._context, self.case.slug, self.case.name, self, "pdf")

    def _copy_source(self, slug: str, key: str) -> None:
        """Copy a source of a case as a citation."""
        from casestudies.ui.export.citation import copy_source  # the first answer needs none

        copy_source(self._context, slug, key)

    def _cite(self, finding: str = "") -> None:
        """Copy a finding or a note as a citation: without one that of the text cursor, or the
        first in sight."""
        finding = finding or self.reader.citable_here()
        if self.case is not None and finding:
            from casestudies.ui.export.citation import copy_finding

            note = finding in {key for key, _, _ in self.case.notes()}
            copy_finding(self._context, self.case.slug, finding, note=note)
        else:
            self._context.say(self.tr("No finding is in sight; go to one and copy it there."))

    def _toggle_tray(self) -> None:
        if self.case is not None:
            self.tray_wanted.emit(self.case)

    def _show_tray(self) -> None:
        if self.case is not None:
            self.bar.set_in_tray(inside=self.case.slug in self._context.tray)

    def _show_place(self) -> None:
        """Tell in the bar which section is at the top and, once its title is out of sight, of
        which case."""
        if self.case is not None:
            name = self.case.short_name if self.reader.title_hidden else ""
            self.bar.place.show_place(name, self.reader.section_title)


def _texts(notes: Iterable[Note]) -> list[tuple[str, str, str]]:
    """What of the notes stands in the text."""
    return [(note.id, note.target.part, note.text) for note in notes if note.text]


def _is_star_of_case(note: Note) -> bool:
    return note.kind == "star" and not note.target.part
