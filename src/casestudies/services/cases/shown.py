"""What of a draft stands among the cases: all that is complete and has its source, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from casestudies.errors import KnownError
from casestudies.export.text import shortened
from casestudies.model.brief import OWN_PACK, PACK_NAMES, Grades
from casestudies.model.case import (
    Block,
    Case,
    Challenge,
    Event,
    Figure,
    Finding,
    Outcome,
    Share,
    Source,
    Visiting,
    VisitNote,
)
from casestudies.model.content import PackInfo
from casestudies.model.library.draft import (
    GRADES,
    CaseDraft,
    DraftBlock,
    DraftFinding,
    DraftLine,
    DraftSource,
)
from casestudies.model.results import Passage
from casestudies.model.saved import SavedItem
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said
from casestudies.services.cases.draft_json import draft_from_json

OWN_PACK_INFO = PackInfo(OWN_PACK, PACK_NAMES.written[OWN_PACK], "1", "en", "", 1)
MOST_HEADLINE = 90
_MOST_SHORT_NAME = 28


def shown_case(draft: CaseDraft, slug: str, vocabulary: Vocabulary) -> Case | None:
    """The case to be shown under ``slug``; None as long as name, place or kind are not told."""
    name = _line(draft.name)
    if not name or draft.place is None or draft.kind is None:
        return None
    sources = tuple(source_of(source) for source in draft.sources if source.name.strip())
    known = frozenset(source.key for source in sources)
    enough = _Complete(known, vocabulary)
    return Case(
        slug=slug,
        name=name,
        short_name=_line(draft.short_name) or shortened(name, _MOST_SHORT_NAME),
        aka=_lines(draft.aka),
        kind=draft.kind,
        status=draft.status,
        status_note=_line(draft.status_note) or None,
        parent=None,
        place=draft.place,
        governance=draft.governance,
        locale=draft.locale,
        grades=_grades(draft),
        started=replace(draft.started, cites=cites)
        if draft.started and (cites := enough.cited(draft.started.cites))
        else None,
        website=_address(draft.website) or None,
        summary=_line(draft.summary),
        distinctive=_lines(draft.distinctive),
        dimensions=enough.blocks(draft.dimensions, vocabulary.dimension_by_key),
        populations=enough.blocks(draft.populations, vocabulary.population_by_key),
        figures=tuple(
            Figure(
                _line(figure.metric), figure.value, figure.as_of, cites, _line(figure.note) or None
            )
            for figure in draft.figures
            if figure.value is not None
            and _line(figure.metric)
            and (cites := enough.cited(figure.cites))
        ),
        outcomes=tuple(
            Outcome(
                _line(outcome.metric),
                number_or_text(outcome.before),
                number_or_text(outcome.after),
                _line(outcome.unit) or None,
                _line(outcome.period) or None,
                _line(outcome.caveat) or None,
                cites,
            )
            for outcome in draft.outcomes
            if _line(outcome.metric)
            and (_line(outcome.before) or _line(outcome.after))
            and (cites := enough.cited(outcome.cites))
        ),
        timeline=tuple(
            sorted(
                (
                    Event(line.year, _line(line.text), enough.dimension(line), cites)
                    for line, cites in enough.lines(draft.timeline)
                    if line.year is not None
                ),
                key=lambda event: event.year,
            )
        ),
        challenges=tuple(
            Challenge(_line(line.text), enough.dimension(line), line.year, cites)
            for line, cites in enough.lines(draft.challenges)
        ),
        visiting=Visiting(
            draft.hosts,
            tuple(
                VisitNote(_line(line.text), line.year, cites)
                for line, cites in enough.lines(draft.visiting)
            ),
            draft.hosts_as_of,
        ),
        gaps=_lines(draft.gaps),
        sources=sources,
        pack=OWN_PACK,
        nces="".join(draft.nces.split()),
    )


def shown_body(body: str, key: str, vocabulary: Vocabulary) -> Case | None:
    """What is shown of a saved draft; None also where it cannot be read."""
    try:
        draft = draft_from_json(body)
    except KnownError:
        return None
    return shown_case(draft, key, vocabulary)


def own_cases(items: Iterable[SavedItem], vocabulary: Vocabulary) -> tuple[Case, ...]:
    """The cases to be shown of all saved drafts, for the pack ``OWN_PACK_INFO``."""
    found = (shown_body(item.body, item.key, vocabulary) for item in items)
    return tuple(case for case in found if case is not None)


def draft_passage(slug: str, block: str, finding: DraftFinding, *, population: bool) -> Passage:
    """A finding as it is typed, for the search to find what stands beside it."""
    return Passage(
        f"{slug}/{finding.id}",
        slug,
        "finding",
        block,
        _line(finding.text),
        finding=finding.id,
        dimension=None if population else block,
        populations=finding.populations,
        practices=finding.practices,
        state=finding.state.value,
        year=finding.as_of,
        sources=finding.cites,
    )


def number_or_text(said: str) -> float | str | None:
    """A result as it is typed: a number where it is one, None for nothing."""
    text = _line(said)
    try:
        return float(text) if text else None
    except ValueError:
        return text


class _Complete:
    """Leaves out what is no more than a draft, given the keys of the sources that can be cited."""

    def __init__(self, sources: frozenset[str], vocabulary: Vocabulary) -> None:
        self._sources = sources
        self._vocabulary = vocabulary

    def cited(self, cites: Iterable[str]) -> tuple[str, ...]:
        return tuple(key for key in cites if key in self._sources)

    def dimension(self, line: DraftLine) -> str | None:
        return line.dimension if line.dimension in self._vocabulary.dimension_by_key else None

    def lines(self, lines: Iterable[DraftLine]) -> list[tuple[DraftLine, tuple[str, ...]]]:
        return [
            (line, cites)
            for line in lines
            if _line(line.text) and (cites := self.cited(line.cites))
        ]

    def blocks(
        self, blocks: Iterable[DraftBlock], order: Mapping[str, object]
    ) -> tuple[Block, ...]:
        """Those that have a finding with its source, or a share, in the vocabulary's order."""
        made = {block.key: self._block(block) for block in blocks}
        return tuple(
            block for key in order if (block := made.get(key)) and (block.findings or block.share)
        )

    def _block(self, block: DraftBlock) -> Block:
        findings, share = self._findings(block), block.share
        if share is not None:
            cites = self.cited(share.cites)
            share = replace(share, cites=cites) if cites else None
        return Block(block.key, _headline(block.headline, findings, share), findings, share)

    def _findings(self, block: DraftBlock) -> tuple[Finding, ...]:
        words = self._vocabulary
        return tuple(
            Finding(
                finding.id,
                _line(finding.text),
                finding.state,
                tuple(key for key in finding.practices if key in words.practice_by_key),
                tuple(key for key in finding.populations if key in words.population_by_key),
                finding.as_of,
                cites,
            )
            for finding in block.findings
            if _line(finding.text) and (cites := self.cited(finding.cites))
        )


