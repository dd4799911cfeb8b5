"""The search index as a thing on disk: stale, lost, shared, or impossible to keep."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casestudies import assets
from casestudies.bootstrap import make_services
from casestudies.errors import BugError, Cancelled, KnownError
from casestudies.model.brief import CaseBrief
from casestudies.model.query import Filters, Query
from casestudies.paths import Paths
from casestudies.search.freshness import is_fresh, place
from casestudies.services.search.briefs import CaseBriefs
from casestudies.services.search.order import in_order, order_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from casestudies.bootstrap import Services
    from casestudies.model.content import PackContent

BUILD = """
import sys
from pathlib import Path
from casestudies import assets
from casestudies.bootstrap import make_services
from casestudies.model.query import Filters, Query
from casestudies.paths import find_paths
assets.core_pack = lambda: Path(sys.argv[2])
services = make_services(find_paths(profile=Path(sys.argv[1])))
services.library.open()
services.searching.prepare()
print(services.searching.search(Query("mastery")).total)
services.close()
"""

OPEN = """
import sys
from pathlib import Path
from casestudies import assets
from casestudies.bootstrap import make_services
from casestudies.model.query import Filters, Query
from casestudies.paths import find_paths
from casestudies.search import text
assets.core_pack = lambda: Path(sys.argv[2])
services = make_services(find_paths(profile=Path(sys.argv[1])))
services.library.open()
services.searching.prepare()
print(text.stem.cache_info().misses)
print(services.searching.search(Query("mastery", limit=5)).total)
heavy = ("asyncio", "ssl", "urllib.request", "whoosh.index")
print([name for name in heavy if name in sys.modules])
services.close()
"""


pytestmark = pytest.mark.usefixtures("few_bundled")


@pytest.fixture
def few_paths(paths: Paths, few_profile: Path) -> Paths:
    """The places of a profile with a small library and its search index ready."""
    shutil.copytree(few_profile, paths.library.parent)
    return paths


@pytest.fixture
def services(few_paths: Paths) -> Iterator[Services]:
    """The services on it, open and ready."""
    services = make_services(few_paths)
    services.library.open()
    services.searching.prepare()
    yield services
    services.close()


def total(services: Services, text: str = "mastery") -> int:
    services.searching.forget_answers()
    return services.searching.search(Query(text)).total


def with_five_cases(content: PackContent) -> PackContent:
    info = replace(content.info, content_hash="other", version="2099.1.0")
    return replace(content, info=info, cases=content.cases[:5])


def test_opening_stems_no_terms_and_loads_no_whoosh(services: Services, few_cases: Path) -> None:
    expected = total(services)
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(services.paths.library.parent), str(few_cases)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    stemmed, found, loaded = done.stdout.splitlines()
    assert int(stemmed) < 300, "the few names that are no words; thousands of terms are known"
    assert (int(found), loaded) == (expected, "[]")


def test_new_content_makes_the_index_stale(services: Services, few_content: PackContent) -> None:
    before = place(services.paths.index, services.library.fingerprint())
    assert is_fresh(before, services.library.fingerprint())
    services.library.replace_pack(with_five_cases(few_content))
    services.searching.prepare()
    assert total(services, "") == 5
    assert place(services.paths.index, services.library.fingerprint()) != before


def test_an_answer_of_the_old_index_is_not_kept_for_the_new_one(
    services: Services, few_content: PackContent
) -> None:
    class Briefs(CaseBriefs):
        """The old index's briefs; when they have been read, the content is replaced."""

        def some(self, numbers: Iterable[int]) -> Mapping[int, CaseBrief]:
            found = super().some(numbers)
            if services.library.fingerprint() == before:
                services.library.replace_pack(with_five_cases(few_content))
                services.searching.prepare()
            return found

    before = services.library.fingerprint()
    opened = services.searching._open
    assert opened is not None
    briefs = Briefs(services.library, opened.packs.corpus.cases)
    services.searching._open = replace(opened, briefs=briefs)
    assert services.searching.search(Query("mastery")).total > 5, "answered on the old index"
    assert services.library.fingerprint() != before
    assert services.searching.search(Query("mastery")).total <= 5


