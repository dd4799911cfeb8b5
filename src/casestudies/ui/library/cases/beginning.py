"""The ways to begin a case: nothing, a template, a copy, a visit's field notes, our own school."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from casestudies.model.library.draft import CaseDraft
from casestudies.model.profile import SchoolProfile
from casestudies.said import said
from casestudies.services.cases.beginnings import TEMPLATES
from casestudies.ui.context import UiContext
from casestudies.ui.library.cases.chooser import Chooser, Offer
from casestudies.ui.library.cases.state import CasesState
from casestudies.ui.parts.menus import MenuKeys


class Beginning(QMenu):
    """Opens as a menu; what asks for more opens a list at ``anchor``."""

    begun = Signal()

    def __init__(self, context: UiContext, state: CasesState, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._owner = parent
        self.anchor = QRect()
        self.chooser: Chooser | None = None
        MenuKeys(self)
        self._add(self.tr("With nothing"), partial(self._begin_with, CaseDraft()))
        self.addSection(self.tr("With a template"))
        for one in TEMPLATES:
            action = self._add(said(one.name), partial(self._template, one.key))
            action.setToolTip(said(one.about))
        self.setToolTipsVisible(True)
        self.addSection(self.tr("With what is there"))
        self._add(self.tr("A copy of a case…"), self.choose_case)
        self._add(self.tr("The field notes of a visit…"), self.choose_stop)
        self._add(self.tr("Our school, as described under Models like ours…"), self.choose_school)

    def open_at(self, anchor: QRect) -> None:
        """Open below ``anchor`` (global)."""
        self.anchor = anchor
        self.popup(anchor.bottomLeft())

    def _add(self, words: str, slot: object) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda: slot())  # type: ignore[operator]
        self.addAction(action)
        return action

    def _begin_with(self, draft: CaseDraft) -> None:
        self._state.begin(lambda: draft)

    def _template(self, key: str) -> None:
        self._state.begin(partial(self._context.services.cases.from_template, key))

    def _choose(self, name: str, offers: list[Offer], then: object) -> None:
        if not offers:
            self._context.say(self.tr("There is nothing to choose yet."))
            return
        if self.chooser is None:
            self.chooser = Chooser(self._owner)
        self.chooser.open_below(self.anchor, name, offers, then)  # type: ignore[arg-type]

    # --- a copy -------------------------------------------------------------------------------

    def choose_case(self) -> None:
        """Let the user choose a case to copy."""
        self._context.tasks.read(self._context.services.library.briefs, self._offer_cases)

    def _offer_cases(self, briefs: object) -> None:
        offers = case_offers(briefs)
        self._choose(self.tr("Which case to copy?"), offers, self._copy)

    def _copy(self, slug: str) -> None:
        self._state.begin(partial(self._context.services.cases.copy_of, slug))

    # --- field notes --------------------------------------------------------------------------

    def choose_stop(self) -> None:
        """Let the user choose a stop of a visit where something was noted."""
        self._context.tasks.read(self._stops, self._offer_stops)

    def _stops(self) -> list[Offer]:
        services = self._context.services
        names = {brief.slug: brief.name for brief in services.library.briefs()}
        found = []
        for saved in services.visits.visits():
            noted = {one.stop for one in services.visits.notes(saved.key) if not one.deleted}
            for stop in saved.plan.stops if saved.plan is not None else ():
                if stop.id in noted:
                    words = f"{names.get(stop.case, stop.case)} · {saved.name}"
                    found.append(Offer(f"{stop.case}/{saved.key}/{stop.id}", words, words))
        return found

    def _offer_stops(self, found: list[Offer]) -> None:
        if not found:
            self._context.say(self.tr("No visit has field notes yet."))
            return
        self._choose(self.tr("The notes of which visit?"), found, self._from_stop)

    def _from_stop(self, key: str) -> None:
        case, visit, stop = key.split("/", 2)
        self._state.begin(partial(self._context.services.cases.from_visit, case, visit, stop))

    # --- our school ---------------------------------------------------------------------------

    def choose_school(self) -> None:
        """Let the user choose among the described schools; a single one is taken at once."""
        self._context.tasks.read(self._schools, self._offer_schools)

    def _schools(self) -> dict[str, tuple[str, SchoolProfile]]:
        services = self._context.services
        found: dict[str, tuple[str, SchoolProfile]] = {}
        draft = services.drafts.draft().profile
        if draft != SchoolProfile():
            found["draft"] = (draft.name or self.tr("Our school"), draft)
        for saved in services.saved.profiles():
            if saved.profile is not None and saved.profile != draft:
                found[saved.key] = (saved.name, saved.profile)
        return found

    def _offer_schools(self, found: dict[str, tuple[str, SchoolProfile]]) -> None:
        if not found:
            self._context.say(
                self.tr("Describe your school first, under Models like ours (Ctrl+L).")
            )
            return

        def begin(key: str) -> None:
            make = partial(self._context.services.cases.from_profile, found[key][1])
            self._state.begin(make)

        if len(found) == 1:
            begin(next(iter(found)))
            return
        offers = [Offer(key, name, name) for key, (name, _) in found.items()]
        self._choose(self.tr("Which school?"), offers, begin)


def case_offers(briefs: object) -> list[Offer]:
    """Cases to choose from, by name."""
    return [
        Offer(
            brief.slug,
            f"{brief.name} · {brief.city}, {brief.state}",
            " ".join((brief.name, brief.short_name, *brief.aka, brief.city, brief.state)),
        )
        for brief in briefs  # type: ignore[attr-defined]
    ]
