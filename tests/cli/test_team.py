"""A team's server from the terminal, start to end; no password on a command line."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from casestudies.cli import run
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

    def __call__(self, action: str, address: str, *arguments: str, lines: str) -> Ran:
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        status = run(["team", action, address, *arguments, "--password-from-stdin"])
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
