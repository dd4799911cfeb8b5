"""What is wrong with a pack or a case is told in the language that is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies.model.library.draft import CaseDraft, DraftSource
from casestudies.packs.check import check_pack
from casestudies.packs.inspection import core_vocabulary
from casestudies.said import set_translator
from casestudies.services.cases.checks import draft_checks
from casestudies.ui.language.catalogue import read_catalogue
from tests.project import ROOT

CATALOGUE = ROOT / "resources" / "translations" / "es" / "casestudies_es.ts"


@pytest.fixture(autouse=True)
def spanish() -> Iterator[None]:
    ours = [one for one in read_catalogue(CATALOGUE) if one.context == "Said"]
    spanish = {one.source: one.translation for one in ours}
    set_translator(lambda text: spanish.get(text, text))
    yield
    set_translator(None)


def test_a_broken_pack(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("id: yes\ntitel: Ours\nversion: '3'\n", encoding="utf-8")
    told = [problem.message for problem in check_pack(tmp_path).problems]
    assert "El paquete no tiene ningún caso; se esperaban archivos como cases/lindsay.yaml." in told
    assert (
        "El formato de los paquetes no tiene aquí ningún campo “titel”. ¿Quiso decir “title”?"
        in told
    )
    assert 'Se esperaba una versión de calendario como "2026.11.0"; se encontró “3”.' in told
    assert "Falta este campo; es obligatorio." in told
    assert not [sentence for sentence in told if "xpected" in sentence]


def test_what_an_own_case_lacks_is_not_told_yet() -> None:
    draft = CaseDraft(name="Riverbend", sources=(DraftSource(key="S1", title="Report"),))
    told = [check.text for check in draft_checks(draft, "riverbend", core_vocabulary())]
    assert [sentence for sentence in told if sentence.endswith(": aún no dicho")]
    assert not [sentence for sentence in told if "alta este campo" in sentence]
