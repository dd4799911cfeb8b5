"""Cases, readings and glossary terms cut into passages, the unit that is searched and shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from casestudies.model.brief import Status, Unseen
from casestudies.model.places import STATE_NAMES
from casestudies.model.results import Passage
from casestudies.model.second_reading import seen_again
from casestudies.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from casestudies.model.case import Block, Case, Figure, Outcome, Reported
    from casestudies.model.content import Reading, Term

_MARK = re.compile(r"\s*\[S\d+(?:\s*,\s*S\d+)*\]")
_MARKED = re.compile(r"S\d+")


def plain_summary(summary: str) -> str:
    """A summary without its citation marks and line breaks."""
    return " ".join(_MARK.sub("", summary).split())


def passages(
    cases: Iterable[Case],
    readings: Iterable[Reading],
    terms: Iterable[Term],
    vocabulary: Vocabulary,
) -> tuple[Passage, ...]:
    """All passages: the readings, the glossary, then case by case."""
    found = passages_beside(readings, terms)
    for case in cases:
        found += passages_of(case, vocabulary)
    return tuple(found)


def passages_beside(readings: Iterable[Reading], terms: Iterable[Term]) -> list[Passage]:
    """The passages that are of no case: the readings, then the glossary."""
    found = [_reading(reading) for reading in readings]
    return found + [_term(term, number) for number, term in enumerate(terms)]


def passages_of(
    case: Case,
    vocabulary: Vocabulary,
    asked_as: Mapping[str, tuple[str, ...]] | None = None,
) -> list[Passage]:
    """The passages of one case, in the order in which the reader shows them, each with how much a
    second reader saw of it. ``asked_as``: by the key of a passage, how readers would ask for it."""
    found = list(_cut(case, vocabulary))
    if asked_as:
        for at, passage in enumerate(found):
            if passage.key in asked_as:
                found[at] = replace(passage, asked_as=asked_as[passage.key])
    return found


def _cut(case: Case, vocabulary: Vocabulary) -> Iterator[Passage]:
    sources = {source.key: source for source in case.sources}
    known: dict[tuple[tuple[str, ...], Unseen | None], str | None] = {}

    def seen(cites: tuple[str, ...], unseen: Unseen | None = None) -> str | None:
        if not cites and unseen is None:
            return None
        asked = cites, unseen
        if asked not in known:
            again = seen_again(cites, sources, unseen)
            known[asked] = again.value if again else None
        return known[asked]

    slug = case.slug
    yield Passage(f"{slug}/name", slug, "name", "profile", _names(case))
    yield Passage(f"{slug}/profile", slug, "profile", "profile", _profile(case))
    cited = tuple(dict.fromkeys(_MARKED.findall(case.summary)))
    summary = plain_summary(case.summary)
    yield Passage(
        f"{slug}/summary", slug, "summary", "summary", summary, sources=cited, seen=seen(cited)
    )
    for number, line in enumerate(case.distinctive):
        yield Passage(f"{slug}/distinctive/{number}", slug, "distinctive", "summary", line)
    for block in case.dimensions:
        yield from _block(slug, block, vocabulary, seen, dimension=block.key)
    for block in case.populations:
        yield from _block(slug, block, vocabulary, seen, population=block.key)
    for number, figure in enumerate(case.figures):
        yield Passage(
            f"{slug}/figure/{number}",
            slug,
            "figure",
            "profile",
            _figure(figure),
            year=figure.as_of,
            sources=figure.cites,
            seen=seen(figure.cites),
        )
    for number, outcome in enumerate(case.outcomes):
        yield Passage(
            f"{slug}/outcome/{number}",
            slug,
            "outcome",
            "outcomes",
            outcome_text(outcome),
            sources=outcome.cites,
            seen=seen(outcome.cites),
        )
    for number, event in enumerate(case.timeline):
        yield Passage(
            f"{slug}/event/{number}",
            slug,
            "event",
            "timeline",
            f"{event.year}: {event.event}",
            dimension=event.dimension,
            year=event.year,
            sources=event.cites,
            seen=seen(event.cites),
        )
    for number, challenge in enumerate(case.challenges):
        yield Passage(
            f"{slug}/challenge/{number}",
            slug,
            "challenge",
            "challenges",
            challenge.text,
            dimension=challenge.dimension,
            year=challenge.as_of,
            sources=challenge.cites,
            seen=seen(challenge.cites),
        )
    for number, note in enumerate(case.visiting.notes):
        yield Passage(
            f"{slug}/visit/{number}",
            slug,
            "visit",
            "visiting",
            note.text,
            year=note.as_of,
            sources=note.cites,
            seen=seen(note.cites),
        )


def reported_passages(
    by_case: Mapping[str, Sequence[Reported]], vocabulary: Vocabulary
) -> tuple[Passage, ...]:
    """A passage for each practice, or whatever else, that schools report of themselves: ``title``
    is its name, ``text`` what the surveys call it, ``sources`` are the surveys. It is of no case,
    so that what nobody researched is never among findings. ``by_case``: what cases report."""
    found: dict[str, list[Reported]] = {}
    for ticks in by_case.values():
        for tick in ticks:
            found.setdefault(tick.key, []).append(tick)
    return tuple(_reported(key, found[key], vocabulary) for key in sorted(found))


def _reported(key: str, ticks: Sequence[Reported], vocabulary: Vocabulary) -> Passage:
    first = ticks[0]
    return Passage(
        f"reported/{key}",
        None,
        "reported",
        "reported",
        "; ".join(sorted({tick.label for tick in ticks})),
        title=vocabulary.name_of(key),
        practices=(first.practice,) if first.practice else (),
        populations=(first.population,) if not first.practice and first.population else (),
        year=max((tick.as_of for tick in ticks if tick.as_of), default=None),
        sources=tuple(sorted({tick.survey for tick in ticks if tick.survey})),
    )


def _block(
    slug: str,
    block: Block,
    vocabulary: Vocabulary,
    seen: Callable[[tuple[str, ...], Unseen | None], str | None],
    dimension: str | None = None,
    population: str | None = None,
) -> Iterator[Passage]:
    title = vocabulary.name_of(block.key)
    own = (population,) if population else ()
    if block.headline:
        yield Passage(
            f"{slug}/headline/{block.key}",
            slug,
            "headline",
            block.key,
            block.headline,
            title=title,
            dimension=dimension,
            populations=own,
        )
    for finding in block.findings:
        yield Passage(
            f"{slug}/{finding.id}",
            slug,
            "finding",
            block.key,
            finding.text,
            title=title,
            finding=finding.id,
            dimension=dimension,
            populations=tuple(dict.fromkeys((*own, *finding.populations))),
            practices=finding.practices,
            state=finding.state.value,
            year=finding.as_of,
            sources=finding.cites,
            seen=seen(finding.cites, finding.unseen),
        )


def _names(case: Case) -> str:
    names = [case.name]
    if case.short_name.casefold() not in case.name.casefold():
        names.append(case.short_name)
    others = [name for name in case.aka if name not in names]
    text = " · ".join(names)
    return f"{text} (also {', '.join(others)})" if others else text


def _profile(case: Case) -> str:
    place = f"{case.place.city}, {STATE_NAMES.get(case.place.state, case.place.state)}"
    note = f", {case.grades.note}" if case.grades.note else ""
    grades = f"grades {case.grades.label}{note}" if case.grades.label else ""
    told = (f"{case.kind.value} in {place}", case.governance, case.locale, grades)
    parts = [part for part in told if part]
    if case.started:
        note = f" ({case.started.note})" if case.started.note else ""
        parts.append(f"started {case.started.year}{note}")
    if case.status not in (Status.ACTIVE, Status.UNKNOWN):
        parts.append(case.status.value)
    if case.status_note:
        parts.append(case.status_note)
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]


def number_text(value: float) -> str:
    """1234.0 as 1,234 and 49.9 as 49.9; years in metrics stay as the pack writes them."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def _figure(figure: Figure) -> str:
    text = f"{figure.metric}: {number_text(figure.value)}"
    text += f" ({figure.as_of})" if figure.as_of else ""
    text += f"; {figure.note}" if figure.note else ""
    return text[:1].upper() + text[1:]


