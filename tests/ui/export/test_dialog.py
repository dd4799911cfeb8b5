"""Exporting a case and a list of results from Explore: the dialog, its choices, the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.query import Query
from casestudies.model.report import CitationStyle, Detail, Paper, SourcesIn
from casestudies.ui.a11y import unnamed
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.export.dialog import (
    ExportDialog,
    ask_case_export,
    ask_results_export,
    file_name,
)
from casestudies.ui.export.handouts import ask_handouts
from casestudies.ui.frame.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(window: MainWindow) -> QWidget:
    return window.page_of("explore")


def test_a_case_is_exported_with_the_choices_of_last_time(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path
) -> None:
    context = window.context
    dialog = ask_case_export(context, "chugach", "Chugach School District", page)
    assert dialog.chosen_format.key == "pdf"
    dialog.format.setCurrentIndex(dialog.format.findData("html"))
    dialog.paper.setCurrentIndex(dialog.paper.findData("a4"))
    dialog.style_of_sources.setCurrentIndex(dialog.style_of_sources.findData("chicago"))
    dialog.detail.setCurrentIndex(dialog.detail.findData("headlines"))
    dialog.sources.setCurrentIndex(dialog.sources.findData("file"))
    options = dialog.options
    assert options.sources is SourcesIn.FILE
    assert (options.paper, options.citation_style, options.detail) == (
        Paper.A4,
        CitationStyle.CHICAGO,
        Detail.HEADLINES,
    )
    path = tmp_path / "chugach"
    dialog.write(path)
    dialog.accept()
    qtbot.waitUntil(path.with_suffix(".html").exists)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert "Chugach School District" in path.with_suffix(".html").read_text("utf-8")
    again = ask_case_export(context, "lindsay", "Lindsay", page)
    assert again.chosen_format.key == "html"
    assert again.options == options
    again.format.setCurrentIndex(again.format.findData("bibtex"))
    for box in (again.paper, again.style_of_sources, again.detail, again.sources):
        assert not box.isVisible()
    again.reject()


def test_results_are_exported(qtbot, window: MainWindow, page: QWidget, tmp_path: Path) -> None:
    context = window.context
    results = context.services.searching.search(Query("dropout recovery"))
    dialog = ask_results_export(context, results, page)
    assert "dropout recovery" in dialog.accessibleName()
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    path = tmp_path / "found.csv"
    dialog.write(path)
    dialog.reject()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: str(path) in window.toast.text)
    said = path.read_text("utf-8-sig")
    assert all(hit.brief.short_name in said for hit in results.cases[:5])


def type_name(dialog: ExportDialog, name: str) -> None:
    """Type the file's name into the dialog of the system and save."""
    dialog.choose.click()
    files = dialog.files
    assert files is not None
    files.findChild(QLineEdit).setText(name)
    files.accept()


def told_pages(qtbot, dialog: ExportDialog) -> str:
    """What the dialog says of the length, once it is counted."""
    qtbot.waitUntil(lambda: not dialog._pages.busy and not dialog._context.tasks.busy)
    return dialog.pages.text()


def test_the_dialog_says_how_long_it_will_be(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path
) -> None:
    dialog = ask_case_export(window.context, "chugach", "Chugach", page)
    report = window.context.services.exporting.case("chugach")
    for key, suffix in (("pdf", " pages"), ("pptx", " slides")):
        dialog.format.setCurrentIndex(dialog.format.findData(key))
        told = told_pages(qtbot, dialog)
        path = window.context.services.exporting.export(report, key, tmp_path / key, dialog.options)
        real = len(PdfReader(path).pages) if key == "pdf" else len(Presentation(str(path)).slides)
        assert told == f"{real}{suffix}"
    dialog.format.setCurrentIndex(dialog.format.findData("docx"))
    assert told_pages(qtbot, dialog).startswith("about ")
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    assert told_pages(qtbot, dialog) == ""
    dialog.reject()


def test_rows_can_be_left_out_and_all_of_them_cannot(
    qtbot, window: MainWindow, tmp_path: Path
) -> None:
    spec = ComparisonSpec(("lindsay", "bdea"))
    window.context.go(Destination("compare", comparison=spec))
    compare = window.page
    assert isinstance(compare, ComparePage)
    qtbot.waitUntil(lambda: compare.state.comparison is not None)
    compare.export("md")
    dialog = compare.dialog
    assert dialog is not None
    assert dialog.parts is not None
    assert dialog.parts.view.accessibleName() == "Rows"
    qtbot.mouseClick(dialog.parts.none, Qt.MouseButton.LeftButton)
    assert not dialog.choose.isEnabled()
    assert dialog.pages.text() == "Choose at least one."
    dialog.parts.view.setCurrentRow(0)
    qtbot.keyClick(dialog.parts.view, Qt.Key.Key_Space)
    assert dialog.choose.isEnabled()
    name = dialog.parts.view.item(0).text()
    path = tmp_path / "one-row.md"
    dialog.write(path)
    dialog.accept()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    written = path.read_text("utf-8")
    assert name in written
    assert "Student agency" not in written


