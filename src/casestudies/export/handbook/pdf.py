"""Writes the handbook as PDF by Typst: contents, page numbers, bookmarks, tagged."""

from __future__ import annotations

from dataclasses import asdict

from casestudies.export.pdf import set_pdf
from casestudies.model.help.handbook import Handbook
from casestudies.model.progress import Progress, no_progress
from casestudies.said import said


def render(handbook: Handbook, progress: Progress = no_progress) -> bytes:
    """The handbook as a PDF that keeps PDF/UA-1. Raises ``BugError`` as ``set_pdf`` does."""
    progress(said("Setting pages"), 0, 2)
    made = set_pdf({**asdict(handbook), "notes": []}, "handbook.typ")
    progress(said("Setting pages"), 1, 2)
    return made
