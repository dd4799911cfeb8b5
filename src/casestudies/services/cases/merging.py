"""Two states of a draft that were made from one, by two windows: both are kept."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar
from uuid import uuid4

from casestudies.model.library.draft import CaseDraft, DraftBlock, DraftFinding, DraftSource
from casestudies.services.cases.editing import next_source_key, recited

_BLOCKS = ("dimensions", "populations")
Keyed = TypeVar("Keyed", DraftBlock, DraftFinding, DraftSource)


def merged(base: CaseDraft, mine: CaseDraft, theirs: CaseDraft) -> CaseDraft:
    """``mine`` with what ``theirs`` changed since ``base``. A finding or a summary that both
    changed is kept in both wordings; of any other field that both changed, mine holds."""
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    theirs = _with_keys_of_its_own(base, mine, theirs)
    found: dict[str, Any] = {}
    for field in fields(CaseDraft):
        name = field.name
        was, ours, others = (getattr(draft, name) for draft in (base, mine, theirs))
        if name in _BLOCKS:
            found[name] = _blocks(was, ours, others)
        elif name == "sources":
            found[name] = _each(was, ours, others)
        elif name == "summary" and was not in (ours, others) and ours != others:
            found[name] = f"{ours}\n{others}".strip()
        else:
            found[name] = others if ours == was else ours
    return CaseDraft(**found)


def _blocks(
    base: tuple[DraftBlock, ...], mine: tuple[DraftBlock, ...], theirs: tuple[DraftBlock, ...]
) -> tuple[DraftBlock, ...]:
    keys = dict.fromkeys(one.key for one in (*mine, *theirs))
    found = []
    for key in keys:
        was, ours, others = (
            next((one for one in blocks if one.key == key), DraftBlock(key))
            for blocks in (base, mine, theirs)
        )
        block = DraftBlock(
            key,
            others.headline if ours.headline == was.headline else ours.headline,
            _findings(was.findings, ours.findings, others.findings),
            others.share if ours.share == was.share else ours.share,
        )
        if not block.empty:
            found.append(block)
    return tuple(found)


def _findings(
    base: tuple[DraftFinding, ...],
    mine: tuple[DraftFinding, ...],
    theirs: tuple[DraftFinding, ...],
) -> tuple[DraftFinding, ...]:
    """As ``_each``; the other wording of one that both rewrote stands behind mine."""
    before, others = ({one.id: one for one in found} for found in (base, theirs))
    found: list[DraftFinding] = []
    for one in _each(base, mine, theirs):
        found.append(one)
        was, other = before.get(one.id), others.get(one.id)
        if (
            was is not None
            and other is not None
            and other.text not in (was.text, one.text)
            and one.text != was.text
        ):
            found.append(replace(other, id=f"{other.id}-{uuid4().hex[:6]}"))
    return tuple(found)


def _each(
    base: tuple[Keyed, ...], mine: tuple[Keyed, ...], theirs: tuple[Keyed, ...]
) -> tuple[Keyed, ...]:
    """Mine in my order, then what theirs added. What one took away is gone, unless the other
    changed it since."""
    before, ours, others = ({_key(one): one for one in found} for found in (base, mine, theirs))
    found = []
    for key in dict.fromkeys((*ours, *others)):
        was, here, there = before.get(key), ours.get(key), others.get(key)
        kept = there if here == was else here
        if kept is None and (here or there) != was:
            kept = here or there
        if kept is not None:
            found.append(kept)
    return tuple(found)


def _key(one: DraftBlock | DraftFinding | DraftSource) -> str:
    return one.id if isinstance(one, DraftFinding) else one.key


def _with_keys_of_its_own(base: CaseDraft, mine: CaseDraft, theirs: CaseDraft) -> CaseDraft:
    """Theirs with other keys for sources that it added under a key that mine gave to another."""
    for source in theirs.sources:
        here = mine.source(source.key)
        if base.source(source.key) is None and here is not None and here != source:
            both = replace(mine, sources=(*mine.sources, *theirs.sources))
            theirs = recited(theirs, source.key, next_source_key(both))
    return theirs
