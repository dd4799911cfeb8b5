"""What Explore asks and shows: the query, the answer to it, and the case that is chosen in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.model.results import SearchResults
from casestudies.ui.explore.fields import Field, Tokens, joined, take_fields, without

MOST_CASES_SHOWN = 200


class ExploreState(QObject):
    """The one state of the page. ``changed`` follows every change; who shows a part of it compares
    that part with what is shown already.

    The text of the query lies here in two pieces: ``fields`` that are finished (``state:NH`` and a
    blank), and the ``words`` as they stand in the box; ``query.text`` is both, fields first.
    """

    changed = Signal()

    def __init__(self, tokens: Tokens, parent: QObject | None = None) -> None:
        """``tokens`` takes a query apart."""
        super().__init__(parent)
        self._tokens = tokens
        self._fields: tuple[Field, ...] = ()
        self._words = ""
        self._query = Query(limit=MOST_CASES_SHOWN)
        self._results: SearchResults | None = None
        self._current = ""
        self._chosen = ("", "")  # the case the user moved to, and the words it was found with
        self._pinned = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The finished fields of the query."""
        return self._fields

    @property
    def words(self) -> str:
        """The words of the query, with fields that are not finished or stand within brackets."""
        return self._words

    @property
    def query(self) -> Query:
        """What is asked."""
        return self._query

    @property
    def text(self) -> str:
        """The text of the query: the fields, then the words."""
        return self._query.text

    @property
    def results(self) -> SearchResults | None:
        """The answer that is shown, which may be to an earlier query; None before the first."""
        return self._results

    @property
    def current(self) -> str:
        """The slug of the case that is chosen, "" for none."""
        return self._current

    @property
    def pinned(self) -> str:
        """The case that was opened from elsewhere: it stays open even if it is no result."""
        return self._pinned

    # --- the query ----------------------------------------------------------------------------

    def type(self, words: str, cursor: int) -> int:
        """Take the words as they are typed now; finished fields leave them. Gives where the cursor
        stands in what is left."""
        taken = take_fields(words, cursor, self._tokens)
        self._pinned = ""
        self._write((*self._fields, *taken.fields), taken.words)
        return taken.cursor

    def finish_words(self) -> None:
        """Take a field at the end of the words for finished although no blank follows it."""
        taken = take_fields(self._words, len(self._words) + 1, self._tokens)
        if taken.fields:
            self.type(self._words, len(self._words) + 1)

    def ask(self, query: Query) -> None:
        """Ask a whole query: its text, filters and order."""
        taken = take_fields(query.text, len(query.text) + 1, self._tokens)
        self._pinned = ""
        self._query = replace(self._query, filters=query.filters, sort=query.sort)
        self._write(taken.fields, taken.words)

    def set_text(self, text: str) -> None:
        """Ask another text with the same filters and order."""
        if text != self.text:
            self.ask(replace(self._query, text=text))

    def narrow(self) -> None:
        """Make filters of the places and kinds that the words name, if the answer tells of any and
        is to these words."""
        results = self._results
        if results is not None and results.first is not None and results.query == self._query:
            self.ask(results.first.query)

    def take_out(self, field: Field) -> None:
        """Take a finished field out of the query."""
        self._pinned = ""
        self._write(tuple(other for other in self._fields if other != field), self._words)

    def toggle(self, facet: Facet, key: str) -> None:
        """Choose a value as a filter, or drop it, be it chosen or typed; where it was typed with
        others (``grades:6-12``), those stay chosen."""
        left = without(self._fields, self._words, self._tokens, facet, key)
        filters = self._query.filters
        if left.keys:
            every = left.every or facet in filters.every
            filters = filters.with_(facet, (filters.of(facet) | left.keys) - {key})
            filters = filters.asking(facet, every=every)
        else:
            filters = filters.toggled(facet, key)
        self._pinned = ""
        self._query = self._query.with_filters(filters)
        self._write(left.fields, left.words)

    def ask_for_every(self, facet: Facet, *, every: bool) -> None:
        """Ask for all values of a facet that are chosen, or for any of them; those that were typed
        become chosen ones."""
        left = without(self._fields, self._words, self._tokens, facet)
        filters = self._query.filters
        filters = filters.with_(facet, filters.of(facet) | left.keys).asking(facet, every=every)
        self._pinned = ""
        self._query = self._query.with_filters(filters)
        self._write(left.fields, left.words)

    def clear_filters(self) -> bool:
        """Drop every filter, chosen or typed; False where there was none."""
        left = without(self._fields, self._words, self._tokens, None)
        fields = tuple(field for field in left.fields if field.facet is None)
        if not self._query.filters and (fields, left.words) == (self._fields, self._words):
            return False
        self._query = self._query.with_filters(Filters())
        self._write(fields, left.words)
        return True

    def clear_text(self) -> None:
        """Take all fields and words out."""
        if self.text:
            self._pinned = ""
            self._write((), "")

    def sort_by(self, sort: Sort) -> None:
        """Ask for another order."""
        self._query = replace(self._query, sort=sort)
        self.changed.emit()

    def _write(self, fields: tuple[Field, ...], words: str) -> None:
        self._fields, self._words = tuple(dict.fromkeys(fields)), words
        self._query = replace(self._query, text=joined(self._fields, words, self._tokens))
        self.changed.emit()

    # --- the answer ---------------------------------------------------------------------------

    def show(self, results: SearchResults) -> None:
        """Take an answer. A case opened from elsewhere stays the chosen one, else the one that the
        user moved to while the words are the same or more of them, else it is the first."""
        self._results = results
        slugs = [hit.brief.slug for hit in results.cases]
        slug, before = self._chosen
        words = results.query.text
        kept = words == before or (bool(before.strip()) and words.startswith(before))
        first = slugs[0] if slugs else ""
        self._current = self._pinned or (slug if kept and slug in slugs else first)
        self.changed.emit()

    def show_none(self) -> None:
        """There is no answer: what was asked could not be."""
        self._results = None
        self.changed.emit()

    def choose(self, slug: str) -> None:
        """The user moved to a case of the results."""
        self._pinned = ""
        self._chosen = (slug, self.text)
        self._current = slug
        self.changed.emit()

    def pin(self, slug: str) -> None:
        """A case is opened from elsewhere: it is the chosen one until something else is asked."""
        self._pinned = self._current = slug
        self.changed.emit()
