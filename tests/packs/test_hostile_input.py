"""Whatever bytes a pack is made of, reading it gives content or ``PackError`` and nothing else."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from casestudies.packs.check import check_pack
from casestudies.packs.loading import load_yaml
from casestudies.packs.reader import PackError, read_pack
from tests.packs.pack_files import CASE, CASE_FILE

QUICK = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["S1", "S2", "grading", "documented", "2016", "green-valley"]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=12,
)
FIELDS = sorted(yaml.safe_load(CASE))


def read_or_refuse(path: Path) -> None:
    """Reading either works or raises ``PackError``; the checker agrees and writes sentences."""
    report = check_pack(path)
    if report.problems:
        with pytest.raises(PackError) as caught:
            read_pack(path)
        assert caught.value.problems == report.problems
    else:
        assert read_pack(path).cases
    for problem in report.problems:
        assert problem.message.endswith((".", "?")), problem
        assert "Input should" not in problem.message
        assert str(problem).isprintable()


@QUICK
@given(data=st.binary(max_size=300))
@example(data=b"\xef\xbb\xbf")
@example(data=b"%YAML 9.9\n---\na: 1\n")
@example(data=b"a: 1" + b"0" * 5000)
@example(data=b"2001-99-99: 2001-99-99")
def test_any_bytes_as_a_case(data: bytes, small_pack: Path) -> None:
    (small_pack / CASE_FILE).write_bytes(data)
    read_or_refuse(small_pack)


@QUICK
@given(text=st.text(alphabet=st.sampled_from("ab:-? []{},&*!|>'\"%@#\n\t~1.yesno"), max_size=120))
def test_any_yaml_like_text_as_a_case(text: str, small_pack: Path) -> None:
    (small_pack / CASE_FILE).write_text(text, encoding="utf-8")
    read_or_refuse(small_pack)


@QUICK
@given(field=st.sampled_from(FIELDS), value=PLAIN)
def test_any_value_in_any_field(field: str, value: Any, small_pack: Path) -> None:
    case = yaml.safe_load(CASE)
    case[field] = value
    text = yaml.safe_dump(case, allow_unicode=True, sort_keys=False)
    (small_pack / CASE_FILE).write_text(text, encoding="utf-8")
    read_or_refuse(small_pack)


@QUICK
@given(start=st.integers(0, len(CASE) - 1), length=st.integers(1, 40), new=st.text(max_size=8))
def test_any_slip_of_the_hand(start: int, length: int, new: str, small_pack: Path) -> None:
    text = CASE[:start] + new + CASE[start + length :]
    (small_pack / CASE_FILE).write_bytes(text.encode("utf-8", "surrogatepass"))
    read_or_refuse(small_pack)


@QUICK
@example(start=0.984375, new=b"\x00\x00")  # an entry whose name begins with a zero byte
@given(start=st.floats(0, 1, exclude_max=True), new=st.binary(min_size=1, max_size=6))
def test_any_damage_to_a_zip(start: float, new: bytes, small_pack: Path, tmp_path: Path) -> None:
    packed = tmp_path / "valley.casepack"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(small_pack.rglob("*.yaml")):
            archive.write(path, path.relative_to(small_pack).as_posix())
    data = bytearray(packed.read_bytes())
    place = int(start * len(data))
    data[place : place + len(new)] = new
    packed.write_bytes(data)
    read_or_refuse(packed)


@QUICK
@given(value=PLAIN)
def test_plain_values_read_as_other_readers_read_them(value: Any) -> None:
    value = {"value": value} if not isinstance(value, dict) else value
    text = yaml.safe_dump(value, allow_unicode=True)
    loaded = load_yaml(text.encode("utf-8", "surrogatepass"))
    if not loaded.problems and not any(character in text for character in ".=<"):
        assert loaded.value == yaml.safe_load(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", True),
        ("Off", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2014-12-15", "2014-12-15"),
        (".inf", ".inf"),
        ("1e9", "1e9"),
        ('"yes"', "yes"),
        ("<<", "<<"),
    ],
)
def test_plain_words(text: str, value: object) -> None:
    loaded = load_yaml(f"value: {text}\n".encode())
    assert loaded.problems == []
    assert loaded.value == {"value": value}


def test_a_pack_of_nothing_but_trouble_is_not_read_to_its_end(small_pack: Path) -> None:
    junk = "junk:\n" + "".join(f"  - {number}\n" for number in range(60_000))
    for at in range(9):
        (small_pack / f"cases/a{at}.yaml").write_text(junk, encoding="utf-8")
    steps: list[int] = []
    report = check_pack(small_pack, lambda _step, done, _total: steps.append(done))
    files = {problem.file for problem in report.problems}
    assert files == {"valley", *(f"cases/a{at}.yaml" for at in range(len(files) - 1))}
    assert 2 <= len(files) - 1 <= 4
    assert "valley: The rest of the pack was not looked at." in map(str, report.problems)
    assert max(steps) < 9
