"""A window in which a workshop is typed into, to be killed half a second after the last letter."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer

from casestudies.model.comparison import ComparisonSpec
from casestudies.paths import find_paths
from casestudies.ui.context import Destination
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.workshop.page import WorkshopPage
from casestudies.ui.workshop.state import View

SPEC = ComparisonSpec(("lindsay", "chugach"))
EVERY = 30  # milliseconds between two letters


def main(profile: Path, text: str) -> int:
    """Make a workshop and type ``text`` behind its title, letter by letter, saying each; nothing is
    closed in the end."""

    def shown(window: MainWindow) -> None:
        timer = QTimer(window)
        left = list(text)

        def step() -> None:
            page = window.page_of("workshop")
            assert isinstance(page, WorkshopPage)
            if page.state.view is View.MAKING:
                page.state.go_on()
            elif page.state.view is View.OPEN and left:
                title = page.editor.overview.title
                title.setText(title.text() + left.pop(0))
                title.textEdited.emit(title.text())
                print("typed", flush=True)

        def ready() -> None:
            window.context.go(Destination("workshop", comparison=SPEC))
            timer.timeout.connect(step)
            timer.start(EVERY)

        window.ready.connect(ready)

    return run_window(find_paths(profile=profile), on_shown=shown)
