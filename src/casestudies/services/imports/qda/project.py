"""What a project holds, as finished values: codes, documents, quotations, and its own cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casestudies.errors import KnownError
from casestudies.figures import shown
from casestudies.model.progress import Progress
from casestudies.said import said
from casestudies.services.imports.bibliography.record import plain
from casestudies.services.imports.qda.archive import ProjectArchive, opened
from casestudies.services.imports.qda.positions import Span, quotes
from casestudies.services.imports.qda.xml_tree import Node, read_xml

MOST_QUOTATIONS = 20_000
MOST_QUOTE = 4_000
_DOCUMENTS = {"TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource"}
_TEXTS = {"TextSource", "Representation", "TextDescription", "Transcript"}
_WITHOUT_TEXT = {"PictureSelection", "PDFSelection", "AudioSelection", "VideoSelection"}


@dataclass(frozen=True, slots=True)
class Code:
    """A code; ``path`` are the names from the top of the tree down to its own."""

    guid: str
    path: tuple[str, ...]
    parent: str = ""

    @property
    def name(self) -> str:
        """How it is listed: "Grading / Four-point scale"."""
        return " / ".join(self.path)


@dataclass(frozen=True, slots=True)
class Document:
    guid: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A coded stretch of a document's text, on one line."""

    guid: str
    document: str
    text: str
    codes: tuple[str, ...]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ProjectCase:
    """A case of the project (a person, a school): what belongs to it, by GUID."""

    guid: str
    name: str
    documents: frozenset[str]
    quotations: frozenset[str]


@dataclass(frozen=True)
class Project:
    """``wordless`` counts coded stretches of pictures, PDF pages, sound and film; ``unread`` those
    whose text the file does not hold; ``uncoded`` quotations without a code; ``coders`` persons."""

    name: str
    origin: str
    codes: dict[str, Code]
    documents: dict[str, Document]
    quotations: tuple[Quotation, ...]
    cases: tuple[ProjectCase, ...]
    wordless: int = 0
    unread: int = 0
    uncoded: int = 0
    coders: int = 0


def read_project(path: Path, progress: Progress) -> Project:
    """The project in a .qdpx. Raises ``KnownError`` for a file that is none."""
    with opened(path) as archive:
        root = read_xml(archive.project())
        if root.name != "Project":
            raise KnownError(said("This is no REFI-QDA project: its main part is no Project."))
        return _Reading(archive, progress).project(root)


def _guid(text: str) -> str:
    return text.strip().strip("{}").lower()


