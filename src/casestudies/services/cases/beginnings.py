"""What an own case may begin with: a template, a copy, field notes, a described school."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casestudies.model.case import Block, Case, Challenge, Event, Share, VisitNote
from casestudies.model.library.draft import (
    CaseDraft,
    DraftBlock,
    DraftFigure,
    DraftFinding,
    DraftLine,
    DraftOutcome,
    DraftSource,
)
from casestudies.model.profile import SchoolProfile
from casestudies.model.visit import FieldNote
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import mark, said
from casestudies.services.cases.editing import (
    new_finding,
    next_source_key,
    with_new_finding,
    with_source,
)

ENROLLMENT = "enrollment"
FIELD_NOTES = "Field notes of our visit"
DESCRIPTION = "Our own description of our school"
_OURSELVES = "Ourselves"


@dataclass(frozen=True, slots=True)
class CaseTemplate:
    """A set of dimensions to write first; all of them where ``dimensions`` is empty."""

    key: str
    name: str
    about: str
    dimensions: tuple[str, ...] = ()


TEMPLATES: tuple[CaseTemplate, ...] = (
    CaseTemplate(
        "first",
        mark("A first look"),
        mark("Five dimensions that tell most: competencies, assessment, grading, pace, supports"),
        ("competencies", "assessment", "grading", "pace", "supports"),
    ),
    CaseTemplate(
        "visit",
        mark("What a visitor sees"),
        mark(
            "What shows in classrooms and in talk: instruction, student agency, pace, time, culture"
        ),
        ("instruction", "agency", "pace", "schedule", "culture", "supports"),
    ),
    CaseTemplate("whole", mark("The whole form"), mark("All dimensions, one after the other")),
)


def from_template(key: str, vocabulary: Vocabulary) -> CaseDraft:
    """A draft that sets out to write the dimensions of a template; an empty one for no template."""
    chosen = next((one for one in TEMPLATES if one.key == key), None)
    if chosen is None:
        return CaseDraft()
    wanted = chosen.dimensions or tuple(one.key for one in vocabulary.dimensions)
    known = vocabulary.dimension_by_key
    return CaseDraft(template=tuple(key for key in wanted if key in known))


def copy_of(case: Case, name: str) -> CaseDraft:
    """All of a case as a draft of one's own under another name; findings keep their ids."""
    return CaseDraft(
        name=name,
        short_name=case.short_name,
        aka=case.aka,
        kind=case.kind,
        status=case.status,
        status_note=case.status_note or "",
        place=case.place,
        governance=case.governance,
        locale=case.locale,
        grade_low=case.grades.low,
        grade_high=case.grades.high,
        grade_note=case.grades.note or "",
        started=case.started,
        website=case.website or "",
        summary=case.summary,
        distinctive=case.distinctive,
        dimensions=tuple(map(_block, case.dimensions)),
        populations=tuple(map(_block, case.populations)),
        figures=tuple(
            DraftFigure(one.metric, one.value, one.as_of, one.cites, one.note or "")
            for one in case.figures
        ),
        outcomes=tuple(
            DraftOutcome(
                one.metric,
                _typed(one.before),
                _typed(one.after),
                one.unit or "",
                one.period or "",
                one.caveat or "",
                one.cites,
            )
            for one in case.outcomes
        ),
        timeline=tuple(map(_line, case.timeline)),
        challenges=tuple(map(_line, case.challenges)),
        hosts=case.visiting.hosts,
        hosts_as_of=case.visiting.as_of,
        visiting=tuple(map(_line, case.visiting.notes)),
        gaps=case.gaps,
        sources=tuple(
            DraftSource(
                one.key,
                one.title,
                one.author or "",
                one.publisher,
                one.date or "",
                one.url or "",
                one.kind,
            )
            for one in case.sources
        ),
    )


