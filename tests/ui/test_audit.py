"""Every page as it is painted, light and dark: named, reachable, large enough, with words that
stand out and a focus that is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from casestudies.ui.a11y import named
from casestudies.ui.context import Destination
from casestudies.ui.export.dialog import ask_case_export
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.places import PLACES
from casestudies.ui.frame.regions import stops_in
from casestudies.ui.library.sections import KINDS
from casestudies.ui.reader.finding_tools import FindingTools
from casestudies.ui.theme.tokens import ThemeChoice
from casestudies.ui.visits.state import View
from tests.ui.explore.parts import ALT, CTRL, Key, explore, press, search, settle
from tests.ui.library.cases.parts import own_case
from tests.ui.visits.parts import planned
from tests.ui.visits.parts import settle as settle_visits
from tools.accessibility.audit import (
    LEAST_TARGET,
    contrast_of,
    luminance,
    nameless,
    pale_text,
    ring_contrast,
    small_targets,
    unreachable,
)

KEYED = (FindingTools,)  # over a finding: each has its key in the text (Alt+N, B, H, G, Q)
RING = 3.0


def faults(root: QWidget) -> list[str]:
    return [*nameless(root), *unreachable(root, KEYED), *small_targets(root), *pale_text(root)]


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window._tasks.busy)
    QApplication.processEvents()


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_no_page_has_a_fault(qtbot: QtBot, window: MainWindow, theme: ThemeChoice) -> None:
    window.choose_theme(theme)
    settle(qtbot, explore(window))
    for slug in ("lindsay", "chugach"):
        window.context.tray.add(window.context.services.library.brief(slug))
    found: dict[str, list[str]] = {}
    places = [Destination(place.key) for place in PLACES]
    if theme is ThemeChoice.LIGHT:  # what differs in the dark is held by the pairs of colours too
        places += [Destination("library", section=kind.key) for kind in KINDS]
    for place in places:
        window.context.go(place)
        quiet(qtbot, window)
        if wrong := faults(window):
            found[f"{place.place} {place.section}"] = wrong
        unseen = [] if place.section else unseen_rings(window)
        if unseen:
            found[f"{place.place}, focus"] = unseen
    assert found == {}


def unseen_rings(window: MainWindow) -> list[str]:
    """Where Tab stops and nothing shows it."""
    window.toast.hide()  # it goes by itself meanwhile
    stops = [one for part in window._parts_in_sight() for one in stops_in(part)]
    return unseen_at(window, stops)


def unseen_at(root: QWidget, stops: list[QWidget]) -> list[str]:
    """Those of the stops of a window or dialog whose focus nothing shows."""
    unseen = []
    for stop in stops:
        stop.setFocus()  # scrolls it into sight
        stop.clearFocus()
        before = around(root, stop)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if not before.isNull() and ring_contrast(before, around(root, stop)) < RING:
            unseen.append(f"{stop.accessibleName()} ({type(stop).__name__})")
    return unseen


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_form_and_nothing_over_a_page_has_a_fault(qtbot: QtBot, window: MainWindow) -> None:
    found: dict[str, list[str]] = {}

    def look(told: str, root: QWidget = window) -> None:
        if wrong := faults(root):
            found[told] = wrong
        if root is not window:
            assert root.isVisible()
            root.activateWindow()
            if unseen := unseen_at(root, stops_in(root)):
                found[f"{told}, focus"] = unseen

    page = explore(window)
    search(qtbot, page, "habits")
    page.results.take_focus()
    for told, key, modifier in (("tray", Key.Key_T, CTRL), ("why", Key.Key_W, ALT)):
        press(qtbot, key, modifier)
        look(told)
        press(qtbot, Key.Key_Escape)
    page.reading.take_focus()
    for told, key, modifier in (
        ("contents", Key.Key_C, ALT),
        ("links", Key.Key_K, ALT),
        ("find", Key.Key_F, CTRL),
        ("note", Key.Key_N, ALT),
    ):
        press(qtbot, key, modifier)
        look(told)
        press(qtbot, Key.Key_Escape)
        page.reading.take_focus()
    case = page.reading.case
    assert case is not None
    for told, format_key in (("an export", ""), ("an export as PDF", "pdf")):
        dialog = ask_case_export(window.context, case.slug, case.name, page, format_key)
        quiet(qtbot, window)
        look(told, dialog)
        dialog.close()
    window.guide.show_help()
    quiet(qtbot, window)
    assert window.guide.help is not None
    look("the help", window.guide.help)
    window.guide.help.close()
    visits = planned(qtbot, window)
    look("a visit")
    for view in (View.DAYS, View.NOTES, View.AFTER):
        visits.state.view = view
        visits.state.changed.emit()
        settle_visits(qtbot, visits)
        look(f"a visit, {view.name}")
    own_case(qtbot, window)
    qtbot.wait(200)  # a form's layouts settle from the inside outwards, a turn each
    look("a case of one's own")
    assert found == {}


def around(window: QWidget, stop: QWidget) -> QImage:
    """A control with a few pixels around it, as it is painted now."""
    QApplication.processEvents()
    box = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size()).adjusted(-4, -4, 4, 4)
    return window.grab(box).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_the_audit_finds_what_is_wrong(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(300, 200)
    root.setStyleSheet("background:#ffffff")
    pale = QLabel("pale words", root)
    pale.setStyleSheet("color:#999999")
    strong = QLabel("strong words", root)
    strong.setStyleSheet("color:#333333")
    strong.move(0, 40)
    combo = QComboBox(root)
    combo.addItem("chosen")
    combo.move(0, 70)
    line = QLineEdit(root)
    line.move(0, 110)
    tiny = [named(QToolButton(root), name) for name in ("one", "two")]
    for number, button in enumerate(tiny):
        button.resize(16, 16)
        button.move(200 + 17 * number, 10)
    root.show()
    assert [one[:9] for one in pale_text(root)] == ["(no name)"]
    assert len(nameless(root)) == 2
    assert len(unreachable(root)) == 0 or all("one" in x or "two" in x for x in unreachable(root))
    assert len(small_targets(root)) == 2
    tiny[1].move(200 + LEAST_TARGET + 4, 10)
    assert small_targets(root) == []
    white, black = luminance(0xFFFFFFFF), luminance(0xFF000000)
    assert contrast_of(white, black) == pytest.approx(21)
    assert contrast_of(white, luminance(0xFF767676)) == pytest.approx(4.54, abs=0.01)
