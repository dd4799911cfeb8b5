"""Cases as the team's server holds them, and what it holds as values again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from hashlib import sha256
from typing import Any
from zlib import decompress

from casestudies.model.brief import CaseBrief, State
from casestudies.model.case import Case
from casestudies.model.content import AskedAs, PackContent, PackInfo
from casestudies.model.query import Facet
from casestudies.model.results import Passage
from casestudies.model.vocabulary import Vocabulary
from casestudies.search.facets import case_values
from casestudies.search.passages import passages_of
from casestudies.search.server.vectors import vector, words_of
from casestudies.services.library.pack_body import from_body, to_body
from casestudies.services.plain_data import from_data, to_data
from casestudies.store.team.publishing import CaseRow, PassageRow

_FORMAT = "1"
"""Another one makes all rows anew when a library is published the next time."""
_COUNTED = 2
"""Another one has the words counted anew when a library is published the next time."""
_COLUMNS = ("case", "kind", "text")  # of a passage; the rest is JSON beside them


@dataclass(frozen=True, slots=True)
class AboutLibrary:
    """What holds for a published library as a whole: its words, what its packs are called, and of
    each mark how many cases have it."""

    vocabulary: Vocabulary
    packs: Mapping[str, str]
    totals: Mapping[str, int]


def case_rows(
    cases: Sequence[Case],
    briefs: Sequence[CaseBrief],
    infos: Mapping[str, PackInfo],
    asked_as: Mapping[str, tuple[str, ...]],
    vocabulary: Vocabulary,
) -> Iterator[CaseRow]:
    """The rows of these cases, of which ``briefs`` are in the same order. ``infos`` are the packs
    by id; ``asked_as``: by the key of a passage, how readers would ask for it."""
    values = case_values(briefs).of_cases
    for number, (case, brief) in enumerate(zip(cases, briefs, strict=True)):
        found = [
            replace(one, asked_as=asked_as.get(one.key, ()))
            for one in passages_of(case, vocabulary)
        ]
        told = Counter(
            mark
            for mark, _ in {
                (mark, one.finding) for one in found if one.finding for mark in marks_of(one)
            }
        )
        of_case = sorted(mark_of(facet, key) for facet in values for key in values[facet][number])
        marks = {*of_case, *(mark for one in found for mark in marks_of(one))}
        phrases = tuple(
            AskedAs(case.slug, one.key.removeprefix(f"{case.slug}/"), one.asked_as)
            for one in found
            if one.asked_as
        )
        content = PackContent(infos[case.pack], Vocabulary(), (case,), asked_as=phrases)
        passages = tuple(_passage_row(one, of_case) for one in found)
        row = CaseRow(
            slug=case.slug,
            sorted_as=case.name.casefold(),
            brief=_json(to_data(brief)),
            marks=tuple(sorted(marks)),
            told=told,
            lat=brief.lat,
            lon=brief.lon,
            enrollment=brief.enrollment,
            newest=brief.newest_source,
            sources=brief.sources,
            findings=brief.findings,
            body=to_body(content),
            digest="",
            passages=passages,
            words=dict(sorted(words_of(found).items())),
        )
        yield _with_digest(row)


def _with_digest(row: CaseRow) -> CaseRow:
    """The row with what stands for all of it; how well its body is compressed tells nothing."""
    rest = row._replace(body=b"")
    told = sha256(f"{_FORMAT}\n{rest!r}\n".encode())
    told.update(decompress(row.body))
    return row._replace(digest=told.hexdigest())


def mark_of(facet: Facet, key: str) -> str:
    """A value of a facet as the server knows it."""
    return f"{facet.value}:{key}"


def marks_of(passage: Passage) -> tuple[str, ...]:
    """What a passage is marked with; what is documented as absent is not there."""
    practices = () if passage.state == State.ABSENT else passage.practices
    return (
        *((mark_of(Facet.DIMENSION, passage.dimension),) if passage.dimension else ()),
        *(mark_of(Facet.POPULATION, key) for key in passage.populations),
        *(mark_of(Facet.PRACTICE, key) for key in practices),
        *((mark_of(Facet.SEEN, passage.seen),) if passage.seen else ()),
    )


def _passage_row(passage: Passage, of_case: Sequence[str]) -> PassageRow:
    given: dict[str, Any] = {}
    for field in fields(passage):
        value = getattr(passage, field.name)
        if field.name not in _COLUMNS and (field.default is MISSING or value != field.default):
            given[field.name] = to_data(value)
    marks = marks_of(passage)
    stems = vector(passage, (*of_case, *marks))
    return PassageRow(passage.kind, passage.text, _json(given), marks, stems)


def passage_from(slug: str, kind: str, text: str, about: str) -> Passage:
    """The passage of a row. Raises ``KnownError`` for one that is no passage."""
    given = json.loads(about) | {"case": slug, "kind": kind, "text": text}
    return from_data(Passage, given, slug)


def brief_from(brief: str) -> CaseBrief:
    """The brief of a row, likewise."""
    return from_data(CaseBrief, json.loads(brief), "brief")


def content_from(body: bytes) -> PackContent:
    """The case of a row, with the pack that it stood in. Raises ``KnownError``."""
    return from_body(body)


def about_to_text(about: AboutLibrary) -> str:
    """What holds for a library as JSON."""
    return _json(
        {
            "vocabulary": to_data(about.vocabulary),
            "packs": dict(about.packs),
            "totals": dict(about.totals),
            "counted": _COUNTED,
        }
    )


def about_from(text: str) -> AboutLibrary:
    """What ``about_to_text`` wrote. Raises ``KnownError``."""
    data = json.loads(text)
    return AboutLibrary(
        from_data(Vocabulary, data["vocabulary"], "vocabulary"),
        {str(key): str(title) for key, title in data["packs"].items()},
        {str(mark): int(count) for mark, count in data["totals"].items()},
    )


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
