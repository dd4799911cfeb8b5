"""What notes and collections are of, in words: the case, where in it, the text there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casestudies.model.library.notes import Target
from casestudies.said import Names, mark, said

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.services.library.service import LibraryService
    from casestudies.services.workspace.saved import SavedService

_SECTIONS: Names[str] = Names(
    {
        "summary": mark("Summary"),
        "outcomes": mark("Outcomes"),
        "timeline": mark("Timeline"),
        "figures": mark("Key figures"),
        "gaps": mark("What we found no source for"),
        "sources": mark("Sources"),
        "challenge": mark("Challenges"),
        "visit": mark("Visiting"),
        "visiting": mark("Visiting"),
        "challenges": mark("Challenges"),
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A target in words, as in ``ListedNote``."""

    of: str
    where: str = ""
    said: str = ""
    gone: bool = False


class Naming:
    """Tells targets of one library; what it looked up once it keeps, so make a new one for each
    question."""

    def __init__(self, library: LibraryService, saved: SavedService) -> None:
        self._library = library
        self._saved = saved
        self._names = {brief.slug: brief.short_name for brief in library.briefs()}
        self._cases: dict[str, Case] = {}

    def case(self, slug: str) -> Case | None:
        """The case of a slug; None where the library has it no more."""
        if slug not in self._names:
            return None
        if slug not in self._cases:
            self._cases[slug] = self._library.case(slug)
        return self._cases[slug]

    def told(self, target: Target, quote: str = "") -> Told:
        """A target in words; ``quote`` is what is known of it where it is gone."""
        if target.reading:
            return self._reading(target.reading, quote)
        if target.comparison:
            return self._comparison(target.comparison, quote)
        case = self.case(target.case)
        if case is None:
            return Told(target.case, "", quote, gone=True)
        if target.finding:
            return self._finding(case, target.finding, quote)
        return Told(case.short_name, self._part(target.part))

    def _finding(self, case: Case, key: str, quote: str) -> Told:
        vocabulary = self._library.vocabulary()
        for block, finding in case.findings():
            if finding.id == key:
                return Told(case.short_name, vocabulary.name_of(block), finding.text)
        return Told(case.short_name, "", quote, gone=True)

    def _part(self, part: str) -> str:
        head, _, key = part.partition("/")
        if head == "headline":
            return self._library.vocabulary().name_of(key)
        return _SECTIONS.get(head, "")

    def _reading(self, slug: str, quote: str) -> Told:
        found = next((one for one in self._library.readings() if one.slug == slug), None)
        if found is None:
            return Told(quote or slug, said("Reading"), gone=True)
        return Told(found.title, said("Reading"), found.summary)

    def _comparison(self, key: str, quote: str) -> Told:
        item = self._saved.kept(key)
        if item is None or item.deleted is not None:
            return Told(item.name if item else quote or key, said("Saved comparison"), gone=True)
        return Told(item.name, said("Saved comparison"))
