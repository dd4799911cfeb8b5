"""Tests that draw numbers draw them from a seed that is told."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.chance import USUAL, seeded
from tests.project import ROOT

TESTS = ROOT / "tests"
DRAWS_ITSELF = {"chance.py"}
DRAWS = re.compile(r"\b(?:random|secrets|urandom)\b")


def drawn(seed: str | None, patch: pytest.MonkeyPatch) -> float:
    if seed is None:
        patch.delenv("SEED", raising=False)
    else:
        patch.setenv("SEED", seed)
    return seeded().random()


def test_the_numbers_are_those_of_the_seed_that_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drawn(None, monkeypatch) == drawn(None, monkeypatch) == drawn(str(USUAL), monkeypatch)
    capsys.readouterr()
    found = drawn("any", monkeypatch)
    told = capsys.readouterr().out.split("SEED=")[1].strip()
    assert drawn(told, monkeypatch) == found
    assert drawn("5", monkeypatch) != found


def draws(source: str) -> list[int]:
    """The lines of a file that draw numbers past the seed."""
    if not DRAWS.search(source):  # most files: nothing to be taken apart
        return []
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and ast.unparse(node.func.value) in ("random", "secrets", "os")
        and (ast.unparse(node.func.value) != "os" or node.func.attr == "urandom")
    ]


def test_no_test_draws_past_the_seed() -> None:
    assert draws("import random\nrandom.Random(4)\nos.urandom(3)\nchance.random()") == [2, 3]
    past = {
        path.relative_to(TESTS).as_posix(): found
        for path in TESTS.rglob("*.py")
        if path.name not in DRAWS_ITSELF and (found := draws(Path(path).read_text("utf-8")))
    }
    assert past == {}
