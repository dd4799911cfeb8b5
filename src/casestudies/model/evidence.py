"""Evidence strength, computed from what is cited and never typed in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from casestudies.model.brief import Kind

if TYPE_CHECKING:
    from casestudies.model.case import Case, Finding, Source

RECENT_YEARS = 10
MOST_STRENGTH = 5
_PARENTHESES = re.compile(r"\s*\([^)]*\)")
_OWNERS: dict[Kind, str] = {
    Kind.DISTRICT: "the district's",
    Kind.SCHOOL: "the school's",
    Kind.NETWORK: "the network's",
    Kind.PROGRAM: "the program's",
}


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


def counted(number: int, thing: str) -> str:
    """A number with its noun: "1 source", "6 sources"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def dots(evidence: Evidence) -> str:
    """The strength as five dots: "●●●●○"."""
    return "●" * evidence.strength + "○" * (MOST_STRENGTH - evidence.strength)


def counts_line(evidence: Evidence) -> str:
    """What a cell rests on, in short: "5 findings · 6 sources", with how many of these were read
    again: "5 findings · 6 sources, 4 read again"."""
    said = f"{counted(evidence.findings, 'finding')} · {counted(evidence.sources, 'source')}"
    again = read_again_line(evidence)
    return f"{said}, {again}" if again else said


def read_again_line(evidence: Evidence) -> str:
    """How many of the sources were read again: "4 read again", "all read again", "none found
    again", of a single one "read again" or "not found again"; "" where nobody looked."""
    if not evidence.looked_for:
        return ""
    if evidence.sources == 1:
        return "read again" if evidence.read_again else "not found again"
    if evidence.read_again == evidence.sources:
        return "all read again"
    return f"{evidence.read_again} read again" if evidence.read_again else "none found again"


def evidence_sentence(evidence: Evidence, kind: Kind) -> str:
    """The evidence in words: "6 sources from 4 publishers, 2 of them the district's own pages;
    newest 2023; 4 read again". ``kind`` says whose own pages they are. Empty without sources."""
    if not evidence.sources:
        return ""
    parts = (_sources_sentence(evidence, kind), read_again_line(evidence))
    return "; ".join(part for part in parts if part)


def _sources_sentence(evidence: Evidence, kind: Kind) -> str:
    owner = _OWNERS[kind]
    if evidence.sources == 1:
        whose = f"{owner} own page (self-reported)" if evidence.first_hand else "from outside"
        said = f"1 source, {whose}"
        return f"{said}; dated {evidence.newest}" if evidence.newest else f"{said}; undated"
    said = f"{evidence.sources} sources from {counted(evidence.publishers, 'publisher')}"
    if evidence.self_reported:
        said += f", all of them {owner} own pages (self-reported)"
    elif evidence.first_hand:
        pages = "page" if evidence.first_hand == 1 else "pages"
        said += f", {evidence.first_hand} of them {owner} own {pages}"
    else:
        said += ", all from outside"
    return f"{said}; newest {evidence.newest}" if evidence.newest else f"{said}; undated"
