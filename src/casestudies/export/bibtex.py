"""Writes the sources of a report as BibTeX, in UTF-8, each with a key of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote

from casestudies.export.citations import date_parts
from casestudies.export.names import Name, authors_of
from casestudies.export.text import clean
from casestudies.model.brief import SeenAt
from casestudies.model.case import Source
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import Entry, ExportOptions, Report
from casestudies.model.second_reading import read_again_words
from casestudies.said import said

_KINDS = {"blog": "online", "official": "online", "reference": "online", "video": "online"}
_KINDS |= {"news": "article", "report": "techreport", "book": "book"}
_PUBLISHER_FIELDS = {"online": "organization", "article": "journal", "techreport": "institution"}
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_LONE = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_SMALL_WORDS = {"a", "an", "the", "in", "on", "at", "of", "and", "how", "to", "for", "with", "s"}


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """The sources of ``report`` as a BibTeX file."""
    del options
    progress(said("Writing sources"), 0, 1)
    keys = keys_of(report.entries)
    parts = [entry(found.source, keys[found.number]) for found in report.entries]
    title = re.sub(r"[@{}]", "", clean(report.title))  # outside an entry, @ would begin one
    head = f"% Sources of: {title}\n"
    return (head + "\n" + "\n".join(parts)).encode("utf-8")


def keys_of(entries: Sequence[Entry]) -> dict[int, str]:
    """A key for each entry's number: ``sturgis2014six``, with a letter where two would be one."""
    keys: dict[int, str] = {}
    used: set[str] = set()
    for found in entries:
        stem = _stem(found.source)
        key, turn = stem, 0
        while key in used:
            turn += 1
            key = stem + _letters(turn)
        used.add(key)
        keys[found.number] = key
    return keys


def _letters(turn: int) -> str:
    """b for 1, c for 2 ... z for 25, then ba."""
    said = ""
    while turn:
        turn, rest = divmod(turn, 26)
        said = chr(ord("a") + rest) + said
    return said


def _stem(source: Source) -> str:
    names = authors_of(source).names
    first = (names[0].family or names[0].literal) if names else source.publisher
    named = [word for word in _words(first) if word not in _SMALL_WORDS]
    who = "".join(named[:2]) or "anonymous"
    year = str(source.year) if source.year else "nd"
    title = [word for word in _words(source.title) if word not in _SMALL_WORDS]
    return f"{who}{year}{title[0] if title else ''}"


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.findall(r"[a-z0-9]+", plain.casefold())


def escaped(text: str) -> str:
    """``text`` with everything that BibTeX and LaTeX give a meaning made plain.

    BibTeX counts braces, whatever stands before them: a lone one would take in the rest of the
    file, so it is spelled out. Those in pairs are not, for fewer readers know the long form."""
    said = clean(text).strip()
    lone = _lone_braces(said)
    return "".join(
        _LONE[char] if spot in lone else _ESCAPES.get(char, char) for spot, char in enumerate(said)
    )


def _lone_braces(text: str) -> set[int]:
    """Where in ``text`` a brace has no partner."""
    opened: list[int] = []
    lone: set[int] = set()
    for spot, char in enumerate(text):
        if char == "{":
            opened.append(spot)
        elif char == "}" and opened:
            opened.pop()
        elif char == "}":
            lone.add(spot)
    return lone | set(opened)


def entry(source: Source, key: str) -> str:
    """One source as a BibTeX entry."""
    kind = _KINDS.get(source.kind, "misc")
    authors = authors_of(source)
    fields: list[tuple[str, str]] = []
    names = [_name(name) for name in authors.names] + (["others"] if authors.others else [])
    if authors.names:
        fields.append(("author", " and ".join(names)))
    fields.append(("title", f"{{{escaped(source.title)}}}"))
    publisher_field = _PUBLISHER_FIELDS.get(kind, "publisher")
    if source.publisher.strip():
        fields.append((publisher_field, escaped(source.publisher)))
    parts = date_parts(source.date)
    if parts:
        fields.append(("date", "-".join(f"{part:02d}" for part in parts)))
        fields.append(("year", str(parts[0])))
    if len(parts) > 1:
        fields.append(("month", str(parts[1])))
    if source.url:
        fields.append(("url", quote(clean(source.url).strip(), safe="%/:?#[]@!$&'()*+,;=~-._")))
    again = source.read_again
    if again and again.seen is SeenAt.PAGE:
        fields.append(("urldate", again.on))
    notes = ("Video" if source.kind == "video" else "", read_again_words(again))
    if any(notes):
        fields.append(("note", "; ".join(note for note in notes if note)))
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields)
    return f"@{kind}{{{key},\n{lines}}}\n"


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{escaped(name.literal)}}}"
    parts = (name.family, name.suffix, name.given)
    return ", ".join(escaped(part) for part in parts if part)
