"""Writes a report as a REFI-QDA project (.qdpx): each source a document of the findings that rest
on it, each finding a coded selection, dimensions and practices the code tree. Names are as packs
write them, whatever the window speaks (``Report.written``).

Tools count positions differently where a text has carriage returns, a byte order mark or bytes of
several a letter (`findings/refi-qda-positions.sh`): documents have bare line feeds and no mark, and
each selection has its quote as its name."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from casestudies.export.qda.identity import NAMESPACE, ORIGIN, code_guid, guid_of
from casestudies.export.text import clean
from casestudies.model.case import Source
from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import Entry, ExportOptions, Line, Report, Statement, lines
from casestudies.said import said

STATES_CODE = "What the sources say"
POPULATIONS_CODE = "Student populations"
"""The code over populations, and the name of that part of a report."""
_STATES = (CellState.ABSENT, CellState.ENDED, CellState.DISPUTED)
_LONGEST_NAME = 80


@dataclass
class _Selection:
    """A finding in a document: from ``start`` to before ``end``, in letters. ``lines`` are the
    places of the report where it stands."""

    lines: list[Line]
    said: Statement
    start: int
    end: int
    guid: str

    @property
    def case(self) -> str:
        return self.lines[0].case


@dataclass
class _Document:
    entry: Entry
    guid: str
    name: str
    text: str = ""
    selections: list[_Selection] = field(default_factory=list[_Selection])


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as a project: its findings with the sources they cite; a finding that rests on two
    stands in both documents."""
    del options
    progress(said("Writing findings"), 0, 1)
    found = list(_found(report))
    title = report.written.get(report.title, report.title)
    documents = _documents(title, report.entries, found)
    root = ElementTree.Element(
        "Project",
        {
            "xmlns": NAMESPACE,
            "name": clean(title) or ORIGIN,
            "origin": ORIGIN,
            "creatingUserGUID": guid_of("user"),
            "creationDateTime": _time(report),
        },
    )
    users = ElementTree.SubElement(root, "Users")
    ElementTree.SubElement(users, "User", {"guid": guid_of("user"), "name": ORIGIN})
    if found:
        book = ElementTree.SubElement(root, "CodeBook")
        _add_codes(ElementTree.SubElement(book, "Codes"), found)
    _add_cases(root, documents)
    if documents:
        sources = ElementTree.SubElement(root, "Sources")
        for document in documents:
            _add_document(sources, document, _time(report))
    description = ElementTree.SubElement(root, "Description")
    description.text = " ".join(clean(note) for note in report.notes)
    ElementTree.indent(root)
    data = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return _zipped(data, documents)


def _time(report: Report) -> str:
    return f"{report.made_on or '2000-01-01'}T00:00:00Z"


def _found(report: Report) -> Iterator[tuple[Line, Statement]]:
    """Its findings, under the names that packs write: codes are the same from every desk."""
    names = report.written
    for line in lines(report):
        if line.said and line.said.id:
            told = replace(
                line.said,
                practices=tuple(names.get(name, name) for name in line.said.practices),
                populations=tuple(names.get(name, name) for name in line.said.populations),
            )
            place = replace(
                line,
                group=names.get(line.group, line.group),
                topic=names.get(line.topic, line.topic),
                column=names.get(line.column, line.column),
                said=told,
            )
            yield place, told


# --- documents --------------------------------------------------------------------------------


def _documents(
    title: str, entries: Sequence[Entry], found: Sequence[tuple[Line, Statement]]
) -> list[_Document]:
    """A document for each work that findings cite, with its findings in the report's order."""
    documents: dict[int, _Document] = {}
    for entry in entries:
        guid = guid_of("source", title, str(entry.number), entry.source.title)
        documents[entry.number] = _Document(entry, guid, _name(entry), _head(entry.source))
    there: dict[str, _Selection] = {}
    for line, told in found:
        quote = clean(told.text).strip()
        for number in told.cites:
            document = documents.get(number)
            if document is None or not quote:
                continue
            guid = guid_of("selection", document.guid, line.case, told.id)
            if guid in there:  # a finding of two rows
                there[guid].lines.append(line)
                continue
            place = ", ".join(clean(part) for part in (line.case, line.topic) if part)
            before = f"{document.text}\n{place}\n"
            start = len(before)
            document.text = f"{before}{quote}\n"
            there[guid] = _Selection([line], told, start, start + len(quote), guid)
            document.selections.append(there[guid])
    return [document for document in documents.values() if document.selections]


def _name(entry: Entry) -> str:
    """A name that no other document of the project has: "S3 Six Trends at Lindsay"."""
    title = clean(entry.source.title).strip()
    return f"S{entry.number} {title}"[:_LONGEST_NAME].rstrip()


def _head(source: Source) -> str:
    return "".join(f"{line}\n" for line in (clean(source.title).strip(), *_facts(source)))


