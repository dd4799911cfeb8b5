"""The draft of a school profile, profile files, examples, and a ranking's words for what is
missing."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import KnownError
from casestudies.model.brief import Kind
from casestudies.model.profile import Part, ProfilePopulation, SchoolProfile, Weights
from casestudies.paths import Paths
from casestudies.services.library.service import LibraryService
from casestudies.services.like.answers import ranked_cases
from casestudies.services.like.profile_draft import (
    DESK,
    ProfileDraft,
    ProfileDraftService,
    draft_from_json,
    draft_to_json,
)
from casestudies.services.like.profile_examples import examples
from casestudies.services.like.profile_files import (
    LARGEST_PROFILE,
    known_part,
    read_profile,
    write_profile,
)
from casestudies.store.saved import SavedStore
from tests.services.locked import Fill

PROFILE = SchoolProfile(
    name="Valley “Unified”",
    kind=Kind.DISTRICT,
    grade_low="PK",
    grade_high="12",
    enrollment=1200,
    locale="rural",
    populations=(ProfilePopulation("english-learners", 30.0), ProfilePopulation("migrant")),
    dimensions=("grading",),
    wanted=("no-letter-grades",),
    ruled_out=("letter-grades-kept",),
    weights=Weights(populations=7.5),
)


def test_the_draft_comes_back(library_paths: Paths) -> None:
    library = LibraryService(library_paths)
    library.open()
    drafts = ProfileDraftService(library)
    assert drafts.draft() == ProfileDraft()
    drafts.keep(ProfileDraft(PROFILE, "abc"))
    drafts.keep(ProfileDraft(PROFILE, "def"))
    library.close()
    library.open()
    assert ProfileDraftService(library).draft() == ProfileDraft(PROFILE, "def")
    library.close()


def test_a_draft_that_cannot_be_read_is_an_empty_one(
    library_paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    library = LibraryService(library_paths)
    library.open()
    store = SavedStore(library.store.database)
    whole = json.loads(draft_to_json(ProfileDraft(PROFILE, "abc")))
    spoiled = [
        "{",
        "[]",
        json.dumps(whole | {"version": 2}),
        json.dumps(whole | {"key": 3}),
        json.dumps(whole | {"profile": whole["profile"].replace("rural", "lunar")}),
        "[" * 100_000,
    ]
    for text in spoiled:
        store.change_editing(DESK, lambda _, text=text: text)
        with caplog.at_level(logging.WARNING):
            assert ProfileDraftService(library).draft() == ProfileDraft()
    assert len(caplog.records) == len(spoiled)
    assert draft_from_json(None) == ProfileDraft()
    library.close()


def test_a_library_that_cannot_be_written_keeps_the_draft_in_memory(
    read_only: Callable[[Fill], LibraryService],
) -> None:
    library = read_only(lambda library: ProfileDraftService(library).keep(ProfileDraft(PROFILE)))
    assert library.read_only
    drafts = ProfileDraftService(library)
    assert drafts.draft().profile == PROFILE
    drafts.keep(ProfileDraft(SchoolProfile(locale="town")))
    assert drafts.draft().profile.locale == "town"
    assert ProfileDraftService(library).draft().profile == PROFILE


def test_files_hold_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "ours.json"
    write_profile(path, PROFILE)
    assert read_profile(path) == PROFILE
    path.write_text("\ufeff" + path.read_text("utf-8"), "utf-8")  # as some editors save
    assert read_profile(path) == PROFILE


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"", "not a school profile"),
        (b"[1]", "JSON object"),
        (b'{"version": 1, "schoool": "x"}', "Unknown field"),
        (b'{"version": 9}', "newer version"),
        (b'{"version": 1, "grades": {"low": "9", "high": "K"}}', "above the high grade"),
        (b" " * (LARGEST_PROFILE + 1), "too large"),
        (b"[" * 200_000, "not JSON"),
    ],
)
def test_a_bad_file_is_told_in_a_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    with pytest.raises(KnownError, match=said) as caught:
        read_profile(path)
    assert "bad.json" in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_file_that_cannot_be_opened_or_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be read"):
        read_profile(tmp_path / "nowhere.json")
    with pytest.raises(KnownError, match="cannot be read"):
        read_profile(tmp_path)
    blocked = tmp_path / "file"
    blocked.write_text("no folder", "utf-8")
    with pytest.raises(KnownError, match="could not be written"):
        write_profile(blocked / "ours.json", PROFILE)
    assert blocked.read_text("utf-8") == "no folder"


def test_what_the_vocabulary_does_not_know_is_left_out_and_named(services: Services) -> None:
    vocabulary = services.library.vocabulary()
    assert known_part(PROFILE, vocabulary) == (PROFILE, ())
    odd = SchoolProfile(
        locale="town",
        populations=(ProfilePopulation("martians", 3.0), ProfilePopulation("migrant")),
        dimensions=("grading", "gravity"),
        wanted=("levitation",),
        ruled_out=("levitation", "no-letter-grades"),
    )
    kept, gone = known_part(odd, vocabulary)
    assert gone == ("martians", "gravity", "levitation")
    assert kept.populations == (ProfilePopulation("migrant"),)
    assert (kept.dimensions, kept.wanted) == (("grading",), ())
    assert kept.ruled_out == ("no-letter-grades",)
    assert kept.locale == "town"


def test_examples_are_known_in_full_and_find_something(services: Services) -> None:
    found = examples(services.library.vocabulary())
    assert len(found) == 3
    for example in found:
        assert example.title.startswith("Example:")
        assert example.profile.name.startswith("Example:")
        best = services.matching.rank(example.profile)[0]
        assert best.score is not None
        assert best.score > 0.7


def test_a_ranking_carries_what_the_screen_needs(services: Services) -> None:
    profile = examples(services.library.vocabulary())[0].profile
    answer = ranked_cases(services.matching, services.library, profile)
    assert [one.place for one in answer.cases] == list(range(1, len(answer.cases) + 1))
    assert answer.best(3) == tuple(one.case.slug for one in answer.cases[:3])
    for one in answer.cases:
        items = [item for part in one.match.parts for item in part.items]
        untold = sum(not item.told and not item.rests for item in items)
        assert len(one.missing) + len(one.apart) == untold
        for part in one.match.parts:
            for item in part.items:
                source = one.source_of(item)
                assert (source is not None) == (item.figure is not None or item.share is not None)
    missing = {words for one in answer.cases for words in one.missing}
    assert {"share of English learners", "English learners", "no letter grades"} <= missing


def test_missing_words_name_each_part(services: Services) -> None:
    profile = SchoolProfile(
        enrollment=300,
        locale="rural",
        populations=(ProfilePopulation("low-income", 50.0),),
        dimensions=("technology",),
        ruled_out=("rank-and-honors-kept",),
    )
    answer = ranked_cases(services.matching, services.library, profile)
    missing = {words for one in answer.cases for words in one.missing}
    technology = services.library.vocabulary().name_of("technology")
    assert {"enrollment", "share of students from low-income families", technology} <= missing
    apart = {words for one in answer.cases for words in one.apart}
    assert apart == {"No single setting to compare (statewide)."}
    for one in answer.cases:
        setting = one.match.part(Part.SETTING)
        assert setting is not None
        assert bool(one.apart) == (setting.score is None)
