"""The library: what it holds, the user's own work, and its care, a section each."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from casestudies.ui.context import Destination, UiContext
from casestudies.ui.library.bar import Bar
from casestudies.ui.library.entry_list import EntryList
from casestudies.ui.library.section import Section
from casestudies.ui.library.sections import entries, kind_of
from casestudies.ui.library.state import FIRST, PLACE, LibraryState
from casestudies.ui.page import Page

_HELP = {
    "cases": "cases",
    "notes": "notes",
    "stars": "notes",
    "collections": "notes",
    "comparisons": "compare",
    "team": "team",
    "trash": "backups",
    "import": "imports",
    "packs": "packs",
    "backups": "backups",
    "check": "backups",
}
"""Section -> the page of the help about it; the others have the page of the library."""


class LibraryPage(Page):
    """Shows the section that its ``state`` says is shown; each is built when it is first shown."""

    place = PLACE

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = LibraryState(context, self)
        self._sections: dict[str, Section] = {}
        self._begins = True
        self.bar = Bar(context.theme, self)
        self.list = EntryList(context.theme, self)
        self._stack = QStackedWidget(self)
        context.actions.bind("library.parts", self, self.list.setFocus)
        self._bind_undo(self.list)
        self.bar.back.connect(self._back_to_list)
        self.bar.focus_gone.connect(self._focus_section)
        self.list.chosen.connect(self.state.show)
        self.list.opened.connect(self._focus_section)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.list)
        across.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(across, 1)
        self.state.changed.connect(self._follow)
        self._follow()

    @property
    def title(self) -> str:
        return self.tr("Library")

    @property
    def busy(self) -> bool:
        """True while something that is shown is on its way."""
        return self.state.busy

    @property
    def help_page(self) -> str:
        return _HELP.get(self.state.section, self.place)

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self.section_of(self.state.section)

    def section_of(self, key: str) -> Section:
        """The section with this key, built now if it is not there yet; the first one for a key
        that there is none of (any more)."""
        kind = kind_of(key) or kind_of(FIRST)
        assert kind is not None
        wanted = key if kind_of(key) is not None else FIRST
        if wanted not in self._sections:
            section = kind.make(self.context, wanted, self)
            self._sections[wanted] = section
            self._stack.addWidget(section)
            section.changed.connect(self._section_changed)
            if not section.own_undo:
                self._bind_undo(section)
        return self._sections[wanted]

    def _bind_undo(self, widget: QWidget) -> None:
        steps = self.context.steps
        self.context.actions.bind("library.undo", widget, steps.undo)
        self.context.actions.bind("library.redo", widget, steps.redo)

    def show_destination(self, destination: Destination) -> None:
        if destination.section:
            self._begins = True
            self.state.show(destination.section)
            self.section.show_item(destination.item)

    def location(self) -> Destination:
        return self.state.location(self.section.item)

    def entered(self) -> None:
        focused = QApplication.focusWidget()
        if self._begins or focused is None or not self.isAncestorOf(focused):
            self.section.entered()
        self._begins = False

    def go_back(self) -> bool:
        if self.section.go_back():
            return True
        if self.section.item:
            self._back_to_list()
            return True
        if not self.list.hasFocus():
            self.list.setFocus()
            return True
        return False

    def focus_search(self) -> bool:
        return self.section.focus_search()

    @property
    def unkept(self) -> bool:
        return any(section.unkept for section in self._sections.values())

    def save_state(self) -> None:
        for section in self._sections.values():
            section.save_state()

    def _back_to_list(self) -> None:
        self.section.show_item("")
        self.section.entered()

    def _focus_section(self) -> None:
        """Put the focus into the section, or into the list where the section takes none."""
        self.list.setFocus()
        self.section.entered()

    def _follow(self) -> None:
        section = self.section
        if self._stack.currentWidget() is not section:
            self._stack.setCurrentWidget(section)
        self.list.show_entries(entries(self.state.overview), section.key)
        self.bar.show_section(section)

    def _section_changed(self) -> None:
        if self.sender() is self.section:
            self.bar.show_section(self.section)
