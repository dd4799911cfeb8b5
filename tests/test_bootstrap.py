"""The composition root loads nothing heavy, makes working services and keeps a discreet log."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

from casestudies.bootstrap import Services, make_services, setup_logging, stop_logging
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.query import Query
from casestudies.paths import Paths

HEAVY = ("sqlalchemy", "alembic", "whoosh", "yaml", "pydantic", "PySide6")
LOOK = f"""
import sys
from pathlib import Path
from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
make_services(find_paths(profile=Path(sys.argv[1])))
print([name for name in {HEAVY} if name in sys.modules])
"""


def test_making_the_services_loads_nothing_heavy(tmp_path: Path) -> None:
    source = Path(__file__).resolve().parent.parent / "src"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOOK, str(tmp_path / "profile")],
        env=os.environ | {"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
    assert list(tmp_path.iterdir()) == []


def test_the_services_work_together(services: Services) -> None:
    assert services.library.info().cases == 49
    assert services.searching.search(Query("lindsay")).cases[0].brief.slug == "lindsay"
    services.workspace.set_tray(["lindsay", "chugach"])
    comparison = services.comparing.compare(ComparisonSpec(services.workspace.tray()))
    assert [brief.slug for brief in comparison.cases] == ["lindsay", "chugach"]
    assert services.settings.path.parent == services.paths.library.parent


def test_services_that_were_never_opened_close(paths: Paths) -> None:
    make_services(paths).close()


def test_the_log_is_written_without_the_home_folder(paths: Paths) -> None:
    handler = setup_logging(paths)
    try:
        logging.getLogger("casestudies.test").info("opened %s", Path.home() / "library.sqlite")
        logging.getLogger("casestudies.test").debug("never written")
    finally:
        stop_logging(handler)
    text = paths.log.read_text(encoding="utf-8")
    assert "INFO casestudies.test: opened ~" in text
    assert str(Path.home()) not in text
    assert "never written" not in text
    assert handler not in logging.getLogger().handlers


def test_without_a_place_for_it_there_is_no_log(paths: Paths) -> None:
    paths.log.mkdir(parents=True)
    handler = setup_logging(paths)
    logging.getLogger("casestudies.test").warning("goes nowhere")
    stop_logging(handler)
    assert list(paths.log.iterdir()) == []
