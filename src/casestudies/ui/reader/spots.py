"""Where words stand in the reader's document, which finding a paragraph is of, and its menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from casestudies.ui.parts.html import Marker
from casestudies.ui.parts.menus import FirstItem

_FINDING = "finding-"


@dataclass(frozen=True, slots=True)
class Spot:
    """A match: characters ``start`` to ``end`` of a block."""

    block: int
    start: int
    end: int


def spots_of(document: QTextDocument, marker: Marker) -> tuple[Spot, ...]:
    """All that ``marker`` finds in a document, in the order of reading."""
    if marker is None:
        return ()
    found = []
    block = document.begin()
    while block.isValid():
        number = block.blockNumber()
        found += [Spot(number, *match.span()) for match in marker.finditer(block.text())]
        block = block.next()
    return tuple(found)


def finding_at(anchors: dict[str, int], block: int) -> str:
    """The finding whose text or line below stands in a block; "" for none."""
    for anchor, number in anchors.items():
        if anchor.startswith(_FINDING) and number <= block <= number + 1:
            return anchor.removeprefix(_FINDING)
    return ""


def show_menu(
    reader: QTextBrowser,
    event: QContextMenuEvent,
    anchors: dict[str, int],
    wanted: Callable[[str, QRect], object],
    cited: Callable[[str], object],
) -> None:
    """The menu of the text: copying and, on a finding, the finding as a citation, which asks
    ``cited``, and who else does this, which asks ``wanted`` (finding, place on the screen)."""
    menu = reader.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    FirstItem(menu)
    spot, cursor = event.globalPos(), reader.cursorForPosition(event.pos())
    if event.reason() is not QContextMenuEvent.Reason.Mouse:
        cursor = reader.textCursor()
        spot = reader.viewport().mapToGlobal(reader.cursorRect().bottomLeft())
    finding = finding_at(anchors, cursor.blockNumber())
    if finding:
        menu.addSeparator()
        cite = menu.addAction(reader.tr("Copy this finding as a citation"))
        cite.triggered.connect(partial(cited, finding))
        like = menu.addAction(reader.tr("Who else does this"))
        like.triggered.connect(partial(wanted, finding, QRect(spot, spot)))
    menu.popup(spot)
