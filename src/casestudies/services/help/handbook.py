"""Makes the handbook of the pages of the help: their Markdown taken apart, and pictures put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from casestudies import __version__
from casestudies.assets import resource
from casestudies.model.help.handbook import Block, BlockKind, Chapter, Handbook, Line, Look, Piece
from casestudies.said import said
from casestudies.services.help.pages import HelpPage

PICTURES = {
    "search": "explore-light.png",
    "reading": "source-light.png",
    "compare": "compare-light.png",
    "like": "like-filled-light.png",
    "map": "map-light.png",
    "visits": "visits-stop-light.png",
    "workshop": "workshop-agenda-light.png",
    "cases": "library-case-light.png",
}
"""Page -> its picture, of those that ``make screenshots`` makes."""

_LOOKS = re.compile(r"\*\*(?P<strong>.+?)\*\*|\*(?P<emphasis>[^*]+?)\*|`(?P<typed>[^`]+)`")


def handbook_of(pages: Iterable[HelpPage], language: str, made_on: date) -> Handbook:
    """The handbook with a chapter a page, in their order."""
    return Handbook(
        said("Case Studies: the handbook"),
        said("Version {0}, {1}").format(__version__, made_on.isoformat()),
        language,
        said("Contents"),
        said("{0} of {1}"),
        tuple(_chapter(page) for page in pages),
    )


def _chapter(page: HelpPage) -> Chapter:
    _, _, body = page.text.partition("\n")
    blocks = list(_blocks(body.splitlines()))
    picture = PICTURES.get(page.key, "")
    if picture and resource("help", "pictures", picture).is_file():
        shows = said("The window: {0}").format(page.title)
        at = next((n for n, one in enumerate(blocks) if one.kind is not BlockKind.TEXT), 1)
        blocks.insert(
            max(1, at), Block(BlockKind.PICTURE, (Piece(shows),), name=f"help/pictures/{picture}")
        )
    return Chapter(page.title, tuple(blocks))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """The blocks of a page. A paragraph may go over several lines of the file."""
    words: list[str] = []
    rows: list[tuple[Line, ...]] = []
    for line in (*lines, ""):
        if rows and not line.startswith("|"):
            yield Block(BlockKind.TABLE, rows=tuple(rows))
            rows = []
        other = _other_block(line)
        if words and (not line.strip() or other or line.startswith("|")):
            yield Block(BlockKind.TEXT, _line(" ".join(words)))
            words = []
        if other is not None:
            yield other
        elif line.startswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
                rows.append(tuple(map(_line, cells)))
        elif line.strip():
            words.append(line.strip())


def _other_block(line: str) -> Block | None:
    """A heading or an item, which are a line each; None for another line."""
    heading = re.match(r"(#{2,}) (.+)", line)
    if heading:
        return Block(BlockKind.HEADING, _line(heading[2]), len(heading[1]))
    item = re.match(r"(- |\d+\. )(.+)", line)
    if item:
        kind = BlockKind.ITEM if item[1] == "- " else BlockKind.STEP
        return Block(kind, _line(item[2]))
    return None


def _line(text: str) -> Line:
    """A line in pieces of one look each."""
    pieces = []
    end = 0
    for found in _LOOKS.finditer(text):
        if found.start() > end:
            pieces.append(Piece(text[end : found.start()]))
        look = Look(str(found.lastgroup))
        pieces.append(Piece(found[found.lastgroup or 0], look))
        end = found.end()
    if end < len(text):
        pieces.append(Piece(text[end:]))
    return tuple(pieces)
