"""Writes what a second reader saw into a pack's cases: `python -m tools.second_reading FOLDER`.

Two tables with tabs, kept while reading: ``seen.tsv`` (case, source, on, seen: yes, other or no,
note) and ``unseen-findings.tsv`` (case, finding, seen: part or no, note). Their rows become the
``seen`` of sources and findings, as docs/pack-format.md has it; notes stay in the tables. Nothing
is written while a row of either is wrong.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

SEEN, UNSEEN = "seen.tsv", "unseen-findings.tsv"
COLUMNS = {
    SEEN: ("case", "source", "on", "seen", "note"),
    UNSEEN: ("case", "finding", "seen", "note"),
}
HOW = {"yes": "page", "other": "elsewhere", "no": "not-found"}
PARTS = {"part": "part", "no": '"no"'}  # a bare no is false in YAML


@dataclass
class Tables:
    """What the tables say by case: of sources and of findings, key to the value of ``seen``."""

    sources: dict[str, dict[str, str]] = field(default_factory=dict)
    findings: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_tables(folder: Path, cases: Mapping[str, Any]) -> Tables:
    """Both tables, held against ``cases`` (slug to the case's YAML as a node)."""
    tables = Tables()
    known = {slug: (set(_sources(node)), set(_findings(node))) for slug, node in cases.items()}
    for line, row in _rows(folder / SEEN, tables.problems):
        where = f"{SEEN}, line {line}"
        _refuse(where, row, "source", [keys[0] for keys in _known(known, row)], tables.problems)
        if row["seen"] not in HOW:
            tables.problems.append(f"{where}: seen: Expected yes, other or no; {_found(row)}.")
        if not _is_day(row["on"]):
            tables.problems.append(f"{where}: on: “{row['on']}” is no day like 2026-11-28.")
        value = f"{{on: {row['on']}, how: {HOW.get(row['seen'], '')}}}"
        _add(tables.sources, row["case"], row["source"], value, where, tables.problems)
    for line, row in _rows(folder / UNSEEN, tables.problems):
        where = f"{UNSEEN}, line {line}"
        _refuse(where, row, "finding", [keys[1] for keys in _known(known, row)], tables.problems)
        if row["seen"] not in PARTS:
            tables.problems.append(f"{where}: seen: Expected part or no; {_found(row)}.")
        value = PARTS.get(row["seen"], "")
        _add(tables.findings, row["case"], row["finding"], value, where, tables.problems)
    return tables


def _rows(path: Path, problems: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    columns = COLUMNS[path.name]
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        problems.append(f"{path.name}: The file is not in UTF-8; save it in that encoding.")
        return
    rows = list(csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    if not rows or tuple(rows[0]) != columns:
        problems.append(f"{path.name}, line 1: Expected the columns {', '.join(columns)}.")
        return
    for line, row in enumerate(rows[1:], 2):
        if len(row) == len(columns):
            yield line, dict(zip(columns, row, strict=True))
        else:
            problems.append(
                f"{path.name}, line {line}: Expected {len(columns)} columns; found {len(row)}."
            )


def _known(known: Mapping[str, Any], row: Mapping[str, str]) -> list[Any]:
    return [known[row["case"]]] if row["case"] in known else []


def _refuse(
    where: str, row: Mapping[str, str], column: str, keys: list[set[str]], problems: list[str]
) -> None:
    if not keys:
        problems.append(f"{where}: case: “{row['case']}” is not a case of this pack.")
    elif row[column] not in keys[0]:
        problems.append(f"{where}: {column}: “{row[column]}” is not a {column} of {row['case']}.")


def _found(row: Mapping[str, str]) -> str:
    return f"found “{row['seen']}”"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _add(
    told: dict[str, dict[str, str]],
    case: str,
    key: str,
    value: str,
    where: str,
    problems: list[str],
) -> None:
    rows = told.setdefault(case, {})
    if key in rows:
        problems.append(f"{where}: {key} of {case} stands in this table already; keep one row.")
    rows[key] = value


def _fields(node: Any) -> dict[str, Any]:
    return {key.value: value for key, value in node.value}


def _sources(case: Any) -> dict[str, Any]:
    return _fields(_fields(case)["sources"])


def _findings(case: Any) -> dict[str, Any]:
    fields = _fields(case)
    blocks = [
        block
        for axis in ("dimensions", "populations")
        if axis in fields
        for block in _fields(fields[axis]).values()
    ]
    return {
        _fields(finding)["id"].value: finding
        for block in blocks
        for finding in getattr(_fields(block).get("findings"), "value", ())
    }


def with_seen(text: str, sources: Mapping[str, str], findings: Mapping[str, str]) -> str:
    """The YAML ``text`` of a case with ``seen`` set on these sources and findings, taken off all
    other findings, and everything else as it was."""
    case = yaml.compose(text, Loader=yaml.SafeLoader)
    changes: list[tuple[int, int, str]] = []
    for key, node in _sources(case).items():
        if key in sources:
            changes.append(_change(node, sources[key]))
    for key, node in _findings(case).items():
        if key in findings or "seen" in _fields(node):
            changes.append(_change(node, findings.get(key, "")))
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _change(node: Any, value: str) -> tuple[int, int, str]:
    """From where to where the field ``seen`` of a block stands, and what to write there; an empty
    value takes it away."""
    last = node.value[-1][1]
    for (name, old), (_, before) in zip(node.value[1:], node.value, strict=False):
        if name.value == "seen":
            start, end = _end(before), _end(old)
            return start, end, _field(node, value)
        last = old
    return _end(last), _end(last), _field(node, value)


def _end(node: Any) -> int:
    """Where the last letter of a value stands: a block ends with its last entry."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    return int(node.end_mark.index)


def _field(node: Any, value: str) -> str:
    if not value:
        return ""
    if node.flow_style:
        return f", seen: {value}"
    indent = " " * node.value[0][0].start_mark.column
    return f"\n{indent}seen: {value}"


def main() -> int:
    """Read the tables of a folder and write the cases of a pack; 1 when a row is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the two tables are")
    parser.add_argument("--pack", type=Path, default=Path("data"), help="the pack (data)")
    asked = parser.parse_args()
    paths = {path.stem: path for path in sorted((asked.pack / "cases").glob("*.yaml"))}
    texts = {slug: path.read_text(encoding="utf-8") for slug, path in paths.items()}
    tables = read_tables(asked.folder, {s: yaml.compose(t) for s, t in texts.items()})
    for problem in tables.problems:
        print(problem)
    if tables.problems:
        return 1
    for slug, text in texts.items():
        new = with_seen(text, tables.sources.get(slug, {}), tables.findings.get(slug, {}))
        paths[slug].write_text(new, encoding="utf-8")
    print(
        f"{sum(map(len, tables.sources.values()))} sources, "
        f"{sum(map(len, tables.findings.values()))} findings."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
