"""Evidence strength, computed from what is cited and never typed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from casestudies.model.case import Case, Finding, Source

RECENT_YEARS = 10


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well something is documented.

    ``sources``: distinct sources cited; ``publishers``: distinct publishers among them;
    ``first_hand``: sources that are the school's own pages; ``outside``: the others;
    ``newest`` and ``oldest``: years, None where no source or finding is dated.
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

    @property
    def self_reported(self) -> bool:
        """True when every source is the school's own."""
        return self.sources > 0 and self.outside == 0


def _host(url: str | None) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""


def is_first_hand(source: Source, case: Case) -> bool:
    """True when a source of kind ``official`` stands on the case's own website, or its publisher
    carries one of the case's names. A state department's page is official yet from outside."""
    if source.kind != "official":
        return False
    own = _host(case.website)
    host = _host(source.url)
    if own and (host == own or host.endswith("." + own)):
        return True
    publisher = source.publisher.casefold()
    names = [case.name, case.short_name, *(name for name in case.aka if len(name) > 4)]
    return any(name.casefold() in publisher for name in names)


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
    )
