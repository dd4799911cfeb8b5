"""The scenes of `make screenshots`: what a user does before each picture, mostly by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from casestudies.model.comparison import Axis, ComparisonSpec, Shade
from casestudies.model.profile import SchoolProfile
from casestudies.model.query import Facet
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.page import LikePage

Step = Callable[[MainWindow], object]
FOUR = ("lindsay", "chugach", "pittsfield", "bdea")


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture's name and the steps that lead to it; the window settles after each."""

    name: str
    steps: tuple[Step, ...]


def explore(window: MainWindow) -> ExplorePage:
    page = window.page_of("explore")
    assert isinstance(page, ExplorePage)
    return page


def compare(window: MainWindow) -> ComparePage:
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    return page


def search(text: str, window: MainWindow) -> None:
    explore(window).search.set_text(text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier, window: MainWindow) -> None:
    target: QWidget = QApplication.focusWidget() or window
    QTest.keyClick(target, key, modifier)


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Step:
    return partial(press, code, modifier)


def read(slug: str, finding: str | None, window: MainWindow) -> None:
    window.context.go(Destination("explore", (slug,), finding))


def choose(facet: Facet, value: str, window: MainWindow) -> None:
    explore(window)._facet_toggled(facet, value)


def side_by_side(slugs: tuple[str, ...], window: MainWindow) -> None:
    window.context.go(Destination("compare", slugs))


def populations(window: MainWindow) -> None:
    compare(window).choose_rows(Axis.POPULATIONS)


def dimensions(window: MainWindow) -> None:
    compare(window).choose_rows(Axis.DIMENSIONS)


def only(population: str, window: MainWindow) -> None:
    compare(window).choose_filter(population)


def everyone(window: MainWindow) -> None:
    compare(window).choose_filter(None)


def like(window: MainWindow) -> LikePage:
    page = window.page_of("like")
    assert isinstance(page, LikePage)
    return page


def like_nothing(window: MainWindow) -> None:
    like(window).desk.begin_anew(SchoolProfile())
    window.toast.hide()
    window.context.go(Destination("like"))


def like_example(window: MainWindow, number: int = 0) -> None:
    like_nothing(window)
    like(window).empty.cards[number].click()


def like_missing(window: MainWindow) -> None:
    like(window).results.take_focus()
    for _ in range(3):
        press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier, window)


def like_picker(window: MainWindow) -> None:
    like(window).form.wanted.add_button.click()
    QTest.keyClicks(like(window).form.picker.box, "grade")


def like_reasons(window: MainWindow) -> None:
    like(window).form.go_to_weights()
    like(window).results.take_focus()
    for _ in range(5):
        QTest.keyClick(like(window).results.view, Qt.Key.Key_Down)


def show(spec: ComparisonSpec, window: MainWindow) -> None:
    window.context.go(Destination("compare", comparison=spec))


def menu(name: str, window: MainWindow) -> None:
    """Open a menu of Compare's bar below its button, and leave it open."""
    button = getattr(compare(window).bar, name)
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))


def pivots() -> tuple[Scene, ...]:
    """The comparison along every pair of axes, and its menus."""
    eight = (*FOUR, "westminster", "juab", "sanborn", "vlacs")

    def scene(name: str, spec: ComparisonSpec, *steps: Step) -> Scene:
        return Scene(name, (partial(show, spec), *steps))

    practices = ComparisonSpec(FOUR, Axis.PRACTICES, hide_empty=True)
    dimensions_cases = ComparisonSpec(FOUR, Axis.CASES, columns=Axis.DIMENSIONS)
    within = ComparisonSpec(FOUR, columns=Axis.POPULATIONS, case="lindsay", hide_empty=True)
    return (
        scene("pivot-practices", practices),
        scene("pivot-grading", ComparisonSpec(eight, Axis.PRACTICES, dimension="grading")),
        scene("pivot-transposed", dimensions_cases),
        scene("pivot-ticks-turned", practices.transposed),
        scene("pivot-within", within),
        scene("pivot-eight", ComparisonSpec(eight)),
        scene("pivot-eight-opened", ComparisonSpec(eight), key(Qt.Key.Key_Return)),
        scene("compare-differing", ComparisonSpec(FOUR, differing=True)),
        scene("compare-coverage", ComparisonSpec(FOUR, shade=Shade.COVERAGE)),
        scene(
            "compare-age", ComparisonSpec(FOUR, Axis.POPULATIONS, shade=Shade.AGE, hide_empty=True)
        ),
        scene("compare-pinned", ComparisonSpec(FOUR, pinned=("grading", "pace"))),
        scene(
            "compare-frozen",
            ComparisonSpec(eight, pinned=("grading", "vlacs")),
            key(Qt.Key.Key_Return),
            key(Qt.Key.Key_Escape),
            *[key(Qt.Key.Key_Down)] * 5,
            *[key(Qt.Key.Key_Right)] * 6,
        ),
        scene(
            "compare-hidden",
            ComparisonSpec(FOUR, hidden=("chugach", "grading")),
            partial(menu, "view"),
        ),
        scene("compare-rows-menu", ComparisonSpec(FOUR), partial(menu, "rows")),
        scene("compare-view-menu", ComparisonSpec(FOUR), partial(menu, "view")),
        scene(
            "compare-saved-menu",
            ComparisonSpec(FOUR),
            lambda window: compare(window).saved._save_as("Four models for the board"),
            partial(menu, "saved"),
        ),
        scene("compare-export-menu", ComparisonSpec(FOUR), partial(menu, "export")),
        scene(
            "compare-export",
            ComparisonSpec(FOUR),
            lambda window: compare(window).taking.export("pdf"),
        ),
    )


def scenes() -> tuple[Scene, ...]:
    """Every scene, in the order of a first walk through the program."""
    from tools.picture_scenes import picture_scenes
    from tools.search_scenes import search_scenes

    four = partial(side_by_side, FOUR)
    down, right = key(Qt.Key.Key_Down), key(Qt.Key.Key_Right)
    return (
        Scene("start", (partial(search, ""),)),
        Scene(
            "explore",
            (
                partial(search, "mastery scale english learners"),
                partial(choose, Facet.DIMENSION, "grading"),
            ),
        ),
        Scene("nothing", (partial(search, "zeppelin"),)),
        Scene("reader", (partial(search, ""), partial(read, "lindsay", "grading-1"))),
        Scene(
            "source",
            (
                partial(search, ""),
                partial(read, "chugach", None),
                lambda window: explore(window).reading.take_focus(),
                key(Qt.Key.Key_Tab),
                key(Qt.Key.Key_Return),
            ),
        ),
        *search_scenes(),
        Scene("compare", (four, dimensions, everyone, down, down, right)),
        Scene("compare-populations", (four, populations, everyone, down)),
        Scene("compare-filtered", (four, dimensions, partial(only, "english-learners"))),
        Scene("like", (like_nothing,)),
        Scene("like-filled", (like_example,)),
        Scene("like-picker", (like_example, like_picker)),
        Scene("like-reasons", (like_example, like_reasons)),
        Scene("like-missing", (partial(like_example, number=1), like_missing)),
        *pivots(),
        *picture_scenes(),
        Scene("help", (lambda window: window.show_help(),)),
    )
