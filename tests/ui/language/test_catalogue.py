"""The catalogue in Qt's form: each answer as Qt's own tool gives it; kept, and made when gone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from casestudies import figures, said
from casestudies.assets import resource
from casestudies.ui.language import choice as choices
from casestudies.ui.language.catalogue import Sentence, read_catalogue
from casestudies.ui.language.choice import (
    Language,
    LanguageChoice,
    chosen_language,
    language_of,
    window_language,
)
from casestudies.ui.language.compiled import compiled
from casestudies.ui.language.service import LanguageService

NATIVE = QKeySequence.SequenceFormat.NativeText
SPANISH = resource("translations", "es", "casestudies_es.ts")


@pytest.fixture
def service(qapp: QApplication, tmp_path: Path) -> Iterator[LanguageService]:
    made = LanguageService(qapp, tmp_path, LanguageChoice.ENGLISH)
    yield made
    made.close()


def test_every_sentence_is_found_as_in_a_file_of_lrelease(tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    theirs = tmp_path / "es.qm"
    subprocess.run([tool, "-silent", SPANISH, "-qm", theirs], check=True)
    sentences = read_catalogue(SPANISH)
    ours, other = QTranslator(), QTranslator()
    data = compiled(sentences)
    assert ours.load(data)
    assert other.load(str(theirs))
    assert len(sentences) > 2000
    for one in sentences:
        found = ours.translate(one.context, one.source)
        assert found == other.translate(one.context, one.source) == one.translation
    assert not ours.translate("Action", "no such sentence")
    assert not ours.translate("no such context", sentences[0].source)


def test_a_sentence_without_a_translation_stays_in_english(qapp: QApplication) -> None:
    translator = QTranslator()
    data = compiled([Sentence("A", "one", "uno"), Sentence("A", "two")])
    assert translator.load(data)
    qapp.installTranslator(translator)
    found = [QCoreApplication.translate("A", text) for text in ("one", "two")]
    qapp.removeTranslator(translator)
    assert found == ["uno", "two"]


def test_what_is_compiled_is_kept_and_made_anew_when_it_is_gone_or_cannot_be_kept(
    service: LanguageService, tmp_path: Path
) -> None:
    (tmp_path / "translations").mkdir()
    old = tmp_path / "translations" / "es-00000000.qm"
    old.write_bytes(b"of another version")
    for _ in range(2):
        service.choose(LanguageChoice.SPANISH)
        assert QCoreApplication.translate("Action", "Explore") == "Explorar"
        (kept,) = (tmp_path / "translations").iterdir()
        assert kept != old
    kept.unlink()
    (tmp_path / "translations").rmdir()
    (tmp_path / "translations").write_text("no folder", encoding="utf-8")
    service.choose(LanguageChoice.SPANISH)
    assert QCoreApplication.translate("Action", "Explore") == "Explorar"
    service.choose(LanguageChoice.ENGLISH)
    assert QCoreApplication.translate("Action", "Explore") == "Explore"


def test_qt_s_own_texts_and_numbers_follow(service: LanguageService) -> None:
    service.choose(LanguageChoice.SPANISH)
    assert window_language() is Language.SPANISH
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    assert QLocale().toString(QLocale().toDate("1/2/2026", "d/M/yyyy"), "MMMM") == "febrero"
    assert figures.shown(12345.5, 1) == "12,345.5"  # as in the United States
    service.choose(LanguageChoice.ENGLISH)
    assert window_language() is Language.ENGLISH
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


class Base(QObject):
    def said(self) -> str:
        return self.tr("one")


class Beside:
    def told(self) -> str:
        return self.tr("two")  # type: ignore[attr-defined]


class Sub(Beside, Base):
    pass


def test_a_sentence_of_a_base_class_is_found_for_an_object_of_another(qapp: QApplication) -> None:
    translator = QTranslator()
    data = compiled([Sentence("Base", "one", "uno"), Sentence("Beside", "two", "dos")])
    assert translator.load(data)
    qapp.installTranslator(translator)
    found = Sub().said(), Sub().told()
    qapp.removeTranslator(translator)
    assert found == ("uno", "dos")


def test_sentences_below_the_window_and_names_of_keys(
    qapp: QApplication, service: LanguageService
) -> None:
    translator = QTranslator()
    data = compiled([Sentence("Said", "{0} cases", "{0} casos")])
    assert translator.load(data)
    qapp.installTranslator(translator)
    assert said.said("{0} cases") == "{0} cases"  # the window speaks English
    service.choose(LanguageChoice.SPANISH)
    assert said.said(said.mark("{0} cases")) == "{0} casos"
    assert QKeySequence("Ctrl+Shift+Del").toString(NATIVE) == "Ctrl+Shift+Del"
    service.choose(LanguageChoice.ENGLISH)
    assert said.said("{0} cases") == "{0} cases"
    qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("system", "language", "number"),
    [
        ("es_ES", Language.SPANISH, "12.345,6"),
        ("es_MX", Language.SPANISH, "12,345.6"),
        ("en_GB", Language.ENGLISH, "12,345.6"),
        ("de_DE", Language.ENGLISH, "12,345.6"),
        ("C", Language.ENGLISH, "12,345.6"),
    ],
)
def test_the_first_start_follows_the_system(
    service: LanguageService,
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    language: Language,
    number: str,
) -> None:
    class System(QLocale):
        @staticmethod
        def system() -> QLocale:
            return QLocale(system)

    monkeypatch.setattr(choices, "QLocale", System)
    assert language_of(LanguageChoice.SYSTEM) is language
    service.choose(LanguageChoice.SYSTEM)
    assert service.language is language
    assert figures.shown(12345.6, 1) == number


def test_an_unknown_choice_means_the_system() -> None:
    class Kept:
        def get(self, name: str, default: str) -> str:
            assert name == "language"
            return "tlh" if default else ""

    assert chosen_language(Kept()) is LanguageChoice.SYSTEM  # type: ignore[arg-type]
