"""A sample workshop, of the library's own cases: to look at, to change, and to work with."""

from __future__ import annotations

from dataclasses import replace

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.workshop import Workshop
from casestudies.said import said

SPEC = ComparisonSpec(("lindsay", "pittsfield", "sanborn", "bdea"))
ROWS = ("grading", "pace", "agency")
TEMPLATE = "jigsaw"


def sample_title() -> str:
    """What the sample is called, which says that it is one."""
    return said("Sample: grading without letters")


def as_sample(made: Workshop) -> Workshop:
    """A workshop on ``SPEC`` and ``ROWS`` with goals and with notes for the facilitator."""
    goals = (
        said("Each of us can tell how two schools grade, from their own words."),
        said("We name one thing to try here, and what we still have to ask."),
    )
    notes = {
        "grading": said(
            "Let them read the headlines first. If someone doubts one, press S: its sources stand "
            "on the wall."
        ),
        "pace": said("A gap is no “no”. Write such questions down with Q: they are for the visit."),
    }
    prepared = tuple(
        replace(note, notes=notes.get(note.row, note.notes)) for note in made.row_notes
    )
    return replace(made, goals=goals, row_notes=prepared, people=24, groups=6)