def test_hand_outs_of_a_template_are_chosen_and_counted(
    qtbot, window: MainWindow, page: QWidget
) -> None:
    workshops = window.context.services.workshops
    spec = ComparisonSpec(("lindsay", "bdea"))
    workshop = workshops.from_comparison("Grading", spec, ("grading", "pace"), "jigsaw")
    dialog = ask_handouts(window.context, workshop, page)
    assert dialog.parts is not None
    assert dialog.chosen_parts == ("packets", "note-sheet")
    assert [dialog.format.itemData(n) for n in range(dialog.format.count())] == ["pdf", "docx"]
    both = int(told_pages(qtbot, dialog).split()[0])
    dialog.parts.view.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert int(told_pages(qtbot, dialog).split()[0]) == both - 24
    assert unnamed(dialog) == []
    dialog.reject()


def test_a_one_page_says_what_it_has_no_room_for(qtbot, window: MainWindow, page: QWidget) -> None:
    services = window.context.services
    every = tuple(found.key for found in services.library.vocabulary().dimensions)
    cases = tuple(brief.slug for brief in services.library.briefs())[:5]
    workshop = services.workshops.from_comparison("All", ComparisonSpec(cases), every)
    dialog = ask_handouts(window.context, workshop, page)
    assert dialog.chosen_parts == ("one-page",)
    said = told_pages(qtbot, dialog)
    assert said.startswith("1 page; no room on the one page for ")
    dialog.reject()


def test_a_typed_name_with_a_full_stop_gets_its_suffix(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path
) -> None:
    context = window.context
    dialog = ask_case_export(context, "chugach", "Chugach", page)
    dialog.format.setCurrentIndex(dialog.format.findData("pdf"))
    type_name(dialog, str(tmp_path / "Lindsay vs. Chugach"))
    qtbot.waitUntil((tmp_path / "Lindsay vs. Chugach.pdf").exists)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert not (tmp_path / "Lindsay vs. Chugach").exists()


def test_a_typed_name_of_another_format_is_told_before_anything_is_written(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path
) -> None:
    dialog = ask_case_export(window.context, "chugach", "Chugach", page)
    dialog.format.setCurrentIndex(dialog.format.findData("pdf"))
    told_pages(qtbot, dialog)
    type_name(dialog, str(tmp_path / "notes.docx"))
    assert dialog.isVisible()
    assert dialog.note.text().startswith("“notes.docx” has the ending of another format")
    assert not window.context.tasks.busy
    assert not list(tmp_path.glob("notes*"))
    dialog.reject()


def test_a_suffix_that_is_added_overwrites_nothing_unasked(
    qtbot, window: MainWindow, page: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "St. Paul.pdf").write_text("mine", "utf-8")
    dialog = ask_case_export(window.context, "chugach", "Chugach", page)
    dialog.format.setCurrentIndex(dialog.format.findData("pdf"))
    told_pages(qtbot, dialog)
    type_name(dialog, str(tmp_path / "St. Paul"))
    assert dialog.note.text() == "There is a file “St. Paul.pdf” already."
    again = dialog.files
    assert again is not None
    assert again.isVisible()
    assert [Path(path).name for path in again.selectedFiles()] == ["St. Paul.pdf"]
    assert not window.context.tasks.busy
    again.reject()
    dialog.reject()
    assert (tmp_path / "St. Paul.pdf").read_text("utf-8") == "mine"


def test_file_names_suit_any_system() -> None:
    assert file_name("Lindsay, Chugach & Co: “grading”/pace?") == "lindsay-chugach-co-grading-pace"
    assert file_name("…") == "export"
    assert len(file_name("word " * 60)) <= 80
    assert file_name("word " * 60).endswith("-word"), "cut between words"
    assert file_name("w" * 100) == "w" * 80
    by = f"{'w' * 70} compared by of each dimension"
    assert file_name(by) == f"{'w' * 70}-compared", "no word that leads to nothing"
