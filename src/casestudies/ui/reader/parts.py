"""Which part of a case a place in the reader's document is of, and where its words stand there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextBlock

from casestudies.model.library.notes import Note, NoteKind, Place, find_quote, place_of
from casestudies.ui.reader.grounds import Painted, Stop
from casestudies.ui.reader.leads import NOTE, YOURS
from casestudies.ui.reader.spots import Spot, finding_at

if TYPE_CHECKING:
    from casestudies.ui.reader.document import CaseDocument

_FINDING = "finding-"
_NOTES = {"challenges": "challenge", "visiting": "visit"}


class Selected(NamedTuple):
    """A stretch of the text of one part, without source marks and labels."""

    part: str
    quote: str
    place: Place


class Parts:
    """Knows the parts of a document that is shown; ``stops`` are its sections."""

    def __init__(self, shown: CaseDocument, stops: Sequence[Stop]) -> None:
        self._shown = shown
        self._stops = stops
        anchors = shown.anchors
        self._own = {number for anchor, number in anchors.items() if anchor.startswith(YOURS)}
        self.findings: dict[str, int] = {
            anchor.removeprefix(_FINDING): number
            for anchor, number in anchors.items()
            if anchor.startswith(_FINDING)
        }
        self._notes = {
            number: _part_of_note(anchor.removeprefix(NOTE))
            for anchor, number in anchors.items()
            if anchor.startswith(NOTE)
        }

    def part_at(self, block: int) -> str:
        """The part of the case that a block is of; "" for the case as a whole."""
        finding = finding_at(self._shown.anchors, block)
        if finding:
            return f"finding:{finding}"
        while block in self._own:
            block -= 1
        if block in self._notes:
            return self._notes[block]
        stop = next((stop for stop in self._stops if stop.first <= block <= stop.last), None)
        if stop is None:
            return ""
        head, _, key = stop.section.anchor.partition("-")
        return f"headline/{key}" if head in ("dimension", "population") else stop.section.anchor

    def note_at(self, block: int) -> str:
        """The id of the user's note that stands in a block; "" for none."""
        anchors = self._shown.anchors.items()
        found = (a for a, number in anchors if number == block and a.startswith(YOURS))
        return next(found, "").removeprefix(YOURS)

    def block_of(self, part: str) -> int | None:
        """The first block of a part; None for one that is not there."""
        anchors = self._shown.anchors
        if part.startswith("finding:"):
            return self.findings.get(part.removeprefix("finding:"))
        for number, found in self._notes.items():
            if found == part:
                return number
        head, _, key = part.partition("/")
        if head == "headline":
            return anchors.get(f"dimension-{key}", anchors.get(f"population-{key}"))
        return anchors.get(part or "summary")

    def painted(self, notes: Iterable[Note]) -> Painted:
        """Where what the user highlighted and starred stands; what is gone is not painted."""
        spots, stars = [], set()
        for note in notes:
            if note.kind is NoteKind.HIGHLIGHT:
                spots += self._spots_of(note)
            elif note.kind is NoteKind.STAR and note.target.part:
                block = self.block_of(note.target.part)
                if block is not None:
                    stars.add(block)
        return Painted(tuple(spots), frozenset(stars))

    def highlights_at(
        self, notes: Iterable[Note], block: int, start: int, end: int
    ) -> tuple[Note, ...]:
        """The highlights that the characters ``start`` to ``end`` of a block touch."""
        found = []
        for note in notes:
            if note.kind is not NoteKind.HIGHLIGHT:
                continue
            spots = self._spots_of(note)
            if any(s.block == block and s.start <= end and start <= s.end for s in spots):
                found.append(note)
        return tuple(found)

    def selected(self, start: int, end: int) -> tuple[Selected, ...]:
        """The document positions ``start`` to ``end`` as stretches of text, one a block, without
        source marks, labels, the lines below findings and the user's own notes."""
        found = []
        block = self._shown.document.findBlock(start)
        while block.isValid() and block.position() < end:
            one = self._stretch(block, start, end)
            if one is not None:
                found.append(one)
            block = block.next()
        return tuple(found)

    def _stretch(self, block: QTextBlock, start: int, end: int) -> Selected | None:
        number = block.blockNumber()
        finding = finding_at(self._shown.anchors, number)
        if number in self._own or (finding and self.findings[finding] != number):
            return None
        text, at = self._plain(block)
        inside = [n for n, spot in enumerate(at) if start <= block.position() + spot < end]
        if not inside:
            return None
        first, last = inside[0], inside[-1] + 1
        while first < last and text[first].isspace():
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        if first == last:
            return None
        return Selected(self.part_at(number), text[first:last], place_of(text, first, last))

    def _spots_of(self, note: Note) -> list[Spot]:
        for block in self._blocks_of(note.target.part):
            text, at = self._plain(block)
            start = find_quote(text, note.quote, note.place)
            if start >= 0:
                last = at[start + len(note.quote) - 1]
                return [Spot(block.blockNumber(), at[start], last + 1)]
        return []

    def _blocks_of(self, part: str) -> Iterator[QTextBlock]:
        """The blocks in which the words of a part stand."""
        first = self.block_of(part)
        if first is None:
            return
        last = first
        if not part.startswith("finding:") and first not in self._notes:
            stop = next((stop for stop in self._stops if stop.first <= first <= stop.last), None)
            last = stop.last if stop is not None else first
        for number in range(first, last + 1):
            if number not in self._own:
                yield self._shown.document.findBlockByNumber(number)

    def _plain(self, block: QTextBlock) -> tuple[str, list[int]]:
        """The text of a block without source marks and labels, and where each of its characters
        stands in the block."""
        text, begin = block.text(), block.position()
        marks = self._shown.marks.get(block.blockNumber(), ())
        out = [(mark.start - begin, mark.end - begin) for mark in marks]
        out += [
            (link.start - begin, link.end - begin)
            for link in self._shown.links
            if link.href.startswith("source:") and begin <= link.start < begin + len(text)
        ]
        at = [spot for spot in range(len(text)) if not any(a <= spot < b for a, b in out)]
        return "".join(text[spot] for spot in at), at


def _part_of_note(key: str) -> str:
    """ "challenges-1" as the part "challenge/0"."""
    section, _, number = key.rpartition("-")
    return f"{_NOTES.get(section, section)}/{int(number) - 1}"
