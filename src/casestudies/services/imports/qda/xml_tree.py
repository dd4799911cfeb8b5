"""XML read into plain nodes: no document type, so that no entity can grow or reach for a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from casestudies.errors import KnownError
from casestudies.said import said

MOST_NODES = 150_000
MOST_DEPTH = 60
_WITH_TEXT = {"Description", "PlainTextContent"}


@dataclass(slots=True)
class Node:
    """An element by its name without namespace; ``text`` is kept where a project has one."""

    name: str
    attributes: dict[str, str]
    children: list[Node] = field(default_factory=list["Node"])
    text: str = ""

    def get(self, name: str) -> str:
        """An attribute; "" where it is not there."""
        return self.attributes.get(name, "")

    def all(self, name: str) -> Iterator[Node]:
        """The children of that name."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> Node | None:
        return next(self.all(name), None)

    def said(self, name: str) -> str:
        """The text of the first child of that name; "" without one."""
        child = self.first(name)
        return child.text.strip() if child else ""


def read_xml(data: bytes) -> Node:
    """The root of a document. Raises ``KnownError`` for what is no XML, has a document type, or is
    larger or deeper than any project."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, UnicodeError, ValueError, LookupError) as error:
        told = said("The project file is not readable as XML.")
        if isinstance(error, expat.ExpatError):
            told = said("The project file is not readable as XML (line {0}).").format(error.lineno)
        raise KnownError(told) from error
    if reader.root is None:
        raise KnownError(said("The project file is empty."))
    return reader.root


class _Reader:
    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[Node] = []
        self._parts: list[str] = []
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_NODES or len(self._open) >= MOST_DEPTH:
            raise KnownError(
                said("The project file has more parts, or deeper ones, than any project.")
            )
        node = Node(name.rpartition("}")[2], attributes)
        if self._open:
            self._open[-1].children.append(node)
        elif self.root is None:
            self.root = node
        self._open.append(node)
        self._parts = []

    def end(self, name: str) -> None:
        del name
        node = self._open.pop()
        if node.name in _WITH_TEXT:
            node.text = "".join(self._parts)
        self._parts = []

    def characters(self, text: str) -> None:
        if self._open and self._open[-1].name in _WITH_TEXT:
            self._parts.append(text)

    def doctype(self, *told: object) -> None:
        del told
        raise KnownError(
            said(
                "The project file declares a document type, which no project needs and which can "
                "hide text that grows without bound; it was not read."
            )
        )
