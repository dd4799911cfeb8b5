"""What a second reader saw: sources looked for again, passages held against them, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from casestudies.figures import by_number, shown
from casestudies.model.brief import SeenAt, Unseen
from casestudies.model.evidence import counted
from casestudies.model.wording import MONTHS, month_of
from casestudies.said import Names, mark, said

if TYPE_CHECKING:
    from casestudies.model.case import Case, Finding, ReadAgain, Source

_FOUND = {
    SeenAt.PAGE: mark("read again in {0}"),
    SeenAt.ELSEWHERE: mark("found at another address in {0}"),
    SeenAt.NOT_FOUND: mark("not found in {0}"),
}


class SeenAgain(StrEnum):
    """How much of a passage a second reader saw again in the sources that it cites."""

    SEEN = "seen-again"
    PART = "seen-in-part"
    UNSEEN = "not-seen-again"


SEEN_AGAIN_SHORT = {SeenAgain.SEEN: "again", SeenAgain.PART: "part", SeenAgain.UNSEEN: "no"}
"""What is typed for them: ``seen:no``."""

SEEN_AGAIN_WORDS: Names[SeenAgain] = Names(
    {
        SeenAgain.PART: mark("seen again in part"),
        SeenAgain.UNSEEN: mark("not seen again in its sources"),
    }
)
"""What stands beside a finding."""

SEEN_AGAIN_NAMES: Names[SeenAgain] = Names(
    {
        SeenAgain.SEEN: mark("Seen again"),
        SeenAgain.PART: mark("Seen again in part"),
        SeenAgain.UNSEEN: mark("Rests on sources not seen again"),
    }
)


def read_again_words(again: ReadAgain | None) -> str:
    """ "read again in November 2026", "found at another address in November 2026", "not found in
    November 2026"; "" for a source that nobody looked for a second time."""
    return said(_FOUND[again.seen]).format(month_of(again.on)) if again else ""


def read_again_sentence(again: ReadAgain | None) -> str:
    """The same as a sentence: "Read again in November 2026."; "" where there is nothing to say."""
    words = read_again_words(again)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def seen_again(
    cites: Iterable[str], sources: Mapping[str, Source], unseen: Unseen | None = None
) -> SeenAgain | None:
    """How much was seen again of a passage that cites the keys ``cites``; None where that was not
    looked into. It rests on sources not seen again when none of its sources was found, or when
    the second reader did not see the passage in those that were (``unseen``)."""
    if unseen is not None:
        return SeenAgain.PART if unseen is Unseen.PART else SeenAgain.UNSEEN
    looked = [sources[key].read_again for key in cites if key in sources]
    for again in looked:
        if again is not None and again.found:
            return SeenAgain.SEEN
    return None if None in looked or not looked else SeenAgain.UNSEEN


def seen_again_words(finding: Finding, sources: Mapping[str, Source]) -> str:
    """What stands beside ``finding``: "not seen again in its sources", "seen again in part", or
    "" where all of it was seen or nobody looked."""
    seen = seen_again(finding.cites, sources, finding.unseen)
    return SEEN_AGAIN_WORDS.get(seen, "") if seen else ""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """A second reading in numbers. ``sources`` by how they were found, ``findings`` by how much
    was seen again of them; ``others`` were not looked for or looked into. ``first`` and ``last``:
    the days ("2026-11-22") of the first and the last look, "" without any."""

    sources: Mapping[SeenAt, int]
    other_sources: int
    findings: Mapping[SeenAgain, int]
    other_findings: int
    first: str = ""
    last: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The numbers in words: one sentence about sources, one about findings."""
        looked = sum(self.sources.values())
        if not looked:
            return (said("No source was looked for a second time."),)
        pages, unseen = self.sources[SeenAt.PAGE], self.findings[SeenAgain.UNSEEN]
        seen = self.findings[SeenAgain.SEEN]
        return (
            by_number(
                pages,
                said(
                    "Of {sources}, {pages} was read again at its address, {elsewhere} found at "
                    "another one and {lost} not found ({when}){rest}."
                ),
                said(
                    "Of {sources}, {pages} were read again at their address, {elsewhere} found at "
                    "another one and {lost} not found ({when}){rest}."
                ),
            ).format(
                sources=counted(looked + self.other_sources, "source"),
                pages=shown(pages),
                elsewhere=shown(self.sources[SeenAt.ELSEWHERE]),
                lost=shown(self.sources[SeenAt.NOT_FOUND]),
                when=self.when,
                rest=_rest(self.other_sources, said("; {0} not looked for")),
            ),
            by_number(
                seen,
                said("Of {findings}, {seen} was seen again, {part} in part, and {unseen}{rest}."),
                said("Of {findings}, {seen} were seen again, {part} in part, and {unseen}{rest}."),
            ).format(
                findings=counted(sum(self.findings.values()) + self.other_findings, "finding"),
                seen=shown(seen),
                part=shown(self.findings[SeenAgain.PART]),
                unseen=by_number(
                    unseen,
                    said("{0} rests on sources not seen again"),
                    said("{0} rest on sources not seen again"),
                ).format(shown(unseen)),
                rest=_rest(self.other_findings, said("; {0} not looked into")),
            ),
        )

    @property
    def when(self) -> str:
        """ "November 2026", or "May to November 2026", or "May 2025 to November 2026"."""
        if not self.first:
            return ""
        first, last = month_of(self.first), month_of(self.last)
        if first == last:
            return last
        if self.first[:4] == self.last[:4]:
            first = MONTHS[int(self.first[5:7]) - 1]
        return said("{first} to {last}").format(first=first, last=last)


def _rest(number: int, how: str) -> str:
    return how.format(shown(number)) if number else ""


def second_reading(cases: Iterable[Case]) -> SecondReading:
    """The second reading of ``cases``, summed up."""
    sources: Counter[SeenAt] = Counter()
    findings: Counter[SeenAgain] = Counter()
    others = [0, 0]
    days: list[str] = []
    for case in cases:
        by_key = {source.key: source for source in case.sources}
        for source in case.sources:
            if source.read_again:
                sources[source.read_again.seen] += 1
                days.append(source.read_again.on)
            else:
                others[0] += 1
        for _, finding in case.findings():
            again = seen_again(finding.cites, by_key, finding.unseen)
            if again:
                findings[again] += 1
            else:
                others[1] += 1
    return SecondReading(
        sources={how: sources[how] for how in SeenAt},
        other_sources=others[0],
        findings={how: findings[how] for how in SeenAgain},
        other_findings=others[1],
        first=min(days, default=""),
        last=max(days, default=""),
    )
