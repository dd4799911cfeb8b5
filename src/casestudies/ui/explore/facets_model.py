"""The facets with their live counts as one flat list: heads, values, and a row that shows more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from casestudies.model.query import SHARED_FACETS, Facet, value_told
from casestudies.model.results import FacetValue, SearchResults
from casestudies.model.second_reading import SeenAgain
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.parts.rows_model import RowsModel
from casestudies.ui.roles import Role

FIRST_SHOWN = 6
_SHORTENED = (Facet.POPULATION, Facet.DIMENSION, Facet.SIZE, Facet.SEEN)
_SHORT: dict[str, str] = {
    SeenAgain.UNSEEN: QT_TRANSLATE_NOOP("FacetModel", "Sources not seen again"),
    "small": QT_TRANSLATE_NOOP("FacetModel", "Small"),
    "medium": QT_TRANSLATE_NOOP("FacetModel", "Medium"),
    "large": QT_TRANSLATE_NOOP("FacetModel", "Large"),
}
FACET_TITLES: dict[Facet, str] = {
    Facet.KIND: QT_TRANSLATE_NOOP("FacetModel", "Kind"),
    Facet.POPULATION: QT_TRANSLATE_NOOP("FacetModel", "Student population"),
    Facet.DIMENSION: QT_TRANSLATE_NOOP("FacetModel", "Design dimension"),
    Facet.STATE: QT_TRANSLATE_NOOP("FacetModel", "State"),
    Facet.REGION: QT_TRANSLATE_NOOP("FacetModel", "Region"),
    Facet.GRADES: QT_TRANSLATE_NOOP("FacetModel", "Grades"),
    Facet.LOCALE: QT_TRANSLATE_NOOP("FacetModel", "Setting"),
    Facet.VISITS: QT_TRANSLATE_NOOP("FacetModel", "Visits"),
    Facet.STATUS: QT_TRANSLATE_NOOP("FacetModel", "Status"),
    Facet.PRACTICE: QT_TRANSLATE_NOOP("FacetModel", "Practice"),
    Facet.REPORTED: QT_TRANSLATE_NOOP("FacetModel", "Reported by the school"),
    Facet.SIZE: QT_TRANSLATE_NOOP("FacetModel", "Size"),
    Facet.GOVERNANCE: QT_TRANSLATE_NOOP("FacetModel", "Run as"),
    Facet.CITY: QT_TRANSLATE_NOOP("FacetModel", "City"),
    Facet.SEEN: QT_TRANSLATE_NOOP("FacetModel", "Second reading"),
    Facet.LIBRARY: QT_TRANSLATE_NOOP("FacetModel", "Library"),
    Facet.YOURS: QT_TRANSLATE_NOOP("FacetModel", "Yours"),
}

_WAYS = {
    False: QT_TRANSLATE_NOOP("FacetModel", "any of these"),
    True: QT_TRANSLATE_NOOP("FacetModel", "all of these"),
}


def title_of(facet: Facet) -> str:
    """What a facet is called over its values."""
    return QCoreApplication.translate("FacetModel", FACET_TITLES[facet])


def way_of(*, every: bool) -> str:
    """What the head of a facet says of what is chosen, by whether every one of it is asked for."""
    return QCoreApplication.translate("FacetModel", _WAYS[every])


class RowKind(Enum):
    HEAD = "head"
    VALUE = "value"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A row of the list; ``text`` is what it shows."""

    kind: RowKind
    facet: Facet
    text: str
    key: str = ""
    count: int = 0
    chosen: bool = False
    short: str = ""  # for where the text does not fit
    counted: bool = True
    every: bool | None = None  # of a head: whether all chosen are asked for; None for no choice

    @property
    def empty(self) -> bool:
        """Whether no case would be left with the value."""
        return self.counted and not self.count and not self.chosen

    @property
    def identity(self) -> tuple[RowKind, Facet, str]:
        return (self.kind, self.facet, self.key)


