"""A process of its own for the scale it is given: paints the result list at many heights.

Prints one line a height: the height of the window in logical pixels and how much of each band of
the list differs from the list's ground, the least of the bands.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from casestudies.bootstrap import make_services
from casestudies.model.progress import no_progress
from casestudies.model.query import Query
from casestudies.paths import find_paths
from casestudies.ui.explore.results import ResultsPane, ResultsView
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.tasks import TaskRunner
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice

HEIGHTS = range(600, 2201, 200)
WHOLE_WINDOW = (1600, 1400)
BAND = 200  # logical pixels: more than a card is high
LEAST = 0.02  # of a band's pixels: a card's name alone is more
EVERY = 31  # pixel is looked at: next to none of them stand below each other
PATIENCE = 15.0  # seconds: a busy machine paints late, a blank list never


def least_painted(view: ResultsView) -> float:
    """The share of pixels unlike the list's ground, in the band where it is least."""
    picture = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(picture.constBits()).cast("B").cast("I")
    band = round(BAND * picture.devicePixelRatio()) * picture.width()
    tops = range(0, len(pixels) - band + 1, band)
    return min(_painted(pixels[top : top + band : EVERY].tolist()) for top in tops)


def _painted(pixels: list[int]) -> float:
    return 1 - Counter(pixels).most_common(1)[0][1] / len(pixels)


def painted(view: ResultsView) -> float:
    """What ``least_painted`` says once all is there, or when it is clear that it never will be."""
    share = 0.0

    def there() -> bool:
        nonlocal share
        share = least_painted(view)
        return share >= LEAST

    until(there)
    return share


def until(true: Callable[[], bool]) -> None:
    """Let events run until it holds, or until it is clear that it never will."""
    end = time.monotonic() + PATIENCE
    pause = 0.0
    while time.monotonic() < end:
        QApplication.processEvents()
        if true():
            return
        pause = min(0.03, pause + 0.002)
        time.sleep(pause)


def main(profile: Path) -> None:
    app = QApplication([])
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare(no_progress)
    theme = ThemeService(app, ThemeChoice.LIGHT)
    results = services.searching.search(Query())
    for height in HEIGHTS:
        state = ExploreState(services.searching.tokens)
        pane = ResultsPane(theme, services.library.vocabulary(), state)
        pane.resize(430, height)
        pane.show()
        state.show(results)
        print(height, round(painted(pane.view), 3))
        pane.close()
        pane.deleteLater()
    tasks = TaskRunner()
    window = MainWindow(services, tasks, theme)
    window.resize(*WHOLE_WINDOW)
    window.show()
    window.open_library()
    until(lambda: not tasks.busy)
    view = window.findChild(ResultsView)
    assert view is not None
    print(window.height(), round(painted(view), 3))
    window.close()
    tasks.close()
    services.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