def _headline(own: str, findings: Sequence[Finding], share: Share | None) -> str:
    """The headline of a block: its own, else the beginning of its first finding."""
    if _line(own):
        return _line(own)
    if findings:
        return shortened(findings[0].text, MOST_HEADLINE)
    return said("{percent:g}% of the students").format(percent=share.percent) if share else ""


def source_of(source: DraftSource) -> Source:
    """A source as it is cited; what is not told of it is taken from its address where that says
    so."""
    url = _address(source.url)
    host = urlsplit(url).hostname or "" if url else ""
    return Source(
        key=source.key,
        title=_line(source.title) or _line(source.url),
        author=_line(source.author) or None,
        publisher=_line(source.publisher) or host.removeprefix("www."),
        date=_date(source.date) or None,
        url=url or None,
        kind=source.kind or "reference",
    )


def _address(text: str) -> str:
    """An address that a browser can open; "" for any other text."""
    said = text.strip()
    try:
        good = urlsplit(said).scheme in ("http", "https") and bool(urlsplit(said).hostname)
    except ValueError:
        good = False
    return said if good and not re.search(r"\s", said) else ""


def _date(text: str) -> str:
    """A date as precise as known; "" for what is none."""
    said = text.strip()
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", said):
        return ""
    try:
        date.fromisoformat(f"{said}-01-01"[:10])
    except ValueError:
        return ""
    return said


def _grades(draft: CaseDraft) -> Grades:
    """The grades from low to high; not told where they are no such range."""
    low, high = draft.grade_low or draft.grade_high, draft.grade_high or draft.grade_low
    if low not in GRADES or high not in GRADES or GRADES.index(low) > GRADES.index(high):
        low = high = ""
    return Grades(low, high, _line(draft.grade_note) or None)


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for text in texts if (line := _line(text)))
