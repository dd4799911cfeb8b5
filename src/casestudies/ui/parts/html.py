"""Small pieces of HTML: escaped text, marked hits, source marks, chips, labels of states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casestudies.figures import shown
from casestudies.model.brief import State
from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.second_reading import read_again_words
from casestudies.model.vocabulary import GROUP_NAMES, Group
from casestudies.model.wording import source_kind
from casestudies.ui.theme.tokens import GroupColors, Tokens

if TYPE_CHECKING:
    from casestudies.model.case import Source

NBSP = "\u00a0"
DOT = " &nbsp;·&nbsp; "
STATE_MARKS: dict[CellState, str] = {
    CellState.DOCUMENTED: "",
    CellState.ABSENT: "⊘",
    CellState.ENDED: "■",
    CellState.DISPUTED: "≠",
    CellState.NOT_DOCUMENTED: "–",
    CellState.NOTHING_FOUND: "○",
    CellState.OBSERVED: "◊",
    CellState.REPORTED: "†",
}
_CITES = re.compile(r"\s*(\[S\d+\](?:[\s,;]*\[S\d+\])*)")
_KEY = re.compile(r"S\d+")

Marker = re.Pattern[str] | None


def state_label(state: State | CellState) -> str:
    """A state in a mark and a word: "⊘ Documented as absent"; "" for documented."""
    cell = CellState(state.value)
    if cell is CellState.DOCUMENTED:
        return ""
    return f"{STATE_MARKS[cell]} {STATE_NAMES[cell]}"


def hit_marker(words: Iterable[str]) -> Marker:
    """A pattern that finds any of the words (whole, in any case); None for no words. A word may be
    followed by a source mark, which stands on it without a space."""
    found = sorted({word.casefold() for word in words if word.strip()}, key=len, reverse=True)
    if not found:
        return None
    found_words = "|".join(map(re.escape, found))
    return re.compile(rf"(?<!\w)(?:{found_words})(?=\W|$|(?-i:S)\d)", re.IGNORECASE)


def source_marks(keys: Sequence[str]) -> str:
    """Source marks as superior links: ``source:S3``. They follow the text without a space."""
    links = [f'<a class="src" href="source:{escape(key)}">{escape(key)}</a>' for key in keys]
    return f'<span class="src">{NBSP}</span>'.join(links)


def source_list(keys: Sequence[str]) -> str:
    """Source marks for a cell of a table, on the line."""
    return " ".join(
        f'<a class="cell" href="source:{escape(key)}">{escape(key)}</a>' for key in keys
    )


def cited_text(text: str) -> str:
    """Prose with inline citations ``[S3]`` as HTML with source marks."""
    parts, end = [], 0
    for found in _CITES.finditer(text):
        parts.append(escape(text[end : found.start()]))
        parts.append(source_marks(_KEY.findall(found.group())))
        end = found.end()
    return "".join((*parts, escape(text[end:])))


def chip(text: str, ink: str, pale: str) -> str:
    """A label on a tinted ground; the reader paints the ground with round corners."""
    style = f"color:{ink};background-color:{pale}"
    inner = escape(text).replace(" ", NBSP)
    return f'<span class="chip" style="{style}">{NBSP}{NBSP}{inner}{NBSP}{NBSP}</span>'


def chip_link(link: str, text: str, says: str, colors: GroupColors) -> str:
    """A chip that leads somewhere; ``says`` where to, while the mouse rests on it."""
    made = chip(text, colors.ink, colors.pale)
    style = f"color:{colors.ink}; text-decoration:none"
    return f'<a style="{style}" href="{escape(link)}" title="{escape(says)}">{made}</a>'


def lead(link: str, text: str, says: str) -> str:
    """Small words that lead somewhere; ``says`` where to, while the mouse rests on them."""
    return f'<a class="lead" href="{escape(link)}" title="{escape(says)}">{escape(text)}</a>'


def group_chip(group: Group, tokens: Tokens) -> str:
    """The chip of a dimension group in its colours."""
    colors = tokens.group(group)
    return chip(GROUP_NAMES[group], colors.ink, colors.pale)


def state_chip(state: State, tokens: Tokens) -> str:
    """The chip of a state, in a mark and a word; "" for documented."""
    label = state_label(state)
    return chip(label, tokens.colors["caution"], tokens.colors["caution_pale"]) if label else ""


def number(value: float | str | None) -> str:
    """A number as it is read: "4,237", "56.2"; text as it is; a dash for None."""
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    return shown(value) if float(value).is_integer() else shown(value, 1)


def web_name(url: str | None) -> str:
    """The address of a page as one says it: "lindsay.k12.ca.us"; "" for None."""
    if not url:
        return ""
    return re.sub(r"^\w+://(?:www\.)?", "", url).split("/")[0]


def source_facts(source: Source, date: str) -> str:
    """The line below a source's title: publisher, ``date``, kind, its page, when it was read again,
    and the lead that copies it as a citation."""
    undated = QCoreApplication.translate("source_facts", "undated")
    said = [escape(source.publisher), escape(date or undated), escape(source_kind(source.kind))]
    if source.url:
        name = escape(web_name(source.url))
        said.append(f'<a class="small" href="web:{source.key}">{name} ↗</a>')
    if source.read_again:  # kept together, so that a line does not end within it
        said.append(escape(read_again_words(source.read_again)).replace(" ", NBSP))
    copy = QCoreApplication.translate("source_facts", "copy")
    says = QCoreApplication.translate("source_facts", "Copy the source as a citation")
    said.append(lead(f"cite:{source.key}", copy, says))
    return f'<span class="caption">{DOT.join(said)}</span>'
