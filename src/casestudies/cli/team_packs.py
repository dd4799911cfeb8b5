"""The packs of a team: `casestudies team packs|publish|withdraw|take|decline`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.cli.opening import open_services
from casestudies.cli.output import counted, print_json, progress_line
from casestudies.cli.pack import SUFFIX, plan_as_json, print_plan
from casestudies.errors import KnownError
from casestudies.model.library.pack import PackPlan, PackStep
from casestudies.model.team.packs import PackDone, PackStanding, TeamPack
from casestudies.paths import Paths
from casestudies.services.team.passwords import kept_password

if TYPE_CHECKING:
    from casestudies.bootstrap import Services

Add = Callable[..., argparse.ArgumentParser]
"""Adds an action of `casestudies team`: its name, its help, what runs it."""

_STANDING = {
    PackStanding.NEW: "not on this desk",
    PackStanding.OTHER: "here in version {here}",
    PackStanding.HERE: "here",
    PackStanding.DECLINED: "not wanted here",
    PackStanding.WITHDRAWN: "withdrawn by the team, still here",
    PackStanding.KEPT: "withdrawn by the team, kept here",
    PackStanding.OWN: "published from this desk",
}
_DONE = {
    PackStanding.NEW: "taken",
    PackStanding.OTHER: "updated",
    PackStanding.WITHDRAWN: "in the trash, for the team withdrew it",
}


def add_actions(add: Add) -> None:
    """Adds the actions; none takes an address: they ask the server that this library joined."""
    add("packs", "the packs of the team and how this desk stands to them", packs, address=False)
    publish = add("publish", "publish a pack to the team, as a keeper", publish_pack, address=False)
    what = publish.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "pack", nargs="?", metavar="PACK", help=f"a pack of this library, or a {SUFFIX} file"
    )
    what.add_argument(
        "--vocabulary",
        action="store_true",
        help="the practices and terms that this library has beside the core library's",
    )
    publish.add_argument(
        "--for-all-desks", action="store_true", help="every desk takes it by itself, with an undo"
    )
    publish.add_argument("--older", action="store_true", help="also where the team has a newer one")
    withdraw = add("withdraw", "make a pack none of the team's", withdraw_pack, address=False)
    withdraw.add_argument("pack", metavar="PACK", help="as `team packs` tells it")
    take = add("take", "take a pack of the team, after telling what changes", take_pack,
               address=False)  # fmt: skip
    take.add_argument("pack", metavar="PACK", help="as `team packs` tells it")
    take.add_argument("--dry-run", action="store_true", help="only tell what would change")
    take.add_argument("--older", action="store_true", help="also where a newer version is here")
    take.add_argument(
        "--remove", action="store_true", help="remove one that the team withdrew; notes stay"
    )
    decline = add("decline", "not on this desk: what is offered now", decline_pack, address=False)
    decline.add_argument("pack", metavar="PACK", help="as `team packs` tells it")


def give_password(asked: argparse.Namespace, services: Services) -> None:
    """The password of the joined team: from the input, the keyring, or the person."""
    state = services.team.state()
    if state is not None and asked.password_from_stdin:
        services.team.give_password(sys.stdin.readline().rstrip("\r\n"), keep=False)
    elif state is not None and kept_password(state.account) is None and sys.stdin.isatty():
        services.team.give_password(getpass(f"Password of {state.account}: "), keep=True)


def take_due(services: Services) -> tuple[PackDone, ...]:
    """Take what the keeper marked for all desks."""
    return services.team_packs.take_due(progress_line())


def done_told(done: Iterable[PackDone]) -> list[str]:
    """A line for each pack that was taken by itself."""
    lines = [
        f"{one.title} {one.version}: {one.problem or _DONE[one.standing]}"
        + ("" if one.problem else ", as the keeper marked it for all desks")
        for one in done
    ]
    if any(not one.problem for one in done):
        lines.append("Ctrl+Z in the window's library, or `pack remove`, takes it back.")
    return lines


def offered_told(found: Iterable[TeamPack]) -> list[str]:
    """A line for each pack about which a choice waits."""
    return [f"The team has {_line(one)}" for one in found if one.offered]


def packs(asked: argparse.Namespace, paths: Paths) -> int:
    """Print the packs of the team as they were heard of last."""
    with open_services(paths) as services:
        _check_joined(services)
        found = services.team_packs.packs()
    if asked.json:
        print_json(found)
        return 0
    for one in found:
        print(f"{one.id}  {_line(one)}")
    if not found:
        print("The team has no packs, or this library has not synchronized with it since.")
    return 0


def publish_pack(asked: argparse.Namespace, paths: Paths) -> int:
    """Publish a pack of this library, a file, or the vocabulary."""
    with open_services(paths) as services:
        _check_joined(services)
        give_password(asked, services)
        team, progress, for_all = services.team_packs, progress_line(), asked.for_all_desks
        if asked.vocabulary:
            done = team.publish_words(progress, for_all=for_all)
        elif asked.pack.endswith(SUFFIX):
            path = Path(asked.pack)
            done = team.publish_file(path, progress, for_all=for_all, older=asked.older)
        else:
            done = team.publish(asked.pack, progress, for_all=for_all, older=asked.older)
    if asked.json:
        print_json(done)
        return 0
    print(f"The team has {_line(done)}")
    return 0


def withdraw_pack(asked: argparse.Namespace, paths: Paths) -> int:
    """Make a pack none of the team's."""
    with open_services(paths) as services:
        _check_joined(services)
        give_password(asked, services)
        services.team_packs.withdraw(asked.pack, progress_line())
    if asked.json:
        print_json({"withdrawn": asked.pack})
    else:
        print(f"{asked.pack} is none of the team's packs any more. It stays where it was taken.")
    return 0