class _Reading:
    def __init__(self, archive: ProjectArchive, progress: Progress) -> None:
        self._archive = archive
        self._progress = progress
        self._codes: dict[str, Code] = {}
        self._documents: dict[str, Document] = {}
        self._quotations: dict[str, Quotation] = {}
        self._counts: Counter[str] = Counter()

    def project(self, root: Node) -> Project:
        for book in root.all("CodeBook"):
            for codes in book.all("Codes"):
                self._add_codes(codes, ())
        cases = tuple(self._cases(root))
        groups = list(root.all("Sources"))
        sources = [one for group in groups for one in group.children if one.name in _DOCUMENTS]
        for number, source in enumerate(sources, 1):
            self._progress(said("Reading documents"), number, len(sources))
            self._add_document(source)
        return Project(
            name=plain(root.get("name")),
            origin=plain(root.get("origin")),
            codes=self._codes,
            documents=self._documents,
            quotations=tuple(self._quotations.values()),
            cases=cases,
            wordless=self._counts["wordless"],
            unread=self._counts["unread"],
            uncoded=self._counts["uncoded"],
            coders=sum(len(users.children) for users in root.all("Users")),
        )

    def _add_codes(self, parent: Node, path: tuple[str, ...], above: str = "") -> None:
        for node in parent.all("Code"):
            guid, name = _guid(node.get("guid")), plain(node.get("name"))[:200] or "A code"
            self._codes.setdefault(guid, Code(guid, (*path, name), above))
            self._add_codes(node, (*path, name), guid)

    def _cases(self, root: Node) -> Iterator[ProjectCase]:
        """The cases that have a name; some tools write others only to hold values of files."""
        for group in root.all("Cases"):
            for node in group.all("Case"):
                if name := plain(node.get("name"))[:200]:
                    yield ProjectCase(
                        _guid(node.get("guid")),
                        name,
                        frozenset(_guid(one.get("targetGUID")) for one in node.all("SourceRef")),
                        frozenset(_guid(one.get("targetGUID")) for one in node.all("SelectionRef")),
                    )

    def _add_document(self, node: Node) -> None:
        guid = _guid(node.get("guid"))
        name = plain(node.get("name")) or f"Document {len(self._documents) + 1}"
        self._documents.setdefault(guid, Document(guid, name, node.said("Description")))
        for text in self._texts(node):
            self._add_quotations(guid, text)

    def _texts(self, node: Node) -> Iterator[Node]:
        """A source where it is a text, and the texts that stand for it or for parts of it."""
        if node.name in _TEXTS:
            yield node
        for child in node.children:
            if child.name in _TEXTS or child.name in _WITHOUT_TEXT:
                if child.name in _WITHOUT_TEXT and child.first("Coding"):
                    self._counts["wordless"] += 1
                yield from self._texts(child)

    def _add_quotations(self, document: str, text: Node) -> None:
        chosen = [*text.all("PlainTextSelection"), *text.all("TranscriptSelection")]
        if not chosen:
            return
        inline = text.first("PlainTextContent")
        path = text.get("plainTextPath")
        data = inline.text.encode("utf-8") if inline else self._archive.text(path)
        points = {_guid(one.get("guid")): one.get("position") for one in text.all("SyncPoint")}
        spans = [_span(one, points) for one in chosen]
        found = quotes(data, spans) if data is not None else ("",) * len(spans)
        together: dict[tuple[int, int], list[Node]] = {}  # QualCoder writes a selection a code
        words: dict[tuple[int, int], str] = {}
        for number, (node, span) in enumerate(zip(chosen, spans, strict=True)):
            place = (span.start, span.end) if found[number] else (-1, number)
            together.setdefault(place, []).append(node)
            words.setdefault(place, found[number])
        for place, nodes in together.items():
            self._add_quotation(document, nodes, words[place])

    def _add_quotation(self, document: str, nodes: list[Node], text: str) -> None:
        """One quotation of all selections of the same place."""
        codings = [coding for node in nodes for coding in node.all("Coding")]
        refs = [ref for coding in codings for ref in coding.all("CodeRef")]
        codes = tuple(
            dict.fromkeys(
                guid for ref in refs if (guid := _guid(ref.get("targetGUID"))) in self._codes
            )
        )
        if not codes:
            self._counts["uncoded"] += 1
            return
        words = plain(text[:MOST_QUOTE])
        if not words:
            self._counts["unread"] += 1
            return
        if len(self._quotations) >= MOST_QUOTATIONS:
            raise KnownError(
                said("The project has more than {most_quotations} quotations.").format(
                    most_quotations=shown(MOST_QUOTATIONS)
                )
            )
        guid = _guid(nodes[0].get("guid")) or f"{document}-{len(self._quotations)}"
        while guid in self._quotations:
            guid += "x"
        comment = next(filter(None, (plain(node.said("Description")) for node in nodes)), "")
        self._quotations[guid] = Quotation(guid, document, words, codes, comment)


def _span(node: Node, points: dict[str, str]) -> Span:
    if node.name == "TranscriptSelection":
        begin, end = (
            points.get(_guid(node.get(name)), "") for name in ("fromSyncPoint", "toSyncPoint")
        )
        return Span(_number(begin), _number(end))
    return Span(
        _number(node.get("startPosition")), _number(node.get("endPosition")), node.get("name")
    )


def _number(text: str) -> int:
    said = text.strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) < 12 else -1
