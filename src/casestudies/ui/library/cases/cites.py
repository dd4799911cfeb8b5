"""The sources of a figure, an event or a share: their marks, and a menu to add one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from casestudies.ui.library.cases.chips import Chip, Chips
from casestudies.ui.library.cases.state import CasesState
from casestudies.ui.parts.menus import MenuKeys


class Cites(Chips):
    """``cited`` brings the keys of the sources after each change. ``of`` says whose they are."""

    cited = Signal(tuple)

    def __init__(self, state: CasesState, of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._of = of
        self._cites: tuple[str, ...] = ()
        self.pressed.connect(self._press_chip)

    def show_cites(self, cites: tuple[str, ...]) -> None:
        """Show which sources are cited."""
        self._cites = cites
        leads = self.tr("Take the source of {0} away").format(self._of)
        adds = self.tr("Choose a source of {0}").format(self._of)
        chips = [Chip("source", key, key, leads) for key in cites]
        self.show_chips([*chips, Chip("source", "", self.tr("+ source"), adds)])

    def _press_chip(self, _kind: str, key: str) -> None:
        if key:
            self.cited.emit(tuple(one for one in self._cites if one != key))
        else:
            offer_sources(self._state, self._cites, self, self.cited.emit)


def offer_sources(
    state: CasesState,
    cites: tuple[str, ...],
    below: QWidget,
    then: Callable[[tuple[str, ...]], object],
) -> None:
    """Open a menu of the draft's sources that are not cited yet; ``then`` gets what is cited with
    the one that is chosen."""
    menu = QMenu(below)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    MenuKeys(menu)
    rest = [one for one in (state.draft.sources if state.draft else ()) if one.key not in cites]
    for source in rest:
        action = QAction(f"{source.key}  {source.name}", menu)
        action.triggered.connect(partial(_choose, then, (*cites, source.key)))
        menu.addAction(action)
    if not rest:
        said = QCoreApplication.translate(
            "OwnCases", "No other source yet: add one at the right (Alt+S)"
        )
        menu.addAction(said).setEnabled(False)
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))


def _choose(
    then: Callable[[tuple[str, ...]], object], cites: tuple[str, ...], _checked: bool = False
) -> None:
    then(cites)
