"""What a place of the program is: a page with a title that can be entered and stepped back in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext


class Page(QWidget):
    """One place. Sub-classes set ``place`` (the key in ``ui/frame/places.py``) and override what
    they need; a page is built once, after the library is open."""

    place = ""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        named(self, self.title)

    @property
    def title(self) -> str:
        """What the reader calls the place; in the window's title bar."""
        return ""

    def entered(self) -> None:
        """The page was shown: put the focus where work goes on."""

    def go_back(self) -> bool:
        """One step back inside the page; False when there is none."""
        return False

    def focus_search(self) -> bool:
        """Put the cursor into the page's search box; False when it has none."""
        return False

    def show_destination(self, destination: Destination) -> None:
        """Show what a destination of this place asks for."""

    def location(self) -> Destination:
        """Where the page is now, so that the history can come back to it."""
        return Destination(self.place)

    def save_state(self) -> None:
        """Write what the page remembers (splitters) into the settings; called at closing."""
