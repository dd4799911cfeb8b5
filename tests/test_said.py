"""Sentences below the window: English by themselves, in another language once one is set."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.vocabulary import Practice, Vocabulary
from casestudies.said import Names, mark, named, said, set_translator, spoken_in
from tests.project import SOURCE
from tools.translations.gathering import SAID, gather

WORDS = {"ended": "terminado"}
NAMES = {"No letter grades": "Sin letras"}


@pytest.fixture
def spanish() -> Iterator[None]:
    set_translator(
        lambda text: WORDS.get(text, text),
        lambda text: NAMES.get(text, text),
    )
    yield
    set_translator(None)


def test_without_a_translator_all_is_english() -> None:
    assert said("ended") == mark("ended") == named("ended") == "ended"


@pytest.mark.usefixtures("spanish")
def test_a_sentence_is_said_when_it_is_asked_for() -> None:
    names = Names({1: mark("ended"), 2: mark("going on")})
    assert dict(names) == {1: "terminado", 2: "going on"}
    assert names.written == {1: "ended", 2: "going on"}
    assert names.get(3) is None
    before = spoken_in()
    set_translator(None)
    assert dict(names) == names.written
    assert spoken_in() != before


@pytest.mark.usefixtures("spanish")
def test_a_vocabulary_is_spoken_and_stays_written() -> None:
    practice = Practice("no-letter-grades", "grading", "No letter grades", "None at all.")
    written = Vocabulary(practices=(practice,))
    assert written.spoken().name_of("no-letter-grades") == "Sin letras"
    assert written.name_of("no-letter-grades") == "No letter grades"
    assert written.spoken().practices[0].definition == "None at all."


def test_every_state_of_a_cell_can_be_said() -> None:
    found = {one.source for one in gather(SOURCE / "casestudies").found if one.context == SAID}
    assert {STATE_NAMES.written[state] for state in CellState} <= found
