"""Changes of a draft: of its blocks, findings and sources. Each gives another draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any
from uuid import uuid4

from casestudies.model.library.draft import CaseDraft, DraftBlock, DraftFinding, DraftSource


def with_block(draft: CaseDraft, block: DraftBlock, *, population: bool = False) -> CaseDraft:
    """The draft with a block in the place of the one with its key, else behind the others; an empty
    one is kept nowhere. ``population`` says where one belongs that is not there yet."""
    there = any(one.key == block.key for one in draft.populations)
    name = "populations" if there or population else "dimensions"
    blocks: tuple[DraftBlock, ...] = getattr(draft, name)
    kept = tuple(block if one.key == block.key else one for one in blocks)
    if block not in kept:
        kept = (*kept, block)
    return replace(draft, **{name: tuple(one for one in kept if not one.empty)})


def with_finding(draft: CaseDraft, finding: DraftFinding) -> CaseDraft:
    """The draft with a finding in the place of the one with its id."""
    return _findings(
        draft, lambda found: tuple(finding if one.id == finding.id else one for one in found)
    )


def with_new_finding(
    draft: CaseDraft, key: str, finding: DraftFinding, *, population: bool = False
) -> CaseDraft:
    """The draft with a finding behind the others of the block ``key``."""
    block = draft.block(key)
    changed = replace(block, findings=(*block.findings, finding))
    return with_block(draft, changed, population=population)


def without_finding(draft: CaseDraft, key: str) -> CaseDraft:
    """The draft without the finding that has this id."""
    return _findings(draft, lambda found: tuple(one for one in found if one.id != key))


def moved_finding(draft: CaseDraft, key: str, step: int) -> CaseDraft:
    """The draft with a finding so many places further down (up below zero) in its block."""

    def moved(found: tuple[DraftFinding, ...]) -> tuple[DraftFinding, ...]:
        at = next((n for n, one in enumerate(found) if one.id == key), None)
        if at is None or not 0 <= at + step < len(found):
            return found
        rest = [one for one in found if one.id != key]
        rest.insert(at + step, found[at])
        return tuple(rest)

    return _findings(draft, moved)


def new_finding(key: str, text: str = "", cites: Sequence[str] = ()) -> DraftFinding:
    """A finding for the block ``key`` with an id of its own, which is given to no other."""
    return DraftFinding(f"{key}-{uuid4().hex[:8]}", text, cites=tuple(cites))


def with_source(draft: CaseDraft, source: DraftSource) -> CaseDraft:
    """The draft with a source in the place of the one with its key, else behind the others."""
    kept = tuple(source if one.key == source.key else one for one in draft.sources)
    return replace(draft, sources=kept if source in kept else (*kept, source))


def next_source_key(draft: CaseDraft) -> str:
    """A key for one more source: S4 where S3 is the highest."""
    numbers = [int(one.key[1:]) for one in draft.sources if one.key[1:].isdigit()]
    return f"S{max(numbers, default=0) + 1}"


def without_source(draft: CaseDraft, key: str) -> CaseDraft:
    """The draft without a source, and without the marks of it anywhere."""
    kept = tuple(one for one in draft.sources if one.key != key)
    summary = draft.summary.replace(f" [{key}]", "").replace(f"[{key}]", "")
    return replace(_citing(draft, key, ()), sources=kept, summary=summary)


def recited(draft: CaseDraft, key: str, other: str) -> CaseDraft:
    """The draft with another key for a source, wherever it is cited."""
    sources = tuple(replace(one, key=other) if one.key == key else one for one in draft.sources)
    summary = draft.summary.replace(f"[{key}]", f"[{other}]")
    return replace(_citing(draft, key, (other,)), sources=sources, summary=summary)


def times_cited(draft: CaseDraft, key: str) -> int:
    """How often a source is cited in the draft."""
    return _marks(draft, key) + draft.summary.count(f"[{key}]")


def _findings(
    draft: CaseDraft, change: Callable[[tuple[DraftFinding, ...]], tuple[DraftFinding, ...]]
) -> CaseDraft:
    """The draft with the findings of each block changed; blocks that are empty then go."""
    changed = {
        name: tuple(
            block
            for one in getattr(draft, name)
            if not (block := replace(one, findings=change(one.findings))).empty
        )
        for name in ("dimensions", "populations")
    }
    return replace(draft, **changed)


def _citing(value: Any, key: str, others: tuple[str, ...]) -> Any:
    """A value of the draft with ``others`` in place of the source in each list of citations."""
    if isinstance(value, tuple):
        return tuple(_citing(item, key, others) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for field in fields(value):
        found = getattr(value, field.name)
        if field.name == "cites":
            cites = (new for one in found for new in (others if one == key else (one,)))
            changed[field.name] = tuple(dict.fromkeys(cites))
        elif isinstance(found, tuple) or is_dataclass(found):
            changed[field.name] = _citing(found, key, others)
    return replace(value, **changed) if changed else value


def _marks(value: Any, key: str) -> int:
    if isinstance(value, tuple):
        return sum(_marks(item, key) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return 0
    return sum(
        found.count(key) if field.name == "cites" else _marks(found, key)
        for field in fields(value)
        if (found := getattr(value, field.name)) is not None
    )
