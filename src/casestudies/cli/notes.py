"""`casestudies notes list|export`: the user's notes, highlights and stars without the window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from casestudies.bootstrap import Services
from casestudies.cli.opening import open_services
from casestudies.cli.output import bold, print_json, progress_line, wrapped
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.library.notes import ListedNote, NoteKind
from casestudies.paths import Paths
from casestudies.services.export.formats import format_named

_KINDS = {"notes": NoteKind.NOTE, "highlights": NoteKind.HIGHLIGHT, "stars": NoteKind.STAR}
_NAMES = {NoteKind.NOTE: "Note", NoteKind.HIGHLIGHT: "Highlight", NoteKind.STAR: "Star"}


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("notes", help="your notes, highlights and stars")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    which = argparse.ArgumentParser(add_help=False)
    which.add_argument(
        "kinds",
        nargs="*",
        metavar="KIND",
        help="notes, highlights, stars; without one all of them",
    )
    which.add_argument("--case", default="", metavar="SLUG", help="only those in this case")
    which.add_argument(
        "--by", metavar="PERSON", help="only those of this person of the team, or “me” for your own"
    )
    listed = actions.add_parser("list", parents=[shared, which], help="print them")
    listed.add_argument("--json", action="store_true", help="print JSON")
    listed.set_defaults(command=list_notes)
    export = actions.add_parser(
        "export",
        parents=[shared, which],
        help="write them to a file (.md, .docx, .pdf, .html) with the findings and sources",
    )
    export.add_argument("-o", "--output", type=some_path, metavar="FILE", required=True)
    export.add_argument("--json", action="store_true", help="print JSON")
    export.set_defaults(command=export_notes)


def list_notes(asked: argparse.Namespace, paths: Paths) -> int:
    """Print the notes with what they are of."""
    with open_services(paths) as services:
        found = _listed(services, asked)
    if asked.json:
        print_json([_as_json(one) for one in found])
        return 0
    for one in found:
        note = one.note
        title = " · ".join(part for part in (one.of, one.where) if part)
        gone = " (the library lacks this now)" if one.gone else ""
        whose = f" by {note.author}" if note.author else ""
        print(f"{bold(title)}{gone}\n   {_NAMES[note.kind]}{whose}, {note.updated:%Y-%m-%d}")
        for text in _texts(one):
            print(wrapped(text, indent="   ", hang="   "))
    if not found:
        print("Nothing is noted; press Alt+N on a finding that you read in the window.")
    return 0


def export_notes(asked: argparse.Namespace, paths: Paths) -> int:
    """Write the notes to a file; the ending of its name says the format."""
    chosen = format_named(asked.output)
    with open_services(paths) as services:
        suit = [one for one in services.exporting.formats() if one.key in _FORMATS]
        if chosen is None or chosen.key not in _FORMATS:
            endings = ", ".join(one.suffix for one in suit)
            raise KnownError(f"Notes are written as one of {endings}.", file=str(asked.output))
        found = _listed(services, asked)
        if not found:
            raise KnownError("There is nothing to write: nothing is noted.")
        report = services.notes.report(found)
        path = services.exporting.export(report, chosen.key, asked.output, progress=progress_line())
    if asked.json:
        print_json({"written": str(path), "notes": [_as_json(one) for one in found]})
    else:
        print(path)
    return 0


_FORMATS = ("md", "docx", "pdf", "html")
ME = "me"


def _listed(services: Services, asked: argparse.Namespace) -> tuple[ListedNote, ...]:
    """What is asked for. Raises ``KnownError`` for a kind or a case that there is none of."""
    unknown = [kind for kind in asked.kinds if kind not in _KINDS]
    if unknown:
        raise KnownError(f"“{unknown[0]}” is none of {', '.join(_KINDS)}.")
    kinds = tuple(_KINDS[kind] for kind in asked.kinds or _KINDS)
    found = services.notes.listed(kinds)
    if asked.by is not None:
        found = _by(found, asked.by)
    if not asked.case:
        return found
    inside = tuple(one for one in found if one.note.target.case == asked.case)
    if not inside:
        services.library.brief(asked.case)
    return inside


def _by(listed: tuple[ListedNote, ...], person: str) -> tuple[ListedNote, ...]:
    """Those of a person. Raises ``KnownError`` for one who wrote none that is here."""
    others = {one.note.author for one in listed} - {""}
    if person != ME and person not in others:
        told = f"; notes here are by {', '.join(sorted(others))}" if others else ""
        raise KnownError(f"Nobody called “{person}” of the team wrote a note that is here{told}.")
    return tuple(one for one in listed if (one.note.author or ME) == person)


def _texts(one: ListedNote) -> Sequence[str]:
    note = one.note
    quote = f"“{' '.join(note.quote.split())}”"
    said = " ".join(note.text.split())
    if note.kind is NoteKind.HIGHLIGHT:
        return [text for text in (quote, said) if text]
    about = one.said and f"on: {' '.join(one.said.split())}"
    return [text for text in (said, about) if text]


def _as_json(one: ListedNote) -> dict[str, object]:
    note = one.note
    return {
        "id": note.id,
        "kind": note.kind.value,
        "author": note.author,
        "case": note.target.case,
        "part": note.target.part,
        "of": one.of,
        "where": one.where,
        "finding": one.said,
        "gone": one.gone,
        "text": note.text,
        "quote": note.quote,
        "created": note.created.isoformat(),
        "updated": note.updated.isoformat(),
    }
