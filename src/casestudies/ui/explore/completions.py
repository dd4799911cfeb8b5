"""What may be typed or opened next, offered below the search box while one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from casestudies.errors import KnownError
from casestudies.model.query import Completion
from casestudies.ui.context import UiContext
from casestudies.ui.explore.saved_searches import SavedSearches
from casestudies.ui.explore.search_box import SearchBox
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.explore.suggestions_model import Suggestion, suggestions_of
from casestudies.ui.explore.suggestions_popup import SuggestionsPopup
from casestudies.ui.tasks import Latest

MOST_COMPLETIONS = 8
MOST_FIELDS = 20
RECENT_SHOWN = 5
SAVED_SHOWN = 5

Asked = tuple[str, int]
Ask = Callable[[str, int, int], tuple[Completion, ...]]


class Completions(QObject):
    """Asks what the words under the cursor may become, and shows it in ``popup``; below an empty
    box that is what one can begin with. Keys go to the popup first, the focus stays in the box."""

    def __init__(
        self,
        context: UiContext,
        state: ExploreState,
        box: SearchBox,
        searches: SavedSearches | None,
        parent: QObject | None = None,
        ask: Ask | None = None,
    ) -> None:
        """``searches``: those that an empty box can begin with; ``ask`` gives completions, those of
        this desk's library without it. Where it fails nothing is offered."""
        super().__init__(parent)
        self._ask_for = ask or context.services.searching.completions
        self._state = state
        self._box = box
        self._searches = searches
        self.popup = SuggestionsPopup(context.theme, box)
        self.popup.taken.connect(self._take)
        failed = None if ask is None else self._not_completed
        self._questions = Latest(context.tasks, self._complete, self._completed, failed)
        box.edit.textEdited.connect(self._ask)
        box.edit.installEventFilter(self)
        box.link_pasted.connect(self.popup.dismiss)

    @property
    def busy(self) -> bool:
        """True while completions are on their way."""
        return self._questions.busy

    def offer(self) -> None:
        """Show what an empty box can begin with: recent and saved searches, and the fields."""
        if not self._state.text and not self.popup.isVisible():
            self._questions.request(("", 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self.popup.dismiss()
        elif kind == QEvent.Type.MouseButtonPress:
            QTimer.singleShot(0, self.offer)
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.popup.take_key(event):
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.popup.take_key(event)
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self._questions.request(self._under_cursor())

    def _under_cursor(self) -> Asked:
        return self._box.edit.text(), self._box.edit.cursorPosition()

    def _complete(self, asked: Asked) -> tuple[Asked, tuple[Completion, ...]]:
        words, cursor = asked
        limit = MOST_COMPLETIONS if words else MOST_FIELDS
        return asked, self._ask_for(words, cursor, limit)

    def _not_completed(self, error: Exception) -> None:
        """The answer to the search itself says why."""
        if not isinstance(error, KnownError):
            raise error
        self.popup.dismiss()

    def _completed(self, answer: tuple[Asked, tuple[Completion, ...]]) -> None:
        asked, found = answer
        if asked != self._under_cursor() or QApplication.focusWidget() is not self._box.edit:
            return
        rows = suggestions_of(found)
        if not self._state.text:
            rows = (*self._searches_to_begin_with(), Suggestion(self.tr("Fields")), *rows)
        box = self._box
        self.popup.show_suggestions(rows, QRect(box.mapToGlobal(QPoint()), box.size()))

    def _searches_to_begin_with(self) -> list[Suggestion]:
        rows: list[Suggestion] = []
        if self._searches is None:
            return rows
        recent = self._searches.recent[:RECENT_SHOWN]
        if recent:
            rows.append(Suggestion(self.tr("Recent searches")))
            rows += [Suggestion(found.words, "recent", query=found.query) for found in recent]
        saved = self._searches.saved[:SAVED_SHOWN]
        if saved:
            rows.append(Suggestion(self.tr("Saved searches")))
            rows += [
                Suggestion(found.name, "saved", found.words, query=found.query) for found in saved
            ]
        return rows

    def _take(self, row: Suggestion) -> None:
        if row.query is not None:
            self._state.ask(row.query)
        elif row.completion is not None:
            found, words = row.completion, self._box.edit.text()
            self._box.put(words[: found.start] + found.text + words[found.end :], found.cursor)
            if found.kind == "field":
                self._ask()
