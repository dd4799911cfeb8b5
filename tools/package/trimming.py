"""What of Qt, Python and the system the packed program does without."""

from __future__ import annotations

import re
from importlib.metadata import packages_distributions
from pathlib import PurePosixPath

from tools.package.locked import locked_names, normal

_NEVER = (
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "_curses",
    "_hashlib",  # Python has the sums that the program takes without OpenSSL
    "_tkinter",
    "_uuid",  # Python makes the same of random numbers
    "curses",
    "lib2to3",
    "multiprocessing",
    "readline",  # under the GPL
    "tkinter",
)
"""Modules of Python and Qt that PyInstaller would follow."""

NOT_AT_START = ("pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_pyside6")
"""What PyInstaller does at each start for programs that read their own source, list their own
modules or bring a Qt that does not know where it lies. Ours does none of it."""

LANGUAGES = ("es",)
"""Of which Qt's own texts are taken along; English needs none."""

_PLUGINS: dict[str, set[str]] = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qjpeg", "qsvg", "qwebp"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platforms": {"qcocoa", "qminimal", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell"},
}
"""Qt's plug-ins that the program uses, by folder and without "lib" and suffix; of a folder that is
not named here, none."""

_LIBRARIES = {
    *("Core", "DBus", "Gui", "OpenGL", "Svg", "Widgets", "XcbQpa"),
    *("WaylandClient", "WlShellIntegration"),
}
_QT_LIBRARY = re.compile(r"(?:lib)?Qt6(\w+?)(?:\.so[.\d]*|\.dll|\.dylib)?$")
_QT_TEXTS = re.compile(r"qtbase_([a-zA-Z_]+)\.qm")
_HYPHENS = re.compile(r"hyph_(en_US|es)\.dic")

_BROUGHT = re.compile(
    r"libpython|libpyside6|libshiboken6|libQt6|libicu"
    r"|.*-[0-9a-f]{8}\.so"  # what a package brings for itself alone
    r"|lib(bz2|crypto|ffi|lzma|sqlite3|ssl)\.so"  # Python's own
    r"|libxcb-(cursor|icccm|image|keysyms|render-util|util|xkb)\.so"  # often not there
    r"|libxkbcommon(-x11)?\.so"
)
"""Shared libraries that are taken along on Linux. The others are on every desktop, in the version
that its other programs and its drivers go with."""


def excluded_modules() -> list[str]:
    """The modules that the packed program must not have: a few by name, and all of packages that
    are installed here and not locked for the program."""
    locked = locked_names()
    foreign = {
        name
        for name, owners in packages_distributions().items()
        if not {normal(owner) for owner in owners} & {*locked, "casestudies"}
    }
    return sorted({*_NEVER, *foreign} - {"setuptools", "pkg_resources"})


def wanted(inside: str) -> bool:
    """Whether a file is taken along, told by its path in the packed folder."""
    path = PurePosixPath(inside.replace("\\", "/"))
    if "PySide6" in path.parts:
        return _wanted_of_qt(path)
    if path.parts[:2] == ("pyphen", "dictionaries"):
        return _HYPHENS.fullmatch(path.name) is not None
    if found := _QT_LIBRARY.fullmatch(path.name):
        return found[1] in _LIBRARIES
    if len(path.parts) == 1 and re.match(r"lib[^/]*\.so", path.name):
        return _BROUGHT.match(path.name) is not None
    return True


def _wanted_of_qt(path: PurePosixPath) -> bool:
    if "plugins" in path.parts:
        folder = path.parts[path.parts.index("plugins") + 1]
        return path.stem.removeprefix("lib") in _PLUGINS.get(folder, set())
    if "translations" in path.parts:
        found = _QT_TEXTS.fullmatch(path.name)
        return found is not None and found[1] in LANGUAGES
    if found := _QT_LIBRARY.fullmatch(path.name):
        return found[1] in _LIBRARIES
    return "qml" not in path.parts and not path.name.startswith("QtDBus")
