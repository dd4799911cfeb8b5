"""Exports comparisons, cases and result lists to files, and parts of them to the clipboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Protocol

from casestudies.errors import KnownError
from casestudies.model.case import Case
from casestudies.model.comparison import Comparison
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    CitationStyle,
    CopiedText,
    Detail,
    ExportOptions,
    Report,
    ReportCell,
    ReportRow,
    SourcesIn,
    Statement,
    Subject,
    Table,
)
from casestudies.model.results import SearchResults
from casestudies.said import mark, said
from casestudies.services.compare.service import ComparingService, ComparisonLibrary
from casestudies.services.export.files import write_export
from casestudies.services.export.formats import FORMATS, Format, file_for
from casestudies.services.export.reports import (
    case_report,
    comparison_report,
    finding_report,
    results_report,
)
from casestudies.services.export.reports.wording import KEY_NUMBERS, KEY_NUMBERS_APART
from casestudies.services.export.reports.written_names import NamingLibrary, written_names

Part = ReportCell | ReportRow | Table | Statement
Render = Callable[[Report, ExportOptions, Progress], bytes]

_PDF_PAGE = re.compile(rb"/Type\s*/Page(?!\w)")
_SLIDE = re.compile(rb"PK\x01\x02.{42}ppt/slides/slide\d+\.xml", re.DOTALL)
_PAGED = {"pdf": ("pdf", _PDF_PAGE), "docx": ("pdf", _PDF_PAGE), "pptx": ("pptx", _SLIDE)}
"""Which format tells the pages of another, and what stands once for each in its bytes: a PDF says
it of each page, a deck lists each slide in the directory of its zip file."""

_ON_CLIPBOARD = ExportOptions(detail=Detail.HEADLINES)


class ExportLibrary(ComparisonLibrary, NamingLibrary, Protocol):
    """What an export needs of the library."""

    def case(self, slug: str) -> Case: ...


class ExportService:
    """Builds reports of one library and writes them as files. Every method may be called by any
    thread; ``export`` takes up to a few seconds and belongs in a worker."""

    def __init__(self, library: ExportLibrary) -> None:
        self._library = library

    def formats(self, subject: Subject | None = None) -> tuple[Format, ...]:
        """The formats, or those that suit ``subject``."""
        return tuple(found for found in FORMATS if subject is None or subject in found.subjects)

    def format(self, key: str) -> Format:
        """The format ``key``. Raises ``KnownError``, naming all, when there is none."""
        for found in FORMATS:
            if found.key == key:
                return found
        keys = ", ".join(found.key for found in FORMATS)
        told = said("There is no export format “{0}”; choose one of {1}.")
        raise KnownError(told.format(key, keys))

    def comparison(
        self,
        comparison: Comparison,
        lead: Sequence[str] = (),
        notes: Mapping[str, str] | None = None,
        day: date | None = None,
    ) -> Report:
        """The report of a comparison. ``lead``: sentences for its head; ``notes``: by a row's
        key, why the row is worth a look; ``day``: today without one. The rows and cells of
        ``report.tables[0]`` are in the comparison's order."""
        library = self._library
        return comparison_report(
            comparison, library.vocabulary(), library.packs(), day, lead, dict(notes or {})
        )

    def case(self, slug: str, day: date | None = None) -> Report:
        """The report of a whole case. Raises ``KnownError`` for an unknown slug."""
        library = self._library
        year = ComparingService(library).this_year()
        return case_report(library.case(slug), library.vocabulary(), library.packs(), day, year)

    def results(self, results: SearchResults, day: date | None = None) -> Report:
        """The report of search results: the cases and passages that they hold."""
        library = self._library
        slugs = [hit.brief.slug for hit in results.cases]
        cases = {case.slug: case for case in (library.cases(slugs) if slugs else ())}
        return results_report(results, library.vocabulary(), cases, library.packs(), day)

    def export(
        self,
        report: Report,
        format_key: str,
        path: Path,
        options: ExportOptions | None = None,
        progress: Progress = no_progress,
    ) -> Path:
        """Write ``report`` to ``path`` whole or not at all, in place of an older file, and give
        the path written: a name without the format's suffix gets it. Sources that are to be a
        file of their own stand beside it, "NAME-sources", in place of no other file.

        Raises ``KnownError`` (a full disk, a folder that cannot be written, a name that is a
        folder or has another format's suffix, a file that is open elsewhere, an unknown format, a
        format that does not suit) and lets ``Cancelled`` through; after either, an older file is
        as it was.
        """
        chosen = self.format(format_key)
        if report.subject not in chosen.subjects:
            raise KnownError(said(_UNSUITED[report.subject]).format(chosen.name))
        target = file_for(path, chosen)
        options = options or ExportOptions()
        render = _renderer(chosen.key)
        told, apart = _parted(report, chosen, options)
        if chosen.key == "qdpx":  # its codes are known again by their names, on any desk
            told = replace(told, written=written_names(self._library))
        data = render(told, options if apart else _whole(options), progress)
        listed = render(apart, _whole(options), progress) if apart else b""
        progress(said("Writing the file"), 0, 1)
        written = write_export(target, data)
        if apart:
            write_export(_beside(written, chosen), listed)
        return written

    def pages(
        self, report: Report, format_key: str, options: ExportOptions | None = None
    ) -> int | None:
        """How many pages (of slides: how many) ``report`` will have in a format, told by making
        it; for Word about as many as the PDF has, for it breaks its pages itself. None for a
        format without pages. Raises ``KnownError`` as ``format`` does."""
        chosen = self.format(format_key)
        if report.subject not in chosen.subjects or chosen.key not in _PAGED:
            return None
        kind, counted = _PAGED[chosen.key]
        options = options or ExportOptions()
        told, apart = _parted(report, chosen, options)
        data = _renderer(kind)(told, options if apart else _whole(options), no_progress)
        return len(counted.findall(data))

    def left_out(
        self, report: Report, format_key: str, options: ExportOptions | None = None
    ) -> tuple[str, ...]:
        """The names of the rows for which a one-page comparison has no room on its page; none in
        formats that go on to another page."""
        if format_key != "pdf":
            return ()
        from casestudies.export.pdf import left_out

        return left_out(report, options or ExportOptions())

    def as_text(self, part: Part, report: Report, options: ExportOptions = _ON_CLIPBOARD) -> str:
        """A cell, row, table or statement of ``report`` as plain text with its sources."""
        from casestudies.export.clipboard import as_text

        return as_text(part, report, options)

    def as_html(self, part: Part, report: Report, options: ExportOptions = _ON_CLIPBOARD) -> str:
        """A cell, row, table or statement of ``report`` as rich text with its sources."""
        from casestudies.export.clipboard import as_html

        return as_html(part, report, options)

    def source_citation(
        self, slug: str, key: str, style: CitationStyle = CitationStyle.APA
    ) -> CopiedText:
        """The source ``key`` of a case as a citation in ``style``. Raises ``KnownError`` for an
        unknown case or source."""
        from casestudies.export.clipboard import source_html, source_text

        source = self._library.case(slug).source(key)
        if source is None:
            raise KnownError(said("The case “{0}” has no source {1}.").format(slug, key))
        return CopiedText(source_text(source, style), source_html(source, style))

    def finding_citation(
        self, slug: str, finding_id: str, style: CitationStyle = CitationStyle.APA
    ) -> CopiedText:
        """A finding of a case with its sources in ``style``, numbered from 1, and the library that
        it is from. Raises ``KnownError`` for an unknown case or finding."""
        from casestudies.export.clipboard import finding_html, finding_text

        library = self._library
        found = finding_report(
            library.case(slug), finding_id, library.vocabulary(), library.packs()
        )
        if found is None:
            told = said("The case “{0}” has no finding {1}.")
            raise KnownError(told.format(slug, finding_id))
        given = (found.said, found.place, found.report, style)
        return CopiedText(finding_text(*given), finding_html(*given))


