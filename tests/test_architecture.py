"""The direction of imports: ui -> services -> search | store | export | packs -> model."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src" / "casestudies"
MOST_LINES = 400

EVERYBODY = {"model", "errors", "paths", "assets"}
MAY_USE: dict[str, set[str]] = {
    "model": {"model", "errors"},
    "errors": set(),
    "paths": set(),
    "assets": set(),
    "display": set(),
    "packs": EVERYBODY | {"packs"},
    "store": EVERYBODY | {"store"},
    "search": EVERYBODY | {"search"},
    "export": EVERYBODY | {"export"},
    "services": EVERYBODY | {"services", "packs", "store", "search", "export"},
    "bootstrap": EVERYBODY | {"services"},
    "ui": EVERYBODY | {"ui", "services", "bootstrap"},
    "cli": EVERYBODY | {"cli", "services", "bootstrap", "display", "ui"},
    "__main__": {"cli"},
    "__init__": set(),
}
ONLY_IN: dict[str, set[str]] = {
    "PySide6": {"ui"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "sqlite3": {"store"},
    "whoosh": {"search"},
    "yaml": {"packs"},
    "pydantic": {"packs"},
    "typst": {"export"},
    "docx": {"export"},
    "pptx": {"export"},
    "openpyxl": {"export"},
    "xlsxwriter": {"export"},
    "PIL": {"export"},
}
NOBODY = {"requests", "httpx", "aiohttp", "urllib.request", "http.client", "ftplib", "smtplib"}


def imports_of(path: Path) -> list[tuple[int, str]]:
    """(line, module) of every import statement in a file, wherever it stands."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            module = node.module or ""
            found.append((node.lineno, module))
            found += [(node.lineno, f"{module}.{alias.name}") for alias in node.names]
    return found


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


def test_imports_go_one_way() -> None:
    assert violations(SOURCE) == []


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


def test_files_are_short_and_open_with_a_sentence() -> None:
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(SOURCE)
        assert text.count("\n") <= MOST_LINES, f"{name} has more than {MOST_LINES} lines"
        if text.strip():
            assert ast.get_docstring(ast.parse(text)), f"{name} does not say what it is for"
