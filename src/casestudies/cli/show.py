"""`casestudies show SLUG`: one case in full, as text, JSON or a file of any export format."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from casestudies.cli.opening import open_services
from casestudies.cli.output import bold, print_json, progress_line, wrapped
from casestudies.cli.path import some_path
from casestudies.errors import KnownError
from casestudies.model.brief import OWN_CASE, OWN_PACK, State
from casestudies.model.case import Block, Case, Finding
from casestudies.model.second_reading import read_again_words
from casestudies.model.vocabulary import Vocabulary
from casestudies.paths import Paths
from casestudies.services.export.formats import FORMATS, file_for, format_named

STATE_WORDS = {
    State.DOCUMENTED: "",
    State.ABSENT: "documented as absent: ",
    State.ENDED: "ended: ",
    State.DISPUTED: "disputed: ",
}


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser("show", parents=[shared], help="read one case")
    parser.add_argument("slug", help="the case's short name, such as lindsay")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("-o", "--output", type=some_path, metavar="FILE", help="write a file")
    parser.add_argument(
        "--format",
        choices=[found.key for found in FORMATS],
        help="of the file; without it its name says the format",
    )
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Print a case, or write it to a file; an unknown slug is a ``KnownError`` that names the
    nearest."""
    if asked.output or asked.format:
        return _export(asked, paths)
    with open_services(paths) as services:
        case, vocabulary = services.library.case(asked.slug), services.library.vocabulary()
    if asked.json:
        print_json(dataclasses.asdict(case))
    else:
        print_case(case, vocabulary)
    return 0


def _export(asked: argparse.Namespace, paths: Paths) -> int:
    if asked.output is None:
        raise KnownError("Say where to write the file with -o FILE.")
    formats = {found.key: found for found in FORMATS}
    chosen = formats.get(asked.format or "") or format_named(asked.output)
    if chosen is None or chosen.key not in formats:
        raise KnownError(f"Say with --format what “{asked.output.name}” is to be.")
    target = file_for(asked.output, chosen)
    with open_services(paths) as services:
        exporting = services.exporting
        report = exporting.case(asked.slug)
        written = exporting.export(report, chosen.key, target, progress=progress_line())
    print(f"Written: {written}")
    return 0


def print_case(case: Case, vocabulary: Vocabulary) -> None:
    """Print the whole case, in the reader's order."""
    place = f"{case.place.city}, {case.place.state}"
    own = OWN_CASE if case.pack == OWN_PACK else ""
    told = (own, place, case.grades.label, case.locale, case.status.value)
    print(bold(case.name))
    print(" · ".join((case.kind.value.capitalize(), *filter(None, told))) + "\n")
    print(wrapped(case.summary.strip()), "\n")
    for line in case.distinctive:
        print(wrapped(line, indent="  • ", hang="    "))
    for figure in case.figures:
        year = f" ({figure.as_of})" if figure.as_of else " (year not given)"
        note = f", {figure.note}" if figure.note else ""
        print(f"  {figure.metric}: {figure.value:,g}{year}{note} {_cites(figure.cites)}")
    _heading("Design dimensions")
    for block in case.dimensions:
        _print_block(block, vocabulary)
    _heading("Student populations")
    for block in case.populations:
        _print_block(block, vocabulary)
        _print_tagged(case, block, vocabulary)
    if case.reported:
        _heading("Reported by the school, not researched")
        for survey in dict.fromkeys(one.survey for one in case.reported):
            ticks = "; ".join(one.told for one in case.reported if one.survey == survey)
            print(wrapped(f"{survey}: {ticks}" if survey else ticks, indent="  ", hang="    "))
    _heading("Outcomes")
    for outcome in case.outcomes:
        told = [value for value in (outcome.before, outcome.after) if value is not None]
        values = " → ".join(map(str, told))
        unit = outcome.unit if any(isinstance(value, int | float) for value in told) else None
        about = ", ".join(part for part in (unit, outcome.period, outcome.caveat) if part)
        print(wrapped(f"{outcome.metric}: {values} ({about}) {_cites(outcome.cites)}", indent="  "))
    _heading("Timeline")
    for event in case.timeline:
        print(
            wrapped(f"{event.year}  {event.event} {_cites(event.cites)}", indent="  ", hang=" " * 8)
        )
    _heading("Challenges")
    for challenge in case.challenges:
        print(wrapped(f"{challenge.text} {_cites(challenge.cites)}", indent="  - ", hang="    "))
    _heading("Visiting")
    print(wrapped(case.visiting.sentence, indent="  "))
    for note in case.visiting.notes:
        print(wrapped(f"{note.text} {_cites(note.cites)}", indent="  - ", hang="    "))
    _heading("What we found no source for")
    for gap in case.gaps:
        print(wrapped(gap, indent="  - ", hang="    "))
    _heading("Sources")
    for source in case.sources:
        parts = (
            source.author,
            source.title,
            source.publisher,
            source.date or "no date",
            source.url,
        )
        text = ". ".join(part for part in parts if part)
        again = read_again_words(source.read_again)
        text += f" [{again}]" if again else ""
        print(wrapped(f"{source.key}  {text}", indent="  ", hang=" " * 7))


def _print_block(block: Block, vocabulary: Vocabulary) -> None:
    print("\n" + bold(vocabulary.name_of(block.key)))
    if block.share:
        year = block.share.as_of or "year not given"
        print(f"  {block.share.percent:g} percent ({year}) {_cites(block.share.cites)}")
    print(wrapped(block.headline, indent="  "))
    for finding in block.findings:
        _print_finding(finding)


def _print_tagged(case: Case, block: Block, vocabulary: Vocabulary) -> None:
    for origin, finding in case.findings():
        if block.key in finding.populations and origin != block.key:
            _print_finding(finding, f" (under {vocabulary.name_of(origin)})")


def _print_finding(finding: Finding, where: str = "") -> None:
    text = f"{STATE_WORDS[finding.state]}{finding.text}{where} {_cites(finding.cites)}"
    print(wrapped(text, indent="  - ", hang="    "))


def _heading(text: str) -> None:
    print("\n" + bold(text.upper()))


def _cites(keys: tuple[str, ...]) -> str:
    return f"[{', '.join(keys)}]"
