"""CSL-JSON, which Zotero, Mendeley and pandoc write: a list of items, or one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from casestudies.said import said
from casestudies.services.imports.bibliography.record import (
    Record,
    date_in,
    date_of,
    plain,
    with_address,
)
from casestudies.services.imports.bibliography.told import Told

_KINDS = {
    **dict.fromkeys(("book", "chapter", "collection"), "book"),
    **dict.fromkeys(("article-journal", "report", "thesis", "paper-conference"), "report"),
    **dict.fromkeys(("article", "manuscript", "speech"), "report"),
    **dict.fromkeys(("article-newspaper", "article-magazine", "broadcast"), "news"),
    **dict.fromkeys(("post-weblog", "post"), "blog"),
    "motion_picture": "video",
}
_PUBLISHERS = ("container-title", "publisher", "collection-title", "event-title", "authority")
_MARKUP = re.compile(r"</?(?:i|b|sc|sub|sup|span)(?:\s[^<>]{0,200})?>")  # all that CSL knows


def read_csl(text: str, told: Told) -> Iterator[Record]:
    """The items of ``text`` in order."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        told.say(
            said("Line {0}: this is not JSON as CSL-JSON has it.").format(error.lineno)
            if isinstance(error, json.JSONDecodeError)
            else said("This is not JSON as CSL-JSON has it.")
        )
        return
    if isinstance(found, dict):
        found = found["items"] if isinstance(found.get("items"), list) else [found]
    if not isinstance(found, list):
        told.say(said("This JSON holds no list of references."))
        return
    for number, item in enumerate(found, 1):
        if isinstance(item, dict):
            yield _record(item)
        else:
            told.say(said("Entry {0} is no reference and was left out.").format(number))


def _record(item: dict[str, Any]) -> Record:
    names = _list(item.get("author")) or _list(item.get("editor"))
    authors = [name for name in map(_name, names) if name]
    others = bool(authors) and authors[-1] in ("others", "et al.")
    record = Record(
        label=plain(item.get("id"))[:60],
        line=0,
        title=_said(item.get("title")),
        authors=tuple(authors[:-1] if others else authors),
        others=others,
        publisher=next(filter(None, (_said(item.get(name)) for name in _PUBLISHERS)), ""),
        date=_date(item.get("issued")),
        kind=_KINDS.get(plain(item.get("type")), "reference"),
    )
    return with_address(record, item.get("URL"), item.get("DOI"), item.get("note"))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _said(text: object) -> str:
    return _MARKUP.sub("", plain(text))


def _name(name: object) -> str:
    """A person with the given name first; a suffix may stand behind the given names."""
    if not isinstance(name, dict):
        return ""
    literal = _said(name.get("literal"))
    if literal:
        return literal
    given, _, suffix = _said(name.get("given")).partition(", ")
    particles = [_said(name.get(part)) for part in ("dropping-particle", "non-dropping-particle")]
    parts = (given, *particles, _said(name.get("family")), suffix or _said(name.get("suffix")))
    return " ".join(filter(None, parts))


def _date(issued: object) -> str | None:
    """The begin of ``date-parts``, else what ``raw`` or ``literal`` says."""
    if not isinstance(issued, dict):
        return date_in(issued)
    parts = _list(next(iter(_list(issued.get("date-parts"))), None))
    if parts:
        return date_of(*(*parts, "", "")[:3])
    return date_in(issued.get("raw")) or date_in(issued.get("literal"))
