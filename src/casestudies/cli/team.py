"""`casestudies team`: a team's shared library, its server and its people."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from getpass import getpass
from typing import Any

from casestudies.cli import team_packs
from casestudies.cli.checks import print_checks
from casestudies.cli.opening import open_services
from casestudies.cli.output import print_json, progress_line
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.library.care import Soundness
from casestudies.model.team import TeamRole, TeamState
from casestudies.paths import Paths
from casestudies.services.team.administration import TeamAdministration
from casestudies.services.team.passwords import check_name, check_password, kept_password

_ADDRESS = "postgresql://person@host/database, never with a password in it"


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command, its actions and their options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser(
        "team",
        help="a team's shared library",
        description="A team's shared library on a PostgreSQL server. Passwords are asked for, or "
        "come from the system's keyring; with --password-from-stdin from a line of the input.",
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)

    def add(
        name: str, told: str, run: Callable[..., int], *, address: bool = True
    ) -> argparse.ArgumentParser:
        action = actions.add_parser(name, parents=[shared], help=told)
        if address:
            action.add_argument("address", metavar="ADDRESS", help=_ADDRESS)
        action.add_argument("--password-from-stdin", action="store_true", help=argparse.SUPPRESS)
        action.add_argument("--json", action="store_true", help="print JSON")
        action.set_defaults(command=run)
        return action

    join = add("join", "join a team with this library", join_team)
    join.add_argument(
        "--share-here",
        action="store_true",
        help="make the team's all notes, cases, workshops and visits that are here",
    )
    add("sync", "bring this library and the team's up to date", synchronize, address=False)
    add("status", "how this library stands to its team", status, address=False)
    add("leave", "leave the team; all that is here stays", leave_team, address=False)
    init = add("init", "make a team of an empty database", make_team)
    init.add_argument("--name", default="Our team", help="what the team calls itself")
    init.add_argument("--keeper", required=True, metavar="PERSON", help="its first keeper")
    add("people", "who is of the team", list_people)
    person = add("person", "take a person in, or give one another role or password", set_person)
    person.add_argument("person", metavar="PERSON")
    person.add_argument("role", choices=[role.value for role in TeamRole])
    person.add_argument("--keep-password", action="store_true", help="change the role alone")
    gone = add("let-go", "take a person out of the team", let_go)
    gone.add_argument("person", metavar="PERSON")
    add("password", "give yourself another password", set_own_password)
    add("check", "look the server through", check)
    backup = add("backup", "copy what the team wrote to a file", back_up)
    backup.add_argument("file", type=some_path, metavar="FILE")
    restore = add("restore", "make a team of an empty database from such a file", restore_team)
    restore.add_argument("file", type=some_path, metavar="FILE")
    restore.add_argument("--name", default="Our team", help="what the team calls itself")
    fill = add("fill", "publish this library to the server, for desks it is too large for", fill_up)
    fill.add_argument(
        "--only-these", action="store_true", help="take away what is there and not in this library"
    )
    team_packs.add_actions(add)


def join_team(asked: argparse.Namespace, paths: Paths) -> int:
    """Join the team at an address and bring both sides up to date."""
    administration = _team(asked)
    with open_services(paths) as services:
        services.team.join(asked.address, administration.password, share_here=asked.share_here)
        services.team.synchronize(progress_line())
        _print_state(asked, services.team.state())
    return 0


def synchronize(asked: argparse.Namespace, paths: Paths) -> int:
    """Bring this library and the team's up to date once."""
    with open_services(paths) as services:
        team_packs.give_password(asked, services)
        done = services.team.synchronize(progress_line())
        taken = team_packs.take_due(services)
        found = services.team_packs.packs()
    if asked.json:
        print_json({**asdict(done), "packs": taken})
        return 0
    print(f"{done.came} came, {done.went} went, {done.conflicts} kept twice.")
    for line in (*team_packs.done_told(taken), *team_packs.offered_told(found)):
        print(line)
    return 0


def status(asked: argparse.Namespace, paths: Paths) -> int:
    """Print how this library stands to its team, without asking the server."""
    with open_services(paths) as services:
        _print_state(asked, services.team.state())
        if not asked.json:
            for line in team_packs.offered_told(services.team_packs.packs()):
                print(line)
    return 0


def leave_team(asked: argparse.Namespace, paths: Paths) -> int:
    """Leave the team; all that is here stays."""
    del asked
    with open_services(paths) as services:
        if not services.team.joined:
            print("This library is joined to no team.")
            return 0
        services.team.leave()
    print("This library has left its team. All that is here stays here.")
    return 0


