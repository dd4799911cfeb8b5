"""Briefs made of real cases: what is told, what is asked, what the user made of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.model.brief import State, Status
from casestudies.model.visit import (
    BriefChanges,
    BriefLine,
    BriefPart,
    Stop,
    StopBrief,
    VisitFocus,
    VisitPlan,
)
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.brief import FINDINGS, Guides, stop_brief
from casestudies.services.visits.service import VisitService
from casestudies.services.workspace.saved import SavedService

FOCUS = VisitFocus(
    ("grading", "pace"), ("english-learners",), ("habits-reported-apart",), ("Who decides?",)
)


@pytest.fixture
def visits(library: LibraryService) -> VisitService:
    return VisitService(library, SavedService(library))


def brief(visits: VisitService, slug: str, focus: VisitFocus, **changes: object) -> StopBrief:
    stop = Stop("a", slug, brief=BriefChanges(**changes))  # type: ignore[arg-type]
    return visits.brief(VisitPlan("Spring", focus, stops=(stop,)), stop)


def test_every_line_of_every_case_is_written_and_sourced(
    visits: VisitService, library: LibraryService
) -> None:
    shared = {source.key for source in library.shared_sources()}
    for case in library.cases():
        for focus in (FOCUS, VisitFocus()):
            made = brief(visits, case.slug, focus)
            everything = (*made.lines, *made.more)
            assert len({line.id for line in everything}) == len(everything)
            keys = {source.key for source in case.sources}
            for line in everything:
                assert line.text.strip()
                assert set(line.sources) <= (shared if line.shared else keys)
                if line.id.startswith("finding:"):
                    assert line.sources
            parts = [line.part for line in made.lines]
            assert parts == sorted(parts, key=list(BriefPart).index)
            assert made.part(BriefPart.HOSTING)[0].text == case.visiting.sentence
            assert bool(made.warning) is (case.status in (Status.CLOSED, Status.MERGED))
            said = {line.text for line in made.part(BriefPart.GAP)}
            assert set(case.gaps) <= said


def test_a_focus_is_told_or_asked_and_never_both(
    visits: VisitService, library: LibraryService
) -> None:
    for case in library.cases():
        made = brief(visits, case.slug, FOCUS)
        for key in FOCUS.dimensions:
            there = case.dimension(key) is not None
            told = [line for line in made.lines if line.dimension == key]
            parts = {line.part for line in told}
            assert (BriefPart.GAP in parts) is not there
            assert (f"gap:{key}" in {line.id for line in told}) is not there
            assert {BriefPart.QUESTION, BriefPart.LOOK_FOR} <= parts
        about = [line for line in made.part(BriefPart.DOCUMENTED) if line.dimension == "grading"]
        assert len(about) <= 1 + 2 * FINDINGS  # its headline, its findings, those of the practice


def test_what_ended_or_is_disputed_stands_apart(
    visits: VisitService, library: LibraryService
) -> None:
    found = 0
    for case in library.cases():
        for block in case.dimensions:
            for finding in block.findings:
                if finding.state in (State.ENDED, State.DISPUTED):
                    made = brief(visits, case.slug, VisitFocus((block.key,)))
                    (line,) = [one for one in made.lines if one.id == f"finding:{finding.id}"]
                    assert line.part is BriefPart.UNSETTLED
                    assert line.text.startswith(finding.state.value.capitalize())
                    found += 1
    assert found > 20


def test_questions_of_the_team_come_first_and_ask_everybody(visits: VisitService) -> None:
    asked = brief(visits, "pittsfield", FOCUS).part(BriefPart.QUESTION)
    assert asked[0].text == "Who decides?"
    assert {line.audience for line in asked} == {"", "students", "teachers", "leaders"}
    assert all(line.shared for line in asked[1:])


def test_without_a_focus_each_dimension_is_told_in_its_headline(
    visits: VisitService, library: LibraryService
) -> None:
    made = brief(visits, "lindsay", VisitFocus())
    case = library.case("lindsay")
    told = [line.text for line in made.part(BriefPart.DOCUMENTED)]
    assert told == [block.headline for block in case.dimensions]
    behind = {line.id for line in made.more}
    for finding in case.dimensions[0].findings:
        assert (f"finding:{finding.id}" in behind) is (finding.state is State.DOCUMENTED)


def test_the_user_hides_shows_rewords_orders_and_adds_lines(visits: VisitService) -> None:
    before = brief(visits, "pittsfield", FOCUS)
    asked, behind = before.part(BriefPart.QUESTION), before.more
    own = BriefLine("own:1", BriefPart.QUESTION, "And the buses?", audience="leaders")
    more = next(line for line in behind if line.part is BriefPart.QUESTION)
    after = brief(
        visits,
        "pittsfield",
        FOCUS,
        own=(own,),
        hidden=(asked[0].id, "guide:never"),
        shown=(more.id,),
        texts=((asked[1].id, "In our words"),),
        order=("own:1", asked[2].id),
    )
    now = after.part(BriefPart.QUESTION)
    assert [line.id for line in now[:2]] == ["own:1", asked[2].id]
    assert asked[0].id not in {line.id for line in now}
    assert asked[0] in after.more
    assert more in now
    assert next(line for line in now if line.id == asked[1].id).text == "In our words"
    assert after.part(BriefPart.DOCUMENTED) == before.part(BriefPart.DOCUMENTED)
    assert len(after.lines) + len(after.more) == len(before.lines) + len(before.more) + 1


def test_lines_keep_their_ids_when_a_case_gains_a_finding(library: LibraryService) -> None:
    case = library.case("pittsfield")
    guides = Guides(library.dimension_guides(), library.population_guides(), library.visit_steps())
    block = case.dimensions[0]
    newer = replace(block.findings[0], id="vision-99", text="Something new.", as_of=2027)
    changed = replace(block, findings=(newer, *block.findings))
    grown = replace(case, dimensions=(changed, *case.dimensions[1:]), gaps=case.gaps[::-1])
    focus, vocabulary = VisitFocus((block.key,)), library.vocabulary()
    one = stop_brief(case, focus, BriefChanges(), guides, vocabulary)
    two = stop_brief(grown, focus, BriefChanges(), guides, vocabulary)
    ids = {line.id for line in (*two.lines, *two.more)}
    assert ids - {line.id for line in (*one.lines, *one.more)} == {"finding:vision-99"}
    assert {line.id for line in (*one.lines, *one.more)} <= ids
