"""What one version of a pack has otherwise than another, and that as JSON to be kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from casestudies.model.case import Case
from casestudies.model.content import PackContent
from casestudies.model.library.pack import (
    CaseChange,
    ChangeBeside,
    FindingChange,
    PackChanges,
    PackUpdate,
)

MOST_UPDATES = 6  # kept of a pack
_BESIDE = ("readings", "glossary", "dimension_guides", "population_guides", "visit_steps")


@dataclass(frozen=True, slots=True)
class CaseOutline:
    """A case as far as changes are told: its name, its findings' texts by id, and a text that is
    another one when anything else is; "" where that is not known."""

    name: str
    findings: Mapping[str, str]
    rest: str = ""


def outline(cases: Iterable[Case]) -> dict[str, CaseOutline]:
    """The outlines of cases by slug."""
    return {
        case.slug: CaseOutline(
            case.name,
            {finding.id: finding.text for _, finding in case.findings()},
            repr(_without_findings(case)),
        )
        for case in cases
    }


def _without_findings(case: Case) -> Case:
    return replace(
        case,
        dimensions=tuple(replace(block, findings=()) for block in case.dimensions),
        populations=tuple(replace(block, findings=()) for block in case.populations),
        reported=(),
    )


def case_changes(
    before: Mapping[str, CaseOutline], after: Mapping[str, CaseOutline]
) -> tuple[CaseChange, ...]:
    """What changed from the one to the other: new cases, then changed, then removed ones, each by
    name."""
    changes = [
        _case_change(slug, before.get(slug), after.get(slug)) for slug in {**before, **after}
    ]
    order = {"new": 0, "changed": 1, "removed": 2}
    told = [change for change in changes if change is not None]
    return tuple(sorted(told, key=lambda change: (order[change.kind], change.name.casefold())))


def _case_change(
    slug: str, before: CaseOutline | None, after: CaseOutline | None
) -> CaseChange | None:
    if after is None:
        assert before is not None
        gone = tuple(FindingChange(key, text) for key, text in before.findings.items())
        return CaseChange(slug, before.name, "removed", gone)
    if before is None:
        return CaseChange(slug, after.name, "new")
    findings = tuple(
        FindingChange(key, before.findings.get(key, ""), after.findings.get(key, ""))
        for key in {**after.findings, **before.findings}
        if before.findings.get(key) != after.findings.get(key)
    )
    beside = bool(before.rest and after.rest) and before.rest != after.rest
    if not findings and not beside:
        return None
    return CaseChange(slug, after.name, "changed", findings, beside)


def pack_changes(before: PackContent | None, after: PackContent) -> PackChanges:
    """What ``after`` has otherwise than ``before``; without ``before`` all of it is new, of which a
    pack of words tells its words."""
    if before is None:
        beside = () if after.cases else _beside(_no_words(after), after)
        return PackChanges(case_changes({}, outline(after.cases)), beside)
    return PackChanges(
        case_changes(outline(before.cases), outline(after.cases)), _beside(before, after)
    )


def _no_words(content: PackContent) -> PackContent:
    """A pack that knows the words of the core library alone."""
    from casestudies.packs.inspection import core_vocabulary

    return PackContent(content.info, core_vocabulary(), ())


def _beside(before: PackContent, after: PackContent) -> tuple[ChangeBeside, ...]:
    told = []
    for name in _BESIDE:
        then, now = set(getattr(before, name)), set(getattr(after, name))
        if then != now:
            told.append(ChangeBeside(name, len(now - then), len(then - now)))
    keys = [
        {item.key for item in (*words.practices, *words.populations, *words.dimensions)}
        for words in (before.vocabulary, after.vocabulary)
    ]
    if new := sorted(keys[1] - keys[0]):
        told.append(ChangeBeside("new_codes", codes=tuple(new)))
    if gone_keys := sorted(keys[0] - keys[1]):
        told.append(ChangeBeside("gone_codes", codes=tuple(gone_keys)))
    return tuple(told)


# --- as JSON --------------------------------------------------------------------------------------


def updates_to_data(updates: Iterable[PackUpdate]) -> list[Any]:
    """The updates as JSON data, the newest first, the last few of them."""
    return [
        {
            "before": update.before,
            "after": update.after,
            "at": update.at.isoformat(),
            "cases": [
                {
                    "slug": case.slug,
                    "name": case.name,
                    "kind": case.kind,
                    "findings": [[one.id, one.before, one.after] for one in case.findings],
                    "beside": case.beside,
                }
                for case in update.changes.cases
            ],
            "beside": [
                [one.kind, one.added, one.gone, list(one.codes)] for one in update.changes.beside
            ],
        }
        for update in list(updates)[:MOST_UPDATES]
    ]


def updates_from_data(data: object) -> tuple[PackUpdate, ...]:
    """What ``updates_to_data`` gave; what cannot be read is left out."""
    found = []
    for item in data if isinstance(data, list) else ():
        try:
            found.append(_update(item))
        except (LookupError, TypeError, ValueError):
            continue
    return tuple(found)


def _beside_of(item: Any) -> ChangeBeside:
    """What is kept of a change; earlier versions of the program kept its sentence."""
    if isinstance(item, str):
        return ChangeBeside(item)
    kind, added, gone, codes = item
    return ChangeBeside(str(kind), int(added), int(gone), tuple(map(str, codes)))


def _update(item: Any) -> PackUpdate:
    cases = tuple(
        CaseChange(
            str(case["slug"]),
            str(case["name"]),
            str(case["kind"]),
            tuple(FindingChange(*map(str, one)) for one in case["findings"]),
            bool(case["beside"]),
        )
        for case in item["cases"]
    )
    return PackUpdate(
        before=str(item["before"]),
        after=str(item["after"]),
        at=datetime.fromisoformat(item["at"]),
        changes=PackChanges(cases, tuple(map(_beside_of, item["beside"]))),
    )


def report_data(report: str) -> dict[str, Any]:
    """A kept report as JSON data; nothing where it cannot be read."""
    try:
        found = json.loads(report)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
