"""How the terminal tells what was checked: of a library, a team's server, this computer."""

from __future__ import annotations

from collections.abc import Callable

from casestudies.cli.output import print_json
from casestudies.model.library.care import LibraryCheck, Soundness

_MARKS = {Soundness.SOUND: "ok", Soundness.NOTED: "note", Soundness.FAULTY: "FAULT"}


def _all(examples: tuple[str, ...]) -> None:
    for example in examples:
        print(f"         {example}")


def print_checks(
    found: LibraryCheck,
    *,
    as_json: bool,
    print_examples: Callable[[tuple[str, ...]], None] = _all,
) -> None:
    """Print each check in a line with its examples below, or all as JSON."""
    if as_json:
        print_json({"soundness": found.soundness, "checks": found.checks})
        return
    for check in found.checks:
        print(f"{_MARKS[check.soundness]:5}  {check.title}: {check.told}")
        print_examples(check.examples)
