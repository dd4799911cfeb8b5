"""`make bench`: every measurement as a ratio to a yardstick of the same run."""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.model.progress import no_progress
from casestudies.paths import find_paths
from tools.bench.report import print_lines

PARTS = {
    "startup": "Start-up and memory",
    "visits": "First visits: how long the making of a page holds the interface thread",
    "building": "Building and opening the library",
    "search": "Search with snippets, against SQLite FTS5 on the same passages",
    "server": "A team's library on a server, against a bare tsvector query",
    "team": "A team whose server is off, against a library that never had one; others' changes",
    "scale": "Many imported cases, and an edit of one's own",
    "comparing": "Comparing: pivot to painted table, scrolling, PDF",
    "presenting": "Presenting: key press to painted next slide, against a full-screen label",
    "map": "The map: moved and zoomed, against a QGraphicsView of the bare outlines",
    "typing": "Typing in the window: how long our own code holds the interface thread",
}


def main() -> int:
    """Measure the parts named on the command line, or all; exit status 1 when a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[])
    asked = parser.parse_args()
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder)
        services = make_services(find_paths(profile=profile))
        services.library.open(no_progress)
        services.searching.prepare(no_progress)
        services.close()
        for part in asked.parts or PARTS:
            lines = importlib.import_module(f"tools.bench.{part}").measure(profile)
            print_lines(PARTS[part], lines)
            missed |= any(line.kept is False for line in lines)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