def _print_state(asked: argparse.Namespace, state: TeamState | None) -> None:
    if asked.json:
        print_json(state)
        return
    if state is None:
        print("This library is joined to no team.")
        return
    print(f"{state.name}: {state.person}, {state.role or 'no role'}, at {state.address}")
    at = state.synchronized
    print(f"Synchronized {at.astimezone():%Y-%m-%d %H:%M}" if at else "Not synchronized yet")
    print(f"{state.waiting} waiting to go, {state.conflicts} kept twice and not looked at")


def make_team(asked: argparse.Namespace, paths: Paths) -> int:
    """Make a team; its keeper then takes the others in."""
    del paths
    check_name(asked.keeper)
    team = _team(asked)
    team.make(asked.name, asked.keeper, _new_password(asked, asked.keeper))
    print(f"The team {asked.name} is there. {asked.keeper} keeps it and takes the others in with")
    keeper = replace(team.address, person=asked.keeper)
    print(f"  casestudies team person {keeper.text} NAME writer")
    return 0


def list_people(asked: argparse.Namespace, paths: Paths) -> int:
    """Print who is of the team, with their roles and at how many desks they are."""
    del paths
    people = _team(asked).people()
    if asked.json:
        print_json(people)
        return 0
    for one in people:
        print(f"{one.name:24} {one.role:8} {f'at {one.desks} now' if one.desks else ''}".rstrip())
    return 0


def set_person(asked: argparse.Namespace, paths: Paths) -> int:
    """Take a person in, or give one another role or password."""
    del paths
    check_name(asked.person)
    team = _team(asked)
    password = None if asked.keep_password else _new_password(asked, asked.person)
    team.set_person(asked.person, TeamRole(asked.role), password)
    print(f"{asked.person} is a {asked.role} of the team.")
    return 0


def let_go(asked: argparse.Namespace, paths: Paths) -> int:
    """Take a person out of the team."""
    del paths
    _team(asked).let_go(asked.person)
    print(f"{asked.person} is not of the team any more. What they wrote stays.")
    return 0


def set_own_password(asked: argparse.Namespace, paths: Paths) -> int:
    """Give oneself another password."""
    del paths
    team = _team(asked)
    team.set_own_password(_new_password(asked, team.address.person))
    print("The password is changed.")
    return 0


def check(asked: argparse.Namespace, paths: Paths) -> int:
    """Print what was looked at on the server; exit status 1 where something is broken."""
    del paths
    found = _team(asked).check()
    print_checks(found, as_json=asked.json)
    return 1 if found.soundness is Soundness.FAULTY else 0


def back_up(asked: argparse.Namespace, paths: Paths) -> int:
    """Copy what the team wrote to a file."""
    del paths
    _team(asked).back_up(asked.file)
    print(f"The team's library is copied to {asked.file}. Passwords are not in it.")
    return 0


def restore_team(asked: argparse.Namespace, paths: Paths) -> int:
    """Make a team from a copy and print who has to be taken in again."""
    del paths
    strangers = _team(asked).restore(asked.name, asked.file)
    print("The team's library is restored.")
    if strangers:
        print(f"This server does not know them; take them in again: {', '.join(strangers)}")
    return 0


def fill_up(asked: argparse.Namespace, paths: Paths) -> int:
    """Publish the cases of this library to the team's server."""
    team = _team(asked)
    with open_services(paths) as services:
        done = team.publish(services.library, progress_line(), only_these=asked.only_these)
    if asked.json:
        print_json(done)
        return 0
    print(f"{done.sent} cases sent, {done.same} were there already.")
    if done.removed:
        print(f"{done.removed} that are not in this library were taken away.")
    if done.beside:
        print(f"{done.beside} that are not in this library stay; --only-these takes them away.")
    return 0


def _team(asked: argparse.Namespace) -> TeamAdministration:
    """The server, with the password from the input, the keyring, or the person."""
    if asked.password_from_stdin:
        return TeamAdministration(asked.address, _line())
    address = TeamAdministration(asked.address, None).address
    password = kept_password(address.account)
    if password is None and sys.stdin.isatty():
        password = getpass(f"Password of {address.account}: ")
    return TeamAdministration(asked.address, password)  # else libpq's own ways (PGPASSFILE)


def _new_password(asked: argparse.Namespace, person: str) -> str:
    if asked.password_from_stdin:
        return _line()
    if not sys.stdin.isatty():
        raise KnownError("A new password is asked for in a terminal. Nothing was changed.")
    return check_password(getpass(f"New password for {person}: "), getpass("The same again: "))


def _line() -> str:
    return sys.stdin.readline().rstrip("\r\n")
