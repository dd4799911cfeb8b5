"""What cases are called and where they are, as columns: as values of their own the labels of
twenty thousand cases would take more room than all that is said of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from casestudies.search.packed import (
    Parts,
    SortedWords,
    column,
    column_in,
    ends_of,
    letters_of,
    numbers_in,
    packed,
    taken_apart,
)
from casestudies.search.text import stems, stop_stems

_PARTS = ("stems", "stem ends", "rows", "row ends", "having", "having ends", "sizes")
PLACE_CASES = "place cases"

Row = tuple[str, ...]


class Rows(Protocol):
    """Labels by number, 0 for the first, each a row of stems."""

    def __len__(self) -> int: ...

    def having(self, stemmed: str) -> Sequence[int]:
        """The labels that have a stem, in their order."""
        ...

    def holding(self, row: Row) -> Sequence[int]:
        """The labels in which these stems stand side by side, in their order."""
        ...

    def having_all(self, asked: frozenset[str]) -> Sequence[int]:
        """The labels that have all of these stems, in their order."""
        ...

    def exactly(self, row: Row) -> Sequence[int]:
        """The labels that are exactly these stems, in their order."""
        ...

    def in_one_word(self, letters: str) -> Sequence[int]:
        """The labels whose stems without blanks are these letters, in their order."""
        ...

    def stems_of(self, label: int) -> Row:
        """The stems of a label."""
        ...

    def size_of(self, label: int) -> int:
        """How many words of a label say something; of one with little words alone, all."""
        ...

    def different_in(self, label: int) -> int:
        """How many different words of a label say something."""
        ...


class StemRows:
    """Labels as numbers of their stems, in a few bytes each."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """Take what ``stem_rows`` made; raises ``LookupError`` or ``ValueError`` where it is not
        that."""
        self._stems = SortedWords(parts["stems"], column_in(parts["stem ends"]))
        self._rows, self._row_ends = column_in(parts["rows"]), column_in(parts["row ends"])
        self._having = column_in(parts["having"])
        self._having_ends = column_in(parts["having ends"])
        self._sizes = column_in(parts["sizes"])

    def __len__(self) -> int:
        return len(self._sizes)

    def having(self, stemmed: str) -> Sequence[int]:
        number = self._stems.find(stemmed)
        return () if number is None else self._with(number)

    def holding(self, row: Row) -> Sequence[int]:
        asked = self._numbers(row)
        if asked is None:
            return ()
        found, size = self._rarest(asked), len(asked)
        if size == 1:
            return found
        return [
            label
            for label in found
            if (own := self._row(label))
            and any(own[at : at + size] == asked for at in range(len(own) - size + 1))
        ]

    def having_all(self, asked: frozenset[str]) -> Sequence[int]:
        wanted = self._numbers(asked)
        if wanted is None:
            return ()
        found = self._rarest(wanted)
        if len(wanted) == 1:
            return found
        numbers = frozenset(wanted)
        return [label for label in found if numbers.issubset(self._row(label))]

    def exactly(self, row: Row) -> Sequence[int]:
        asked = self._numbers(row)
        if asked is None:
            return ()
        return [label for label in self._rarest(asked) if self._row(label) == asked]

    def in_one_word(self, letters: str) -> Sequence[int]:
        rows, ends = self._rows, self._row_ends
        found = [
            label
            for number in self._stems.beginning(letters)
            for label in self._with(number)
            if rows[ends[label - 1] if label else 0] == number
            and "".join(self.stems_of(label)) == letters
        ]
        return sorted(found)

    def stems_of(self, label: int) -> Row:
        return tuple(map(self._stems.word, self._row(label)))

    def size_of(self, label: int) -> int:
        return self._sizes[label]

    def different_in(self, label: int) -> int:
        return len(frozenset(self._row(label)) - self._little)

    @cached_property
    def _little(self) -> frozenset[int | None]:
        """The numbers of the little words."""
        return frozenset(map(self._stems.find, stop_stems()))

    def _numbers(self, asked: Iterable[str]) -> array[int] | None:
        """The numbers of stems; None where no label has one of them, or none is asked for."""
        found = array(self._rows.typecode)
        for stemmed in asked:
            number = self._stems.find(stemmed)
            if number is None:
                return None
            found.append(number)
        return found or None

    def _rarest(self, asked: Iterable[int]) -> array[int]:
        """The labels that have the one of these stems that fewest have."""
        return min(map(self._with, asked), key=len)

    def _with(self, stem: int) -> array[int]:
        return _inside(self._having, self._having_ends, stem)

    def _row(self, label: int) -> array[int]:
        return _inside(self._rows, self._row_ends, label)


def _inside(all_of_them: array[int], ends: Sequence[int], number: int) -> array[int]:
    return all_of_them[ends[number - 1] if number else 0 : ends[number]]


def stem_rows(labels: Iterable[Row]) -> dict[str, bytes]:
    """Labels as ``StemRows`` takes them."""
    rows = list(labels)
    words = sorted({stemmed for row in rows for stemmed in row}, key=str.encode)
    number_of = {stemmed: number for number, stemmed in enumerate(words)}
    having = [array("I") for _ in words]
    little = stop_stems()
    sizes = []
    for label, row in enumerate(rows):
        for stemmed in set(row):
            having[number_of[stemmed]].append(label)
        sizes.append(sum(stemmed not in little for stemmed in row) or len(row))
    letters, ends = letters_of(words)
    told = (
        letters,
        column(ends),
        column([number_of[stemmed] for row in rows for stemmed in row]),
        column(ends_of(rows)),
        column([label for labels in having for label in labels]),
        column(ends_of(having)),
        column(sizes),
    )
    return dict(zip(_PARTS, told, strict=True))


class JoinedRows:
    """Labels and, numbered behind them, others."""

    def __init__(self, first: Rows, second: Rows) -> None:
        self._first, self._second = first, second

    def __len__(self) -> int:
        return len(self._first) + len(self._second)

    def having(self, stemmed: str) -> Sequence[int]:
        return self._joined(self._first.having(stemmed), self._second.having(stemmed))

    def holding(self, row: Row) -> Sequence[int]:
        return self._joined(self._first.holding(row), self._second.holding(row))

    def having_all(self, asked: frozenset[str]) -> Sequence[int]:
        return self._joined(self._first.having_all(asked), self._second.having_all(asked))

    def exactly(self, row: Row) -> Sequence[int]:
        return self._joined(self._first.exactly(row), self._second.exactly(row))

    def in_one_word(self, letters: str) -> Sequence[int]:
        return self._joined(self._first.in_one_word(letters), self._second.in_one_word(letters))

    def stems_of(self, label: int) -> Row:
        before = len(self._first)
        if label < before:
            return self._first.stems_of(label)
        return self._second.stems_of(label - before)

    def size_of(self, label: int) -> int:
        before = len(self._first)
        if label < before:
            return self._first.size_of(label)
        return self._second.size_of(label - before)

    def different_in(self, label: int) -> int:
        before = len(self._first)
        if label < before:
            return self._first.different_in(label)
        return self._second.different_in(label - before)

    def _joined(self, found: Sequence[int], more: Sequence[int]) -> Sequence[int]:
        before = len(self._first)
        return array("I", (*found, *(label + before for label in more))) if more else found


@dataclass(frozen=True)
class CaseLabels:
    """The names of cases, those of each side by side in the order of the cases, and their places.
    ``case_of``: the case of each name; ``place_texts``: of each place."""

    names: Rows
    case_of: Sequence[int]
    places: Rows
    place_texts: Sequence[str]
    _cases_at: Callable[[int], Sequence[int]]

    def cases_at(self, place: int) -> Sequence[int]:
        """The cases at a place, in their order."""
        return self._cases_at(place)

    def names_of(self, case: int) -> range:
        """The names of a case."""
        case_of = self.case_of
        first = bisect_left(case_of, case)
        return range(first, bisect_right(case_of, case, first))

    def before(self, count: int, others: CaseLabels) -> CaseLabels:
        """These, and those of other cases, which are numbered from ``count`` on."""
        own = len(self.places)

        def cases_at(place: int) -> Sequence[int]:
            if place < own:
                return self.cases_at(place)
            return [case + count for case in others.cases_at(place - own)]

        return CaseLabels(
            JoinedRows(self.names, others.names),
            array("I", (*self.case_of, *(case + count for case in others.case_of))),
            JoinedRows(self.places, others.places),
            (*self.place_texts, *others.place_texts),
            cases_at,
        )


def case_labels(cases: Iterable[tuple[Sequence[str], Sequence[str]]]) -> dict[str, bytes]:
    """The names and the places of cases in their order, as ``case_labels_in`` takes them."""
    names, case_of = list[Row](), array("I")
    places: dict[str, array[int]] = {}
    for case, (called, there) in enumerate(cases):
        names += map(stems, called)
        case_of.extend([case] * len(called))
        for place in dict.fromkeys(there):
            places.setdefault(place, array("I")).append(case)
    name_rows, place_rows = stem_rows(names), stem_rows(map(stems, places))
    return {
        **{f"name {part}": data for part, data in name_rows.items()},
        "name cases": column(case_of),
        **{f"place {part}": data for part, data in place_rows.items()},
        "place texts": packed(tuple(places)),
        "place case ends": column(ends_of([cases.tobytes() for cases in places.values()])),
        PLACE_CASES: b"".join(cases.tobytes() for cases in places.values()),
    }


def case_labels_in(
    section: Callable[[str], bytes], parts_in: Callable[[str, Sequence[int]], Parts]
) -> CaseLabels:
    """The labels that ``case_labels`` made. ``section``: a section by its name, ``parts_in``: the
    parts of one that end so."""

    def rows(kind: str) -> StemRows:
        return StemRows({part: section(f"{kind} {part}") for part in _PARTS})

    there = parts_in(PLACE_CASES, column_in(section("place case ends")))
    return CaseLabels(
        rows("name"),
        column_in(section("name cases")),
        rows("place"),
        taken_apart(section("place texts")),
        lambda place: numbers_in(there.at(place)),
    )
