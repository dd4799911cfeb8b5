"""What a screen reader would say: of the thing in focus, of announcements, of a line of text.

Modelled on what Orca says by default: name, role, what is chosen or open, value, description; in
a table the heads of row and column where they are others than before.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from jeepney.wrappers import DBusErrorResponse

from tools.accessibility.tree import Event, Listener, Node

_SILENT = {"filler", "panel", "label", "table cell", "list item", "tree item"}  # the name says all
_WORDS = {"push button": "button", "check box": "check box", "text": "edit", "frame": "window"}
_CHECKED = {"check box", "radio button", "toggle button", "check menu item", "radio menu item"}


class Ears:
    """Hears one program. ``step`` gives the sentences of what happens."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._heads = ("", "")
        self._place: tuple[Node, str] | None = None

    def step(
        self, expected: Sequence[str] = (), *, quiet: float = 0.2, patience: float = 20.0
    ) -> list[str]:
        """What is heard until every text of ``expected`` was, or ``patience`` is at its end, and
        then nothing more for ``quiet`` seconds."""
        heard: list[str] = []
        until = time.monotonic() + patience
        while True:
            for event in self._listener.events(quiet):
                for sentence in self._said(event):
                    if sentence and sentence not in heard[-2:]:
                        heard.append(sentence)
            whole = "\n".join(heard)
            if time.monotonic() >= until or all(text in whole for text in expected):
                return heard

    def _said(self, event: Event) -> list[str]:
        node = Node(self._listener, *event.at)
        try:
            if event.kind == "Announcement":
                return [f"“{event.value}”"]
            if event.kind == "StateChanged" and event.detail == "focused" and event.first:
                return [self.tell(node)]
            if event.kind == "StateChanged" and event.detail in ("checked", "expanded"):
                return [self._turned(node, event)]
            if event.kind == "TextCaretMoved" and "focused" in node.states:
                return [self._line(node)]
        except DBusErrorResponse:  # it is gone already
            return []
        return []

    def tell(self, node: Node) -> str:
        """What is said of a thing that comes into focus."""
        role, states = node.role, node.states
        self._place = None
        parts = [*self._cell_heads(node), node.name]
        if role not in _SILENT:
            parts.append(_WORDS.get(role, role))
        if "editable" in states and "Text" in node.interfaces:
            parts.append(node.text())
        if "checkable" in states or role in _CHECKED:
            parts.append("checked" if "checked" in states else "not checked")
        if "expandable" in states:
            parts.append("expanded" if "expanded" in states else "collapsed")
        if "sensitive" not in states:
            parts.append("unavailable")
        if (value := node.value) is not None:
            parts.append(f"{value:g}")
        if not node.description.startswith(node.name):
            parts.append(node.description)
        return "; ".join(part.strip() for part in parts if part.strip())

    def _cell_heads(self, node: Node) -> list[str]:
        heads = node.heads()
        before, self._heads = self._heads, heads
        return [head for head, old in zip(heads, before, strict=True) if head and head != old]

    def _turned(self, node: Node, event: Event) -> str:
        if "focused" not in node.states:
            return ""
        words = {"checked": ("not checked", "checked"), "expanded": ("collapsed", "expanded")}
        return words[event.detail][bool(event.first)]

    def _line(self, node: Node) -> str:
        """A line that the caret comes to; nothing of one in which it moves."""
        if "editable" in node.states:
            return ""
        place = (node, node.line())
        before, self._place = self._place, place
        return f"line: {place[1]}" if place != before and place[1] else ""
