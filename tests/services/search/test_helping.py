"""A second process that makes the files of the passages' words."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casestudies import assets
from casestudies.bootstrap import make_services
from casestudies.errors import Cancelled
from casestudies.model.query import Query
from casestudies.search.backend import DIRECTIONS, POSTINGS, WORDS
from casestudies.search.building.texts import TextFiles, texts_of
from casestudies.search.packed import load
from casestudies.search.passages import passages_of
from casestudies.services.search import helping
from casestudies.services.search.helping import HelperFailed, helper
from casestudies.services.search.index import MEANING_TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casestudies.bootstrap import Services
    from casestudies.model.content import PackContent
    from casestudies.paths import Paths


pytestmark = pytest.mark.usefixtures("few_bundled")


def test_a_helper_writes_the_same_files(core_content: PackContent, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    table = assets.resource(*MEANING_TABLE)
    vocabulary = core_content.vocabulary
    texts = [texts_of(passages_of(case, vocabulary), vocabulary) for case in core_content.cases[:4]]
    alone = TextFiles(table, here)
    with helper(table, there) as beside:
        for some in texts:
            alone.add(some)
            beside.add(some)
        alone.save()
        beside.save()
        beside.wait(lambda: None)
    for name in (POSTINGS, DIRECTIONS):
        assert (there / name).read_bytes() == (here / name).read_bytes(), name
    assert load(there / WORDS) == load(here / WORDS)


def test_who_ends_early_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with helper(tmp_path / "no table", tmp_path) as beside:
        beside.add([({"text": "Habits of work."}, "", None)])
        with pytest.raises(HelperFailed):
            beside.wait(lambda: None)
        with pytest.raises(HelperFailed):
            beside.add([])
    monkeypatch.setattr("sys.executable", str(tmp_path / "no program"))
    with pytest.raises(HelperFailed), helper(tmp_path / "no table", tmp_path):
        pass
    assert [*tmp_path.iterdir()] == []


@pytest.fixture
def helped(few_library_paths: Paths, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """A small library with its index ready, that is indexed with a helper from now on."""
    services = make_services(few_library_paths)
    services.library.open()
    services.searching.prepare()
    monkeypatch.setattr(helping, "LEAST_CASES", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    yield services
    services.close()


def test_an_index_made_with_a_helper_answers_alike_and_a_lost_helper_is_done_without(
    helped: Services, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    searching = helped.searching
    before = searching.search(Query("advisory english learners"))
    with caplog.at_level(logging.WARNING):
        searching.rebuild()
        assert searching.search(before.query).cases == before.cases
        assert caplog.text == ""
        monkeypatch.setattr(helping, "INDEX_SCHEMA", 0)  # it is of another making
        searching.rebuild()
    assert searching.search(before.query).cases == before.cases
    assert "built without a helper" in caplog.text


def test_who_cancels_leaves_no_helper(helped: Services) -> None:
    def cancel(step: str, done: int, total: int) -> None:
        del step, total
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        helped.searching.rebuild(cancel)
    assert not [path for path in helped.paths.index.iterdir() if ".new-" in path.name]
    helped.searching.prepare()
