"""Pictures on the Compare page in a real window, walked by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.a11y import spoken_name, unnamed
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.compare.pictures.page import PicturesPage
from casestudies.ui.compare.pictures.picture import PictureKind
from casestudies.ui.context import Destination
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.compare.parts import ALT, CTRL, SHIFT, Key, arrive, press, show
from tests.ui.compare.pictures.parts import FOUR, TWO


@pytest.fixture
def view(qtbot: QtBot, page: ComparePage) -> PicturesPage:
    """The pictures of four cases, the focus on the first one's first mark."""
    show(qtbot, page, ComparisonSpec(FOUR))
    press(qtbot, Key.Key_I, ALT)
    wait(qtbot, page.pictures)
    return page.pictures


def wait(qtbot: QtBot, view: PicturesPage) -> None:
    def there() -> bool:
        return view.state.picture is not None and view.state.picture.question == view.state.question

    qtbot.waitUntil(there)
    qtbot.waitUntil(lambda: not view.context.tasks.busy)


def turn_to(qtbot: QtBot, view: PicturesPage, kind: PictureKind, turned: bool = False) -> None:
    view.state.choose(kind)
    view.state.turn(turned)
    wait(qtbot, view)
    view.take_focus()


def test_the_switch_shows_pictures_and_the_table_again(qtbot, page, view):
    assert page.pictured
    assert view.isVisible()
    assert not page.table.isVisible()
    assert view.chart.hasFocus()
    assert page.bar.switch.buttons[1].isChecked()
    assert not page.bar.rows.isVisible()
    for key in (Key.Key_R, Key.Key_D, Key.Key_X):  # for the table only: nothing happens
        press(qtbot, key, ALT)
    assert page.state.spec == ComparisonSpec(FOUR, pictured=True)
    assert QApplication.activePopupWidget() is None
    press(qtbot, Key.Key_I, ALT)
    assert page.table.hasFocus()
    assert page.bar.rows.isVisible()
    assert page.bar.rows.isEnabled()
    page.bar.switch.buttons[1].click()
    assert view.chart.hasFocus()
    press(qtbot, Key.Key_Escape)
    assert page.table.hasFocus()
    assert page.bar.switch.buttons[0].isChecked()