def from_visit(case: Case | None, name: str, visit: str) -> CaseDraft:
    """A draft of a site that was visited: who and where it is, and nothing that another wrote of
    it. ``visit`` leads to its field notes (``note_place``)."""
    if case is None:
        return CaseDraft(name=name, visit=visit)
    facts = copy_of(case, name)
    return CaseDraft(
        name=name,
        short_name=facts.short_name,
        kind=facts.kind,
        status=facts.status,
        place=facts.place,
        governance=facts.governance,
        locale=facts.locale,
        grade_low=facts.grade_low,
        grade_high=facts.grade_high,
        website=facts.website,
        visit=visit,
    )


def from_profile(profile: SchoolProfile, vocabulary: Vocabulary, day: date) -> CaseDraft:
    """One's own school as it is described under Models like ours: what it says of itself has that
    description as its source, what it wishes for is no finding and stands as a wish."""
    source = DraftSource("S1", DESCRIPTION, "", _OURSELVES, day.isoformat(), "", "official")
    shares = tuple(
        DraftBlock(one.key, "", (), Share(one.percent, day.year, (source.key,)))
        for one in profile.populations
        if one.percent is not None
    )
    told = profile.enrollment is not None
    figure = DraftFigure(ENROLLMENT, profile.enrollment, day.year, (source.key,))
    others = [one.key for one in profile.populations if one.percent is None]
    of_wanted = [
        vocabulary.practice_by_key[key].dimension
        for key in profile.wanted
        if key in vocabulary.practice_by_key
    ]
    return CaseDraft(
        name=profile.name or said("Our school"),
        kind=profile.kind,
        locale=profile.locale or "",
        grade_low=profile.grade_low or "",
        grade_high=profile.grade_high or "",
        populations=shares,
        figures=(figure,) if told else (),
        sources=(source,) if told or shares else (),
        template=tuple(dict.fromkeys((*profile.dimensions, *of_wanted, *others))),
        wanted=profile.wanted,
    )


def with_note(
    draft: CaseDraft, note: FieldNote, key: str, day: date
) -> tuple[CaseDraft, DraftFinding]:
    """The draft with a field note as a finding of the dimension ``key``, its source the visit of
    ``day``; and that finding."""
    cited = next(
        (one for one in draft.sources if (one.title, one.date) == (FIELD_NOTES, day.isoformat())),
        None,
    )
    if cited is None:
        made = next_source_key(draft)
        cited = DraftSource(made, FIELD_NOTES, "", _OURSELVES, day.isoformat(), "", "official")
        draft = with_source(draft, cited)
    text = " ".join(note.text.split())
    finding = replace(new_finding(key, text, (cited.key,)), as_of=day.year)
    changed = with_new_finding(draft, key, finding)
    return replace(changed, used_notes=(*changed.used_notes, note.id)), finding


def note_place(visit: str, stop: str) -> str:
    """Where the field notes of a draft are: those of one stop of a saved visit."""
    return f"{visit}/{stop}"


def unused(draft: CaseDraft, notes: Sequence[FieldNote]) -> tuple[FieldNote, ...]:
    """The notes that say something and were not made into findings yet, oldest first."""
    left = (one for one in notes if one.text.strip() and not one.deleted)
    return tuple(
        sorted(
            (one for one in left if one.id not in draft.used_notes),
            key=lambda one: (one.at, one.id),
        )
    )


def _block(block: Block) -> DraftBlock:
    return DraftBlock(
        block.key,
        block.headline,
        tuple(
            DraftFinding(
                one.id, one.text, one.state, one.practices, one.populations, one.as_of, one.cites
            )
            for one in block.findings
        ),
        block.share,
    )


def _line(line: Event | Challenge | VisitNote) -> DraftLine:
    if isinstance(line, Event):
        return DraftLine(line.event, line.year, line.dimension or "", line.cites)
    dimension = line.dimension or "" if isinstance(line, Challenge) else ""
    return DraftLine(line.text, line.as_of, dimension, line.cites)


def _typed(value: float | str | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"
