"""What is wrong is said in room that was there before: nothing moves under the pointer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casestudies.model.brief import Kind
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.profile import ProfilePopulation, SchoolProfile, Weights
from casestudies.ui.export.dialog import ExportDialog, ask_case_export
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.page import LikePage
from tests.ui.compare.parts import FOUR, show
from tests.ui.explore.parts import CTRL, Key, explore, press
from tests.ui.explore.parts import settle as settle_explore
from tests.ui.like.parts import settle, visit, write

CLICKED = (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QAbstractItemView,
    QSlider,
)
SIZES = ((1440, 900), (1280, 720), (960, 600))


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of this module use one window after another."""
    return shared_window


def still(form: QWidget, before: dict[str, QRect]) -> bool:
    """Whether all that was there has stayed in its place; a cross that clears a box may come."""
    now = places(form)
    return all(now.get(name) == place for name, place in before.items())


def places(form: QWidget) -> dict[str, QRect]:
    """Where everything stands on the screen that can be clicked."""
    return {
        f"{type(widget).__name__} {widget.accessibleName()}": QRect(
            widget.mapToGlobal(QPoint()), widget.size()
        )
        for widget in form.findChildren(QWidget)
        if isinstance(widget, CLICKED) and widget.isVisible()
    }


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def sized(request: pytest.FixtureRequest, window: MainWindow) -> MainWindow:
    window.resize(*request.param)
    return window


def test_models_like_ours(qtbot: QtBot, sized: MainWindow) -> None:
    page = visit(qtbot, sized)
    page.draft.begin_anew(SchoolProfile(populations=(ProfilePopulation("low-income", 40),)))
    settle(qtbot, page)
    share = page.form.populations.share_field("low-income")
    for field in (page.form.size_field, share):
        field.setFocus()
        field.selectAll()
        qtbot.wait(20)
        before = places(page.form)
        write(qtbot, "many")
        qtbot.wait(20)
        assert field.problem
        assert places(page.form) == before
        field.selectAll()
        write(qtbot, "3")
        qtbot.wait(20)
        assert places(page.form) == before
    settle(qtbot, page)


def test_the_examples_of_models_like_ours(qtbot: QtBot, sized: MainWindow) -> None:
    page = visit(qtbot, sized)
    before = {card: card.mapToGlobal(QPoint()) for card in page.empty.cards}
    page.draft.begin_anew(SchoolProfile(kind=Kind.DISTRICT, weights=Weights(kind=0)))
    settle(qtbot, page)
    qtbot.wait(20)
    assert page.empty._reset.isVisible()
    assert {card: card.mapToGlobal(QPoint()) for card in page.empty.cards} == before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_export_dialog(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    settle_explore(qtbot, explore(window))
    for slug, name in (("chugach", "Chugach"), ("lindsay", "Lindsay Unified School District")):
        dialog = ask_case_export(window.context, slug, name, explore(window))
        dialog.format.setCurrentIndex(dialog.format.findData("pdf"))
        qtbot.wait(20)
        before, size = places(dialog), dialog.size()
        _type_name(dialog, tmp_path / f"{name}.docx")
        qtbot.wait(20)
        assert dialog.note.text().startswith("“")
        assert dialog.note.height() >= dialog.note.heightForWidth(dialog.note.width())
        assert (places(dialog), dialog.size()) == (before, size)
        dialog.reject()


def _type_name(dialog: ExportDialog, path: Path) -> None:
    dialog.choose.click()
    assert dialog.files is not None
    dialog.files.findChild(QLineEdit).setText(str(path))
    dialog.files.accept()


def test_pickers_that_find_nothing(qtbot: QtBot, window: MainWindow) -> None:
    like = visit(qtbot, window)
    like.form.wanted.add_button.click()
    assert like.form.picker is not None
    before = places(like.form.picker)
    write(qtbot, "zzzz")
    qtbot.wait(20)
    assert still(like.form.picker, before)
    like.form.picker.dismiss()
    page = window.page_of("compare")
    show(qtbot, page, ComparisonSpec(FOUR))
    page.bar.cases.click()
    assert page.picker is not None
    before = places(page.picker)
    write(qtbot, "zzzz")
    qtbot.wait(20)
    assert still(page.picker, before)
    page.picker.dismiss()


def test_the_search_in_a_case(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle_explore(qtbot, page)
    page.reading.take_focus()
    press(qtbot, Key.Key_F, CTRL)
    write(qtbot, "grading")
    settle_explore(qtbot, page)
    bar = page.reading.finder.bar
    buttons = {button for button in bar.findChildren(QAbstractButton) if not button.text()}
    before = {widget: widget.geometry() for widget in (*buttons, bar.edit, page.reading.reader)}
    write(qtbot, "zzzz")
    settle_explore(qtbot, page)
    assert {widget: widget.geometry() for widget in before} == before


def test_the_name_of_something_saved(qtbot: QtBot, window: MainWindow) -> None:
    like = visit(qtbot, window)
    assert isinstance(like, LikePage)
    like.draft.edit(SchoolProfile(kind=Kind.DISTRICT))
    like.save_as()
    assert like.name_popover is not None
    before = places(like.name_popover)
    like.name_popover.box.selectAll()
    press(qtbot, Key.Key_Delete)  # no name: it cannot be saved
    qtbot.wait(20)
    assert not like.name_popover.button.isEnabled()
    assert places(like.name_popover) == before
    like.name_popover.dismiss()
    settle(qtbot, like)
