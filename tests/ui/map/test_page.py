"""The map: what Explore found is on it, by mouse and by keys, and the list beside it agrees."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from casestudies.model.places import miles_between
from casestudies.model.query import Facet, Filters, Query
from casestudies.model.visit import StartPlace
from casestudies.services.map.projection import ALASKA, HAWAII, MAINLAND
from casestudies.ui.a11y import unnamed
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.map.scale_bar import round_miles
from casestudies.ui.theme.tokens import ThemeChoice, contrast, load_tokens
from casestudies.ui.visits.page import VisitsPage
from tests.ui.explore.parts import explore, search
from tests.ui.explore.parts import settle as settle_explore
from tests.ui.map.parts import (
    ALT,
    CTRL,
    POPUPS,
    Key,
    cluster_of,
    press,
    settle,
    spot_of,
    visit,
)

CONCORD = StartPlace("Concord, NH", 43.2081, -71.5376)
LEFT = Qt.MouseButton.LeftButton
NEW_YORK = "harvest-collegiate"


def slugs(page: object) -> list[str]:
    return [case.brief.slug for case in page.list.rows.shown]  # type: ignore[attr-defined]


# --- what is shown --------------------------------------------------------------------------------


def test_all_cases_are_in_the_list_and_on_the_map(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    assert len(slugs(page)) == 49
    assert page.view.marks is not None
    assert {mark.slug for mark in page.view.marks.all} == set(slugs(page))
    assert sum(one.count for one, _ in page.view.in_sight()) == 49
    assert page.list.hasFocus()
    assert page.state.chosen == slugs(page)[0]


def test_what_explore_asks_is_what_the_map_shows(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    asking = Query("", Filters().with_(Facet.STATE, {"NH"}))
    window.context.go(Destination("explore", query=asking))
    settle_explore(qtbot, explore(window))
    found = [hit.brief.slug for hit in explore(window).state.results.cases]  # type: ignore[union-attr]
    visit(qtbot, window)
    assert slugs(page) == found
    assert f"{len(found)} of 49 cases" in page.bar.line.toolTip()
    assert "State: New Hampshire" in page.bar.line.toolTip()
    press(qtbot, Key.Key_A, ALT)
    settle(qtbot, page)
    assert len(slugs(page)) == 49
    assert "not only what Explore found" in page.bar.line.toolTip()
    press(qtbot, Key.Key_A, ALT)
    settle(qtbot, page)
    assert slugs(page) == found


def test_words_typed_in_explore_are_on_the_map_too(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, explore(window), "over-age under-credited")
    page = visit(qtbot, window)
    results = explore(window).state.results
    assert results is not None
    assert slugs(page) == [hit.brief.slug for hit in results.cases]
    assert "over-age under-credited" in page.bar.line.toolTip()


def test_the_list_and_the_map_choose_the_same_case(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    press(qtbot, Key.Key_Down)
    assert page.state.chosen == slugs(page)[1]
    assert page.view._chosen == slugs(page)[1]
    qtbot.mouseClick(page.view, LEFT, pos=spot_of(page, "lindsay"))
    assert page.state.chosen == "lindsay"
    assert page.list.currentIndex().row() == slugs(page).index("lindsay")
    settle(qtbot, page)
    assert page.chosen.name.text() == "Lindsay Unified School District"
    assert page.chosen.placed.text() == "Placed at: town center, approximate"


def test_a_case_without_a_road_says_so(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    page.state.choose("chugach")
    settle(qtbot, page)
    row = page.list.currentIndex()
    assert "By plane or boat" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.chosen.reached.text().startswith("Reached by plane or boat: Tatitlek")
    assert page.view.marks is not None
    remote = [mark.slug for mark in page.view.marks.all if mark.remote]
    assert remote == ["chugach"]
    page.state.choose("lindsay")
    settle(qtbot, page)
    assert page.chosen.reached.isHidden()


def test_where_nothing_is_found_it_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, explore(window), "zeppelin")
    page = visit(qtbot, window)
    assert slugs(page) == []
    assert page.chosen.isHidden()
    assert page.empty.isVisible()
    assert page.empty.buttons[0].hasFocus()
    page.empty.buttons[0].click()
    settle(qtbot, page)
    assert page.list.isVisible()
    assert len(slugs(page)) == 49


# --- keys -----------------------------------------------------------------------------------------


def test_every_mark_is_reached_and_read_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    press(qtbot, Key.Key_3, ALT)
    assert page.view.hasFocus()
    told: list[str] = []
    for _ in range(200):
        case = page.state.case
        assert case is not None
        assert (
            page.list.currentIndex()
            .data(Qt.ItemDataRole.AccessibleTextRole)
            .startswith(case.brief.name)
        )
        told.append(case.brief.slug)
        for _ in range(12):
            if cluster_of(page, case.brief.slug).count == 1 or page.view.fanned(case.brief.slug):
                break
            press(qtbot, Key.Key_Return)
            assert page.state.chosen == case.brief.slug
        else:
            pytest.fail(f"{case.brief.slug} never stands alone")
        assert page.view.rect().contains(spot_of(page, case.brief.slug))
        if len(told) == 49:
            break
        press(qtbot, Key.Key_PageDown)
    assert told == slugs(page)
    press(qtbot, Key.Key_Return)
    assert window.page is explore(window)
    settle_explore(qtbot, explore(window))
    assert explore(window).reading.case is not None
    assert explore(window).reading.case.slug == told[-1]  # type: ignore[union-attr]


def test_plus_minus_arrows_and_escape_move_the_map(qtbot: QtBot, window: MainWindow) -> None:
    window.context.go(Destination("explore"))
    page = visit(qtbot, window)
    press(qtbot, Key.Key_3, ALT)
    camera = page.view.camera
    assert camera.whole
    whole = camera.scale
    for _ in range(6):
        qtbot.keyClick(page.view, Key.Key_Plus)
    assert camera.scale == pytest.approx(whole * 8)
    x = camera.x
    press(qtbot, Key.Key_Left)
    assert camera.x < x
    press(qtbot, Key.Key_Minus)
    assert camera.scale == pytest.approx(whole * 8 / 2**0.5)
    press(qtbot, Key.Key_Escape)
    assert camera.whole
    assert window.page is page
    press(qtbot, Key.Key_Escape)
    assert window.page is not page


def test_the_tray_and_the_start_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    press(qtbot, Key.Key_D, CTRL)
    assert page.state.chosen in window.context.tray
    assert page.chosen.tray.text() == "Take out of tray"
    press(qtbot, Key.Key_M, ALT)
    settle(qtbot, page)
    assert page.state.case is not None
    assert page.state.case.miles == pytest.approx(0)
    assert slugs(page)[0] == page.state.chosen


# --- the mouse ------------------------------------------------------------------------------------


def test_a_click_opens_new_york_until_each_school_stands_alone(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = visit(qtbot, window)
    before = cluster_of(page, NEW_YORK)
    assert before.count >= 10
    qtbot.mouseClick(page.view, LEFT, pos=spot_of(page, NEW_YORK))
    assert page.view.camera.scale > 3
    for _ in range(10):
        if cluster_of(page, NEW_YORK).count == 1 or page.view.fanned(NEW_YORK):
            break
        qtbot.mouseClick(page.view, LEFT, pos=spot_of(page, NEW_YORK))
    else:
        pytest.fail("the school never stands alone")


def test_marks_at_one_spot_are_spread_out_and_can_be_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = visit(qtbot, window)
    # Two cases of Kingston, NH, less than a mile apart
    for _ in range(12):
        cluster = cluster_of(page, "sanborn")
        if page.view.fanned("sanborn") or cluster.count == 1:
            break
        page.view.open_cluster(cluster)
    spots = {mark.slug: at for mark, at in page.view._fan_spots()}
    if spots:
        for slug, at in spots.items():
            qtbot.mouseClick(page.view, LEFT, pos=at.toPoint())
            assert page.state.chosen == slug
        press(qtbot, Key.Key_Escape)
        assert not page.view.fanned("sanborn")
    else:
        assert cluster_of(page, "sanborn").count == 1


def test_the_wheel_keeps_what_is_under_the_pointer(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    page.state.choose("lindsay")
    for _ in range(4):
        page.view.zoom_in()
    at = QPointF(spot_of(page, "lindsay"))
    spot = page.view.camera.spot(at)
    for _ in range(5):
        turn_wheel(page.view, at, 120)
    assert page.view.camera.spot(at) == pytest.approx(spot, abs=2 / page.view.camera.scale)
    assert page.view.camera.scale > 8
    for _ in range(20):
        turn_wheel(page.view, at, -120)
    assert page.view.camera.whole


def turn_wheel(view: object, at: QPointF, angle: int) -> None:
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,  # type: ignore[attr-defined]
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)  # type: ignore[arg-type]


def test_dragging_moves_the_map_and_chooses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    view = page.view
    for _ in range(4):
        view.zoom_in()
    before, x = page.state.chosen, view.camera.x
    qtbot.mousePress(view, LEFT, pos=QPoint(400, 300))
    qtbot.mouseMove(view, QPoint(300, 300))
    qtbot.mouseMove(view, QPoint(250, 300))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(250, 300))
    assert view.camera.x == pytest.approx(x + 150 / view.camera.scale, abs=1)
    assert page.state.chosen == before


@POPUPS
def test_the_menu_of_a_mark(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    at = spot_of(page, "lindsay")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.view.mapToGlobal(at))
    QApplication.sendEvent(page.view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words == ["Read the case", "Put into the tray", "Measure from here", "Plan a visit"]
    menu.actions()[1].trigger()
    menu.close()
    assert "lindsay" in window.context.tray


def test_a_visit_to_the_chosen_case_is_planned(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    page.state.choose("lindsay")
    settle(qtbot, page)
    page.chosen.visit.click()
    assert window.page is window.page_of("visits")
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    visits = window.page
    assert isinstance(visits, VisitsPage)
    assert visits.state.plan is not None
    assert [stop.case for stop in visits.state.plan.stops] == ["lindsay"]
    assert visits.state.plan.start is None


def test_a_visit_planned_where_distances_are_told_begins_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = visit(qtbot, window)
    page.state.measure_from(CONCORD)
    page.state.choose("pittsfield")
    settle(qtbot, page)
    page.chosen.visit.click()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    visits = window.page
    assert isinstance(visits, VisitsPage)
    assert visits.state.plan is not None
    assert visits.state.plan.start == CONCORD
    page.state.measure_from(None)


# --- distances ------------------------------------------------------------------------------------


def test_a_place_to_measure_from_orders_the_list_and_draws_a_circle(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = visit(qtbot, window)
    press(qtbot, Key.Key_1, ALT)
    assert page.place_popover.isVisible()
    qtbot.keyClicks(page.place_popover.box, "pittsfield")
    qtbot.waitUntil(lambda: not page.place_popover.busy)
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert not page.place_popover.isVisible()
    assert page.state.start is not None
    assert "Pittsfield" in page.bar.start.text()
    assert slugs(page)[0] == "pittsfield"
    page.state.reach(50)
    assert len(page.state.rings) == 3
    told = page.bar.line.toolTip()
    assert told.startswith(f"{page.state.near} within 50 miles of")
    near = [case for case in page.list.rows.shown if case.miles is not None and case.miles <= 50]
    assert page.state.near == len(near) > 3
    said = page.list.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("miles away")


def test_the_map_looks_at_what_was_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    page.view.show_whole()
    page.state.measure_from(CONCORD)
    page.state.reach(50)
    settle(qtbot, page)
    spots = [page.view.camera.screen(*spot) for spot in page.state.rings[0].spots]
    assert all(page.view.rect().contains(spot.toPoint()) for spot in spots)
    assert max(spot.y() for spot in spots) - min(spot.y() for spot in spots) > 200
    window.resize(window.width() + 60, window.height() - 30)
    assert page.view.camera.framed is not None, "it still looks there in another size"
    assert not page.go_back(), "the part asked for is where one began"
    page.state.reach(0)
    page.state.measure_from(None)
    settle(qtbot, page)
    assert page.view.camera.whole
    asking = Query("", Filters().with_(Facet.STATE, {"NH"}))
    window.context.go(Destination("explore", query=asking))
    settle_explore(qtbot, explore(window))
    page = visit(qtbot, window)
    seen = page.view.camera.sight()
    assert page.view.marks is not None
    assert all(seen.holds(mark.x, mark.y) for mark in page.view.marks.all)
    assert seen.right - seen.left < 200
    window.context.go(Destination("explore", query=Query("")))
    settle_explore(qtbot, explore(window))
    page = visit(qtbot, window)
    assert page.view.camera.whole


def test_the_start_is_kept_for_the_next_time(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    page.state.measure_from(CONCORD)
    page.state.reach(100)
    settle(qtbot, page)
    settings = window.context.services.settings
    assert settings.get("map_start", []) == ["Concord, NH", 43.2081, -71.5376]
    assert settings.get("map_miles", 0) == 100
    page.state.measure_from(None)
    settle(qtbot, page)
    assert page.state.rings == ()
    assert not page.bar.miles.isVisible()


def test_a_place_in_the_question_is_measured_from_until_another_is_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    search(qtbot, explore(window), "within 60 miles of concord nh")
    page = visit(qtbot, window)
    assert page.bar.start.text().strip() == "Concord, NH"
    assert page.state.miles == 60
    assert len(page.state.rings) == 3
    assert page.bar.line.toolTip().startswith(f"{page.state.near} within 60 miles of Concord, NH")
    page.state.reach(150)
    settle(qtbot, page)
    assert page.state.miles == 150
    assert page.bar.start.text().strip() == "Concord, NH"
    page.state.measure_from(StartPlace("Reno, NV", 39.53, -119.81))
    settle(qtbot, page)
    assert page.bar.start.text().strip() == "Reno, NV"
    search(qtbot, explore(window), "near boston")
    visit(qtbot, window)
    assert page.bar.start.text().strip() == "Boston, MA"
    assert page.state.rings == ()


def test_the_bar_tells_how_long_a_mile_is_where_one_looks(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    camera, bar = page.view.camera, page.view.scale_bar
    assert bar is not None
    assert bar.told(camera)[1].endswith("miles on the mainland")
    for north, east, inset, state in (
        (36.2, -119.1, MAINLAND, "California"),
        (61.2, -149.9, ALASKA, "Alaska"),
        (19.6, -155.5, HAWAII, "Hawaii"),
    ):
        camera.look_at(*inset.project(north, east), 40)
        length, words = bar.told(camera)
        name, _, far = words.partition(" · ")
        assert name == state
        assert 30 <= length <= 110
        there = inset.unproject(camera.x + length / camera.scale, camera.y)
        here = inset.unproject(camera.x, camera.y)
        assert miles_between(*here, *there) == pytest.approx(float(far.split()[0]), rel=0.01)
    assert [round_miles(most) for most in (1, 4.9, 5, 99, 0.3)] == [1, 2, 5, 50, 0.2]


# --- looks ----------------------------------------------------------------------------------------


def test_marks_can_be_told_from_the_land_in_both_themes() -> None:
    for theme in ("light", "dark"):
        tokens = load_tokens(theme)
        for name in ("district", "school", "network", "program", "cluster", "ring"):
            for ground in ("map_land", "map_water"):
                ratio = contrast(tokens.color(f"map_{name}"), tokens.color(ground))
                assert ratio >= 3, (theme, name, ground)


def test_another_theme_paints_the_map_anew(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    light = page.view.grab().toImage().pixelColor(3, 300)
    window.choose_theme(ThemeChoice.DARK)
    dark = page.view.grab().toImage().pixelColor(3, 300)
    assert light.lightness() > 128 > dark.lightness()
    window.choose_theme(ThemeChoice.LIGHT)


def test_what_is_moved_looks_as_what_is_painted_anew(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    view = page.view
    for _ in range(5):
        view.zoom_in()
    view.grab()
    for right, down in ((33, 0), (0, -47), (-12, 21), (70, 70)):
        view.camera.pan(right, down)
        view.grab()
    moved = bytes(view.grab().toImage().constBits())
    assert view._ground is not None
    view._ground.forget()
    anew = bytes(view.grab().toImage().constBits())
    assert len(set(anew)) > 50
    pairs = zip(moved, anew, strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 8  # a line's edge, unseen


def test_the_map_is_named_throughout(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    page.state.measure_from(CONCORD)
    settle(qtbot, page)
    page.choose_start()
    qtbot.waitUntil(lambda: not page.place_popover.busy)
    assert unnamed(page) == []
    assert unnamed(page.place_popover) == []
