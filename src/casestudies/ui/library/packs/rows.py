"""A pack, and what changed in it, in words and rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from casestudies.figures import by_number, shown
from casestudies.model.case import Case
from casestudies.model.content import Problem
from casestudies.model.library.pack import (
    AddedKind,
    CaseChange,
    PackChanges,
    PackPlan,
    PackStep,
    PackUpdate,
    PackView,
)
from casestudies.model.team.packs import WORDS_PACK
from casestudies.ui.language.dates import shown_iso_day, shown_moment
from casestudies.ui.parts.note_row import NoteRow

Noted = dict[tuple[str, str], int]
"""How many notes are on what is gone, by slug and id of the finding."""
CASE = "case"  # the kind of rows that open a case
_MOST_PROBLEMS = 200


translate = QCoreApplication.translate


def cases_told(number: int) -> str:
    """ "1 case", "1,204 cases"."""
    said = by_number(number, translate("Packs", "{0} case"), translate("Packs", "{0} cases"))
    return said.format(shown(number))


def findings_told(number: int) -> str:
    """ "1 finding", "1,204 findings"."""
    one, many = translate("Packs", "{0} finding"), translate("Packs", "{0} findings")
    return by_number(number, one, many).format(shown(number))


def words_told() -> str:
    """What a pack of words holds."""
    return translate("Packs", "Practices, dimensions, groups of students and terms")


def name_of(view: PackView) -> str:
    """A pack's name in lists: what an importer made says so."""
    if view.kind is None:
        return translate("Packs", "Core library")
    if view.kind is AddedKind.IMPORT:
        return translate("Packs", "Imported: {0}").format(view.info.title)
    return view.info.title


def facts(view: PackView) -> list[tuple[str, str]]:
    """Where a pack comes from: captions and what is said, without what is not known."""
    info = view.info
    holds = f"{cases_told(view.cases)}, {findings_told(view.findings)}"
    if info.id == WORDS_PACK:
        holds = words_told()
    if not view.enabled:
        holds = translate("Packs", "{0}; none of it is used at the moment").format(holds)
    left = ""
    if view.left_out:
        said = cases_told(len(view.left_out))
        left = translate("Packs", "{0} that another pack, or you, have already").format(said)
    same = by_number(
        view.same,
        translate("Packs", "{0} more is a case that the library has; what it reports stands there"),
        translate(
            "Packs", "{0} more are cases that the library has; what they report stands there"
        ),
    ).format(shown(view.same))
    origin = (
        view.origin if view.kind is not None else translate("Packs", "It came with this program")
    )
    found = [
        (translate("Packs", "Title"), info.title),
        (translate("Packs", "Made by"), info.made_by),
        (translate("Packs", "Made on"), shown_iso_day(info.made_on)),
        (translate("Packs", "Licence"), info.licence),
        (translate("Packs", "Version"), info.version),
        (translate("Packs", "From the file"), origin),
        (translate("Packs", "Added"), shown_moment(view.added) if view.added else ""),
        (translate("Packs", "Holds"), holds),
        (translate("Packs", "The same as"), same if view.same else ""),
        (translate("Packs", "Left out"), left),
    ]
    return [(caption, said) for caption, said in found if said]


def line_of(view: PackView) -> str:
    """A pack in a line."""
    info = view.info
    holds = cases_told(view.cases)
    if info.id == WORDS_PACK:
        holds = translate("Packs", "Vocabulary")
    by = translate("Packs", "by {0}").format(info.made_by) if info.made_by else ""
    parts = (holds, info.version, info.licence, by)
    return " · ".join(part for part in parts if part)


# --- changes --------------------------------------------------------------------------------------


def update_rows(updates: Sequence[PackUpdate], noted: Noted) -> list[NoteRow]:
    """What each update changed, the newest first."""
    rows = []
    for update in updates:
        if update.before:
            said = translate("Packs", "{0}: version {2}, before it {1}")
        else:
            said = translate("Packs", "{0}: version {2} was added")
        when = shown_moment(update.at)
        rows.append(NoteRow(said.format(when, update.before, update.after)))
        rows += change_rows(update.changes, noted)
    return rows


def change_rows(changes: PackChanges, noted: Noted) -> list[NoteRow]:
    """A row for each case that is new, changed or gone, with the user's notes on what went."""
    rows: list[NoteRow] = []
    for case in changes.cases:
        rows.append(NoteRow(case.name, _change_told(case), "", f"{CASE}/{case.slug}", kind=CASE))
        if count := noted.get((case.slug, "")):
            said = _note_told(count)
            rows.append(
                NoteRow("", translate("Packs", "The whole case"), said, f"{CASE}/{case.slug}/")
            )
        for gone in case.removed:
            count = noted.get((case.slug, gone.id))
            if count:
                key = f"{CASE}/{case.slug}/{gone.id}"
                rows.append(NoteRow("", gone.before, _note_told(count), key))
    rows += [NoteRow("", str(told), "", f"beside/{at}") for at, told in enumerate(changes.beside)]
    return rows


def _note_told(count: int) -> str:
    one = translate(
        "Packs",
        "{0} note on this finding, which is gone. It stays under Notes and highlights.",
    )
    many = translate(
        "Packs",
        "{0} notes on this finding, which is gone. They stay under Notes and highlights.",
    )
    return by_number(count, one, many).format(shown(count))


