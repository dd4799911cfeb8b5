"""Where the project's folders are, for tests that start a process or read its files."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"


def read_yaml(path: Path) -> Any:
    """What a file of YAML holds, read in C where that is at hand: the pack has 2 MB."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_bytes(), Loader=loader)
