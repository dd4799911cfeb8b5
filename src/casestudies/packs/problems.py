"""What is wrong with a pack, in sentences a reader can act on; pydantic's own words never show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from casestudies.errors import KnownError
from casestudies.figures import by_number
from casestudies.model.content import Problem
from casestudies.nearest import nearest
from casestudies.said import mark, said

Path = tuple[str | int, ...]
SENTENCE = "sentence"


class PackError(KnownError):
    """A pack that was refused. ``problems`` are all that were found, in the order of the files."""

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        first = problems[0]
        more = len(problems) - 1
        message = first.message
        if first.line:
            message = said("{0} (line {1})").format(message, first.line)
        if more:
            rest = said("There is {0} more problem."), said("There are {0} more problems.")
            message += " " + by_number(more, *rest).format(more)
        kept = said("The pack {0} was not read in, and nothing was changed.").format(name)
        super().__init__(
            f"{message} {kept}",
            file=first.file or None,
            field=first.field or None,
        )
        self.problems = tuple(problems)


def fail(sentence: str) -> NoReturn:
    """Refuse a value inside a pydantic validator; the sentence reaches the reader as it is."""
    raise PydanticCustomError(SENTENCE, "{sentence}", {"sentence": sentence})


def field_name(path: Path) -> str:
    """``("findings", 1, "text")`` as ``findings[2].text``: entries of lists count from 1."""
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part + 1}]"
        else:
            part = printable(part, 60)
            name += f".{part}" if name else part
    return name


def path_of(field: str) -> Path:
    """The path that ``field_name`` wrote."""
    parts = re.findall(r"\[(\d+)\]|([^.\[]+)", field)
    return tuple(int(number) - 1 if number else name for number, name in parts)


def printable(text: str, most: int) -> str:
    """Text from a stranger, fit for a terminal: one line, nothing invisible, not too long."""
    line = "".join(letter if letter.isprintable() else " " for letter in text[: most + 1])
    return f"{line[: most - 1]}…" if len(line) > most else line


def found(value: object) -> str:
    """What a value is, in the words of somebody who writes YAML."""
    if value is None:
        return said("nothing")
    if isinstance(value, bool):
        return said("{0} (a bare yes or no)").format("true" if value else "false")
    if isinstance(value, int | float):
        return said("the number {0}").format(value)
    if isinstance(value, str):
        return f"“{printable(value, 60)}”"
    return said("a list") if isinstance(value, list) else said("a block of fields")


def suggestion(word: str, known: Iterable[str]) -> str:
    """`` Did you mean “…”?`` when one of the known words is close, else nothing."""
    close = nearest(word, {other: (other,) for other in known}, least=0.7)
    return " " + said("Did you mean “{0}”?").format(close[0]) if close else ""


def one_of(words: Sequence[str]) -> str:
    """``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return said("{0} or {1}").format(", ".join(words[:-1]), words[-1])


def reworded(error: ValidationError, fields: Iterable[str], most: int) -> list[tuple[Path, str]]:
    """The first ``most`` of pydantic's errors as (path, sentence). ``fields`` are all field names
    of the format, to suggest one for a misspelled field."""
    names = tuple(fields)
    details = error.errors(include_url=False)[:most]
    return [(_path(detail["loc"]), _sentence(detail, names)) for detail in details]


def _path(loc: Path) -> Path:
    """Pydantic marks the key of a mapping by a last part of its own; the key itself is enough."""
    return loc[:-1] if loc and loc[-1] == "[key]" else loc


def _sentence(detail: ErrorDetails, fields: Sequence[str]) -> str:
    kind, value = detail["type"], detail["input"]
    context: dict[str, Any] = detail.get("ctx") or {}
    if kind == SENTENCE:
        return detail["msg"]
    if kind == "missing":
        if detail["loc"][-1] == "as_of":
            return said(_YEAR_MISSING)
        return said(_MISSING)
    if kind == "extra_forbidden":
        name = str(detail["loc"][-1])
        unknown = said("The pack format has no field {0} here.").format(found(name))
        return unknown + suggestion(name, fields)
    choices = _choices(context)
    if kind in ("string_type", "literal_error") and isinstance(value, bool):
        word = "yes" if value else "no"
        return said(
            "Expected {0}, but YAML reads a bare yes, no, on or off as true or false; "
            'put the word in quotes: "{1}".'
        ).format(choices, word)
    if kind == "literal_error":
        return said("Expected {0}; found {1}.").format(choices, found(value))
    if kind == "string_type":
        if isinstance(value, int | float):
            return said("Expected text, found {0}; put it in quotes.").format(found(value))
        return said("Expected text, found {0}.").format(found(value))
    if kind == "too_short":
        least = context.get("min_length", 1)
        return said("Expected at least {0} in this list; found {1}.").format(least, len(value))
    if kind == "too_long":
        most = context.get("max_length")
        return said("Expected at most {0} in this list; found {1}.").format(most, len(value))
    expected = said(_EXPECTED.get(kind, _ANOTHER))
    return said("Expected {0}, found {1}.").format(expected, found(value))


def _choices(context: dict[str, Any]) -> str:
    """The words that a field may hold, which are the same in every language."""
    words = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    return one_of(words) if words else said("text")


def tells_of_nothing(sentence: str) -> bool:
    """Whether a sentence of ``reworded`` is about a field that is not there."""
    return sentence in (said(_MISSING), said(_YEAR_MISSING))


_MISSING = mark("This field is missing; it has to be there.")
_YEAR_MISSING = mark("This field is missing; write null where the year is not known.")
_ANOTHER = mark("another kind of value")
_EXPECTED = {
    "int_type": mark("a whole number"),
    "float_type": mark("a number"),
    "finite_number": mark("a number"),
    "bool_type": mark("true or false"),
    "list_type": mark("a list"),
    "dict_type": mark("a block of fields (key: value)"),
    "model_type": mark("a block of fields (key: value)"),
    "model_attributes_type": mark("a block of fields (key: value)"),
}
