"""How the items of a likeness score, each with its reason in words and what it rests on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from casestudies.model.brief import Kind, setting_name
from casestudies.model.case import Block, Case, Finding, Share
from casestudies.model.cell_state import CellState
from casestudies.model.charts import NO_SHARE, QUALIFIERS, number_words
from casestudies.model.differences import STATE_WORDS, FindingRef, PracticeMark, lowered
from casestudies.model.evidence import counted
from casestudies.model.profile import Item, Part, ProfilePopulation, SchoolProfile
from casestudies.model.query import grade_number
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import all_of
from casestudies.said import Names, mark, said
from casestudies.services.compare.practice_codes import by_weight, findings_about, marks_of
from casestudies.services.pictures.figures import newest_enrollment

ALIKE_KINDS = (frozenset({Kind.SCHOOL, Kind.PROGRAM}), frozenset({Kind.DISTRICT, Kind.NETWORK}))
SETTINGS = ("rural", "town", "suburban", "urban")  # neighbours are more alike than ends
SAME_SIZE = math.log(10)  # a tenfold difference in size scores 0
SAME_SHARE = 25.0  # so does a difference of 25 points in a share
NEAR_ZERO = 1.0  # percent of students: a stated share below it is nearly none
SERVED_SHARE = 5.0  # percent of students from which on a population is part of daily work
WANTED_SCORES: dict[CellState, float] = {
    CellState.DOCUMENTED: 1.0,
    CellState.ENDED: 0.5,
    CellState.DISPUTED: 0.5,
    CellState.ABSENT: 0.0,
}
_GRADE_NAMES = {-1: "PK", 0: "K", 13: "adult"}


_LIKE_YOURS: Names[Kind] = Names(
    {
        Kind.DISTRICT: mark("a district, like yours"),
        Kind.SCHOOL: mark("a school, like yours"),
        Kind.NETWORK: mark("a network, like yours"),
        Kind.PROGRAM: mark("a program, like yours"),
    }
)
_A: Names[Kind] = Names(
    {
        Kind.DISTRICT: mark("a district"),
        Kind.SCHOOL: mark("a school"),
        Kind.NETWORK: mark("a network"),
        Kind.PROGRAM: mark("a program"),
    }
)


def kind_item(profile: SchoolProfile, case: Case) -> Item:
    """1 for the same kind; 0.5 for a school and a program, or a district and a network; else 0."""
    ours, theirs = profile.kind, case.kind
    assert ours is not None
    if ours is theirs:
        words = _LIKE_YOURS[theirs]
        return Item(Part.KIND, 1.0, words)
    alike = any({ours, theirs} <= kinds for kinds in ALIKE_KINDS)
    return Item(
        Part.KIND,
        0.5 if alike else 0.0,
        said("{theirs}, yours is {ours}").format(theirs=_A[theirs], ours=_A[ours]),
    )


def grades_item(profile: SchoolProfile, case: Case) -> Item:
    """The mean of two shares: of your grades that the case has, and of its grades that are
    yours."""
    assert profile.grade_low is not None
    assert profile.grade_high is not None
    if not case.grades.low:
        return Item(Part.GRADES, None, said("grades not documented"))
    ours = _grades(profile.grade_low, profile.grade_high)
    theirs = _grades(case.grades.low, case.grades.high)
    both = ours & theirs
    score = (len(both) / len(ours) + len(both) / len(theirs)) / 2
    if not both:
        reason = said("grades {0}, none of yours").format(case.grades.label)
    elif ours == theirs:
        reason = said("grades {0}, exactly yours").format(case.grades.label)
    elif ours <= theirs:
        reason = said("grades {0}, all of yours among them").format(case.grades.label)
    else:
        shared = _grade_span(both)
        reason = said("grades {theirs}, of yours {ours}").format(
            theirs=case.grades.label, ours=shared
        )
    return Item(Part.GRADES, score, reason)


def _grades(low: str, high: str) -> set[int]:
    return set(range(grade_number(low), grade_number(high) + 1))


def _grade_span(grades: set[int]) -> str:
    low, high = (_GRADE_NAMES.get(number, str(number)) for number in (min(grades), max(grades)))
    return low if low == high else f"{low}–{high}"


def size_item(profile: SchoolProfile, case: Case) -> Item:
    """1 - |ln(theirs / yours)| / ln(10), at least 0: half or double the size scores 0.7."""
    found = newest_enrollment(case)
    if found is None or found.figure.value <= 0:
        return Item(Part.SIZE, None, said("enrollment not documented"))
    assert profile.enrollment is not None
    figure = found.figure
    distance = abs(math.log(figure.value / profile.enrollment)) / SAME_SIZE
    theirs = said("{0} students").format(number_words(figure.value))
    words = said("{theirs}, year not stated; yours has {ours}")
    if figure.as_of:
        words = said("{theirs} in {year}; yours has {ours}")
    reason = words.format(
        theirs=QUALIFIERS[found.qualifier].format(theirs) if found.qualifier else theirs,
        year=figure.as_of,
        ours=number_words(profile.enrollment),
    )
    return Item(Part.SIZE, max(0.0, 1.0 - distance), reason, figure=figure)


def setting_item(profile: SchoolProfile, case: Case) -> Item:
    """1 for the same setting, a third less for each step on rural, town, suburban, urban; 0.5
    where one of the two is mixed; not told where one works statewide."""
    ours, theirs = profile.locale or "", case.locale
    if ours == theirs:
        return Item(Part.SETTING, 1.0, said("{0}, like yours").format(_setting(theirs)))
    if ours in SETTINGS and theirs in SETTINGS:
        steps = abs(SETTINGS.index(ours) - SETTINGS.index(theirs))
        return Item(Part.SETTING, 1.0 - steps / 3, _settings(theirs, ours))
    if "mixed" in (ours, theirs) and {ours, theirs} <= {*SETTINGS, "mixed"}:
        return Item(Part.SETTING, 0.5, _settings(theirs, ours))
    told = _setting(theirs) if theirs else said("not documented")
    return Item(Part.SETTING, None, said("no single setting to compare ({0})").format(told))


def _setting(locale: str) -> str:
    return setting_name(locale).lower()


def _settings(theirs: str, ours: str) -> str:
    return said("{theirs}, yours is {ours}").format(theirs=_setting(theirs), ours=_setting(ours))


def population_items(
    profile: SchoolProfile, case: Case, vocabulary: Vocabulary
) -> tuple[Item, ...]:
    """Two items for each population: whether work for it is documented, and its share of the
    students. Where the share is stated and near zero, what is written about the population is
    not taken for work with it: both items score 0."""
    items: list[Item] = []
    for population in profile.populations:
        name = vocabulary.name_of(population.key)
        found = list(findings_about(case, population.key))
        block = case.population(population.key)
        share = block.share if block else None
        if share is not None and share.percent < NEAR_ZERO:
            reason = said("{name}: nearly none, {share}").format(
                name=name, share=_share_words(share)
            )
            items.append(Item(population.key, 0.0, reason, _refs(case, found), share=share))
        else:
            items.append(_work_item(case, population.key, name, found, block))
        items.append(_share_item(population, case, name, share, found))
    return tuple(items)


def _share_item(
    population: ProfilePopulation,
    case: Case,
    name: str,
    share: Share | None,
    found: Sequence[tuple[str, Finding]],
) -> Item:
    """How close the shares are: 1 - (difference in points) / 25, at least 0. Where yours is not
    given: 1 from a share of 5 percent on, less below. Not told where no source states a share of
    the whole school or district; a share of one of its schools stands among the findings."""
    key = f"{population.key} share"
    if share is None:
        findings = f"; {counted(len(found), 'finding')}" if found else ""
        reason = f"{name}: {NO_SHARE.get(case.kind.whole, case.kind.whole)}{findings}"
        return Item(key, None, reason, _refs(case, found))
    if population.percent is None:
        score = min(1.0, share.percent / SERVED_SHARE) if share.percent >= NEAR_ZERO else 0.0
        return Item(key, score, f"{name}: {_share_words(share)}", share=share)
    score = max(0.0, 1.0 - abs(share.percent - population.percent) / SAME_SHARE)
    words = said("{name}: {share}; yours {ours}").format(
        name=name, share=_share_words(share), ours=number_words(population.percent, "percent")
    )
    return Item(key, score, words, share=share)


def _share_words(share: Share) -> str:
    words = said("{percent} of students, year not stated")
    if share.as_of:
        words = said("{percent} of students in {year}")
    return words.format(percent=number_words(share.percent, "percent"), year=share.as_of)


def dimension_items(profile: SchoolProfile, case: Case, vocabulary: Vocabulary) -> tuple[Item, ...]:
    """For each dimension that matters whether the case documents it."""
    items = []
    for key in profile.dimensions:
        block = case.dimension(key)
        found = [(key, finding) for finding in block.findings] if block else []
        items.append(_work_item(case, key, vocabulary.name_of(key), found, block))
    return tuple(items)


def _work_item(
    case: Case, key: str, name: str, found: Sequence[tuple[str, Finding]], block: Block | None
) -> Item:
    """1 where any finding documents, 0.5 where it ended or is disputed, 0 where all say that it is
    absent, not told without findings. The reason says what is written, in the case's own headline
    or its first finding: that something is documented is no praise."""
    refs = _refs(case, found)
    if not refs:
        return Item(key, None, said("{0}: not documented").format(name))
    state = by_weight({ref.state for ref in refs})[0]
    written = block.headline if block and block.headline else found[0][1].text
    findings = counted(len(refs), "finding")
    reason = f"{name}: {STATE_WORDS[state]}, {findings}: {written.rstrip('.')}"
    return Item(key, WANTED_SCORES[state], reason, rests=refs)


def _refs(case: Case, found: Sequence[tuple[str, Finding]]) -> tuple[FindingRef, ...]:
    return tuple(
        FindingRef(case.slug, finding.id, origin, CellState(finding.state.value))
        for origin, finding in found
    )


def wanted_items(profile: SchoolProfile, case: Case, vocabulary: Vocabulary) -> tuple[Item, ...]:
    """1 for a practice that is documented, 0.5 for one that ended or is disputed, 0 for one
    documented as absent; not told where it is not documented."""
    return tuple(_practice_items(profile.wanted, case, vocabulary, wanted=True))


def ruled_out_items(profile: SchoolProfile, case: Case, vocabulary: Vocabulary) -> tuple[Item, ...]:
    """The other way round: 0 for a practice that is documented, 1 for one documented as absent."""
    return tuple(_practice_items(profile.ruled_out, case, vocabulary, wanted=False))


def _practice_items(
    keys: Iterable[str], case: Case, vocabulary: Vocabulary, *, wanted: bool
) -> Iterable[Item]:
    marks: dict[str, PracticeMark] = {mark.key: mark for mark in marks_of(case, vocabulary)}
    for key in keys:
        mark = marks.get(key)
        name = lowered(vocabulary.name_of(key))
        if mark is None:
            yield Item(key, None, said("{0}: not documented").format(name))
            continue
        score = WANTED_SCORES[mark.state]
        states = all_of(STATE_WORDS[state] for state in mark.states)
        reason = f"{name}: {states}"
        yield Item(key, score if wanted else 1.0 - score, reason, rests=mark.findings)
