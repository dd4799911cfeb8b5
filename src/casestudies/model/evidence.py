"""Evidence strength, computed from what is cited and never typed in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from casestudies.figures import by_number, shown
from casestudies.model.brief import Kind
from casestudies.said import mark, said

if TYPE_CHECKING:
    from casestudies.model.case import Case, Finding, Source

RECENT_YEARS = 10
MOST_STRENGTH = 5
_PARENTHESES = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well something is documented.

    ``sources``: distinct sources cited; ``publishers``: distinct publishers among them;
    ``first_hand``: sources that are the school's own pages; ``outside``: the others;
    ``newest`` and ``oldest``: years, None where no source or finding is dated;
    ``read_again``: sources that a second reader found again, at their address or at another one;
    ``not_found``: those looked for in vain. Neither counts in the strength: they tell of the check.
    ``strength`` is 0 to 5, one point for each of: any source; two or more sources; two or more
    publishers; at least one source from outside; newest evidence at most ten years old.
    """

    findings: int = 0
    sources: int = 0
    publishers: int = 0
    first_hand: int = 0
    outside: int = 0
    newest: int | None = None
    oldest: int | None = None
    strength: int = 0
    read_again: int = 0
    not_found: int = 0

    @property
    def self_reported(self) -> bool:
        """True when every source is the school's own."""
        return self.sources > 0 and self.outside == 0

    @property
    def looked_for(self) -> bool:
        """Whether a second reader looked for any of the sources."""
        return self.read_again + self.not_found > 0


def _host(url: str | None) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""


def _own_names(case: Case) -> tuple[str, ...]:
    """The names of a case without what stands in parentheses."""
    names = (case.name, case.short_name, *case.aka)
    return tuple(bare for name in names if (bare := _PARENTHESES.sub("", name).strip()))


def _names(publisher: str, name: str) -> bool:
    """True when ``publisher`` carries ``name`` as whole words; abbreviations keep their case."""
    flags = re.NOFLAG if len(name) <= 4 else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", publisher, flags) is not None


def is_first_hand(source: Source, case: Case) -> bool:
    """True when a source is the school's own account of itself: a page of kind ``official`` on the
    case's website or from a publisher that carries one of the case's names, or a report, blog or
    video published under exactly one of those names. A state department's page is official yet
    from outside, and so is a newspaper's article wherever a copy of it stands."""
    names = _own_names(case)
    publisher = source.publisher.strip()
    if source.kind in ("report", "blog", "video"):
        return publisher.casefold() in {name.casefold() for name in names}
    if source.kind != "official":
        return False
    own, host = _host(case.website), _host(source.url)
    if own and (host == own or host.endswith("." + own)):
        return True
    return any(_names(publisher, name) for name in names)


def evidence_of(findings: Iterable[Finding], case: Case, this_year: int) -> Evidence:
    """The evidence behind ``findings`` of ``case``; ``this_year`` (e.g. 2026) dates "recent"."""
    found = tuple(findings)
    cited = {key for finding in found for key in finding.cites}
    sources = [source for source in case.sources if source.key in cited]
    own = sum(is_first_hand(source, case) for source in sources)
    publishers = {source.publisher.casefold().strip() for source in sources}
    years = [finding.as_of for finding in found if finding.as_of]
    years += [source.year for source in sources if source.year]
    newest = max(years, default=None)
    again = [source.read_again for source in sources if source.read_again]
    found_again = sum(1 for look in again if look.found)
    points = (
        len(sources) >= 1,
        len(sources) >= 2,
        len(publishers) >= 2,
        len(sources) > own,
        bool(newest and sources and this_year - newest <= RECENT_YEARS),
    )
    return Evidence(
        findings=len(found),
        sources=len(sources),
        publishers=len(publishers),
        first_hand=own,
        outside=len(sources) - own,
        newest=newest,
        oldest=min(years, default=None),
        strength=sum(points),
        read_again=found_again,
        not_found=len(again) - found_again,
    )


_THINGS = {
    "case": (mark("{0} case"), mark("{0} cases")),
    "event": (mark("{0} event"), mark("{0} events")),
    "finding": (mark("{0} finding"), mark("{0} findings")),
    "more passage": (mark("{0} more passage"), mark("{0} more passages")),
    "note": (mark("{0} note"), mark("{0} notes")),
    "page": (mark("{0} page"), mark("{0} pages")),
    "passage": (mark("{0} passage"), mark("{0} passages")),
    "publisher": (mark("{0} publisher"), mark("{0} publishers")),
    "slide": (mark("{0} slide"), mark("{0} slides")),
    "source": (mark("{0} source"), mark("{0} sources")),
    "stop": (mark("{0} stop"), mark("{0} stops")),
}


