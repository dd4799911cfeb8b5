"""`casestudies library import|undo-import`: files of others come in, and go again."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from casestudies.cli.opening import open_services
from casestudies.cli.output import print_json, progress_line, wrapped
from casestudies.cli.path import some_path
from casestudies.errors import ChangedMeanwhile, KnownError
from casestudies.paths import Paths

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.model.library.importing import ImportChoices, ImportPlan, PlannedCase

MOST_LINES = 40


def add_actions(actions: Any, parents: Sequence[argparse.ArgumentParser]) -> None:
    """Add both commands and their options to ``actions`` (argparse's sub-parsers)."""
    bring = actions.add_parser(
        "import",
        parents=parents,
        help="import a Canopy year, NCES tables, a spreadsheet, a project or references",
    )
    bring.add_argument("file", type=some_path, metavar="FILE", help="the file to import")
    bring.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    bring.add_argument("--kind", default="", help="what the file is (else its content tells)")
    bring.add_argument(
        "--same",
        action="append",
        default=[],
        metavar="KEY=CASE",
        help="the school KEY of the file is this case of the library",
    )
    bring.add_argument(
        "--same-sure",
        action="store_true",
        help="schools with the name and the place of a case are that case",
    )
    bring.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="NAME=MEANING",
        help="what a column or code means (a dry run lists both; “-” leaves it out)",
    )
    bring.add_argument(
        "--keep", action="append", default=[], metavar="WHAT", help="keep personal data (contact)"
    )
    bring.add_argument(
        "--state", action="append", default=[], metavar="CA", help="only schools of this state"
    )
    bring.add_argument(
        "--only-known", action="store_true", help="only schools that the library has"
    )
    bring.add_argument("--title", default="", help="what the import is called")
    bring.set_defaults(command=import_file)
    undo = actions.add_parser("undo-import", parents=parents, help="take an import out again")
    undo.add_argument("pack", nargs="?", default="", metavar="ID", help="which (else the last)")
    undo.set_defaults(command=undo_import)


def import_file(asked: argparse.Namespace, paths: Paths) -> int:
    """Tell what a file would bring, and unless it is a dry run import it."""
    with open_services(paths) as services:
        plan = _planned(services, asked)
        outcome = None
        while not asked.dry_run and outcome is None:
            try:
                outcome = services.imports.run(plan, progress_line())
            except ChangedMeanwhile:  # another one imports at the same time: look again
                plan = _planned(services, asked)
    if asked.json:
        print_json({"plan": _plain(plan), "done": outcome and outcome.done})
        return 0
    _print_plan(plan)
    if outcome is None:
        print("\nThis was a dry run: nothing was changed.")
    else:
        print(f"\n{outcome.done}")
        if outcome.pack:
            print(f"Undo it with: casestudies library undo-import {outcome.pack}")
    return 0


def _planned(services: Services, asked: argparse.Namespace) -> ImportPlan:
    """What the file brings as the library stands now, by what is asked for."""
    choices, progress = _choices(asked), progress_line()
    plan = services.imports.dry_run(asked.file, choices, asked.kind, progress)
    if asked.same_sure and (sure := _sure(plan, choices)):
        choices = _with_same(choices, sure)
        plan = services.imports.dry_run(asked.file, choices, asked.kind, progress)
    _refuse_unknown(asked, plan)
    for slug in filter(None, choices.same.values()):
        services.library.brief(slug)
    return plan


def undo_import(asked: argparse.Namespace, paths: Paths) -> int:
    """Take an import out of the library in one step, the last one where none is named."""
    with open_services(paths) as services:
        there = services.imports.imports()
        if not asked.pack and not there:
            raise KnownError("The library has no import that could be undone.")
        outcome = services.imports.undo(asked.pack or there[-1].id)
    if asked.json:
        print_json({"pack": outcome.pack, "done": outcome.done})
    else:
        print(outcome.done)
    return 0


def _choices(asked: argparse.Namespace) -> ImportChoices:
    from casestudies.model.library.importing import ImportChoices

    return ImportChoices(
        same=_pairs(asked.same, "--same"),
        meanings=_pairs(asked.column, "--column"),
        keep=frozenset(asked.keep),
        states=tuple(_state(state) for state in asked.state),
        only_known=asked.only_known,
        title=asked.title,
    )