def outcome_text(outcome: Outcome) -> str:
    """An outcome as one sentence: what was measured, from what to what, when, with its caveat. A
    value in words has its unit among them."""

    def value(given: float | str | None) -> str | None:
        return number_text(given) if isinstance(given, int | float) else given

    before, after = value(outcome.before), value(outcome.after)
    last = outcome.before if outcome.after is None else outcome.after
    unit = f" {outcome.unit}" if outcome.unit and isinstance(last, int | float) else ""
    if before is not None and after is not None:
        change = f"from {before} to {after}{unit}"
    elif after is not None:
        change = f"{after}{unit}"
    else:
        change = f"{before}{unit} before" if before is not None else ""
    text = f"{outcome.metric}: {change}" if change else outcome.metric
    text += f" ({outcome.period})" if outcome.period else ""
    return text + (f"; {outcome.caveat}" if outcome.caveat else "")


def _reading(reading: Reading) -> Passage:
    by = ", ".join(part for part in (reading.author, reading.publisher) if part)
    year = reading.date[:4] if reading.date else ""
    head = " · ".join(part for part in (by, year) if part)
    return Passage(
        f"reading/{reading.slug}",
        None,
        "reading",
        "reading",
        f"{reading.summary} ({head})" if head else reading.summary,
        title=reading.title,
        populations=reading.populations,
        year=int(year) if year.isdigit() else None,
    )


def _term(term: Term, number: int) -> Passage:
    others = (*term.aka, term.es) if term.es else term.aka
    names = f"{term.term} ({', '.join(others)})" if others else term.term
    return Passage(f"term/{number}", None, "term", "glossary", term.note, title=names)
