"""The described school as a case of the user's own: its place chosen, it stands as a column beside
the models that are most like it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from casestudies.model.case import Place
from casestudies.model.profile import SchoolProfile
from casestudies.model.saved import Written
from casestudies.model.visit import StartPlace
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.form.place_popover import PlacePopover


class OwnCase(QObject):
    """Asks for the place, makes the case, and shows it."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._owner = context, parent
        self._profile = SchoolProfile()
        self._beside: tuple[str, ...] = ()
        self.popover: PlacePopover | None = None

    def begin(self, profile: SchoolProfile, beside: tuple[str, ...], anchor: QRect) -> None:
        """Make a case of ``profile``; it is compared with the cases ``beside``."""
        self._profile, self._beside = profile, beside
        if self.popover is None:
            heading = self.tr(
                "Where is your school? Choose its city, and it becomes a case of yours: found, "
                "compared and written on under Library, Your cases."
            )
            self.popover = PlacePopover(self._context, self._owner, heading)
            self.popover.chosen.connect(self._make)
        self.popover.open_below(anchor, None)

    def _make(self, start: StartPlace | None) -> None:
        if start is not None:
            work = partial(self._write, self._profile, start)
            self._context.tasks.write(work, self._made, self._context.fail)

    def _write(self, profile: SchoolProfile, start: StartPlace) -> Written:
        city, _, state = start.name.rpartition(" · ")[2].rpartition(", ")
        place = Place(city, state, start.latitude, start.longitude)
        service = self._context.services.cases
        return service.new(replace(service.from_profile(profile), place=place))

    def _made(self, written: Written) -> None:
        self._context.bus.publish(written.changes)
        if written.changes.content and self._beside:
            self._context.go(Destination("compare", cases=(written.key, *self._beside)))
            self._context.say(
                self.tr("It is a case of yours now: write on in its empty cells or in Library.")
            )
            return
        self._context.go(Destination("library", section="cases", item=written.key))
        if not written.changes.content:
            self._context.say(self.tr("Say its kind, and it stands among the cases."))
