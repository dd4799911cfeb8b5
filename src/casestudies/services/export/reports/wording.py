"""The sentences that every report carries: where it comes from, how to read it, what a case is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from casestudies.figures import by_number, shown
from casestudies.model.brief import OWN_PACK, CaseBrief, setting_name
from casestudies.model.content import PackInfo
from casestudies.model.report import Entry, content_language
from casestudies.model.wording import day_of
from casestudies.said import mark, said

OWN_WORDS = mark(
    "Own cases were written by the user of this program and are not part of a published library."
)
LICENCES = {
    "CC-BY-4.0": "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
    "CC-BY-SA-4.0": "CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)",
    "CC0-1.0": "CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)",
}
KEY_CELLS = mark(
    "Each cell gives a headline and, below it, how well it is documented: one dot each for a "
    "source, a second source, a second publisher, a source from outside, and evidence of the last "
    "ten years."
)
KEY_TICKS = mark(
    "✓ Documented: a source says that they do it. The dots tell how well it is documented: one "
    "each for a source, a second source, a second publisher, a source from outside, and evidence "
    "of the last ten years."
)
KEY_STATES = mark(
    "× Documented as absent: a source says they do not do it. ■ Ended: it was done and has "
    "stopped. ± Disputed: sources disagree. – Not documented in our sources: a gap in what we "
    "found, never a “no”. Everything else is documented."
)
KEY_QUESTIONS = mark(
    "What stands under a question was found by search, not coded: findings that have its words or "
    "are close to it in meaning, each with why. ○ Nothing found: no finding answers it well "
    "enough; it does not mean that nothing is documented."
)
KEY_OBSERVED = mark(
    "◊ Your own notes: written down on a visit on the day that stands there. They were not "
    "researched, have no sources and are no part of the library."
)
KEY_REPORTED = mark(
    "† Reported by the school, not researched: ticked by the school itself in a survey that was "
    "imported. It is no finding and counts as not documented."
)
KEY_NUMBERS = mark("Numbers in brackets lead to the list of sources at the end.")
KEY_NUMBERS_APART = mark(
    "Numbers in brackets lead to the list of sources, which is a file of its own."
)
KEY_READ_AGAIN = mark(
    "Read again, found at another address or not found: a second reader looked for the source in "
    "that month. It tells of the check and says nothing against the source."
)
_NUMBERS = (
    *(mark("no"), mark("one"), mark("two"), mark("three"), mark("four"), mark("five")),
    *(mark("six"), mark("seven"), mark("eight"), mark("nine"), mark("ten")),
)


def key_of_sources(entries: Sequence[Entry]) -> tuple[str, ...]:
    """How to read the list of sources."""
    looked = any(entry.source.read_again for entry in entries)
    numbers = said(KEY_NUMBERS)
    return (numbers, said(KEY_READ_AGAIN)) if looked else (numbers,)


def in_words(number: int) -> str:
    """A count in words up to ten, in figures above."""
    return said(_NUMBERS[number]) if 0 <= number < len(_NUMBERS) else shown(number)


def counted_in_words(number: int, one: str, many: str) -> str:
    """ "five cases", "one source", of "{0} source" and "{0} sources"."""
    return by_number(number, one, many).format(in_words(number))


def library_lines(packs: Sequence[PackInfo]) -> tuple[str, ...]:
    """From which library something is, and under which licence; what the user wrote is of none."""
    return tuple(_library_line(pack) for pack in packs)


def _library_line(pack: PackInfo) -> str:
    if pack.id == OWN_PACK:
        return said(OWN_WORDS)
    if not pack.licence:
        return said("From the library “{title}”, version {version}.").format(
            title=pack.title, version=pack.version
        )
    return said(
        "From the library “{title}”, version {version}; the written content is licensed {licence}."
    ).format(
        title=pack.title,
        version=pack.version,
        licence=LICENCES.get(pack.licence, pack.licence),
    )


def provenance(packs: Sequence[PackInfo], day: date) -> tuple[str, ...]:
    """Which library a report was made from, under which licence, and when; where its headings are
    not in English, that the content is."""
    language = content_language()
    return (
        *library_lines(packs),
        *((language,) if language else ()),
        said("Made with Case Studies on {0}.").format(day_of(day)),
    )


def case_facts(brief: CaseBrief) -> str:
    """A case in a line: "Lindsay, CA · K–12 · 3,976 students · rural"; a case that is not
    there any more begins with Closed or Merged."""
    count = brief.enrollment
    size = said("{0} students").format(shown(count)) if count is not None else ""
    city = brief.city.split(";", 1)[0].strip()
    place = ", ".join(part for part in (city, brief.state) if part)
    setting = setting_name(brief.locale).lower()
    facts = (brief.own_told, brief.gone, place, brief.grades.label, size, setting)
    return " · ".join(fact for fact in facts if fact)
