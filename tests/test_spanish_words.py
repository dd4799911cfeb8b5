"""The Spanish of window, help and library keeps to the words of its glossary."""

from __future__ import annotations

import re

import pytest

from casestudies.model.content import PackContent
from casestudies.ui.language.catalogue import Sentence, read_catalogue
from tests.project import ROOT

SPANISH = ROOT / "resources" / "translations" / "es"
HELP = ROOT / "resources" / "help"

# An English word, and how its Spanish begins wherever a sentence has that word.
KEPT = {
    r"findings?": "hallazgo",
    r"practices?": "práctica",
    r"dimensions?": "dimensi[oó]n",
    r"populations?": "poblaci",
    r"sources?": "fuente",
    r"evidence": "evidencia",
    r"tray": "bandeja",
    r"packs?": "paquete",
    r"workshops?": "taller",
    r"visits?": "visita",
    r"field notes?": "notas? de campo",
    r"packet": "carpeta",
    r"trash": "papelera",
    r"backups?": "copia",
    r"collections?": "colecci",
    r"highlights?": "resalta",
    r"comparisons?": "comparaci",
    r"rows?": "fila",
    r"columns?": "columna",
    r"cells?": "celda",
    r"library": "biblioteca",
    r"students?": "estudiant",
    r"districts?": "distrito",
    r"hand-outs?": "hojas para repartir",
    r"debrief": "puesta en común",
    r"profiles?": "perfil",
    r"draft": "borrador",
    r"clipboard": "portapapeles",
    r"glossary": "glosario",
    r"disputed": "disputa",
    r"enrollment": "matrícula",
    r"passages?": "pasaje",
    r"headlines?": "titular",
    r"agenda": "agenda",
    r"delete[sd]?": "elim[ií]n|Delete",
}
FAMILIAR = re.compile(r"\b(tú|tus?|tienes|puedes|quieres|haz|escribe tu)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def catalogue() -> tuple[Sentence, ...]:
    return tuple(one for one in read_catalogue(SPANISH / "casestudies_es.ts") if one.translation)


def glossary() -> dict[str, str]:
    """The words of GLOSSARY.md, English to Spanish, in small letters."""
    text = (SPANISH / "GLOSSARY.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", text, flags=re.MULTILINE)
    return {english.lower(): spanish.lower() for english, spanish in rows}


def test_the_glossary_says_each_word_once_and_the_library_says_the_same(
    core_content: PackContent,
) -> None:
    text = (SPANISH / "GLOSSARY.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \|", text, flags=re.MULTILINE)
    said = [row for row in rows if row != "English" and not row.startswith("---")]
    assert len(said) == len(set(said)) >= 120
    words = glossary()
    terms = {term.term.lower(): term.es.lower() for term in core_content.glossary}
    both = terms.keys() & words.keys()
    assert len(both) >= 20
    # "advisory" alone is the practice in one and the group in the other: the longer word begins so
    assert {name for name in both if not terms[name].startswith(words[name].split(",")[0])} == set()


TYPED = (
    "starred, notes, highlights",
    "district, school, network o program",
    "charter, public district",
)
"""What is typed into a query, whatever the window speaks."""


@pytest.mark.parametrize("english", KEPT)
def test_a_word_has_one_spanish_word_in_the_whole_window(
    english: str, catalogue: tuple[Sentence, ...]
) -> None:
    word = re.compile(rf"(?<![\w.{{<-]){english}(?![\w-])", re.IGNORECASE)
    spanish = re.compile(KEPT[english], re.IGNORECASE)
    here = [
        one
        for one in catalogue
        if word.search(one.source)
        and one.context != "Vocabulary"
        and not any(typed in one.translation for typed in TYPED)
    ]
    assert here, f"no sentence has {english} any more: take it out of KEPT"
    assert [one for one in here if not spanish.search(one.translation)] == []


def test_nobody_is_spoken_to_as_a_friend(catalogue: tuple[Sentence, ...]) -> None:
    texts = [one.translation for one in catalogue]
    texts += [page.read_text(encoding="utf-8") for page in (HELP / "es").glob("*.md")]
    assert [text for text in texts if FAMILIAR.search(text)] == []


def test_questions_and_quotations_open_as_they_close(catalogue: tuple[Sentence, ...]) -> None:
    texts = [one.translation for one in catalogue]
    texts += [page.read_text(encoding="utf-8") for page in (HELP / "es").glob("*.md")]
    for opened, closed in ("¿?", "“”"):
        assert [text for text in texts if text.count(opened) != text.count(closed)] == []
