"""Numbers the sources of a report: each cited work once, however many cases cite it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from casestudies.model.case import Case, Finding, ReadAgain, Source
from casestudies.model.cell_state import CellState
from casestudies.model.report import Entry, Run, Statement
from casestudies.model.vocabulary import Vocabulary

_LIKE = 0.75  # two titles at one address that are less alike than this are two works
_ASIDE = re.compile(r"\s*\([^)]*\)")
_MARKS = re.compile(r"\s*((?:\[S\d+(?:\s*,\s*S\d+)*\]\s*)+)")
_KEY = re.compile(r"S\d+")


def address(url: str | None) -> str:
    """A web address without what does not tell pages apart: scheme, ``www.``, last slash. What is
    no address (``http://[``) stays as it is."""
    if not url:
        return ""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip().casefold()
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}".casefold()


def same_work(one: Source, other: Source) -> bool:
    """True when two sources are one work: at one address with like titles and dates that do not
    contradict each other (a site's front page is cited for many works), or, where one of them has
    no address, with the same title and publisher."""
    if not _dates_agree(one.date, other.date):
        return False
    here, there = address(one.url), address(other.url)
    if here and there:
        return here == there and _alike(one.title, other.title)
    return (_bare(one.title), _bare(one.publisher)) == (_bare(other.title), _bare(other.publisher))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _alike(one: str, other: str) -> bool:
    here, there = (_bare(_ASIDE.sub("", title)) or _bare(title) for title in (one, other))
    if here == there or here.startswith(there) or there.startswith(here):
        return True
    return SequenceMatcher(None, here, there).ratio() >= _LIKE


def _dates_agree(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    return one.startswith(other) or other.startswith(one)


@dataclass
class _Work:
    source: Source
    cited_in: list[str] = field(default_factory=list)


class Bibliography:
    """The sources of one report, numbered from 1 in the order in which they are first cited."""

    def __init__(self) -> None:
        self._works: list[_Work] = []
        self._known: dict[tuple[str, str], int] = {}
        self._at: dict[str, list[int]] = {}

    def number(self, case: str, source: Source) -> int:
        """The number of ``source`` as cited by the case named ``case``."""
        known = self._known.get((case, source.key))
        if known:
            return known
        number = self._find(source, case) or self._add(source)
        work = self._works[number - 1]
        work.source = _completed(work.source, source)
        if case not in work.cited_in:
            work.cited_in.append(case)
        self._known[case, source.key] = number
        return number

    def numbers(
        self, case: str, keys: Iterable[str], sources: Mapping[str, Source]
    ) -> tuple[int, ...]:
        """The numbers of the sources named by ``keys``, ascending; unknown keys are left out."""
        found = {self.number(case, sources[key]) for key in keys if key in sources}
        return tuple(sorted(found))

    def entries(self) -> tuple[Entry, ...]:
        """Every work cited so far, by number."""
        return tuple(
            Entry(number, work.source, tuple(work.cited_in))
            for number, work in enumerate(self._works, start=1)
        )

    def _find(self, source: Source, case: str) -> int | None:
        """The number of a work already listed that ``source`` is. A case keeps its own sources
        apart: what it lists twice under different titles are two works."""
        for number in self._at.get(_shelf(source), ()):
            work = self._works[number - 1]
            own = case in work.cited_in and _bare(work.source.title) != _bare(source.title)
            if not own and same_work(work.source, source):
                return number
        return None

    def _add(self, source: Source) -> int:
        self._works.append(_Work(source))
        number = len(self._works)
        self._at.setdefault(_shelf(source), []).append(number)
        if source.url:
            self._at.setdefault(_title_shelf(source), []).append(number)
        return number


def _shelf(source: Source) -> str:
    return address(source.url) or _title_shelf(source)


def _title_shelf(source: Source) -> str:
    return f"{_bare(source.title)}/{_bare(source.publisher)}"


def _completed(known: Source, other: Source) -> Source:
    """``known`` with the author, the finer date, the address and the later look at it that
    ``other`` may add."""
    date = max(known.date or "", other.date or "", key=len) or None
    return replace(
        known,
        author=known.author or other.author or None,
        date=date,
        url=_safer(known.url, other.url),
        read_again=_latest(known.read_again, other.read_again),
    )


def _latest(known: ReadAgain | None, other: ReadAgain | None) -> ReadAgain | None:
    """The later look; of two on one day, that which found the work."""
    looks = [again for again in (known, other) if again]
    return max(looks, key=lambda again: (again.on, again.found), default=None)


def _safer(known: str | None, other: str | None) -> str | None:
    """The address known first, or the other one where only that is encrypted."""
    if known and not (known.startswith("http://") and (other or "").startswith("https://")):
        return known
    return other or known


class CaseCiter:
    """Turns the source keys of one case into numbers of the report."""

    def __init__(self, works: Bibliography, name: str, sources: Iterable[Source]) -> None:
        self._works = works
        self._name = name
        self._sources = {source.key: source for source in sources}

    def cite(self, keys: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the sources ``keys``, ascending."""
        return self._works.numbers(self._name, keys, self._sources)

    def runs(self, text: str) -> tuple[Run, ...]:
        """``text`` with its inline marks (``[S3]``, ``[S3] [S8]``) turned into numbers."""
        pieces = _MARKS.split(text)
        runs = []
        for spot in range(0, len(pieces), 2):
            marks = pieces[spot + 1] if spot + 1 < len(pieces) else ""
            numbers = self.cite(_KEY.findall(marks))
            said = pieces[spot]
            if marks[-1:].isspace() and spot + 2 < len(pieces) and pieces[spot + 2]:
                pieces[spot + 2] = " " + pieces[spot + 2].lstrip()
            if said or numbers:
                runs.append(Run(said, numbers))
        return tuple(runs)


def citer(works: Bibliography, case: Case) -> CaseCiter:
    """The citer of a whole case."""
    return CaseCiter(works, case.short_name, case.sources)


def finding_statement(
    finding: Finding, cites: CaseCiter, vocabulary: Vocabulary, where: str = ""
) -> Statement:
    """A finding as a statement, with the names of its practices and populations."""
    return Statement(
        runs=(Run(finding.text, cites.cite(finding.cites)),),
        state=CellState(finding.state.value),
        as_of=finding.as_of,
        where=where,
        practices=tuple(vocabulary.name_of(key) for key in finding.practices),
        populations=tuple(vocabulary.name_of(key) for key in finding.populations),
        id=finding.id,
    )
