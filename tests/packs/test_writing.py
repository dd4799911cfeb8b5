"""A pack written: the same bytes for the same content, and read back it is the same content."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casestudies.model.case import Figure
from casestudies.model.content import PackContent
from casestudies.model.progress import no_progress
from casestudies.model.vocabulary import Dimension, Group, Population, Practice, Vocabulary
from casestudies.packs.check import check_pack
from casestudies.packs.files import PackFiles, content_hash
from casestudies.packs.inspection import core_vocabulary, inspect_files
from casestudies.packs.loading import load_yaml
from casestudies.packs.reader import read_pack
from casestudies.packs.writing import casepack, pack_files
from casestudies.packs.yaml_text import yaml_text

ADDED = Vocabulary(
    (Dimension("garden", "School garden", "Garden", Group.SUPPORTS, "What grows.", "What grows?"),),
    (Population("commuters", "Students who commute", "Commuters", "Students from afar."),),
    (
        Practice("pass-on-digging", "grading", "Pass on digging", "Digging counts."),
        Practice("shared-plot", "garden", "Shared plot", "All dig in one plot.", ("Plots",)),
    ),
)


def _again(content: PackContent) -> PackContent:
    """The content written and read back."""
    inspection = inspect_files(PackFiles(pack_files(content)), "written", no_progress)
    assert [str(problem) for problem in inspection.problems] == []
    assert inspection.content is not None
    return inspection.content


def _hashed(content: PackContent) -> PackContent:
    files = pack_files(content)
    return replace(content, info=replace(content.info, content_hash=content_hash(files)))


def _some_of(core: PackContent) -> PackContent:
    """Two cases of the core pack and all that stands beside them, without the sources of its
    frameworks, which are not read in."""
    sources = load_yaml(pack_files(core)["sources.yaml"]).value["sources"]
    cases = core.cases[::24][:2]
    slugs = {case.slug for case in cases}
    return replace(
        core,
        cases=tuple(replace(case, parent=None) for case in cases),
        readings=tuple(
            replace(item, cases=tuple(slug for slug in item.cases if slug in slugs))
            for item in core.readings
        ),
        sources=tuple(item for item in core.sources if item.key in sources),
        asked_as=tuple(item for item in core.asked_as if item.case in slugs),
    )


def test_what_the_core_pack_holds_comes_back(core_content: PackContent) -> None:
    some = _some_of(core_content)
    assert len(some.sources) > 40
    assert _again(some) == _hashed(some)


def test_the_same_content_gives_the_same_bytes(small_pack: Path) -> None:
    content = read_pack(small_pack)
    files = pack_files(content)
    assert pack_files(_again(content)) == files
    assert casepack(files) == casepack(dict(reversed(files.items())))
    assert "vocabulary/added.yaml" not in files


def test_a_casepack_is_read_as_it_was_written(small_pack: Path, tmp_path: Path) -> None:
    content = read_pack(small_pack)
    info = replace(content.info, made_by="A team: of “three”", made_on="2026-11-29")
    content = replace(content, info=info)
    path = tmp_path / "valley.casepack"
    path.write_bytes(casepack(pack_files(content)))
    assert read_pack(path) == _hashed(content)
    with zipfile.ZipFile(path) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_a_pack_adds_to_the_vocabulary_comes_back(small_pack: Path) -> None:
    content = read_pack(small_pack)
    (case,) = content.cases
    block = replace(
        case.dimensions[0],
        findings=(
            replace(
                case.dimensions[0].findings[0],
                practices=("pass-on-digging", "shared-plot"),
                populations=("commuters", "english-learners"),
            ),
        ),
    )
    garden = replace(
        case.dimensions[1], key="garden", findings=(replace(block.findings[0], id="garden-1"),)
    )
    garden = replace(garden, findings=(replace(garden.findings[0], text="They dig all day long."),))
    case = replace(case, dimensions=(block, case.dimensions[1], garden))
    more = replace(
        content,
        vocabulary=core_vocabulary().with_added(ADDED),
        cases=(case,),
        asked_as=(),
    )
    files = pack_files(more)
    assert set(load_yaml(files["vocabulary/added.yaml"]).value["practices"]) == {
        "garden",
        "grading",
    }
    assert _again(more) == _hashed(more)


def test_a_whole_vocabulary_of_its_own_comes_back(small_pack: Path) -> None:
    from tests.packs.pack_files import DIMENSIONS, POPULATIONS, PRACTICES

    texts = {"dimensions": DIMENSIONS, "populations": POPULATIONS, "practices": PRACTICES}
    (small_pack / "vocabulary").mkdir()
    for name, text in texts.items():
        (small_pack / f"vocabulary/{name}.yaml").write_text(text, encoding="utf-8")
    content = read_pack(small_pack)
    assert len(content.vocabulary.dimensions) == 2
    assert _again(content) == _hashed(content)


ADDED_FILE = """\
populations:
  - {key: commuters, name: Students who commute, short_name: Commuters, description: From afar they come.}
