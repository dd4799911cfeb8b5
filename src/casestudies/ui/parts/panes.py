"""Panes side by side, each as wide as the user chose, however small the window was meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from casestudies.services.workspace.settings import Settings
from casestudies.ui.context import UiContext
from casestudies.ui.theme.size import pane_width, usual_pane_width

KEEP_AFTER_MS = 400  # while the splitter is dragged nothing is written
_NO_SCREEN = 100_000  # pixels: a width that came from elsewhere, and that Qt may not take
WIDEST = 1.35  # of the usual width: a list on a large screen, whose text stays a column to read


def kept_widths(settings: Settings, name: str, count: int) -> list[int]:
    """The widths of so many panes that the settings keep; none where they are no such widths."""
    kept = settings.get(name, [])
    usable = all(isinstance(size, int) and 0 < size < _NO_SCREEN for size in kept)
    return kept if usable and len(kept) == count else []


class Panes(QSplitter):
    """The last pane takes what the others leave. What a small window narrows is as wide as before
    in a larger one; the widths are kept in the settings under ``name``. They grow with the type,
    and on a large screen until the user chooses others.
    The panes are made as its children and then given to ``hold``: Qt styles anew all that a widget
    holds whenever that gets another parent.

    ``give_way`` names two panes of which only one is shown where not all fit side by side;
    ``crowding`` tells when that begins and ends."""

    crowding = Signal(bool)

    def __init__(
        self,
        context: UiContext,
        name: str,
        usual: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """``usual`` are the widths of the panes until the user chooses others."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._context, self._name, self._usual = context, name, list(usual)
        self._panes: tuple[QWidget, ...] = ()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._widths = kept_widths(context.services.settings, name, len(usual)) or list(usual)
        self._way: tuple[QWidget, QWidget] | None = None
        self._crowded = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        self.splitterMoved.connect(self._moved)

    def hold(self, *panes: QWidget) -> None:
        """Show ``panes`` from left to right, as many as there are usual widths."""
        self._panes = panes
        for number, pane in enumerate(panes):
            self.insertWidget(number, pane)
            self.setStretchFactor(number, 1 if number == len(panes) - 1 else 0)
        self._context.theme.changed.connect(self._settle)
        self.setSizes(self._widths)

    def keep(self) -> None:
        """Keep the widths in the settings now."""
        self._soon.stop()
        self._context.remember(**{self._name: self._widths})

    def give_way(self, aside: QWidget, stays: QWidget) -> None:
        """Where not all panes fit, show ``stays`` of the two, and ``aside`` when it is brought."""
        self._way = (aside, stays)
        self._settle()

    @property
    def crowded(self) -> bool:
        """Whether not all panes fit side by side."""
        return self._crowded

    def bring(self, pane: QWidget) -> None:
        """Show a pane that may have given way to another."""
        if self._crowded and self._way is not None and pane in self._way:
            for one in self._way:
                one.setVisible(one is pane)
            self._share()

    def minimumSizeHint(self) -> QSize:
        if self._way is None:
            return super().minimumSizeHint()
        widths = [pane.minimumWidth() for pane in self._panes]
        spared = min(pane.minimumWidth() for pane in self._way)
        return QSize(sum(widths) - spared + self.handleWidth(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Show the panes that fit, each as wide as was chosen for it."""
        least = sum(pane.minimumWidth() for pane in self._panes)
        least += self.handleWidth() * (len(self._panes) - 1)
        crowded = self._way is not None and self.width() < least
        if crowded is not self._crowded and self._way is not None:
            self._crowded = crowded
            aside, stays = self._way
            aside.setVisible(not crowded)
            stays.show()
            self.crowding.emit(crowded)
        self._share()

    def _share(self) -> None:
        grown = 1.0
        if self._widths == self._usual:
            grown = min(WIDEST, max(1.0, self.width() / pane_width(sum(self._usual))))
        chosen = [round(pane_width(width) * grown) for width in self._widths[:-1]]
        taken = sum(
            width + self.handleWidth()
            for pane, width in zip(self._panes, chosen, strict=False)
            if not pane.isHidden()
        )
        self.setSizes([*chosen, max(1, self.width() - taken)])

    def _moved(self) -> None:
        for at, width in enumerate(self.sizes()):
            if not self._panes[at].isHidden():
                self._widths[at] = usual_pane_width(width)
        self._soon.start()
