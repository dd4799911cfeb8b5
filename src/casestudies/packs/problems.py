"""What is wrong with a pack, in sentences a reader can act on; pydantic's own words never show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from casestudies.errors import KnownError
from casestudies.model.content import Problem
from casestudies.nearest import nearest

Path = tuple[str | int, ...]
SENTENCE = "sentence"


class PackError(KnownError):
    """A pack that was refused. ``problems`` are all that were found, in the order of the files."""

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        first = problems[0]
        more = len(problems) - 1
        rest = f" There {'is 1 more problem' if more == 1 else f'are {more} more problems'}."
        where = f" (line {first.line})" if first.line else ""
        super().__init__(
            f"{first.message}{where}{rest if more else ''} "
            f"The pack {name} was not read in, and nothing was changed.",
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
        return "nothing"
    if isinstance(value, bool):
        return f"{'true' if value else 'false'} (a bare yes or no)"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"“{printable(value, 60)}”"
    return "a list" if isinstance(value, list) else "a block of fields"


def suggestion(word: str, known: Iterable[str]) -> str:
    """`` Did you mean “…”?`` when one of the known words is close, else nothing."""
    close = nearest(word, {other: (other,) for other in known}, least=0.7)
    return f" Did you mean “{close[0]}”?" if close else ""


def listed(words: Sequence[str]) -> str:
    """``a, b or c``."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


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
            return "This field is missing; write null where the year is not known."
        return "This field is missing; it has to be there."
    if kind == "extra_forbidden":
        name = str(detail["loc"][-1])
        return f"The pack format has no field {found(name)} here.{suggestion(name, fields)}"
    choices = str(context.get("expected", "text")).replace("'", "")
    if kind in ("string_type", "literal_error") and isinstance(value, bool):
        word = "yes" if value else "no"
        return (
            f"Expected {choices}, but YAML reads a bare yes, no, on or off as true or false; "
            f'put the word in quotes: "{word}".'
        )
    if kind == "literal_error":
        return f"Expected {choices}; found {found(value)}."
    if kind == "string_type":
        hint = "; put it in quotes" if isinstance(value, int | float) else ""
        return f"Expected text, found {found(value)}{hint}."
    if kind == "too_short":
        return f"Expected at least {context.get('min_length', 1)} in this list; found {len(value)}."
    if kind == "too_long":
        return f"Expected at most {context.get('max_length')} in this list; found {len(value)}."
    expected = _EXPECTED.get(kind, "another kind of value")
    return f"Expected {expected}, found {found(value)}."


_EXPECTED = {
    "int_type": "a whole number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a block of fields (key: value)",
    "model_type": "a block of fields (key: value)",
    "model_attributes_type": "a block of fields (key: value)",
}
