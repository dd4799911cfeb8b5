"""`make accessibility`: the walk with what is heard, written to docs/accessibility-walk.md."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tools.accessibility.desktop import missing
from tools.accessibility.walk import as_document, run

TOLD = Path("docs/accessibility-walk.md")


def main() -> int:
    """Exit status 1 where something was not heard that should be, 2 where programs are missing."""
    absent = missing()
    if absent:
        print(f"Not run: {', '.join(absent)} is not installed on this machine.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="casestudies-accessibility-") as folder:
        heard = run(Path(folder))
    TOLD.write_text(as_document(heard).replace(folder, "HOME"), encoding="utf-8")
    missed = [(one.step.told, text) for one in heard for text in one.missed]
    for told, text in missed:
        print(f"{told}: not heard: {text}", file=sys.stderr)
    print(f"{len(heard)} steps, {len(missed)} sentences missed; written to {TOLD}.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
