"""A path that the command line is given."""

from __future__ import annotations

from pathlib import Path


def some_path(text: str) -> Path:
    """The path that ``text`` names; nothing would mean the folder one happens to be in."""
    if not text.strip():
        import argparse  # who opens the window waits for none

        raise argparse.ArgumentTypeError("expected a name, found nothing")
    return Path(text)
