"""The bundled pack with a few of its cases, for tests that build a library again and again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from casestudies import assets
from tests.project import read_yaml

FEW = (
    "chugach",
    "juab",
    "kenowa-hills",
    "lindsay",
    "path-academy-windham",
    "red-bank-elementary",
    "south-bronx-community-charter",
    "the-met-rhode-island",
)


def write_few_cases(folder: Path) -> Path:
    """Writes a sound pack into ``folder``, which is absent so far: these cases, and all that the
    bundled pack has besides cases."""
    shutil.copytree(assets.core_pack(), folder)
    for kind in ("cases", "asked_as"):
        for path in (folder / kind).iterdir():
            if path.stem not in FEW:
                path.unlink()
    for path in (folder / "readings.yaml", *folder.glob("vocabulary/*.yaml")):
        found = _without_the_others(read_yaml(path))
        path.write_text(yaml.safe_dump(found, allow_unicode=True, sort_keys=False), "utf-8")
    return folder


def _without_the_others(value: Any) -> Any:
    """A value of YAML, with the cases that lists of cases name thinned out to the few."""
    if isinstance(value, dict):
        return {
            key: [slug for slug in inside if slug in FEW]
            if key in ("cases", "seen_in")
            else _without_the_others(inside)
            for key, inside in value.items()
        }
    return [_without_the_others(inside) for inside in value] if isinstance(value, list) else value
