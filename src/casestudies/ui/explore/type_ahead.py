"""Letters typed anywhere in Explore go on in the search box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from casestudies.ui.explore.search_box import SearchBox

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class TypeAhead(QObject):
    """Brings what is typed at ``page``, or at a part of it that does not write itself, into the
    search box; for ``views`` this comes before their own search by letters. Space is left to
    ``spaced``, the views in which it does something that they say."""

    def __init__(
        self,
        box: SearchBox,
        page: QWidget,
        views: tuple[QWidget, ...],
        spaced: tuple[QWidget, ...],
    ) -> None:
        super().__init__(page)
        self._box = box
        self._spaced = spaced
        for widget in (page, *views, *spaced):
            widget.installEventFilter(self)

    def heed(self, view: QWidget) -> None:
        """Take another view, which was made later, for one of ``spaced``."""
        self._spaced = (*self._spaced, view)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            own = event.key() == Qt.Key.Key_Space and watched in self._spaced
            if _types(event) and not own:
                self._box.type_on(event)
                return True
        return super().eventFilter(watched, event)


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    return event.text().isprintable() and bool(event.text()) and not event.modifiers() & _COMMANDS
