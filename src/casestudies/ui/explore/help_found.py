"""What the help says about the words in the search box, asked when the typing rests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from casestudies.services.help.pages import language_for
from casestudies.ui.context import UiContext
from casestudies.ui.explore.others_band import OthersBand
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.tasks import Latest

if TYPE_CHECKING:
    from casestudies.services.help.finding import HelpHit

Answer = tuple[str, "Sequence[HelpHit]"]  # what was asked, and what was found


class HelpFound(QObject):
    """Asks in the worker, after the cases, and hands the answer to the band below them."""

    def __init__(self, context: UiContext, state: ExploreState, band: OthersBand) -> None:
        super().__init__(band)
        self._context = context
        self._state = state
        self._band = band
        self._asking = Latest(context.tasks, self._find, self._found)
        band.help_chosen.connect(context.show_help)

    def ask(self) -> None:
        """Ask about the words that stand in the box now."""
        if self._state.text.strip():
            self._asking.request(self._state.text)

    def _find(self, asked: str) -> Answer:
        language = language_for(QLocale().name())
        return asked, self._context.services.help.find(asked, language)

    def _found(self, answer: Answer) -> None:
        asked, found = answer
        if asked == self._state.text:
            self._band.show_help(found)
