"""YAML from strangers, read safely: plain values only, with limits, and no key said twice."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from casestudies.figures import shown
from casestudies.model.letters import ACCENTS, UNSEEN
from casestudies.packs.problems import Path, found
from casestudies.said import said

MOST_BYTES = 2_000_000
MOST_VALUES = 100_000
MOST_DEPTH = 20

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS: dict[str, bool | None] = {
    word: value
    for value, words in {
        True: ("true", "yes", "on"),
        False: ("false", "no", "off"),
        None: ("null", "~", ""),
    }.items()
    for lower in words
    for word in (lower, lower.capitalize(), lower.upper())
}
_NUMBER = re.compile(r"[-+]?(0|[1-9]\d{0,17})(\.\d{1,18})?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_UNSEEN = re.compile(rf"[\u200b\u2028-\u202e\u2066-\u2069]|(?<![^\x00-\u024f])[{UNSEEN}]")
"""What no reader sees and what turns the order of letters round: a name is what it looks like.
Behind letters of other scripts joiners have their use."""
_APART = re.compile(rf"\w[{ACCENTS}]+")


@dataclass(slots=True)
class Loaded:
    """A file's value and what was wrong with its YAML: (path, sentence, line from 1 or None).
    With problems the value is not to be used. ``values`` counts those that were read."""

    value: Any = None
    values: int = 0
    problems: list[tuple[Path, str, int | None]] = field(default_factory=list)


class _StopError(Exception):
    """Nothing sensible can be read after this."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet; ``key`` waits for its value."""

    holder: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None

    @property
    def wants_key(self) -> bool:
        return isinstance(self.holder, dict) and self.key is None


def load_yaml(data: bytes, lines: dict[Path, int] | None = None) -> Loaded:
    """The value of one YAML document: mappings, lists, text, numbers, true, false and null.

    Refused: over 2 MB, not UTF-8, anchors and aliases, tags, several documents, keys said twice or
    not plain words, over 20 levels, control characters. Dates stay text; numbers are decimal.
    ``lines``, where given, receives the line of each field and entry by its path. Bad data never
    raises; it becomes a problem.
    """
    loaded = Loaded()
    builder = _Builder(loaded, lines)
    try:
        builder.build(_decoded(data))
    except _StopError as error:
        loaded.problems.append((builder.path(), str(error), error.line))
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark
        message = said("This is not valid YAML: {0}.").format(error.problem)
        message += f" {_hint(error.problem or '')}"
        loaded.problems.append(((), message, at.line + 1 if at else None))
    except yaml.YAMLError:
        message = said("The file holds characters that YAML does not allow.")
        loaded.problems.append(((), message, None))
    loaded.values = builder.values
    return loaded


def _decoded(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        raise _StopError(said("The file is larger than {0} MB.").format(most))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = said("The file is not in UTF-8; save it in that encoding.")
        raise _StopError(message, line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        message = said("The file holds a NUL character, so it is not a text file.")
        raise _StopError(message, line)
    return text


def _hint(problem: str) -> str:
    if "mapping values" in problem:
        return said("A text with a colon in it has to stand in quotes.")
    if "cannot start any token" in problem:
        return said(
            "Indent with spaces, not tabs, and put a text that begins with @, ` or % in quotes."
        )
    return said("Check the quotes, brackets and indentation there and just before.")


class _Builder:
    """Builds the value from parser events, without recursion."""

    def __init__(self, loaded: Loaded, lines: dict[Path, int] | None) -> None:
        self._loaded = loaded
        self._lines = lines
        self._stack: list[_Open] = []
        self.values = 0
        self._documents = 0

    def path(self) -> Path:
        """Where the next value goes."""
        if not self._stack:
            return ()
        top = self._stack[-1]
        if isinstance(top.holder, list):
            return (*top.path, len(top.holder))
        return top.path if top.key is None else (*top.path, top.key)

    def build(self, text: str) -> None:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.ScalarEvent):
                self._refuse_extras(event)
                self._scalar(event)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._refuse_extras(event)
                self._start({} if isinstance(event, yaml.MappingStartEvent) else [], event)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._stack.pop()
            elif isinstance(event, yaml.AliasEvent):
                self._problem(said("An alias (*) is not allowed; write the value out."), event)
                self._place(None, event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    message = said("The file holds more than one document (---).")
                    raise _StopError(message, _line(event))
        if not self._documents:
            raise _StopError(said("The file is empty."))

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            self._problem(said("An anchor (&) is not allowed; write the value out."), event)
        if event.tag:
            tag = str(event.tag).removeprefix("tag:yaml.org,2002:")
            message = said("A tag (!{0}) is not allowed; packs hold plain values.")
            self._problem(message.format(tag[:60]), event)
        self.values += 1
        if self.values > MOST_VALUES:
            message = said("The file holds more than {0} values.").format(shown(MOST_VALUES))
            raise _StopError(message, _line(event))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text: str = event.value
        if not (text.isascii() and text.isprintable()):
            self._refuse_signs(text, event)
        top = self._stack[-1] if self._stack else None
        if top and top.wants_key:
            twice = text in top.holder
            top.key = text
            if self._lines is not None:
                self._lines.setdefault(self.path(), _line(event))
            if twice:
                message = said("The field {0} stands here twice; keep one.")
                self._problem(message.format(found(text)), event)
            return
        self._place(text if event.style else _plain(text), event)

    def _refuse_signs(self, text: str, event: yaml.ScalarEvent) -> None:
        """Signs that nobody sees or that are written in two."""
        if event.style and _CONTROL.search(text):
            self._problem(said("The text holds a control character; take it out."), event)
        if _UNSEEN.search(text):
            self._problem(said("The text holds an invisible character; take it out."), event)
        for match in _APART.finditer(text):
            whole = unicodedata.normalize("NFC", match.group())
            if len(whole) < len(match.group()):
                message = said("An accent stands apart from its letter; write “{0}” as one sign.")
                self._problem(message.format(whole), event)
                break

    def _start(self, holder: dict[str, Any] | list[Any], event: Any) -> None:
        if len(self._stack) >= MOST_DEPTH:
            message = said("The values are nested over {0} levels deep.").format(MOST_DEPTH)
            raise _StopError(message, _line(event))
        opened = _Open(holder, self.path())
        self._place(holder, event)
        self._stack.append(opened)

    def _place(self, value: object, event: Any) -> None:
        if self._lines is not None:
            self._lines.setdefault(self.path(), _line(event))
        if not self._stack:
            self._loaded.value = value
            return
        top = self._stack[-1]
        if isinstance(top.holder, list):
            top.holder.append(value)
        elif top.key is not None:
            top.holder[top.key] = value
            top.key = None
        else:
            raise _StopError(said("The name of a field has to be a plain word."), _line(event))

    def _problem(self, message: str, event: Any) -> None:
        self._loaded.problems.append((self.path(), message, _line(event)))


def _line(event: Any) -> int:
    return event.start_mark.line + 1


def _plain(text: str) -> object:
    """The value of an unquoted word."""
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if number:
        return float(text) if number[2] else int(text)
    return text