_UNSUITED = {
    Subject.COMPARISON: mark("{0} does not suit a comparison."),
    Subject.CASE: mark("{0} does not suit a case."),
    Subject.RESULTS: mark("{0} does not suit a list of results."),
    Subject.HANDOUTS: mark("{0} does not suit hand-outs."),
    Subject.RECORD: mark("{0} does not suit the record of a workshop."),
    Subject.PACKET: mark("{0} does not suit a visit packet."),
    Subject.VISIT: mark("{0} does not suit the report of a visit."),
    Subject.NOTES: mark("{0} does not suit notes and highlights."),
}


def _whole(options: ExportOptions) -> ExportOptions:
    return replace(options, sources=SourcesIn.APPENDIX)


def _parted(report: Report, chosen: Format, options: ExportOptions) -> tuple[Report, Report | None]:
    """``report`` as its file tells it, and its sources as a report of their own where they are to
    be a file of their own, the format can do so, and there are any."""
    apart = options.sources is SourcesIn.FILE and "sources" in chosen.choices
    if not apart or not report.entries or report.sheets:
        return report, None
    key = tuple(
        said(KEY_NUMBERS_APART) if line == said(KEY_NUMBERS) else line for line in report.key
    )
    title = said("Sources: {0}").format(report.title)
    return replace(report, key=key), replace(report, title=title, sections=(), key=())


def _beside(written: Path, chosen: Format) -> Path:
    """A free name for the list of sources of a file."""
    stem = f"{written.name.removesuffix(chosen.suffix)}-sources"
    names = chain((stem,), (f"{stem}-{number}" for number in count(2)))
    paths = (written.with_name(f"{name}{chosen.suffix}") for name in names)
    return next(path for path in paths if not path.exists())


def _renderer(key: str) -> Render:
    """The writer of a format, loaded when it is asked for: starting the program pays nothing."""
    match key:
        case "pdf":
            from casestudies.export.pdf import render
        case "docx":
            from casestudies.export.docx import render
        case "pptx":
            from casestudies.export.pptx import render
        case "xlsx":
            from casestudies.export.xlsx import render
        case "csv":
            from casestudies.export.csv import render
        case "md":
            from casestudies.export.markdown import render
        case "html":
            from casestudies.export.html import render
        case "json":
            from casestudies.export.json import render
        case "bibtex":
            from casestudies.export.bibtex import render
        case "qdpx":
            from casestudies.export.qda.project import render
        case _:
            from casestudies.export.csl import render
    return render
