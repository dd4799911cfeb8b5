"""What the program can do, tried out part by part: one sentence each, whether it works or not.

For a packed program above all, in which a part may be missing that the sources have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from casestudies.errors import Cancelled, KnownError
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.query import Query
from casestudies.services.selftest.files import FileTrials
from casestudies.services.selftest.program import Program
from casestudies.store.library import LibraryStore

WORDS = "habits of work"
CASES = ("lindsay", "chugach", "pittsfield")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What trying a ``part`` out showed: ``said`` is a sentence, of why where it does not work."""

    part: str
    works: bool
    said: str


class SelfTest:
    """Tries out a program whose library is not open yet. ``folder`` is an empty one to write to."""

    def __init__(self, program: Program, folder: Path) -> None:
        self._program = program
        self._folder = folder

    def outcomes(self) -> Iterator[Outcome]:
        """Every part in turn, each told as soon as it is done. Without a library the rest is not
        tried. Raises nothing but ``Cancelled``."""
        opened = outcome_of("library", self._open)
        yield opened
        if not opened.works:
            return
        yield outcome_of("tables", self._new_tables)
        yield outcome_of("search", self._search)
        yield outcome_of("compare", self._compare)
        yield outcome_of("near", self._near)
        for part, trial in FileTrials(self._program, self._folder, CASES).trials():
            yield outcome_of(part, trial)
        yield outcome_of("backup", self._backup)
        yield outcome_of("team", self._team)

    def _open(self) -> str:
        self._program.library.open()
        info = self._program.library.info()
        if not info.cases or not info.findings:
            raise KnownError("The library opened, but nothing is in it.")
        return f"The library opened: {info.cases} cases with {info.findings:,} findings."

    def _new_tables(self) -> str:
        store = LibraryStore(self._folder / "new.sqlite", create=True)
        try:
            store.prepare_tables(self._folder / "backups")
        finally:
            store.close()
        return "A library can be made anew, and one of an older program brought up to date."

    def _search(self) -> str:
        self._program.searching.prepare()
        found = self._program.searching.search(Query(WORDS))
        if not found.cases:
            raise KnownError(f"The search for “{WORDS}” found nothing.")
        first = found.cases[0].brief.short_name
        return f"The search for “{WORDS}” found {found.total} cases, {first} first."

    def _compare(self) -> str:
        comparison = self._program.comparing.compare(ComparisonSpec(CASES))
        cells = [cell for row in comparison.rows for cell in row.cells]
        told = sum(bool(cell.findings) for cell in cells)
        if not told:
            raise KnownError(f"The comparison of {', '.join(CASES)} has no cell with a finding.")
        return f"A comparison of {len(CASES)} cases has {told} of {len(cells)} cells documented."

    def _near(self) -> str:
        found = self._program.searching.more_like_case(CASES[0])
        if not found:
            raise KnownError(f"No case is like {CASES[0]}.")
        return f"{found[0].brief.short_name} is most like {CASES[0].capitalize()}."

    def _backup(self) -> str:
        self._program.backups.make()
        return "A backup of the library was made and looked through."

    def _team(self) -> str:
        from casestudies.services.team.passwords import keyring_name
        from casestudies.store.team.connecting import driver

        kept = keyring_name()
        where = (
            f"passwords go to {kept}" if kept else "there is no keyring, so it asks for passwords"
        )
        return f"A team's server can be asked with {driver()}; {where}."


def outcome_of(part: str, trial: Callable[[], str]) -> Outcome:
    """What a trial showed: the sentence that it gives, or the failure that it raises as one."""
    try:
        return Outcome(part, True, trial())
    except Cancelled:
        raise
    except KnownError as error:
        return Outcome(part, False, str(error))
    except Exception as error:  # whatever is missing in a packed program shows as anything
        return Outcome(part, False, f"{type(error).__name__}: {error}")
