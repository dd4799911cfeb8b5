"""Builds the report of one case: the whole case study, for reading and for handing out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from casestudies.figures import shown
from casestudies.model.brief import (
    KIND_NAMES,
    STATUS_NAMES,
    governance_name,
    reached_told,
    setting_name,
)
from casestudies.model.case import Block, Case, Outcome, brief_of
from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.content import PackInfo
from casestudies.model.evidence import counted, evidence_of, evidence_sentence
from casestudies.model.places import STATE_NAMES as STATES
from casestudies.model.report import (
    Fact,
    Report,
    Section,
    Statement,
    Subject,
    statement,
)
from casestudies.model.vocabulary import GROUP_NAMES, Vocabulary
from casestudies.said import said
from casestudies.services.export.reports.bibliography import (
    Bibliography,
    CaseCiter,
    citer,
    finding_statement,
)
from casestudies.services.export.reports.wording import (
    KEY_STATES,
    case_facts,
    key_of_sources,
    provenance,
)


def case_report(
    case: Case,
    vocabulary: Vocabulary,
    packs: Sequence[PackInfo] = (),
    day: date | None = None,
    this_year: int = 0,
) -> Report:
    """The report of ``case``; ``this_year``, against which evidence counts as recent, is the year
    of its newest source without one."""
    works = Bibliography()
    cites = citer(works, case)
    year = this_year or max((s.year for s in case.sources if s.year), default=0)
    parts = (
        Section(said("Summary"), case=case.short_name, paragraphs=_summary(case, cites)),
        Section(
            said("Why study this case"),
            case=case.short_name,
            statements=tuple(statement(text) for text in case.distinctive),
        ),
        Section(said("At a glance"), case=case.short_name, facts=_facts(case, cites)),
        *_dimensions(case, vocabulary, cites, year),
        *_populations(case, vocabulary, cites, year),
        *_reported(case, vocabulary),
        *_record(case, cites),
    )
    made_on = day or date.today()
    mine = [pack for pack in packs if pack.id == case.pack]
    return Report(
        subject=Subject.CASE,
        title=case.name,
        subtitle=case_facts(brief_of(case)),
        sections=tuple(part for part in parts if _says_something(part)),
        entries=works.entries(),
        notes=provenance(mine, made_on),
        key=(said(KEY_STATES), *key_of_sources(works.entries())),
        made_on=made_on.isoformat(),
    )


def _summary(case: Case, cites: CaseCiter) -> tuple[Statement, ...]:
    return (Statement(cites.runs(case.summary)),) if case.summary.strip() else ()


def _says_something(part: Section) -> bool:
    below = part.paragraphs or part.facts or part.statements or part.tables
    return bool(below or part.lead or (part.level == 1 and part.group))


def _facts(case: Case, cites: CaseCiter) -> tuple[Fact, ...]:
    place = f"{case.place.city}, {STATES.get(case.place.state, case.place.state)}"
    grades = " ".join(part for part in (case.grades.label, case.grades.note) if part)
    setting = setting_name(case.locale).lower()
    facts = [
        Fact(said("Kind"), statement(KIND_NAMES[case.kind])),
        Fact(said("Place"), statement(f"{place} ({setting})" if setting else place)),
    ]
    if case.governance:
        facts.append(Fact(said("Governance"), statement(governance_name(case.governance))))
    if grades:
        facts.append(Fact(said("Grades"), statement(grades)))
    if reached := case.place.reached:
        way = ": ".join(part for part in (reached_told(reached.by), reached.note) if part)
        facts.append(
            Fact(said("Reached"), statement(way, cites.cite(reached.cites), reached.as_of))
        )
    if case.started:
        year = f"{case.started.year}: {case.started.note}" if case.started.note else None
        started = year or str(case.started.year)
        facts.append(Fact(said("Started"), statement(started, cites.cite(case.started.cites))))
    if case.enrollment:
        count = said("{0} students").format(shown(case.enrollment.value))
        numbers = cites.cite(case.enrollment.cites)
        facts.append(Fact(said("Enrollment"), statement(count, numbers, case.enrollment.as_of)))
    status = STATUS_NAMES[case.status]
    told = f"{status}. {case.status_note}" if case.status_note else status
    facts.append(Fact(said("Status"), statement(told)))
    if case.aka:
        facts.append(Fact(said("Also known as"), statement(", ".join(case.aka))))
    if case.website:
        facts.append(Fact(said("Website"), statement(case.website)))
    return tuple(facts)


def _dimensions(case: Case, vocabulary: Vocabulary, cites: CaseCiter, year: int) -> list[Section]:
    parts = []
    for group, name in GROUP_NAMES.items():
        inside = [item for item in vocabulary.dimensions if item.group is group]
        blocks = [(item, case.dimension(item.key)) for item in inside]
        made = [
            _block(case, block, item.name, str(group), vocabulary, cites, year)
            for item, block in blocks
            if block is not None
        ]
        if made:
            parts += [Section(name, group=str(group), case=case.short_name), *made]
    return parts


def _block(
    case: Case,
    block: Block,
    name: str,
    group: str,
    vocabulary: Vocabulary,
    cites: CaseCiter,
    year: int,
) -> Section:
    evidence = evidence_of(block.findings, case, year)
    share = ()
    if block.share:
        told = said("{0} of students").format(f"{block.share.percent:g}%")
        share = (statement(told, cites.cite(block.share.cites), block.share.as_of),)
    return Section(
        heading=name,
        level=2,
        group=group,
        case=case.short_name,
        lead=block.headline,
        evidence=evidence_sentence(evidence, case.kind),
        strength=evidence.strength,
        statements=(
            *share,
            *(finding_statement(finding, cites, vocabulary) for finding in block.findings),
        ),
    )


def _populations(case: Case, vocabulary: Vocabulary, cites: CaseCiter, year: int) -> list[Section]:
    """Each population with its own findings, and where findings tagged with it stand."""
    parts = []
    for item in vocabulary.populations:
        block = case.population(item.key)
        tagged = [
            vocabulary.name_of(origin)
            for origin, finding in case.findings()
            if origin != item.key and item.key in finding.populations
        ]
        if block is None and not tagged:
            continue
        made = _block(case, block or Block(item.key, ""), item.name, "", vocabulary, cites, year)
        if tagged:
            places = ", ".join(dict.fromkeys(tagged))
            more = statement(
                said("{findings} above, under: {places}.").format(
                    findings=counted(len(tagged), "finding"), places=places
                )
            )
            made = _with_statement(made, more)
        parts.append(made)
    if parts:
        heading = Section(said("Student populations"), case=case.short_name, group="populations")
        return [heading, *parts]
    return []


def _with_statement(part: Section, more: Statement) -> Section:
    return Section(
        heading=part.heading,
        level=part.level,
        case=part.case,
        lead=part.lead,
        evidence=part.evidence,
        strength=part.strength,
        statements=(*part.statements, more),
    )


def _reported(case: Case, vocabulary: Vocabulary) -> list[Section]:
    """What the school says of itself, a survey a section: no finding of anybody."""
    parts = []
    for survey in dict.fromkeys(one.survey for one in case.reported):
        facts: dict[str, list[str]] = {}
        for one in case.reported:
            if one.survey == survey:
                practice = vocabulary.practice_by_key.get(one.practice)
                key = practice.dimension if practice else one.population
                facts.setdefault(vocabulary.name_of(key) if key else said("Other"), []).append(
                    one.told
                )
        heading = STATE_NAMES[CellState.REPORTED] + (f": {survey}" if survey else "")
        told = tuple(Fact(name, statement("; ".join(ticks))) for name, ticks in facts.items())
        parts.append(Section(heading, case=case.short_name, facts=told))
    return parts


def _record(case: Case, cites: CaseCiter) -> list[Section]:
    """Figures, outcomes, timeline, challenges, visiting and gaps."""
    name = case.short_name
    figures = tuple(
        Fact(
            _capital(figure.metric),
            statement(_number(figure.value, figure.note), cites.cite(figure.cites), figure.as_of),
        )
        for figure in case.figures
    )
    outcomes = tuple(
        Fact(item.metric, statement(_outcome(item), cites.cite(item.cites)))
        for item in case.outcomes
    )
    events = tuple(
        Fact(str(event.year), statement(event.event, cites.cite(event.cites)))
        for event in case.timeline
    )
    challenges = tuple(
        statement(item.text, cites.cite(item.cites), item.as_of) for item in case.challenges
    )
    visits = tuple(
        statement(item.text, cites.cite(item.cites), item.as_of) for item in case.visiting.notes
    )
    return [
        Section(said("Figures"), case=name, facts=figures),
        Section(said("Outcomes"), case=name, facts=outcomes),
        Section(said("Timeline"), case=name, facts=events),
        Section(said("Challenges"), case=name, statements=challenges),
        Section(
            said("Visiting"),
            case=name,
            paragraphs=(statement(case.visiting.sentence),),
            statements=visits,
        ),
        Section(
            said("What is not documented"),
            case=name,
            statements=tuple(statement(text) for text in case.gaps),
        ),
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _number(value: float, note: str | None) -> str:
    number = f"{value:,.10g}" if value != int(value) else f"{value:,.0f}"
    return f"{number} ({note})" if note else number


def _outcome(item: Outcome) -> str:
    """ "from 67 to 96 percent, mid 2000s to 2024; as told by the district's partners"."""
    unit = f" {item.unit}" if item.unit else ""
    before, after = (
        f"{value:,.10g}{unit}" if isinstance(value, int | float) else value
        for value in (item.before, item.after)
    )
    if before is not None and after is not None:
        change = said("before: {before}; after: {after}").format(before=before, after=after)
    elif after is not None:
        change = after
    elif before is not None:
        change = said("before: {0}; after: not documented").format(before)
    else:
        change = said("not documented in numbers")
    told = f"{change}, {item.period}" if item.period else change
    return f"{told}; {item.caveat}" if item.caveat else told
