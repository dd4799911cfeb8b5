"""Files that are opened by double click while the program runs, whatever system asks for them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QFileSystemWatcher, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from casestudies.services.workspace.inbox import ACTIVATION, Inbox
from casestudies.ui.context import Destination

_OPENED = {".casepack": ("library", "packs", "add"), ".workshop": ("workshop", "", "open")}
"""Where a file of a kind is opened: the place, its section, and how the item begins."""
_AGAIN = 5000  # milliseconds until a second window asks whether it is the only one by now


def opened_at(path: Path) -> Destination | str:
    """Where a file is opened: of a pack it is shown what adding it would do, a workshop comes into
    the library and is shown. Or why it cannot be, as a sentence."""
    found = _OPENED.get(path.suffix.lower())
    if found is None:
        said = QCoreApplication.translate(
            "OpenedFiles", "“{0}” is no file that Case Studies opens."
        )
        return said.format(path.name)
    if not path.is_file():
        return QCoreApplication.translate("OpenedFiles", "“{0}” is not there.").format(path)
    place, section, item = found
    return Destination(place, section=section, item=f"{item}:{path.absolute()}")


class OpenedFiles(QObject):
    """Watches the inbox, and calls ``opened`` with each file that another start hands over."""

    def __init__(
        self, inbox: Inbox, opened: Callable[[Path], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._opened = opened
        self._watcher: QFileSystemWatcher | None = None
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self._begin)
        self._begin()

    def stop(self) -> None:
        """Leave the inbox to another window."""
        self._again.stop()
        if self._watcher is not None:
            self._watcher.removePaths(self._watcher.directories())
        self._inbox.close()

    def _begin(self) -> None:
        if not self._inbox.open():
            self._again.start()
            return
        self._again.stop()
        self._watcher = QFileSystemWatcher([str(self._inbox.folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        for handed in self._inbox.taken():
            if handed.token:
                os.environ[ACTIVATION] = handed.token  # Qt shows it to the desktop, and drops it
            self._opened(handed.path)


class FileApplication(QApplication):
    """The application of macOS, which does not start a program twice: it tells the one that runs,
    also of the files that it was started for."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._early: list[Path] = []
        self._open: Callable[[Path], object] | None = None

    def give_files_to(self, opened: Callable[[Path], object]) -> None:
        """Call ``opened`` with each file from now on, and with those that came before."""
        self._open = opened
        early, self._early = self._early, []
        for path in early:
            opened(path)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self._open is None:
                self._early.append(path)
            else:
                self._open(path)
            return True
        return super().event(event)
