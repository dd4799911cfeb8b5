"""Packs in the window: looked at, added after a dry run, updated, put to rest, removed, made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from casestudies.model.content import PackContent
from casestudies.model.library.notes import NoteKind, of_case, of_finding, of_reading
from casestudies.packs.reader import read_pack
from casestudies.packs.writing import casepack, pack_files
from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.cases.section import Cases
from casestudies.ui.library.packs.making import key_of
from casestudies.ui.library.packs.pack import PackSection
from casestudies.ui.library.packs.packs import Packs
from casestudies.ui.library.page import LibraryPage
from tests.packs.pack_files import CASE, CASE_FILE, MANIFEST
from tests.services.cases.riverbend import RIVERBEND
from tests.ui.explore.parts import Key, press
from tests.ui.library.test_page import library


@pytest.fixture(scope="module")
def valley(tmp_path_factory: pytest.TempPathFactory) -> PackContent:
    root = tmp_path_factory.mktemp("pack") / "valley"
    for name, text in {"pack.yaml": MANIFEST, CASE_FILE: CASE}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return read_pack(root)


def write(content: PackContent, folder: Path) -> Path:
    path = folder / "valley.casepack"
    path.write_bytes(casepack(pack_files(content)))
    return path


def packs(qtbot: QtBot, window: MainWindow, item: str = "") -> Packs:
    window.context.go(Destination("library", section="packs", item=item))
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    section = page.section
    assert isinstance(section, Packs)
    qtbot.waitUntil(lambda: not section.busy and not window.context.tasks.busy)
    return section


def pack(qtbot: QtBot, window: MainWindow, key: str) -> PackSection:
    section = library(qtbot, window, key).section
    assert isinstance(section, PackSection)
    qtbot.waitUntil(lambda: not section.busy)
    return section


def entries(window: MainWindow) -> list[tuple[str, str, str]]:
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    return [(entry.key, entry.name, entry.told) for entry in page.list.entries]


def titles(section: Packs) -> list[str]:
    return [row.title or row.text for row in section.dry_run.rows.rows]


def test_the_core_library_tells_where_it_comes_from(qtbot: QtBot, window: MainWindow) -> None:
    section = pack(qtbot, window, "core")
    assert section.title == "Core library"
    assert len(section.cases.rows) == 49
    labels = [label.text() for label in section.facts.findChildren(type(section.facts.said))]
    assert {"CC-BY-4.0", "It came with this program"} <= set(labels)
    section.cases.setFocus()
    press(qtbot, Key.Key_Return)
    assert isinstance(window.page, ExplorePage)
    assert window.page.location().cases == ("ace-leadership",)


def test_a_pack_is_added_updated_put_to_rest_and_removed(
    qtbot: QtBot, window: MainWindow, valley: PackContent, tmp_path: Path
) -> None:
    section = packs(qtbot, window)
    assert [row.title for row in section.list.rows] == ["Core library"]
    section.open_file(write(valley, tmp_path))
    qtbot.waitUntil(lambda: not section.busy)
    assert section.item == f"add:{tmp_path / 'valley.casepack'}"
    assert section.title == "A pack for tests"
    assert section.dry_run.facts.said.text() == (
        "This pack is new here. Nothing has been changed yet."
    )
    assert titles(section) == ["New (1)", "Green Valley School District"]
    assert entries(window)[0] == ("core", "Core library", "49")
    section.dry_run.add_button.click()
    qtbot.waitUntil(lambda: ("pack:valley", "A pack for tests", "1") in entries(window))
    assert section.item == ""
    assert ("packs", "Packs and updates", "1") in entries(window)
    qtbot.waitUntil(lambda: len(section.list.rows) == 2)

    services = window.context.services
    notes = services.notes
    notes.keep(notes.new(NoteKind.NOTE, of_finding("green-valley", "grading-1"), "Ask!"))
    case = valley.cases[0]
    fewer = replace(case.dimensions[0], findings=case.dimensions[0].findings[1:])
    newer = replace(
        valley,
        info=replace(valley.info, version="2026.12.0"),
        cases=(replace(case, dimensions=(fewer, *case.dimensions[1:])),),
    )
    section.open_file(write(newer, tmp_path))
    qtbot.waitUntil(lambda: not section.busy and section.dry_run.plan is not None)
    said = section.dry_run.facts.said.text()
    assert said.startswith("This is a newer version (2026.12.0) of a pack that is here (2026.11.0)")
    rows = section.dry_run.rows.rows
    assert [(row.title, row.text) for row in rows[:2]] == [
        ("Changed (1)", ""),
        ("Green Valley School District", "1 finding gone"),
    ]
    assert rows[2].text == "The high school gave up letter grades in 2012."
    assert rows[2].below == (
        "1 note on this finding, which is gone. It stays under Notes and highlights."
    )
    section.dry_run.add_button.click()
    qtbot.waitUntil(lambda: services.packs.pack("valley").info.version == "2026.12.0")
    qtbot.waitUntil(lambda: not section.busy and not window.context.tasks.busy)

    one = pack(qtbot, window, "pack:valley")
    assert one.title == "A pack for tests"
    assert [row.title for row in one.cases.rows] == ["Green Valley School District"]
    assert any(row.below == rows[2].below for row in one.changes.rows)
    turn = next(action for action in one.head_actions if action.text() == "Put to rest")
    turn.trigger()
    qtbot.waitUntil(lambda: ("pack:valley", "A pack for tests", "not used") in entries(window))
    qtbot.waitUntil(lambda: one.status == "Not used at the moment")
    window.toast.undo()
    qtbot.waitUntil(lambda: one.status == "" and len(one.cases.rows) == 1)
    next(action for action in one.head_actions if action.text() == "Remove").trigger()
    qtbot.waitUntil(lambda: one.title == "This pack was removed")
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: page.section is section)  # not left on an empty page
    window.context.go(Destination("library", section="pack:valley"))
    assert one.facts.heading.text() == "This pack is not in the library any more"
    window.toast.undo()
    qtbot.waitUntil(lambda: one.title == "A pack for tests")
    qtbot.waitUntil(lambda: not window.context.tasks.busy and not one.busy)


def test_a_broken_pack_tells_every_problem(
    qtbot: QtBot, window: MainWindow, valley: PackContent, tmp_path: Path
) -> None:
    files = pack_files(valley)
    files[CASE_FILE] = files[CASE_FILE].replace(b"state: VT", b"state: XX")
    path = tmp_path / "broken.casepack"
    path.write_bytes(casepack(files))
    section = packs(qtbot, window, f"add:{path}")
    assert section.dry_run.facts.said.text() == (
        "This pack has 1 problem, so it cannot be added. Nothing was changed."
    )
    (row,) = section.dry_run.rows.rows
    assert row.text.startswith("Expected the two capital letters of a state")
    assert not section.dry_run.add_button.isEnabled()
    press(qtbot, Key.Key_Escape)
    assert section.item == ""


def test_a_pack_that_is_dropped_on_the_window_is_told(
    qtbot: QtBot, window: MainWindow, valley: PackContent, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write(valley, tmp_path)))])
    left = Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    page = window.page_of("library")
    assert window.page is page
    assert isinstance(page, LibraryPage)
    section = page.section
    assert isinstance(section, Packs)
    qtbot.waitUntil(lambda: not section.busy and section.dry_run.plan is not None)
    assert section.title == "A pack for tests"


def test_a_pack_is_made_of_a_case_and_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    section = packs(qtbot, window, "make:case:lindsay")
    making = section.making
    qtbot.waitUntil(lambda: making.cases is not None and not making.busy)
    assert making.cases is not None
    assert making.cases.chosen == ("lindsay",)
    assert [row.text for row in making.checks.rows] == [
        "• The pack needs a title.",
        "• The pack needs a short name.",
    ]
    making.take_focus()
    press(qtbot, Key.Key_Tab)
    assert making.id_line.hasFocus()
    making.take_focus()
    qtbot.keyClicks(making.title_line, "Élan & Co: our pack")
    assert making.id_line.text() == "elan-co-our-pack"
    qtbot.waitUntil(lambda: making.save_button.isEnabled())
    assert making.checks.rows[0].text == "✓ The pack can be shared: 1 case."
    making.save_button.click()
    dialog = section.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    path = tmp_path / "elan.casepack"
    making.save(path)
    qtbot.waitUntil(lambda: section.item == "")
    (case,) = read_pack(path).cases
    assert case.slug == "lindsay"
    assert window.toast.text == "The pack is in elan.casepack."


def test_cases_that_go_in_are_found_by_name_and_place(qtbot: QtBot, window: MainWindow) -> None:
    making = packs(qtbot, window, "make:case:lindsay").making
    qtbot.waitUntil(lambda: making.cases is not None and not making.busy)
    assert making.cases is not None
    cases, view = making.cases, making.cases.view

    def shown() -> list[str]:
        items = (view.item(at) for at in range(view.count()))
        return [item.text() for item in items if not item.isHidden()]

    assert cases._title.text() == "Cases that go in: 1 of 49"
    cases.box.setFocus()
    qtbot.keyClicks(cases.box, "new hamp")
    found = shown()
    assert 0 < len(found) < 10
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert cases.box.hasFocus()
    assert len(cases.chosen) == 2
    cases.every.click()  # of those that are seen
    assert len(cases.chosen) == 1 + len(found)
    assert cases._title.text() == f"Cases that go in: {1 + len(found)} of 49"
    qtbot.keyClicks(cases.box, "qqq")
    assert shown() == []
    assert not cases._nothing.isHidden()
    press(qtbot, Key.Key_Escape)
    assert len(shown()) == 49
    assert len(cases.chosen) == 1 + len(found)


def test_two_cases_of_one_name_are_told_apart(qtbot: QtBot, window: MainWindow) -> None:
    services = window.context.services
    name = services.library.case("lindsay").name
    services.cases.new(replace(RIVERBEND, name=name))
    making = packs(qtbot, window, "make:case:lindsay").making
    qtbot.waitUntil(lambda: making.cases is not None and not making.busy)
    assert making.cases is not None
    view = making.cases.view
    shown = [view.item(at).text() for at in range(view.count())]
    found = {text for text in shown if text.startswith(name)}
    assert found == {f"{name} · Core library", f"{name} · Your cases"}


def test_what_a_case_lacks_leads_to_its_field(qtbot: QtBot, window: MainWindow) -> None:
    draft = replace(RIVERBEND, grade_low="", grade_high="")
    key = window.context.services.cases.new(draft).key
    window.context.services.library.forget()
    making = packs(qtbot, window, f"make:case:{key}").making
    qtbot.waitUntil(lambda: making.cases is not None and not making.busy)
    rows = {row.text: row for row in making.checks.rows}
    lacking = rows["• Grades: not told yet"]
    assert lacking.title == "Riverbend High School"
    making.checks.chosen.emit(rows["• The pack needs a title."])
    assert making.title_line.hasFocus()
    making.checks.chosen.emit(lacking)
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    cases = page.section
    assert isinstance(cases, Cases)
    qtbot.waitUntil(lambda: cases.state.key == key and not cases.busy)
    qtbot.waitUntil(lambda: cases.editor.facts.low.hasFocus())
    making.title_line.show_text("T")
    making.id_line.show_text("core")
    making._check()
    qtbot.waitUntil(lambda: not making.busy)
    (taken,) = [row for row in making.checks.rows if "id “core”" in row.text]
    assert taken.title == "Short name in small letters"


def test_an_older_pack_is_added_only_after_a_yes(
    qtbot: QtBot, window: MainWindow, valley: PackContent, tmp_path: Path
) -> None:
    service = window.context.services.packs
    newer = replace(valley, info=replace(valley.info, version="2030.1.0"))
    service.add(service.plan_content(newer, "newer.casepack", "0" * 64))
    section = packs(qtbot, window, f"add:{write(valley, tmp_path)}")
    dry_run = section.dry_run
    assert dry_run.add_button.text() == f"Go back to {valley.info.version}"
    assert not dry_run.add_button.isEnabled()
    assert dry_run.older.text() == "Yes, replace the newer version 2030.1.0"
    dry_run.older.setFocus()
    press(qtbot, Key.Key_Space)
    dry_run.add_button.click()
    qtbot.waitUntil(lambda: service.pack("valley").info.version == valley.info.version)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_a_pack_is_made_of_a_collection(qtbot: QtBot, window: MainWindow) -> None:
    notes = window.context.services.notes
    targets = (of_finding("lindsay", "pace-1"), of_case("chugach"), of_reading("no-reading"))
    key = notes.collect("Two of them", targets).key
    library(qtbot, window, "collections")
    window.context.go(Destination("library", section="collections", item=key))
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: page.section.title == "Two of them")
    page.section.head_actions[0].trigger()
    section = page.section
    assert isinstance(section, Packs)
    making = section.making
    qtbot.waitUntil(lambda: making.save_button.isEnabled())
    assert (making.title_line.text(), making.id_line.text()) == ("Two of them", "two-of-them")
    assert making.cases is not None
    assert set(making.cases.chosen) == {"lindsay", "chugach"}


def test_a_title_becomes_a_key() -> None:
    assert key_of("  New England – Team №2 ") == "new-england-team-no2"
    assert key_of("日本") == ""
    assert len(key_of("word " * 40)) <= 60