def take_pack(asked: argparse.Namespace, paths: Paths) -> int:
    """Print what a pack of the team brings and, unless it is a dry run, take it."""
    with open_services(paths) as services:
        _check_joined(services)
        give_password(asked, services)
        progress = progress_line()
        if asked.remove:
            return _remove(asked, services)
        plan = services.team_packs.plan(asked.pack, progress)
        taken = not asked.dry_run and plan.step is not PackStep.SAME
        if taken:
            services.team_packs.take(plan, progress, older=asked.older)
    _print_taken(asked, plan, taken=taken)
    return 0


def _remove(asked: argparse.Namespace, services: Services) -> int:
    one = services.team_packs.pack(asked.pack)
    if not one.withdrawn:
        raise KnownError(
            f"The team has “{one.title}”; `pack remove` takes it off this desk alone. Nothing was "
            "changed."
        )
    if not asked.dry_run:
        services.team_packs.remove(asked.pack)
    if asked.json:
        print_json({"removed": None if asked.dry_run else asked.pack})
    elif asked.dry_run:
        print(f"The pack “{one.title}” would go to the trash. Nothing was changed.")
    else:
        print(f"The pack “{one.title}” is in the trash. Your notes on its cases stay.")
    return 0


def _print_taken(asked: argparse.Namespace, plan: PackPlan, *, taken: bool) -> None:
    if asked.json:
        print_json(plan_as_json(plan, done=taken))
        return
    print_plan(plan)
    if plan.step is PackStep.SAME:
        print(f"The pack “{plan.info.title}” is in the library already.")
    print(f"The pack “{plan.info.title}” is taken." if taken else "Nothing was changed.")


def decline_pack(asked: argparse.Namespace, paths: Paths) -> int:
    """Note that what is offered is not wanted here; a withdrawn pack stays."""
    with open_services(paths) as services:
        _check_joined(services)
        one = services.team_packs.pack(asked.pack)
        services.team_packs.decline(asked.pack)
    if asked.json:
        print_json({"declined": asked.pack})
    elif one.withdrawn:
        print(f"“{one.title}” stays here, though the team has it no more.")
    else:
        print(f"“{one.title}” {one.version} is not taken here. A later version is offered again.")
    return 0


def _check_joined(services: Services) -> None:
    if not services.team.joined:
        raise KnownError("This library is joined to no team.")


def _line(one: TeamPack) -> str:
    holds = "words" if one.words else counted(one.cases, "case")
    here = _STANDING[one.standing].format(here=one.here)
    by = f"{'withdrawn' if one.withdrawn else 'published'} by {one.person}"
    told = [holds, by, *(["for all desks"] if one.for_all else []), here]
    return f"“{one.title}” {one.version} ({', '.join(told)})"
