"""The models of “Models like ours”: Qt's own checks, what rows say, what stays when rankings
change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.profile import Part, ProfilePopulation, SchoolProfile, Weights
from casestudies.services.like.answers import RankedCases, ranked_cases
from casestudies.services.like.profile_examples import examples
from casestudies.ui.like.dimensions_model import DimensionModel
from casestudies.ui.like.practices_model import IN_DEFINITION, PracticeModel, found_rows
from casestudies.ui.like.results_model import ResultsModel
from casestudies.ui.like.rows import (
    FIRST_CASES,
    FIRST_REASONS,
    Row,
    RowKind,
    alike_words,
    fit_words,
    percent,
    rows_of,
)
from casestudies.ui.roles import Role

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def services(asked: Services) -> Services:
    """These tests only ask."""
    return asked


def rank(services: Services, profile: SchoolProfile) -> RankedCases:
    return ranked_cases(services.matching, services.library, profile)


@pytest.fixture
def example(services: Services) -> SchoolProfile:
    return examples(services.library.vocabulary())[0].profile


def kinds(rows: tuple[Row, ...], slug: str) -> list[RowKind]:
    return [row.kind for row in rows if row.ranked and row.ranked.case.slug == slug]


def test_rows_are_heads_reasons_and_what_is_missing(
    services: Services, example: SchoolProfile
) -> None:
    answer = rank(services, example)
    rows = rows_of(answer)
    heads = [row for row in rows if row.kind is RowKind.HEAD]
    assert len(heads) == FIRST_CASES
    assert rows[-1].kind is RowKind.ALL
    assert rows[-1].text == f"Show all {len(answer.cases)} cases"
    assert len(rows_of(answer, everything=True)) > len(rows)
    for ranked in answer.cases[:FIRST_CASES]:
        own = [row for row in rows if row.ranked is ranked]
        assert own[0].kind is RowKind.HEAD
        assert [row.last for row in own] == [False] * (len(own) - 1) + [True]
        items = [item for part in ranked.match.parts for item in part.items]
        told = [item for item in items if item.told or item.rests]
        reasons = [row for row in own if row.kind is RowKind.REASON]
        assert [row.item for row in reasons] == told
        firsts = [row.part.part for row in reasons if row.first and row.part]
        assert firsts == list(dict.fromkeys(row.part.part for row in reasons if row.part))
        missing = [row for row in own if row.kind is RowKind.MISSING]
        assert bool(missing) == bool(ranked.missing or ranked.apart)
        for words in ranked.missing:
            assert words in missing[0].text
    assert rows_of(None) == ()
    identities = [row.identity for row in rows]
    assert len(identities) == len(set(identities))


def test_many_reasons_of_a_part_wait_behind_one_row(services: Services) -> None:
    keys = tuple(dimension.key for dimension in services.library.vocabulary().dimensions)
    answer = rank(services, SchoolProfile(dimensions=keys))
    slug = answer.cases[0].case.slug
    shut = kinds(rows_of(answer), slug)
    assert shut.count(RowKind.REASON) == FIRST_REASONS
    assert shut.count(RowKind.MORE) == 1
    opened = kinds(rows_of(answer, {(slug, Part.DIMENSIONS)}), slug)
    assert opened.count(RowKind.REASON) > FIRST_REASONS
    assert RowKind.MORE not in opened


def test_numbers_become_words() -> None:
    assert [percent(share) for share in (0, 0.001, 0.5, 0.996, 1)] == [
        "0%", "1%", "50%", "99%", "100%",
    ]  # fmt: skip
    assert [fit_words(Part.SIZE, score) for score in (1, 0.7, 0.5, 0.1, 0)] == [
        "fits", "close", "partly", "little", "no fit",
    ]  # fmt: skip
    for part in (Part.POPULATIONS, Part.DIMENSIONS, Part.WANTED):
        assert [fit_words(part, score) for score in (1, 0.7, 0.1, 0)] == [
            "documented", "partly", "little", "none",
        ]  # fmt: skip
    assert [fit_words(Part.RULED_OUT, score) for score in (1, 0.7, 0.1, 0)] == [
        "absent", "partly", "mostly there", "there",
    ]  # fmt: skip


def test_both_numbers_are_said(services: Services, example: SchoolProfile) -> None:
    answer = rank(services, example)
    whole = next(one.match for one in answer.cases if one.match.told == 1)
    part = next(one.match for one in answer.cases if 0 < one.match.told < 1)
    assert alike_words(whole)[1] == "everything you asked about is documented"
    alike, told = alike_words(part)
    assert alike.endswith("alike where documented")
    assert told == f"{percent(part.told)} of what you asked about is documented"
    assert alike_words(replace(part, score=None))[0] == "Not known"


@pytest.mark.usefixtures("qapp")
def test_results_say_what_they_are(
    services: Services, example: SchoolProfile, qtmodeltester: ModelTester
) -> None:
    model = ResultsModel()
    qtmodeltester.check(model)
    model.set_answer(rank(services, example))
    model.set_tray(["lindsay"])
    qtmodeltester.check(model)
    head = model.index(model.head_of("lindsay"))
    assert head.data(Role.IN_TRAY) is True
    assert head.data() == "Lindsay Unified School District"
    said = head.data(SPOKEN)
    assert said.startswith("1. Lindsay Unified School District. District · Lindsay, CA")
    assert "92% alike, everything you asked about is documented" in said
    assert said.endswith("In the compare tray")
    spoken = [model.index(row).data(SPOKEN) for row in range(model.rowCount())]
    assert all(spoken)
    assert any(
        words.startswith("Size, partly, 48%: 3,976 students in 2023") and "Source S26" in words
        for words in spoken
    )
    assert model.data(QModelIndex()) is None
    assert model.row(-1) is None


def test_rows_stay_while_the_order_stays(
    services: Services, example: SchoolProfile, qtbot: QtBot
) -> None:
    model = ResultsModel()
    model.set_answer(rank(services, example))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_answer(rank(services, example))
    with qtbot.waitSignal(model.modelReset):
        model.set_answer(rank(services, replace(example, weights=Weights(size=10))))
    heads = [at for at in range(model.rowCount()) if model.row(at).kind is RowKind.HEAD]  # type: ignore[union-attr]
    assert model.head_beside(0, 1) == heads[1]
    assert model.head_beside(heads[1] + 2, -1) == heads[1]
    assert model.head_beside(heads[1], -1) == heads[0]
    assert model.head_beside(heads[0], -1) == heads[0]
    last = model.rowCount() - 1
    assert model.head_beside(heads[-1], 1) == last
    with qtbot.waitSignal(model.modelReset):
        model.open_more(last)
    assert model.head_of("lindsay") >= 0
    with qtbot.waitSignal(model.modelReset):
        model.set_answer(None)
    assert model.rowCount() == 0


def test_more_reasons_are_opened(services: Services, qtbot: QtBot) -> None:
    keys = tuple(dimension.key for dimension in services.library.vocabulary().dimensions)
    model = ResultsModel()
    model.set_answer(rank(services, SchoolProfile(dimensions=keys)))
    more = next(at for at in range(model.rowCount()) if model.row(at).kind is RowKind.MORE)  # type: ignore[union-attr]
    with qtbot.waitSignal(model.modelReset):
        model.open_more(more)
    row = model.row(more)
    assert row is not None
    assert row.kind is RowKind.REASON
    with qtbot.assertNotEmitted(model.modelReset):
        model.open_more(0)


@pytest.mark.usefixtures("qapp")
def test_dimensions_are_a_check_list(
    services: Services, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    model = DimensionModel(services.library.vocabulary())
    qtmodeltester.check(model)
    assert model.rowCount() == 16 + 4
    assert model.index(0).data(SPOKEN) == "Purpose and culture"
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    model.toggle(0)
    assert model.chosen == ()
    with qtbot.waitSignal(model.toggled):
        model.toggle(1)
    assert model.chosen == ("vision",)
    assert "chosen, Purpose and culture" in model.index(1).data(SPOKEN)
    with qtbot.assertNotEmitted(model.toggled):
        model.set_chosen(("pace", "grading"))
    assert model.chosen == ("grading", "pace")
    qtmodeltester.check(model)


@pytest.mark.usefixtures("qapp")
def test_practices_are_found_by_name_then_by_definition(
    services: Services, qtmodeltester: ModelTester
) -> None:
    vocabulary = services.library.vocabulary()
    model = PracticeModel(vocabulary)
    qtmodeltester.check(model)
    assert sum(row.practice is not None for row in found_rows(vocabulary, "")) == len(
        vocabulary.practices
    )
    model.find("letter gra")
    qtmodeltester.check(model)
    names = [model.index(row).data() for row in range(model.rowCount())]
    assert names[:3] == ["Grading and reporting", "No letter grades", "Letter grades kept"]
    found = found_rows(vocabulary, "mastery")
    heads = [row.text for row in found if row.practice is None]
    assert heads[-1] == IN_DEFINITION
    keys = [row.practice.key for row in found if row.practice]
    assert len(keys) == len(set(keys))
    for practice in vocabulary.practices:
        for name in (practice.name, practice.name.replace("'", "’"), practice.name.upper()):
            rows = found_rows(vocabulary, name)
            assert any(row.practice == practice for row in rows), name
    model.set_chosen(("no-letter-grades",), ("letter-grades-kept",), "ruled out")
    assert model.first() == 1
    assert model.index(1).data(SPOKEN).startswith("No letter grades, chosen. ")
    assert model.index(2).data(SPOKEN).startswith("Letter grades kept, not chosen, ruled out. ")
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == (
        vocabulary.practice_by_key["no-letter-grades"].definition
    )
    model.find("zeppelin")
    assert model.first() == -1
    assert model.rowCount() == 0


def test_a_population_asked_twice_has_two_reasons(services: Services) -> None:
    profile = SchoolProfile(populations=(ProfilePopulation("english-learners", 37.0),))
    rows = rows_of(rank(services, profile))
    own = [row.text for row in rows if row.ranked and row.ranked.case.slug == "lindsay"]
    assert own[1].startswith("English learners: ")
    assert own[2] == "English learners: 37% of students in 2023; yours 37%"
