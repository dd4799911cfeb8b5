"""Where words stand in the reader's document, which finding a paragraph is of, and its menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QTextDocument
from PySide6.QtWidgets import QMenu, QTextBrowser

from casestudies.ui.parts.html import Marker
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.reader.leads import NOTE, YOURS

_FINDING = "finding-"
translate = QCoreApplication.translate


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
    """The finding whose text, line below or notes stand in a block; "" for none."""
    yours = {number for anchor, number in anchors.items() if anchor.startswith(YOURS)}
    while block in yours:
        block -= 1
    for anchor, number in anchors.items():
        if anchor.startswith(_FINDING) and number <= block <= number + 1:
            return anchor.removeprefix(_FINDING)
    return ""


def citable_at(anchors: dict[str, int], block: int) -> str:
    """The finding, or the key of the note (``Case.notes``), that stands in a block; "" for
    neither."""
    note = (key for key, number in anchors.items() if key.startswith(NOTE) and number == block)
    return finding_at(anchors, block) or next(note, "").removeprefix(NOTE)


def show_menu(
    reader: QTextBrowser,
    event: QContextMenuEvent,
    anchors: dict[str, int],
    wanted: Callable[[str, QRect], object],
    cited: Callable[[str], object],
    fill: Callable[[QMenu, int], object],
) -> None:
    """The menu of the text: copying and, on a finding or a note, this as a citation, which asks
    ``cited``, and who else does a finding, which asks ``wanted`` (finding, place on the screen).
    ``fill`` adds more for the block that the menu is of."""
    menu = reader.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    MenuKeys(menu)
    spot, cursor = event.globalPos(), reader.cursorForPosition(event.pos())
    if event.reason() is not QContextMenuEvent.Reason.Mouse:
        cursor = reader.textCursor()
        spot = reader.viewport().mapToGlobal(reader.cursorRect().bottomLeft())
    finding = finding_at(anchors, cursor.blockNumber())
    citable = citable_at(anchors, cursor.blockNumber())
    if citable:
        menu.addSeparator()
        said = (
            translate("Reader", "Copy this finding as a citation")
            if finding
            else translate("Reader", "Copy this note as a citation")
        )
        menu.addAction(said).triggered.connect(partial(cited, citable))
    if finding:
        like = menu.addAction(translate("Reader", "Who else does this"))
        like.triggered.connect(partial(wanted, finding, QRect(spot, spot)))
    fill(menu, cursor.blockNumber())
    menu.popup(spot)
