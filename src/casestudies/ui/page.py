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
    resumes = False  # whether a page made anew goes on by itself where this one is kept to be

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

    @property
    def help_page(self) -> str:
        """The key of the help's page about what one is at."""
        return self.place

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

    def carried(self) -> object:
        """What the page is given that takes this one's place when the window is built anew."""
        return None if self.resumes else self.location()

    def carry_on(self, carried: object) -> None:
        """Go on where the page was that this one takes the place of."""
        if isinstance(carried, Destination):
            self.show_destination(carried)

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return False

    def save_state(self) -> None:
        """Write what the page remembers (splitters) into the settings; called at closing."""