practices:
  grading:
    - {key: pass-on-digging, name: Pass on digging, definition: Digging counts for no-letter-grades., seen_in: [green-valley]}
    - {key: no-letter-grades, name: Another name, definition: Another meaning of a known key.}
"""  # noqa: E501


def test_the_core_pack_has_the_first_word_on_a_key(small_pack: Path) -> None:
    (small_pack / "vocabulary").mkdir()
    path = small_pack / "vocabulary/added.yaml"
    path.write_text(ADDED_FILE, encoding="utf-8")
    (problem,) = check_pack(small_pack).problems
    assert str(problem) == (
        "vocabulary/added.yaml, line 5: practices.grading[1].seen_in[1]: No finding of "
        "green-valley carries pass-on-digging any more; take the case out."
    )
    path.write_text(ADDED_FILE.replace(", seen_in: [green-valley]", ""), encoding="utf-8")
    words = read_pack(small_pack).vocabulary
    core = core_vocabulary()
    assert words.practice_by_key["no-letter-grades"] == core.practice_by_key["no-letter-grades"]
    assert words.practice_by_key["pass-on-digging"].definition == (
        f"Digging counts for “{core.practice_by_key['no-letter-grades'].name}”."
    )
    assert words.populations[-1].key == "commuters"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("practices:\n  gardens: []\n", "“gardens” is not a dimension"),
        ("practices: []\n", "Expected a block of fields"),
        ("dimensions: {a: b}\n", "Expected a list"),
        ("words: []\n", "The pack format has no field “words” here."),
    ],
)
def test_a_broken_addition_is_said_and_nothing_else(small_pack: Path, text: str, said: str) -> None:
    (small_pack / "vocabulary").mkdir()
    (small_pack / "vocabulary/added.yaml").write_text(text, encoding="utf-8")
    problems = check_pack(small_pack).problems
    assert [problem.file for problem in problems] == ["vocabulary/added.yaml"] * len(problems)
    assert any(said in str(problem) for problem in problems), problems


def test_a_pack_adds_words_or_brings_its_own(small_pack: Path) -> None:
    (small_pack / "vocabulary").mkdir()
    for name in ("added", "dimensions", "populations", "practices"):
        (small_pack / f"vocabulary/{name}.yaml").write_text("practices: {}\n", encoding="utf-8")
    said = "A pack adds to the core vocabulary in this file or brings one of its own."
    assert said in [problem.message for problem in check_pack(small_pack).problems]


def test_numbers_come_back_as_they_were(small_pack: Path) -> None:
    content = read_pack(small_pack)
    (case,) = content.cases
    values = (0.0, 1e-07, 4237.0, 33.333333333333336, 1e15, -2.5)
    figures = tuple(Figure(f"m{at}", value, 2016, ("S1",)) for at, value in enumerate(values))
    outcome = case.outcomes[0]
    outcomes = (replace(outcome, before=80, after="80"), replace(outcome, before=80.0, after=None))
    more = replace(content, cases=(replace(case, figures=figures, outcomes=outcomes),))
    got = _again(more)
    assert got == _hashed(more)
    kinds = [type(item.before) for item in got.cases[0].outcomes]
    assert kinds == [int, float]


# --- any text -------------------------------------------------------------------------------------

_TEXTS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=150
) | st.sampled_from(
    [
        "yes",
        "No",
        "null",
        "~",
        "1",
        "-1.5",
        "012",
        "1e5",
        "a: b",
        "a #b",
        "- a",
        "x:",
        "?",
        "",
        " a",
        "a ",
        "a  b" * 40,
        "word " * 40,
        "“q” " * 40 + "end",
    ]
)
_VALUES = st.recursive(
    _TEXTS | st.none() | st.booleans() | st.integers(-(10**17), 10**17),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60)
@given(st.dictionaries(_TEXTS, _VALUES, min_size=1, max_size=4))
def test_any_plain_value_is_read_as_it_was_written(value: dict[str, Any]) -> None:
    text = yaml_text(value)
    loaded = load_yaml(text.encode())
    wrong = [message for _, message, _ in loaded.problems]
    assert all("invisible" in message or "accent" in message for message in wrong), wrong
    assert loaded.value == value
    assert yaml_text(loaded.value) == text


def test_a_zip_holds_nothing_but_the_files(small_pack: Path) -> None:
    files = pack_files(read_pack(small_pack))
    with zipfile.ZipFile(io.BytesIO(casepack(files))) as archive:
        assert archive.namelist() == sorted(files)
        assert all(archive.read(name) == data for name, data in files.items())
