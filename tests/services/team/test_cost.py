"""What a team costs a desk that is joined to one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from casestudies.errors import KnownError
from casestudies.model.library.draft import CaseDraft, DraftBlock, DraftFinding
from casestudies.model.library.notes import NoteKind, of_case
from tests.services.team.conftest import WORD, Desk, Server
from tests.services.team.test_team import held, settle, write

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


def test_a_case_of_two_megabytes_travels(desk: Desk) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    long = "What was seen there, ¿y qué más? " * 590  # 19,470 letters: a text has at most 20,000
    findings = tuple(DraftFinding(f"f{number}", f"{number} {long}") for number in range(100))
    draft = CaseDraft(name="Riverbend", dimensions=(DraftBlock("grading", findings=findings),))
    case = wim.cases.new(draft).key
    with pytest.raises(KnownError, match="at most 20,000 characters"):
        wim.notes.keep(wim.notes.new(NoteKind.NOTE, of_case("lindsay"), long + long))
    settle(wim, wanda)
    (there,) = wanda.cases.cases()
    assert (there.key, there.draft) == (case, draft)
    sizes = [len(str(image["body"])) for image in held(wanda).values()]
    assert sizes[0] > 1_900_000
    assert held(wim) == held(wanda)
