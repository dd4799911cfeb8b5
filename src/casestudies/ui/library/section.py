"""What stands at the right of the library page: one section of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from casestudies.ui.context import UiContext


class Section(QWidget):
    """One section. Sub-classes override what they need; a section is built when it is first shown.
    ``changed`` tells that its head (title, badge, status, actions) or its item is another one."""

    changed = Signal()
    own_undo = False
    """Whether the section has an undo of its own, as the editor of a case has."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        """``key`` is that of its entry in the list at the left."""
        super().__init__(parent)
        self.context = context
        self.key = key

    @property
    def title(self) -> str:
        """What the head of the page says: the section, or what is open in it."""
        return ""

    @property
    def badge(self) -> str:
        """A word beside the title ("Your case"); "" for none."""
        return ""

    @property
    def status(self) -> str:
        """What is said beside the title ("Saved 10:42:07"); "" for nothing."""
        return ""

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        """The buttons in the head, from left to right; the last is the one that is meant most."""
        return ()

    @property
    def item(self) -> str:
        """The key of what is open in it; "" while it shows its list, or has no items."""
        return ""

    def show_item(self, item: str) -> None:
        """Open what has this key; "" goes back to the list."""

    def entered(self) -> None:
        """The section was shown: put the focus where work goes on."""

    def go_back(self) -> bool:
        """One step back inside the section; False when there is none."""
        return False

    def focus_search(self) -> bool:
        """Put the cursor into the section's search box; False when it has none."""
        return False

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return False

    def save_state(self) -> None:
        """Write what the section remembers; called at closing."""
