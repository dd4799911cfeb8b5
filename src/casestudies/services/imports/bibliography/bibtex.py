"""BibTeX, read with pybtex's parser: braces, quotes, ``#``, ``@string`` and months as BibTeX has
them. What TeX spells out (``\\'e``, ``\\&``) becomes the letter that it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.database.input.bibtex import LowLevelParser, month_names
from pybtex.exceptions import PybtexError
from pybtex.scanner import PybtexSyntaxError
from pylatexenc.latex2text import LatexNodes2Text
from pylatexenc.latexwalker import LatexWalkerParseError

from casestudies.said import said
from casestudies.services.imports.bibliography.record import (
    Record,
    date_in,
    date_of,
    plain,
    with_address,
)
from casestudies.services.imports.bibliography.told import Told

_KINDS = {
    **dict.fromkeys(("book", "inbook", "incollection", "booklet", "collection"), "book"),
    **dict.fromkeys(("article", "techreport", "report", "phdthesis", "mastersthesis"), "report"),
    **dict.fromkeys(("thesis", "inproceedings", "conference", "proceedings"), "report"),
    **dict.fromkeys(("video", "movie", "audio"), "video"),
    "newspaper": "news",
}
_PUBLISHERS = (
    *("journal", "journaltitle", "organization", "institution", "school", "publisher"),
    *("booktitle", "howpublished"),
)
_MOST_PARTS = 50_000  # values and pieces joined by #, of a whole file
_MOST_EXPANDED = 2_000_000  # characters that names of @string stand for, of a whole file
_MOST_TOKENS = 200_000
_MOST_DEPTH = 30  # braces within braces
_MOST_NAMES = 15  # of one entry: as many as a line holds
_MOST_FIELD = 2_000  # characters: twice what is kept of any
_MOST_TEX = 40_000  # signs that mean something to TeX, of a whole file
_NAME_PARTS = ("first", "middle", "prelast", "last", "lineage")
_READ = {
    *("title", "subtitle", "date", "year", "day", "url", "doi", "ee", "note", "type"),
    *("entrysubtype", *_PUBLISHERS),
}
_KIND_OF_WORD = {"video": "video", "newspaper": "news", "magazine": "news", "blog": "blog"}
_KIND_WORDS = re.compile(rf"\b({'|'.join(_KIND_OF_WORD)})\b", re.IGNORECASE)
_NOT_ENTRIES = ("string", "preamble", "comment")
_PLAIN = re.compile(r"(?<!\\)([%$&#])")  # mean something to TeX, but mostly meant as they are
_BRACE_NAMES = (("\\textbraceleft", "\\{"), ("\\textbraceright", "\\}"))  # which pylatexenc drops
_TEX = re.compile(r"\\|[~`]|''|--")
_HIDDEN = re.compile(r"\\([_&%#$~{}])(?:\{\})?|\\textasciitilde(?:\{\}|\s)")
_URL = re.compile(r"\\url\s*\{([^{}]*)\}")


class _TooMuch(Exception):
    """The file asks for more than any list of references does."""


class _Parser(LowLevelParser):
    """pybtex's parser that counts, for ``a # a`` in a chain of names grows without bound."""

    def __init__(self, text: str, told: Told) -> None:
        self._told, self._parts, self._expanded, self._tokens = told, 0, 0, 0
        super().__init__(text, macros=dict(month_names), handle_error=self._say)

    def _say(self, error: PybtexSyntaxError) -> None:
        if not self.current_entry_key and not self.current_fields and not self.current_field_name:
            return  # an @ in the text between entries, which BibTeX takes for a remark
        why = plain(str(error).rpartition(":")[2])  # in pybtex's own words
        line = said("Line {0}").format(error.lineno)
        if self.current_entry_key:
            line = f"{line} ({plain(self.current_entry_key)})"
        told = said("{0} is not as BibTeX has it: {1}.") if why else said("{0} is not BibTeX.")
        self._told.say(told.format(line, why))

    def skip_to(self, patterns: Any) -> Any:
        self._tokens += 1
        if self._tokens > _MOST_TOKENS:
            raise _TooMuch
        return super().skip_to(patterns)

    def parse_string(self, string_end: Any, level: int = 0, max_level: int = _MOST_DEPTH) -> Any:
        return super().parse_string(string_end, level, max_level)

    def parse_value_part(self) -> str:
        self._parts += 1
        if self._parts > _MOST_PARTS:
            raise _TooMuch
        return super().parse_value_part()

    def substitute_macro(self, name: str) -> str:
        meant = self.macros.get(name) or self.macros.get(name.casefold())
        if meant is None:
            return name  # ``month = spring``, or a journal's short name that another file tells
        self._expanded += len(meant)
        if self._expanded > _MOST_EXPANDED:
            raise _TooMuch
        return meant


