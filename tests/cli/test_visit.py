"""`casestudies visit`: planned, listed, briefed, taken along; once in processes of its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from ical.calendar_stream import IcsCalendarStream

from tests.cli.running import casestudies, in_a_process

DEGREES = "--start=43.21,-71.54"


@pytest.fixture
def folder(profile_path: Path, tmp_path: Path) -> Path:
    return shutil.copytree(profile_path, tmp_path / "profile")


def visit(folder: Path, *words: str) -> CompletedProcess[str]:
    return casestudies("--profile", str(folder), "visit", *words)


def done(folder: Path, *words: str) -> str:
    ran = visit(folder, *words)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_a_visit_is_planned_briefed_and_taken_along(folder: Path, tmp_path: Path) -> None:
    listed = in_a_process("--profile", folder, "visit", "list")
    assert listed.stdout.startswith("No visit is saved")
    told = done(
        folder, "new", "pittsfield", "sanborn", "bdea", "--title", "Spring", "--dimension",
        "grading", "--population", "English learners", DEGREES, "--first-day", "2027-04-16",
    )  # fmt: skip
    assert "Spring" in told
    assert "1. Pittsfield, Pittsfield, NH: Friday, April 16, 2027; 13 miles from" in told
    assert "! Sanborn: April 17 is a Saturday, with no school." in told
    listed = in_a_process("--profile", folder, "visit", "list", "--json")
    (saved,) = json.loads(listed.stdout)
    plan = saved["plan"]
    assert plan["focus"]["populations"] == ["english-learners"]
    assert [stop["day"] for stop in plan["stops"]] == [0, 1, 2]
    assert plan["start"]["latitude"] == 43.21
    text = done(folder, "brief", "Spring", "pittsfield")
    assert text.startswith("Pittsfield · Friday, April 16, 2027 · idea")
    assert "Not documented, so ask it there" in text
    assert "Sanborn" not in text.splitlines()[0]
    briefs = json.loads(done(folder, "brief", saved["key"], "--json"))
    assert [brief["case"] for brief in briefs] == ["pittsfield", "sanborn", "bdea"]
    for form in ("ics", "gpx", "kml"):
        assert "Written: " in done(folder, form, "Spring", "-o", str(tmp_path / f"spring.{form}"))
    calendar = IcsCalendarStream.calendar_from_ics((tmp_path / "spring.ics").read_text("utf-8"))
    assert [event.start.isoformat()[:16] for event in calendar.events] == [
        "2027-04-16T09:00",
        "2027-04-17T09:00",
        "2027-04-18T09:00",
    ]


def test_a_packet_is_written_for_print(folder: Path, tmp_path: Path) -> None:
    done(folder, "new", "pittsfield", "sanborn", "--title", "Spring", "--dimension", "grading")
    for words in (("-o", "all.pdf"), ("briefs", "sheets", "-o", "some.docx"), ("-o", "plain")):
        *parts, option, name = words
        told = done(folder, "packet", "Spring", *parts, option, str(tmp_path / name))
        assert told.startswith("Written: ")
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {
        "all.pdf", "some.docx", "plain.pdf",
    }  # fmt: skip
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF")
    for words, said in (
        (("lunch", "-o", "x.pdf"), "A packet has no part “lunch”"),
        (("-o", "x.xlsx"), "does not suit a visit packet"),
    ):
        *rest, name = words
        ran = visit(folder, "packet", "Spring", *rest, str(tmp_path / name))
        assert ran.returncode == 1
        assert said in ran.stderr
        assert "Traceback" not in ran.stderr
    assert not list(tmp_path.glob("x.*"))


def test_sites_are_proposed_with_the_reasons_and_the_gaps(folder: Path) -> None:
    made = json.loads(
        done(
            folder, "new", "--dimension", "grading", "--population", "over-age-under-credited",
            "--start", "sanborn", "--miles", "150", "--days", "3", "--json",
        )
    )  # fmt: skip
    slugs = [stop["case"] for stop in made["plan"]["stops"]]
    assert set(slugs) == set(made["proposed"])
    assert len(slugs) == 3
    assert all("asked" in why["reasons"][0] for why in made["proposed"].values())
    assert made["plan"]["start"]["name"].startswith("Memorial School (Sanborn)")
    text = done(folder, "new", "--dimension", "grading", "--practice", "no-letter-grades")
    assert "documents 2 of 2 asked" in " ".join(text.split())


def test_the_shortest_journey_and_days_that_are_too_few(folder: Path) -> None:
    words = ("bdea", "pittsfield", "sanborn", DEGREES, "--days", "2", "--json")
    made = json.loads(done(folder, "new", "--shortest", *words))
    slugs = [stop["case"] for stop in made["plan"]["stops"]]
    assert slugs in (["pittsfield", "sanborn", "bdea"], ["bdea", "sanborn", "pittsfield"])
    assert [stop["day"] for stop in made["plan"]["stops"]] == [0, 1, None]
    assert "open-day" in {check["kind"] for check in made["checks"]}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new",), "Name some cases, or tell what you want to see"),
        (("new", "atlantis"), "atlantis"),
        (("new", "bdea", "--days", "0"), "--days takes a whole number from 1"),
        (("new", "bdea", "--miles", "-3"), "--miles takes a whole number from 0"),
        (("new", "bdea", "--first-day", "soon"), "--first-day takes a day such as"),
        (("new", "bdea", "--dimension", "gradign"), "the nearest is"),
        (("new", "bdea", "--start=91,0"), "up to 90"),
        (("new", "bdea", "--start", "Qqxyz"), "is known here"),
        (("new", "--dimension", "grading", "--start=-14.3,-170.7", "--miles", "9"), "No site lies"),
        (("brief", "Nothing"), "There is no visit"),
        (("ics", "Nothing", "-o", "x.ics"), "There is no visit"),
    ],
)
def test_what_is_wrong_gets_a_sentence(folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = visit(folder, *words)
    assert ran.returncode == 1
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_what_a_visit_lacks_is_told(folder: Path, tmp_path: Path) -> None:
    done(folder, "new", "bdea", "--title", "Open")
    ran = visit(folder, "ics", "Open", "-o", str(tmp_path / "open.ics"))
    assert ran.returncode == 1
    assert "No stop of this visit has a date yet" in ran.stderr
    ran = visit(folder, "brief", "Open", "lindsay")
    assert ran.returncode == 1
    assert "has no stop at" in ran.stderr
    for ending in ("pdf", "kml"):
        ran = visit(folder, "gpx", "Open", "-o", str(tmp_path / f"open.{ending}"))
        assert ran.returncode == 1
        assert "ending of another format" in ran.stderr
    assert not list(tmp_path.glob("open*"))
    done(folder, "gpx", "Open", "-o", str(tmp_path / "open"))
    assert [path.name for path in tmp_path.glob("open*")] == ["open.gpx"]
