"""The packages that are locked for the program, and those it takes along of them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.metadata import Distribution, distribution, requires
from typing import Any

from packaging.requirements import Requirement

from tools.package.places import ROOT

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def normal(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def locked_versions() -> dict[str, str]:
    """Every package of ``requirements.lock`` with its version, by its normal name."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {normal(name): version for name, version in _PINNED.findall(text)}


def locked_names() -> frozenset[str]:
    """The normal names of the packages of ``requirements.lock``."""
    return frozenset(locked_versions())


@cache
def program_names() -> tuple[str, ...]:
    """The normal names of what the program needs to run, in order."""
    return _with_theirs(_project()["dependencies"])


@cache
def build_names() -> tuple[str, ...]:
    """The normal names of what builds the wheel, which nobody is given."""
    return _with_theirs(_project()["optional-dependencies"]["build"])


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _with_theirs(requirements: list[str]) -> tuple[str, ...]:
    """What these need, with what that needs in turn, as far as it is meant for this system."""
    found: set[str] = set()
    left = [requirements]
    while left:
        for text in left.pop():
            needed = Requirement(text)
            key = normal(needed.name)
            here = needed.marker is None or needed.marker.evaluate({"extra": ""})
            if here and key not in found:
                found.add(key)
                left.append(requires(key) or [])
    return tuple(sorted(found))


def installed(name: str) -> Distribution:
    """A package as it is installed; raises ``PackageNotFoundError``."""
    return distribution(name)
