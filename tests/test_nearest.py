"""A word that is no known name brings the names that it may have meant."""

from __future__ import annotations

import ast

from casestudies.nearest import nearest
from tests.project import SOURCE

CASES = {
    "lindsay": ("lindsay", "Lindsay", "Lindsay Unified School District", "LUSD"),
    "westminster": ("westminster", "Westminster", "Adams County School District 50", "Adams 50"),
    "winchester": ("winchester", "Winchester", "Winchester School District"),
}


def test_the_nearest_comes_first_and_few_come() -> None:
    assert nearest("lindsy", CASES, least=0.6) == ["lindsay"]
    assert nearest("adams-50", CASES, least=0.6) == ["westminster"]
    assert nearest("WESTCHESTER", CASES, least=0.6, most=3) == ["winchester", "westminster"]
    assert nearest("westchester", CASES, least=0.6) == ["winchester"]


def test_what_is_like_nothing_brings_nothing() -> None:
    assert nearest("xyzzy", CASES, least=0.6) == []
    assert nearest("lindsay " * 13, CASES, least=0.1) == []
    assert nearest("", CASES, least=0.1) == []
    assert nearest("lindsay", {}, least=0.0) == []


def test_a_name_that_holds_the_word_counts_for_more_where_that_is_wished() -> None:
    names = {"rural": ("Rural students",), "urban": ("Urbal",)}
    assert nearest("rural", names, least=0.6) == ["urban"]
    assert nearest("rural", names, least=0.6, inside=0.3) == ["rural"]


def test_only_one_file_measures_how_alike_names_are() -> None:
    using = [
        path.relative_to(SOURCE / "casestudies").as_posix()
        for path in SOURCE.rglob("*.py")
        if "difflib" in (text := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.module == "difflib"
    ]
    assert sorted(using) == ["nearest.py", "services/export/reports/bibliography.py"]