def test_a_list_of_cases_that_are_gone_by_now_is_made_anew(
    services: Services, few_content: PackContent
) -> None:
    assert total(services, "") > 5
    services.searching.forget_answers()
    services.library.replace_pack(with_five_cases(few_content))
    assert total(services, "") == 5


def test_the_first_list_is_what_looking_at_all_passages_finds(services: Services) -> None:
    opened = services.searching._open
    assert opened is not None
    engine, everything = opened.engine, Query("")
    answer = engine.answer(engine.parsed("").root)
    ranked = engine.rank(answer, Filters())
    order = order_of(everything.sort, answer, Filters())
    ranked = in_order(ranked, opened.briefs, order, engine.corpus, lambda *_: 0)
    results = services.searching.search(everything)
    assert [hit.brief.slug for hit in results.cases] == [
        opened.briefs[case.number].slug for case in ranked[: everything.limit]
    ]
    assert [(hit.score, hit.total) for hit in results.cases] == [
        (case.score, len(case.passages)) for case in ranked[: everything.limit]
    ]
    assert (results.total, results.order) == (len(ranked), order)
    assert results.passages == sum(len(case.passages) for case in ranked)
    counted = engine.facets.counts(engine.corpus.in_cases, Filters())
    assert engine.facets.totals == counted
    for facet, values in results.facets:
        had = {key for key in engine.values.names[facet] if counted[facet].get(key)}
        assert {value.key for value in values} == had
        assert all(value.count == counted[facet][value.key] for value in values)


def test_files_lost_in_use_do_no_harm(services: Services) -> None:
    expected = total(services)
    shutil.rmtree(services.paths.index)
    assert total(services) == expected
    assert total(services, "advisory crew") > 0
    services.searching.close()
    services.searching.prepare()
    assert total(services) == expected


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system lists no open files")
def test_closing_lets_go_of_all_files(services: Services) -> None:
    """Windows neither moves nor deletes what is open, and a full disk gets its room back."""

    def still_open() -> list[str]:
        files = [one for one in Path("/proc/self/fd").iterdir() if one.is_symlink()]
        return [path for one in files if str(services.paths.index) in (path := str(one.readlink()))]

    total(services)
    assert still_open()
    services.searching.close()
    assert still_open() == []


def test_a_backend_closed_underneath_is_opened_again(services: Services) -> None:
    expected = total(services, "internships")
    opened = services.searching._open
    assert opened is not None
    opened.backend.close()
    assert total(services, "internships advisory") > 0
    assert total(services, "internships") == expected


@pytest.mark.parametrize("name", ["corpus.bin", "postings.bin"])
def test_a_file_cut_short_in_use_is_made_anew(services: Services, name: str) -> None:
    expected = total(services, "internships")
    for path in services.paths.index.rglob(name):
        os.truncate(path, path.stat().st_size // 2)
    services.searching.forget_answers()
    assert services.searching.search(Query("mentors", limit=500)).total > 0
    assert all(services.searching.more_like_case(brief.slug) for brief in services.library.briefs())
    assert total(services, "internships") == expected
    assert services.searching.is_sound()


@pytest.mark.parametrize("name", ["corpus.bin", "words.bin", "postings.bin", "stems.bin"])
def test_any_damaged_file_is_noticed(services: Services, name: str) -> None:
    expected = total(services)
    services.searching.close()
    folder = place(services.paths.index, services.library.fingerprint())
    (target,) = folder.glob(name)
    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 0xFF
    target.write_bytes(data)
    assert not is_fresh(folder, services.library.fingerprint())
    services.searching.prepare()
    assert total(services) == expected


def test_left_overs_of_a_killed_build_are_swept(services: Services) -> None:
    services.searching.close()
    left = services.paths.index / "0123456789abcdef.new-99999"
    left.mkdir()
    for path in services.paths.index.rglob("manifest.json"):
        path.unlink()
    services.searching.prepare()
    assert not left.exists()


def test_where_nothing_can_be_kept_the_search_still_works(few_paths: Paths) -> None:
    paths = few_paths._replace(cache=few_paths.library)  # a file: no folder can be made
    services = make_services(paths)
    services.library.open()
    services.searching.prepare()
    try:
        assert total(services) > 0
    finally:
        services.close()


def test_where_there_is_no_temporary_folder_either(
    few_paths: Paths, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "absent"))
    services = make_services(few_paths._replace(cache=few_paths.library))
    services.library.open()
    try:
        with pytest.raises(KnownError, match="no room for the search index"):
            services.searching.prepare()
    finally:
        services.close()


