"""What a team costs a desk that is joined to one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.services.team.conftest import WORD, Desk, Server
from tests.services.team.test_team import write

FOLLOW = """
import sys, threading
from pathlib import Path
from casestudies import assets
from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
from casestudies.services.team.following import TeamFollower
assets.core_pack = lambda: Path(sys.argv[3])
services = make_services(find_paths(profile=Path(sys.argv[1])))
services.library.open()
services.team.give_password(sys.argv[2], keep=False)
went = threading.Event()
follower = TeamFollower(
    services.team,
    services.paths.cache / "team.lock",
    lambda: went.set() if not services.team.waiting() else None,
)
follower.start()
print(went.wait(20))
follower.stop()
services.close()
print([name for name in ("sqlalchemy", "alembic") if name in sys.modules])
"""


def test_following_a_team_loads_no_sqlalchemy(
    desk: Desk, server: Server, few_bundled: Path
) -> None:
    wim = desk("wim")
    write(wim, "goes to the server")
    wim.close()
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", "-c", FOLLOW),
            *(str(wim.paths.library.parent), WORD, str(few_bundled)),
        ],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3] / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["True", "[]"], done.stderr
    with server.cluster.super(f"desks{server.number}") as superuser:
        (count,) = superuser.execute("SELECT count(*) FROM casestudies.notes").fetchone() or (0,)
    assert count == 1
