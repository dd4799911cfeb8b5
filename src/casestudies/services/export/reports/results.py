"""Builds the report of a list of search results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from casestudies.figures import by_number, shown
from casestudies.model.case import Case
from casestudies.model.cell_state import CellState
from casestudies.model.content import PackInfo
from casestudies.model.evidence import counted
from casestudies.model.query import Facet
from casestudies.model.report import Report, Run, Section, Statement, Subject, statement
from casestudies.model.results import CaseHit, Hit, SearchResults
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import all_of
from casestudies.said import Names, mark, said
from casestudies.services.export.reports.bibliography import Bibliography, CaseCiter, citer
from casestudies.services.export.reports.wording import case_facts, key_of_sources, provenance

WHERE_NAMES: Names[str] = Names(
    {
        "summary": mark("Summary"),
        "outcomes": mark("Outcomes"),
        "timeline": mark("Timeline"),
        "challenges": mark("Challenges"),
        "visiting": mark("Visiting"),
        "profile": mark("Profile"),
        "reported": mark("Reported by the school, not researched"),
    }
)
_FACET_NAMES: Names[Facet] = Names(
    {
        Facet.KIND: mark("Kind"),
        Facet.POPULATION: mark("Population"),
        Facet.DIMENSION: mark("Dimension"),
        Facet.STATE: mark("State"),
        Facet.REGION: mark("Region"),
        Facet.GRADES: mark("Grades"),
        Facet.LOCALE: mark("Locale"),
        Facet.VISITS: mark("Visits"),
        Facet.STATUS: mark("Status"),
        Facet.PRACTICE: mark("Practice"),
        Facet.REPORTED: mark("Reported by the school"),
        Facet.SIZE: mark("Size"),
        Facet.GOVERNANCE: mark("Governance"),
        Facet.CITY: mark("City"),
        Facet.SEEN: mark("Seen"),
        Facet.LIBRARY: mark("Library"),
        Facet.YOURS: mark("Yours"),
    }
)


def results_report(
    results: SearchResults,
    vocabulary: Vocabulary,
    cases: Mapping[str, Case],
    packs: Sequence[PackInfo] = (),
    day: date | None = None,
) -> Report:
    """The report of ``results``; ``cases`` holds each case shown by its slug."""
    works = Bibliography()
    sections = tuple(
        _section(hit, vocabulary, cases[hit.brief.slug], citer(works, cases[hit.brief.slug]))
        for hit in results.cases
    )
    made_on = day or date.today()
    text = results.query.text.strip()
    chosen = _chosen(results)
    return Report(
        subject=Subject.RESULTS,
        title=said("Cases for “{0}”").format(text) if text else said("Cases"),
        subtitle="; ".join(part for part in (_counts(results), chosen) if part),
        sections=sections,
        entries=works.entries(),
        notes=(*results.notes, *provenance(packs, made_on)),
        key=key_of_sources(works.entries()),
        made_on=made_on.isoformat(),
    )


def _counts(results: SearchResults) -> str:
    found = f"{counted(results.total, 'case')}, {counted(results.passages, 'passage')}"
    shown = len(results.cases)
    if shown == results.total:
        return found
    return said("{found}; the first {number} cases").format(found=found, number=shown)


def _chosen(results: SearchResults) -> str:
    """The chosen filters in words: "Population: English learners"."""
    told = []
    for facet, values in results.facets:
        names = [value.name for value in values if value.chosen]
        if names:
            every = facet in results.every and len(names) > 1
            values_told = all_of(names) if every else ", ".join(names)
            told.append(f"{_facet_name(facet)}: {values_told}")
    return "; ".join(told)


def _facet_name(facet: Facet) -> str:
    return _FACET_NAMES[facet]


def _section(hit: CaseHit, vocabulary: Vocabulary, case: Case, cites: CaseCiter) -> Section:
    left = hit.total - len(hit.hits)
    more = (
        (
            statement(
                by_number(
                    left,
                    said("{0} more passage in this case."),
                    said("{0} more passages in this case."),
                ).format(shown(left))
            ),
        )
        if left > 0
        else ()
    )
    return Section(
        heading=hit.brief.name,
        case=hit.brief.short_name,
        detail=case_facts(hit.brief),
        statements=(*(_statement(item, vocabulary, case, cites) for item in hit.hits), *more),
    )


def _statement(hit: Hit, vocabulary: Vocabulary, case: Case, cites: CaseCiter) -> Statement:
    passage = hit.passage
    state = passage.state or CellState.DOCUMENTED.value
    return Statement(
        runs=tuple(_runs(hit.text, hit.spans, cites.cite(_sources(hit, case)))),
        state=CellState(state) if state in set(CellState) else CellState.DOCUMENTED,
        as_of=passage.year,
        where=WHERE_NAMES.get(passage.where) or vocabulary.name_of(passage.where),
    )


def _sources(hit: Hit, case: Case) -> tuple[str, ...]:
    """What a passage cites; a headline rests on what its findings cite."""
    passage = hit.passage
    block = case.dimension(passage.where) or case.population(passage.where)
    if passage.sources or passage.kind != "headline" or block is None:
        return passage.sources
    return tuple(dict.fromkeys(key for found in block.findings for key in found.cites))


def _runs(text: str, spans: Iterable[tuple[int, int]], cites: tuple[int, ...]) -> Iterable[Run]:
    """``text`` cut at the words that matched; the last run carries the citations."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(spans):
        if start >= at and end > start:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    pieces.append((text[at:], False))
    kept = [(words, strong) for words, strong in pieces if words] or [("", False)]
    for spot, (words, strong) in enumerate(kept, start=1):
        yield Run(words, cites if spot == len(kept) else (), strong)
