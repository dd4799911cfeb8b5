"""Writes a report as CSV: one line for every finding and every gap, safe to open in Excel."""

from __future__ import annotations

import csv
import io

from casestudies.export.citations import listed_text
from casestudies.export.text import clean
from casestudies.model.cell_state import STATE_NAMES
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import ExportOptions, Line, Report, lines
from casestudies.said import mark, said

COLUMNS = (
    *(mark("Case"), mark("Group"), mark("Topic"), mark("Within"), mark("State"), mark("Finding")),
    *(mark("As of"), mark("Headline"), mark("Evidence"), mark("Strength"), mark("Practices")),
    *(mark("Populations"), mark("Source numbers"), mark("Sources")),
)
"""As programs read them in the file; a workbook, which people read, says them in their language."""
_FORMULA = tuple("=+-@＝＋－＠")


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as CSV in UTF-8 with a byte order mark, which Excel needs to know it."""
    cited = {
        entry.number: listed_text(entry.source, options.citation_style) for entry in report.entries
    }
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    every = of_cases(report)
    for number, line in enumerate(every):
        if number % 200 == 0:
            progress(said("Writing findings"), number, len(every))
        writer.writerow([safe(value) for value in values(line, cited)])
    return out.getvalue().encode("utf-8-sig")


def of_cases(report: Report) -> list[Line]:
    """The lines that tell of a case; what a comparison says of all at its head is none."""
    return [line for line in lines(report) if line.case]


def values(line: Line, cited: dict[int, str]) -> list[str]:
    """The values of a line under ``COLUMNS``; ``cited`` gives each source's citation."""
    said = line.said
    cites = said.cites if said else ()
    text = said.text if said else ""
    return [
        line.case,
        line.group,
        line.topic,
        line.column or (said.where if said else ""),
        STATE_NAMES[line.state],
        text,
        str(said.as_of) if said and said.as_of else "",
        line.headline,
        line.evidence,
        str(line.strength) if line.evidence else "",
        "; ".join(said.practices) if said else "",
        "; ".join(said.populations) if said else "",
        ", ".join(str(number) for number in cites),
        " | ".join(cited[number] for number in cites),
    ]


def safe(value: str) -> str:
    """``value`` on one line, with an apostrophe before it where a spreadsheet would take it for a
    formula."""
    text = clean(value).strip()
    return f"'{text}" if text.startswith(_FORMULA) else text