def _facts(source: Source) -> Iterator[str]:
    """What is known of a source, a line a fact; an import reads them again."""
    facts = {
        "Author": source.author,
        "Publisher": source.publisher,
        "Date": source.date,
        "Address": source.url,
        "Kind": source.kind,
    }
    for name, words in facts.items():
        if words:
            yield f"{name}: {clean(words).strip()}"


# --- the parts of project.qde, in the order that the schema asks for --------------------------


def _add_codes(codes: ElementTree.Element, found: Sequence[tuple[Line, Statement]]) -> None:
    """The code tree: groups, in them dimensions, in these the practices that stand there most;
    populations and states apart. A name is one code, wherever it stands."""
    populations = {clean(name) for _, one in found for name in one.populations}
    populations |= {clean(line.topic) for line, _ in found if line.group == POPULATIONS_CODE}
    there: dict[str, ElementTree.Element] = {}

    def add(parent: ElementTree.Element, name: str, codable: bool = True) -> ElementTree.Element:
        if name not in there:
            said = {"guid": code_guid(name), "name": name, "isCodable": str(codable).lower()}
            there[name] = ElementTree.SubElement(parent, "Code", said)
        return there[name]

    counts: dict[str, Counter[str]] = {}
    for line, one in found:
        group = clean(line.group) if line.group != POPULATIONS_CODE else ""
        for name in _topics(line):
            if name in populations:
                continue
            add(add(codes, group, codable=False) if group else codes, name)
            for practice in map(clean, one.practices):
                counts.setdefault(practice, Counter())[name] += 1
    for _, one in found:
        for practice in map(clean, one.practices):
            most = counts[practice].most_common(1) if practice in counts else []
            add(there[most[0][0]] if most else codes, practice)
    states = [state for state in _STATES if any(one.state is state for _, one in found)]
    others = {
        POPULATIONS_CODE: sorted(populations),
        STATES_CODE: [STATE_NAMES.written[s] for s in states],
    }
    for parent, names in others.items():
        if names:
            above = add(codes, parent, codable=False)
            for name in names:
                add(above, name)


def _topics(line: Line) -> list[str]:
    """The dimensions and populations under which a finding stands."""
    names = (clean(line.topic), clean(line.column))
    return [name for name in dict.fromkeys(names) if name and name != clean(line.case)]


def _codes_of(selection: _Selection) -> Iterable[str]:
    said = selection.said
    states = (STATE_NAMES.written[said.state],) if said.state in _STATES else ()
    topics = (name for line in selection.lines for name in _topics(line))
    names = (*topics, *said.practices, *said.populations, *states)
    return dict.fromkeys(map(clean, names))


def _add_cases(root: ElementTree.Element, documents: Sequence[_Document]) -> None:
    """The schools, each with its selections: one source may tell of several."""
    cases = {selection.case: "" for document in documents for selection in document.selections}
    if not cases:
        return
    parent = ElementTree.SubElement(root, "Cases")
    for name in cases:
        guid = guid_of("case", name)
        case = ElementTree.SubElement(parent, "Case", {"guid": guid, "name": clean(name)})
        mine = [
            (document, [one for one in document.selections if one.case == name])
            for document in documents
        ]
        for document, selections in mine:
            if selections:
                ElementTree.SubElement(case, "SourceRef", {"targetGUID": document.guid})
        for _, selections in mine:
            for selection in selections:
                ElementTree.SubElement(case, "SelectionRef", {"targetGUID": selection.guid})


def _add_document(sources: ElementTree.Element, document: _Document, time: str) -> None:
    made = {"creatingUser": guid_of("user"), "creationDateTime": time}
    source = ElementTree.SubElement(
        sources,
        "TextSource",
        {
            "guid": document.guid,
            "name": document.name,
            "plainTextPath": f"internal://{document.guid}.txt",
            **made,
        },
    )
    description = ElementTree.SubElement(source, "Description")
    source_title = clean(document.entry.source.title).strip()
    description.text = "\n".join((f"Title: {source_title}", *_facts(document.entry.source)))
    for selection in document.selections:
        quote = document.text[selection.start : selection.end]
        chosen = ElementTree.SubElement(
            source,
            "PlainTextSelection",
            {
                "guid": selection.guid,
                "name": quote,
                "startPosition": str(selection.start),
                "endPosition": str(selection.end),
                **made,
            },
        )
        if selection.said.as_of:
            comment = ElementTree.SubElement(chosen, "Description")
            comment.text = f"As of {selection.said.as_of}."
        for name in _codes_of(selection):
            guid = guid_of("coding", selection.guid, name)
            coding = ElementTree.SubElement(chosen, "Coding", {"guid": guid, **made})
            ElementTree.SubElement(coding, "CodeRef", {"targetGUID": code_guid(name)})


def _zipped(project: bytes, documents: Sequence[_Document]) -> bytes:
    """The file, without the time of day, so that the same report gives the same bytes."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(ZipInfo("project.qde"), project, ZIP_DEFLATED)
        for document in documents:
            entry = ZipInfo(f"Sources/{document.guid}.txt")
            archive.writestr(entry, document.text.encode("utf-8"), ZIP_DEFLATED)
    return out.getvalue()
