"""Search results as JSON of the command line: stable for equal questions, without timings."""

from __future__ import annotations

import json
from typing import Any

from casestudies.model.results import CaseHit, CasesFirst, Hit, NoteHit, ReportedHit, SearchResults
from casestudies.services.search.links import link
from casestudies.services.workspace.profile_json import profile_to_json


def as_json(results: SearchResults) -> dict[str, Any]:
    """``total`` counts cases, ``passages`` all that match; ``cases`` are those returned."""
    return {
        "query": results.query.text,
        "order": results.order.value,
        "total": results.total,
        "passages": results.passages,
        "cases": [_case(found) for found in results.cases],
        "facets": {
            facet.value: [
                {
                    "key": value.key,
                    "name": value.name,
                    "count": value.count,
                    "chosen": value.chosen,
                }
                for value in values
            ]
            for facet, values in results.facets
        },
        "readings": [_other(hit) for hit in results.readings],
        "glossary": [_other(hit) for hit in results.terms],
        "reported": [_reported(hit) for hit in results.reported],
        "your_notes": [_note(found) for found in results.own_notes],
        "notes": list(results.notes),
        "first": _first(results.first) if results.first else None,
        "suggestions": list(results.suggestions),
        "asker": json.loads(profile_to_json(results.asker)) if results.asker else None,
        "steps": [{"label": step.label, "link": link(step.query)} for step in results.steps],
        "nearest": [{"label": step.label, "link": link(step.query)} for step in results.nearest],
    }


def _first(first: CasesFirst) -> dict[str, Any]:
    """What the words say of the cases that stand first, and the query for these alone."""
    said = [
        {"typed": one.typed, "said": one.said, "facet": one.facet.value, "keys": sorted(one.keys)}
        for one in first.whereabouts
    ]
    told: dict[str, Any] = {"read": said, "alone": first.query.text}
    around = first.around
    if around is not None:
        place = around.place
        told["around"] = {
            "typed": around.typed,
            "said": around.said,
            "place": place.said,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "miles": around.miles,
        }
    return told


def _case(found: CaseHit) -> dict[str, Any]:
    return {
        "slug": found.brief.slug,
        "pack": found.brief.pack,
        "name": found.brief.name,
        "status": found.brief.status.value,
        "visits": {"hosts": found.brief.visits.value, "as_of": found.brief.visits_as_of},
        "score": round(found.score, 3),
        "lacks": list(found.lacks),
        "miles": None if found.miles is None else round(found.miles, 1),
        "passages": found.total,
        "hits": [_hit(hit) for hit in found.hits],
    }


def _note(found: NoteHit) -> dict[str, Any]:
    note = found.note
    return {
        "id": note.id,
        "author": note.author,
        "case": note.target.case,
        "part": note.target.part,
        "of": found.of,
        **_hit(found.hit),
    }


def _reported(found: ReportedHit) -> dict[str, Any]:
    """What schools report of themselves: so many ``cases`` do, and the link leads to them."""
    return {
        "key": found.key,
        "name": found.name,
        "cases": found.cases,
        "surveys": list(found.surveys),
        "link": link(found.query),
        **_hit(found.hit),
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "where": hit.passage.where,
        "kind": hit.passage.kind,
        "finding": hit.passage.finding,
        "text": hit.text,
        "spans": [list(span) for span in hit.spans],
        "matches": [
            {"typed": match.typed, "word": match.word, "by": match.by, "field": match.field}
            for match in hit.matches
        ],
    }


def _other(hit: Hit) -> dict[str, Any]:
    return {"key": hit.passage.key, "title": hit.passage.title, **_hit(hit)}
