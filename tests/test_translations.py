"""The catalogue's tool: what it finds in a source, what it keeps, what it refuses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies.ui.language.catalogue import Sentence, parse_catalogue, read_catalogue
from tools.translations.__main__ import (
    CATALOGUE,
    SOURCE,
    all_sentences,
    escaped,
    problems,
    take,
    unescaped,
    updated,
)
from tools.translations.equal import faults
from tools.translations.gathering import Found, Gathering
from tools.translations.writing import catalogue_text

MNEMONIC = re.compile(r"&([^\W_])")
GAP = re.compile(r"\{[^{}]*\}")


def gathered(source: str) -> Gathering:
    gathering = Gathering()
    gathering.read(Path("room.py"), source)
    return gathering


def sentences(source: str) -> list[tuple[str, str]]:
    gathering = gathered(source)
    assert gathering.faults == []
    return [(one.context, one.source) for one in sorted(gathering.found)]


def test_sentences_are_found_with_the_context_they_are_looked_up_in() -> None:
    source = """
from casestudies.said import mark, said
translate = QCoreApplication.translate
KIND = QT_TRANSLATE_NOOP("Kind", "a kind")
LATER = mark("said later")
class Room(QWidget):
    def told(self, n):
        painter.translate(0, 2)
        return f"{self.tr('in an f-string')} {n}", self.tr("joined " "of two"), said(LATER)
    class Inner(QWidget):
        def told(self):
            return self.tr("inner"), translate("Other", "by name"), said("below the window")
