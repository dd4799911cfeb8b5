"""Sound files with something broken in them, at random: bytes, pieces, numbers, members of zips."""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from tools.hostile.sound import zipped

_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, RuntimeError),
    *(EOFError, struct.error),
)
_NUMBER = re.compile(rb"\d+")
_ODD_NUMBERS = (b"-1", b"0", b"99999999999999999999", b"1e309", b"NaN", b"9" * 5000)
_ODD_BYTES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r",
    b'"',
    b"{",
    b"}",
    b"<",
    b"&",
    b"]]>",
    b"\x1a",
)


def mutants(
    sound: Mapping[str, bytes], chance: random.Random, count: int
) -> Iterator[tuple[str, bytes]]:
    """``count`` broken copies of the sound files, each kind as often."""
    names = sorted(sound)
    for number in range(count):
        name = names[number % len(names)]
        data = sound[name]
        for _ in range(chance.randint(1, 4)):
            data = _broken(data, chance)
        yield f"mutant-{number:03d}-{name}", data


def _broken(data: bytes, chance: random.Random) -> bytes:
    members = _members(data)
    if members and chance.random() < 0.7:
        name = chance.choice(sorted(members))
        members[name] = _broken_bytes(members[name], chance)
        return zipped(members)
    return _broken_bytes(data, chance)


def _members(data: bytes) -> dict[str, bytes]:
    if not data.startswith(b"PK"):
        return {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {one.filename: archive.read(one) for one in archive.infolist()}
    except _DAMAGED:
        return {}


def _broken_bytes(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return chance.choice(_ODD_BYTES)
    at = chance.randrange(len(data))
    to = min(len(data), at + chance.randint(1, 40))
    match chance.randrange(7):
        case 0:
            return data[:at]
        case 1:
            return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        case 2:
            return data[:at] + chance.choice(_ODD_BYTES) * chance.choice((1, 1, 50)) + data[at:]
        case 3:
            return data[:at] + data[to:]
        case 4:
            return data[:to] + data[at:to] * chance.choice((1, 3, 500)) + data[to:]
        case 5:
            found = list(_NUMBER.finditer(data))
            if not found:
                return data[:at]
            one = chance.choice(found)
            return data[: one.start()] + chance.choice(_ODD_NUMBERS) + data[one.end() :]
        case _:
            return data[:at] + chance.randbytes(chance.randint(1, 200)) + data[to:]
