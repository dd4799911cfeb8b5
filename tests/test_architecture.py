"""The direction of imports, and the rooms of the window: what stands where and who knows whom.

ui -> services -> search | store | export | packs -> model; inside `ui` no room knows another.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.project import SOURCE

PACKAGE = SOURCE / "casestudies"
MOST_LINES = 600
LONGER = {
    "ui/actions.py": "the one table of all that the user can do",
    "ui/workshop/state.py": "one object owns the state of the page, and the writing of it",
}
# a longer file, and why it has one reason to change all the same
MOST_FILES = 25  # of one folder: more are two rooms

EVERYBODY = {"model", "errors", "paths", "assets", "recent", "memory", "nearest", "figures", "said"}
MAY_USE: dict[str, set[str]] = {
    "model": {"model", "errors", "figures", "said"},
    "errors": set(),
    "paths": set(),
    "assets": set(),
    "display": set(),
    "recent": set(),
    "memory": set(),
    "nearest": set(),
    "figures": set(),
    "said": set(),
    "log": {"paths"},
    "crash_report": {"paths", "log"},
    "packs": EVERYBODY | {"packs"},
    "store": EVERYBODY | {"store"},
    "search": EVERYBODY | {"search"},
    "export": EVERYBODY | {"export"},
    "services": EVERYBODY | {"services", "crash_report", "packs", "store", "search", "export"},
    "bootstrap": EVERYBODY | {"services"},
    "ui": EVERYBODY | {"ui", "services", "bootstrap", "log", "crash_report"},
    "cli": EVERYBODY | {"cli", "services", "bootstrap", "display", "ui", "log", "crash_report"},
    "__main__": {"cli"},
    "__init__": set(),
}
ONLY_IN: dict[str, set[str]] = {
    "PySide6": {"ui"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "sqlite3": {"store"},
    "psycopg": {"store"},
    "keyring": {"services"},
    "whoosh": {"search"},
    "yaml": {"packs"},
    "pydantic": {"packs"},
    "python_calamine": {"packs"},
    "typst": {"export"},
    "docx": {"export"},
    "pptx": {"export"},
    "openpyxl": {"export"},
    "xlsxwriter": {"export"},
    "PIL": {"export"},
    "pi_heif": {"export"},
    "icalendar": {"export"},
    "gpxpy": {"export"},
    "fastkml": {"export"},
    "pygeoif": {"export"},
    "tzfpy": {"export"},
    "pybtex": {"services"},
    "pylatexenc": {"services"},
}
# Inside ``ui``: what every room is given, which room may know which; the frame knows all.
GIVEN = {"parts", "theme", "language"}
ROOM_MAY_USE: dict[str, set[str]] = {
    "parts": {"theme", "language"},
    "theme": set(),
    "language": set(),
    "export": GIVEN,
    "reader": GIVEN | {"export"},
    "explore": GIVEN | {"export", "reader"},
    "compare": GIVEN | {"export", "reader"},
    "like": GIVEN | {"export", "reader"},
    "present": GIVEN | {"export", "reader"},
    "workshop": GIVEN | {"export", "reader"},
    "map": GIVEN,
    "visits": GIVEN | {"export", "reader"},
    "library": GIVEN | {"export", "reader"},
}
ALL_KNOWING = "frame"
NOBODY = {"requests", "httpx", "aiohttp", "urllib.request", "http.client", "ftplib", "smtplib"}


class Module(NamedTuple):
    """What is asked of a file: (line, module) of every import statement, wherever it stands; the
    modules of which it takes something as it is loaded, be it for the types alone; and whether it
    says what it is for."""

    imports: list[tuple[int, str]]
    at_once: list[str]
    says: bool


@cache
def module_of(path: Path) -> Module:
    """A file, read and taken apart once."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            module = node.module or ""
            found.append((node.lineno, module))
            found += [(node.lineno, f"{module}.{alias.name}") for alias in node.names]
    body = list(tree.body)
    for node in [node for node in body if isinstance(node, ast.If)]:
        body += node.body  # imports for the types count too
    at_once = [node.module or "" for node in body if isinstance(node, ast.ImportFrom)]
    return Module(found, at_once, bool(ast.get_docstring(tree)))


def imports_of(path: Path) -> list[tuple[int, str]]:
    return module_of(path).imports


def violations(root: Path) -> list[str]:
    """Every import below ``root`` (a ``casestudies`` package) that goes the wrong way."""
    wrong = []
    for path in sorted(root.rglob("*.py")):
        inside = path.relative_to(root)
        layer = inside.parts[0].removesuffix(".py")
        for line, module in imports_of(path):
            where = f"{inside}:{line}: {layer} imports {module}"
            parts = module.split(".")
            if parts[0] == "casestudies" and len(parts) > 1:
                if parts[1] not in MAY_USE[layer] and parts[1] != "__version__":
                    wrong.append(where)
            elif parts[0] in ONLY_IN and layer not in ONLY_IN[parts[0]]:
                wrong.append(where)
            elif any(module == name or module.startswith(name + ".") for name in NOBODY):
                wrong.append(where)
            elif module.startswith("PySide6.QtNetwork"):
                wrong.append(where)
    return wrong


