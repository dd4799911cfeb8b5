"""NCES tables in their many spellings, and spreadsheets with columns that the user explains."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from casestudies.bootstrap import Services
from casestudies.errors import Cancelled, KnownError
from casestudies.model.brief import Kind, Status
from casestudies.model.library.importing import LEAVE_OUT, ImportChoices, Standing
from tests.services.imports.canopy_files import write_2021a

DIRECTORY = (
    "SCHOOL_YEAR,ST,SCH_NAME,LEA_NAME,NCESSCH,LEAID,LCITY,WEBSITE,SY_STATUS_TEXT,CHARTER_TEXT,"
    "GSLO,GSHI,LOCALE,MEMBER\n"
    "2022-2023,MA,Boston Day and Evening Academy,Boston,250051013120,2500510,Boston,,Open,No,09,12,"
    '11-City: Large,"1,390"\n'
    "2022-2023,AK,Far School,Far District,20000100001,200001,Anchorage,http://far.example,Closed,"
    "Yes,PK,UG,42,M\n"
    "2022-2023,NH,Third School,,330001000002,3300010,Exeter,†,New,Not applicable,KG,08,N,-2\n"
    "2022-2023,NH,Rounded,,3.30001E+11,3300010,Exeter,–,Open,No,M,N,-9,abc\n"
)
LONG = (
    "SCHOOL_YEAR,ST,SCH_NAME,NCESSCH,GRADE,RACE_ETHNICITY,SEX,STUDENT_COUNT,TOTAL_INDICATOR\n"
    "2022-2023,MA,BDEA,250051013120,Grade 9,White,Male,17,Category Set A\n"
    "2022-2023,MA,BDEA,250051013120,No Category Codes,No,No,401,Education Unit Total\n"
    "2022-2023,MA,BDEA,250051013120,No Category Codes,No,No,390,"
    "Derived - Education Unit Total minus Adult Education Count\n"
    "2022-2023,MA,Other,250051099999,No Category Codes,No,No,‡,Education Unit Total\n"
)
ELSI = (
    "ELSI Export\n\nData Source: Common Core of Data\n\n"
    '"Agency Name","State Name [District] Latest available year",'
    '"Agency ID - NCES Assigned [District] Latest available year",'
    '"Location City [District] 2021-22",'
    '"Total Students All Grades (Excludes AE) [District] 2021-22"\n'
    '"Lindsay Unified","California",="0621900","Lindsay","4,137"\n'
    '"Second","California","621901","Fresno","†"\n'
)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_wide_nces_table_with_all_marks_of_missing_values(
    asked: Services, tmp_path: Path
) -> None:
    plan = asked.imports.dry_run(written(tmp_path, "ccd_sch_029_2223.csv", DIRECTORY))
    assert (plan.kind.key, plan.title) == ("nces", "NCES Common Core of Data, schools, 2022–23")
    assert plan.content is not None
    first, second, third = plan.content.cases
    assert (first.nces, first.locale, first.grades.label) == ("250051013120", "urban", "9–12")
    assert [(f.value, f.as_of, f.cites) for f in first.figures] == [(1390.0, 2022, ("S1",))]
    assert (second.nces, second.status, second.governance) == (
        "020000100001",
        Status.CLOSED,
        "charter",
    )
    assert (second.grades.label, second.figures, second.website) == ("", (), "http://far.example")
    assert (third.grades.label, third.locale, third.website) == ("K–8", "", None)
    assert not any(case.reported for case in plan.content.cases)
    assert [str(problem) for problem in plan.problems] == [
        "ccd_sch_029_2223.csv, line 5: NCESSCH: “3.30001E+11” is an id that a spreadsheet has "
        "rounded; its last digits are lost."
    ]
    assert dict(plan.counts) == {"rows": 4, "schools": 3, "with an enrollment": 1}


def test_a_district_table_of_the_table_generator(asked: Services, tmp_path: Path) -> None:
    plan = asked.imports.dry_run(written(tmp_path, "elsi.csv", ELSI))
    assert plan.content is not None
    lindsay, second = plan.content.cases
    assert (lindsay.kind, lindsay.nces, lindsay.figures[0].value) == (
        Kind.DISTRICT,
        "0621900",
        4137.0,
    )
    assert (second.nces, second.figures) == ("0621901", ())
    [maybe] = plan.standing(Standing.MAYBE)
    assert [candidate.slug for candidate in maybe.candidates] == ["lindsay"]


def test_a_long_table_gives_its_numbers_to_schools_that_are_known(
    services: Services, tmp_path: Path
) -> None:
    path = written(tmp_path, "ccd_sch_052_2223.csv", LONG)
    plan = services.imports.dry_run(path)
    assert plan.content is None
    assert plan.title.endswith("2022–23")  # which the rows tell, wanted or not
    assert plan.why_nothing.startswith("Nothing of this file can be imported as it is: ")
    assert len(plan.why_nothing) > len("Nothing of this file can be imported as it is: ") + 20
    with pytest.raises(KnownError, match="Nothing of this file can be imported as it is: "):
        services.imports.run(plan)
    same = ImportChoices(same={"24": "bdea"})
    services.imports.run(services.imports.dry_run(write_2021a(tmp_path), same))
    plan = services.imports.dry_run(path)
    [known] = plan.standing(Standing.SAME)  # by the id that it has in the survey alone
    assert (known.same_as, known.why) == ("bdea", "the same NCES id, 250051013120")
    assert plan.notes == (
        "1 of 2 schools are left out: the table tells no city, so it gives its numbers only to "
        "those in the library.",
    )
    services.imports.run(plan)
    figures = services.library.case("bdea").figures
    assert (figures[-1].value, figures[-1].note) == (390.0, "NCES Common Core of Data, 2022–23")
    assert not any("Canopy" in (figure.note or "") for figure in figures)


def test_a_long_table_is_read_in_a_stream_and_can_be_cancelled(
    asked: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casestudies.services.imports.nces.AT_ONCE", 2)
    told: list[int] = []

    def watch(step: str, done: int, total: int) -> None:
        assert total == 0  # nobody knows how many rows follow
        told.append(done)
        if step == "Reading rows" and done == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        asked.imports.dry_run(written(tmp_path, "long.csv", LONG), None, "", watch)
    assert told == [2, 4]


def test_columns_of_a_spreadsheet_are_guessed_explained_and_remembered(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "our schools.xlsx"
    book = xlsxwriter.Workbook(path)
    rows = (
        ("School Name", "Location", "NCES ID", "Grades served", "Students", "Advisory", "E-mail"),
        ("North", "Keene, NH", 33000100002, "6-12", 1200, 1, "a@example.org"),
        ("South", "Keene, New Hampshire", "", "K–5", "many", "no", ""),
        ("East", "Paris, France", "", "", "", "perhaps", ""),
        ("", "Keene, NH", "", "", "", "", ""),
        ("North", "Keene, NH", "", "", "", "", ""),
    )
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    book.close()
    plan = services.imports.dry_run(path)
    assert (plan.kind.key, plan.title, plan.pack) == (
        "spreadsheet",
        "our schools",
        "sheet-our-schools",
    )
    assert {one.name: one.meaning for one in plan.mapped} == {
        "School Name": "name",
        "Location": "place",
        "NCES ID": "nces",
        "Grades served": "grades",
        "Students": "enrollment",
        "Advisory": "practice:advisory",
        "E-mail": "contact",
    }
    assert plan.mapped[0].samples == ("North", "South", "East")
    assert plan.content is not None
    north, south = plan.content.cases
    assert (north.nces, north.place.city, north.place.state) == ("033000100002", "Keene", "NH")
    assert (north.grades.label, north.figures[0].value) == ("6–12", 1200.0)
    assert [(tick.label, tick.practice) for tick in north.reported] == [("Advisory", "advisory")]
    assert (south.grades.label, south.figures, south.reported) == ("K–5", (), ())
    assert "example.org" not in repr(plan.content)
    assert [str(problem) for problem in plan.problems] == [
        "our schools.xlsx, line 3: Students: “many” is no number.",
        "our schools.xlsx, line 4: Location: “France” is no state.",
        "our schools.xlsx, line 4: Advisory: “perhaps” is no tick.",
        "our schools.xlsx, line 5: School Name: is empty; the row is left out.",
        "our schools.xlsx, line 6: School Name: “North” stands in row 2 too; the first is taken.",
    ]
    choices = ImportChoices(meanings={"Advisory": "tick", "Students": LEAVE_OUT})
    services.imports.run(services.imports.dry_run(path, choices))
    again = {one.name: one for one in services.imports.dry_run(path).mapped}
    assert (again["Advisory"].meaning, again["Advisory"].remembered) == ("tick", True)
    assert again["Students"].meaning == LEAVE_OUT


def test_a_table_without_names_or_states_says_what_to_do(asked: Services, tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "Who,Where\nNorth,Keene\n")
    plan = asked.imports.dry_run(path)
    assert (plan.content, plan.notes) == (
        None,
        ("Say which column holds the names of the schools.",),
    )
    plan = asked.imports.dry_run(path, ImportChoices(meanings={"Who": "name", "Where": "city"}))
    assert plan.notes == ("Say which column holds the states; without one no school has a place.",)
    assert [case.why for case in plan.cases] == ["its state is not told"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("canopy", "no file of a year of the Canopy survey"),
        ("nces", "No column of this table holds NCES ids"),
        ("poetry", "There is no kind of file “poetry”"),
    ],
)
def test_a_kind_that_is_said_and_is_not_so(
    asked: Services, tmp_path: Path, kind: str, said: str
) -> None:
    with pytest.raises(KnownError, match=said):
        asked.imports.dry_run(written(tmp_path, "a.csv", "Name,State\nA,NH\n"), None, kind)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\x89PNG" + bytes(200), "no file that can be imported"),
        (b"word", "no file"),
    ],
)
def test_what_is_no_file_of_any_kind(
    asked: Services, tmp_path: Path, data: bytes, said: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(KnownError, match=said):
        asked.imports.dry_run(path)
    with pytest.raises(KnownError, match="not there"):
        asked.imports.dry_run(tmp_path / "nothing.csv")
