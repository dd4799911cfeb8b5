"""The formats of exported files, and which of them a file's name asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casestudies.errors import KnownError
from casestudies.model.report import Subject
from casestudies.said import mark, said

PRINTED = frozenset({Subject.HANDOUTS, Subject.PACKET})
"""What is made of sheets, to be printed."""
_READ = frozenset(Subject) - PRINTED
_CODED = _READ - {Subject.VISIT, Subject.NOTES}
"""What a table of findings tells: it has no room to say that notes are none."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files. ``key`` is what the command line takes, ``suffix`` starts with a full
    stop and stands in capitals or not, ``other_suffixes`` are as good; ``subjects`` are those it
    suits; ``choices`` are the fields of ``ExportOptions`` that it heeds. ``marked_name`` is told
    as ``name``."""

    key: str
    marked_name: str
    suffix: str
    choices: frozenset[str]
    subjects: frozenset[Subject] = _READ
    other_suffixes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return said(self.marked_name)


_STYLE = frozenset({"citation_style"})
_TEXT = _STYLE | {"detail"}
_PAGES = _TEXT | {"paper"}
_APART = frozenset({"sources"})

FORMATS: tuple[Format, ...] = (
    Format("pdf", mark("PDF document"), ".pdf", _PAGES | _APART, frozenset(Subject)),
    Format("docx", mark("Word document"), ".docx", _PAGES | _APART, frozenset(Subject)),
    Format("pptx", mark("PowerPoint slides"), ".pptx", _TEXT | _APART, _CODED),
    Format("xlsx", mark("Excel workbook"), ".xlsx", _STYLE | {"paper"}, _CODED),
    Format("csv", mark("CSV, one finding a line"), ".csv", _STYLE, _CODED),
    Format("md", "Markdown", ".md", _TEXT | _APART, other_suffixes=(".markdown",)),
    Format("html", mark("Web page"), ".html", _PAGES | _APART, other_suffixes=(".htm",)),
    Format("json", "JSON", ".json", _STYLE, _CODED),
    Format("bibtex", mark("BibTeX, the sources"), ".bib", frozenset()),
    Format("qdpx", mark("REFI-QDA project, to code on"), ".qdpx", frozenset(), _CODED),
    Format(
        "csl", mark("CSL-JSON, the sources"), ".csl.json", frozenset(), other_suffixes=(".json",)
    ),
)
TEXT = Format("text", mark("Plain text"), ".txt", frozenset())
"""What the command line prints; no export."""


_BY_SUFFIX = {
    **{suffix: found for found in FORMATS for suffix in found.other_suffixes},
    **{found.suffix: found for found in (*FORMATS, TEXT)},
}


def format_named(path: Path) -> Format | None:
    """The format that the suffix of a file's name asks for; None where it is no suffix of ours."""
    return _BY_SUFFIX.get(_suffix(path))


def file_for(path: Path, chosen: Format) -> Path:
    """``path`` with the suffix of ``chosen``, which is added where its name has none of ours: in
    "St. Paul" the full stop begins none. What is no file (a folder, a device) keeps its name, and
    ``write_export`` refuses it. Raises ``KnownError`` for the suffix of another format."""
    suffix = _suffix(path)
    if suffix in (chosen.suffix, *chosen.other_suffixes) or _is_no_file(path):
        return path
    if suffix:
        raise KnownError(wrong_ending(path.name, _BY_SUFFIX[suffix], chosen))
    return path.with_name(f"{path.name.rstrip('. ') or path.name}{chosen.suffix}")


def wrong_ending(name: str, other: Format, chosen: Format) -> str:
    """Says that a file's name has the ending of another format than the one chosen."""
    told = said(
        "“{0}” has the ending of another format ({1}) than the one asked for ({2}); end it in {3}, "
        "or ask for the other format. Nothing was written."
    )
    return told.format(name, other.name, chosen.name, chosen.suffix)


def _suffix(path: Path) -> str:
    """The suffix of ours that the name has, the longest where two fit (``.csl.json``), or ""."""
    name = path.name.casefold()
    fitting = [suffix for suffix in _BY_SUFFIX if name.endswith(suffix) and name != suffix]
    return max(fitting, key=len, default="")


def _is_no_file(path: Path) -> bool:
    try:
        return path.exists() and not path.is_file()
    except OSError:
        return False
