"""Building the library, against reading its YAML; opening it, against opening bare SQLite."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from casestudies.assets import core_pack
from casestudies.bootstrap import make_services
from casestudies.model.progress import no_progress
from casestudies.paths import find_paths
from tools.bench.report import Line, median


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _read_yaml() -> None:
    for path in sorted(core_pack().rglob("*.yaml")):
        with path.open(encoding="utf-8") as file:
            yaml.load(file, Loader=yaml.CSafeLoader)


def measure(profile: Path) -> list[Line]:
    """Building in an empty folder three times; opening the library of ``profile`` ten times."""
    built: list[float] = []
    indexed: list[float] = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            services = make_services(find_paths(profile=Path(folder)))
            built.append(_seconds(lambda s=services: s.library.open(no_progress)))
            indexed.append(_seconds(lambda s=services: s.searching.prepare(no_progress)))
            services.close()
    opened: list[float] = []
    for _ in range(10):
        services = make_services(find_paths(profile=profile))
        opened.append(_seconds(lambda s=services: s.library.open(no_progress)))
        services.close()
    library = find_paths(profile=profile).library

    def bare() -> None:
        connection = sqlite3.connect(library)
        connection.execute("select count(*) from findings").fetchone()
        connection.close()

    reading = median([_seconds(_read_yaml) for _ in range(3)])
    return [
        Line("building the library", median(built), "s", "parsing its YAML with libyaml", reading),
        Line("building the search index", median(indexed), "s", "parsing the YAML", reading),
        Line(
            "opening the library",
            median(opened),
            "s",
            "sqlite3 open and count",
            median([_seconds(bare) for _ in range(10)]),
        ),
    ]
