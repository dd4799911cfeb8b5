"""A catalogue of sentences in another language, as Qt Linguist keeps it (``.ts``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

FINISHED = ""  # the type of a translation that stands


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: the ``context`` it is looked up in, its English ``source``, and the
    ``translation``, "" while there is none."""

    context: str
    source: str
    translation: str = ""


class CatalogueError(ValueError):
    """A file is no catalogue."""


def read_catalogue(path: Path) -> tuple[Sentence, ...]:
    """The sentences of a ``.ts`` file, in its order. A translation that is marked (as unfinished,
    vanished or obsolete) counts as none. Raises ``CatalogueError``, ``OSError``."""
    return parse_catalogue(path.read_bytes())


def parse_catalogue(data: bytes) -> tuple[Sentence, ...]:
    """As ``read_catalogue``, from what the file holds."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise CatalogueError(str(error)) from error
    return tuple(reader.sentences)


class _Reader:
    """Takes a ``.ts`` file apart with expat itself: a tree of it would take four times as long."""

    def __init__(self) -> None:
        self.sentences: list[Sentence] = []
        self._context = self._source = self._translation = self._type = ""
        self._text: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text.append

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._text.clear()
        if name == "translation":
            self._type = attributes.get("type", FINISHED)

    def _end(self, name: str) -> None:
        text = "".join(self._text)
        self._text.clear()
        if name == "name":
            self._context = text
        elif name == "source":
            self._source = text
        elif name == "translation":
            self._translation = text if self._type == FINISHED else ""
        elif name == "message":
            self.sentences.append(Sentence(self._context, self._source, self._translation))