def trespasses(root: Path) -> list[str]:
    """Every import below ``root`` (a ``casestudies/ui``) by which a room knows another room; what
    stands at the root of ``ui`` knows none but the theme and the parts."""
    wrong = []
    for path in sorted(root.rglob("*.py")):
        inside = path.relative_to(root)
        room = inside.parts[0] if len(inside.parts) > 1 else ""
        if room == ALL_KNOWING:
            continue
        for line, module in imports_of(path):
            parts = module.split(".")
            if parts[:2] != ["casestudies", "ui"] or parts[2:3] == [room]:
                continue
            other = parts[2] if len(parts) > 3 else ""
            known = ROOM_MAY_USE.get(room, GIVEN)
            if other in {*ROOM_MAY_USE, ALL_KNOWING} and other not in known:
                wrong.append(f"{inside}:{line}: {room or 'ui'} imports {module}")
    return wrong


def test_imports_go_one_way() -> None:
    assert violations(PACKAGE) == []


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("model/a.py", "from casestudies.store import library"),
        ("search/a.py", "import casestudies.store.library"),
        ("store/a.py", "from casestudies.packs.reader import read_pack"),
        ("services/a.py", "from PySide6.QtCore import QObject"),
        ("ui/a.py", "import sqlalchemy"),
        ("ui/a.py", "def late():\n    from casestudies.store import library"),
        ("search/a.py", "import yaml"),
        ("ui/a.py", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ("services/a.py", "import urllib.request"),
    ],
)
def test_a_wrong_import_is_found(tmp_path: Path, where: str, line: str) -> None:
    path = tmp_path / where
    path.parent.mkdir()
    path.write_text(line + "\n", encoding="utf-8")
    assert len(set(violations(tmp_path))) >= 1


def test_rooms_do_not_know_each_other() -> None:
    assert trespasses(PACKAGE / "ui") == []
    rooms = {path.name for path in (PACKAGE / "ui").iterdir() if (path / "__init__.py").exists()}
    assert rooms == {*ROOM_MAY_USE, ALL_KNOWING}


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("compare/a.py", "from casestudies.ui.explore.page import ExplorePage"),
        ("compare/pictures/a.py", "from casestudies.ui.like.page import LikePage"),
        ("parts/a.py", "from casestudies.ui.reader.reader import Reader"),
        ("reader/a.py", "from casestudies.ui.explore.page import ExplorePage"),
        ("like/a.py", "def late():\n    import casestudies.ui.frame.toast"),
        ("page.py", "from casestudies.ui.compare.page import ComparePage"),
    ],
)
def test_a_trespass_is_found(tmp_path: Path, where: str, line: str) -> None:
    path = tmp_path / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(line + "\n", encoding="utf-8")
    assert len(trespasses(tmp_path)) >= 1


def test_folders_are_rooms_and_not_halls() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    full = {
        str(folder.relative_to(PACKAGE)): count
        for folder in folders
        if (count := sum(path.name != "__init__.py" for path in folder.glob("*.py"))) > MOST_FILES
    }
    assert full == {}


def imported_below(package: Path, folder: Path) -> dict[str, set[str]]:
    """Module -> the modules below ``folder`` that it imports, be it for the types alone."""
    names = {
        ".".join(("casestudies", *path.relative_to(package).with_suffix("").parts)): path
        for path in folder.rglob("*.py")
    }
    found: dict[str, set[str]] = {}
    for name, path in names.items():
        at_once = module_of(path).at_once
        found[name] = {module for module in at_once if module in names and module != name}
    return found


def circles(imports: dict[str, set[str]]) -> list[str]:
    """The modules that can be reached from themselves."""
    round_and_round = []
    for start in sorted(imports):
        seen: set[str] = set()
        ahead = list(imports[start])
        while ahead:
            module = ahead.pop()
            if module not in seen:
                seen.add(module)
                ahead += imports[module]
        if start in seen:
            round_and_round.append(start)
    return round_and_round


def test_no_module_imports_itself_in_a_circle() -> None:
    assert circles(imported_below(PACKAGE, PACKAGE)) == []
    assert circles({"a": {"b"}, "b": {"a"}, "c": {"a"}}) == ["a", "b"]


def test_files_are_short_and_open_with_a_sentence() -> None:
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(PACKAGE)
        if str(name) not in LONGER:
            assert text.count("\n") <= MOST_LINES, f"{name} has more than {MOST_LINES} lines"
        if text.strip():
            assert module_of(path).says, f"{name} does not say what it is for"
