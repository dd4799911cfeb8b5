"""The wheel carries the library compiled: a first start copies it, reading no YAML."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.project import ROOT

START = """
import json, sqlite3, sys
from pathlib import Path
import casestudies
from casestudies.bootstrap import make_services
from casestudies.paths import find_paths


assert Path(casestudies.__file__).is_relative_to(sys.argv[1]), casestudies.__file__
paths = find_paths(profile=Path(sys.argv[2]))

def start():
    steps = []
    services = make_services(paths)
    services.library.open(lambda *step: steps.append(step[0]))
    services.searching.prepare(lambda *step: steps.append(step[0]))
    assert services.library.info().cases == 49
    services.close()
    return list(dict.fromkeys(steps))

first, second = start(), start()
connection = sqlite3.connect(paths.library)
connection.execute("UPDATE packs SET content_hash = 'of an older program'")
connection.commit()
connection.close()
updated = start()
heavy = [name for name in ("yaml", "pydantic", "alembic") if name in sys.modules]
print(json.dumps([first, second, updated, heavy]))
"""


@pytest.mark.slow
def test_a_first_start_from_the_wheel_copies(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        env={name: text for name, text in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    (installed / "casestudies" / "_compiled").chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", START, str(installed), str(tmp_path / "profile")],
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    first, second, updated = (
        '["Copying the library"]',
        "[]",
        '["Reading cases", "Storing cases"]',
    )
    assert done.stdout.strip() == f"[{first}, {second}, {updated}, []]"
