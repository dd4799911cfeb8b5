"""Panes side by side, each as wide as the user chose, however small the window was meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from casestudies.ui.context import UiContext

KEEP_AFTER_MS = 400  # while the splitter is dragged nothing is written


class Panes(QSplitter):
    """The last pane takes what the others leave. What a small window narrows is as wide as before
    in a larger one; the widths are kept in the settings under ``name``."""

    def __init__(
        self,
        context: UiContext,
        name: str,
        panes: Sequence[QWidget],
        usual: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """``usual`` are the widths of ``panes`` until the user chooses others."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._context, self._name = context, name
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for number, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(number, 1 if number == len(panes) - 1 else 0)
        kept = context.services.settings.get(name, [])
        usable = len(kept) == len(panes) and all(
            isinstance(size, int) and size > 0 for size in kept
        )
        self._widths = kept if usable else list(usual)
        self.setSizes(self._widths)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        self.splitterMoved.connect(self._moved)

    def keep(self) -> None:
        """Keep the widths in the settings now."""
        self._soon.stop()
        self._context.remember(**{self._name: self._widths})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        chosen = self._widths[:-1]
        room = self.width() - self.handleWidth() * len(chosen) - sum(chosen)
        self.setSizes([*chosen, max(1, room)])

    def _moved(self) -> None:
        self._widths = self.sizes()
        self._soon.start()
