"""Where the project's folders are, for tests that start a process or read its files."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
