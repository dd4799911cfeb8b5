"""`make team-demo`: a team on this computer to try out, with a server that goes away again.

Starts PostgreSQL in a temporary folder, makes a team, and opens two windows, one for wanda and one
for wim, whose libraries are joined to it. Close both, and all of it is gone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.model.team import TeamRole
from casestudies.paths import find_paths
from casestudies.services.team.administration import TeamAdministration
from tests import postgres

WORD = "a password to try out"
PEOPLE = ("wanda", "wim")


def main() -> int:
    """Runs until both windows are closed."""
    programs = postgres.programs()
    if programs is None:
        print("PostgreSQL's server is not installed here (Debian: apt install postgresql).")
        return 1
    cluster = postgres.make_cluster(programs)
    root = Path(tempfile.mkdtemp(prefix="casestudies-demo-"))
    try:
        owner = cluster.database("riverbend")
        TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Riverbend", "kim", WORD)
        keeper = TeamAdministration(owner.replace(postgres.OWNER, "kim"), WORD)
        windows = []
        for person in PEOPLE:
            keeper.set_person(person, TeamRole.WRITER, WORD)
            paths = find_paths(profile=root / person)
            services = make_services(paths)
            services.library.open()
            address = owner.replace(postgres.OWNER, person)
            services.team.join(address, WORD, share_here=True, keep=False)
            services.close()
            passwords = root / f"{person}.pgpass"
            passwords.write_text(f"127.0.0.1:{cluster.port}:riverbend:{person}:{WORD}\n", "utf-8")
            passwords.chmod(0o600)
            windows.append(_window(root / person, passwords))
        print("A note that one writes is in the other's library within a second: look at")
        print("Library, Team. Close both windows to end.")
        ended = [window.wait() for window in windows]
    finally:
        cluster.stop()
        shutil.rmtree(cluster.folder, ignore_errors=True)
    if any(ended):
        print(f"The windows ended with {ended}; their libraries and logs stay in {root}.")
        return 1
    shutil.rmtree(root, ignore_errors=True)
    return 0


def _window(profile: Path, passwords: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "casestudies", "--profile", str(profile)],
        env=os.environ | {"PGPASSFILE": str(passwords)},
    )


if __name__ == "__main__":
    sys.exit(main())
