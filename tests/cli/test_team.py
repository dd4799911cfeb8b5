"""A team's server from the terminal, start to end; no password on a command line."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from casestudies.cli import run
from casestudies.paths import find_paths
from tests import postgres


class Ran(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


class Terminal:
    """Runs `casestudies team` with lines of input, in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, action: str, *arguments: str, lines: str) -> Ran:
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        status = run(["team", action, *arguments, "--password-from-stdin"])
        return Ran(status, *self._capsys.readouterr())


@pytest.fixture
def team(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(monkeypatch, capsys)


def test_a_team_is_made_kept_copied_and_restored(tmp_path: Path, team: Terminal) -> None:
    server = postgres.cluster()
    if server is None:
        pytest.skip("PostgreSQL's server is not installed")
    owner, word = server.database("terminal"), f"{postgres.OWNER_PASSWORD}\n"
    made = team(
        "init", owner, "--name", "Riverbend", "--keeper", "kit", lines=f"{word}kit keeps it all\n"
    )
    assert (made.returncode, made.stderr) == (0, "")
    kit = owner.replace(postgres.OWNER, "kit")
    taken = team("person", kit, "wes", "writer", lines="kit keeps it all\nwes writes notes\n")
    assert taken.stdout == "wes is a writer of the team.\n", taken.stderr
    refused = team("person", kit, "Wes", "writer", lines="")  # no password is asked for first
    assert "“Wes” cannot be a name in a team" in refused.stderr
    listed = team("people", kit, "--json", lines="kit keeps it all\n")
    assert [(one["name"], one["role"]) for one in json.loads(listed.stdout)] == [
        ("kit", "keeper"), ("wes", "writer"),
    ]  # fmt: skip
    wes = owner.replace(postgres.OWNER, "wes")
    refused = team("person", wes, "wes", "keeper", "--keep-password", lines="wes writes notes\n")
    assert refused.returncode == 1
    assert "rights" in refused.stderr
    assert team("check", owner, lines=word).returncode == 0
    copy = tmp_path / "riverbend.copy"
    assert team("backup", owner, str(copy), lines=word).returncode == 0
    again = server.database("terminal2")
    restored = team("restore", again, str(copy), lines=word)
    assert "take them in again: kit, wes" in restored.stdout, restored.stderr
    wrong = team("people", kit, lines="not the password\n")
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("casestudies: The server at 127.0.0.1")
    assert "Traceback" not in wrong.stderr


def test_a_password_in_the_address_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["team", "check", "postgresql://kim:secret@db/cases"]) == 1
    assert "secret" not in capsys.readouterr().err


def test_a_pack_goes_from_a_keeper_s_desk_to_another(
    tmp_path: Path, library_path: Path, team: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    server = postgres.cluster()
    if server is None:
        pytest.skip("PostgreSQL's server is not installed")
    owner, word = server.database("packs"), f"{postgres.OWNER_PASSWORD}\n"
    team("init", owner, "--keeper", "kora", lines=f"{word}kora keeps it all\n")
    kora = owner.replace(postgres.OWNER, "kora")
    team("person", kora, "will", "writer", lines="kora keeps it all\nwill writes notes\n")

    def desk(person: str, word: str) -> Callable[..., Ran]:
        folder = tmp_path / person
        folder.mkdir()
        shutil.copy(library_path, find_paths(profile=folder).library)
        at = ("--profile", str(folder))

        def ran(action: str, *arguments: str) -> Ran:
            return team(action, *arguments, *at, lines=f"{word}\n")

        assert ran("join", owner.replace(postgres.OWNER, person)).returncode == 0
        return ran

    keeper, writer = desk("kora", "kora keeps it all"), desk("will", "will writes notes")
    path = tmp_path / "one.casepack"
    made = ["--profile", str(tmp_path / "kora"), "pack", "make", str(path), "--title", "One"]
    assert run([*made, "--version", "2026.11.0", "--case", "lindsay"]) == 0
    capsys.readouterr()
    published = keeper("publish", str(path))
    assert published.stdout == (
        "The team has “One” 2026.11.0 (1 case, published by kora, published from this desk)\n"
    ), published.stderr
    assert "Only a keeper" in writer("publish", str(path)).stderr
    assert "The team has “One” 2026.11.0 (1 case, published by kora, not on" in (
        writer("sync").stdout
    )
    tried = writer("take", "one", "--dry-run").stdout
    assert "stays out: Lindsay Unified School District (lindsay)" in tried
    assert tried.endswith("Nothing was changed.\n")
    declined = writer("decline", "one")
    assert "A later version is offered again." in declined.stdout
    assert "for all" not in writer("sync").stdout
    assert writer("take", "one").stdout.endswith("The pack “One” is taken.\n")
    (listed,) = json.loads(writer("packs", "--json").stdout)
    assert (listed["standing"], listed["here"]) == ("here", "2026.11.0")
    assert keeper("withdraw", "one").returncode == 0
    assert "withdrawn by the team, still here" in writer("sync").stdout
    assert "is in the trash" in writer("take", "one", "--remove").stdout
    assert writer("packs").stdout.startswith("The team has no packs")
    again = keeper("publish", str(path), "--for-all-desks")
    assert "for all desks" in again.stdout, again.stderr
    assert "The team has “One” 2026.11.0" in writer("sync").stdout, "removed here: it is offered"
