"""Saved and recent searches: read when something was saved, written in the background; links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.query import Query
from casestudies.services.search.language import FACET_NAMES
from casestudies.services.search.links import from_link, link
from casestudies.ui.context import Offer, UiContext
from casestudies.ui.explore.search_box import SearchBox
from casestudies.ui.explore.searches_popover import SearchesPopover
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.tasks import Latest

if TYPE_CHECKING:
    from casestudies.model.saved import SavedSearch

    Lists = tuple[tuple[SavedSearch, ...], tuple[str, ...]]

RECENT_SHOWN = 5


@dataclass(frozen=True, slots=True)
class KnownSearch:
    """A search that can be asked again: its name ("" for a recent one), its link, the query, and
    the query in words."""

    name: str
    link: str
    query: Query
    words: str


class SavedSearches(QObject):
    """The searches that the user saved, those asked lately, and the ``panel`` that shows them at
    the star in the search box."""

    def __init__(
        self,
        context: UiContext,
        state: ExploreState,
        box: SearchBox,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._button = box.saved_button
        self._saved: tuple[SavedSearch, ...] = ()
        self._recent: tuple[str, ...] = ()
        self._read_once = False
        self._offered: Offer | None = None  # to have a deleted search back
        self.panel = panel = SearchesPopover(context.theme, box)
        self._lists = Latest(context.tasks, self._read, self._listed)
        panel.opened.connect(self._open)
        panel.save.connect(self._save)
        panel.rename.connect(self._rename)
        panel.delete.connect(self._delete)
        panel.copy.connect(self.copy_link)
        panel.forget.connect(self._forget)
        self._button.clicked.connect(self.show_panel)
        box.link_pasted.connect(self._open)
        context.bus.changed.connect(self._bus_changed)

    @property
    def busy(self) -> bool:
        """True while the lists are on their way."""
        return self._lists.busy

    @property
    def saved(self) -> tuple[KnownSearch, ...]:
        """The saved searches, without those that this program cannot read."""
        return tuple(
            KnownSearch(item.name, item.link, query, query_words(query))
            for item in self._saved
            if (query := _query_of(item.link)) is not None
        )

    @property
    def recent(self) -> tuple[KnownSearch, ...]:
        """The searches asked lately, the last first."""
        return tuple(
            KnownSearch("", text, query, query_words(query))
            for text in self._recent
            if (query := _query_of(text)) is not None
        )

    def show_panel(self) -> None:
        """Open the panel at its button; close it if it is open."""
        if self.panel.isVisible():
            self.panel.dismiss()
            return
        self.read()
        self._fill()
        button = self._button
        self.panel.show_at(QRect(button.mapToGlobal(QPoint()), button.size()))

    def read(self) -> None:
        """Read the lists, if that has not been done: the page wants them after its first answer,
        which has the processor to itself."""
        if not self._read_once:
            self._read_once = True
            self._lists.request(None)

    def remember(self) -> None:
        """Note the present search among the recent ones, if it asks for something."""
        if self._name():
            kept = self._context.services.saved.remember_search
            self._context.tasks.write(partial(kept, link(self._state.query)), self._written)

    def copy_link(self) -> None:
        """Put the link of the present search on the clipboard, as plain text."""
        QApplication.clipboard().setText(link(self._state.query))
        self.panel.dismiss()
        self._context.say(self.tr("The link to this search is copied; paste it into the box."))

    # --- the lists ----------------------------------------------------------------------------

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.saved:
            self._lists.request(None)

    def _read(self, nothing: None) -> Lists:
        del nothing
        saved = self._context.services.saved
        return saved.searches(), saved.recent_searches()

    def _listed(self, found: Lists) -> None:
        self._saved, self._recent = found
        if self._offered is not None:
            self._offered.look()
        if self.panel.isVisible():
            self._fill()

    def _fill(self) -> None:
        recent = tuple((found.link, found.words) for found in self.recent)
        self.panel.fill(self._saved, recent[:RECENT_SHOWN], self._name())

    def _name(self) -> str:
        """What the present search may be called; "" where it asks for nothing."""
        query = self._state.query
        return query_words(query) if query.text.strip() or query.filters else ""

    # --- what can be done with them -----------------------------------------------------------

    def _open(self, text: str) -> None:
        """Ask the search of a link; says so if it is none."""
        self.panel.dismiss()
        try:
            self._state.ask(from_link(text))
        except KnownError as error:
            self._context.say(str(error))

    def _save(self, name: str) -> None:
        work = partial(self._context.services.saved.save_search, name, link(self._state.query))

        def done(written: object) -> None:
            self._written(written)
            self._context.say(self.tr("Saved as “{0}”.").format(name))

        self._context.tasks.write(work, done)

    def _rename(self, key: str, name: str) -> None:
        work = partial(self._context.services.saved.rename, key, name)
        self._context.tasks.write(work, self._written)

    def _delete(self, key: str, name: str) -> None:
        saved, tasks = self._context.services.saved, self._context.tasks

        def undo() -> None:
            tasks.write(partial(saved.restore, key), self._written)

        def done(changes: object) -> None:
            self._written(changes)
            self._offered = self._context.offer(
                self.tr("Deleted “{0}”.").format(name),
                undo,
                lambda: key in {found.key for found in self._saved},
            )

        tasks.write(partial(saved.delete, key), done)

    def _forget(self) -> None:
        self._context.tasks.write(self._context.services.saved.forget_searches, self._written)

    def _written(self, changes: object) -> None:
        del changes
        self._lists.request(None)


def query_words(query: Query) -> str:
    """A search in words: what was typed, and how many filters with it."""
    every = query.filters.every
    all_of = QCoreApplication.translate("query_words", "{0}: all of {1}")
    chosen = [
        all_of.format(FACET_NAMES[facet], len(keys))
        if facet in every and len(keys) > 1
        else f"{FACET_NAMES[facet]} {len(keys)}"
        for facet, keys in query.filters.chosen
    ]
    return " · ".join((*([query.text.strip()] if query.text.strip() else []), *chosen))


def _query_of(text: str) -> Query | None:
    try:
        return from_link(text)
    except KnownError:
        return None
