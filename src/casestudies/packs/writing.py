"""A pack's content as the files of the pack format, and as a ``.casepack``: the same content gives
the same bytes, and reading them gives the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from casestudies.model.brief import Kind, State
from casestudies.model.case import Block, Case, Source
from casestudies.model.content import DimensionGuide, PackContent, PackInfo
from casestudies.model.vocabulary import Dimension, Population, Practice, Vocabulary
from casestudies.packs import rules
from casestudies.packs.files import VOCABULARY, VOCABULARY_ADDED
from casestudies.packs.inspection import core_vocabulary
from casestudies.packs.yaml_text import yaml_text

Fields = dict[str, Any]
_SAME_TIME = (1980, 1, 1, 0, 0, 0)
_AUDIENCES = ("students", "teachers", "leaders")


def pack_files(content: PackContent) -> dict[str, bytes]:
    """The files of a pack by name. Cases come back from reading in the order of their slugs,
    blocks in that of the vocabulary, sources by number; whether the content keeps the rules of the
    format is for ``check`` to say."""
    files: dict[str, Fields] = {"pack.yaml": _manifest(content.info)}
    files |= _vocabulary_files(content.vocabulary)
    for case in content.cases:
        files[f"cases/{case.slug}.yaml"] = _case(case)
    asked: dict[str, Fields] = {}
    for phrases in content.asked_as:
        fields = asked.setdefault(phrases.case, {"case": phrases.case, "asked_as": {}})
        fields["asked_as"][phrases.text] = list(phrases.phrases)
    files |= {f"asked_as/{slug}.yaml": fields for slug, fields in asked.items()}
    files |= {name: fields for name, fields in _shared_files(content).items() if fields}
    return {name: yaml_text(files[name]).encode() for name in sorted(files)}


def casepack(files: Mapping[str, bytes]) -> bytes:
    """The files of a pack as the bytes of a ``.casepack``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _SAME_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return buffer.getvalue()


def beyond_core(vocabulary: Vocabulary) -> Vocabulary:
    """What a vocabulary has that the bundled pack's has not."""
    core = core_vocabulary()
    return Vocabulary(
        tuple(item for item in vocabulary.dimensions if item.key not in core.dimension_by_key),
        tuple(item for item in vocabulary.populations if item.key not in core.population_by_key),
        tuple(item for item in vocabulary.practices if item.key not in core.practice_by_key),
    )


def cited_sources(case: Case) -> tuple[Source, ...]:
    """The sources of a case that something of it cites."""
    used = rules.cited(_case(case))
    return tuple(source for source in case.sources if source.key in used)


