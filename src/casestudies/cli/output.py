"""Printing shared by the commands: JSON, wrapped text, a progress line."""

from __future__ import annotations

import dataclasses
import json
import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import Any

from casestudies.model.progress import Progress

MOST_PROBLEMS = 50  # told one by one
NARROWEST = 40
WIDEST = 160


def width() -> int:
    """The terminal's width in columns, between 40 and 160."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((100, 24)).columns))


def to_json(value: Any) -> str:
    """``value`` as indented JSON; dataclasses become objects. Where standard output cannot write
    every character they stand escaped."""
    every = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")
    return json.dumps(value, ensure_ascii=not every, indent=2, default=_plain)


def print_json(value: Any) -> None:
    """Print ``value`` as indented JSON."""
    print(to_json(value))


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    return str(value)


def wrapped(text: str, *, indent: str = "", hang: str | None = None) -> str:
    """``text`` wrapped to the terminal, later lines indented by ``hang`` (default ``indent``)."""
    return textwrap.fill(
        text,
        width=min(width(), 100),
        initial_indent=indent,
        subsequent_indent=indent if hang is None else hang,
        break_on_hyphens=False,
    )


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its word: "1 case", "12,345 cases"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def complain(lines: Iterable[str]) -> None:
    """Print what is wrong to standard error, the first ``MOST_PROBLEMS`` lines of it."""
    every = list(lines)
    for line in every[:MOST_PROBLEMS]:
        print(line, file=sys.stderr)
    if len(every) > MOST_PROBLEMS:
        print(f"… and {len(every) - MOST_PROBLEMS} more", file=sys.stderr)


def bold(text: str) -> str:
    """``text`` in bold on a terminal, unchanged in a pipe."""
    return f"\033[1m{text}\033[0m" if sys.stdout.isatty() else text


def marked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """``text`` with its matching words set off: bold on a terminal, in «guillemets» in a pipe."""
    before, after = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("«", "»")
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], before, text[start:end], after]
        at = end
    return "".join([*parts, text[at:]])


def progress_line() -> Progress:
    """A ``Progress`` that keeps one line on standard error; prints whole steps in a pipe."""
    live = sys.stderr.isatty()
    seen: set[str] = set()

    def show(step: str, done: int, total: int) -> None:
        if live:
            share = done / total if total else 0
            bar = "█" * round(share * 24)
            end = "\n" if total and done >= total else ""
            print(f"\r\033[K{step:<32.32} {bar:<24} {share:4.0%}", end=end, file=sys.stderr)
            sys.stderr.flush()
        elif step not in seen:
            seen.add(step)
            print(f"{step} …", file=sys.stderr)

    return show
