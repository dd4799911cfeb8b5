"""A catalogue in the form that Qt looks sentences up in (``.qm``).

Made by us and not by ``lrelease``: so a checkout, the wheel and the packed program carry the one
``.ts`` file and need no tool. ``tests/ui/language`` holds every answer against ``lrelease``'s.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable

from casestudies.ui.language.catalogue import Sentence

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69  # sections of the file
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8  # parts of a message


def compiled(sentences: Iterable[Sentence]) -> bytes:
    """The file that ``QTranslator`` loads. A sentence without a translation is left out, so that
    Qt shows its source."""
    messages = bytearray()
    places: list[tuple[int, int]] = []
    for one in sentences:
        if one.translation:
            source = one.source.encode()
            places.append((_hash(source), len(messages)))
            messages += _part(_TRANSLATION, one.translation.encode("utf-16-be"))
            messages += _part(_COMMENT, b"")
            messages += _part(_SOURCE, source)
            messages += _part(_CONTEXT, one.context.encode())
            messages.append(_END)
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    return _MAGIC + _part(_HASHES, hashes) + _part(_MESSAGES, bytes(messages))


def _part(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _hash(source: bytes) -> int:
    """The hash under which Qt looks a source up: that of ELF's symbol tables."""
    value = 0
    for byte in source:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value or 1
