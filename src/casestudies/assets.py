"""Bundled files by name: in the wheel inside the package, in a checkout at the repository root."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def _root(packaged: str, checkout: str) -> Path:
    inside = _PACKAGE / packaged
    return inside if inside.is_dir() else _CHECKOUT / checkout


def resource(*parts: str) -> Path:
    """The path of a file or folder below ``resources/``: ``resource("fonts", "Inter.ttf")``."""
    return _root("_resources", "resources").joinpath(*parts)


def licences() -> Path:
    """The file with the licences of all that is in the program and is not ours."""
    return resource("licences", "THIRD_PARTY_LICENSES.txt")


def core_pack() -> Path:
    """The folder of the bundled core pack."""
    return _root("_data", "data")


def compiled_library() -> Path | None:
    """The core pack compiled to a library file, as the wheel carries it; None in a checkout."""
    path = _PACKAGE / "_compiled" / "library.sqlite"
    return path if path.is_file() else None


def compiled_index() -> Path | None:
    """The folder of the ready search index of ``compiled_library``; None in a checkout."""
    path = _PACKAGE / "_compiled" / "index"
    return path if path.is_dir() else None
