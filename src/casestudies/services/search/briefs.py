"""The briefs of the cases that an index has, read when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from casestudies.model.brief import CaseBrief
from casestudies.search.corpus import CaseEntry
from casestudies.services.library.service import LibraryService


class OtherCases(Exception):
    """The library no longer has the cases that the index has: it was changed meanwhile."""


class CaseBriefs(Sequence[CaseBrief]):
    """Briefs numbered as the cases of a corpus. Of many cases a list shows a page: ``some`` reads
    just these, and any other question reads all, once. Any thread may ask. Reading raises
    ``OtherCases``, and ``KnownError`` where the library fails."""

    def __init__(self, library: LibraryService, cases: Sequence[CaseEntry]) -> None:
        self._library = library
        self._cases = cases

    def some(self, numbers: Iterable[int]) -> Mapping[int, CaseBrief]:
        """The briefs of these cases by their numbers."""
        wanted = tuple(numbers)
        return dict(
            zip(wanted, self._read([self._cases[number].slug for number in wanted]), strict=True)
        )

    @cached_property
    def _all(self) -> tuple[CaseBrief, ...]:
        self._library.briefs()  # at hand for all others, too
        return self._read([entry.slug for entry in self._cases])

    def _read(self, slugs: Sequence[str]) -> tuple[CaseBrief, ...]:
        found = self._library.briefs_of(slugs)
        if len(found) < len(slugs):
            raise OtherCases
        return found

    def __len__(self) -> int:
        return len(self._cases)

    @overload
    def __getitem__(self, at: int) -> CaseBrief: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[CaseBrief]: ...

    def __getitem__(self, at: int | slice) -> CaseBrief | Sequence[CaseBrief]:
        return self._all[at]

    def __iter__(self) -> Iterator[CaseBrief]:
        return iter(self._all)


class GivenBriefs(CaseBriefs):
    """Briefs that are at hand."""

    def __init__(self, briefs: Iterable[CaseBrief]) -> None:
        self._given = tuple(briefs)

    def some(self, numbers: Iterable[int]) -> Mapping[int, CaseBrief]:
        return {number: self._given[number] for number in numbers}

    @cached_property
    def _all(self) -> tuple[CaseBrief, ...]:
        return self._given

    def __len__(self) -> int:
        return len(self._given)