def _state(given: str) -> str:
    from casestudies.services.imports.cells import state_of

    if not (found := state_of(given)):
        raise KnownError(f"“{given}” is no state.")
    return found


def _pairs(given: Sequence[str], option: str) -> dict[str, str]:
    found = {}
    for pair in given:
        key, sign, value = pair.rpartition("=")
        if not sign or not key:
            raise KnownError(f"{option} is written as NAME=VALUE, not “{pair}”.")
        found[key] = value
    return found


def _sure(plan: ImportPlan, choices: ImportChoices) -> dict[str, str]:
    """The schools that have name and place of one case, and that nobody has decided about."""
    return {
        case.key: next(candidate.slug for candidate in case.candidates if candidate.sure)
        for case in plan.cases
        if case.key not in choices.same
        and not case.same_as
        and any(candidate.sure for candidate in case.candidates)
    }


def _with_same(choices: ImportChoices, sure: dict[str, str]) -> ImportChoices:
    from dataclasses import replace

    return replace(choices, same={**choices.same, **sure})


def _refuse_unknown(asked: argparse.Namespace, plan: ImportPlan) -> None:
    """Raises ``KnownError`` for a choice about what the file does not have."""
    keys = {case.key for case in plan.cases}
    names = {one.name for one in plan.mapped}
    meanings = {meaning.key for meaning in plan.meanings} | {"", "-"}
    for key in plan.choices.same:
        if key not in keys:
            raise KnownError(f"The file has no school “{key}”.", file=plan.file)
    for name, meaning in plan.choices.meanings.items():
        if name not in names:
            raise KnownError(f"The file has no column or code “{name}”.", file=plan.file)
        if meaning not in meanings:
            raise KnownError(f"Nothing is called “{meaning}”; a dry run with --json lists all.")
    for key in asked.keep:
        if key not in {one.key for one in plan.asked}:
            raise KnownError(f"The file has nothing personal called “{key}”.", file=plan.file)


def _print_plan(plan: ImportPlan) -> None:
    from casestudies.model.library.importing import STANDING_NAMES, Standing

    print(f"{plan.file}: {plan.kind.name}")
    print(f"{plan.title} ({plan.pack})")
    for name, count in plan.counts:
        print(f"  {count:>9,} {name}")
    if plan.unchanged:
        print("  All of it is in the library already; nothing would change.")
    elif plan.replaces:
        print("  It takes the place of an earlier import of the same.")
    for standing in Standing:
        found = plan.standing(standing)
        if found:
            print(f"\n{STANDING_NAMES[standing]}: {len(found):,}")
            if standing is not Standing.NEW:
                _print_some([_line(case) for case in found])
    if plan.standing(Standing.MAYBE):
        print(
            wrapped(
                "Say --same KEY=CASE for those that are, or --same-sure for all that have the "
                "name and the place of one case.",
                indent="  ",
            )
        )
    if plan.mapped:
        print("\nColumns and codes")
        _print_some([f"{one.name} = {one.meaning}" for one in plan.mapped])
    if plan.dropped:
        print(wrapped(f"Personal columns left out: {', '.join(plan.dropped)}", hang="  "))
    for one in plan.asked:
        said = "kept" if one.kept else f"left out (keep with --keep {one.key})"
        print(wrapped(f"{one.name}: {said}", hang="  "))
    for note in plan.notes:
        print(wrapped(note))
    if plan.problems:
        print("\nWhat could not be read")
        _print_some([str(problem) for problem in plan.problems])


def _line(case: PlannedCase) -> str:
    where = f" ({case.place})" if case.place else ""
    told = f"{case.key}: {case.name}{where}"
    if case.same_as:
        return f"{told} = {case.same_as}, {case.why}"
    if case.candidates and not case.why:
        named = "; ".join(f"{one.slug}, {one.why}" for one in case.candidates)
        return f"{told} ? {named}"
    return f"{told}: {case.why}" if case.why else told


def _print_some(lines: Sequence[str]) -> None:
    for line in lines[:MOST_LINES]:
        print(wrapped(line, indent="  ", hang="      "))
    if len(lines) > MOST_LINES:
        print(f"  … and {len(lines) - MOST_LINES:,} more")


def _plain(plan: ImportPlan) -> dict[str, Any]:
    """A plan as data: without the content itself."""
    from dataclasses import replace

    told = asdict(replace(plan, content=None))
    del told["content"]
    return told
