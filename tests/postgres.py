"""A PostgreSQL of the tests' own: a cluster in a temporary folder, started once and stopped at the
end. Tests that need one are skipped where the server's programs are not installed."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg

OWNER = "team_owner"
OWNER_PASSWORD = "owner of all tables"
_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "120",
    "listen_addresses": "127.0.0.1",
    "password_encryption": "scram-sha-256",
    "log_statement": "all",  # for the test that no password is in the log
    "logging_collector": "off",
}


def programs() -> Path | None:
    """The folder of ``initdb`` and ``postgres``; None where they are not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    there = shutil.which("initdb")
    return Path(there).resolve().parent if there and shutil.which("postgres") else None


def as_whom() -> list[str]:
    """How a program is run as somebody who is not root, which PostgreSQL refuses."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]


@dataclass
class Cluster:
    """A running server. ``superuser`` connects by the socket without a password."""

    folder: Path
    port: int
    bin: Path
    superuser: str

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._control("start", "-w", "-t", "60", "-l", str(self.log))

    def stop(self, mode: str = "immediate") -> None:
        """Stop it; "immediate" is a crash, "fast" ends in order."""
        self._control("stop", "-m", mode, check=False)

    def reload(self) -> None:
        """Have it read its settings again."""
        self._control("reload")

    def kill(self) -> None:
        """Kill the server's first process and wait until all of it is gone."""
        number = int((self.folder / "data" / "postmaster.pid").read_text("utf-8").split()[0])
        os.kill(number, signal.SIGKILL)
        while _runs(number):
            time.sleep(0.02)
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def has_all_of(self, primary: Cluster) -> bool:
        """Whether this standby shows all that was written to its primary."""
        with primary.super() as connection:
            written = connection.execute("SELECT pg_current_wal_flush_lsn()::text").fetchone()
        with self.super() as connection:
            there = connection.execute(
                "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", written
            ).fetchone()
        return there == (True,)

    def _control(self, *what: str, check: bool = True) -> None:
        subprocess.run(
            [*as_whom(), str(self.bin / "pg_ctl"), "-D", str(self.folder / "data"), *what],
            check=check,
            capture_output=True,
            cwd="/",
        )

    def super(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """A connection of the superuser, by the socket."""
        return psycopg.connect(
            host=str(self.folder),
            port=self.port,
            user=self.superuser,
            dbname=database,
            autocommit=True,
        )

    def database(self, name: str) -> str:
        """Make an empty database for a team and give the address of its owner."""
        with self.super() as connection:
            connection.execute(f'CREATE DATABASE "{name}" OWNER {OWNER}')
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/{name}"


def make_standby(primary: Cluster) -> Cluster:
    """A hot standby that follows ``primary`` by streaming, started; its databases can be read."""
    folder = _folder()
    subprocess.run(
        [
            *as_whom(),
            str(primary.bin / "pg_basebackup"),
            f"--host={primary.folder}",
            f"--port={primary.port}",
            f"--username={primary.superuser}",
            f"--pgdata={folder / 'data'}",
            "--write-recovery-conf",
            "--wal-method=stream",
            "--checkpoint=fast",
            "--no-sync",
        ],
        check=True,
        capture_output=True,
        cwd="/",
    )
    made = Cluster(folder, free_port(), primary.bin, primary.superuser)
    _settle(made, {})
    made.start()
    return made


@cache
def cluster() -> Cluster | None:
    """The cluster of this process, started now if it was not; None where it cannot be."""
    found = programs()
    if found is None:
        return None
    made = make_cluster(found)
    atexit.register(remove, made)
    return made


def make_cluster(bin: Path) -> Cluster:
    """A new cluster, started, with the account that will own the teams' tables."""
    folder = _folder()
    subprocess.run(
        [
            *as_whom(),
            str(bin / "initdb"),
            "-D",
            str(folder / "data"),
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--no-locale",
            "--auth-local=trust",
            "--auth-host=scram-sha-256",
            "--no-sync",
        ],
        check=True,
        capture_output=True,
        cwd="/",
    )
    made = Cluster(folder, free_port(), bin, "postgres")
    _settle(made, _SETTINGS)
    made.start()
    with made.super() as connection:
        connection.execute(f"CREATE ROLE {OWNER} LOGIN CREATEROLE PASSWORD '{OWNER_PASSWORD}'")
    return made


def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="casestudies-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    return folder


def _settle(made: Cluster, settings: dict[str, str]) -> None:
    """Gives a cluster its settings; those of a standby stand behind its primary's."""
    lines = [f"{key} = '{value}'" for key, value in settings.items()]
    lines += [f"port = {made.port}", f"unix_socket_directories = '{made.folder}'"]
    with (made.folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def remove(made: Cluster) -> None:
    """Stop a cluster and delete its files."""
    made.stop()
    shutil.rmtree(made.folder, ignore_errors=True)


def free_port() -> int:
    """A port of this computer that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
