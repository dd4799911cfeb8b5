"""What may be typed next where a library on a server is searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from casestudies.model.brief import CaseBrief
from casestudies.model.content import Thesaurus
from casestudies.recent import Recent
from casestudies.search.building.corpus import corpus_of
from casestudies.search.query.completing import MOST_OF_A_KIND, Completer, Entry, case_entries
from casestudies.search.query.fields import FieldValues
from casestudies.search.server.asking import Ask
from casestudies.search.server.found import Library
from casestudies.search.server.wordlist import ServerWords

KEPT = 2_000
_NAMED = (
    "SELECT brief FROM library_cases WHERE sorted_as >= %s AND sorted_as < %s"
    " ORDER BY sorted_as, slug LIMIT %s"
)


class ServerCompleter(Completer):
    """Fields, their values and terms are told from what holds for the library as a whole; cases
    whose name begins so, and words, are asked of the server. Raises ``KnownError`` where it
    fails."""

    def __init__(
        self,
        ask: Ask,
        library: Library,
        words: ServerWords,
        values: FieldValues,
        thesaurus: Thesaurus,
        brief_from: Callable[[str], CaseBrief],
    ) -> None:
        super().__init__(corpus_of((), (), library.vocabulary), words, values, thesaurus)
        self._ask, self._brief_from = ask, brief_from
        self._named: Recent[str, Sequence[Entry]] = Recent(KEPT)

    def _matching(self, fragment: str) -> list[tuple[bool, Entry]]:
        found = super()._matching(fragment)
        if len(fragment) < 2:
            return found
        return [*found, *((False, entry) for entry in self._cases(fragment))]

    def _cases(self, fragment: str) -> Sequence[Entry]:
        """The cases whose name begins so."""

        def asked() -> Sequence[Entry]:
            after = fragment[:-1] + chr(ord(fragment[-1]) + 1)
            rows = self._ask(_NAMED, (fragment, after, MOST_OF_A_KIND))
            briefs = [self._brief_from(row["brief"]) for row in rows]
            return [entry for brief in briefs for entry in case_entries(brief.slug, [brief.name])]

        return self._named.get_or(fragment, asked)
