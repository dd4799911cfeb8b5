"""Everything that the packed program brings of others: packages, libraries, fonts, icons, data."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from tools.package.locked import installed, program_names
from tools.package.places import FOLDER, PACKAGING, ROOT

LICENCES = PACKAGING / "licences"
_SAID_IN = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Component:
    """One thing of others: ``kind`` is a CycloneDX type, ``licence`` an SPDX expression. No package
    has a ``version`` here but those of Python (see ``versions_here``). ``texts`` are what a licence
    asks to be passed on; ``boms`` the paths of bills of materials that a package brings of what is
    in it; ``system`` tells that it is taken from the system that packs the program."""

    name: str
    version: str
    kind: str
    licence: str
    home: str
    about: str = ""
    texts: tuple[str, ...] = ()
    purl: str = ""
    boms: tuple[Path, ...] = ()
    system: bool = False


def components() -> tuple[Component, ...]:
    """All of them: first what is no package, then the packages, each in the order of its names."""
    told = tomllib.loads((LICENCES / "others.toml").read_text(encoding="utf-8"))
    others = sorted((_other(one) for one in told["component"]), key=lambda one: one.name.lower())
    packages = (_package(name, told["packages"].get(name, {})) for name in program_names())
    return (*others, *packages)


def _other(told: dict[str, Any]) -> Component:
    return Component(
        told["name"],
        "",
        told["kind"],
        told["licence"],
        told["home"],
        told.get("about", ""),
        tuple(_text(name) for name in told["texts"]),
        system="linux" in told,
    )


def _text(name: str) -> str:
    """The text that a name in ``others.toml`` stands for."""
    here = LICENCES / name
    return (here if here.is_file() else ROOT / name).read_text(encoding="utf-8")


def _package(name: str, told: dict[str, Any]) -> Component:
    found = installed(name)
    data = found.metadata
    licence = told.get("licence") or data.get("License-Expression") or data.get("License") or ""
    if not licence or "\n" in licence:
        raise ValueError(f"{name}: say its licence in {LICENCES / 'others.toml'}")
    texts = [*_texts_of(found), *map(_text, told.get("texts", ()))]
    if not texts:
        raise ValueError(f"{name}: no text of its licence; name one in {LICENCES / 'others.toml'}")
    pages = (url.split(",", 1)[-1].strip() for url in data.get_all("Project-URL") or ())
    home = data.get("Home-page") or next(iter(pages), f"https://pypi.org/project/{name}/")
    boms = [
        Path(str(found.locate_file(file)))
        for file in found.files or ()
        if "sboms" in file.parts and file.suffix == ".json"
    ]
    return Component(
        data["Name"],
        found.version,
        "library",
        licence,
        home,
        data.get("Summary") or "",
        tuple(texts),
        f"pkg:pypi/{name}@{found.version}",
        tuple(sorted(boms)),
    )


def _texts_of(package: Distribution) -> list[str]:
    """What a package says of its licences, as the files beside its metadata have it."""
    files = [
        file
        for file in package.files or ()
        if ".dist-info" in file.parts[0] and _SAID_IN.search(file.name)
    ]
    return [
        Path(str(package.locate_file(file))).read_text(encoding="utf-8", errors="replace")
        for file in sorted(files, key=str)
    ]


def versions_here() -> dict[str, str]:
    """The versions of what is no package and is taken from the system that packs it."""
    from PySide6.QtCore import qVersion

    found = {"Python": ".".join(map(str, sys.version_info[:3])), "Qt": qVersion()}
    found["PyInstaller bootloader"] = installed("pyinstaller").version
    icu = next((FOLDER / "_internal" / "PySide6").rglob("libicuuc.so.*"), None)
    if icu is not None:
        found["ICU"] = icu.name.rpartition(".")[2]
    for one in tomllib.loads((LICENCES / "others.toml").read_text(encoding="utf-8"))["component"]:
        if version := _system_version(one.get("linux", "")):
            found[one["name"]] = version
    return found


def _system_version(library: str) -> str:
    """The version of the Debian package that a shared library is from; "" elsewhere."""
    if not library or sys.platform != "linux":
        return ""
    try:
        owner = subprocess.run(
            ["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=True
        ).stdout.partition(": ")[0]
        return subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", owner.split(",")[0]],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""