def read_bibtex(text: str, told: Told) -> Iterator[Record]:
    """The entries of ``text`` in order; what cannot be read is told."""
    parser, entry = _Parser(text, told), _Entry(_Tex(told))
    try:
        for command, body in parser:
            kind = str(command).casefold()
            if kind in _NOT_ENTRIES:
                continue
            key, fields = body
            line = text.count("\n", 0, parser.command_start or 0) + 1
            values: dict[str, str] = {}
            for name, value in fields:
                values.setdefault(name.casefold(), " ".join("".join(value).split()))
            yield entry.record(kind, plain(key), line, values)
    except _TooMuch:
        told.stop(
            said(
                "The file joins more pieces of text than any list of references does; it was read "
                "no further."
            )
        )


class _Entry:
    """Makes records of entries. biblatex says ``date``, BibTeX ``year`` and ``month``."""

    def __init__(self, tex: _Tex) -> None:
        self._tex = tex

    def record(self, kind: str, key: str, line: int, values: dict[str, str]) -> Record:
        """One entry of the fields ``values``, which are as the file has them."""
        said = {
            name: _address(value) if "://" in value else self._tex.read(value)
            for name, value in values.items()
            if name in _READ
        }
        named = split_name_list(values.get("author") or values.get("editor", ""))
        others = len(named) > _MOST_NAMES
        names = [name.strip() for name in named[:_MOST_NAMES] if name.strip()]
        if names and names[-1] == "others":
            names, others = names[:-1], True
        month = values.get("month", "")
        exact = date_in(said.get("date"))
        record = Record(
            label=key,
            line=line,
            title=": ".join(filter(None, (said.get("title"), said.get("subtitle")))),
            authors=tuple(map(self._name, names)),
            others=others,
            publisher=_publisher(said),
            date=exact or date_of(said.get("year"), _month(month), said.get("day") or _day(month)),
            kind=_kind(kind, said),
        )
        record = with_address(record, said.get("url"), said.get("howpublished"))
        return with_address(record, said.get("doi"), said.get("ee"), said.get("note"))

    def _name(self, text: str) -> str:
        """A person with the given name first; what stands in braces is one name as it is."""
        if text.startswith("{") and text.endswith("}"):
            return self._tex.read(text)
        try:
            person = Person(text)
        except PybtexError:
            return self._tex.read(text)
        parts = [word for part in _NAME_PARTS for word in person.get_part(part)]
        return self._tex.read(" ".join(parts))


def _kind(kind: str, said: dict[str, str]) -> str:
    words = f"{said.get('note', '')} {said.get('type', '')} {said.get('entrysubtype', '')}"
    found = _KIND_WORDS.search(words)
    if found:
        return _KIND_OF_WORD[found.group(1).casefold()]
    return _KINDS.get(kind, "reference")


def _month(text: str) -> str:
    return re.split(r"[~\s]", text.strip("{} "))[0]


def _day(text: str) -> str:
    """The day of ``month = nov # "~3"``."""
    found = re.search(r"[~\s](\d{1,2})\b", text)
    return found.group(1) if found else ""


def _publisher(said: dict[str, str]) -> str:
    """``howpublished`` is mostly an address in ``\\url``, and no publisher then."""
    return next((said[name] for name in _PUBLISHERS if "://" not in said.get(name, "://")), "")


class _Tex:
    """Reads what TeX spells out; a file that spells out more than any list does is told and read
    by the letter from there on."""

    def __init__(self, told: Told) -> None:
        self._told, self._left = told, _MOST_TEX
        self._reader = LatexNodes2Text(math_mode="text", strict_latex_spaces=False)

    def read(self, text: str) -> str:
        """``text`` as TeX would print it."""
        cut = text[:_MOST_FIELD]
        signs = len(_TEX.findall(cut))
        if not signs:
            return _without_braces(cut)
        if 0 <= self._left < signs:
            self._told.say(
                said("Not all that is written in TeX was read: there is too much of it.")
            )
        self._left -= signs
        if self._left < 0:
            return _without_braces(cut)
        try:
            printed = self._reader.latex_to_text(_as_meant(cut), tolerant_parsing=True)
        except (LatexWalkerParseError, RecursionError, ValueError, IndexError):
            return _without_braces(cut)
        return plain(printed.replace("\N{NO-BREAK SPACE}", " "))


def _address(text: str) -> str:
    """An address is as it is, but for signs that were hidden from TeX."""
    shown = _HIDDEN.sub(lambda found: found.group(1) or "~", _URL.sub(r"\1", text[:_MOST_FIELD]))
    return plain(shown)


def _without_braces(text: str) -> str:
    return plain(re.sub(r"[{}]", "", text))


def _as_meant(text: str) -> str:
    said = _PLAIN.sub(r"\\\1", text)
    for name, brace in _BRACE_NAMES:
        said = re.sub(re.escape(name) + r"(?:\{\}|\b\s*)", lambda _, brace=brace: brace, said)
    return said
