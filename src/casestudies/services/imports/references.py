"""Lists of references (BibTeX, RIS, CSL-JSON) become sources, and are told from what is there."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casestudies.figures import shown
from casestudies.model.case import Source
from casestudies.model.library.reference import (
    Reference,
    ReferenceFormat,
    ReferenceList,
    ReferenceMatch,
    SameBy,
)
from casestudies.said import mark, said
from casestudies.services.imports.bibliography.record import Record, doi_in, reference_of
from casestudies.services.imports.bibliography.told import Told, TooMany

MOST_BYTES = 4_000_000
MOST_REFERENCES = 1_000
_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BIBTEX = re.compile(r"@\s*[A-Za-z]+\s*[{(]")
_RIS = re.compile(r"^\s{0,3}TY {1,2}-", re.MULTILINE)
_NO_LIST = mark(
    "This is no list of references: BibTeX begins with @ and a kind, RIS with TY, CSL-JSON with [."
)


def format_of(text: str) -> ReferenceFormat | None:
    """In which format ``text`` lists references; None for anything else."""
    start = text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE} \t\r\n")
    if start.startswith(("[", "{")):
        return ReferenceFormat.CSL
    ris, bibtex = _RIS.search(text), _BIBTEX.search(text)
    if ris and (not bibtex or ris.start() < bibtex.start()):
        return ReferenceFormat.RIS
    return ReferenceFormat.BIBTEX if bibtex else None


def read_references(text: str) -> ReferenceList:
    """The references that ``text`` lists. Nothing is raised: what cannot be read is a problem."""
    whole = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    whole = whole.replace("\r\n", "\n").replace("\r", "\n")
    if len(whole) > MOST_BYTES:
        return ReferenceList(None, (), (_too_large(),))
    found = format_of(whole)
    if found is None:
        return ReferenceList(None, (), (said(_NO_LIST),))
    told = Told()
    references: list[Reference] = []
    try:
        for record in _records(found, whole, told):
            if len(references) >= MOST_REFERENCES:
                told.stop(
                    said("Only the first {0} references were read.").format(shown(MOST_REFERENCES))
                )
                break
            reference, problem = reference_of(record)
            if problem:
                told.say(problem)
            if reference:
                references.append(reference)
    except TooMany:
        pass
    if not references and not told.problems:
        told.stop(said("The file lists no reference."))
    return ReferenceList(found, tuple(references), told.problems)


def read_reference_file(path: Path) -> ReferenceList:
    """The same of a file; one that cannot be read at all is a problem too."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return ReferenceList(None, (), (_too_large(),))
        data = path.read_bytes()
    except OSError as error:
        return ReferenceList(
            None,
            (),
            (said("The file could not be read: {what}.").format(what=error.strerror or error),),
        )
    text, problem = decoded(data)
    found = read_references(text)
    problems = (problem, *found.problems) if problem else found.problems
    return ReferenceList(found.format, found.references, problems)


def decoded(data: bytes) -> tuple[str, str]:
    """The text of a file, and a sentence where its letters may be read wrongly."""
    encoding = next((name for mark, name in _ENCODINGS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding), ""
    except UnicodeDecodeError:
        return (
            data.decode("cp1252", errors="replace"),
            said(
                "The file is not in UTF-8; it was read as Windows text. Check letters with accents."
            ),
        )


def compare_references(
    found: Sequence[Reference], known: Iterable[Source]
) -> tuple[ReferenceMatch, ...]:
    """Each reference with the source of the case that is the same work: by DOI, else by address,
    else by title and year where the two have no different address. Nothing is joined by this."""
    works = KnownWorks(known)
    matches: list[ReferenceMatch] = []
    above: list[_Marks] = []
    for reference in found:
        by, source = works.find(reference)
        marks = _Marks(reference)
        earlier = next((n for n, before in enumerate(above) if marks.same(before)), None)
        above.append(marks)
        matches.append(ReferenceMatch(reference, source, by, None if source else earlier))
    return tuple(matches)


class KnownWorks:
    """The sources of a case, asked for one work after another."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        self._there = [(_Marks(Reference(source)), source) for source in sources]

    def add(self, source: Source) -> None:
        self._there.append((_Marks(Reference(source)), source))

    def find(self, reference: Reference) -> tuple[SameBy | None, Source | None]:
        """The source that is the same work, and what tells so; None and None without one."""
        marks = _Marks(reference)
        same = [(by, source) for known, source in self._there if (by := marks.same(known))]
        return min(same, key=lambda pair: list(SameBy).index(pair[0]), default=(None, None))


class _Marks:
    """What a work is known by."""

    __slots__ = ("address", "doi", "host", "title", "year")

    def __init__(self, reference: Reference) -> None:
        source = reference.source
        self.doi = (reference.doi or doi_in(unquote(source.url or ""))).casefold()
        self.host, self.address = _address(source.url or "")
        self.title = "".join(char for char in source.title.casefold() if char.isalnum())
        self.year = source.year

    def same(self, other: _Marks) -> SameBy | None:
        if self.doi and other.doi:
            return SameBy.DOI if self.doi == other.doi else None
        if self.address and self.address == other.address:
            return SameBy.ADDRESS
        elsewhere = self.host and other.host and self.host != other.host
        if self.title and self.title == other.title and self.year == other.year and not elsewhere:
            return SameBy.TITLE
        return None


def _address(url: str) -> tuple[str, str]:
    """The site, and the address without what does not tell pages apart."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return "", ""
    asked = [part for part in parts.query.split("&") if part and not part.startswith("utm_")]
    return host, f"{host}{unquote(parts.path).rstrip('/')}?{'&'.join(asked)}" if host else ""


def _records(found: ReferenceFormat, text: str, told: Told) -> Iterable[Record]:
    """Readers are loaded when a file of theirs comes: BibTeX's takes a while."""
    if found is ReferenceFormat.BIBTEX:
        from casestudies.services.imports.bibliography.bibtex import read_bibtex

        return read_bibtex(text, told)
    if found is ReferenceFormat.RIS:
        from casestudies.services.imports.bibliography.ris import read_ris

        return read_ris(text, told)
    from casestudies.services.imports.bibliography.csl import read_csl

    return read_csl(text, told)


def _too_large() -> str:
    return said("The file is larger than {what} MB, more than a list of references.").format(
        what=MOST_BYTES // 1000000
    )