def _change_told(case: CaseChange) -> str:
    if case.kind == "new":
        return translate("Packs", "New")
    if case.kind == "removed":
        return translate("Packs", "Gone, with {0}").format(findings_told(len(case.findings)))
    words = (
        ("new", translate("Packs", "{0} new finding"), translate("Packs", "{0} new findings")),
        (
            "changed",
            translate("Packs", "{0} changed finding"),
            translate("Packs", "{0} changed findings"),
        ),
        (
            "removed",
            translate("Packs", "{0} finding gone"),
            translate("Packs", "{0} findings gone"),
        ),
    )
    parts = [
        by_number(count, one, many).format(shown(count))
        for kind, one, many in words
        if (count := case.count(kind))
    ]
    said = ", ".join(parts)
    beside = translate("Packs", "Other parts of the case changed") if case.beside else ""
    return " · ".join(part for part in (said, beside) if part)


# --- a dry run ------------------------------------------------------------------------------------


def plan_told(plan: PackPlan) -> str:
    """What adding a pack would be, in a sentence or two."""
    info = plan.info
    version = plan.before.version if plan.before is not None else ""
    step = {
        PackStep.NEW: translate("Packs", "This pack is new here."),
        PackStep.NEWER: translate(
            "Packs", "This is a newer version ({1}) of a pack that is here ({0})."
        ),
        PackStep.SAME: translate(
            "Packs", "This very pack is here already ({1}); adding it changes nothing."
        ),
        PackStep.OLDER: translate(
            "Packs", "This is an older version ({1}) than the one that is here ({0})."
        ),
        PackStep.OTHER: translate(
            "Packs", "This pack is here in the same version ({1}) with other content."
        ),
    }[plan.step].format(version, info.version)
    said = [step]
    if plan.nothing:
        said.append(
            translate("Packs", "Nothing of it would show: every case stays out, see below.")
        )
    said.append(translate("Packs", "Nothing has been changed yet."))
    return " ".join(said)


def plan_facts(plan: PackPlan) -> list[tuple[str, str]]:
    """Where the pack of a dry run comes from."""
    content, info = plan.content, plan.info
    findings = sum(1 for case in content.cases for _ in case.findings())
    holds = f"{cases_told(len(content.cases))}, {findings_told(findings)}"
    if info.id == WORDS_PACK:
        holds = words_told()
    found = [
        (translate("Packs", "Made by"), info.made_by),
        (translate("Packs", "Made on"), shown_iso_day(info.made_on)),
        (translate("Packs", "Licence"), info.licence),
        (translate("Packs", "Version"), info.version),
        (translate("Packs", "From the file"), plan.origin),
        (translate("Packs", "Holds"), holds),
    ]
    return [(caption, said) for caption, said in found if said]


def plan_rows(plan: PackPlan) -> list[NoteRow]:
    """What a dry run found: what stays out first, then what is new, changed and gone."""
    rows: list[NoteRow] = []
    if plan.taken:
        rows.append(NoteRow(translate("Packs", "Stay out, for the library has them already")))
        rows += [
            NoteRow(
                taken.name,
                translate("Packs", "In “{0}”; that one stays as it is").format(taken.title),
                "",
                f"taken/{taken.slug}",
            )
            for taken in plan.taken
        ]
    if plan.dropped:
        rows.append(NoteRow(translate("Packs", "Not taken over")))
        rows += [NoteRow("", said, "", f"dropped/{at}") for at, said in enumerate(plan.dropped)]
    noted = {(slug, finding): count for slug, finding, count in plan.noted}
    out = {taken.slug for taken in plan.taken}
    new = {case.slug for case in plan.changes.of_kind("new")} - out
    if new:
        rows.append(NoteRow(translate("Packs", "New ({0})").format(len(new))))
        rows += [_new_row(case) for case in plan.content.cases if case.slug in new]
    for kind, heading in (
        ("changed", translate("Packs", "Changed")),
        ("removed", translate("Packs", "Would go; the notes on them stay")),
    ):
        cases = tuple(case for case in plan.changes.of_kind(kind) if case.slug not in out)
        if cases:
            rows.append(NoteRow(f"{heading} ({len(cases)})"))
            rows += change_rows(PackChanges(cases), noted)
    if plan.changes.beside:
        rows.append(NoteRow(translate("Packs", "Beside the cases")))
        rows += change_rows(PackChanges((), plan.changes.beside), noted)
    return rows


def _new_row(case: Case) -> NoteRow:
    place = f"{case.place.city}, {case.place.state}"
    told = findings_told(sum(1 for _ in case.findings()))
    return NoteRow(case.name, f"{place} · {told}", "", f"new/{case.slug}")


def problem_rows(problems: Sequence[Problem]) -> list[NoteRow]:
    """A row for each problem of a pack, the first ones of very many."""
    rows = []
    for at, problem in enumerate(problems[:_MOST_PROBLEMS]):
        line = translate("Packs", "line {0}").format(problem.line) if problem.line else ""
        where = " · ".join(part for part in (problem.file, line, problem.field) if part)
        rows.append(NoteRow(where, problem.message, "", f"problem/{at}"))
    if len(problems) > _MOST_PROBLEMS:
        more = translate("Packs", "And {0} more.").format(len(problems) - _MOST_PROBLEMS)
        rows.append(NoteRow("", more, "", "problem/more"))
    return rows
