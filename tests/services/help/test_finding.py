"""Finding in the help: what is asked for is found, and what is asked about schools is not."""

from __future__ import annotations

import pytest

from casestudies.services.help.finding import MOST_FOUND, HelpFinder
from casestudies.services.help.pages import ENGLISH, HelpPage
from casestudies.services.help.service import HelpService

HELP = HelpService()


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("undo", "backups"),
        ("how do I print a case", "exports"),
        ("exporting", "exports"),
        ("Backups", "backups"),
        ("dark theme", "display"),
        ("zoom", "display"),
        ("screen reader", "keyboard"),
        ("projector", "present"),
        ("workshops", "workshop"),
        ("evidence dots", "evidence"),
        ("who is first-hand", "evidence"),
        ("packs", "packs"),
        ("type size state:NH", "display"),
    ],
)
def test_what_is_asked_for_is_found(asked: str, page: str) -> None:
    assert page in [hit.page for hit in HELP.find(asked, ENGLISH)]


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "a",
        "how do I",
        "state:NH",
        "grading",
        "dropout recovery english learners",
        "habits of work",
        "internships",
        "small rural districts",
        "mastery scale",
        "advisory in maine",
    ],
)
def test_what_is_asked_about_schools_is_not(asked: str) -> None:
    assert HELP.find(asked, ENGLISH) == ()


def test_a_hit_says_where_it_stands() -> None:
    found = {hit.heading: hit for hit in HELP.find("trash", ENGLISH)}
    hit = found["Taking back"]
    page = next(page for page in HELP.pages(ENGLISH) if page.key == hit.page)
    assert page.headings[hit.at] == "Taking back"
    assert "Trash" in hit.text
    assert "*" not in hit.text
    assert len(HELP.find("case", ENGLISH)) == MOST_FOUND


def test_accents_and_small_words_of_spanish_do_not_hinder() -> None:
    page = HelpPage("map", "es", "# El mapa\n\nMuestra.\n\n## Cómo se mide\n\nLa **distancia**.\n")
    finder = HelpFinder((page,))
    assert [hit.heading for hit in finder.find("como medir distancias")] == []
    assert [hit.heading for hit in finder.find("la distáncia del mapa")] == ["Cómo se mide"]


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        ("how do i export to word", "Formats"),
        ("backing up my notes", "Backups"),
        ("undo something", "Taking back"),
        ("english learners", "Filters"),
    ],
)
def test_who_looks_in_the_help_itself_finds_what_has_some_of_the_words(
    asked: str, heading: str
) -> None:
    assert heading in [hit.heading for hit in HELP.look_up(asked, ENGLISH)]


def test_nothing_is_found_for_words_that_the_help_does_not_have() -> None:
    assert HELP.look_up("xylophone", ENGLISH) == ()
    assert HELP.look_up("  ", ENGLISH) == ()
