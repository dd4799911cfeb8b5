"""“Models like ours” in a real window: described by keyboard, ranked, followed, compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from casestudies.model.brief import Kind
from casestudies.model.profile import Part, ProfilePopulation, SchoolProfile, Weights
from casestudies.services.like.profile_examples import examples
from casestudies.ui.a11y import unnamed
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.page import LikePage
from casestudies.ui.like.rows import RowKind
from tests.ui.like.parts import (
    ALT,
    CTRL,
    POPUPS,
    Key,
    best,
    like,
    press,
    refocus,
    settle,
    visit,
    write,
)
from tests.ui.test_heartbeat import Heartbeat


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> LikePage:
    return visit(qtbot, window)


def show_example(qtbot: QtBot, page: LikePage, number: int = 0) -> SchoolProfile:
    page.empty.cards[number].click()
    settle(qtbot, page)
    return page.form.profile


# --- the walk -------------------------------------------------------------------------------------


@POPUPS
def test_from_a_description_to_a_comparison_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, Key.Key_L, CTRL)
    page = like(window)
    assert window.page is page
    assert page.form.name.hasFocus()
    write(qtbot, "Valley Unified")
    press(qtbot, Key.Key_Tab)
    write(qtbot, "d")  # District
    press(qtbot, Key.Key_Tab)
    write(qtbot, "r")  # Rural
    press(qtbot, Key.Key_Tab)
    write(qtbot, "k")
    assert page.form.profile.grade_high == "K"
    press(qtbot, Key.Key_Tab)
    for _ in range(12):
        press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Tab)
    write(qtbot, "1,200")
    press(qtbot, Key.Key_Tab)
    assert page.form.populations.add_button.hasFocus()
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    write(qtbot, "30")
    press(qtbot, Key.Key_Tab)  # the way out
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Tab)
    assert page.form.dimensions.hasFocus()
    for _ in range(6):
        press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Space)
    picker = page.form.picker
    assert picker is not None
    assert picker.box.hasFocus()
    write(qtbot, "letter grades")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Escape)
    assert not picker.isVisible()
    assert page.form.wanted.add_button.hasFocus()
    settle(qtbot, page)
    refocus(qtbot, window)
    assert page.form.profile == SchoolProfile(
        name="Valley Unified",
        kind=Kind.DISTRICT,
        grade_low="K",
        grade_high="12",
        enrollment=1200,
        locale="rural",
        populations=(ProfilePopulation("english-learners", 30.0),),
        dimensions=("grading",),
        wanted=("no-letter-grades",),
    )
    assert best(page)[0] == "lindsay"
    press(qtbot, Key.Key_2, ALT)
    assert page.results.view.hasFocus()
    press(qtbot, Key.Key_Return, CTRL)
    assert window.page is window.page_of("compare")
    assert window.page.location().cases == tuple(best(page)[:3])
    press(qtbot, Key.Key_Left, ALT)
    assert window.page is page
    assert page.results.view.hasFocus()


def test_the_way_there_and_back(qtbot: QtBot, window: MainWindow) -> None:
    window.context.go(Destination("explore"))
    explore = window.page_of("explore")
    assert isinstance(explore, ExplorePage)
    explore.like_button.click()
    page = like(window)
    assert window.page is page
    assert window.windowTitle().startswith("Models like ours")
    lit = [button.text() for button in window.rail.findChildren(QToolButton) if button.isChecked()]
    assert lit == ["Explore"]
    press(qtbot, Key.Key_Escape)
    assert window.page is explore
    press(qtbot, Key.Key_L, CTRL)
    press(qtbot, Key.Key_Left, ALT)
    assert window.page is explore
    press(qtbot, Key.Key_Right, ALT)
    assert window.page is page
    press(qtbot, Key.Key_K, CTRL)
    assert window.page is explore
    settle(qtbot, page)


# --- ranking --------------------------------------------------------------------------------------


def test_nothing_said_is_explained_with_examples(
    qtbot: QtBot, window: MainWindow, page: LikePage
) -> None:
    assert page.answer is None
    assert not page.bar.compare.isEnabled()
    said = [label.text() for label in page.empty.findChildren(QLabel)]
    assert sum(text.startswith("Example:") for text in said) == 3
    press(qtbot, Key.Key_2, ALT)
    assert page.empty.cards[0].hasFocus()
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)
    expected = examples(window._services.library.vocabulary())[0].profile
    assert page.form.profile == expected
    assert page.bar.compare.isEnabled()
    assert unnamed(window) == []
    page.form.show_profile(SchoolProfile())
    page.draft.begin_anew(SchoolProfile())
    settle(qtbot, page)
    assert page.answer is None
    assert not page.bar.compare.isEnabled()


def test_the_answer_follows_each_key(qtbot: QtBot, page: LikePage) -> None:
    page.form.size_field.setFocus()
    for digit in "4000":
        write(qtbot, digit)
    settle(qtbot, page)
    big = best(page)
    page.form.size_field.selectAll()
    write(qtbot, "60")
    settle(qtbot, page)
    assert best(page) != big
    assert page.answer is not None
    assert page.answer.profile.enrollment == 60
    page.form.size_field.selectAll()
    press(qtbot, Key.Key_Delete)
    settle(qtbot, page)
    assert page.answer is None


def test_weights_change_the_order_and_come_back(qtbot: QtBot, page: LikePage) -> None:
    show_example(qtbot, page, 1)
    usual = best(page)
    press(qtbot, Key.Key_3, ALT)
    assert page.form.weights.slider(Part.KIND).hasFocus()
    page.form.weights.slider(Part.SIZE).setFocus()
    for _ in range(9):
        press(qtbot, Key.Key_Right)
    settle(qtbot, page)
    assert page.form.profile.weights == Weights(size=10)
    assert best(page) != usual
    page.form.reset_button.click()
    settle(qtbot, page)
    assert best(page) == usual
    assert not page.form.reset_button.isEnabled()


def test_all_weights_at_nothing_are_explained(qtbot: QtBot, page: LikePage) -> None:
    page.form.setting.setCurrentIndex(1)
    page.form.setting.picked.emit("rural")
    page.form.weights.slider(Part.SETTING).setValue(0)
    settle(qtbot, page)
    assert page.answer is None
    said = " ".join(label.text() for label in page.empty.findChildren(QLabel))
    assert "with a weight above 0" in said
    assert page.empty._reset.isVisible()
    page.empty._reset.click()
    settle(qtbot, page)
    assert page.answer is not None


def test_a_wrong_number_is_said_and_not_asked(qtbot: QtBot, page: LikePage) -> None:
    show_example(qtbot, page)
    field = page.form.size_field
    for text, said in (("many", True), ("0", True), ("2.5", True), ("1 200", False)):
        field.setFocus()
        field.selectAll()
        write(qtbot, text)
        assert (page.form.profile.enrollment is None) is said
        assert bool(page.form._size_problem.text()) is said
        assert bool(field.accessibleDescription()) is said
        assert field.text() == text
    share = page.form.populations.share_field("english-learners")
    share.setFocus()
    share.selectAll()
    write(qtbot, "130")
    assert "from 0 to 100" in page.form._share_problem.text()
    assert page.form.profile.populations == (ProfilePopulation("english-learners"),)
    settle(qtbot, page)


def test_grades_are_a_range_at_every_moment(page: LikePage) -> None:
    form = page.form
    form.high.picked.emit("8")
    assert (form.profile.grade_low, form.profile.grade_high) == ("8", "8")
    form.low.picked.emit("PK")
    assert (form.profile.grade_low, form.profile.grade_high) == ("PK", "8")
    form.low.picked.emit("9")
    assert (form.profile.grade_low, form.profile.grade_high) == ("9", "9")
    assert form.high.value == "9"
    form.high.picked.emit(None)
    assert (form.profile.grade_low, form.low.value) == (None, None)


def test_the_wheel_scrolls_the_form_and_changes_nothing(page: LikePage) -> None:
    for widget in (page.form.kind, page.form.weights.slider(Part.KIND), page.form.dimensions):
        before = page.form.profile
        event = QWheelEvent(
            QPointF(5, 5), widget.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        assert page.form.profile == before


def test_writing_never_blocks(qtbot: QtBot, page: LikePage) -> None:
    show_example(qtbot, page)
    heart = Heartbeat()
    heart.start()
    page.form.size_field.setFocus()
    page.form.size_field.selectAll()
    for digit in "123456":
        write(qtbot, digit)
        qtbot.wait(40)
    settle(qtbot, page)
    heart.stop()
    assert heart.smooth, (heart.longest, heart.work)
    assert page.answer is not None
    assert page.answer.profile.enrollment == 123456


# --- what is chosen -------------------------------------------------------------------------------


def test_a_practice_is_wanted_or_ruled_out_never_both(qtbot: QtBot, page: LikePage) -> None:
    page.form.wanted.add_button.click()
    picker = page.form.picker
    assert picker is not None
    write(qtbot, "advisory")
    press(qtbot, Key.Key_Return)
    assert page.form.profile.wanted == ("advisory",)
    press(qtbot, Key.Key_Escape)
    page.form.ruled_out.add_button.click()
    write(qtbot, "advisory")
    assert picker.model.note("advisory") == "wanted"
    press(qtbot, Key.Key_Return)
    assert (page.form.profile.wanted, page.form.profile.ruled_out) == ((), ("advisory",))
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Up)
    press(qtbot, Key.Key_Return)
    assert page.form.profile.ruled_out == ()
    assert unnamed(picker) == []
    press(qtbot, Key.Key_Escape)
    settle(qtbot, page)


def test_taking_out_keeps_the_focus_near(qtbot: QtBot, page: LikePage) -> None:
    for key in ("advisory", "portfolios", "calibration"):
        page.form._toggle_practice("wanted", key)
    rows = page.form.wanted._rows
    rows["portfolios"].findChild(QToolButton).setFocus()
    press(qtbot, Key.Key_Space)
    assert page.form.profile.wanted == ("advisory", "calibration")
    assert rows["calibration"].isAncestorOf(QApplication.focusWidget())
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Space)
    assert page.form.profile.wanted == ()
    assert page.form.wanted.add_button.hasFocus()
    settle(qtbot, page)


# --- from the cards -------------------------------------------------------------------------------


def row_of(page: LikePage, kind: RowKind, part: Part | None = None, rests: int = 0) -> int:
    rows = page.results.view.rows
    for number in range(rows.rowCount()):
        row = rows.row(number)
        assert row is not None
        fits = part is None or (row.part is not None and row.part.part is part)
        if row.kind is kind and fits and (row.item is None or len(row.item.rests) >= rests):
            return number
    raise AssertionError(f"no row {kind} {part}")


def test_enter_opens_the_case_and_the_history_comes_back(
    qtbot: QtBot, window: MainWindow, page: LikePage
) -> None:
    show_example(qtbot, page)
    press(qtbot, Key.Key_2, ALT)
    press(qtbot, Key.Key_Down, CTRL)
    row = page.results.view.current
    assert row is not None
    assert row.ranked is not None
    second = row.ranked.case
    press(qtbot, Key.Key_Return)
    explore = window.page_of("explore")
    assert window.page is explore
    assert isinstance(explore, ExplorePage)
    qtbot.waitUntil(lambda: explore.reading.case is not None)
    qtbot.waitUntil(lambda: explore.reading.case.slug == second.slug and not explore.busy)
    press(qtbot, Key.Key_Left, ALT)
    assert window.page is page
    assert page.results.view.hasFocus()
    assert page.results.view.current.identity == row.identity
    press(qtbot, Key.Key_Up, CTRL)
    assert page.results.view.current.ranked.place == 1


def test_a_reason_with_one_finding_opens_it(
    qtbot: QtBot, window: MainWindow, page: LikePage
) -> None:
    show_example(qtbot, page)
    view = page.results.view
    view.setFocus()
    view.go_to(row_of(page, RowKind.REASON, Part.WANTED, rests=1))
    row = view.current
    assert row is not None
    assert row.item is not None
    (ref,) = row.item.rests
    press(qtbot, Key.Key_Return)
    explore = window.page_of("explore")
    assert isinstance(explore, ExplorePage)
    assert window.page is explore
    qtbot.waitUntil(lambda: not explore.busy)
    assert explore.reading.case is not None
    assert explore.reading.case.slug == ref.case
    assert explore.reading.reader.set_off == f"finding-{ref.finding}"


@POPUPS
def test_of_several_findings_one_is_chosen(
    qtbot: QtBot, window: MainWindow, page: LikePage
) -> None:
    show_example(qtbot, page)
    view = page.results.view
    view.setFocus()
    view.go_to(row_of(page, RowKind.REASON, Part.POPULATIONS, rests=2))
    row = view.current
    assert row is not None
    assert row.item is not None
    press(qtbot, Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert len(menu.actions()) == len(row.item.rests)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    explore = window.page_of("explore")
    assert isinstance(explore, ExplorePage)
    assert window.page is explore
    qtbot.waitUntil(lambda: not explore.busy)
    assert explore.reading.reader.set_off == f"finding-{row.item.rests[1].finding}"


def test_a_number_shows_its_source(qtbot: QtBot, page: LikePage) -> None:
    show_example(qtbot, page)
    view = page.results.view
    view.setFocus()
    view.go_to(row_of(page, RowKind.REASON, Part.SIZE))
    press(qtbot, Key.Key_Return)
    popover = page.popover
    assert popover is not None
    assert popover.isVisible()
    assert popover.source is not None
    assert popover.source.key == "S26"
    press(qtbot, Key.Key_Escape)
    assert not popover.isVisible()
    assert view.hasFocus()


def test_cases_go_into_the_tray_by_key_and_by_mouse(qtbot: QtBot, page: LikePage) -> None:
    show_example(qtbot, page)
    view, tray = page.results.view, page.context.tray
    view.setFocus()
    first, second = best(page)[:2]
    press(qtbot, Key.Key_D, CTRL)
    assert tray.slugs == (first,)
    rect = view.visualRect(view.rows.index(view.rows.head_of(first)))
    opens, button = view._cards.buttons_of(view._cards.card_of(rect.toRectF()), in_tray=True)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button.center().toPoint())
    assert tray.slugs == ()
    view.go_to(view.rows.head_of(second) + 1)
    press(qtbot, Key.Key_D, CTRL)
    assert tray.slugs == (second,)
    settle(qtbot, page)
    view.scrollToTop()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=opens.center().toPoint())
    assert page.window().page is not page  # type: ignore[union-attr]


def test_the_mouse_finds_links_and_only_links(qtbot: QtBot, page: LikePage) -> None:
    show_example(qtbot, page)
    view = page.results.view
    kind = view.visualRect(view.rows.index(1))
    size = view.visualRect(view.rows.index(row_of(page, RowKind.REASON, Part.SIZE)))
    words = view._cards.words_of(size.toRectF()).center().toPoint()
    qtbot.mouseMove(view.viewport(), QPoint(words.x(), kind.center().y()))
    assert view._cards.hot is None
    qtbot.mouseMove(view.viewport(), words)
    assert view._cards.hot is not None
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert page.popover is not None
    assert page.popover.isVisible()
    press(qtbot, Key.Key_Escape)


def test_all_cases_can_be_shown(qtbot: QtBot, page: LikePage) -> None:
    show_example(qtbot, page)
    view = page.results.view
    view.setFocus()
    press(qtbot, Key.Key_End)
    assert view.current is not None
    assert view.current.kind is RowKind.ALL
    press(qtbot, Key.Key_Return)
    heads = [row for row in range(view.rows.rowCount()) if view.rows.row(row).kind is RowKind.HEAD]
    assert len(heads) == len(best(page))
    assert view.current.ranked is not None
    assert view.current.ranked.place == 13


def test_the_row_stays_while_the_description_changes(qtbot: QtBot, page: LikePage) -> None:
    show_example(qtbot, page)
    view = page.results.view
    view.setFocus()
    press(qtbot, Key.Key_Down, CTRL)
    press(qtbot, Key.Key_Down)
    slug = view.current.ranked.case.slug
    page.form.weights.slider(Part.SIZE).setValue(9)
    settle(qtbot, page)
    assert view.current.ranked.case.slug == slug


@pytest.mark.parametrize("width", [960, 1280, 1440])
def test_no_words_are_lost_at_any_width(
    qtbot: QtBot, window: MainWindow, page: LikePage, width: int
) -> None:
    window.resize(width, 720)
    show_example(qtbot, page, 1)
    view = page.results.view
    view.executeDelayedItemsLayout()
    for number in range(view.rows.rowCount()):
        rect = view.visualRect(view.rows.index(number))
        assert rect.width() <= view.viewport().width()
        assert rect.height() >= 24
    assert page.form.widget().width() <= page.form.viewport().width()
    assert page.splitter.width() <= window.width()


# --- files ----------------------------------------------------------------------------------------


def test_a_profile_goes_into_a_file_and_comes_back(
    qtbot: QtBot, window: MainWindow, page: LikePage, tmp_path: Path
) -> None:
    profile = show_example(qtbot, page, 1)
    path = tmp_path / "ours.json"
    page.draft.export_file(path)
    settle(qtbot, page)
    assert str(path) in window.toast.text
    page.draft.begin_anew(SchoolProfile())
    settle(qtbot, page)
    page.draft.import_file(path)
    settle(qtbot, page)
    assert page.form.profile == profile
    assert "ours.json is open" in window.toast.text
    window.toast.undo()
    settle(qtbot, page)
    assert page.form.profile == SchoolProfile()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "This is not a school profile"),
        ('{"version": 7}', "newer version"),
        ('{"version": 1, "enrollment": -3}', "whole number of students"),
    ],
)
def test_a_bad_file_is_told_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, page: LikePage, tmp_path: Path, text: str, said: str
) -> None:
    profile = show_example(qtbot, page)
    path = tmp_path / "bad.json"
    path.write_text(text, "utf-8")
    page.draft.import_file(path)
    settle(qtbot, page)
    assert said in window.toast.text
    assert "bad.json" in window.toast.text
    assert page.form.profile == profile


def test_a_file_of_another_library_is_opened_without_what_is_unknown(
    qtbot: QtBot, window: MainWindow, page: LikePage, tmp_path: Path
) -> None:
    path = tmp_path / "other.json"
    path.write_text('{"version": 1, "locale": "town", "wanted": ["levitation"]}', "utf-8")
    page.draft.import_file(path)
    settle(qtbot, page)
    assert page.form.profile == SchoolProfile(locale="town")
    assert "without levitation" in window.toast.text


@POPUPS
def test_dialogs_for_files_open_and_close(qtbot: QtBot, window: MainWindow, page: LikePage) -> None:
    for shortcut in (Key.Key_O, Key.Key_E):
        press(qtbot, shortcut, CTRL)
        dialog = page.findChild(QFileDialog)
        assert dialog is not None
        dialog.reject()
        qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)
        refocus(qtbot, window)


def test_our_school_becomes_a_column_beside_the_models(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    profile = show_example(qtbot, page)
    page.draft.edit(replace(profile, name="Valley Unified"))
    page.bar.case.click()
    assert page.own_case is not None
    popover = page.own_case.popover
    assert popover is not None
    assert popover.heading.text().startswith("Where is your school?")
    write(qtbot, "Concord, NH")
    qtbot.waitUntil(lambda: not popover.busy and popover.list.count() > 0)
    press(qtbot, Key.Key_Return)
    compare = window.page_of("compare")
    assert isinstance(compare, ComparePage)
    qtbot.waitUntil(lambda: window.page is compare)
    own = compare.state.spec.cases[0]
    brief = window.context.services.library.brief(own)
    assert (brief.name, brief.city, brief.own) == ("Valley Unified", "Concord", True)
    assert len(compare.state.spec.cases) == 4
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_an_empty_description_makes_no_case(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    press(qtbot, Key.Key_K, ALT)
    assert page.own_case is None
    assert page.form.name.hasFocus()
