"""From validated fields to the values of the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from casestudies.model.brief import Grades, Kind, SeenAt, State, Status, Unseen, Visits
from casestudies.model.case import (
    Block,
    Case,
    Challenge,
    Event,
    Figure,
    Finding,
    Outcome,
    Place,
    Reached,
    ReadAgain,
    Share,
    Source,
    Started,
    Visiting,
    VisitNote,
)
from casestudies.model.content import (
    AskedAs,
    CitedText,
    DimensionGuide,
    NotEqual,
    PackInfo,
    PopulationGuide,
    Reading,
    Term,
    Thesaurus,
    ThesaurusGroup,
    VisitStep,
)
from casestudies.model.vocabulary import Dimension, Group, Population, Practice, Vocabulary
from casestudies.packs.schema import (
    AskedAsFile,
    CaseFields,
    DimensionBlock,
    FindingFields,
    PopulationBlock,
    ReachedFields,
    SourceFields,
)
from casestudies.packs.schema_shared import (
    AddedVocabularyFile,
    DimensionFields,
    DimensionGuideFields,
    DimensionGuidesFile,
    DimensionsFile,
    GlossaryFile,
    ManifestFields,
    PopulationFields,
    PopulationGuidesFile,
    PopulationsFile,
    PracticeFields,
    PracticesFile,
    ReadingsFile,
    ThesaurusFile,
    VisitingFile,
)

T = TypeVar("T")
_HYPHENED = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)+(?![\w-])")


def to_info(fields: ManifestFields, content_hash: str) -> PackInfo:
    return PackInfo(
        id=fields.id,
        title=fields.title,
        version=fields.version,
        language=fields.language,
        licence=fields.licence,
        schema=fields.schema_,
        content_hash=content_hash,
        made_by=fields.made_by or "",
        made_on=fields.made_on or "",
    )


def to_vocabulary(
    dimensions: DimensionsFile, populations: PopulationsFile, practices: PracticesFile
) -> Vocabulary:
    order = [entry.key for entry in dimensions.dimensions]
    names = {item.key: item.name for group in practices.practices.values() for item in group}
    return Vocabulary(
        dimensions=_to_dimensions(dimensions.dimensions),
        populations=_to_populations(populations.populations),
        practices=_to_practices(practices.practices, order, names),
    )


def to_added_vocabulary(fields: AddedVocabularyFile, core: Vocabulary) -> Vocabulary:
    """What a pack adds to the vocabulary ``core``, all that the file says."""
    order = [*core.dimension_by_key, *(entry.key for entry in fields.dimensions)]
    names = {item.key: item.name for group in fields.practices.values() for item in group}
    names |= {item.key: item.name for item in core.practices}
    return Vocabulary(
        dimensions=_to_dimensions(fields.dimensions),
        populations=_to_populations(fields.populations),
        practices=_to_practices(fields.practices, order, names),
    )


def _to_dimensions(fields: Iterable[DimensionFields]) -> tuple[Dimension, ...]:
    return tuple(
        Dimension(
            key=item.key,
            name=item.name,
            short_name=item.short_name,
            group=Group(item.group),
            description=item.description,
            question=item.question,
        )
        for item in fields
    )


def _to_populations(fields: Iterable[PopulationFields]) -> tuple[Population, ...]:
    return tuple(
        Population(item.key, item.name, item.short_name, item.description) for item in fields
    )


def _to_practices(
    fields: Mapping[str, Iterable[PracticeFields]],
    order: Iterable[str],
    names: Mapping[str, str],
) -> tuple[Practice, ...]:
    """In the order of the dimensions; ``names`` of practices by key, for their definitions."""
    return tuple(
        Practice(item.key, dimension, item.name, _named(item.definition, names), tuple(item.canopy))
        for dimension in dict.fromkeys(order)
        for item in fields.get(dimension, ())
    )


def _named(definition: str, names: Mapping[str, str]) -> str:
    """A definition for readers: keys of other practices in it become their names in quotes."""

    def name(found: re.Match[str]) -> str:
        key = found.group()
        return f"“{names[key]}”" if key in names else key

    return _HYPHENED.sub(name, definition)


def to_sources(sources: Mapping[str, SourceFields]) -> tuple[Source, ...]:
    """In the order of their numbers: S2 before S10."""
    return tuple(
        Source(
            key=key,
            title=item.title,
            author=item.author,
            publisher=item.publisher,
            date=item.date,
            url=item.url,
            kind=item.kind,
            read_again=ReadAgain(item.seen.on, SeenAt(item.seen.how)) if item.seen else None,
        )
        for key, item in sorted(sources.items(), key=lambda pair: int(pair[0][1:]))
    )


def _to_finding(fields: FindingFields) -> Finding:
    return Finding(
        id=fields.id,
        text=fields.text,
        state=State(fields.state),
        practices=tuple(fields.practices),
        populations=tuple(fields.populations),
        as_of=fields.as_of,
        cites=tuple(fields.cites),
        unseen=Unseen(fields.seen) if fields.seen else None,
    )


def _to_block(key: str, fields: DimensionBlock | PopulationBlock) -> Block:
    share = fields.share if isinstance(fields, PopulationBlock) else None
    return Block(
        key=key,
        headline=fields.headline,
        findings=tuple(_to_finding(item) for item in fields.findings),
        share=Share(share.percent, share.as_of, tuple(share.cites)) if share else None,
    )


def _to_reached(fields: ReachedFields | None) -> Reached | None:
    if fields is None:
        return None
    return Reached(tuple(fields.by), fields.note, fields.as_of, tuple(fields.cites))


def _in_order(order: Iterable[str], blocks: Mapping[str, T]) -> list[tuple[str, T]]:
    return [(key, blocks[key]) for key in order if key in blocks]


def to_case(fields: CaseFields, vocabulary: Vocabulary, pack: str) -> Case:
    """The case; its blocks come in the order of the vocabulary, its sources by number."""
    started = fields.started
    return Case(
        slug=fields.slug,
        name=fields.name,
        short_name=fields.short_name,
        aka=tuple(fields.aka),
        kind=Kind(fields.kind),
        status=Status(fields.status),
        status_note=fields.status_note,
        parent=fields.parent,
        place=Place(
            city=fields.place.city,
            state=fields.place.state,
            lat=fields.place.lat,
            lon=fields.place.lon,
            note=fields.place.note,
            reached=_to_reached(fields.place.reached),
        ),
        governance=fields.governance,
        locale=fields.locale,
        grades=Grades(fields.grades.low, fields.grades.high, fields.grades.note),
        started=Started(started.year, started.note, tuple(started.cites)) if started else None,
        website=fields.website,
        summary=fields.summary,
        distinctive=tuple(fields.distinctive),
        dimensions=tuple(
            _to_block(key, block)
            for key, block in _in_order(vocabulary.dimension_by_key, fields.dimensions)
        ),
        populations=tuple(
            _to_block(key, block)
            for key, block in _in_order(vocabulary.population_by_key, fields.populations)
        ),
        figures=tuple(
            Figure(item.metric, item.value, item.as_of, tuple(item.cites), item.note)
            for item in fields.figures
        ),
        outcomes=tuple(
            Outcome(
                metric=item.metric,
                before=item.before,
                after=item.after,
                unit=item.unit,
                period=item.period,
                caveat=item.caveat,
                cites=tuple(item.cites),
            )
            for item in fields.outcomes
        ),
        timeline=tuple(
            Event(item.year, item.event, item.dimension, tuple(item.cites))
            for item in fields.timeline
        ),
        challenges=tuple(
            Challenge(item.text, item.dimension, item.as_of, tuple(item.cites))
            for item in fields.challenges
        ),
        visiting=Visiting(
            hosts=Visits(fields.visiting.hosts),
            as_of=fields.visiting.as_of,
            notes=tuple(
                VisitNote(item.text, item.as_of, tuple(item.cites))
                for item in fields.visiting.notes
            ),
        ),
        gaps=tuple(fields.gaps),
        sources=to_sources(fields.sources),
        pack=pack,
        nces=fields.nces or "",
    )


def to_readings(fields: ReadingsFile) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            slug=item.slug,
            title=item.title,
            author=item.author,
            publisher=item.publisher,
            date=item.date,
            kind=item.kind,
            url=item.url,
            summary=item.summary,
            dimensions=tuple(item.dimensions),
            populations=tuple(item.populations),
            cases=tuple(item.cases),
        )
        for item in fields.readings
    )


def to_glossary(fields: GlossaryFile) -> tuple[Term, ...]:
    return tuple(
        Term(item.term, tuple(item.aka), item.note, tuple(item.cites), item.es or "")
        for item in fields.terms
    )


def to_dimension_guides(
    fields: DimensionGuidesFile, vocabulary: Vocabulary
) -> tuple[DimensionGuide, ...]:
    return tuple(
        _to_dimension_guide(key, item)
        for key, item in _in_order(vocabulary.dimension_by_key, fields.guides)
    )


def _to_dimension_guide(key: str, fields: DimensionGuideFields) -> DimensionGuide:
    questions = fields.questions
    return DimensionGuide(
        dimension=key,
        one_line=fields.one_line,
        look_fors=tuple(CitedText(item.text, tuple(item.cites)) for item in fields.look_fors),
        questions=tuple(
            CitedText(question, (), audience)
            for audience, asked in (
                ("students", questions.students),
                ("teachers", questions.teachers),
                ("leaders", questions.leaders),
            )
            for question in asked
        ),
        pitfalls=tuple(CitedText(item.text, tuple(item.cites)) for item in fields.pitfalls),
    )


def to_population_guides(
    fields: PopulationGuidesFile, vocabulary: Vocabulary
) -> tuple[PopulationGuide, ...]:
    return tuple(
        PopulationGuide(key, item.one_line, tuple(item.design_questions), tuple(item.cites))
        for key, item in _in_order(vocabulary.population_by_key, fields.guides)
    )


def to_visit_steps(fields: VisitingFile) -> tuple[VisitStep, ...]:
    return tuple(VisitStep(item.phase, item.text, tuple(item.cites)) for item in fields.steps)


def to_thesaurus(fields: ThesaurusFile) -> Thesaurus:
    return Thesaurus(
        groups=tuple(
            ThesaurusGroup(item.preferred, tuple(item.terms), item.kind, item.note)
            for item in fields.groups
        ),
        not_equal=tuple(NotEqual(tuple(item.terms), item.reason) for item in fields.not_equal),
    )


def to_asked_as(files: Iterable[AskedAsFile]) -> tuple[AskedAs, ...]:
    return tuple(
        AskedAs(file.case, key, tuple(phrases))
        for file in files
        for key, phrases in file.asked_as.items()
    )
