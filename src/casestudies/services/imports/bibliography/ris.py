"""RIS, read line by line: records begin with TY and end with ER, or where the next one begins.

No library: rispy loses a record without ER, joins it with the next, and gives up on a byte order
mark (`findings/rispy-missing-er.sh`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casestudies.figures import shown
from casestudies.said import said
from casestudies.services.imports.bibliography.record import Record, date_in, plain, with_address
from casestudies.services.imports.bibliography.told import Told

_LINE = re.compile(r"^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$")
_KINDS = {
    **dict.fromkeys(("BOOK", "CHAP", "EBOOK", "ECHAP", "EDBOOK"), "book"),
    **dict.fromkeys(
        ("JOUR", "EJOUR", "RPRT", "THES", "CONF", "CPAPER", "UNPB", "GOVDOC"), "report"
    ),
    **dict.fromkeys(("NEWS", "MGZN"), "news"),
    **dict.fromkeys(("VIDEO", "MPCT", "ADVS", "SOUND"), "video"),
    "BLOG": "blog",
}
_TITLES = ("TI", "T1", "BT", "CT")
_PUBLISHERS = ("JO", "JF", "T2", "JA", "J2", "PB")
_AUTHORS = ("AU", "A1")
_EDITORS = ("A2", "ED", "A3")
_DATES = ("DA", "PY", "Y1")
_MOST_LINES = 200_000
_MOST_VALUE = 20_000


def read_ris(text: str, told: Told) -> Iterator[Record]:
    """The records of ``text`` in order. A line without a tag goes on with the one before."""
    kind, begun, last = "", 0, ""
    tags: dict[str, list[str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if number > _MOST_LINES:
            sentence = said("The file has more than {0} lines; it was read no further.")
            told.stop(sentence.format(shown(_MOST_LINES)))
            break
        found = _LINE.match(line.rstrip())
        tag, value = (found.group(1), (found.group(2) or "").strip()) if found else ("", "")
        if tag in ("TY", "ER"):
            if begun:
                yield _record(kind, begun, tags)
            elif tag == "ER":
                sentence = said("Line {0} ends a record that was never begun (no TY).")
                told.say(sentence.format(number))
            kind, begun, last, tags = value, number if tag == "TY" else 0, "", {}
        elif begun and tag:
            tags.setdefault(tag, []).append(value)
            last = tag
        elif begun and last and line.strip():
            before = tags[last]
            before[-1] = f"{before[-1]} {line.strip()}"[:_MOST_VALUE]
    if begun:
        yield _record(kind, begun, tags)


def _record(kind: str, line: int, tags: dict[str, list[str]]) -> Record:
    names = [name for tag in _AUTHORS for name in tags.get(tag, ())]
    names = names or [name for tag in _EDITORS for name in tags.get(tag, ())]
    dates = [found for tag in _DATES for value in tags.get(tag, ()) if (found := date_in(value))]
    record = Record(
        label=plain(_first(tags, "ID"))[:60],
        line=line,
        title=_first(tags, *_TITLES),
        authors=tuple(_name(name) for name in names),
        publisher=_first(tags, *_PUBLISHERS),
        date=max(dates, key=len, default=None),
        kind=_KINDS.get(kind.upper(), "reference"),
    )
    places = (value for tag in ("UR", "LK", "L1", "L2") for value in tags.get(tag, ()))
    return with_address(with_address(record, *places), *tags.get("DO", ()), *tags.get("M3", ()))


def _first(tags: dict[str, list[str]], *names: str) -> str:
    return next((value for name in names for value in tags.get(name, ()) if value), "")


def _name(text: str) -> str:
    """ "Booras, Ellin, Jr." with the given name first."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) < 2 or not parts[1]:
        return text.strip(" ,")
    return " ".join(filter(None, (parts[1], parts[0], *parts[2:])))
