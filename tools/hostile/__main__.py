"""`python -m tools.hostile [--keep FOLDER] [--seed N] [--mutants N]`: reads the whole corpus in a
library of its own and prints what each file took; ends with 1 where one broke a rule."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
from tools.hostile.reading import MOST_BYTES, MOST_SECONDS, Reading, corpus, read_all


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--keep", type=Path, help="leave the files in this folder")
    asked.add_argument("--seed", type=int, default=20261129)
    asked.add_argument("--mutants", type=int, default=340)
    asked.add_argument("--only", default="", help="files whose name has this")
    said = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        at = said.keep or Path(folder) / "files"
        services = make_services(find_paths(Path(folder) / "profile"))
        try:
            services.library.open()
            services.searching.prepare()
            files = corpus(services, at, said.seed, said.mutants)
            files = [path for path in files if said.only in path.name]
            readings = read_all(services, files, print_one)
        finally:
            services.close()
    wrong = [one for one in readings if one.wrong]
    slowest = max(readings, key=lambda one: one.seconds)
    largest = max(readings, key=lambda one: one.bytes)
    print(
        f"{len(files)} files read in {len(readings)} ways; slowest {slowest.seconds:.2f} s "
        f"({slowest.file} as {slowest.kind}, at most {MOST_SECONDS}), largest "
        f"{largest.bytes / 1e6:.0f} MB ({largest.file} as {largest.kind}, at most "
        f"{MOST_BYTES / 1e6:.0f}); {len(wrong)} broke a rule"
    )
    for one in wrong:
        print(f"  {one.file} as {one.kind}: {one.wrong}")
    return 1 if wrong else 0


def print_one(one: Reading) -> None:
    print(
        f"{one.seconds:6.2f} s {one.bytes / 1e6:6.0f} MB  {one.file} as {one.kind}: "
        f"{one.said[:110].encode(errors='backslashreplace').decode()}"
    )


if __name__ == "__main__":
    sys.exit(main())