def _told(**fields: Any) -> Fields:
    """The fields that say something: absent values and empty lists are left out."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if value not in (None, "", (), [], {})
    }


def _manifest(info: PackInfo) -> Fields:
    return _told(
        id=info.id,
        title=info.title,
        version=info.version,
        schema=info.schema,
        language=info.language,
        licence=info.licence,
        made_by=info.made_by,
        made_on=info.made_on,
    )


# --- vocabulary -----------------------------------------------------------------------------------


def _vocabulary_files(vocabulary: Vocabulary) -> dict[str, Fields]:
    """None for the bundled vocabulary, one file for what is added to it, or all three files."""
    if vocabulary == core_vocabulary():
        return {}
    added = beyond_core(vocabulary)
    if vocabulary == core_vocabulary().with_added(added):
        fields = _told(
            dimensions=[_dimension(item) for item in added.dimensions],
            populations=[_population(item) for item in added.populations],
            practices=_practices(added.practices),
        )
        return {VOCABULARY_ADDED: fields}
    dimensions, populations, practices = VOCABULARY
    return {
        dimensions: {"dimensions": [_dimension(item) for item in vocabulary.dimensions]},
        populations: {"populations": [_population(item) for item in vocabulary.populations]},
        practices: {"practices": _practices(vocabulary.practices)},
    }


def _dimension(item: Dimension) -> Fields:
    return {
        "key": item.key,
        "name": item.name,
        "short_name": item.short_name,
        "group": item.group.value,
        "description": item.description,
        "question": item.question,
    }


def _population(item: Population) -> Fields:
    return {
        "key": item.key,
        "name": item.name,
        "short_name": item.short_name,
        "description": item.description,
    }


def _practices(items: Iterable[Practice]) -> Fields:
    by_dimension: dict[str, list[Fields]] = {}
    for item in items:
        fields = _told(key=item.key, name=item.name, definition=item.definition, canopy=item.canopy)
        by_dimension.setdefault(item.dimension, []).append(fields)
    return by_dimension


# --- cases ----------------------------------------------------------------------------------------


def _case(case: Case) -> Fields:
    place, visiting = case.place, case.visiting
    reached, started = place.reached, case.started
    head: Fields = {
        "slug": case.slug,
        "name": case.name,
        "short_name": case.short_name,
        **_told(aka=case.aka),
        "kind": Kind(case.kind).value,
        "status": case.status.value,
        **_told(status_note=case.status_note, parent=case.parent),
        "place": {
            "city": place.city,
            "state": place.state,
            "lat": place.lat,
            "lon": place.lon,
            **_told(
                note=place.note,
                reached=reached
                and _told(
                    by=reached.by, note=reached.note, as_of=reached.as_of, cites=reached.cites
                ),
            ),
        },
        "governance": case.governance,
        "locale": case.locale,
        "grades": _told(low=case.grades.low, high=case.grades.high, note=case.grades.note),
        **_told(
            started=started
            and {"year": started.year, **_told(note=started.note), "cites": list(started.cites)},
            website=case.website,
            nces=case.nces,
        ),
        "summary": case.summary,
        "distinctive": list(case.distinctive),
        "dimensions": {block.key: _block(block) for block in case.dimensions},
    }
    return head | _told(
        populations={block.key: _block(block) for block in case.populations},
        figures=[
            {
                "metric": item.metric,
                "value": item.value,
                "as_of": item.as_of,
                **_told(note=item.note),
                "cites": list(item.cites),
            }
            for item in case.figures
        ],
        outcomes=[
            _told(
                metric=item.metric,
                before=item.before,
                after=item.after,
                unit=item.unit,
                period=item.period,
                caveat=item.caveat,
                cites=item.cites,
            )
            for item in case.outcomes
        ],
        timeline=[
            _told(year=item.year, event=item.event, dimension=item.dimension, cites=item.cites)
            for item in case.timeline
        ],
        challenges=[
            _told(text=item.text, dimension=item.dimension, as_of=item.as_of, cites=item.cites)
            for item in case.challenges
        ],
        visiting=_told(
            hosts=visiting.hosts.value,
            as_of=visiting.as_of,
            notes=[
                _told(text=item.text, as_of=item.as_of, cites=item.cites) for item in visiting.notes
            ],
        ),
        gaps=case.gaps,
        sources=_sources(case.sources),
    )


def _block(block: Block) -> Fields:
    share = block.share
    return {
        "headline": block.headline,
        **_told(
            share=share
            and {
                "percent": share.percent,
                **_told(as_of=share.as_of),
                "cites": list(share.cites),
            },
            findings=[
                _told(
                    id=item.id,
                    text=item.text,
                    state=None if item.state is State.DOCUMENTED else item.state.value,
                    practices=item.practices,
                    populations=item.populations,
                    as_of=item.as_of,
                    cites=item.cites,
                    seen=item.unseen and item.unseen.value,
                )
                for item in block.findings
            ],
        ),
    }


def _sources(sources: Iterable[Source]) -> Fields:
    return {
        source.key: _told(
            title=source.title,
            author=source.author,
            publisher=source.publisher,
            date=source.date,
            url=source.url,
            kind=source.kind,
            seen=source.read_again
            and {"on": source.read_again.on, "how": source.read_again.seen.value},
        )
        for source in sources
    }


# --- the rest -------------------------------------------------------------------------------------


def _shared_files(content: PackContent) -> dict[str, Fields]:
    """The other files by name; empty where the pack has nothing for them."""
    words, cited = content.thesaurus, _cited(content)
    return {
        "sources.yaml": _told(
            sources=_sources(item for item in content.sources if item.key in cited)
        ),
        "readings.yaml": _told(
            readings=[
                {
                    "slug": item.slug,
                    "title": item.title,
                    **_told(author=item.author, publisher=item.publisher, date=item.date),
                    "kind": item.kind,
                    **_told(url=item.url),
                    "summary": item.summary,
                    **_told(
                        dimensions=item.dimensions, populations=item.populations, cases=item.cases
                    ),
                }
                for item in content.readings
            ]
        ),
        "glossary.yaml": _told(
            terms=[
                _told(term=item.term, aka=item.aka, es=item.es, note=item.note, cites=item.cites)
                for item in content.glossary
            ]
        ),
        "guides/dimensions.yaml": _told(
            guides={item.dimension: _dimension_guide(item) for item in content.dimension_guides}
        ),
        "guides/populations.yaml": _told(
            guides={
                item.population: {
                    "one_line": item.one_line,
                    "design_questions": list(item.design_questions),
                    "cites": list(item.cites),
                }
                for item in content.population_guides
            }
        ),
        "guides/visiting.yaml": _told(
            steps=[
                {"phase": item.phase, "text": item.text, "cites": list(item.cites)}
                for item in content.visit_steps
            ]
        ),
        "thesaurus.yaml": {}
        if not (words.groups or words.not_equal)
        else {
            "groups": [
                {
                    "preferred": item.preferred,
                    "terms": list(item.terms),
                    "kind": item.kind,
                    **_told(note=item.note),
                }
                for item in words.groups
            ],
            **_told(
                not_equal=[
                    {"terms": list(item.terms), "reason": item.reason} for item in words.not_equal
                ]
            ),
        },
    }


def _cited(content: PackContent) -> set[str]:
    """The shared sources that something of the content cites. What else there is belongs to the
    frameworks, which are not read in, and would be a source without a use."""
    guides = content.dimension_guides
    citing = (
        *content.glossary,
        *content.population_guides,
        *content.visit_steps,
        *(item for guide in guides for item in (*guide.look_fors, *guide.pitfalls)),
    )
    return {key for item in citing for key in item.cites}


def _dimension_guide(guide: DimensionGuide) -> Fields:
    asked = {
        audience: [item.text for item in guide.questions if item.audience == audience]
        for audience in _AUDIENCES
    }
    return _told(
        one_line=guide.one_line,
        look_fors=[{"text": item.text, "cites": list(item.cites)} for item in guide.look_fors],
        questions=_told(**asked),
        pitfalls=[{"text": item.text, "cites": list(item.cites)} for item in guide.pitfalls],
    )
