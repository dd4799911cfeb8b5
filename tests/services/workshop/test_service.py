"""Workshops on a real library: saved, made from a comparison, turned into a talk."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from casestudies.errors import KnownError
from casestudies.model.brief import Kind
from casestudies.model.case import Source
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.limits import MOST_CASES
from casestudies.model.profile import ProfilePopulation, SchoolProfile
from casestudies.model.talk import SlideKind
from casestudies.model.workshop import Activity, Carried, EntryKind, RoomEntry, RowNote, Workshop
from casestudies.services.compare.service import ComparingService
from casestudies.services.library.service import LibraryService
from casestudies.services.workshop.service import WorkshopService
from casestudies.services.workshop.workshop_json import (
    VERSION,
    workshop_from_json,
    workshop_to_data,
    workshop_to_json,
)
from casestudies.services.workspace.saved import SavedService

SPEC = ComparisonSpec(("lindsay", "pittsfield", "bdea"))
ROWS = ("grading", "pace", "assessment")
SOURCE = Source("S1", "A report", None, "A paper", "2014", None, "news")
WHOLE = Workshop(
    "Grading without letters",
    SPEC,
    goals=("Know three ways to grade", "Choose one to try"),
    agenda=(
        Activity("a", "Welcome", 5, prompts=("Who is here?",)),
        Activity(
            "b", "Look", 12, "jigsaw", ROWS, ("Prompt",), ("Step",), ("Paper",), 4, "Mind the time"
        ),
    ),
    row_notes=(RowNote("grading", "Could families read it?", "Show S21"),),
    template="jigsaw",
    people=30,
    groups=5,
    names_hidden=True,
    profile=SchoolProfile("Ours", Kind.SCHOOL, "9", "12", 300, "urban"),
    begins=13 * 60 + 30,
)


@pytest.fixture
def workshops(library: LibraryService) -> WorkshopService:
    return WorkshopService(library, SavedService(library), ComparingService(library))


# --- kept ------------------------------------------------------------------------------------


def test_every_field_of_a_workshop_is_kept(workshops: WorkshopService) -> None:
    carried = Carried("2026.11.0", (), (), (("lindsay", SOURCE),))
    whole = replace(WHOLE, carried=carried)
    assert workshop_from_json(workshop_to_json(whole)) == whole
    for field in fields(Workshop):
        if field.name == "carried":
            continue
        assert getattr(WHOLE, field.name) != field.default, f"{field.name} says nothing here"
    made = workshops.new("Grading", WHOLE)
    saved = workshops.workshop(made.key)
    assert (saved.name, saved.workshop, saved.gone, saved.problem) == ("Grading", WHOLE, (), "")
    workshops.update(made.key, replace(WHOLE, people=8))
    (again,) = workshops.workshops()
    assert again.workshop == replace(WHOLE, people=8)


def test_the_title_is_the_name(workshops: WorkshopService) -> None:
    first = workshops.new("Grading", WHOLE)
    other = workshops.new("Other", WHOLE)
    workshops.update(first.key, WHOLE)
    workshops.update(other.key, WHOLE)
    names = [saved.name for saved in workshops.workshops()]
    assert names == ["Grading without letters", "Grading without letters (2)"]
    workshops.update(first.key, replace(WHOLE, title="  "))
    assert workshops.workshop(first.key).name == "Grading without letters"


def test_a_case_that_is_gone_is_told_and_the_others_can_be_shown(
    workshops: WorkshopService,
) -> None:
    spec = ComparisonSpec(("lindsay", "atlantis", "bdea"))
    made = workshops.new("W", replace(WHOLE, spec=spec))
    saved = workshops.workshop(made.key)
    assert saved.gone == ("atlantis",)
    assert "atlantis" in saved.problem
    assert saved.workshop is not None
    (slide, *_) = workshops.talk(saved.workshop, made.key).rows
    assert [cell.case for cell in slide.cells] == ["lindsay", "bdea"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("version", VERSION + 1),
        ("version", "1"),
        ("title", 7),
        ("title", "x" * 30_000),
        ("goals", "one"),
        ("goals", [1]),
        ("goals", ["x"] * 1000),
        ("agenda", {}),
        ("agenda", ["x"]),
        ("agenda", [{"title": "no id"}]),
        ("agenda", [{"id": "a"}, {"id": "a"}]),
        ("agenda", [{"id": "a", "minutes": -1}]),
        ("agenda", [{"id": "a", "minutes": True}]),
        ("agenda", [{"id": "a", "rows": [None]}]),
        ("row_notes", [{"row": 1}]),
        ("people", 10**9),
        ("names_hidden", 1),
        ("profile", "ours"),
        ("comparison", None),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(field: str, value: object) -> None:
    data = {**workshop_to_data(WHOLE), field: value}
    with pytest.raises(KnownError) as told:
        workshop_from_json(json.dumps(data))
    assert str(told.value).endswith(".")


def test_what_is_no_json_gets_a_sentence() -> None:
    assert workshop_from_json(workshop_to_json(WHOLE)) == WHOLE
    for text in ("", "[", "[" * 100_000, "null"):
        with pytest.raises(KnownError, match="cannot be read"):
            workshop_from_json(text)


def test_the_room_is_kept_with_the_workshop(workshops: WorkshopService) -> None:
    key = workshops.new("W", WHOLE).key
    at = datetime(2026, 11, 29, 9, 30, tzinfo=UTC)
    dots = [RoomEntry(f"d{n}", EntryKind.DOT, at, "grading", "bdea") for n in range(3)]
    for entry in (*dots, replace(dots[0], deleted=True)):
        workshops.write_entry(key, entry)
    workshops.write_entry(key, RoomEntry("s", EntryKind.SAID, at, "grading", text="Table 1"))
    record = workshops.record(key)
    assert record.dots("grading", "bdea") == 2
    assert record.dots("grading", "lindsay") == 0
    assert [entry.text for entry in record.entries if entry.kind is EntryKind.SAID] == ["Table 1"]


# --- made from a comparison --------------------------------------------------------------------


def test_each_template_explains_itself_and_makes_a_whole_agenda(workshops: WorkshopService) -> None:
    assert len({template.key for template in workshops.templates()}) == 6
    for template in workshops.templates():
        assert all((template.when, template.group_size, template.minutes, template.summary))
        assert template.materials
        assert len(template.steps) > 2
        made = workshops.from_comparison("Grading", SPEC, ROWS, template.key)
        assert made.rows == ROWS
        assert made.names_hidden == template.hides_names
        assert len({item.id for item in made.agenda}) == len(made.agenda)
        assert all(item.minutes > 0 for item in made.agenda)
        least, most = (int(word) for word in template.minutes.split() if word.isdigit())
        assert least <= made.minutes <= most
        assert workshop_from_json(workshop_to_json(made)) == made


def test_a_plain_workshop_gives_each_row_its_minutes_and_a_question(
    workshops: WorkshopService, library: LibraryService
) -> None:
    made = workshops.from_comparison("Grading", SPEC, ROWS)
    (look,) = [item for item in made.agenda if item.rows]
    assert look.minutes == 18
    asked = {line.text for guide in library.dimension_guides() for line in guide.questions}
    assert {note.prompt for note in made.row_notes} <= asked
    assert [note.row for note in made.row_notes] == list(ROWS)
    with pytest.raises(KnownError, match="gallery-walk"):
        workshops.from_comparison("Grading", SPEC, ROWS, "lecture")


# --- the talk ----------------------------------------------------------------------------------


def test_the_talk_of_a_workshop_follows_its_agenda(
    workshops: WorkshopService, library: LibraryService
) -> None:
    talk = workshops.talk(WHOLE, "k")
    assert [slide.kind.value for slide in talk.slides] == [
        "title",
        "activity",
        "activity",
        "activity",
        "row",
        "row",
        "row",
        "end",
    ]
    assert [slide.title for slide in talk.slides[1:4]] == ["Ours", "Welcome", "Look"]
    assert (talk.workshop, talk.names_hidden) == ("k", True)
    grading = talk.rows[0]
    dimension = library.vocabulary().dimension_by_key["grading"]
    assert (grading.title, grading.name, grading.row) == (
        dimension.question,
        dimension.name,
        "grading",
    )
    assert grading.band == "Learning design"
    assert grading.prompt == "Could families read it?"
    assert grading.notes == "Show S21\n\nMind the time"
    assert [slide.number for slide in talk.rows] == [1, 2, 3]
    assert sum(slide.minutes for slide in talk.slides) == WHOLE.minutes
    lindsay = grading.cells[0]
    assert (lindsay.name, lindsay.alias) == ("Lindsay", "School A")
    assert lindsay.detail.startswith("California · ")
    assert lindsay.headline
    assert all((lindsay.case, key) in talk.sources for key in lindsay.cites)


def test_a_row_shown_twice_is_two_slides(workshops: WorkshopService) -> None:
    agenda = (
        Activity("a", "First", 5, rows=("grading",)),
        Activity("b", "Again", 5, rows=("grading", "nonsense")),
    )
    talk = workshops.talk(replace(WHOLE, agenda=agenda))
    assert [slide.key for slide in talk.rows] == ["grading", "grading (2)"]
    assert len({slide.key for slide in talk.slides}) == len(talk.slides)


@pytest.mark.parametrize(
    "spec",
    [
        SPEC,
        ComparisonSpec(SPEC.cases, rows=Axis.CASES, columns=Axis.DIMENSIONS),
        ComparisonSpec(SPEC.cases, rows=Axis.POPULATIONS),
        ComparisonSpec(SPEC.cases, rows=Axis.PRACTICES, dimension="grading"),
        ComparisonSpec(
            ("bdea",), rows=Axis.DIMENSIONS, columns=Axis.POPULATIONS, case="bdea", hide_empty=True
        ),
    ],
)
def test_every_comparison_can_be_presented(
    workshops: WorkshopService, library: LibraryService, spec: ComparisonSpec
) -> None:
    comparison = ComparingService(library).compare(spec)
    talk = workshops.talk_of_comparison(comparison)
    assert talk.slides[0].kind is SlideKind.TITLE
    assert talk.slides[-1].kind is SlideKind.END
    assert talk.rows
    for slide in talk.rows:
        assert any(cell.state is not CellState.NOT_DOCUMENTED for cell in slide.cells)
        for cell in slide.cells:
            assert bool(cell.headline) == (cell.state is not CellState.NOT_DOCUMENTED)
            assert bool(cell.state_words) == (cell.state is not CellState.DOCUMENTED)
    if spec.by_case:
        assert [cell.alias for cell in talk.rows[0].cells] == ["School A", "School B", "School C"]


def test_where_nothing_is_documented_that_is_shown(
    workshops: WorkshopService, library: LibraryService
) -> None:
    spec = ComparisonSpec(SPEC.cases, rows=Axis.POPULATIONS, dimension="grading")
    talk = workshops.talk_of_comparison(ComparingService(library).compare(spec))
    assert {cell.state for slide in talk.rows for cell in slide.cells} == {CellState.NOT_DOCUMENTED}


def test_one_row_is_presented_alone(workshops: WorkshopService, library: LibraryService) -> None:
    comparison = ComparingService(library).compare(SPEC)
    (slide,) = workshops.talk_of_comparison(comparison, ["pace"]).slides
    assert (slide.key, slide.kind) == ("pace", SlideKind.ROW)


def test_all_cases_fit_a_talk(workshops: WorkshopService, library: LibraryService) -> None:
    slugs = tuple(brief.slug for brief in library.briefs())
    for start in range(0, len(slugs) - 1, MOST_CASES):
        part = slugs[start : start + MOST_CASES]
        if len(part) > 1:
            talk = workshops.talk(replace(WHOLE, spec=ComparisonSpec(part)))
            assert {len(slide.cells) for slide in talk.rows} == {len(part)}


def test_the_own_school_stands_before_the_models(
    workshops: WorkshopService, library: LibraryService
) -> None:
    vocabulary = library.vocabulary()
    practice, other = vocabulary.practices[0], vocabulary.practices[1]
    profile = SchoolProfile(
        name="Lincoln High",
        enrollment=600,
        populations=(ProfilePopulation("no-such-population", 4.0),),
        wanted=(practice.key, "no-such-practice"),
        ruled_out=(other.key,),
    )
    rows = (practice.dimension,)
    cases = tuple(brief.slug for brief in library.briefs())[:2]
    spec = ComparisonSpec(cases=cases)
    plan = workshops.from_comparison("Ours", spec, rows, "design-consultancy")
    assert all(slide.key != "own-school" for slide in workshops.talk(plan).slides)

    slides = workshops.talk(replace(plan, profile=profile)).slides

    assert slides[1].title == "Lincoln High"
    assert slides[1].lines == (
        "600 learners",
        f"Wants: {practice.name}",
        f"Does not want: {other.name}",
    )
    row = next(slide for slide in slides if slide.row == practice.dimension)
    assert f"Lincoln High wants: {practice.name}" in row.notes
