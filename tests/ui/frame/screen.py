"""A process of its own on a screen of a size and scale: opens the window and tells where it ends.

Prints, in logical pixels: the screen, the window, and what its pages need at least.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path


def main(profile: Path, width: int, height: int, scale: str, kept: str) -> None:
    screens = [{"name": "one", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}]
    file = profile / "screens.json"
    sizes = {"logicalDpi": 96, "logicalBaseDpi": 96}
    file.write_text(json.dumps({"screens": [screens[0] | sizes]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    os.environ["QT_SCALE_FACTOR"] = scale

    from PySide6.QtWidgets import QApplication

    from casestudies.bootstrap import make_services
    from casestudies.model.progress import no_progress
    from casestudies.paths import find_paths
    from casestudies.ui.frame.main_window import MainWindow
    from casestudies.ui.frame.places import PLACES
    from casestudies.ui.tasks import TaskRunner
    from casestudies.ui.theme.service import ThemeService
    from casestudies.ui.theme.tokens import ThemeChoice

    app = QApplication([])
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare(no_progress)
    if kept:
        services.settings.change(window_geometry=kept)  # as if kept by an earlier program
    tasks = TaskRunner()
    window = MainWindow(services, tasks, ThemeService(app, ThemeChoice.LIGHT))
    window.show_fitting()
    window.open_library()
    for place in PLACES:
        window.page_of(place.key)
    app.processEvents()
    screen, frame = app.primaryScreen().availableGeometry(), window.frameGeometry()
    needs = window.minimumSizeHint()
    print(
        json.dumps(
            {
                "screen": [screen.left(), screen.top(), screen.right(), screen.bottom()],
                "window": [frame.left(), frame.top(), frame.right(), frame.bottom()],
                "size": [window.width(), window.height()],
                "least": [window.minimumWidth(), window.minimumHeight()],
                "needs": [needs.width(), needs.height()],
                "geometry": bytes(window.saveGeometry().toBase64().data()).decode(),
            }
        )
    )
    window.close()
    tasks.close()
    services.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5])
