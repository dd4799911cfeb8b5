"""The field's language: what finds what, how strongly, and what never."""

from __future__ import annotations

import pytest

from casestudies.model.content import NotEqual, PackContent, Thesaurus, ThesaurusGroup
from casestudies.search.text import fold, stems
from casestudies.search.thesaurus import FieldLanguage
from casestudies.search.weights import RELATION_WEIGHTS


def found(language: FieldLanguage, typed: str) -> dict[str, str]:
    return {item.surface: item.by for item in language.expansions(typed, stems(typed))}


def test_synonyms_find_one_another(language: FieldLanguage) -> None:
    assert found(language, "dropout recovery")["over-age and under-credited"] == "synonym"
    assert found(language, "multilingual learners")["English learners"] == "synonym"
    assert "multilingual learners" in found(language, "emergent bilinguals")


def test_former_names(language: FieldLanguage) -> None:
    assert found(language, "Adams 50")["Westminster Public Schools"] == "former-name"
    assert found(language, "iNACOL")["Aurora Institute"] == "former-name"


def test_abbreviations_find_what_they_stand_for_and_not_each_other(
    language: FieldLanguage,
) -> None:
    assert found(language, "PBL")["project-based learning"] == "abbreviation"
    assert found(language, "IEP")["students with disabilities"] == "abbreviation"
    assert "SPED" not in found(language, "IEP")
    assert found(language, "students with disabilities")["IEP"] == "abbreviation"


def test_an_abbreviation_reaches_the_synonyms_of_what_it_stands_for(
    language: FieldLanguage,
) -> None:
    assert found(language, "ELL")["multilingual learners"] == "synonym"


def test_narrower_terms_are_found_one_way(language: FieldLanguage) -> None:
    assert found(language, "work-based learning")["job shadow"] == "narrower"
    assert "work-based learning" not in found(language, "job shadow")
    assert "field experience" not in found(language, "job shadow")


@pytest.mark.parametrize(
    ("typed", "wanted", "there"),
    [
        ("HOW", "habits of work", True),
        ("how", "habits of work", False),
        ("PACE", "Performance Assessment of Competency Education", True),
        ("pace", "Performance Assessment of Competency Education", False),
        ("pacing", "Performance Assessment of Competency Education", False),
        ("PACE", "own pace", False),
        ("pacing", "own pace", True),
        ("Summit", "Summit Public Schools", True),
        ("summit", "Summit Public Schools", False),
        ("lusd", "Lindsay Unified School District", True),
        ("ells", "English learners", True),
        ("win", "flex time", False),
    ],
)
def test_capitals(language: FieldLanguage, typed: str, wanted: str, there: bool) -> None:
    assert (wanted in found(language, typed)) is there


def test_abbreviations_are_found_in_texts_only_in_capitals(language: FieldLanguage) -> None:
    for item in language.expansions("habits of work", stems("habits of work")):
        if item.surface == "HOW":
            assert item.exact
            return
    pytest.fail("HOW is not among the words for habits of work")


def test_no_expansion_crosses_a_pair_that_is_not_equal(core_content: PackContent) -> None:
    thesaurus = core_content.thesaurus
    language = FieldLanguage(thesaurus)
    apart = {
        frozenset((fold(one), fold(other)))
        for pair in thesaurus.not_equal
        for one in pair.terms
        for other in pair.terms
        if one != other
    }
    terms = {term for group in thesaurus.groups for term in (group.preferred, *group.terms)}
    for term in sorted(terms):
        for other in found(language, term):
            assert frozenset((fold(term), fold(other))) not in apart, (term, other)


def test_no_step_on_the_way_crosses_one_either() -> None:
    language = FieldLanguage(
        Thesaurus(
            (
                ThesaurusGroup("middle", ("start",), "synonym"),
                ThesaurusGroup("middle", ("end",), "former-name"),
            ),
            (NotEqual(("middle", "end"), "different things"),),
        )
    )
    assert set(found(language, "start")) == {"middle"}


def test_expansions_weigh_less_than_the_words_typed(core_content: PackContent) -> None:
    language = FieldLanguage(core_content.thesaurus)
    for group in core_content.thesaurus.groups:
        for item in language.expansions(group.preferred, stems(group.preferred)):
            assert 0 < item.weight <= max(RELATION_WEIGHTS.values()) < 1


def test_a_rare_part_of_one_term_hints_at_its_meaning(language: FieldLanguage) -> None:
    (stemmed,) = stems("bilinguals")
    assert "English learners" in {item.surface for item in language.hints(stemmed, 0.5)}
    (common,) = stems("learning")
    assert language.hints(common, 0.5) == ()
