"""What an own case still lacks before it can be shared, in the words of the pack format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from casestudies.figures import by_number
from casestudies.figures import shown as shown_number
from casestudies.model.case import Case
from casestudies.model.library.draft import CaseDraft, DraftBlock, DraftCheck, DraftLine
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import listed
from casestudies.packs.case_check import case_problems
from casestudies.packs.problems import tells_of_nothing
from casestudies.said import mark, said
from casestudies.services.cases.shown import number_or_text

Path = tuple[str | int, ...]
_NAMES = {
    "name": mark("Name"),
    "short_name": mark("Short name"),
    "aka": mark("Other names"),
    "kind": mark("Kind"),
    "place": mark("Place"),
    "city": mark("City"),
    "lat": mark("Latitude"),
    "lon": mark("Longitude"),
    "reached": mark("How it is reached"),
    "by": mark("Way"),
    "status": mark("Status"),
    "status_note": mark("Note on the status"),
    "parent": mark("Part of"),
    "nces": mark("NCES id"),
    "governance": mark("Governance"),
    "locale": mark("Setting"),
    "grades": mark("Grades"),
    "low": mark("Lowest grade"),
    "high": mark("Highest grade"),
    "started": mark("Started"),
    "website": mark("Website"),
    "summary": mark("Summary"),
    "distinctive": mark("What is distinctive"),
    "dimensions": mark("Findings"),
    "populations": mark("Populations"),
    "headline": mark("Headline"),
    "share": mark("Share of students"),
    "percent": mark("Percent"),
    "findings": mark("Findings"),
    "id": mark("Key"),
    "text": mark("Text"),
    "state": mark("State"),
    "practices": mark("Practices"),
    "as_of": mark("Year"),
    "cites": mark("Source"),
    "figures": mark("Figure"),
    "metric": mark("Measure"),
    "value": mark("Value"),
    "note": mark("Note"),
    "outcomes": mark("Outcome"),
    "before": mark("Before"),
    "after": mark("After"),
    "unit": mark("Unit"),
    "period": mark("Period"),
    "caveat": mark("Caveat"),
    "timeline": mark("Timeline"),
    "event": mark("Event"),
    "year": mark("Year"),
    "dimension": mark("Dimension"),
    "challenges": mark("Challenge"),
    "visiting": mark("Visits"),
    "hosts": mark("Whether it hosts visits"),
    "notes": mark("Note"),
    "gaps": mark("Gaps"),
    "sources": mark("Source"),
    "title": mark("Title"),
    "author": mark("Author"),
    "publisher": mark("Publisher"),
    "date": mark("Date"),
    "url": mark("Address"),
}
_MISSING = mark("This field is missing")
_IDENTITY = {"name": mark("name"), "place": mark("place"), "kind": mark("kind")}


def draft_checks(draft: CaseDraft, slug: str, vocabulary: Vocabulary) -> tuple[DraftCheck, ...]:
    """Name, place and kind, findings with and without a source, then all that the pack format asks
    for, in the order of the form."""
    told = _told(draft)
    problems = case_problems(draft_data(draft, slug), vocabulary)
    wrong = {str(path[0]) for path, _ in problems if path and told.get(str(path[0]))}
    checks = [*_identity(told, wrong), *_sourced(draft), *_enrollment(draft)]
    for path, sentence in problems:
        top = str(path[0]) if path else ""
        if (top in _IDENTITY and not told[top]) or (path[-1:] == ("cites",) and "findings" in path):
            continue  # told above, in one line for all
        checks.append(_check(draft, vocabulary, path, sentence))
    return tuple(dict.fromkeys(checks))


def problem_checks(
    draft: CaseDraft,
    shown: Case,
    slug: str,
    vocabulary: Vocabulary,
    problems: Iterable[tuple[Path, str]],
) -> tuple[DraftCheck, ...]:
    """What is wrong with the case as it is ``shown``, told of the fields of its ``draft``."""
    told = draft_data(draft, slug)
    checks = []
    for path, sentence in problems:
        if path and path[0] not in told:
            checks.append(_check(draft, vocabulary, path[:1], said(_MISSING)))
        else:
            checks.append(_check(draft, vocabulary, _in_draft(draft, shown, path), sentence))
    return tuple(dict.fromkeys(checks))


def _in_draft(draft: CaseDraft, shown: Case, path: Path) -> Path:
    """The path of a finding that shows as the draft counts it, with those that do not show yet."""
    blocks = {block.key: block for block in (*shown.dimensions, *shown.populations)}
    match path:
        case (part, str(key), "findings", int(at), *rest) if key in blocks:
            ids = [finding.id for finding in draft.block(key).findings]
            found = blocks[key].findings
            if at < len(found) and found[at].id in ids:
                return (part, key, "findings", ids.index(found[at].id), *rest)
    return path


def _told(draft: CaseDraft) -> dict[str, bool]:
    return {
        "name": bool(draft.name.strip()),
        "place": draft.place is not None,
        "kind": draft.kind is not None,
    }


def _identity(told: dict[str, bool], wrong: set[str]) -> list[DraftCheck]:
    """Whether name, place and kind are told; nothing where one of them is ``wrong``, which is said
    below."""
    missing = [name for name in _IDENTITY if not told[name]]
    if not missing and wrong.intersection(_IDENTITY):
        return []
    if not missing:
        return [DraftCheck(True, said("name, place, kind"))]
    sentence = by_number(
        len(missing),
        said("{0} is not told, so it is shown nowhere yet"),
        said("{0} are not told, so it is shown nowhere yet"),
    )
    names = listed(said(_IDENTITY[name]) for name in missing)
    return [DraftCheck(False, sentence.format(names), field=missing[0])]


def _sourced(draft: CaseDraft) -> list[DraftCheck]:
    written = [(key, one) for key, one in draft.findings() if one.text.strip()]
    drafts = [(key, one) for key, one in written if not one.cites]
    sourced = len(written) - len(drafts)
    found = []
    if sourced:
        sentence = by_number(
            sourced, said("{0} finding has a source"), said("{0} findings have a source")
        )
        found.append(DraftCheck(True, sentence.format(shown_number(sourced))))
    if drafts:
        key, first = drafts[0]
        sentence = by_number(
            len(drafts),
            said("{0} finding has no source (a draft)"),
            said("{0} findings have no source (drafts)"),
        )
        told = sentence.format(shown_number(len(drafts)))
        found.append(DraftCheck(False, told, key, first.id, "cites"))
    return found


def _enrollment(draft: CaseDraft) -> list[DraftCheck]:
    figures = [one for one in draft.figures if one.metric == "enrollment" and one.value is not None]
    if figures and not any(one.as_of for one in figures):
        return [DraftCheck(False, said("enrollment says no year"), field="figures")]
    return []


def _check(draft: CaseDraft, vocabulary: Vocabulary, path: Path, sentence: str) -> DraftCheck:
    """A problem with the field it is about, named as the form names it."""
    top = str(path[0]) if path else ""
    block = finding = ""
    if top in ("dimensions", "populations") and len(path) > 1:
        block = str(path[1])
        where = [vocabulary.name_of(block)]
        if len(path) > 3 and path[2] == "findings" and isinstance(path[3], int):
            number = path[3]
            findings = draft.block(block).findings
            finding = findings[number].id if number < len(findings) else ""
            where.append(said("finding {0}").format(number + 1))
        elif len(path) > 2:
            where.append(_name(str(path[2])).lower())
    elif top == "sources" and len(path) > 1:
        where = [
            said("Source {0}").format(path[1]),
            *(_name(str(part)).lower() for part in path[2:3]),
        ]
    else:
        where = [_name(top)]
        if len(path) > 1 and isinstance(path[1], int):
            where[0] += f" {path[1] + 1}"
        where += [_name(part).lower() for part in path[1:] if isinstance(part, str)][:1]
    field = str(next((part for part in reversed(path) if isinstance(part, str)), ""))
    label = ", ".join(filter(None, where))
    return DraftCheck(
        False, f"{label}: {_lower(sentence)}", block, finding, field if block else top
    )


def _name(field: str) -> str:
    if field in _NAMES:
        return said(_NAMES[field])
    return field.replace("_", " ").capitalize()


def _lower(sentence: str) -> str:
    if sentence == said(_MISSING) or tells_of_nothing(sentence):
        return said("not told yet")
    return sentence[:1].lower() + sentence[1:]


def draft_data(draft: CaseDraft, slug: str) -> dict[str, Any]:
    """The draft as the plain values of a case file; what is not told is not in it."""
    place = draft.place
    data = {
        "slug": slug,
        "name": draft.name.strip(),
        "short_name": draft.short_name.strip(),
        "aka": list(draft.aka),
        "kind": draft.kind.value if draft.kind else None,
        "status": draft.status.value,
        "status_note": draft.status_note.strip(),
        "place": _without_none(
            {
                "city": place.city,
                "state": place.state,
                "lat": float(place.lat),
                "lon": float(place.lon),
                "note": place.note,
                "reached": _without_none(
                    {
                        "by": list(place.reached.by),
                        "note": place.reached.note,
                        "as_of": place.reached.as_of,
                        "cites": list(place.reached.cites),
                    }
                )
                if place.reached
                else None,
            }
        )
        if place
        else None,
        "governance": draft.governance,
        "locale": draft.locale,
        "grades": _without_none(
            {
                "low": draft.grade_low or draft.grade_high,
                "high": draft.grade_high or draft.grade_low,
                "note": draft.grade_note.strip() or None,
            }
        )
        if draft.grade_low or draft.grade_high
        else None,
        "started": _without_none(
            {
                "year": draft.started.year,
                "note": draft.started.note,
                "cites": list(draft.started.cites),
            }
        )
        if draft.started
        else None,
        "website": draft.website.strip(),
        "summary": draft.summary.strip(),
        "distinctive": list(draft.distinctive),
        "dimensions": {block.key: _block(block) for block in draft.dimensions},
        "populations": {block.key: _block(block) for block in draft.populations},
        "figures": [
            {
                **_without_none(
                    {"metric": one.metric, "value": one.value, "note": one.note or None}
                ),
                "as_of": one.as_of,
                "cites": list(one.cites),
            }
            for one in draft.figures
        ],
        "outcomes": [
            _without_none(
                {
                    "metric": one.metric,
                    "before": number_or_text(one.before),
                    "after": number_or_text(one.after),
                    "unit": one.unit or None,
                    "period": one.period or None,
                    "caveat": one.caveat or None,
                    "cites": list(one.cites),
                }
            )
            for one in draft.outcomes
        ],
        "timeline": _line_data(draft.timeline, "event", "year"),
        "challenges": _line_data(draft.challenges, "text", "as_of"),
        "visiting": _without_none(
            {
                "hosts": draft.hosts.value,
                "as_of": draft.hosts_as_of,
                "notes": _line_data(draft.visiting, "text", "as_of"),
            }
        ),
        "gaps": list(draft.gaps),
        "sources": {
            one.key: {
                name: value
                for name, value in (
                    ("title", one.title.strip()),
                    ("author", one.author.strip()),
                    ("publisher", one.publisher.strip()),
                    ("date", one.date.strip()),
                    ("url", one.url.strip()),
                    ("kind", one.kind),
                )
                if value
            }
            for one in draft.sources
        },
    }
    return {name: value for name, value in data.items() if value not in ("", None)}


def _block(block: DraftBlock) -> dict[str, Any]:
    share = block.share
    data: dict[str, Any] = {
        "headline": block.headline.strip() or None,
        "share": _without_none(
            {"percent": float(share.percent), "as_of": share.as_of, "cites": list(share.cites)}
        )
        if share
        else None,
        "findings": [
            _without_none(
                {
                    "id": one.id,
                    "text": one.text.strip(),
                    "state": one.state.value,
                    "practices": list(one.practices),
                    "populations": list(one.populations),
                    "as_of": one.as_of,
                    "cites": list(one.cites),
                }
            )
            for one in block.findings
        ],
    }
    return _without_none(data)


def _line_data(lines: Iterable[DraftLine], text: str, year: str) -> list[dict[str, Any]]:
    return [
        _without_none(
            {
                text: one.text.strip(),
                year: one.year,
                "dimension": one.dimension or None,
                "cites": list(one.cites),
            }
        )
        for one in lines
    ]


def _without_none(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
