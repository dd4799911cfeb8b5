"""The composition root loads nothing heavy and makes working services."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from casestudies.bootstrap import Services, make_services
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


LOOK_AT_FIRST_PICTURE = """
import os, sys
from pathlib import Path
import casestudies.ui
from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject
from casestudies.paths import find_paths
from casestudies.ui.frame.app import run_window

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            loaded = {name.partition(".")[0] for name in sys.modules}
            ours = {name for name in sys.modules if name.startswith("casestudies.")}
            print(sorted(loaded & {*sys.argv[2].split()}))
            print(sorted(name for name in ours if name.startswith((
                "casestudies.model", "casestudies.store", "casestudies.search",
                "casestudies.export", "casestudies.packs", "casestudies.ui.explore",
                "casestudies.ui.compare", "casestudies.ui.like", "casestudies.ui.reader",
            ))))
            print(sorted(name for name in ours if name.startswith("casestudies.services.")))
            print("Qt" in QtCore.__dict__, flush=True)
            os._exit(0)
        return False

def shown(window):
    global first
    first = FirstPaint()
    window.installEventFilter(first)

run_window(find_paths(profile=Path(sys.argv[1])), on_shown=shown)
"""
NOT_BEFORE_THE_FIRST_PICTURE = (
    "alembic argparse asyncio dataclasses docx filelock inspect pptx pydantic socket sqlalchemy"
    " sqlite3 ssl tomllib typst whoosh xlsxwriter yaml zipfile"
)


def test_the_first_picture_of_the_window_waits_for_nothing_that_it_does_not_show(
    tmp_path: Path,
) -> None:
    source = Path(__file__).resolve().parent.parent / "src"
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", "-c", LOOK_AT_FIRST_PICTURE),
            *(str(tmp_path / "profile"), NOT_BEFORE_THE_FIRST_PICTURE),
        ],
        env=os.environ | {"PYTHONPATH": str(source), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    foreign, rooms, services, enumerations = done.stdout.splitlines()
    assert foreign == "[]"
    assert rooms == "[]"
    assert services == (
        "['casestudies.services.files', 'casestudies.services.workspace', "
        "'casestudies.services.workspace.settings']"
    )
    assert enumerations == "False", "something touched QtCore.Qt, which loads a hundred enums"


LOOK_AT_THE_COMMAND_LINE = """
import sys
from casestudies.cli import COMMANDS, _parsed, make_parser
asked = _parsed([])
assert (asked.terminal, asked.selftest) == (False, None) and "argparse" not in sys.modules
asked = _parsed(["--profile", sys.argv[1]])
assert not hasattr(asked, "command") and str(asked.profile) == sys.argv[1]
print(sorted(name for name in sys.modules if name.startswith((
    "casestudies.model.", "casestudies.services", "casestudies.bootstrap", "casestudies.cli.",
))))
_parsed(["search", "x"])
print([name for name in COMMANDS if f"casestudies.cli.{name}" in sys.modules])
make_parser()
print("casestudies.cli.compare" in sys.modules, "pydantic" in sys.modules)
"""


def test_who_asks_for_the_window_waits_for_no_command_and_a_command_for_no_other(
    tmp_path: Path,
) -> None:
    source = Path(__file__).resolve().parent.parent / "src"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOOK_AT_THE_COMMAND_LINE, str(tmp_path)],
        env=os.environ | {"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    loaded, asked_for, others = done.stdout.splitlines()
    assert loaded == (
        "['casestudies.cli.path', 'casestudies.cli.streams', 'casestudies.cli.window',"
        " 'casestudies.services', 'casestudies.services.search']"
    ), "of the services no more than the name that a second process of an index is started with"
    assert asked_for == "['search']"
    assert others == "True False", "what only checks packs is loaded by the check"


LOOK_AT_THE_FIRST_ANSWER = """
import sys
from pathlib import Path
import casestudies.ui.explore.page
from casestudies.bootstrap import make_services
from casestudies.model.query import Query
from casestudies.paths import find_paths

services = make_services(find_paths(profile=Path(sys.argv[1])))
services.library.open()
services.searching.prepare()
assert services.searching.search(Query("habits")).cases
print(sorted({*sys.argv[2].split()} & {*sys.modules}))
services.close()
"""
NOT_BEFORE_THE_FIRST_ANSWER = (
    "casestudies.model.case casestudies.model.saved casestudies.model.comparison"
    " casestudies.model.searching"
    " casestudies.store.cases casestudies.store.saved casestudies.services.help.finding"
    " casestudies.ui.export.citation casestudies.ui.reader.case_view difflib html.entities"
    " logging.handlers shutil socket tempfile"
)


def test_the_first_answer_waits_for_no_whole_case_and_nothing_saved(
    services: Services, paths: Paths
) -> None:
    services.close()
    source = Path(__file__).resolve().parent.parent / "src"
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", "-c", LOOK_AT_THE_FIRST_ANSWER),
            *(str(paths.library.parent), NOT_BEFORE_THE_FIRST_ANSWER),
        ],
        env=os.environ | {"PYTHONPATH": str(source), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


LOOK_AFTER_BROWSING = """
import sys
from pathlib import Path
from casestudies.bootstrap import make_services
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.query import Query
from casestudies.model.saved import SavedKind
from casestudies.paths import find_paths

services = make_services(find_paths(profile=Path(sys.argv[1])))
services.library.open()
services.searching.prepare()
assert services.searching.search(Query("lindsay")).cases
assert services.library.cases() and services.library.info().packs
assert services.library.readings() and services.library.population_guides()
assert services.comparing.compare(ComparisonSpec(("lindsay", "chugach"))).cases
assert services.workspace.tray() == ("lindsay",)
assert services.saved.recent_searches() == ("q=lindsay",)
assert services.saved.comparisons() == services.saved.profiles() == ()
services.drafts.draft(), services.editing.history()
services.workspace.set_tray(["lindsay"])
services.saved.remember_search("q=lindsay")
services.workspace.clear_tray()
services.saved.remember_search("q=chugach")
loaded = {name.partition(".")[0] for name in sys.modules}
print(sorted(loaded & {*sys.argv[2].split()}))
print(services.workspace.tray(), services.saved.recent_searches())
services.close()
"""


def test_browsing_and_keeping_the_user_s_own_load_no_sqlalchemy(
    services: Services, paths: Paths
) -> None:
    services.workspace.set_tray(["lindsay"])
    services.saved.remember_search("q=lindsay")
    services.close()
    source = Path(__file__).resolve().parent.parent / "src"
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", "-c", LOOK_AFTER_BROWSING),
            *(str(paths.library.parent), "sqlalchemy alembic filelock"),
        ],
        env=os.environ | {"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["[]", "() ('q=chugach', 'q=lindsay')"]


def test_the_services_work_together(services: Services) -> None:
    assert services.library.info().cases == 49
    assert services.searching.search(Query("lindsay")).cases[0].brief.slug == "lindsay"
    services.workspace.set_tray(["lindsay", "chugach"])
    comparison = services.comparing.compare(ComparisonSpec(services.workspace.tray()))
    assert [brief.slug for brief in comparison.cases] == ["lindsay", "chugach"]
    assert services.settings.path.parent == services.paths.library.parent


def test_services_that_were_never_opened_close(paths: Paths) -> None:
    make_services(paths).close()
