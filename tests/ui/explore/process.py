"""A window in which somebody searches and reads, to be killed: it says when a place is reached."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer

from casestudies.model.query import Facet
from casestudies.paths import find_paths
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow


def main(profile: Path) -> int:
    """Ask, open a case, scroll in it; say where, and go on living."""

    def shown(window: MainWindow) -> None:
        def ready() -> None:
            page = window.page_of("explore")
            assert isinstance(page, ExplorePage)
            page.state.toggle(Facet.STATE, "NH")
            page.search.edit.setText("habits")
            page.open_case("lindsay")
            timer = QTimer(window)

            def scroll() -> None:
                if page.busy or page.reading.case is None or page.reading.case.slug != "lindsay":
                    return
                timer.stop()
                page.reading.reader.go_to("dimension-grading")
                print(page.reading.reader.verticalScrollBar().value(), flush=True)

            timer.timeout.connect(scroll)
            timer.start(50)

        window.ready.connect(ready)

    return run_window(find_paths(profile=profile), on_shown=shown)
