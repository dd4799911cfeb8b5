"""Rules that no single field can hold: what is cited, who is named, what must not be published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from casestudies.packs.fields import MARK
from casestudies.packs.problems import Path, found
from casestudies.packs.schema import CaseFields
from casestudies.packs.schema_shared import AddedVocabularyFile, PracticesFile
from casestudies.said import said

Finding = tuple[Path, str]

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){0,5}\.[A-Za-z]{2,24}")
_PHONE_END = re.compile(r"\d{3}[-. ]\d{4}")  # looked for first, which is much quicker
_PHONE = re.compile(r"(?<![\d-])(\+?1[-. ])?(\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d-])")


def strings(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a file's value with its path, names of fields included."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*path, key), key
            yield from strings(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from strings(item, (*path, number))


def personal(value: Any) -> list[Finding]:
    """E-mail addresses and telephone numbers, which have no place in a pack."""
    problems: list[Finding] = []
    for path, text in strings(value):
        if "@" in text and (match := _EMAIL.search(text)):
            problems.append((path, said("Take the e-mail address out: {0}.").format(match[0])))
        elif _PHONE_END.search(text) and "://" not in text and (match := _PHONE.search(text)):
            problems.append(
                (path, said("Take the telephone number out: {0}.").format(match[0].strip()))
            )
    return problems


def cited(value: Any) -> set[str]:
    """The keys that stand under any ``cites`` of a file, or as a mark in a ``summary``."""
    keys: set[str] = set()
    if isinstance(value, dict):
        for name, item in value.items():
            if name == "cites" and isinstance(item, list):
                keys.update(key for key in item if isinstance(key, str))
            elif name == "summary" and isinstance(item, str):
                keys.update(MARK.findall(item))
            else:
                keys |= cited(item)
    elif isinstance(value, list):
        for item in value:
            keys |= cited(item)
    return keys


def source_keys(value: Any) -> frozenset[str] | None:
    """The keys of a file's ``sources``; None where there is no such block."""
    sources = value.get("sources") if isinstance(value, dict) else None
    return frozenset(sources) if isinstance(sources, dict) else None


def keys_of(value: Any, name: str) -> set[str]:
    """The keys of the entries in the list ``name`` of a file, as far as it is one."""
    entries = value.get(name) if isinstance(value, dict) else None
    found = [item.get("key") for item in entries or () if isinstance(item, dict)]
    return {key for key in found if isinstance(key, str)}


def unused_sources(sources: frozenset[str], used: set[str]) -> list[Finding]:
    return [
        (("sources", key), said("No finding, figure or other entry cites this source."))
        for key in sorted(sources - used)
    ]


def empty_populations(case: CaseFields) -> list[Finding]:
    """A population block without findings needs findings elsewhere that carry its tag."""
    blocks = (*case.dimensions.values(), *case.populations.values())
    tagged = {key for block in blocks for item in block.findings for key in item.populations}
    return [
        (
            ("populations", key),
            said(
                "No finding stands here and none elsewhere is tagged with this population; "
                "write one, or take the block out."
            ),
        )
        for key, block in case.populations.items()
        if not block.findings and key not in tagged
    ]


def wrong_name(
    slug: object, stem: str, cases: frozenset[str], field: str = "slug"
) -> list[Finding]:
    """The slug of a case is the name of its file, so that no two cases share one."""
    if not isinstance(slug, str) or slug == stem:
        return []
    if slug in cases:
        wrong = said(
            "{0} is the slug of cases/{1}.yaml already; expected {2}, the name of this file."
        ).format(found(slug), slug, stem)
    else:
        wrong = said("Found {0}; expected {1}, the name of this file.").format(found(slug), stem)
    return [((field,), wrong)]


def wrong_parent(parent: object, slug: object, cases: frozenset[str]) -> list[Finding]:
    """A parent is another case of the same pack."""
    if not isinstance(parent, str):
        return []
    if parent == slug:
        return [(("parent",), said("A case cannot be its own parent."))]
    if parent not in cases:
        wrong = said("{0} is not the slug of a case in this pack.").format(found(parent))
        return [(("parent",), wrong)]
    return []


def seen_in_nothing(
    practices: PracticesFile | AddedVocabularyFile, cases: Mapping[str, CaseFields]
) -> list[Finding]:
    """A case named in a ``seen_in`` carries the practice in a finding that does not deny it.
    ``cases`` are the sound ones; of others nothing is said."""
    carried = {
        slug: {
            code
            for block in (*case.dimensions.values(), *case.populations.values())
            for item in block.findings
            if item.state != "absent"
            for code in item.practices
        }
        for slug, case in cases.items()
    }
    return [
        (
            ("practices", dimension, number, "seen_in", at),
            said("No finding of {0} carries {1} any more; take the case out.").format(
                slug, practice.key
            ),
        )
        for dimension, group in practices.practices.items()
        for number, practice in enumerate(group)
        for at, slug in enumerate(practice.seen_in)
        if slug in carried and practice.key not in carried[slug]
    ]
