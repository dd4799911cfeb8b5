"""What schools report of themselves, as Explore shows it beside what was researched."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services, make_services
from casestudies.model.progress import no_progress
from casestudies.model.query import Facet
from casestudies.paths import find_paths
from casestudies.ui.explore.case_card import other_words
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.roles import Role
from tests.services.imports.canopy_files import write_2023
from tests.ui.explore.parts import explore, search, settle


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    """With a search of its own."""
    return own_window


@pytest.fixture
def services(tmp_path: Path, profile_path: Path) -> Iterator[Services]:
    """The services with a search of their own, over a library with a year of the survey."""
    profile = shutil.copytree(profile_path, tmp_path / "profile")
    made = make_services(find_paths(profile=profile))
    made.library.open()
    made.imports.run(made.imports.dry_run(write_2023(tmp_path)))
    made.searching.prepare(no_progress)
    yield made
    made.close()


def test_a_row_of_the_band_leads_to_the_schools_that_report_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = explore(window)
    search(qtbot, page, "restorative practices")
    band = page.results.others
    assert "reported by schools themselves" in band.button.text()
    band.button.click()
    rows = [band.list.item(at).data(Role.VALUE) for at in range(band.list.count())]
    head, row = rows[:2]
    assert isinstance(row, NoteRow)
    assert head.title == "Reported by schools themselves, not researched"
    assert row.below == "1 case reports it: show it · Canopy survey 2023"
    band.list.setCurrentRow(1)
    band.list.chosen.emit(row)
    settle(qtbot, page)
    assert page.state.query.filters.of(Facet.REPORTED) == {"restorative-discipline"}
    hit = page.results.current()
    assert hit is not None
    assert hit.hits[0].text == (
        "Reported by the school, Canopy survey 2023: restorative practices."
    )
    assert other_words(hit) == ""  # it is said once
