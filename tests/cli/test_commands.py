"""The commands as a user types them, on a real library; some in processes of their own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from casestudies import __version__
from casestudies.store.failures import MisreadContent
from casestudies.store.library import LibraryStore
from tests.cli.running import casestudies, in_a_process
from tests.project import ROOT
from tests.small_packs import misread_pack


def as_json(ran: Any) -> Any:
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def profile(profile_path: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    copy = tmp_path_factory.mktemp("commands") / "profile"
    shutil.copytree(profile_path, copy)
    return ("--profile", str(copy))


def test_search_answers_as_described(profile: tuple[str, str]) -> None:
    found = as_json(in_a_process(*profile, "search", "habits of work", "--json"))
    assert found["query"] == "habits of work"
    assert found["total"] >= len(found["cases"]) > 5
    first = found["cases"][0]
    assert set(first) >= {"slug", "name", "score", "hits"}
    for case in found["cases"]:
        for hit in case["hits"]:
            assert set(hit) >= {"where", "finding", "text", "spans"}
            for start, end in hit["spans"]:
                assert 0 <= start < end <= len(hit["text"])
    marked = {
        hit["text"][start:end].casefold() for hit in first["hits"] for start, end in hit["spans"]
    }
    assert "habits" in marked or "habits of work" in marked
    assert {"kind", "state", "dimension", "population"} <= set(found["facets"])


def test_search_filters_add_up(profile: tuple[str, str]) -> None:
    options = ("--dimension", "grading", "--state", "nh", "--limit", "49")
    found = as_json(casestudies(*profile, "search", "competency", *options, "--json"))
    assert found["total"] > 0
    where = {hit["where"] for case in found["cases"] for hit in case["hits"]}
    assert "grading" in where
    assert where <= {"grading", "timeline", "challenges"}  # events and challenges are coded too
    assert "chugach" not in {case["slug"] for case in found["cases"]}


def test_a_place_in_the_words_and_a_region_as_an_option(profile: tuple[str, str]) -> None:
    told = casestudies(*profile, "search", "advisory in maine", "--limit", "1", "--explain").stdout
    assert told.startswith("First come cases in Maine. These alone: state:ME advisory\n")
    assert "Portland, ME" in told
    for asked in ("nyc", "New York City", "new-york-city"):
        found = as_json(casestudies(*profile, "search", "advisory", "--region", asked, "--json"))
        chosen = [value["key"] for value in found["facets"]["region"] if value["chosen"]]
        assert chosen == ["new-york-city"]


def test_search_says_in_which_order_and_takes_another(profile: tuple[str, str]) -> None:
    asked = ("search", "dimension:grading", "--limit", "49")
    found = as_json(casestudies(*profile, *asked, "--json"))
    assert found["order"] == "most-documented"
    assert "most documented first" in casestudies(*profile, *asked).stdout
    named = as_json(casestudies(*profile, *asked, "--sort", "name", "--json"))
    assert named["order"] == "name"
    names = [case["name"] for case in named["cases"]]
    assert names == sorted(names, key=str.casefold)
    assert [case["name"] for case in found["cases"]] != names


def test_any_of_several_or_all_of_them(profile: tuple[str, str]) -> None:
    def slugs(*options: str) -> set[str]:
        found = as_json(casestudies(*profile, "search", "", *options, "--limit", "99", "--json"))
        return {case["slug"] for case in found["cases"]}

    learners, newcomers = (
        slugs("--population", "english-learners"),
        slugs("--population", "newcomers"),
    )
    assert learners - newcomers
    assert slugs("--population", "english-learners+Newcomers") == learners & newcomers
    assert slugs("--population", "english-learners,newcomers") == learners | newcomers
    twice = ("--population", "english-learners", "--population", "newcomers")
    assert slugs(*twice) == learners | newcomers
    practices = ("no-letter-grades", "four-point-scale")
    each = [slugs("--practice", key) for key in practices]
    assert slugs("--practice", "+".join(practices)) == set.intersection(*each)
    assert slugs("--state", "nh,me") == slugs("--state", "nh") | slugs("--state", "me")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--state", "nh+me"), "A case has one state; --state takes several with commas."),
        (("--population", "newcomers+girls,migrant"), "not for both"),
        (("--population", "newcomers+girls", "--population", "migrant"), "not for both"),
        (("--population", "newcomers+nobody"), "There is no population “nobody”"),
    ],
)
def test_what_cannot_be_asked_together_gets_a_sentence(
    profile: tuple[str, str], options: tuple[str, ...], said: str
) -> None:
    ran = casestudies(*profile, "search", "", *options)
    assert ran.returncode == 1
    assert said in ran.stderr


def test_a_name_with_commas_is_one_value(profile: tuple[str, str]) -> None:
    ran = casestudies(*profile, "search", "", "--dimension", "Pace, progress and advancement")
    assert ran.returncode == 0, ran.stderr


def test_search_explains_each_passage(profile: tuple[str, str]) -> None:
    ran = casestudies(*profile, "search", "dropout recovery", "--explain")
    assert ran.returncode == 0, ran.stderr
    assert "means the same in this field" in ran.stdout
    assert "“dropout recovery” met “" in ran.stdout
    plain = casestudies(*profile, "search", "dropout recovery")
    assert "why:" not in plain.stdout


def test_an_empty_search_prints_ways_out_that_can_be_pasted(profile: tuple[str, str]) -> None:
    ran = casestudies(*profile, "search", "zeppelin", "--kind", "district")
    assert ran.returncode == 0, ran.stderr
    assert "No case matches “zeppelin”." in ran.stdout
    line = next(line for line in ran.stdout.splitlines() if "casestudies:search?" in line)
    again = as_json(casestudies(*profile, "search", line.strip(), "--json"))
    assert again["total"] > 0


def test_search_explains_an_unknown_key(profile: tuple[str, str]) -> None:
    ran = in_a_process(*profile, "search", "x", "--dimension", "grades")
    assert ran.returncode == 1
    assert "There is no dimension “grades”" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_compare_answers_as_described(profile: tuple[str, str]) -> None:
    slugs = ("lindsay", "chugach", "pittsfield", "bdea")
    options = ("--population", "english-learners", "--json")
    found = as_json(casestudies(*profile, "compare", *slugs, *options))
    rows = {row["key"]: row for row in found["rows"]}
    assert len(rows) == 16
    for row in rows.values():
        assert [cell["case"] for cell in row["cells"]] == list(slugs)
        for cell in row["cells"]:
            assert set(cell) >= {"case", "state", "headline", "findings", "evidence"}
            assert bool(cell["findings"]) == (cell["state"] != "not-documented")
            for finding in cell["findings"]:
                assert finding["cites"]
                assert finding["id"]
    lindsay = rows["technology"]["cells"][0]
    assert [finding["id"] for finding in lindsay["findings"]] == ["technology-7"]
    assert rows["grading"]["cells"][0]["state"] == "not-documented"


def test_compare_asks_questions(profile: tuple[str, str]) -> None:
    asked = ("--question", "How do they grade?", "--question", "swimming pool")
    compare = (*profile, "compare", "lindsay", "chugach")
    found = as_json(casestudies(*compare, *asked, "--json"))
    assert [one["text"] for one in found["spec"]["questions"]] == [asked[1], asked[3]]
    rows = [row for row in found["rows"] if row["question"]]
    assert [row["name"] for row in rows] == [asked[1], asked[3]]
    assert all(one["why"] for cell in rows[0]["cells"] for one in cell["findings"])
    assert {cell["state"] for cell in rows[1]["cells"]} == {"nothing-found"}
    ran = casestudies(*compare, *asked)
    assert ran.returncode == 0, ran.stderr
    assert "QUESTIONS" in ran.stdout
    assert "Nothing found" in ran.stdout
    many = [part for number in range(7) for part in ("--question", f"question {number}")]
    refused = casestudies(*compare, *many)
    assert refused.returncode != 0
    assert "Six questions are the most" in refused.stderr


def test_compare_as_text(profile: tuple[str, str]) -> None:
    ran = in_a_process(*profile, "compare", "lindsay", "chugach")
    assert ran.returncode == 0
    for word in ("Lindsay", "Chugach", "LEARNING DESIGN", "S21"):
        assert word in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("compare", "lindsay"), "2 to 8 cases"),
        (("compare", "lindsay", "lindsey"), "lindsay"),
        (("compare", "lindsay", "chugach", "--population", "martians"), "martians"),
        (("show", "chugatch"), "chugach"),
        (("search", "x", "--dimension", "gradng"), "nearest is “grading”"),
        (("search", "x", "--practice", "no-leter-grades"), "nearest is “no-letter-grades”"),
        (("search", "x", "--kind", "distrct"), "nearest is “district”"),
        (("search", "x", "--state", "Vermnt"), "nearest is “VT”"),
        (("search", "x", "--state", ""), "There is no state “”."),
        (("like", "--profile", "/dev/zero"), "too large to be a school's profile"),
    ],
)
def test_mistakes_get_a_sentence(
    profile: tuple[str, str], arguments: tuple[str, ...], sentence: str
) -> None:
    ran = casestudies(*profile, *arguments)
    assert ran.returncode == 1
    assert sentence in ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_name_of_a_file_says_its_format(
    profile: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    compare = (*profile, "compare", "lindsay", "chugach")
    beginnings = {
        ("-o", "cmp.docx"): b"PK",
        ("-o", "cmp.json"): b"{",
        ("-o", "St. Paul", "--format", "pdf"): b"%PDF",
        ("-o", "St. Paul"): b"Lindsay",
    }
    for options, beginning in beginnings.items():
        ran = casestudies(*compare, *options)
        assert ran.returncode == 0, ran.stderr
        written = Path(ran.stdout.strip().removeprefix("Written: "))
        assert written.read_bytes().startswith(beginning), options
    names = {"cmp.docx", "cmp.json", "St. Paul.pdf", "St. Paul.txt"}
    assert {path.name for path in tmp_path.iterdir()} == names
    refused = casestudies(*compare, "-o", "notes.docx", "--format", "pdf")
    assert refused.returncode == 1
    assert "“notes.docx” has the ending of another format (Word document)" in refused.stderr
    assert {path.name for path in tmp_path.iterdir()} == names


def test_show_in_both_forms(profile: tuple[str, str]) -> None:
    case = as_json(casestudies(*profile, "show", "lindsay", "--json"))
    assert case["slug"] == "lindsay"
    text = casestudies(*profile, "show", "lindsay").stdout
    assert "Lindsay Unified School District" in text
    assert "What we found no source for".upper() in text


def test_coverage_sums_up_the_second_reading(profile: tuple[str, str]) -> None:
    said = as_json(casestudies(*profile, "coverage", "bdea", "--json"))["second_reading"]
    assert said["sources"] == {"page": 37, "elsewhere": 0, "not-found": 1, "not-looked-for": 0}
    assert said["findings"]["not-seen-again"] == 4
    text = " ".join(casestudies(*profile, "coverage", "bdea").stdout.split())
    assert (
        "Of 38 sources, 37 were read again at their address, 0 found at another one and 1 not "
        "found (November 2026)." in text
    )
    shown = " ".join(casestudies(*profile, "show", "bdea").stdout.split())
    assert shown.count("[read again in November 2026]") == 37
    assert shown.count("[not found in November 2026]") == 1


def test_library_commands(profile: tuple[str, str]) -> None:
    info = as_json(casestudies(*profile, "library", "info", "--json"))
    assert info["cases"] == 49
    built = casestudies(*profile, "library", "build")
    assert "49 cases" in built.stdout


@pytest.mark.parametrize(
    "arguments",
    [("--profile", "", "coverage"), ("--library", "", "coverage"), ("library", "check", "")],
)
def test_an_empty_name_is_not_the_present_folder(arguments: tuple[str, ...]) -> None:
    ran = in_a_process(*arguments)
    assert ran.returncode == 2
    assert "expected a name, found nothing" in ran.stderr


def test_what_was_repaired_is_told(profile_path: Path, tmp_path: Path) -> None:
    shutil.copytree(profile_path, tmp_path / "profile")
    library = tmp_path / "profile" / "library.sqlite"
    library.write_bytes(library.read_bytes()[:100_000])
    info = in_a_process("--profile", str(tmp_path / "profile"), "library", "info")
    assert info.returncode == 0
    assert "The library was damaged. It was kept as library.damaged-" in info.stderr


def test_a_mistake_of_ours_is_told_with_its_trace(profile_path: Path, tmp_path: Path) -> None:
    shutil.copytree(profile_path, tmp_path / "profile")
    store = LibraryStore(tmp_path / "profile" / "library.sqlite")
    store.replace_pack(misread_pack())
    with pytest.raises(MisreadContent):
        store.cases()
    store.close()
    shown = in_a_process("--profile", str(tmp_path / "profile"), "show", "c")
    assert shown.returncode == 1
    assert "'castle' is not a valid Kind" in shown.stderr
    assert (
        "This is a mistake in Case Studies and not in your library" in shown.stderr.splitlines()[-1]
    )


def test_library_check_of_the_core_pack_and_of_a_broken_one(tmp_path: Path) -> None:
    data = ROOT / "data"
    good = casestudies("library", "check", str(data))
    assert good.returncode == 0
    assert "no problem" in good.stdout
    (tmp_path / "pack.yaml").write_text("id: [broken", encoding="utf-8")
    bad = casestudies("library", "check", str(tmp_path))
    assert bad.returncode == 1
    assert "pack.yaml" in bad.stdout


def test_without_a_display_the_product_shows_in_the_terminal(profile: tuple[str, str]) -> None:
    ran = in_a_process(*profile, env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent"})
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("No window can open because")
    assert "LEARNING DESIGN" in ran.stdout


def test_version() -> None:
    ran = in_a_process("--version")
    assert ran.returncode == 0
    assert ran.stdout == f"Case Studies {__version__}\n"
