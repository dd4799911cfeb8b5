"""The tables of a second reader become fields of a pack's cases, or are refused line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from casestudies.packs.reader import read_pack
from tests.packs.pack_files import CASE, CASE_FILE
from tools.second_reading import main, with_seen

SEEN = "case\tsource\ton\tseen\tnote\n"
UNSEEN = "case\tfinding\tseen\tnote\n"
ROWS = "green-valley\tS1\t2026-11-28\tyes\t\ngreen-valley\tS2\t2026-11-22\tother\ta repost\n"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A folder with two sound tables."""
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "seen.tsv").write_text(SEEN + ROWS, encoding="utf-8")
    (folder / "unseen-findings.tsv").write_text(
        UNSEEN + "green-valley\tgrading-1\tpart\tthe year\ngreen-valley\tpace-1\tno\t\n",
        encoding="utf-8",
    )
    return folder


def run(folder: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", ["second_reading", str(folder), "--pack", str(pack)])
    return main()


def test_rows_become_fields_and_leave_the_rest_alone(
    tables: Path, small_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(tables, small_pack, monkeypatch) == 0
    text = (small_pack / CASE_FILE).read_text(encoding="utf-8")
    assert "kind: official, seen: {on: 2026-11-28, how: page}}\n" in text
    assert "kind: news, seen: {on: 2026-11-22, how: elsewhere}}\n" in text
    assert "        cites: [S1]\n        seen: part\n" in text
    assert '        cites: [S2]\n        seen: "no"\n' in text
    bare = text
    for said in (
        ", seen: {on: 2026-11-28, how: page}",
        ", seen: {on: 2026-11-22, how: elsewhere}",
        "\n        seen: part",
        '\n        seen: "no"',
    ):
        bare = bare.replace(said, "", 1)
    assert bare == CASE
    read_pack(small_pack)


def test_a_later_reading_takes_the_place_of_the_former(
    tables: Path, small_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tables, small_pack, monkeypatch)
    (tables / "seen.tsv").write_text(
        SEEN + "green-valley\tS1\t2027-01-05\tno\t\n", encoding="utf-8"
    )
    (tables / "unseen-findings.tsv").write_text(
        UNSEEN + "green-valley\tpace-1\tpart\t\n", encoding="utf-8"
    )
    assert run(tables, small_pack, monkeypatch) == 0
    text = (small_pack / CASE_FILE).read_text(encoding="utf-8")
    assert text.count("seen:") == 3
    assert "kind: official, seen: {on: 2027-01-05, how: not-found}}\n" in text
    assert "how: elsewhere" in text  # not looked for this time: the former look stands
    assert text.count("seen: part") == 1
    read_pack(small_pack)


def test_sources_in_blocks_get_the_field_as_well() -> None:
    flow = "{title: A, publisher: B, kind: news}"
    block = "\n    title: A\n    publisher: B\n    kind: news"
    case = f"dimensions: {{}}\nsources:\n  S1: {flow}\n  S2:{block}\ngaps: []\n"
    value = "{on: 2026-11-28, how: page}"
    said = with_seen(case, {"S1": value, "S2": value}, {})
    assert said == case.replace("news}", f"news, seen: {value}}}").replace(
        "news\ngaps", f"news\n    seen: {value}\ngaps"
    )


@pytest.mark.parametrize(
    ("table", "text", "problem"),
    [
        (
            "seen.tsv",
            "case\tsource\ton\tseen\n",
            "seen.tsv, line 1: Expected the columns case, source, on, seen, note.",
        ),
        ("seen.tsv", "", "seen.tsv, line 1: Expected the columns case, source, on, seen, note."),
        (
            "seen.tsv",
            SEEN + "green-valley\tS1\t2026-11-28\tyes\n",
            "seen.tsv, line 2: Expected 5 columns; found 4.",
        ),
        (
            "seen.tsv",
            SEEN + "blue-valley\tS1\t2026-11-28\tyes\t\n",
            "seen.tsv, line 2: case: “blue-valley” is not a case of this pack.",
        ),
        (
            "seen.tsv",
            SEEN + ROWS + "green-valley\tS9\t2026-11-28\tyes\t\n",
            "seen.tsv, line 4: source: “S9” is not a source of green-valley.",
        ),
        (
            "seen.tsv",
            SEEN + "green-valley\tS1\t28.11.2026\tyes\t\n",
            "seen.tsv, line 2: on: “28.11.2026” is no day like 2026-11-28.",
        ),
        (
            "seen.tsv",
            SEEN + "green-valley\tS1\t2026-11-28\tperhaps\t\n",
            "seen.tsv, line 2: seen: Expected yes, other or no; found “perhaps”.",
        ),
        (
            "seen.tsv",
            SEEN + ROWS + ROWS,
            "seen.tsv, line 4: S1 of green-valley stands in this table already; keep one row.",
        ),
        (
            "unseen-findings.tsv",
            UNSEEN + "green-valley\tgrading-9\tno\t\n",
            "unseen-findings.tsv, line 2: finding: “grading-9” is not a finding of green-valley.",
        ),
        (
            "unseen-findings.tsv",
            UNSEEN + "green-valley\tpace-1\tyes\t\n",
            "unseen-findings.tsv, line 2: seen: Expected part or no; found “yes”.",
        ),
    ],
)
def test_a_wrong_row_is_named_and_nothing_is_written(
    table: str,
    text: str,
    problem: str,
    tables: Path,
    small_pack: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tables / table).write_text(text, encoding="utf-8")
    assert run(tables, small_pack, monkeypatch) == 1
    assert problem in capsys.readouterr().out.splitlines()
    assert (small_pack / CASE_FILE).read_text(encoding="utf-8") == CASE


def test_a_table_in_another_encoding(
    tables: Path,
    small_pack: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tables / "seen.tsv").write_bytes(SEEN.encode() + b"green-valley\tS1\t2026-11-28\tyes\t\xfc\n")
    assert run(tables, small_pack, monkeypatch) == 1
    assert "not in UTF-8" in capsys.readouterr().out
