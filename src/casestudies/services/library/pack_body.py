"""A whole pack as the bytes in which the library keeps it: compressed JSON, field by field."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from casestudies.errors import KnownError
from casestudies.model import case  # what a pack holds is known by name only to its class
from casestudies.model.content import PackContent
from casestudies.said import said

Read = Callable[[Any], Any]
_UNFIT = (zlib.error, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What the making of values raises where data are of another type."""


def to_body(content: PackContent) -> bytes:
    """The bytes of a pack: the same for the same content."""
    text = json.dumps(_data(content), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), 6)


def from_body(body: bytes) -> PackContent:
    """The pack that ``to_body`` was given, with the cases of what was put behind it: the bytes of
    packs of such cases, one after another. Fields that this program does not know are left out,
    those that it knows and the bytes have not are empty. Raises ``KnownError`` for bytes that are
    no pack."""
    try:
        first, *later = [_reader(PackContent)(json.loads(piece)) for piece in _pieces(body)]
        return replace(
            first,
            info=replace(first.info, version=(later or [first])[-1].info.version),
            cases=(*first.cases, *(case for one in later for case in one.cases)),
            asked_as=(*first.asked_as, *(phrase for one in later for phrase in one.asked_as)),
        )
    except _UNFIT as error:
        raise KnownError(said("What is kept of this pack cannot be read any more.")) from error


def _pieces(body: bytes) -> Iterator[bytes]:
    while body:
        piece = zlib.decompressobj()
        text = piece.decompress(body) + piece.flush()
        if not piece.eof:
            raise zlib.error
        yield text
        body = piece.unused_data


def _data(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, tuple):
        return [_data(item) for item in value]
    return {name: _data(getattr(value, name)) for name in _names(type(value))}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _reader(hint: Any) -> Read:
    """What makes a value of this type from JSON data; it raises ``ValueError``, ``TypeError`` or
    ``LookupError`` where the data are of another type. Made once a type: a library may keep twenty
    thousand cases."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _either(get_args(hint))
    if origin is tuple:
        item, *others = get_args(hint)
        return _list(_reader(item)) if others == [Ellipsis] else _row(get_args(hint))
    if is_dataclass(hint) and isinstance(hint, type):
        return _fields(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return _plain(hint)


def _plain(hint: Any) -> Read:
    kinds = (int, float) if hint is float else (hint,)

    def read(data: Any) -> Any:
        if type(data) not in kinds:
            raise TypeError(f"{data!r} is no {hint}")
        return data

    return read


def _list(item: Read) -> Read:
    def read(data: Any) -> Any:
        if not isinstance(data, list):
            raise TypeError("no list")
        return tuple([item(one) for one in data])

    return read


def _row(kinds: tuple[Any, ...]) -> Read:
    readers = [_reader(kind) for kind in kinds]
    return lambda data: tuple(read(one) for read, one in zip(readers, data, strict=True))


def _either(kinds: tuple[Any, ...]) -> Read:
    readers = [_reader(kind) for kind in kinds if kind is not NoneType]
    optional = NoneType in kinds

    def read(data: Any) -> Any:
        if data is None and optional:
            return None
        for reader in readers[:-1]:
            try:
                return reader(data)
            except (ValueError, TypeError, LookupError):
                continue
        return readers[-1](data)

    return read


def _fields(kind: type) -> Read:
    hints = get_type_hints(kind, localns=vars(case))
    known = [
        (field.name, _reader(hints[field.name]), field.default is not MISSING)
        for field in fields(kind)
        if field.init
    ]
    made = {field.name for field in fields(kind) if field.default_factory is not MISSING}

    readers = {name: reader for name, reader, _ in known}
    wanted = {name for name, _, has_default in known if not has_default} - made

    def read(data: Any) -> Any:
        given = {name: readers[name](value) for name, value in data.items() if name in readers}
        if not wanted <= given.keys():
            raise LookupError(", ".join(sorted(wanted - given.keys())))
        return kind(**given)

    return read