class FacetModel(RowsModel[FacetRow]):
    """Rows made from search results. They stand in the order of the whole library and stay where
    they are whatever is asked, with no cases as well; only a value chosen beyond the first ones
    comes in, and stays. ``toggled`` asks to choose a value or to drop it, ``switched`` to ask for
    all values that are chosen of a facet (True) or for any: the head of one that has several of
    them, of which a case may have several, offers it."""

    toggled = Signal(object, str)  # Facet, key
    switched = Signal(object, bool)  # Facet, every

    def __init__(self, vocabulary: Vocabulary, parent: QObject | None = None) -> None:
        """``vocabulary`` gives short names of dimensions and populations, for a narrow column."""
        super().__init__(parent=parent)
        self._facets: list[tuple[Facet, list[FacetValue]]] = []
        self._uncounted: frozenset[Facet] = frozenset()
        self._every: frozenset[Facet] = frozenset()
        self._came_in: dict[Facet, set[str]] = {}  # chosen beyond the first ones
        self._open: set[Facet] = set()
        terms = (*vocabulary.dimensions, *vocabulary.populations)
        self._short = {item.key: item.short_name for item in terms}
        self._short |= {
            key: QCoreApplication.translate("FacetModel", _SHORT[key]) for key in _SHORT
        }

    def set_results(self, results: SearchResults) -> None:
        """Show the facets of an answer."""
        self._uncounted, self._every = results.uncounted, results.every
        self._facets = []
        for facet, known in results.values:
            found = {value.key: value for value in results.facet(facet)}
            keys = dict.fromkeys((*(value.key for value in known), *found))
            names = {value.key: value_told(facet, value.name) for value in known}
            values = [found.get(key) or FacetValue(key, names[key], 0) for key in keys]
            self._facets.append((facet, values))
        self._make_rows()

    def number_of(self, row: FacetRow) -> int:
        """The number of the row that shows the same thing now; -1 if none does."""
        for number, found in enumerate(self._rows):
            if found.identity == row.identity:
                return number
        return -1

    def activate(self, number: int) -> None:
        """Choose or drop a value; ask for all of a facet or for any; show or hide the rest."""
        row = self.row(number)
        if row is None:
            return
        if row.kind is RowKind.VALUE:
            self.toggled.emit(row.facet, row.key)
        elif row.every is not None:
            self.switched.emit(row.facet, not row.every)
        elif row.kind is RowKind.MORE:
            self._open ^= {row.facet}
            if row.facet not in self._open:
                self._came_in.pop(row.facet, None)
            self._make_rows()

    def can(self, row: FacetRow) -> Qt.ItemFlag:
        if row.kind is RowKind.HEAD and row.every is None:
            return Qt.ItemFlag.NoItemFlags
        flags = super().can(row)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if row.kind is RowKind.VALUE else flags

    def told(self, row: FacetRow, role: int) -> Any:
        if role == Role.KEY:
            return row.key
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.kind is RowKind.VALUE:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.every is not None:
            return self.tr("Ask for {0}").format(way_of(every=not row.every))
        if role == Qt.ItemDataRole.CheckStateRole and row.kind is RowKind.VALUE:
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: FacetRow) -> str:
        title = title_of(row.facet)
        if row.every is not None:
            other = way_of(every=not row.every)
            return self.tr("{0}: {1}; Space asks for {2}").format(
                title, way_of(every=row.every), other
            )
        if row.kind is not RowKind.VALUE:
            return f"{title}: {row.text}" if row.kind is RowKind.MORE else title
        if not row.counted:
            return f"{title}: {row.text}"
        said = self.tr("{0}: {1}, chosen, {2}") if row.chosen else self.tr("{0}: {1}, {2}")
        return said.format(title, row.text, self._cases(row.count))

    def _cases(self, count: int) -> str:
        if count == 1:
            return self.tr("1 case")
        return self.tr("{0} cases").format(count) if count else self.tr("no cases")

    def _make_rows(self) -> None:
        rows: list[FacetRow] = []
        for facet, values in self._facets:
            if values:
                rows += self._rows_of(facet, values)
        found = tuple(rows)
        same = [row.identity for row in found] == [row.identity for row in self._rows]
        if same:
            before, self._rows = self._rows, found
            for number, row in enumerate(found):
                if row != before[number]:
                    self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.set_rows(found)

    def _row_of(self, facet: Facet, value: FacetValue) -> FacetRow:
        name, key = value.name, value.key
        short = self._short.get(key, "") if facet in _SHORTENED else ""
        counted = value.chosen or facet not in self._uncounted
        kind = RowKind.VALUE
        return FacetRow(kind, facet, name, key, value.count, value.chosen, short, counted)

    def _rows_of(self, facet: Facet, values: list[FacetValue]) -> list[FacetRow]:
        several = facet in SHARED_FACETS and sum(value.chosen for value in values) > 1
        every = facet in self._every if several else None
        rows = [FacetRow(RowKind.HEAD, facet, title_of(facet), every=every)]
        came_in = self._came_in.setdefault(facet, set())
        came_in.update(value.key for value in values[FIRST_SHOWN:] if value.chosen)
        shown = [
            value
            for place, value in enumerate(values)
            if facet in self._open or value.key in came_in or place < FIRST_SHOWN
        ]
        if len(values) - len(shown) == 1:
            shown = values
        rows += [self._row_of(facet, value) for value in shown]
        hidden = len(values) - len(shown)
        if hidden:
            having = sum(bool(value.count) for value in values if value not in shown)
            brief = self.tr("{0} more…").format(hidden)
            known = having == hidden or facet in self._uncounted
            said = (
                self.tr("{0} more…")
                if known
                else self.tr("{0} more, {1} with cases…")
                if having
                else self.tr("{0} more, none with cases…")
            )
            rows.append(FacetRow(RowKind.MORE, facet, said.format(hidden, having), short=brief))
        elif facet in self._open and len(values) > FIRST_SHOWN + 1:
            rows.append(FacetRow(RowKind.MORE, facet, self.tr("Show fewer")))
        return rows
