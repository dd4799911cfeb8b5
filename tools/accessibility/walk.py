"""The walk: a user with a keyboard and a screen reader, from a search to an exported file."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tools.accessibility.desktop import PATIENCE, desktop, start_program
from tools.accessibility.heard import Ears
from tools.accessibility.tree import Listener


@dataclass(frozen=True)
class Step:
    """Keys in xdotool's words, or text to ``type``; texts that must be heard then."""

    told: str
    keys: tuple[str, ...] = ()
    type: str = ""
    expected: tuple[str, ...] = ()


@dataclass(frozen=True)
class Heard:
    """A step with what was heard; ``missed`` is what should have been and was not."""

    step: Step
    said: tuple[str, ...]

    @property
    def missed(self) -> tuple[str, ...]:
        whole = "\n".join(self.said)
        return tuple(text for text in self.step.expected if text not in whole)


def _press(told: str, keys: str, *expected: str) -> Step:
    return Step(told, tuple(keys.split()), expected=expected)


OPENING = Step("The program opens", expected=("Search the cases; edit", "49 cases. First: "))
WALK = (
    Step("Type “kappa” into the search box", type="kappa",
         expected=("1 case. First: KAPPA International High School",)),
    _press("Close the suggestions", "Escape"),
    _press("Go to the cases found", "Down", "Cases found; list", "KAPPA International"),
    _press("Read the case", "Return", "Case: KAPPA International High School"),
    _press("Next heading", "alt+Down", "Section 2 of 24: Shared vision and graduate profile"),
    _press("Next heading", "alt+Down", "Section 3 of 24: Culture, belonging and equity"),
    _press("Next line", "Down", "line: "),
    _press("The headings as a list", "alt+c", "Contents of the case; list",
           "Culture, belonging and equity"),
    _press("Go to the next heading from the list", "Down Return", "Case: KAPPA", "line: "),
    _press("The links as a list", "alt+k", "Links of the text; list", "links", "Source S"),
    _press("Open a source from the list", "Return", "“S", "Open link: "),
    _press("Close the source", "Escape", "Case: KAPPA"),
    _press("Go to the first mark in sight", "Tab", "Source S"),
    _press("Next mark", "Right", "“"),
    _press("Go to the filters", "alt+1", "Filters; list"),
    _press("Back to the box, with nothing in it", "ctrl+k ctrl+a BackSpace", "Search the cases",
           "49 cases"),
    _press("Go to the filters", "alt+1", "Filters; list", "Kind: "),
    _press("Next filter", "Down", "Kind: School, 28 cases; not checked"),
    _press("Switch the filter on", "space", "School, chosen", "28 cases. First: "),
    _press("Go to the results", "alt+2", "Cases found; list"),
    _press("Next case", "Down", "Boston Day and Evening Academy."),
    _press("Put it into the tray", "ctrl+d", "Boston Day and Evening is in the compare tray"),
    _press("Next case", "Down", "Bronx Arena High School."),
    _press("Put it into the tray", "ctrl+d", "Bronx Arena is in the compare tray"),
    _press("Compare the two", "ctrl+Return", "Comparison; table", "Boston Day and Evening",
           "cells documented"),
    _press("Cell to the right: the head of the column is read", "Right",
           "Bronx Arena High School. NY", "Documented"),
    _press("Cell below: the head of the row is read", "Down", "Culture, belonging and equity; "),
    _press("The findings of the cell", "Return", "Bronx Arena · Culture, belonging and equity"),
    _press("Next line of the findings", "Down", "line: "),
    _press("First link of the findings", "Tab", "“"),
    _press("The links of the findings as a list", "alt+k", "Links of the text; list", "links"),
    _press("Close the list", "Escape", "Bronx Arena · Culture"),
    _press("Back to the table", "Escape", "Comparison; table"),
    _press("The filter by population", "alt+p", "Everyone; menu item; checked"),
    _press("Next population", "Down", "English learners"),
    _press("Choose it", "Return", "for English learners", "cells documented"),
    _press("Present the comparison", "F5", "on the wall"),
    _press("First row, and its first card", "Right", "“"),
    _press("Next card", "Right", "“"),
    _press("End the talk", "Escape", "Comparison; table"),
    _press("Export", "ctrl+e", "PDF document"),
)  # fmt: skip


def run(folder: Path, steps: tuple[Step, ...] = WALK) -> list[Heard]:
    """Walk through the program on a desktop of its own below ``folder``; what was heard, up to the
    first step at which something was not."""
    with desktop(folder) as on, ExitStack() as ending:
        connection = on.connect()
        ending.callback(connection.close)
        ears = Ears(Listener(connection))
        start_program(ending, on, folder / "profile")
        heard = [Heard(OPENING, tuple(ears.step(OPENING.expected, patience=PATIENCE)))]
        for step in steps:
            if heard[-1].missed:
                break
            if step.type:
                on.type(step.type)
            else:
                on.keys(*step.keys)
            heard.append(Heard(step, tuple(ears.step(step.expected))))
        return heard


def as_document(heard: list[Heard]) -> str:
    """What was heard as a text in Markdown."""
    lines = [
        "# What is heard",
        "",
        "Made by `make accessibility`; not written by hand. The real program on a desktop of its",
        "own (Xvfb), its accessibility tree read over D-Bus as a screen reader reads it (AT-SPI);",
        "worded after Orca's defaults. In quotation marks: what the program has announced.",
        "",
    ]
    for number, one in enumerate(heard, 1):
        keys = f" (types {one.step.type})" if one.step.type else ""
        keys = keys or "".join(f" `{key}`" for key in one.step.keys)
        lines.append(f"{number}. **{one.step.told}**{keys}")
        lines += [f"   - {' '.join(said.split())}" for said in one.said] or ["   - (nothing)"]
    return "\n".join(lines) + "\n"