@pytest.fixture
def screen_reader() -> Iterator[None]:
    """As if a screen reader were listening: Qt then tells it of every new picture."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("screen_reader")
def test_every_mark_of_every_picture_is_announced_as_it_is_walked(qtbot, view):
    for kind in PictureKind:
        for turned in (False, True):
            turn_to(qtbot, view, kind, turned)
            spots = view.chart.drawing.spots
            assert turned or view.chart.currentIndex().row() == 0
            list_of_marks = QAccessible.queryAccessibleInterface(view.chart)
            assert list_of_marks.role() is QAccessible.Role.List
            assert list_of_marks.childCount() == len(spots)
            assert spoken_name(view.chart) == view.state.picture.title
            for number, spot in enumerate(spots):
                assert list_of_marks.child(number).text(QAccessible.Text.Name) == spot.words
                view.chart.focus_mark(number)
                assert view.detail.words.text() == spot.words
                rect = view.chart.visualRect(view.chart.currentIndex())
                seen = view.chart.viewport().rect()
                assert seen.intersects(rect)
                assert rect.top() >= view.chart.drawing.head_height - 1 or spot.line == 0


def test_arrows_move_the_focus_and_scroll(qtbot, view):
    turn_to(qtbot, view, PictureKind.OUTCOMES)
    chart = view.chart
    press(qtbot, Key.Key_Right)
    assert chart.currentIndex().row() == 1
    press(qtbot, Key.Key_End)
    assert chart.currentIndex().row() == 2
    press(qtbot, Key.Key_Home)
    assert chart.currentIndex().row() == 0
    press(qtbot, Key.Key_End, CTRL)
    last = len(chart.drawing.spots) - 1
    assert chart.currentIndex().row() == last
    assert chart.verticalScrollBar().value() > 0
    assert chart.viewport().rect().contains(chart.visualRect(chart.currentIndex()).center())
    press(qtbot, Key.Key_PageUp)
    assert chart.currentIndex().row() < last - 3
    press(qtbot, Key.Key_Home, CTRL)
    assert chart.currentIndex().row() == 0
    assert chart.verticalScrollBar().value() == 0


def test_the_focus_stays_on_its_mark_when_the_window_changes(qtbot, window, view):
    turn_to(qtbot, view, PictureKind.TIMELINE)
    view.chart.focus_mark(17)
    spot = view.chart.spot
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: view.chart.drawing.width < 1000)
    assert view.chart.spot.words == spot.words
    assert view.chart.spot.boxes != spot.boxes
    window.context.theme.choose(ThemeChoice.DARK)
    assert view.chart.spot.words == spot.words
    window.context.theme.choose(ThemeChoice.LIGHT)


def test_ctrl_page_keys_walk_the_pictures(qtbot, view):
    seen = [view.state.kind]
    for _ in range(5):
        press(qtbot, Key.Key_PageDown, CTRL)
        wait(qtbot, view)
        seen.append(view.state.kind)
        assert view.chart.hasFocus()
    assert seen == [*PictureKind, PictureKind.ENROLLMENT]
    press(qtbot, Key.Key_PageUp, CTRL)
    assert view.state.kind is PictureKind.COVERAGE
    wait(qtbot, view)


def test_enter_opens_the_source_and_esc_returns_to_the_mark(qtbot, view):
    turn_to(qtbot, view, PictureKind.OUTCOMES)
    press(qtbot, Key.Key_Down)
    spot = view.chart.spot
    press(qtbot, Key.Key_Return)
    assert view.popover is not None
    assert view.popover.isVisible()
    assert view.popover.source.key == spot.cites[0]
    press(qtbot, Key.Key_Escape)
    assert not view.popover.isVisible()
    assert view.chart.hasFocus()
    assert view.chart.spot is spot
    shown = [button for button in view.detail._buttons if button.isVisible()]
    assert [button.text() for button in shown] == list(spot.cites)
    shown[-1].click()
    assert view.popover.source.key == spot.cites[-1]
    press(qtbot, Key.Key_Escape)


def test_tab_leads_from_the_picture_to_sources_and_case(qtbot, view):
    spot = view.chart.spot
    press(qtbot, Key.Key_Tab)
    assert spoken_name(QApplication.focusWidget()).startswith(f"Source {spot.cites[0]}: ")
    press(qtbot, Key.Key_Tab)
    assert spoken_name(QApplication.focusWidget()) == "Open Lindsay"
    press(qtbot, Key.Key_Escape)
    assert view.chart.hasFocus()


def test_a_cell_of_our_coverage_opens_its_case_at_the_dimension(qtbot, window, page, view):
    gone: list[Destination] = []
    page.context.going.connect(gone.append)
    turn_to(qtbot, view, PictureKind.COVERAGE)
    for _ in range(6):
        press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Right)
    assert view.chart.spot.words == "Chugach, Grading: 5 findings"
    press(qtbot, Key.Key_Return)
    assert gone == [Destination("explore", cases=("chugach",), finding="grading-1")]
    press(qtbot, Key.Key_Left, ALT)
    assert window.page is page
    assert view.chart.hasFocus()
    assert view.chart.spot.words == "Chugach, Grading: 5 findings"
    turn_to(qtbot, view, PictureKind.COVERAGE, turned=True)
    place = view.chart.visualRect(view.chart.currentIndex()).center()
    assert view.chart.spot.words == "Lindsay, English learners: 10 findings"
    QTest.mouseClick(view.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert gone[-1].cases == ("lindsay",)
    assert gone[-1].finding is not None


def test_an_empty_cell_says_so_and_opens_the_case(qtbot, page, view):
    turn_to(qtbot, view, PictureKind.COVERAGE, turned=True)
    said: list[str] = []
    gone: list[Destination] = []
    page.context.said.connect(lambda message: said.append(message.text))
    page.context.going.connect(gone.append)
    press(qtbot, Key.Key_Right)
    assert view.chart.spot.words == "Chugach, English learners: no finding in our library"
    press(qtbot, Key.Key_O, CTRL)
    assert gone == [Destination("explore", cases=("chugach",), finding=None)]
    assert said == ["Our library has no finding there; this is the case from its start."]


def test_coverage_of_all_cases_keeps_its_heads_in_sight(qtbot, page, view):
    turn_to(qtbot, view, PictureKind.COVERAGE)
    count = len(page.context.services.library.briefs())
    assert view.reach.buttons[1].text() == f"All {count} cases"
    view.reach.buttons[1].click()
    wait(qtbot, view)
    assert len(view.chart.drawing.spots) == count * 16
    view.take_focus()
    press(qtbot, Key.Key_End, CTRL)
    box = view.chart.visualRect(view.chart.currentIndex())
    assert box.top() > view.chart.drawing.head_height
    press(qtbot, Key.Key_Up)
    for _ in range(30):
        press(qtbot, Key.Key_Up)
        top = view.chart.visualRect(view.chart.currentIndex()).top()
        assert top >= view.chart.drawing.head_height


def test_the_table_behind_each_picture(qtbot, view):
    for kind in PictureKind:
        turn_to(qtbot, view, kind)
        press(qtbot, Key.Key_T, ALT)
        assert view.table.isVisible()
        assert view.table.hasFocus()
        assert view.table.table == view.state.picture.table
        assert spoken_name(view.table) == view.state.picture.title
        press(qtbot, Key.Key_Down)
        assert view.table.currentIndex().row() == 1
        assert unnamed(view) == []
        press(qtbot, Key.Key_T, ALT)
        assert view.chart.hasFocus()


def test_esc_in_the_table_of_a_picture_goes_to_the_comparison(qtbot, page, view):
    press(qtbot, Key.Key_T, ALT)
    view.kinds.setFocus()
    press(qtbot, Key.Key_Escape)
    assert view.table.hasFocus()
    press(qtbot, Key.Key_Escape)
    assert page.table.hasFocus()


def test_other_cases_bring_other_pictures(qtbot, page, view):
    page.state.choose_cases(TWO)
    assert page.state.spec == ComparisonSpec(TWO, pictured=True)
    wait(qtbot, view)
    assert {spot.case for spot in view.chart.drawing.spots} == set(TWO)
    assert view.chart.hasFocus()
    page.state.show_pictures(False)
    page.state.choose_cases(FOUR)
    arrive(qtbot, page, ComparisonSpec(FOUR))
    assert view.state.question.slugs == TWO  # nothing is computed for pictures that nobody sees
    page.state.show_pictures(True)
    wait(qtbot, view)
    assert view.state.question.slugs == FOUR


def test_pictures_without_a_figure_say_so(qtbot, page, view):
    page.state.choose_cases(("epic-north", "mastery-collaborative"))
    wait(qtbot, view)
    assert "No enrollment is documented" in view.detail.words.text()
    turn_to(qtbot, view, PictureKind.OUTCOMES)
    assert "Our sources have no outcome of" in view.about.text()


def test_copying_the_picture_brings_an_image_with_all_of_it(qtbot, view):
    turn_to(qtbot, view, PictureKind.OUTCOMES)
    press(qtbot, Key.Key_C, CTRL)
    image = QGuiApplication.clipboard().image()
    assert isinstance(image, QImage)
    drawing = view.chart.drawing
    assert image.width() == 2 * drawing.width
    assert image.height() > 2 * drawing.height  # with title, words and sources
    assert QGuiApplication.clipboard().mimeData().hasImage()  # others take it as PNG


def test_copying_the_table_brings_text_and_html_with_sources(qtbot, view):
    for kind in PictureKind:
        turn_to(qtbot, view, kind)
        press(qtbot, Key.Key_C, CTRL | SHIFT)
        data = QGuiApplication.clipboard().mimeData()
        lines = data.text().splitlines()
        table = view.state.picture.table
        assert lines[0] == table.caption
        assert lines[1] == view.state.picture.about
        assert "\t".join(table.head) in lines
        for row in table.rows:
            assert "\t".join(row) in lines
        assert data.html().count("<tr>") == len(table.rows) + 1
        for name, sources in view.state.picture.cited():
            assert f"{name}:" in lines
            for source in sources:
                assert any(line.startswith(f"{source.key} ") for line in lines)
                assert source.url is None or source.url in data.text()


def test_the_pictures_are_named_throughout(qtbot, window, view):
    for kind in PictureKind:
        turn_to(qtbot, view, kind)
        assert unnamed(window) == []
