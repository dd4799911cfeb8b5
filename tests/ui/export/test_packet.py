"""A visit's packet and its stops for other programs, asked for in the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import vobject
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from casestudies.model.report import Paper, SourcesIn
from casestudies.ui.a11y import unnamed
from casestudies.ui.export.packet import ask_packet
from casestudies.ui.export.travel_file import ask_travel_file
from casestudies.ui.frame.main_window import MainWindow
from tests.services.visits.spring import GUEST, SPRING, with_stop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(window: MainWindow) -> QWidget:
    return window.page_of("explore")


def test_a_packet_is_chosen_counted_and_written(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path
) -> None:
    context = window.context
    context.remember(export_sources=SourcesIn.FILE.value)
    dialog = ask_packet(context, SPRING, page)
    assert dialog.parts is not None
    assert "people" not in dialog.chosen_parts
    assert len(dialog.chosen_parts) == 6
    assert [dialog.format.itemData(n) for n in range(dialog.format.count())] == ["pdf", "docx"]
    assert dialog.paper.isVisible()
    assert dialog.style_of_sources.isVisible()
    assert not dialog.detail.isVisible()
    assert not dialog.sources.isVisible()
    assert dialog.note.text() == "The sources are numbered, and listed on the last pages."
    assert unnamed(dialog) == []
    qtbot.waitUntil(lambda: not dialog._pages.busy and not context.tasks.busy)
    pages = int(dialog.pages.text().split()[0])
    dialog.paper.setCurrentIndex(dialog.paper.findData(Paper.A4.value))
    last = dialog.parts.view.count() - 1
    dialog.parts.view.item(last).setCheckState(Qt.CheckState.Checked)
    assert dialog.chosen_parts[-1] == "people"
    path = tmp_path / "packet.pdf"
    dialog.write(path)
    dialog.accept()
    qtbot.waitUntil(lambda: str(path) in window.toast.text)
    read = PdfReader(path)
    assert abs(len(read.pages) - pages) <= 2
    assert GUEST.name in read.pages[0].extract_text()
    assert float(read.pages[0].mediabox.height) == pytest.approx(842, abs=1)
    assert not (tmp_path / "packet-sources.pdf").exists()


def test_names_are_not_offered_where_there_are_none(window: MainWindow, page: QWidget) -> None:
    nobody = replace(with_stop(1, people=()), team=())
    dialog = ask_packet(window.context, nobody, page, "docx")
    assert dialog.parts is not None
    assert dialog.parts.view.count() == 6
    assert dialog.chosen_format.key == "docx"
    dialog.reject()


def test_a_plan_without_stops_says_so(qtbot, window: MainWindow, page: QWidget) -> None:
    dialog = ask_packet(window.context, replace(SPRING, stops=()), page)
    qtbot.waitUntil(lambda: not dialog._pages.busy and not window.context.tasks.busy)
    assert dialog.pages.text() == "This visit has no stop yet; a packet would be empty."
    dialog.reject()


def type_name(files: QFileDialog | None, name: str) -> None:
    """Type the file's name into the dialog of the system and save."""
    assert files is not None
    files.findChild(QLineEdit).setText(name)
    files.accept()


def test_the_stops_go_into_a_calendar_file(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path
) -> None:
    context = window.context
    context.remember(export_folder=str(tmp_path))
    files = ask_travel_file(context, with_stop(2, day=None), "k1", "ics", page)
    assert files is not None
    assert Path(files.selectedFiles()[0]) == tmp_path / "new-england-spring-visit.ics"
    type_name(files, str(tmp_path / "St. Paul"))
    path = tmp_path / "St. Paul.ics"
    qtbot.waitUntil(lambda: str(path) in window.toast.text)
    assert "Left out: Boston Day and Evening (no day yet)." in window.toast.text
    assert len(vobject.readOne(path.read_text("utf-8")).vevent_list) == 2


@pytest.mark.parametrize("kind", ["gpx", "kml"])
def test_the_stops_go_into_a_map_file(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path, kind: str
) -> None:
    files = ask_travel_file(window.context, SPRING, "k1", kind, page)
    type_name(files, str(tmp_path / f"way.{kind}"))
    path = tmp_path / f"way.{kind}"
    qtbot.waitUntil(lambda: str(path) in window.toast.text)
    assert "1 Pittsfield" in path.read_text("utf-8")


def test_what_cannot_be_written_is_told(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path
) -> None:
    context = window.context
    files = ask_travel_file(context, SPRING, "k1", "ics", page)
    type_name(files, str(tmp_path / "way.gpx"))
    assert "has the ending of another format" in window.toast.text
    assert not (tmp_path / "way.gpx").exists()
    assert ask_travel_file(context, replace(SPRING, first_day=""), "k1", "ics", page) is None
    assert "No stop of this visit has a date yet" in window.toast.text
    files = ask_travel_file(context, replace(SPRING, stops=()), "k1", "kml", page)
    type_name(files, str(tmp_path / "way.kml"))
    qtbot.waitUntil(lambda: "no stop yet that could be put on a map" in window.toast.text)
    assert not (tmp_path / "way.kml").exists()
    there = tmp_path / "way.ics"
    there.write_text("mine", "utf-8")
    files = ask_travel_file(context, SPRING, "k1", "ics", page)
    type_name(files, str(tmp_path / "way"))
    assert "There is a file “way.ics” already." in window.toast.text
    again = [found for found in page.findChildren(QFileDialog) if found.isVisible()]
    assert [Path(found.selectedFiles()[0]).name for found in again] == ["way.ics"]
    again[0].reject()
    assert there.read_text("utf-8") == "mine"
