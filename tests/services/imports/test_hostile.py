"""Bad files of every kind end in a sentence and change nothing: a few of them each time, all of
them by `python -m tools.hostile`."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import KnownError
from casestudies.packs.tables.reading import open_table
from casestudies.services.imports.importer import ImportFile
from casestudies.services.imports.nces_columns import grade_of
from casestudies.services.imports.qda.xml_tree import MOST_DEPTH, read_xml
from casestudies.services.imports.spreadsheet import _distinct
from tools.hostile.handmade import handmade, workbooks
from tools.hostile.reading import read_all, selection, sound_pack
from tools.hostile.sound import sound_files


def test_a_few_of_the_corpus(asked: Services, tmp_path: Path, chance: random.Random) -> None:
    files = selection(asked, tmp_path, chance, made=24, broken=12)
    readings = read_all(asked, files, each_kind=False)
    assert [(one.file, one.kind, one.wrong) for one in readings if one.wrong] == []


def test_the_corpus_is_made_of_sound_files(asked: Services, tmp_path: Path) -> None:
    """Each sound file is read as what it is: what is broken in the others is what was broken."""
    pack = sound_pack(asked)
    kinds: dict[str, str] = {}
    for name, data in sound_files(pack).items():
        (tmp_path / name).write_bytes(data)
        if name.endswith(".casepack"):
            assert asked.packs.plan(tmp_path / name)
            continue
        plan = asked.imports.dry_run(tmp_path / name)
        kinds[name] = plan.kind.key
        assert plan.content or plan.drafts
        assert plan.problems == ()
    assert kinds == {
        "project.qdpx": "project",
        "table.csv": "spreadsheet",
        "nces.csv": "nces",
        "table.xlsx": "spreadsheet",
        "list.bib": "references",
        "list.ris": "references",
        "list.csl.json": "references",
    }
    assert len([name for name, _ in handmade(pack)]) >= 200


@pytest.mark.parametrize("name", ["beyond-the-sheet", "far-corner"])
def test_a_workbook_may_not_ask_for_all_memory(name: str, tmp_path: Path) -> None:
    """The library would allocate what a cell's place asks for, and take the program with it."""
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(next(data for bad, data in workbooks() if bad == path.name))
    file = ImportFile(path)
    with pytest.raises(KnownError, match=r"(?i)(workbook|sheet) .*\."):
        list(open_table(path, file.start, file.members).rows)


def test_a_grade_of_thousands_of_digits_is_none() -> None:
    assert [grade_of(cell) for cell in ("9" * 5000, "\u0663", "13th", "012", "9th", "KG")] == [
        *("", "", "", "12", "9", "K")
    ]


def test_many_heads_of_one_name_are_told_apart_at_once() -> None:
    heads = _distinct(["School"] * 5_000)
    assert heads[:2] == ("School", "School (2)")
    assert len(set(heads)) == 5_000


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        "<a>" * (MOST_DEPTH + 1),
        '<a b="1" b="2"/>',
        "",
        "not at all",
    ],
)
def test_xml_that_is_not_read(text: str) -> None:
    with pytest.raises(KnownError, match=r"project file .*\.$"):
        read_xml(text.encode())
