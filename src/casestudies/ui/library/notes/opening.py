"""Goes to what a note is of: a finding in its case, a reading, a saved comparison."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from casestudies.model.content import Reading
from casestudies.model.library.notes import Target
from casestudies.model.saved import SavedComparison
from casestudies.model.team.packs import TeamPack
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.text_popover import TextPopover


class Opening(QObject):
    """A reading opens as a panel over ``owner``; all else in its place."""

    def __init__(self, context: UiContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self.panel: TextPopover | None = None

    def open(
        self, target: Target, anchor: QRect, *, gone: bool = False, pack: TeamPack | None = None
    ) -> None:
        """Go to ``target``; ``anchor`` (global) is where it is asked for. Of something that is
        ``gone`` as much is shown as there is: where the case is in a ``pack`` of the team's, what
        taking that one would do."""
        context, services = self._context, self._context.services
        known = {brief.slug for brief in services.library.briefs()}
        if target.case in known:
            finding = "" if gone else target.finding
            context.go(Destination("explore", (target.case,), finding or None))
        elif target.reading:
            show = partial(self._show_reading, target.reading, anchor)
            context.tasks.read(services.library.readings, show)
        elif target.comparison:
            work = partial(services.saved.comparison, target.comparison)
            context.tasks.read(work, self._show_comparison, self._context.fail)
        elif pack is not None:
            context.go(Destination("library", section="packs", item=f"team:{pack.id}"))
        else:
            context.say(self.tr("The library lacks this case now; the note keeps what it was of."))

    def _show_reading(self, slug: str, anchor: QRect, readings: tuple[Reading, ...]) -> None:
        found = next((one for one in readings if one.slug == slug), None)
        if found is None:
            self._context.say(self.tr("The library lacks this reading now."))
            return
        if self.panel is None:
            self.panel = TextPopover(self._owner)
        by = " · ".join(part for part in (found.author, found.publisher, found.date) if part)
        head = self.tr("Reading")
        url = found.url or ""
        self.panel.show_text(anchor, found.title, found.summary, head=head, below=by, url=url)

    def _show_comparison(self, found: SavedComparison) -> None:
        if found.problem:
            self._context.say(found.problem)
        if found.spec is not None:
            self._context.go(Destination("compare", comparison=found.spec, item=found.key))
