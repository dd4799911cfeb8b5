"""Every kind of file that the program writes and reads, tried out once."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from casestudies.errors import KnownError
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.library.pack import PackOrder
from casestudies.model.report import Report
from casestudies.model.visit import Stop, VisitPlan
from casestudies.model.workshop import Workshop
from casestudies.services.compare.report import report_of
from casestudies.services.export.formats import Format
from casestudies.services.files import write_whole
from casestudies.services.selftest.program import Program
from casestudies.services.visits.travel_files import TRAVEL_FORMATS

_BEGINS = {".pdf": b"%PDF", ".docx": b"PK", ".pptx": b"PK", ".xlsx": b"PK", ".qdpx": b"PK"}
_LEAST = 100  # bytes that a file with something in it has
_DAY = "2027-04-13"
_PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A picture of one dot."""


class Trial(NamedTuple):
    """A kind of file by name, and what tries it out: gives a sentence, or raises."""

    part: str
    run: Callable[[], str]


class FileTrials:
    """Tries out an open program by writing files into ``folder``, about the cases of ``slugs``."""

    def __init__(self, program: Program, folder: Path, slugs: Sequence[str]) -> None:
        self._program = program
        self._folder = folder
        self._slugs = tuple(slugs)

    def trials(self) -> Iterator[Trial]:
        """What there is to try, in the order in which one file is read that another wrote."""
        for form in self._program.exporting.formats():
            yield Trial(f"export {form.key}", partial(self._export, form))
        yield Trial("hand-outs", self._hand_outs)
        yield Trial("workshop file", self._workshop_file)
        yield Trial("visit packet", self._packet)
        for kind in TRAVEL_FORMATS:
            yield Trial(f"visit {kind}", partial(self._travel, kind))
        yield Trial("photo", self._photo)
        yield Trial("pack", self._pack)
        yield Trial("import bibtex", partial(self._import, "export.bib"))
        yield Trial("import xlsx", partial(self._import, "export.xlsx"))

    def _export(self, form: Format) -> str:
        exporting = self._program.exporting
        if form.key in ("bibtex", "csl"):
            report = exporting.case(self._slugs[0])
        else:
            comparison = self._program.comparing.compare(ComparisonSpec(self._slugs))
            report = report_of(exporting, comparison)
        return self._written(report, form.key, f"export{form.suffix}", form.name)

    def _written(self, report: Report, key: str, name: str, what: str) -> str:
        path = self._program.exporting.export(report, key, self._folder / name)
        return _told(what, path.read_bytes(), path.suffix)

    def _hand_outs(self) -> str:
        workshops = self._program.workshops
        report = workshops.handouts(["packets", "guide"], self._workshop())
        return self._written(report, "pdf", "hand-outs.pdf", "Hand-outs of a workshop as PDF")

    def _workshop_file(self) -> str:
        workshops = self._program.workshops
        key = workshops.new("Self test", self._workshop()).key
        path = workshops.save_file(key, self._folder / "test.workshop")
        opened = workshops.open_file(path)
        return f"A workshop was written as a file, and “{opened.saved.name}” read from it."

    def _workshop(self) -> Workshop:
        workshops = self._program.workshops
        focus = workshops.focus(ComparisonSpec(self._slugs))
        return workshops.from_comparison("Self test", focus.spec, focus.first, "jigsaw")

    def _plan(self) -> VisitPlan:
        stops = tuple(Stop(slug, slug, day=at) for at, slug in enumerate(self._slugs))
        return VisitPlan("Self test", first_day=_DAY, days=len(stops), stops=stops)

    def _packet(self) -> str:
        report = self._program.visits.packet_report(self._plan(), ["itinerary", "briefs"])
        return self._written(report, "pdf", "packet.pdf", "A visit's packet as PDF")

    def _travel(self, kind: str) -> str:
        made = self._program.visits.travel_file(kind, self._plan())
        return _told(f"A visit as {TRAVEL_FORMATS[kind].name}", made.data, made.suffix)

    def _photo(self) -> str:
        path = self._folder / "dot.png"
        write_whole(path, _PHOTO)
        attached = self._program.visits.attach(path)
        if not attached.photo:
            raise KnownError("A photo was not taken for one.")
        return "A photo was attached, and looked through for its place."

    def _pack(self) -> str:
        packs, path = self._program.packs, self._folder / "test.casepack"
        today = date.today()
        version = f"{today.year}.{today.month}.0"
        order = PackOrder(
            "self-test", "Self test", version, "CC-BY-4.0", "", today.isoformat(), self._slugs[:1]
        )
        made = packs.make(order)
        if not made.ready:
            raise KnownError(f"A pack could not be made: {[*made.problems, *made.lacks][0]}")
        packs.export(made, path)
        plan = packs.plan(path)
        return f"A pack of one case was written, and read as {plan.step}."

    def _import(self, name: str) -> str:
        plan = self._program.imports.dry_run(self._folder / name)
        return f"{name} was read as {plan.kind.name}, as a dry run."


def _told(what: str, data: bytes, suffix: str) -> str:
    """The sentence about a file that was written; raises ``KnownError`` where it is none of its
    kind."""
    if len(data) < _LEAST or not data.startswith(_BEGINS.get(suffix, b"")):
        raise KnownError(f"{what}: what was written is no such file.")
    return f"{what}: {len(data):,} bytes were written."
