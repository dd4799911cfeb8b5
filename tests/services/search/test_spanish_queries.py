"""Spanish words are told from English ones, and lead to the English term."""

from __future__ import annotations

import pytest

from casestudies.model.query import Query
from casestudies.services.search.service import SearchService

TOLD = "The texts of the core library are in English: search for English words."


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("aprendices de inglés", "English learners"),
        ("calificaciones sin letras", "No letter grades"),
        ("cómo califican", "Grading"),
        ("grupos de asesoría", "Advisory groups"),
        ("escuelas rurales", "Rural and remote"),
        ("estudiantes con discapacidades", "Students with disabilities"),
        ("portafolios", "Portfolio"),
        ("state:NH aprendices de inglés", "state:NH English learners"),
    ],
)
def test_spanish_words_lead_to_the_english_term(
    searching: SearchService, spanish: dict[str, str], typed: str, english: str
) -> None:
    found = searching.search(Query(typed))
    assert found.notes[0] == spanish[TOLD]
    assert not found.suggestions, "none of English words that look alike"
    step = (found.nearest if found.total else found.steps)[0]
    assert step.query.text == english
    assert searching.search(step.query).total


def test_in_an_english_window_the_glossary_knows_them(searching: SearchService) -> None:
    searching.forget_answers()  # some were given in Spanish
    found = searching.search(Query("grupos de asesoría"))
    assert found.notes[0] == TOLD
    assert found.nearest[0].query.text == "Advisory"


@pytest.mark.parametrize(
    "typed",
    ["El Paso Texas", "Los Angeles schools", "competitors", "résumé", "personal learning plan",
     "no letter grades", "de facto standards", "Colorado", "SIS cannot handle competencies",
     "what do teachers do", "zeppelin", "", "population:english-learners"],
)  # fmt: skip
def test_english_words_and_places_are_not_taken_for_spanish(
    searching: SearchService, spanish: dict[str, str], typed: str
) -> None:
    assert spanish[TOLD] not in searching.search(Query(typed)).notes