"""
    assert sentences(source) == [
        ("Inner", "inner"),
        ("Kind", "a kind"),
        ("Other", "by name"),
        ("Room", "in an f-string"),
        ("Room", "joined of two"),
        ("Said", "below the window"),
        ("Said", "said later"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        'class A(QWidget):\n    def f(self): other.tr("x")',
        "class A(QWidget):\n    def f(self): self.tr(name)",
        'NAME = QCoreApplication.translate("A", "at once")',
        'class A(QWidget):\n    NAME = translate("A", "at once")',
        'from casestudies.said import said\nNAMES = {"a": said("at once")}',
        'from casestudies.said import said\ndef f(name=said("at once")): pass',
        'from casestudies.said import said\nsaid("one" if x else "two")',
        'from casestudies.said import said as told\ntold(f"{x} cases")',
    ],
)
def test_what_would_not_be_found_when_shown_is_a_fault(source: str) -> None:
    assert gathered(source).faults


def test_every_sentence_of_the_program_has_its_spanish_and_none_is_said_too_early() -> None:
    told = "python -m tools.translations brings the catalogue up to date, --missing tells the rest"
    assert problems(all_sentences()) == [], told


def test_a_translation_stays_what_is_new_is_unfinished_what_is_gone_is_dropped() -> None:
    gathering = gathered('class A(Q):\n    def f(self): self.tr("old"), self.tr("new")')
    text = catalogue_text("es", updated(gathering, {("A", "old"): "viejo", ("A", "x"): "ido"}))
    assert set(parse_catalogue(text.encode())) == {
        Sentence("A", "old", "viejo"),
        Sentence("A", "new", ""),
    }
    assert text.count('type="unfinished"') == 1


def test_the_file_holds_any_text_and_its_order_is_its_own() -> None:
    hard = [
        Sentence("B", "<b>{0}</b> & “more”\n next line", "<b>{0}</b> y «más»\n otra"),
        Sentence("A", "second", "segundo"),
        Sentence("A", "first\tof them", "primero\tde ellos"),
    ]
    text = catalogue_text("es", hard)
    assert text == catalogue_text("es", reversed(hard))
    assert set(parse_catalogue(text.encode())) == set(hard)


def test_a_translation_that_is_marked_as_unfinished_counts_as_none() -> None:
    text = catalogue_text("es", [Sentence("A", "one", "uno")])
    text = text.replace("<translation>", '<translation type="unfinished">')
    assert parse_catalogue(text.encode()) == (Sentence("A", "one", ""),)


@pytest.mark.parametrize("text", ["a\nb", "a\tb\\n", "\\", "\\\\n\n", "C:\\new", ""])
def test_a_field_of_a_table_gives_its_text_back(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert "\n" not in escaped(text)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("{0} of {1}", "{1} de {0}"),
        ("<b>{name}</b>", "<b>{name}</b>"),
        ("&Cases", "&Casos"),
        ("A && B", "A y B"),
        ("Save…", "Guardar…"),
        ("Press Ctrl+K", "Pulse Ctrl+K"),
    ],
)
def test_sound_translations_pass(source: str, translation: str) -> None:
    assert list(faults(source, translation)) == []


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("{0} of {1}", "{0} de {2}"),
        ("{0} cases", "casos"),
        ("<b>{name}</b>", "{name}"),
        ("%n cases", "casos"),
        ("&Cases", "Casos"),
        ("Cases", "&Casos"),
        ("Save…", "Guardar"),
        ("Press Ctrl+K", "Pulse Ctrl+J"),
        ("Sources ", "Fuentes"),
    ],
)
def test_what_is_lost_on_the_way_is_told(source: str, translation: str) -> None:
    assert list(faults(source, translation))


def test_a_table_enters_translations_and_says_what_it_refused(tmp_path: Path) -> None:
    gathering = Gathering()
    for context, text in (("A", "{0} cases"), ("A", "Close"), ("B", "Close"), ("B", "Two\nlines")):
        gathering.add(context, text)
    table = tmp_path / "es.tsv"
    table.write_text(
        "A\t{0} cases\t{1} casos\n*\tClose\tCerrar\nB\tTwo\\nlines\tDos\\nrenglones\nC\tGone\tIdo\n"
        "B\tClose\n",
        encoding="utf-8",
    )
    known: dict[tuple[str, str], str] = {}
    refused = take(table, gathering, known)
    assert known == {
        ("A", "Close"): "Cerrar",
        ("B", "Close"): "Cerrar",
        ("B", "Two\nlines"): "Dos\nrenglones",
    }
    assert [told.split(":")[1] for told in refused] == ["1", "4", "5"]
    assert Found("A", "Close") in gathering.found


def pairs_by_number(source: str) -> Iterator[tuple[str, str]]:
    """The texts for one thing and for many of each ``by_number`` that has them at hand."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "by_number":
            told = (part.args[-1] for part in node.args[1:] if isinstance(part, ast.Call))
            texts = [text.value for text in told if isinstance(text, ast.Constant)]
            if len(texts) == 2:
                yield texts[0], texts[1]


def test_one_thing_and_many_have_each_their_spanish() -> None:
    spanish = {one.source: one.translation for one in read_catalogue(CATALOGUE)}
    found = [
        pair
        for path in SOURCE.rglob("*.py")
        if "by_number" in (text := path.read_text(encoding="utf-8"))
        for pair in pairs_by_number(text)
    ]
    assert len(found) > 30
    same = {spanish[one] for one, many in found if spanish[one] == spanish[many]}
    assert same <= {  # which name no thing by its number
        "{0} por observar",
        "falta decir {0}, así que aún no se muestra en ninguna parte",
        "Se conservó lo suyo: {0}.",
    }
    for one, many in found:
        assert one != many
        assert set(GAP.findall(one)) <= set(GAP.findall(many))


def test_no_two_entries_of_a_menu_share_a_letter() -> None:
    axes = [one for one in read_catalogue(CATALOGUE) if one.context == "CompareBar"]
    choosing = [one for one in read_catalogue(CATALOGUE) if re.match("Choose the .*&", one.source)]
    assert len(choosing) == 2
    for last in choosing:
        for text in (lambda one: one.source, lambda one: one.translation):
            letters = [MNEMONIC.findall(text(one)) for one in (*axes, last)]
            found = [letter.lower() for some in letters for letter in some]
            assert len(found) >= 5
            assert len(found) == len(set(found)), found
