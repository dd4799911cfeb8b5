"""`python -m casestudies` and the `casestudies` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line on ``sys.argv``; the return value is the exit status."""
    try:
        from casestudies.cli import run  # may be interrupted like all that follows

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        print("casestudies: stopped; nothing was changed.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
