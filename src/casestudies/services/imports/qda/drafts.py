"""Quotations become findings of a draft, their documents its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from casestudies.model.brief import State
from casestudies.model.case import Source
from casestudies.model.library.draft import (
    MOST_FINDINGS,
    MOST_SOURCES,
    CaseDraft,
    DraftFinding,
    DraftSource,
)
from casestudies.model.library.drafted import PlannedDraft
from casestudies.model.library.importing import LEAVE_OUT
from casestudies.model.library.reference import Reference
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.cases.editing import (
    next_source_key,
    with_finding,
    with_new_finding,
    with_source,
)
from casestudies.services.imports.bibliography.record import MOST_LINE, address_in, date_in, plain
from casestudies.services.imports.qda.meanings import DIMENSION, POPULATION, PRACTICE, STATE
from casestudies.services.imports.qda.project import Document, Quotation
from casestudies.services.imports.references import KnownWorks

_AS_OF = re.compile(r"As of (\d{4})\.")
_KINDS = {"blog", "report", "news", "official", "reference", "book", "video"}
_SUFFIX = re.compile(r"\.(?:txt|docx?|pdf|rtf|odt|md|html?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Coded:
    """What the codes of a quotation say of it."""

    dimensions: tuple[str, ...]
    practices: tuple[str, ...]
    populations: tuple[str, ...]
    state: State
    placed: bool = False

    @property
    def blocks(self) -> tuple[tuple[str, bool], ...]:
        """The blocks in which it stands, each with whether it is a population's."""
        if self.dimensions:
            return tuple((key, False) for key in self.dimensions)
        return tuple((key, True) for key in self.populations[: 1 if self.placed else None])


def coded(
    codes: Iterable[str], taken: Mapping[str, str], vocabulary: Vocabulary, *, placed: bool = False
) -> Coded:
    """The codes of a quotation by what each is ``taken`` for. A practice without a dimension stands
    under its own; ``placed``: the first code says where, as in the projects that we write."""
    keys = [key for code in codes if (key := taken.get(code, LEAVE_OUT)) != LEAVE_OUT]

    def of(kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key.removeprefix(kind) for key in keys if key.startswith(kind)))

    practices = of(PRACTICE)
    known = vocabulary.practice_by_key
    implied = dict.fromkeys(known[key].dimension for key in practices if key in known)
    states = of(STATE)
    of_population = placed and keys[:1] and keys[0].startswith(POPULATION)
    return Coded(
        dimensions=of(DIMENSION) or (() if of_population else tuple(implied)),
        practices=practices,
        populations=of(POPULATION),
        state=State(states[0]) if states else State.DOCUMENTED,
        placed=placed,
    )


class DraftWriter:
    """Adds quotations to a draft, each once: what is there already, by its id or by its words,
    stays as the user has it."""

    def __init__(self, key: str, name: str, slug: str = "", base: CaseDraft | None = None) -> None:
        self._key, self._slug, self._base = key, slug, base
        self._draft = base or CaseDraft(name=name)
        self._sources: dict[str, str] = {}
        self._new_sources: list[str] = []
        self._works = KnownWorks(map(as_source, self._draft.sources))
        self._there: dict[tuple[str, str], DraftFinding] = {}
        self._ids: set[str] = set()
        for key, finding in self._draft.findings():
            self._there.setdefault((key, finding.text), finding)
            self._ids.add(finding.id)
        self._new: list[str] = []
        self.beyond = 0  # findings for which a case has no room

    def add(self, quotation: Quotation, document: Document, said: Coded) -> int:
        """How many findings a quotation became; 0 where all are there."""
        made = 0
        for key, population in said.blocks:
            made += self._add(key, population, quotation, document, said)
        return made

    def _add(
        self, key: str, population: bool, quotation: Quotation, document: Document, said: Coded
    ) -> int:
        finding_id = f"{key}-{re.sub('[^0-9a-z]', '', quotation.guid)[:8]}"
        there = self._there.get((key, quotation.text))
        if there is not None:
            if there.id in self._new:
                self._cite(there, key, document)
            return 0
        if finding_id in self._ids:
            if finding_id not in self._new:
                return 0  # reworded by the user since an earlier import
            finding_id = f"{finding_id}-{len(self._new)}"
        if len(self._ids) >= MOST_FINDINGS:
            self.beyond += 1
            return 0
        source = self._source(document)
        year = _AS_OF.fullmatch(quotation.comment)
        finding = DraftFinding(
            id=finding_id,
            text=quotation.text,
            state=said.state,
            practices=said.practices,
            populations=tuple(one for one in said.populations if one != key),
            as_of=int(year.group(1)) if year else None,
            cites=(source,) if source else (),
        )
        self._draft = with_new_finding(self._draft, key, finding, population=population)
        self._there[key, quotation.text] = finding
        self._ids.add(finding_id)
        self._new.append(finding_id)
        return 1

    def _cite(self, finding: DraftFinding, key: str, document: Document) -> None:
        """The same words in another document: one finding that rests on both."""
        source = self._source(document)
        if source and source not in finding.cites:
            changed = replace(finding, cites=(*finding.cites, source))
            self._there[key, finding.text] = changed
            self._draft = with_finding(self._draft, changed)

    def _source(self, document: Document) -> str:
        """The key of the document's source, which is added where the case has it not; "" where a
        case has no room for more."""
        if document.guid not in self._sources:
            self._sources[document.guid] = self._added(source_of(document))
        return self._sources[document.guid]

    def _added(self, source: DraftSource) -> str:
        _, same = self._works.find(Reference(as_source(source)))
        if same is not None:
            return same.key
        if len(self._draft.sources) >= MOST_SOURCES:
            return ""
        key = next_source_key(self._draft)
        added = replace(source, key=key)
        self._draft = with_source(self._draft, added)
        self._works.add(as_source(added))
        self._new_sources.append(key)
        return key

    def planned(self) -> PlannedDraft:
        """What became of the draft."""
        return PlannedDraft(
            self._key, self._slug, self._draft, self._base, tuple(self._new),
            tuple(self._new_sources),
        )  # fmt: skip


def source_of(document: Document) -> DraftSource:
    """A document as a source: its name, and what its description tells line by line, as our own
    projects have it ("Publisher: ...")."""
    said = {
        name.strip().casefold(): plain(value)
        for line in document.about.splitlines()
        for name, colon, value in [line.partition(":")]
        if colon
    }
    title = said.get("title") or _SUFFIX.sub("", document.name)
    kind = said.get("kind", "")
    return DraftSource(
        key="",
        title=title[:300],
        author=said.get("author", "")[:MOST_LINE],
        publisher=said.get("publisher", "")[:MOST_LINE],
        date=date_in(said.get("date", "")) or "",
        url=address_in(said.get("address", "")),
        kind=kind if kind in _KINDS else "",
    )


def as_source(source: DraftSource) -> Source:
    """A source of a draft as a finished value."""
    return Source(
        source.key, source.title, source.author or None, source.publisher, source.date or None,
        source.url or None, source.kind,
    )  # fmt: skip
