"""What happens around Explore's search box: completions, saved and recent searches, links."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.query import Query
from casestudies.model.saved import SavedSearch
from casestudies.model.searching import Completion
from casestudies.services.search.language import FACET_NAMES
from casestudies.services.search.links import from_link, is_link, link
from casestudies.ui.context import UiContext
from casestudies.ui.explore.ideas_model import Idea, ideas_of
from casestudies.ui.explore.ideas_popup import IdeasPopup
from casestudies.ui.explore.search_box import SearchBox
from casestudies.ui.explore.searches_popover import SearchesPopover
from casestudies.ui.tasks import Latest

MOST_COMPLETIONS = 8
RECENT_SHOWN = 5
SAVED_SHOWN = 5

Asked = tuple[str, int]


class WordsDesk(QObject):
    """``wanted`` gives a whole ``Query`` to be shown."""

    wanted = Signal(object)

    def __init__(
        self, context: UiContext, box: SearchBox, query: Callable[[], Query], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._box = box
        self._query = query
        self._saved: tuple[SavedSearch, ...] = ()
        self._recent: tuple[str, ...] = ()
        self._fields: tuple[Completion, ...] = ()
        self.popup = IdeasPopup(context.theme, box)
        self.popup.taken.connect(self._take)
        self.searches = SearchesPopover(context.theme, box)
        self._completions = Latest(context.tasks, self._complete, self._completed)
        self._lists = Latest(context.tasks, self._read_lists, self._listed)
        box.take_key = self.popup.take_key
        box.edit.textEdited.connect(self._edited)
        box.pasted.connect(self._pasted)
        box.pointed.connect(self._pointed)
        box.unfocused.connect(self.popup.dismiss)
        box.saved_button.clicked.connect(self.show_searches)
        self._connect_searches()
        self._lists.request("")
        context.bus.changed.connect(self._bus_changed)

    def _connect_searches(self) -> None:
        panel = self.searches
        panel.opened.connect(self._open_link)
        panel.save.connect(self._save)
        panel.rename.connect(self._rename)
        panel.delete.connect(self._delete)
        panel.copy.connect(self.copy_link)
        panel.forget.connect(self._forget)

    @property
    def busy(self) -> bool:
        """True while completions or lists are on their way."""
        return self._completions.busy or self._lists.busy

    # --- completions --------------------------------------------------------------------------

    def offer(self) -> None:
        """Show what an empty box can begin with: recent and saved searches, and the fields."""
        if not self._box.text and not self.popup.isVisible():
            self._completions.request(("", 0))

    def _pointed(self) -> None:
        QTimer.singleShot(0, self.offer)

    def _edited(self, text: str) -> None:
        del text
        self._completions.request(self._asked())

    def _asked(self) -> Asked:
        return self._box.edit.text(), self._box.edit.cursorPosition()

    def _complete(self, asked: Asked) -> tuple[Asked, tuple[Completion, ...]]:
        text, cursor = asked
        limit = MOST_COMPLETIONS if text else 20
        return asked, self._context.services.searching.completions(text, cursor, limit)

    def _completed(self, answer: tuple[Asked, tuple[Completion, ...]]) -> None:
        asked, found = answer
        if asked != self._asked() or QApplication.focusWidget() is not self._box.edit:
            return
        if not asked[0]:
            self._fields = found
            self._show(self._beginnings() if not self._box.fields else ideas_of(found))
        else:
            self._show(ideas_of(found))

    def _show(self, ideas: tuple[Idea, ...]) -> None:
        box = self._box
        self.popup.show_ideas(ideas, QRect(box.mapToGlobal(QPoint()), box.size()))

    def _beginnings(self) -> tuple[Idea, ...]:
        rows: list[Idea] = []
        recent = [(query_words(query), query) for query in map(_query_of, self._recent) if query]
        if recent:
            rows.append(Idea(self.tr("Recent searches")))
            rows += [Idea(t, "recent", query=q) for t, q in recent[:RECENT_SHOWN] if q]
        saved = [(item, _query_of(item.link)) for item in self._saved]
        if saved:
            rows.append(Idea(self.tr("Saved searches")))
            rows += [
                Idea(item.name, "saved", query_words(query), query=query)
                for item, query in saved[:SAVED_SHOWN]
                if query is not None
            ]
        rows.append(Idea(self.tr("Fields")))
        return (*rows, *ideas_of(self._fields))

    def _take(self, idea: Idea) -> None:
        if idea.query is not None:
            self.wanted.emit(idea.query)
            return
        found = idea.completion
        if found is not None:
            text = self._box.edit.text()
            self._box.put(text[: found.start] + found.text + text[found.end :], found.cursor)
            self._completions.request(self._asked()) if found.kind == "field" else None

    # --- links --------------------------------------------------------------------------------

    def copy_link(self) -> None:
        """Put the link of the present search on the clipboard, as plain text."""
        QApplication.clipboard().setText(link(self._query()))
        self.searches.dismiss()
        self._context.say(self.tr("The link to this search is copied; paste it into the box."))

    def _pasted(self, text: str) -> None:
        if not is_link(text):
            return
        try:
            query = from_link(text)
        except KnownError as error:
            self._context.say(str(error))
            return
        self.popup.dismiss()
        self.wanted.emit(query)

    def _open_link(self, text: str) -> None:
        self.searches.dismiss()
        query = _query_of(text)
        if query is not None:
            self.wanted.emit(query)

    # --- saved and recent searches ------------------------------------------------------------

    def remember(self) -> None:
        """Note the present search among the recent ones, if it asks for something."""
        query = self._query()
        if query.text.strip() or query.filters:
            kept = self._context.services.saved.remember_search
            self._context.tasks.write(partial(kept, link(query)), self._written)

    def show_searches(self) -> None:
        """Open the panel of saved and recent searches at its button; close it if it is open."""
        if self.searches.isVisible():
            self.searches.dismiss()
            return
        self.popup.dismiss()
        button = self._box.saved_button
        self._fill()
        self.searches.show_at(QRect(button.mapToGlobal(QPoint()), button.size()))

    def _fill(self) -> None:
        query = self._query()
        name = query_words(query) if query.text.strip() or query.filters else ""
        recent = tuple(
            (text, query_words(found))
            for text, found in ((text, _query_of(text)) for text in self._recent)
            if found is not None
        )
        self.searches.fill(self._saved, recent[:RECENT_SHOWN], name)

    def _read_lists(self, nothing: str) -> tuple[tuple[SavedSearch, ...], tuple[str, ...]]:
        del nothing
        saved = self._context.services.saved
        return saved.searches(), saved.recent_searches()

    def _listed(self, found: tuple[tuple[SavedSearch, ...], tuple[str, ...]]) -> None:
        self._saved, self._recent = found
        if self.searches.isVisible():
            self._fill()

    def _save(self, name: str) -> None:
        saved = self._context.services.saved
        text = link(self._query())

        def done(written: object) -> None:
            del written
            self._lists.request("")
            self._context.say(self.tr("Saved as “{0}”.").format(name))

        self._context.tasks.write(partial(saved.save_search, name, text), done, self._failed)

    def _rename(self, key: str, name: str) -> None:
        saved = self._context.services.saved
        self._context.tasks.write(partial(saved.rename, key, name), self._written, self._failed)

    def _delete(self, key: str, name: str) -> None:
        saved, tasks = self._context.services.saved, self._context.tasks

        def undo() -> None:
            tasks.write(partial(saved.restore, key), self._written, self._failed)

        def done(changes: object) -> None:
            self._written(changes)
            self._context.say(self.tr("Deleted “{0}”.").format(name), undo)

        tasks.write(partial(saved.delete, key), done, self._failed)

    def _forget(self) -> None:
        saved = self._context.services.saved
        self._context.tasks.write(saved.forget_searches, self._written, self._failed)

    def _written(self, changes: object) -> None:
        del changes
        self._lists.request("")

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.saved:
            self._lists.request("")

    def _failed(self, error: Exception) -> None:
        self._context.tasks.failed.emit(error)


def query_words(query: Query) -> str:
    """A search in words: what was typed, and how many filters with it."""
    chosen = [f"{FACET_NAMES[facet]} {len(keys)}" for facet, keys in query.filters.chosen]
    return " · ".join((*([query.text.strip()] if query.text.strip() else []), *chosen))


def _query_of(text: str) -> Query | None:
    try:
        return from_link(text)
    except KnownError:
        return None
