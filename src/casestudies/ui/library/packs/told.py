"""A pack, and what changed in it, in words and rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

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
from casestudies.ui.parts.note_row import NoteRow

Noted = dict[tuple[str, str], int]
"""How many notes are on what is gone, by slug and id of the finding."""
CASE = "case"  # the kind of rows that open a case
_MOST_PROBLEMS = 200


def _tr(text: str) -> str:
    return QCoreApplication.translate("Packs", text)


def counted(number: int, one: str, many: str) -> str:
    """``1 case``, ``1,204 cases``; both words are given as the reader sees them."""
    return f"{number:,} {one if number == 1 else many}"


def cases_told(number: int) -> str:
    return counted(number, _tr("case"), _tr("cases"))


def findings_told(number: int) -> str:
    return counted(number, _tr("finding"), _tr("findings"))


def name_of(view: PackView) -> str:
    """A pack's name in lists: what an importer made says so."""
    if view.kind is None:
        return _tr("Core library")
    if view.kind is AddedKind.IMPORT:
        return _tr("Imported: {0}").format(view.info.title)
    return view.info.title


def facts(view: PackView) -> list[tuple[str, str]]:
    """Where a pack comes from: captions and what is said, without what is not known."""
    info = view.info
    holds = f"{cases_told(view.cases)}, {findings_told(view.findings)}"
    if not view.enabled:
        holds = _tr("{0}; none of it is used at the moment").format(holds)
    left = ""
    if view.left_out:
        said = cases_told(len(view.left_out))
        left = _tr("{0} that another pack, or you, have already").format(said)
    origin = view.origin if view.kind is not None else _tr("It came with this program")
    found = [
        (_tr("Title"), info.title),
        (_tr("Made by"), info.made_by),
        (_tr("Made on"), info.made_on),
        (_tr("Licence"), info.licence),
        (_tr("Version"), info.version),
        (_tr("From the file"), origin),
        (_tr("Added"), _moment(view.added) if view.added else ""),
        (_tr("Holds"), holds),
        (_tr("Left out"), left),
    ]
    return [(caption, said) for caption, said in found if said]


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def line_of(view: PackView) -> str:
    """A pack in a line."""
    info = view.info
    by = _tr("by {0}").format(info.made_by) if info.made_by else ""
    parts = (cases_told(view.cases), info.version, info.licence, by)
    return " · ".join(part for part in parts if part)


# --- changes --------------------------------------------------------------------------------------


def update_rows(updates: Sequence[PackUpdate], noted: Noted) -> list[NoteRow]:
    """What each update changed, the newest first."""
    rows = []
    for update in updates:
        if update.before:
            said = _tr("{0}: version {2}, before it {1}")
        else:
            said = _tr("{0}: version {2} was added")
        when = _moment(update.at)
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
            rows.append(NoteRow("", _tr("The whole case"), said, f"{CASE}/{case.slug}/"))
        for gone in case.removed:
            count = noted.get((case.slug, gone.id))
            if count:
                key = f"{CASE}/{case.slug}/{gone.id}"
                rows.append(NoteRow("", gone.before, _note_told(count), key))
    rows += [NoteRow("", said, "", f"beside/{at}") for at, said in enumerate(changes.beside)]
    return rows


def _note_told(count: int) -> str:
    notes = counted(count, _tr("note of yours"), _tr("notes of yours"))
    stays = _tr("It stays") if count == 1 else _tr("They stay")
    return _tr("{0} on this finding, which is gone. {1} under Notes and highlights.").format(
        notes, stays
    )


def _change_told(case: CaseChange) -> str:
    if case.kind == "new":
        return _tr("New")
    if case.kind == "removed":
        return _tr("Gone, with {0}").format(findings_told(len(case.findings)))
    words = (("new", _tr("new")), ("changed", _tr("changed")), ("removed", _tr("gone")))
    parts = [f"{count} {word}" for kind, word in words if (count := case.count(kind))]
    said = _tr("Findings: {0}").format(", ".join(parts)) if parts else ""
    beside = _tr("Other parts of the case changed") if case.beside else ""
    return " · ".join(part for part in (said, beside) if part)


# --- a dry run ------------------------------------------------------------------------------------


def plan_told(plan: PackPlan) -> str:
    """What adding a pack would be, in a sentence or two."""
    info = plan.info
    version = plan.before.version if plan.before is not None else ""
    said = {
        PackStep.NEW: _tr("This pack is new here."),
        PackStep.NEWER: _tr("This is a newer version ({1}) of a pack that is here ({0})."),
        PackStep.SAME: _tr("This very pack is here already ({1}); adding it changes nothing."),
        PackStep.OLDER: _tr("This is an older version ({1}) than the one that is here ({0})."),
        PackStep.OTHER: _tr("This pack is here in the same version ({1}) with other content."),
    }[plan.step].format(version, info.version)
    if plan.nothing:
        said = f"{said} {_tr('Nothing of it would show: every case stays out, see below.')}"
    return f"{said} {_tr('Nothing has been changed yet.')}"


def plan_facts(plan: PackPlan) -> list[tuple[str, str]]:
    """Where the pack of a dry run comes from."""
    content, info = plan.content, plan.info
    findings = sum(1 for case in content.cases for _ in case.findings())
    holds = f"{cases_told(len(content.cases))}, {findings_told(findings)}"
    found = [
        (_tr("Made by"), info.made_by),
        (_tr("Made on"), info.made_on),
        (_tr("Licence"), info.licence),
        (_tr("Version"), info.version),
        (_tr("From the file"), plan.origin),
        (_tr("Holds"), holds),
    ]
    return [(caption, said) for caption, said in found if said]


def plan_rows(plan: PackPlan) -> list[NoteRow]:
    """What a dry run found: what stays out first, then what is new, changed and gone."""
    rows: list[NoteRow] = []
    if plan.taken:
        rows.append(NoteRow(_tr("Stay out, for the library has them already")))
        rows += [
            NoteRow(
                taken.name,
                _tr("In “{0}”; that one stays as it is").format(taken.title),
                "",
                f"taken/{taken.slug}",
            )
            for taken in plan.taken
        ]
    if plan.dropped:
        rows.append(NoteRow(_tr("Not taken over")))
        rows += [NoteRow("", said, "", f"dropped/{at}") for at, said in enumerate(plan.dropped)]
    noted = {(slug, finding): count for slug, finding, count in plan.noted}
    out = {taken.slug for taken in plan.taken}
    new = {case.slug for case in plan.changes.of_kind("new")} - out
    if new:
        rows.append(NoteRow(f"{_tr('New')} ({len(new)})"))
        rows += [_new_row(case) for case in plan.content.cases if case.slug in new]
    for kind, heading in (
        ("changed", _tr("Changed")),
        ("removed", _tr("Would go; your notes on them stay")),
    ):
        cases = tuple(case for case in plan.changes.of_kind(kind) if case.slug not in out)
        if cases:
            rows.append(NoteRow(f"{heading} ({len(cases)})"))
            rows += change_rows(PackChanges(cases), noted)
    if plan.changes.beside:
        rows.append(NoteRow(_tr("Beside the cases")))
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
        line = _tr("line {0}").format(problem.line) if problem.line else ""
        where = " · ".join(part for part in (problem.file, line, problem.field) if part)
        rows.append(NoteRow(where, problem.message, "", f"problem/{at}"))
    if len(problems) > _MOST_PROBLEMS:
        more = _tr("And {0} more.").format(len(problems) - _MOST_PROBLEMS)
        rows.append(NoteRow("", more, "", "problem/more"))
    return rows
