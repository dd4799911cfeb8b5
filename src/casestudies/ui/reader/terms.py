"""Marks glossary terms in the reader's document with dots below: the first in each section."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from casestudies.model.searching import TermSpan

TERM = "term:"
Find = Callable[[str], tuple[TermSpan, ...]]

_SECTIONS = ("dimension-", "population-")


def mark_terms(document: QTextDocument, find: Find, family: str, color: str) -> None:
    """Make links (``term:Advisory``) of terms in running text, which is set in ``family``; links,
    headings and tables stay as they are."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    seen: set[str] = set()
    block = document.begin()
    while block.isValid():
        if _begins_section(block):
            seen = set()
        if QTextCursor(block).currentTable() is None:
            _mark_block(cursor, block, find, family, color, seen)
        block = block.next()
    cursor.endEditBlock()


def _mark_block(
    cursor: QTextCursor,
    block: QTextBlock,
    find: Find,
    family: str,
    color: str,
    seen: set[str],
) -> None:
    for span in find(block.text()):
        if span.term.term in seen:
            continue
        cursor.setPosition(block.position() + span.start)
        end = block.position() + span.end
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if not _is_running_text(cursor, family):
            continue
        seen.add(span.term.term)
        look = QTextCharFormat()
        look.setAnchor(True)
        look.setAnchorHref(f"{TERM}{span.term.term}")
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(QColor(color))
        cursor.mergeCharFormat(look)


def _is_running_text(cursor: QTextCursor, family: str) -> bool:
    """Whether the whole selection is text in the reading face, not bold and no link."""
    walk = QTextCursor(cursor)
    for position in (cursor.selectionStart() + 1, cursor.selectionEnd()):
        walk.setPosition(position)
        look = walk.charFormat()
        font = look.font()
        if look.isAnchor() and look.anchorHref():
            return False
        if family not in font.families() or font.bold():
            return False
    return True


def _begins_section(block: QTextBlock) -> bool:
    walk = block.begin()
    while not walk.atEnd():
        names = walk.fragment().charFormat().anchorNames()
        if any(name.startswith(_SECTIONS) or name in _ENDS for name in names):
            return True
        walk += 1
    return False


_ENDS = ("summary", "outcomes", "timeline", "challenges", "visiting", "sources", "populations")
