"""Broken packs: each is refused with a sentence that names file and field, and left as it was."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from casestudies.errors import KnownError
from casestudies.model.brief import SeenAt, Unseen
from casestudies.model.case import ReadAgain
from casestudies.packs.check import check_pack
from casestudies.packs.reader import PackError, read_pack
from tests.packs.breakages import BROKEN, Broken
from tests.packs.pack_files import CASE_FILE, DIMENSIONS, POPULATIONS, PRACTICES, Change

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"


def fingerprint(root: Path) -> dict[str, str]:
    """Every file below a folder with its hash and time of change."""
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        + str(path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def assert_refused(root: Path, file: str, field: str, words: str) -> None:
    """The pack is refused for this reason, in the checker and the reader alike."""
    before = fingerprint(root.parent)
    report = check_pack(root)
    assert any(
        problem.file == file and problem.field == field and words in problem.message
        for problem in report.problems
    ), [str(problem) for problem in report.problems]
    for problem in report.problems:
        assert problem.message.endswith((".", "?")), problem
        assert "[type=" not in str(problem)
        assert "Input should" not in str(problem)
    with pytest.raises(PackError) as caught:
        read_pack(root)
    assert isinstance(caught.value, KnownError)
    assert caught.value.problems == report.problems
    assert str(caught.value).startswith(report.problems[0].file)
    assert str(caught.value).endswith("was not read in, and nothing was changed.")
    assert fingerprint(root.parent) == before


def test_the_small_pack_is_sound(small_pack: Path) -> None:
    report = check_pack(small_pack)
    assert report.problems == ()
    assert report.counts["findings"] == 4
    content = read_pack(small_pack)
    assert [case.slug for case in content.cases] == ["green-valley"]
    assert [block.key for block in content.cases[0].dimensions] == ["grading", "pace"]
    assert content.cases[0].pack == "valley"
    assert content.cases[0].source("S2").date == "2016"  # type: ignore[union-attr]
    assert "no-letter-grades" in content.vocabulary.practice_by_key


def test_what_a_second_reader_saw_comes_through(small_pack: Path, change: Change) -> None:
    change(CASE_FILE, "kind: official}", "kind: official, seen: {on: 2026-11, how: elsewhere}}")
    change(CASE_FILE, "practices: [advance-any-time]", 'practices: []\n        seen: "no"')
    change(CASE_FILE, "practices: [no-letter-grades]", "practices: []\n        seen: part")
    change("sources.yaml", "kind: book}", "kind: book, seen: {on: 2026-11-28, how: not-found}}")
    content = read_pack(small_pack)
    (case,) = content.cases
    assert [source.read_again for source in case.sources] == [
        ReadAgain("2026-11", SeenAt.ELSEWHERE),
        None,
    ]
    assert content.sources[0].read_again == ReadAgain("2026-11-28", SeenAt.NOT_FOUND)
    assert {finding.id: finding.unseen for _, finding in case.findings()} == {
        "grading-1": Unseen.PART,
        "grading-2": None,
        "pace-1": Unseen.ALL,
        "low-income-1": None,
    }


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_a_broken_file_is_named_with_field_and_reason(
    broken: Broken, small_pack: Path, change: Change
) -> None:
    change(broken.file, broken.old, broken.new)
    assert_refused(small_pack, broken.file, broken.field, broken.words)


@pytest.mark.parametrize(
    ("data", "field", "words"),
    [
        pytest.param(b"", "", "The file is empty.", id="empty"),
        pytest.param(b"# nothing\n", "", "The file is empty.", id="only a comment"),
        pytest.param(b"- a\n- b\n", "", "Expected a block of fields", id="a list"),
        pytest.param(b"just words\n", "", "found “just words”", id="words"),
        pytest.param("name: Universität".encode("latin-1"), "", "not in UTF-8", id="encoding"),
        pytest.param("name: x".encode("utf-16"), "", "not in UTF-8", id="utf-16"),
        pytest.param(b"name: a\0b", "", "a NUL character", id="nul"),
        pytest.param(b"[" * 5000, "[1]" * 20, "over 20 levels deep", id="deep nesting"),
        pytest.param(b"a: " + b"x" * 2_000_001, "", "larger than 2 MB", id="huge"),
        pytest.param(b"[" + b"a," * 100_001 + b"]", "[100000]", "100,000 values", id="many"),
        pytest.param(BOMB.encode(), "b[1]", "An alias (*) is not allowed", id="bomb"),
        pytest.param(b"? [a, b]\n: c\n", "", "has to be a plain word", id="list as key"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "", "not in UTF-8", id="picture"),
    ],
)
def test_a_file_that_is_no_case_at_all(
    data: bytes, field: str, words: str, small_pack: Path
) -> None:
    (small_pack / CASE_FILE).write_bytes(data)
    assert_refused(small_pack, CASE_FILE, field, words)


def test_a_missing_manifest(small_pack: Path) -> None:
    (small_pack / "pack.yaml").unlink()
    assert_refused(small_pack, "pack.yaml", "", "The file is missing; every pack needs one.")


def test_no_case(small_pack: Path) -> None:
    (small_pack / CASE_FILE).unlink()
    assert_refused(small_pack, "cases", "", "The pack has no case")


def test_nothing_there(tmp_path: Path) -> None:
    assert_refused(tmp_path / "nowhere", "nowhere", "", "There is nothing here")


def test_half_a_vocabulary(small_pack: Path) -> None:
    (small_pack / "vocabulary").mkdir()
    text = "populations:\n  - {key: a, name: A, short_name: A, description: Some students.}\n"
    (small_pack / "vocabulary" / "populations.yaml").write_text(text)
    assert_refused(
        small_pack, "vocabulary/practices.yaml", "", "brings all three vocabulary files or none."
    )


@pytest.fixture
def own_vocabulary(small_pack: Path) -> Path:
    """The small pack with a vocabulary of its own; the file of its practices."""
    folder = small_pack / "vocabulary"
    folder.mkdir()
    (folder / "dimensions.yaml").write_text(DIMENSIONS, encoding="utf-8")
    (folder / "populations.yaml").write_text(POPULATIONS, encoding="utf-8")
    (folder / "practices.yaml").write_text(PRACTICES, encoding="utf-8")
    return folder / "practices.yaml"


def test_a_case_is_seen_in_what_it_carries(small_pack: Path, own_vocabulary: Path) -> None:
    assert check_pack(small_pack).problems == ()
    text = PRACTICES.replace("seen_in: []", "seen_in: [green-valley]")
    own_vocabulary.write_text(text, encoding="utf-8")
    (problem,) = check_pack(small_pack).problems
    assert str(problem) == (
        "vocabulary/practices.yaml, line 15: practices.pace[2].seen_in[1]: No finding of "
        "green-valley carries self-paced any more; take the case out."
    )
    assert_refused(small_pack, "vocabulary/practices.yaml", "practices.pace[2].seen_in[1]", "")


@pytest.mark.usefixtures("own_vocabulary")
def test_a_practice_that_a_case_denies_is_not_seen_in_it(small_pack: Path, change: Change) -> None:
    change(
        CASE_FILE,
        "practices: [no-letter-grades]",
        "practices: [no-letter-grades]\n        state: absent",
    )
    assert_refused(
        small_pack,
        "vocabulary/practices.yaml",
        "practices.grading[1].seen_in[1]",
        "No finding of green-valley carries no-letter-grades any more",
    )


@pytest.mark.usefixtures("own_vocabulary")
def test_a_broken_case_does_not_make_its_practices_look_unseen(
    small_pack: Path, change: Change
) -> None:
    change(CASE_FILE, "kind: district", "kind: village")
    assert {problem.file for problem in check_pack(small_pack).problems} == {CASE_FILE}


def test_two_cases_with_one_slug(small_pack: Path) -> None:
    text = (small_pack / CASE_FILE).read_text(encoding="utf-8")
    (small_pack / "cases/copy.yaml").write_text(text, encoding="utf-8")
    assert_refused(
        small_pack,
        "cases/copy.yaml",
        "slug",
        "“green-valley” is the slug of cases/green-valley.yaml already; expected copy",
    )


def test_a_file_that_the_format_does_not_have(small_pack: Path) -> None:
    (small_pack / "reading.yaml").write_text("readings: []\n")
    assert_refused(small_pack, "reading.yaml", "", "Did you mean “readings.yaml”?")


def test_an_index_or_a_program_has_no_place(small_pack: Path) -> None:
    (small_pack / "index").mkdir()
    (small_pack / "index" / "MAIN.seg").write_bytes(b"\x80\x04")
    assert_refused(small_pack, "index/MAIN.seg", "", "The pack format has no file of this name.")


def test_a_case_in_another_format(small_pack: Path) -> None:
    (small_pack / "cases" / "blue-valley.yml").write_text("slug: blue-valley\n")
    assert_refused(small_pack, "cases/blue-valley.yml", "", "whose name ends in .yaml")


def test_a_link_is_not_followed(small_pack: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("name: secret\n")
    (small_pack / "thesaurus.yaml").symlink_to(secret)
    assert_refused(small_pack, "thesaurus.yaml", "", "A pack may not hold links")
    assert "secret" not in str(check_pack(small_pack).problems)


def test_a_folder_in_place_of_a_file(small_pack: Path) -> None:
    (small_pack / "thesaurus.yaml").mkdir()
    assert_refused(small_pack, "thesaurus.yaml", "", "This is a folder; expected a file")


def test_a_file_in_place_of_a_folder(small_pack: Path) -> None:
    (small_pack / "guides").write_text("guides: {}\n")
    assert_refused(small_pack, "guides", "", "This is a file; expected a folder")


@pytest.mark.parametrize("name", [b"a\nb.yaml", b"\x1b[31mred.yaml", b"\xff\xfe.yaml"])
def test_a_file_name_that_a_terminal_cannot_show(name: bytes, small_pack: Path) -> None:
    text = (small_pack / CASE_FILE).read_bytes()
    Path(os.fsdecode(os.fsencode(small_pack / "cases") + b"/" + name)).write_bytes(text)
    (problem,) = check_pack(small_pack).problems
    assert problem.message == "The name of a file may not hold control characters."
    assert str(problem).isprintable()


def test_readme_licence_and_hidden_files_are_left_alone(small_pack: Path) -> None:
    plain = read_pack(small_pack).info.content_hash
    for name in ("README.md", "LICENSE", "notes.txt", ".DS_Store"):
        (small_pack / name).write_text("anything")
    (small_pack / ".git").mkdir()
    (small_pack / ".git" / "config").write_text("anything")
    assert check_pack(small_pack).problems == ()
    assert read_pack(small_pack).info.content_hash == plain


def test_the_hash_follows_the_content(small_pack: Path, change: Change) -> None:
    before = read_pack(small_pack).info.content_hash
    change(CASE_FILE, "took two years", "took three years")
    assert read_pack(small_pack).info.content_hash != before


def test_all_problems_of_all_files_are_told_with_their_lines(
    small_pack: Path, change: Change
) -> None:
    change(CASE_FILE, "kind: district", "kind: village")
    change(CASE_FILE, "as_of: 2016\n        cites: [S2]", "as_of: soon\n        cites: [S8]")
    change("glossary.yaml", "note: Hours", "notes: Hours")
    report = check_pack(small_pack)
    assert [(problem.file, problem.field, problem.line) for problem in report.problems] == [
        (CASE_FILE, "kind", 5),
        (CASE_FILE, "dimensions.pace.findings[1].as_of", 33),
        (CASE_FILE, "dimensions.pace.findings[1].cites[1]", 34),
        ("glossary.yaml", "terms[1].note", 2),
        ("glossary.yaml", "terms[1].notes", 4),
    ]
    with pytest.raises(PackError, match="There are 4 more problems"):
        read_pack(small_pack)


def test_a_file_with_thousands_of_problems_is_told_in_short(
    small_pack: Path, change: Change
) -> None:
    fields = "\n".join(f"field{number}: 1" for number in range(3000))
    change(CASE_FILE, "locale: rural", f"locale: rural\n{fields}")
    problems = check_pack(small_pack).problems
    assert len(problems) == 101
    assert problems[-1].message == "And 2900 more problems in this file."
