"""Two states of one record that were made from a third: field by field, and inside what is JSON.

What only one side changed is taken. Of texts that both changed differently theirs stands in the
record, for it is what other desks have, and ``mine`` is kept beside it as a record of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from casestudies.store.sync.records import Image

BodyMerge = Callable[[str, str, str, str], str | None]
"""Merges the bodies of a saved thing of a kind: kind, base, mine, theirs; None where it does not
know how."""

_LATEST = frozenset({"updated", "created"})
_ORDER = frozenset({"position"})
_NOTHING = object()


class Merged(NamedTuple):
    """The state that both sides come to, and whether a text of mine is not in it."""

    image: Image
    lost: bool


def merge(
    base: Image | None, sent: Image | None, mine: Image, theirs: Image, merge_body: BodyMerge
) -> Merged:
    """``sent`` is what the server may have of mine already, if its answer was lost: where theirs is
    that, they changed nothing."""
    base = base or {}
    image: Image = {}
    lost = False
    for field, here in mine.items():
        there, was = theirs[field], base.get(field, _NOTHING)
        theirs_same = there == was or (sent is not None and there == sent.get(field, _NOTHING))
        if here in (there, was):
            image[field] = there
        elif theirs_same:
            image[field] = here
        elif field in _LATEST:
            image[field] = max(here, there)
        elif field in _ORDER:
            image[field] = there
        elif field == "deleted":
            image[field] = there if there is None or there is False else here
        elif field == "body" and isinstance(was, str):
            both = _bodies(mine, was, here, there, merge_body)
            image[field] = there if both is None else both
            lost |= both is None
        else:
            image[field] = there
            lost = True
    return Merged(_undeleted(base, mine, theirs, image), lost)


def _undeleted(base: Image, mine: Image, theirs: Image, image: Image) -> Image:
    """What one deleted while the other wrote in it is not deleted: nobody's words go unseen."""
    if not image.get("deleted"):
        return image
    aside = _LATEST | _ORDER | {"deleted"}
    for one, other in ((mine, theirs), (theirs, mine)):
        if (
            one.get("deleted")
            and not other.get("deleted")
            and any(other[field] != base.get(field, _NOTHING) for field in other.keys() - aside)
        ):
            return image | {"deleted": False if image["deleted"] is True else None}
    return image


def _bodies(mine: Image, was: str, here: str, there: str, merge_body: BodyMerge) -> str | None:
    """The merged body, if all that theirs and mine wrote anew is in it."""
    merged = merge_body(str(mine.get("kind", "")), was, here, there)
    if merged is None:
        merged = _json(was, here, there)
    if merged is None:
        return None
    before, found = _texts(was), _texts(merged)
    if (_texts(here) | _texts(there)) - before - found:
        return None
    return merged


def _json(was: str, here: str, there: str) -> str | None:
    try:
        old, ours, others = json.loads(was), json.loads(here), json.loads(there)
    except ValueError:
        return None
    found = _value(old, ours, others)
    return None if found is _NOTHING else json.dumps(found, ensure_ascii=False)


def _value(was: Any, here: Any, there: Any) -> Any:
    """``_NOTHING`` where both changed the same differently."""
    if here in (was, there):
        return there
    if there == was:
        return here
    if all(isinstance(one, dict) for one in (was, here, there)):
        found: dict[str, Any] = {}
        for key in dict.fromkeys((*here, *there)):
            value = _entry(was, here, there, key)
            if value is _NOTHING:
                return _NOTHING
            if value is not _GONE:
                found[key] = value
        return found
    if all(isinstance(one, list) for one in (was, here, there)):
        return _list(was, here, there)
    return _NOTHING


_GONE = object()


def _entry(was: dict[str, Any], here: dict[str, Any], there: dict[str, Any], key: str) -> Any:
    old, ours, others = (one.get(key, _GONE) for one in (was, here, there))
    if ours is _GONE and others is _GONE:
        return _GONE
    if ours is _GONE:
        return _GONE if others == old else others
    if others is _GONE:
        return _GONE if ours == old else ours
    return _value(None if old is _GONE else old, ours, others)


def _list(was: list[Any], here: list[Any], there: list[Any]) -> Any:
    """Lists of things with an id or a key, and of plain texts: theirs in their order, then what I
    added, without what either took away."""
    if any(_name(one) is None for one in (*was, *here, *there)):
        return _NOTHING
    old, ours, others = ({_name(one): one for one in some} for some in (was, here, there))
    if any(len(named) != len(some) for named, some in ((ours, here), (others, there))):
        return _NOTHING
    found = []
    for name in dict.fromkeys((*others, *ours)):
        value = _entry(old, ours, others, name)  # type: ignore[arg-type]
        if value is _NOTHING:
            return _NOTHING
        if value is not _GONE:
            found.append(value)
    return found


def _name(one: Any) -> str | None:
    if isinstance(one, str):
        return one
    if isinstance(one, dict):
        for key in ("id", "key", "slug"):
            if isinstance(one.get(key), str):
                return one[key]
    return None


def _texts(body: str) -> set[str]:
    """All texts in a body."""
    try:
        found: set[str] = set()
        _gather(json.loads(body), found)
    except ValueError:
        return {body}
    return found


def _gather(value: Any, found: set[str]) -> None:
    if isinstance(value, dict):
        for one in value.values():
            _gather(one, found)
    elif isinstance(value, list):
        for one in value:
            _gather(one, found)
    elif isinstance(value, str):
        found.update(line for line in value.splitlines() if line.strip())
