"""The help on the terminal names every command there is, and no other."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from casestudies.cli import make_parser
from casestudies.services.help.pages import ENGLISH, read_page, read_pages


def commands(parser: argparse.ArgumentParser, before: str = "casestudies") -> Iterator[str]:
    """Every command that can be typed, in full: "casestudies pack make"."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                inside = list(commands(below, f"{before} {name}"))
                yield from inside or [f"{before} {name}"]


def told(text: str) -> Iterator[str]:
    """The commands that a table of commands names: the first one of a cell in full, the others by
    their last word, each perhaps with what it is given in capitals."""
    for cell in re.findall(r"^\| (`casestudies [^|]+) \|", text, flags=re.MULTILINE):
        typed = re.findall(r"`([a-z]+(?: [a-z]+|-[a-z]+)*)", cell)
        first, *others = typed
        yield first
        yield from (f"{first.rpartition(' ')[0]} {other}" for other in others)


def test_every_command_is_in_the_help_and_no_other() -> None:
    assert set(told(read_page("terminal", ENGLISH).text)) == set(commands(make_parser()))


def test_every_option_of_the_program_itself_is_in_the_help() -> None:
    text = read_page("terminal", ENGLISH).text
    options = {word for action in make_parser()._actions for word in action.option_strings}
    assert {word for word in options - {"-h"} if word not in text} == set()


def test_no_page_names_a_command_that_does_not_exist() -> None:
    known = set(commands(make_parser()))
    for page in read_pages(ENGLISH):
        for typed in re.findall(r"`casestudies ([a-z|-]+(?: [a-z|-]+)?)", page.text):
            first, _, rest = typed.partition(" ")
            for last in rest.split("|"):
                named = f"casestudies {first} {last}"
                assert {named, f"casestudies {first}"} & known, (page.key, named)
