"""Small wording and cleaning that all formats share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from casestudies.model.cell_state import CellState, state_count
from casestudies.model.evidence import MOST_STRENGTH, counted
from casestudies.model.report import (
    ExportOptions,
    Head,
    ReportCell,
    ReportRow,
    Section,
    SourcesIn,
    Statement,
    Table,
)
from casestudies.said import said

# Control characters, lone surrogates and non-characters: no XML file may hold them.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_COUNTED = re.compile(r"(\d+) (?=[a-z])")
_SPACES = re.compile(r"[\s\u2028\u2029]+")
_HOST_START = re.compile(r"https?://", re.IGNORECASE)


def clean(text: str) -> str:
    """``text`` on one line, without characters that a document cannot hold."""
    return _SPACES.sub(" ", _UNFIT.sub("", text))


def clean_lines(text: str) -> str:
    """``text`` with its lines, each as ``clean`` gives it."""
    return "\n".join(clean(line).strip() for line in text.splitlines())


def is_web_address(text: str | None) -> bool:
    """True for an http or https address; nothing else becomes a link."""
    return bool(text and _HOST_START.match(text) and not re.search(r"\s", text))


def numbers_label(numbers: Sequence[int]) -> str:
    """Source numbers in short: "1–4, 9" for 1, 2, 3, 4, 9."""
    spans: list[list[int]] = []
    for number in sorted(set(numbers)):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(_span(first, last) for first, last in spans)


def _span(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}, {last}" if last == first + 1 else f"{first}–{last}"


def bracketed(numbers: Sequence[int]) -> str:
    """ "[1–4, 9]", or nothing without numbers."""
    return f"[{numbers_label(numbers)}]" if numbers else ""


def dots(strength: int) -> str:
    """The strength of evidence as five dots: "●●●●○"."""
    return "●" * strength + "○" * (MOST_STRENGTH - strength)


def counts(cell: ReportCell) -> str:
    """What a cell rests on, in short: "5 findings, 1 ended · 6 sources"; "6 sources" without
    findings; empty without either."""
    parts = []
    if cell.findings:
        others = [
            state_count(state, count)
            for state in CellState
            if state is not cell.state
            and (count := sum(said.state is state for said in cell.findings))
        ]
        parts.append(", ".join([counted(len(cell.findings), "finding"), *others]))
    if cell.cites:
        parts.append(counted(len(cell.cites), "source"))
    return " · ".join(parts)


def kept_counts(cell: ReportCell) -> str:
    """``counts`` with each number kept on one line with its noun."""
    return _COUNTED.sub("\\1\u00a0", counts(cell))


def strength_words(strength: int) -> str:
    """ "Evidence 4 of 5"."""
    return said("Evidence {strength} of {most}").format(strength=strength, most=MOST_STRENGTH)


def before(said: Statement) -> str:
    """What stands before a statement: its state, unless documented, and where it stands."""
    parts = [part for part in (said.state_words, said.where) if part]
    return f"{', '.join(parts)}: " if parts else ""


def after(said: Statement) -> str:
    """What stands after a statement: the year it tells of."""
    return f" ({said.as_of})" if said.as_of else ""


def said_in_full(said: Statement) -> str:
    """A statement in one line with its state, year and source numbers."""
    runs = "".join(
        f"{run.text} {bracketed(run.cites)}" if run.cites else run.text for run in said.runs[:-1]
    )
    last = said.runs[-1] if said.runs else None
    end = f" {bracketed(last.cites)}" if last and last.cites else ""
    return clean(f"{before(said)}{runs}{last.text if last else ''}{after(said)}{end}").strip()


def listed_here(options: ExportOptions) -> bool:
    """Whether the list of sources stands in the file itself."""
    return options.sources is SourcesIn.APPENDIX


def cell_state_line(cell: ReportCell) -> str:
    """The cell's state with its mark, "× Documented as absent"; empty for documented ones."""
    return "" if cell.state is CellState.DOCUMENTED else f"{cell.mark} {cell.state_words}"


def tick(cell: ReportCell) -> str:
    """A cell of ticks in short: "✓", "–" or, of the rare states, the mark with its words."""
    plain = (CellState.DOCUMENTED, CellState.NOT_DOCUMENTED)
    return cell.mark if cell.state in plain else cell_state_line(cell)


def tick_evidence(cell: ReportCell) -> str:
    """What stands after a tick: "●●●●○ [1, 4]"."""
    shown = dots(cell.strength) if cell.findings else ""
    return " ".join(part for part in (shown, bracketed(cell.cites)) if part)


def gaps(row: ReportRow, heads: Sequence[Head]) -> dict[str, str]:
    """The columns of a row that have nothing to tell, by their state in words: {"Not documented
    in our sources": "Alder, Birch"}."""
    found: dict[str, list[str]] = {}
    for head, cell in zip(heads, row.cells, strict=True):
        if not cell.statements:
            found.setdefault(cell.state_words, []).append(clean(head.name))
    return {words: ", ".join(names) for words, names in found.items()}


def shortened(text: str, most: int) -> str:
    """``text`` on one line, cut at a word where it has more than ``most`` characters."""
    words = clean(text)
    if len(words) <= most:
        return words
    return f"{words[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;')}…"


def has_full_part(tables: Iterable[Table]) -> bool:
    """True when any cell of the tables has statements to be told in full."""
    return any(cell.statements for table in tables for row in table.rows for cell in row.cells)


def anchor(text: str) -> str:
    """A name for a link target made of letters, digits and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold())) or "part"


def evidence_line(section: Section) -> str:
    """A section's evidence: "●●●●○ 6 sources from 4 publishers; newest 2023"."""
    return f"{dots(section.strength)} {section.evidence}" if section.evidence else ""
