"""`casestudies case`: begun, listed, checked, exported, read back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from casestudies.cli import run
from casestudies.model.library.draft import CaseDraft
from casestudies.packs.loading import load_yaml

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def case(profile_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    folder = shutil.copytree(profile_path, tmp_path / "profile")

    def command(*words: str) -> tuple[int, str, str]:
        status = run(["case", *words, "--profile", str(folder)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_a_case_is_begun_listed_checked_and_exported(case: Command, tmp_path: Path) -> None:
    assert case("list")[1].startswith("No case of your own is saved")
    status, out, _ = case(
        "new", "Riverbend", "--kind", "school", "--place", "Concord, NH", "--json"
    )
    told = json.loads(out)
    assert (status, told["name"], told["shown"]) == (0, "Riverbend", True)
    assert "Riverbend" in case("list")[1]
    status, out, _ = case("check", "Riverbend")
    assert status == 1
    assert "ok  name, place, kind" in out
    assert "Summary: not told yet" in out
    for name in ("riverbend.yaml", "riverbend.md"):
        status, out, err = case("export", told["key"], "-o", str(tmp_path / name), "--json")
        assert status == 0, err
        assert json.loads(out)["written"] == str(tmp_path / name)
    file = load_yaml((tmp_path / "riverbend.yaml").read_bytes()).value
    assert (file["slug"], file["place"]["city"]) == (told["key"], "Concord")
    assert "Own case" in (tmp_path / "riverbend.md").read_text("utf-8")


def test_a_copy_can_be_shared_as_it_is(case: Command) -> None:
    status, out, _ = case("new", "--copy", "lindsay", "--json")
    assert status == 0
    key = json.loads(out)["key"]
    status, out, _ = case("check", key, "--json")
    assert all(one["met"] for one in json.loads(out))
    assert status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new",), "Say what the school or district is called."),
        (("new", "A", "--place", "Nowhere at all"), "No place"),
        (("new", "A", "--copy", "lindsey"), "lindsay"),
        (("new", "A", "--visit", "Spring", "lindsay"), "There is no visit “Spring”"),
        (("new", "--our-school"), "Your school is not described yet"),
        (("check", "Riverbend"), "none is saved"),
    ],
)
def test_what_cannot_be_done_is_said(case: Command, words: tuple[str, ...], said: str) -> None:
    status, _, err = case(*words)
    assert status == 1
    assert said in err
    assert case("list", "--json")[1] == "[]\n"


def test_a_case_without_a_place_is_not_exported(case: Command, tmp_path: Path) -> None:
    assert CaseDraft().place is None
    case("new", "Riverbend")
    status, _, err = case("export", "Riverbend", "-o", str(tmp_path / "a.md"))
    assert status == 1
    assert "shown nowhere yet" in err
    assert not (tmp_path / "a.md").exists()