@pytest.mark.slow
def test_two_processes_build_at_once(services: Services, few_cases: Path) -> None:
    expected = total(services)
    services.searching.close()
    shutil.rmtree(services.paths.index)
    profile = services.paths.library.parent
    command = [sys.executable, "-c", BUILD, str(profile), str(few_cases)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate(timeout=180)[0].strip() for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert said == [str(expected)] * 2
    assert expected > 5


def test_a_compiled_index_is_copied(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = total(services)
    compiled = tmp_path / "compiled"
    folder = place(services.paths.index, services.library.fingerprint())
    services.searching.close()
    shutil.move(folder, compiled)
    monkeypatch.setattr(assets, "compiled_index", lambda: compiled)
    steps: list[str] = []

    def progress(step: str, done: int, total: int) -> None:
        del done, total
        steps.append(step)

    services.searching.prepare(progress)
    assert steps == []
    assert total(services) == expected


def test_asked_before_it_is_prepared(services: Services) -> None:
    services.searching.close()
    with pytest.raises(BugError):
        total(services, "anything")


def test_a_damaged_index_is_built_anew(services: Services) -> None:
    expected = total(services)
    services.searching.close()
    for path in services.paths.index.rglob("postings.bin"):
        path.write_bytes(b"not an index")
    services.searching.prepare()
    assert total(services) == expected


def test_an_unfinished_index_is_built_anew(services: Services) -> None:
    services.searching.close()
    for path in services.paths.index.rglob("manifest.json"):
        path.unlink()
    services.searching.prepare()
    assert total(services) > 0


def test_a_cancelled_build_leaves_nothing_behind(services: Services) -> None:
    services.searching.close()
    for path in services.paths.index.rglob("manifest.json"):
        path.unlink()

    def cancel(step: str, done: int, total: int) -> None:
        del step, total
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        services.searching.prepare(cancel)
    assert not [path for path in services.paths.index.iterdir() if ".new-" in path.name]
    services.searching.prepare()
    assert total(services) > 0


def test_files_that_were_read_whole_are_read_no_more_until_one_is_written(
    services: Services,
) -> None:
    fingerprint = services.library.fingerprint()
    folder = place(services.paths.index, fingerprint)
    assert is_fresh(folder, fingerprint)
    read: list[Path] = []
    with pytest.MonkeyPatch.context() as patch:
        whole = Path.read_bytes
        patch.setattr(Path, "read_bytes", lambda path: (read.append(path), whole(path))[1])
        assert is_fresh(folder, fingerprint)
        assert read == []
        postings = folder / "postings.bin"
        stat, bytes_ = postings.stat(), postings.read_bytes()
        postings.write_bytes(bytes_[:-1] + bytes([bytes_[-1] ^ 1]))
        if sys.platform != "win32":  # where the time of a change is not kept
            os.utime(postings, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        assert postings.stat().st_size == stat.st_size
        assert not is_fresh(folder, fingerprint), "as long and as old as before"
        postings.write_bytes(bytes_)
        assert is_fresh(folder, fingerprint)
    assert not is_fresh(folder, "other content")
    (folder / "more.bin").write_bytes(b"")
    assert not is_fresh(folder, fingerprint)
