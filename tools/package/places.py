"""Where things stand that the packing reads and makes."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build" / "package"
DIST = ROOT / "dist"
COMPILED = BUILD / "compiled"
FOLDER = BUILD / "folder" / "casestudies"


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder, each counted once."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)
