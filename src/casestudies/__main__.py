"""`python -m casestudies` and the `casestudies` command."""

from __future__ import annotations

import sys

from casestudies.cli import run


def main() -> int:
    """Run the command line on ``sys.argv``; the return value is the exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
