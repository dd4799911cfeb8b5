"""What Explore shows: this desk's library or the team's, with the switch between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casestudies.ui.context import UiContext

if TYPE_CHECKING:
    from casestudies.ui.explore.team.shelf import TeamShelf
    from casestudies.ui.explore.team.source import Source


Slot = Callable[[], object]


class Sources(QObject):
    """Works on the ``column`` of the page and the widgets in it that show this ``desk``'s library.
    Where no team was joined nothing more is loaded. ``home`` gives a case that is to be read on
    this desk, ``left`` tells that this desk's library is shown again."""

    home = Signal(str)
    left = Signal()

    def __init__(
        self, context: UiContext, column: QVBoxLayout, desk: Sequence[QWidget], page: QWidget
    ) -> None:
        super().__init__(page)
        self._context, self._column, self._desk, self._page = context, column, desk, page
        self.looked = False
        self.source: Source | None = None
        self.shelf: TeamShelf | None = None

    @property
    def team(self) -> TeamShelf | None:
        """The team's library where it is shown, None where this desk's is."""
        return self.shelf if self.shelf is not None and not self.shelf.isHidden() else None

    def look(self) -> None:
        """Offer the team's library where there is one."""
        if self.source is None:
            team = self._context.services.team
            self._context.tasks.read(lambda: team.joined, self._offer, lambda _: None)
        self.looked = True

    def look_once(self) -> None:
        """The same where nobody has looked yet."""
        if not self.looked:
            self.look()

    def take_focus(self) -> bool:
        """To the cards of the team's library where it is shown; whether it is."""
        if self.team is not None:
            self.team.take_focus()
        return self.team is not None

    def focus_search(self) -> bool:
        """Into the search box of the team's library where it is shown; whether it is."""
        team = self.team
        if team is not None:
            team.search.take_focus()
            team.completions.offer()
        return team is not None

    def dismiss_popover(self) -> bool:
        """Close what is open over the team's library; whether something was."""
        return self.team is not None and self.team.dismiss_popover()

    def either(self, desk: Slot, team: Callable[[TeamShelf], object] | None = None) -> Slot:
        """What does ``desk`` while this desk's library is shown, and ``team`` while the team's is;
        without that it is said that a case is to be taken home first."""

        def act() -> None:
            shelf = self.team
            if shelf is None:
                desk()
            elif team is not None:
                team(shelf)
            else:
                self._context.say(
                    self.tr("This works on what this desk has: take a case home first.")
                )

        return act

    def to_desk(self) -> None:
        """Show this desk's library if the team's is shown."""
        if self.team is not None:
            self.show_team(False)

    def show_team(self, team: bool) -> None:
        """Show the team's library (True) or this desk's."""
        from casestudies.ui.explore.team.shelf import TeamShelf

        if team and self.shelf is None:
            self.shelf = TeamShelf(self._context, self._page)
            self.shelf.home.connect(self._read)
            self.shelf.desk_wanted.connect(self.to_desk)
            self._column.addWidget(self.shelf, 1)
        elif team and self.shelf is not None:
            self.shelf.look_again()
        for widget in self._desk:
            widget.setVisible(not team)
        if self.shelf is not None:
            self.shelf.setVisible(team)
        if self.source is not None:
            self.source.show_team(team)
        if not team:
            self.left.emit()

    def _read(self, slug: str) -> None:
        self.to_desk()
        self.home.emit(slug)

    def _offer(self, joined: bool) -> None:
        if not joined or self.source is not None:
            return
        from casestudies.ui.explore.team.source import Source

        self.source = Source(self._context, self._page)
        self.source.chosen.connect(self.show_team)
        self._column.insertWidget(0, self.source)
        self.source.look()
