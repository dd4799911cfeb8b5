"""Find in the open case: words go to the search, its matches are walked in the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from casestudies.ui.context import UiContext
from casestudies.ui.parts.html import Marker, hit_marker
from casestudies.ui.reader.find_bar import FindBar
from casestudies.ui.reader.reader import Reader
from casestudies.ui.tasks import Latest

if TYPE_CHECKING:
    from casestudies.model.searching import CaseMatches

Asked = tuple[str, str]


class Finder(QObject):
    """Finds what is typed in ``bar`` and walks it in the reader. ``ended`` follows the closing: the
    reader's marks are then somebody else's again."""

    ended = Signal()

    def __init__(self, context: UiContext, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._reader = reader
        self._slug = ""
        self._at = -1
        self._before: QWidget | None = None
        self.bar = FindBar(context.theme, parent)
        self.bar.changed.connect(self._ask)
        self.bar.moved.connect(self.move)
        self.bar.jumped.connect(self._jump)
        self.bar.left.connect(self.close)
        self._finds = Latest(context.tasks, self._find, self._found)

    @property
    def is_open(self) -> bool:
        return self.bar.isVisible()

    @property
    def busy(self) -> bool:
        """True while matches are on their way."""
        return self._finds.busy

    def open(self) -> None:
        """Show the bar with the cursor in it."""
        if not self._slug:
            return
        if not self.bar.isVisible():
            self._before = QApplication.focusWidget()
            self.bar.show()
            self._ask()
        self.bar.take_focus()

    def close(self) -> bool:
        """Hide the bar and give the focus back; False if it was not open."""
        if not self.bar.isVisible():
            return False
        self._finds.cancel()
        focused = QApplication.focusWidget()
        inside = focused is not None and self.bar.isAncestorOf(focused)
        self.bar.hide()
        self._reader.set_spots(None)
        self.ended.emit()
        before = self._before
        if inside:
            usable = before is not None and isValid(before) and before.isVisible()
            to = before if usable and before is not None else self._reader
            to.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def case_shown(self, slug: str) -> None:
        """Another case is on the screen: find the same words in it."""
        self._slug = slug
        if self.bar.isVisible():
            self._ask()

    def move(self, by: int) -> None:
        """Go to the next match (1) or the one before (-1), around the ends."""
        if not self.bar.isVisible():
            self.open()
            return
        total = len(self._reader.spots)
        if total:
            self._go((self._at + by) % total)

    def _ask(self, text: str = "") -> None:
        del text
        words = self.bar.edit.text().strip()
        if words and self._slug:
            self._finds.request((self._slug, words))
        else:
            self._finds.cancel()
            self._mark(None)

    def _find(self, asked: Asked) -> tuple[Asked, CaseMatches]:
        return asked, self._context.services.searching.find_in_case(*asked)

    def _found(self, answer: tuple[Asked, CaseMatches]) -> None:
        (slug, words), matches = answer
        if not self.bar.isVisible() or slug != self._slug:
            return
        # what no passage holds (a source's title) may still stand on the page, as it is typed
        self._mark(hit_marker(matches.words or (words,)))

    def _mark(self, marker: Marker) -> None:
        self._reader.set_spots(marker)
        counts = self._reader.hits()
        self.bar.show_sections(
            [
                (section.anchor, section.title, counts[section.anchor])
                for section in self._reader.sections
                if section.anchor in counts
            ]
        )
        total = len(self._reader.spots)
        if total:
            self._go(self._reader.first_spot())
        else:
            self._at = -1
            self.bar.show_count(-1, 0)

    def _go(self, at: int) -> None:
        self._at = at
        self._reader.show_spot(at)
        self.bar.show_count(at, len(self._reader.spots))

    def _jump(self, anchor: str) -> None:
        """Go to the first match of a section."""
        place = self._reader.spot_in(anchor)
        if place >= 0:
            self._go(place)
