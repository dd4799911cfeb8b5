"""Values of the model as JSON data and back, read with suspicion: every field has the type that its
class says, no text and no list is longer than any of ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from casestudies.errors import KnownError
from casestudies.said import mark, said

T = TypeVar("T")

MOST_TEXT = 20_000  # characters
MOST_ITEMS = 5_000  # of one list
_LARGEST = 10**9  # of a number


def to_data(value: object) -> Any:
    """A value of the model (frozen dataclass, tuple, enum, text, number, None) as JSON data."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    return value


def from_data(kind: type[T], data: object, where: str) -> T:
    """The value of the class ``kind`` that ``to_data`` gave. ``where`` names the field in the
    ``KnownError`` that is raised for anything that does not fit."""
    if not isinstance(data, dict):
        raise _wrong(where, said("a set of fields"))
    hints = _hints(kind)
    given: dict[str, Any] = {}
    for field in fields(kind):  # type: ignore[arg-type]
        if field.name in data:
            name = f"{where}.{field.name}"
            given[field.name] = _value(hints[field.name], data[field.name], name)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise KnownError(said("“{0}” is missing.").format(field.name), field=where)
    return kind(**given)


def list_from_data(kind: type[T], data: object, where: str) -> tuple[T, ...]:
    """Several of them, as ``from_data``."""
    return tuple(
        from_data(kind, item, f"{where}[{at}]") for at, item in enumerate(_listed(data, where))
    )


def _value(hint: Any, data: object, where: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _one_of(get_args(hint), data, where)
    if origin is tuple:
        kinds = get_args(hint)
        items = _listed(data, where)
        if kinds[-1] is not Ellipsis:
            if len(items) != len(kinds):
                raise _wrong(where, said("a list of {0}").format(len(kinds)))
            return tuple(_value(k, item, where) for k, item in zip(kinds, items, strict=True))
        return tuple(_value(kinds[0], item, f"{where}[{at}]") for at, item in enumerate(items))
    if isinstance(hint, type) and is_dataclass(hint):
        return from_data(hint, data, where)
    return _plain(hint, data, where)


def _plain(hint: Any, data: object, where: str) -> Any:
    if hint is NoneType and data is None:
        return None
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        if data not in tuple(hint):
            raise _wrong(where, said("one of {0}").format(", ".join(hint)))
        return hint(data)
    if hint is str and isinstance(data, str):
        if len(data) > MOST_TEXT:
            raise KnownError(
                said("The text has more than {0} characters.").format(MOST_TEXT), field=where
            )
        return data
    if hint is bool and isinstance(data, bool):
        return data
    numbers = (int, float) if hint is float else (int,) if hint is int else ()
    if isinstance(data, numbers) and not isinstance(data, bool):
        if not abs(data) <= _LARGEST:  # nor what is no number
            raise _wrong(where, said("a number that can be"))
        return data
    raise _wrong(where, said(_NAMES.get(hint, _OTHER)))


def _one_of(kinds: Sequence[Any], data: object, where: str) -> Any:
    if data is None and NoneType in kinds:
        return None
    others = [kind for kind in kinds if kind is not NoneType]
    for kind in others[:-1]:
        try:
            return _value(kind, data, where)
        except KnownError:
            continue
    return _value(others[-1], data, where)


def _listed(data: object, where: str) -> list[object]:
    if not isinstance(data, list):
        raise _wrong(where, said("a list"))
    if len(data) > MOST_ITEMS:
        raise KnownError(said("The list has more than {0} items.").format(MOST_ITEMS), field=where)
    return data


def _wrong(where: str, wanted: str) -> KnownError:
    return KnownError(said("This should be {0}.").format(wanted), field=where)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


_NAMES = {
    str: mark("a text"),
    bool: mark("yes or no"),
    int: mark("a whole number"),
    float: mark("a number"),
}
_OTHER = mark("what belongs there")