def counted(number: int, thing: str) -> str:
    """A number with its noun: "1 source", "6 sources". ``thing`` is the English noun."""
    one, many = _THINGS.get(thing, (f"{{0}} {thing}", f"{{0}} {thing}s"))
    words = by_number(number, one, many)
    return said(words).format(shown(number))


def dots(evidence: Evidence) -> str:
    """The strength as five dots: "●●●●○"."""
    return "●" * evidence.strength + "○" * (MOST_STRENGTH - evidence.strength)


def counts_line(evidence: Evidence) -> str:
    """What a cell rests on, in short: "5 findings · 6 sources", with how many of these were read
    again: "5 findings · 6 sources, 4 read again"."""
    line = f"{counted(evidence.findings, 'finding')} · {counted(evidence.sources, 'source')}"
    again = read_again_line(evidence)
    return f"{line}, {again}" if again else line


def read_again_line(evidence: Evidence) -> str:
    """How many of the sources were read again: "4 read again", "all read again", "none found
    again", of a single one "read again" or "not found again"; "" where nobody looked."""
    if not evidence.looked_for:
        return ""
    if evidence.sources == 1:
        return said("read again") if evidence.read_again else said("not found again")
    if evidence.read_again == evidence.sources:
        return said("all read again")
    if not evidence.read_again:
        return said("none found again")
    return said("{0} read again").format(shown(evidence.read_again))


def evidence_sentence(evidence: Evidence, kind: Kind) -> str:
    """The evidence in words: "6 sources from 4 publishers, 2 of them the district's own pages;
    newest 2023; 4 read again". ``kind`` says whose own pages they are. Empty without sources."""
    if not evidence.sources:
        return ""
    parts = (_of_sources(evidence, kind), _dated(evidence), read_again_line(evidence))
    return "; ".join(part for part in parts if part)


_OWN_ONE = {
    Kind.DISTRICT: mark("1 source, the district's own page (self-reported)"),
    Kind.SCHOOL: mark("1 source, the school's own page (self-reported)"),
    Kind.NETWORK: mark("1 source, the network's own page (self-reported)"),
    Kind.PROGRAM: mark("1 source, the program's own page (self-reported)"),
}
_OWN_ALL = {
    Kind.DISTRICT: mark("all of them the district's own pages (self-reported)"),
    Kind.SCHOOL: mark("all of them the school's own pages (self-reported)"),
    Kind.NETWORK: mark("all of them the network's own pages (self-reported)"),
    Kind.PROGRAM: mark("all of them the program's own pages (self-reported)"),
}
_OWN_SOME = {
    Kind.DISTRICT: (
        mark("{0} of them the district's own page"),
        mark("{0} of them the district's own pages"),
    ),
    Kind.SCHOOL: (
        mark("{0} of them the school's own page"),
        mark("{0} of them the school's own pages"),
    ),
    Kind.NETWORK: (
        mark("{0} of them the network's own page"),
        mark("{0} of them the network's own pages"),
    ),
    Kind.PROGRAM: (
        mark("{0} of them the program's own page"),
        mark("{0} of them the program's own pages"),
    ),
}


def _of_sources(evidence: Evidence, kind: Kind) -> str:
    if evidence.sources == 1:
        words = _OWN_ONE[kind]
        return said(words) if evidence.first_hand else said("1 source, from outside")
    if evidence.self_reported:
        words = _OWN_ALL[kind]
        whose = said(words)
    elif evidence.first_hand:
        one, many = _OWN_SOME[kind]
        words = by_number(evidence.first_hand, one, many)
        whose = said(words).format(shown(evidence.first_hand))
    else:
        whose = said("all from outside")
    return said("{sources} from {publishers}, {whose}").format(
        sources=counted(evidence.sources, "source"),
        publishers=counted(evidence.publishers, "publisher"),
        whose=whose,
    )


def _dated(evidence: Evidence) -> str:
    if not evidence.newest:
        return said("undated")
    words = said("dated {0}") if evidence.sources == 1 else said("newest {0}")
    return words.format(evidence.newest)
