"""The newcomer's guide is true: every path on it exists, and every name of its journeys."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.project import ROOT, SOURCE

GUIDE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PACKAGE = SOURCE / "casestudies"
QUESTIONS = re.findall(r"^\| (Wh[^|]+\?) \| (.+) \|$", GUIDE, re.MULTILINE)
STEPS = re.findall(r"^\d+\. `([^`]+\.py)` `([^`]+)`", GUIDE, re.MULTILINE)
FEWEST_QUESTIONS = 20


def test_there_are_questions_enough_and_each_has_one_answer() -> None:
    assert len(QUESTIONS) >= FEWEST_QUESTIONS
    assert len({question for question, _ in QUESTIONS}) == len(QUESTIONS)
    for question, answer in QUESTIONS:
        assert re.fullmatch(r"`[^`]+`", answer), question


@pytest.mark.parametrize(("question", "answer"), QUESTIONS)
def test_each_answer_is_a_file(question: str, answer: str) -> None:
    assert (ROOT / answer.strip("`")).is_file(), question


def test_every_path_on_the_page_exists() -> None:
    named = set(re.findall(r"`([a-z_./*]+(?:\.py|/))`", GUIDE))
    places = (ROOT, PACKAGE, PACKAGE / "ui" / "compare")
    lost = [path for path in named if not any((place / path).exists() for place in places)]
    assert lost == []


def names_in(path: Path) -> set[str]:
    """What a module and its classes define: "function", "Class", "Class.method", "Class.signal"."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        found |= _defined(node)
        if isinstance(node, ast.ClassDef):
            found |= {f"{node.name}.{name}" for child in node.body for name in _defined(child)}
    return found


def _defined(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Assign):
        return {target.id for target in node.targets if isinstance(target, ast.Name)}
    return set()


def test_there_are_two_journeys() -> None:
    assert len(STEPS) >= 16
    assert {"services", "ui"} <= {path.split("/")[0] for path, _ in STEPS}


@pytest.mark.parametrize(("path", "name"), STEPS)
def test_each_step_of_a_journey_is_a_name_in_its_file(path: str, name: str) -> None:
    assert name in names_in(PACKAGE / path), f"{path} defines no {name}"
