"""The help and the table of actions, both ways: every shortcut stands in the help, and every key
that a page names is the one that works where the page is about."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QKeySequence

from casestudies.services.help.pages import ENGLISH, ORDER, HelpPage, read_page, read_pages
from casestudies.ui import actions
from casestudies.ui.actions import ACTIONS, EVERYWHERE, SECTIONS, native_shortcut
from casestudies.ui.frame.help import shortcuts_page
from casestudies.ui.present.keys import HINTS

KEY = re.compile(
    r"(?<![\w+])(?:(?:(?:Ctrl|Alt|Shift)\+)+"
    r"(?!Ctrl|Alt|Shift)(?:F\d+|Page Up|Page Down|[A-Z][A-Za-z]+|[A-Z0-9+\-])|F\d{1,2})(?!\w)"
)
ABOUT = {
    "begin": (actions.EXPLORE, actions.COMPARE),
    "search": (actions.EXPLORE, actions.CASE),
    "reading": (actions.EXPLORE, actions.CASE),
    "compare": (actions.COMPARE, actions.PICTURES),
    "like": (actions.LIKE, actions.EXPLORE),
    "map": (actions.MAP,),
    "visits": (actions.VISITS, actions.DAYS, actions.NOTES, actions.OBSERVED),
    "workshop": (actions.WORKSHOP, actions.COMPARE),
    "present": (actions.WORKSHOP, actions.COMPARE),
    "library": (actions.LIBRARY, actions.CASES),
    "packs": (actions.LIBRARY,),
    "team": (actions.EXPLORE,),
    "notes": (actions.CASE, actions.EXPLORE),
    "cases": (actions.CASES, actions.LIKE, actions.OBSERVED),
    "backups": (actions.LIBRARY,),
    "exports": (actions.COMPARE, actions.VISITS, actions.WORKSHOP),
    "keyboard": (actions.EXPLORE, actions.CASE, actions.PICTURES),
}
"""Page -> the sections of actions that it is about, beside those that work everywhere."""
BY_HAND = {
    "search": {"Shift+Enter"},  # in the line that finds in a case
    "compare": {"Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End"},
    "like": {"Ctrl+Down", "Ctrl+Up"},  # from case to case
    "visits": {"Alt+Shift+P"},
    "keyboard": {"Shift+F10"},  # Qt's own
}
"""Keys that a part of a page takes itself, without an action."""


def in_order(key: str) -> str:
    return QKeySequence(key.replace("Page ", "Pg")).toString()


def wrong_keys(page: HelpPage) -> set[str]:
    """The keys that a page names and that do nothing where the page is about."""
    about = (EVERYWHERE, *ABOUT.get(page.key, ()))
    works = {in_order(key) for row in ACTIONS if row.where in about for key in row.shortcuts}
    works |= {in_order(key) for key in BY_HAND.get(page.key, ())}
    return {key for key in KEY.findall(page.text) if in_order(key) not in works}


@pytest.mark.parametrize("key", ORDER)
def test_a_page_names_no_key_that_does_nothing_there(key: str) -> None:
    assert wrong_keys(read_page(key, ENGLISH)) == set()


def test_a_wrong_key_is_found() -> None:
    page = HelpPage("compare", ENGLISH, "# Compare\n\n**Alt+Z** or F9, (Ctrl+Shift+Page Down).")
    assert wrong_keys(page) == {"Alt+Z", "F9", "Ctrl+Shift+Page Down"}


def test_no_key_taken_by_hand_is_forgotten_here() -> None:
    for key, keys in BY_HAND.items():
        assert {in_order(one) for one in keys} <= {
            in_order(one) for one in KEY.findall(read_page(key, ENGLISH).text)
        }, key


def test_every_shortcut_stands_in_the_help_by_its_current_key() -> None:
    lines = shortcuts_page(ENGLISH).text.splitlines()
    for row in ACTIONS:
        told = [line for line in lines if line.endswith(f"| {row.text} |")]
        for key in row.shortcuts:
            assert any(f"**{native_shortcut(key)}**" in line for line in told), (row.key, key)
    assert len([line for line in lines if line.startswith("| **")]) == len(
        [row for row in ACTIONS if row.shortcuts]
    )
    assert len(shortcuts_page(ENGLISH).headings) == 1 + len(SECTIONS)


def test_every_key_of_a_talk_stands_in_the_help() -> None:
    text = read_page("present", ENGLISH).text
    words = {"→": "Right", "1–9": "1"}
    for key, _ in HINTS:
        assert f"**{words.get(key, key)}**" in text, key


def test_the_pages_of_the_program_are_about_places_that_exist() -> None:
    assert set(ABOUT) | set(BY_HAND) <= {page.key for page in read_pages(ENGLISH)}
