"""Own cases on a real library: kept whole, shown as far as they are complete, together or not."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from casestudies.errors import KnownError
from casestudies.model.brief import State
from casestudies.model.case import brief_of
from casestudies.model.library.draft import CaseDraft, DraftFinding, DraftSource
from casestudies.model.profile import ProfilePopulation, SchoolProfile
from casestudies.model.visit import FieldNote, Stop, VisitPlan
from casestudies.services.cases import checks
from casestudies.services.cases.beginnings import TEMPLATES, with_note
from casestudies.services.cases.draft_json import VERSION, draft_from_json, draft_to_json
from casestudies.services.cases.editing import (
    moved_finding,
    new_finding,
    times_cited,
    with_finding,
    with_new_finding,
    with_source,
    without_finding,
    without_source,
)
from casestudies.services.cases.merging import merged
from casestudies.services.cases.service import CaseService
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.saved import SavedService
from tests.services.cases.riverbend import HOMEWORK, RIVERBEND, SCORES


@pytest.fixture
def cases(library: LibraryService) -> CaseService:
    return CaseService(library, SavedService(library))


def test_every_field_of_a_draft_is_kept(cases: CaseService) -> None:
    empty = CaseDraft()
    same = [
        f.name for f in fields(CaseDraft) if getattr(empty, f.name) == getattr(RIVERBEND, f.name)
    ]
    assert same == []
    assert draft_from_json(draft_to_json(RIVERBEND)) == RIVERBEND
    assert draft_from_json(draft_to_json(empty)) == empty
    key = cases.new(RIVERBEND).key
    assert cases.case(key).draft == RIVERBEND


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 0, "case": {}}',
        '{"version": 1}',
        '{"version": 1, "case": {"name": 3}}',
        '{"version": 1, "case": {"place": {"city": "A", "state": "NH", "lat": 99.0, "lon": 0.0}}}',
        '{"version": 1, "case": {"sources": [{"key": "S1"}, {"key": "S1"}]}}',
        '{"version": 1, "case": {"dimensions": [{"key": "a"}, {"key": "a"}]}}',
        '{"version": 1, "case": {"dimensions": [{"key": "a", "findings": [{"id": ""}]}]}}',
    ],
)
def test_what_is_no_draft_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(KnownError):
        draft_from_json(text)


def test_a_draft_of_a_newer_program_says_so() -> None:
    with pytest.raises(KnownError, match="newer version"):
        draft_from_json(draft_to_json(RIVERBEND).replace(f'"version": {VERSION}', '"version": 99'))


def test_what_is_complete_is_a_case_like_the_others(
    cases: CaseService, library: LibraryService
) -> None:
    written = cases.new(RIVERBEND)
    assert written.changes.saved
    assert written.changes.content
    found = library.case(written.key)
    brief = next(one for one in library.briefs() if one.slug == written.key)
    assert brief == brief_of(found)
    assert brief.own
    assert found.name == "Riverbend High School"
    assert found.place == RIVERBEND.place
    grading = found.dimension("grading")
    assert grading is not None
    assert [finding.id for finding in grading.findings] == ["grading-1", "grading-2"]
    assert grading.findings[0].practices == SCORES.practices
    assert found.dimension("pace") is None  # its only finding has no source
    assert found.enrollment is not None
    assert found.enrollment.value == 412
    assert [figure.metric for figure in found.figures] == ["enrollment"]  # the other has no source
    assert [event.year for event in found.timeline] == [2019, 2023]
    assert (found.outcomes[0].before, found.outcomes[0].after) == (81.0, "about 90")
    assert found.sources[1].publisher == "news.example.org"
    assert found.sources[1].title == "https://news.example.org/a?b=c"


def test_without_name_place_and_kind_nothing_is_shown(
    cases: CaseService, library: LibraryService
) -> None:
    before = library.briefs()
    for missing in (
        replace(RIVERBEND, name=" "),
        replace(RIVERBEND, place=None),
        replace(RIVERBEND, kind=None),
    ):
        written = cases.new(missing)
        assert not written.changes.content
        assert not cases.case(written.key).shown
    assert library.briefs() == before


def test_a_headline_without_its_own_words_is_the_first_sourced_finding(cases: CaseService) -> None:
    draft = with_finding(RIVERBEND, replace(SCORES, cites=()))
    blocks = tuple(replace(block, headline="") for block in draft.dimensions)
    case = cases.preview(replace(draft, dimensions=blocks), "own-1")
    assert case is not None
    assert case.dimensions[0].headline == HOMEWORK.text


@pytest.mark.parametrize(("low", "high"), [("9", "3"), ("nine", "12"), ("", "")])
def test_grades_that_are_no_range_are_not_shown(cases: CaseService, low: str, high: str) -> None:
    case = cases.preview(replace(RIVERBEND, grade_low=low, grade_high=high), "own-1")
    assert case is not None
    assert case.grades.label == ""


def test_an_unlikely_date_or_address_is_not_shown(cases: CaseService) -> None:
    odd = DraftSource("S1", "A page", date="2025-13", url="javascript:alert(1)")
    case = cases.preview(replace(RIVERBEND, sources=(odd,), website="riverbend"), "own-1")
    assert case is not None
    assert (case.sources[0].date, case.sources[0].url, case.website) == (None, None, None)


def test_editing_deleting_and_restoring_change_what_is_shown(
    cases: CaseService, library: LibraryService
) -> None:
    key = cases.new(RIVERBEND).key
    renamed = replace(RIVERBEND, name="Riverbend Academy")
    assert cases.update(key, renamed).content
    assert library.case(key).name == cases.case(key).name == "Riverbend Academy"
    draft_only = with_new_finding(renamed, "pace", new_finding("pace", "Nothing yet"))
    changes = cases.update(key, draft_only)
    assert changes.saved
    assert not changes.content  # a draft of a finding is shown nowhere
    assert cases.update(key, draft_only) == type(changes)()
    assert cases.delete(key).content
    with pytest.raises(KnownError):
        library.case(key)
    assert cases.cases() == ()
    assert cases.restore(key).content
    assert library.case(key).name == "Riverbend Academy"
    assert cases.update(key, replace(renamed, kind=None)).content
    with pytest.raises(KnownError):
        library.case(key)


def test_a_case_that_cannot_be_written_is_not_half_there(
    cases: CaseService, monkeypatch: pytest.MonkeyPatch
) -> None:
    import casestudies.store.own_cases as own_cases

    def fails(*_: object) -> None:
        raise KnownError("The disk is full.")

    monkeypatch.setattr(own_cases, "put_case", fails)
    with pytest.raises(KnownError):
        cases.new(RIVERBEND)
    assert cases.cases() == ()


def test_two_cases_of_one_name_have_names_of_their_own(cases: CaseService) -> None:
    first, second = cases.new(RIVERBEND), cases.new(RIVERBEND)
    cases.duplicate(first.key)
    assert first.key != second.key
    assert [one.name for one in cases.cases()] == [
        "Riverbend High School",
        "Riverbend High School (2)",
        "Riverbend High School (3)",
    ]


def test_refreshing_shows_what_the_drafts_say(cases: CaseService, library: LibraryService) -> None:
    key = cases.new(RIVERBEND).key
    gone = cases.new(replace(RIVERBEND, name="Another")).key
    saved = SavedService(library)
    saved.delete(gone)  # as the undo of the whole workspace does, which knows no cases
    saved.update(key, draft_to_json(replace(RIVERBEND, short_name="Bend")))
    assert cases.refresh().content
    assert library.case(key).short_name == "Bend"
    assert [brief.slug for brief in library.briefs() if brief.own] == [key]


# --- beginnings -----------------------------------------------------------------------------------


def test_a_copy_of_every_bundled_case_is_shown_as_it_was(
    cases: CaseService, library: LibraryService
) -> None:
    for case in library.cases():
        copied = cases.preview(replace(cases.copy_of(case.slug), name=case.name), case.slug)
        assert copied is not None
        bare = replace(
            case,
            pack="own",
            parent=None,
            nces="",
            sources=tuple(replace(one, read_again=None) for one in case.sources),
            dimensions=copied.dimensions,
            populations=copied.populations,
        )
        assert replace(copied, timeline=bare.timeline, summary=bare.summary) == bare
        assert sorted(copied.timeline, key=repr) == sorted(case.timeline, key=repr)
        assert [replace(one, unseen=None) for _, one in case.findings()] == [
            one for _, one in copied.findings()
        ]
        assert copied.summary.split() == case.summary.split()


def test_a_copy_of_a_bundled_case_can_be_shared_as_it_is(
    cases: CaseService, library: LibraryService
) -> None:
    for brief in library.briefs()[:6]:
        checks = cases.checks(cases.copy_of(brief.slug), "own-12345678")
        undone = {check.text for check in checks if not check.met}
        assert undone <= {"enrollment says no year"}


def test_each_template_names_dimensions_of_the_vocabulary(
    cases: CaseService, library: LibraryService
) -> None:
    known = library.vocabulary().dimension_by_key
    for template in TEMPLATES:
        assert set(template.dimensions) <= set(known)
        assert cases.from_template(template.key).template
    assert cases.from_template("whole").template == tuple(known)
    assert cases.from_template("") == CaseDraft()


def test_our_school_becomes_a_case_whose_numbers_have_a_source(cases: CaseService) -> None:
    from casestudies.model.brief import Kind

    profile = SchoolProfile(
        "Our High",
        Kind.SCHOOL,
        "9",
        "12",
        600,
        "rural",
        (ProfilePopulation("low-income", 40), ProfilePopulation("newcomers")),
        ("pace",),
        ("four-point-scale",),
    )
    draft = cases.from_profile(profile)
    assert draft.wanted == ("four-point-scale",)
    assert draft.template == ("pace", "grading", "newcomers")
    assert not list(draft.findings())  # a wish is no finding
    placed = replace(draft, place=RIVERBEND.place)
    case = cases.preview(placed, "own-1")
    assert case is not None
    assert case.enrollment is not None
    assert case.enrollment.value == 600
    assert [(block.key, block.headline) for block in case.populations] == [
        ("low-income", "40% of the students")
    ]


def test_field_notes_become_findings_with_the_visit_as_their_source(
    cases: CaseService, library: LibraryService
) -> None:
    from casestudies.services.visits.service import VisitService

    saved = SavedService(library)
    visits = VisitService(library, saved)
    visit = visits.new("Spring", VisitPlan("Spring", stops=(Stop("a", "lindsay"),))).key
    at = datetime(2027, 4, 14, 14, 42, tzinfo=UTC)
    for note in (
        FieldNote("n2", "a", at, "adviser shows a report", "grading"),
        FieldNote("n3", "a", at.replace(hour=15), "   "),
        FieldNote("n4", "another", at, "elsewhere"),
        FieldNote("n1", "a", at.replace(hour=9), "the bell does not ring"),
    ):
        visits.write_note(visit, note)
    draft = cases.from_visit("lindsay", visit, "a")
    assert draft.place == library.case("lindsay").place
    assert not draft.dimensions  # what others wrote of it is not ours
    notes = cases.unused_notes(draft)
    assert [note.id for note in notes] == ["n1", "n2"]
    day = date(2027, 4, 14)
    written, finding = with_note(draft, notes[1], "grading", day)
    both, _ = with_note(written, notes[0], "schedule", day)
    assert finding.as_of == 2027
    assert [source.key for source in both.sources] == ["S1"]
    assert cases.unused_notes(both) == ()
    case = cases.preview(both, "own-1")
    assert case is not None
    assert {block.key for block in case.dimensions} == {"grading", "schedule"}
    assert cases.unused_notes(replace(draft, visit="gone/a")) == ()


def test_the_form_offers_what_the_pack_format_knows() -> None:
    from typing import get_args

    from casestudies.model.library import draft
    from casestudies.packs import fields as pack_fields
    from casestudies.packs import schema

    assert draft.GRADES == pack_fields.GRADES
    assert get_args(schema.CaseFields.model_fields["governance"].annotation) == draft.GOVERNANCES
    assert set(get_args(schema.SourceKind)) == set(draft.SOURCE_KINDS)


# --- checks ---------------------------------------------------------------------------------------


def test_an_empty_draft_is_told_what_it_lacks(cases: CaseService) -> None:
    first, *others = cases.checks(CaseDraft())
    assert not first.met
    assert first.text == "name, place and kind are not told, so it is shown nowhere yet"
    assert all(not check.met for check in others)
    assert not [check for check in others if check.field in ("name", "place", "kind")]


def test_checks_tell_of_sources_and_years_as_the_drawing_does(cases: CaseService) -> None:
    told = [check.text for check in cases.checks(RIVERBEND)]
    assert told[:3] == [
        "name, place, kind",
        "2 findings have a source",
        "2 findings have no source (drafts)",
    ]
    undated = replace(RIVERBEND, figures=(replace(RIVERBEND.figures[0], as_of=None),))
    assert "enrollment says no year" in [check.text for check in cases.checks(undated)]


def test_a_problem_is_a_sentence_that_names_its_field_and_leads_to_it(cases: CaseService) -> None:
    wrong = with_finding(RIVERBEND, replace(SCORES, text="No full stop, call 603-555-0100"))
    found = {check.text: check for check in cases.checks(wrong)}
    check = found[
        "Grading and reporting, finding 1: expected a sentence; it has to end with a full stop."
    ]
    assert (check.block, check.finding, check.field) == ("grading", SCORES.id, "text")
    assert "Grading and reporting, finding 1: take the telephone number out: 603-555-0100." in found
    assert "Pace, progress and advancement, headline: not told yet" in found
    assert any(text.startswith("Source S2, ") for text in found)


# --- editing and merging --------------------------------------------------------------------------


def test_a_name_that_is_wrong_is_not_called_done(cases: CaseService) -> None:
    checks = cases.checks(replace(RIVERBEND, name="x" * 300))
    assert any(check.field == "name" and not check.met for check in checks)
    assert not any(check.met and "name" in check.text for check in checks)


def test_findings_are_added_moved_and_taken_away() -> None:
    third = new_finding("grading", "A third")
    draft = with_new_finding(RIVERBEND, "grading", third)
    assert [one.id for one in draft.block("grading").findings][-1] == third.id
    moved = moved_finding(draft, third.id, -3)
    assert moved.block("grading").findings[0] == third
    assert moved_finding(moved, third.id, -1) == moved
    assert without_finding(moved, third.id) == RIVERBEND
    assert without_finding(RIVERBEND, "pace-1").block("pace").empty
    of_girls = with_new_finding(RIVERBEND, "girls", new_finding("girls"), population=True)
    assert of_girls.populations[-1].key == "girls"


def test_a_source_goes_with_all_its_marks() -> None:
    assert times_cited(RIVERBEND, "S1") == 21
    bare = without_source(RIVERBEND, "S1")
    assert times_cited(bare, "S1") == 0
    assert "[S1]" not in bare.summary
    assert bare.place is not None
    assert bare.place.reached is not None
    assert bare.place.reached.cites == ()


def test_what_two_windows_changed_is_kept_of_both(cases: CaseService) -> None:
    mine = with_finding(RIVERBEND, replace(SCORES, text="Mine.", state=State.ENDED))
    mine = with_source(replace(mine, website="https://mine.example.org"), DraftSource("S3", "Mine"))
    theirs = with_finding(RIVERBEND, replace(SCORES, text="Theirs."))
    theirs = with_source(replace(theirs, locale="rural"), DraftSource("S3", "Theirs"))
    theirs = with_new_finding(theirs, "pace", DraftFinding("pace-9", "New.", cites=("S3",)))
    both = merged(RIVERBEND, mine, without_finding(theirs, "grading-2"))
    texts = [one.text for one in both.block("grading").findings]
    assert texts[:2] == ["Mine.", "Theirs."]
    assert HOMEWORK.text not in texts
    assert (both.website, both.locale) == ("https://mine.example.org", "rural")
    assert [(one.key, one.title) for one in both.sources if one.key != "S1"][-2:] == [
        ("S3", "Mine"),
        ("S4", "Theirs"),
    ]
    assert both.block("pace").findings[-1].cites == ("S4",)
    key = cases.new(RIVERBEND).key
    cases.update(key, theirs, RIVERBEND)
    cases.update(key, mine, RIVERBEND)
    found = cases.case(key).draft
    assert found is not None
    assert {"Mine.", "Theirs."} <= {one.text for _, one in found.findings()}


def test_every_field_that_may_be_wrong_has_a_name() -> None:
    """What no name stands for would be told by its key, which is English."""

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            below = {str(key) for key in value}
            return below.union(*map(keys, value.values())) if value else below
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    told = checks.draft_data(RIVERBEND, "riverbend")
    blocks = {block.key for block in (*RIVERBEND.dimensions, *RIVERBEND.populations)}
    works = {source.key for source in RIVERBEND.sources}
    named = set(checks._NAMES)
    assert keys(told) - blocks - works - {"slug"} == keys(told) & named
