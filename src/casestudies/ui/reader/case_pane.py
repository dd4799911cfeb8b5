"""The place of a case beside what was found: its view is made when there is one to read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from casestudies.ui.context import UiContext
from casestudies.ui.theme.size import fit, pane_width

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.ui.reader.case_view import CaseView
    from casestudies.ui.reader.leads import Reading
    from casestudies.ui.tasks import Task


class CasePane(QFrame):
    """Holds the ``view`` of a case. The first search waits for what is loaded and built before it,
    so this is not: ``read`` loads it in the worker and makes it then, any other question makes it
    at once. ``made`` gives it when it is there."""

    made = Signal(object)  # CaseView

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: Reading | None = None
        self._loading: Task | None = None
        self._words: frozenset[str] = frozenset()
        self.setObjectName("reading")
        fit(self.setMinimumWidth, 420, by=pane_width)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def view(self) -> CaseView:
        """The case with its bar and its text."""
        from casestudies.ui.reader.case_view import CaseView

        view = CaseView(self._context, self)
        view.set_words(self._words)
        self._inside.addWidget(view)
        self.made.emit(view)
        return view

    @property
    def is_made(self) -> bool:
        """Whether the view is there."""
        return "view" in self.__dict__

    @property
    def case(self) -> Case | None:
        """The case on the screen."""
        return self.view.case if self.is_made else None

    @property
    def place(self) -> int:
        """How far the text is scrolled."""
        return self.view.reader.verticalScrollBar().value() if self.is_made else 0

    @property
    def busy(self) -> bool:
        """True while a case is on its way."""
        loading = self._loading is not None and not self._loading.finished
        return loading or (self.is_made and self.view.busy)

    def read(self, reading: Reading) -> None:
        """Show a case, see ``CaseView.read``; asked again while the view is on its way, the last
        one asked for."""
        self._wanted = reading
        if self.is_made:
            self.view.read(reading)
        elif not self.busy:
            self._loading = self._context.tasks.read(_load, self._loaded)

    def set_words(self, words: frozenset[str]) -> None:
        """Highlight these words wherever they stand in the text."""
        self._words = words
        if self.is_made:
            self.view.set_words(words)

    def forget(self) -> None:
        """The library's content changed: read the open case anew."""
        if self.is_made:
            self.view.forget()

    def take_focus(self) -> None:
        """Put the focus into the text, where there is one."""
        if self.is_made:
            self.view.take_focus()

    def dismiss_popovers(self) -> bool:
        """Close what is open over the text, or the search in it; False if nothing was."""
        return self.is_made and self.view.dismiss_popovers()

    def _loaded(self, loaded: None) -> None:
        del loaded
        if self._wanted is not None:
            self.view.read(self._wanted)


def _load() -> None:
    """Load what the view is made of."""
    import casestudies.ui.reader.case_view  # noqa: F401
