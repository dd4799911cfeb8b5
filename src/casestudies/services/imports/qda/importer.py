"""REFI-QDA projects: what their quotations would become in the user's own cases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from casestudies.errors import KnownError
from casestudies.export.qda.identity import ORIGIN
from casestudies.figures import by_number, shown
from casestudies.model.library.draft import MOST_FINDINGS
from casestudies.model.library.drafted import PlannedDraft
from casestudies.model.library.importing import (
    LEAVE_OUT,
    Asked,
    ImportChoices,
    ImportKind,
    ImportPlan,
    Mapped,
    PlannedCase,
    Standing,
)
from casestudies.model.progress import Progress
from casestudies.said import mark, said
from casestudies.services.imports.importer import ImportFile, Known, own_candidates
from casestudies.services.imports.qda.drafts import DraftWriter, coded
from casestudies.services.imports.qda.meanings import Guesses, meanings
from casestudies.services.imports.qda.project import Code, Project, Quotation, read_project

KIND = ImportKind(
    "project",
    mark("REFI-QDA project"),
    mark(
        "A project of NVivo, ATLAS.ti, MAXQDA or QualCoder: its quotations become findings of your "
        "own cases, its documents their sources."
    ),
    (".qdpx",),
    own=True,
)
SIGNATURE = "project.codes"  # codes are remembered by their names, from project to project
EACH_CASE = "cases"
WHOLE = "project"
_SAMPLE = 90
_SAMPLES = 3
_MOST_NAMES = 10  # of the project's own cases


class ProjectImporter:
    """Plans drafts of own cases; see ``Importer``."""

    kind = KIND

    def recognises(self, file: ImportFile) -> int:
        if any(name.lower().endswith(".qde") for name in file.members):
            return 95
        return 60 if file.suffix == ".qdpx" else 0

    def pack_id(self, file: ImportFile) -> str:
        name = re.sub(r"[^a-z0-9]+", "-", file.path.stem.casefold()).strip("-")[:40]
        return f"project-{name or 'qdpx'}"

    def plan(
        self, file: ImportFile, choices: ImportChoices, known: Known, progress: Progress
    ) -> ImportPlan:
        project = read_project(file.path, progress)
        if not project.quotations:
            raise KnownError(
                said("The project has no coded text: only quotations with a code become findings.")
            )
        title = choices.title or project.name or file.path.stem
        mapped, taken = _mapped(project, choices, known)
        each = len(project.cases) > 1 and (project.origin == ORIGIN or EACH_CASE in choices.keep)
        writing = _Writing(project, taken, known, choices)
        for key, name in _case_names(project, title, each):
            writing.begin(key, name)
        owner = _Owners(project)
        for quotation in project.quotations:
            writing.add(quotation, owner.of(quotation) if each else WHOLE)
        cases, drafts = writing.finished()
        return ImportPlan(
            file=file.name,
            kind=KIND,
            pack=self.pack_id(file),
            title=title,
            version="1",
            sha256=file.sha256(progress),
            choices=choices,
            drafts=drafts,
            cases=cases,
            counts=_counts(project),
            dropped=(said("names of coders"),) if project.coders else (),
            asked=_asked(project, choices),
            mapped=mapped,
            meanings=meanings(known.vocabulary),
            notes=(*_left(project), *writing.notes(mapped)),
            signature=SIGNATURE,
            unchanged=not drafts and any(one.standing is Standing.SAME for one in cases),
        )


def _case_names(project: Project, title: str, each: bool) -> list[tuple[str, str]]:
    if not each:
        return [(WHOLE, title)]
    owner = _Owners(project)
    owned = {owner.of(quotation) for quotation in project.quotations}
    names = [(one.guid, one.name) for one in project.cases if one.guid in owned]
    return [*names, *([(WHOLE, title)] if WHOLE in owned else [])]


class _Owners:
    """The case of the project to which a quotation belongs: by itself, else by its document."""

    def __init__(self, project: Project) -> None:
        self._by_guid: dict[str, str] = {}
        for case in project.cases:
            for guid in (*case.quotations, *case.documents):
                self._by_guid.setdefault(guid, case.guid)

    def of(self, quotation: Quotation) -> str:
        found = self._by_guid.get(quotation.guid) or self._by_guid.get(quotation.document)
        return found or WHOLE


def _mapped(
    project: Project, choices: ImportChoices, known: Known
) -> tuple[tuple[Mapped, ...], dict[str, str]]:
    """The codes of quotations, in the order of the code tree, with what they are taken for: as the
    user says now, as said for an earlier project, else as guessed; and the same by GUID."""
    samples: dict[str, list[str]] = {}
    for quotation in project.quotations:
        for guid in quotation.codes:
            samples.setdefault(guid, []).append(quotation.text)
    offered = {one.key for one in meanings(known.vocabulary)} | {LEAVE_OUT}
    remembered = {name: key for name, key in known.remembered(SIGNATURE).items() if key in offered}
    chosen = {name: key for name, key in choices.meanings.items() if key in offered}
    guesses = Guesses(known.vocabulary)
    taken: dict[str, str] = {}
    rows: dict[str, Mapped] = {}
    for code in project.codes.values():
        if code.guid in samples:
            key = chosen.get(code.name) or remembered.get(code.name) or ""
            taken[code.guid] = key or guesses.meaning(code, project.codes)
            rows.setdefault(code.name, _row(code, taken[code.guid], samples, remembered, chosen))
    return tuple(rows.values()), taken


def _row(
    code: Code,
    meaning: str,
    samples: Mapping[str, list[str]],
    remembered: Mapping[str, str],
    chosen: Mapping[str, str],
) -> Mapped:
    some = tuple(
        one if len(one) <= _SAMPLE else f"{one[: _SAMPLE - 1].rstrip()}…"
        for one in samples[code.guid][:_SAMPLES]
    )
    return Mapped(code.name, meaning, some, code.name in remembered and code.name not in chosen)


def _counts(project: Project) -> tuple[tuple[str, int], ...]:
    used = len({quotation.document for quotation in project.quotations})
    told = (
        (len(project.quotations), said("quotation"), said("quotations")),
        (used, said("document with quotations"), said("documents with quotations")),
        (len(project.codes), said("code"), said("codes")),
        (len(project.cases), said("case"), said("cases")),
    )
    return tuple((by_number(count, one, many), count) for count, one, many in told if count)


def _asked(project: Project, choices: ImportChoices) -> tuple[Asked, ...]:
    """Whether each case of the project becomes one; in many projects cases are persons."""
    if len(project.cases) < 2 or project.origin == ORIGIN:
        return ()
    names = tuple(one.name for one in project.cases[:_MOST_NAMES])
    if len(project.cases) > len(names):
        names = (*names, said("{0} others").format(shown(len(project.cases) - len(names))))
    kept = EACH_CASE in choices.keep
    return (Asked(EACH_CASE, said("A case of its own for each case of the project"), names, kept),)


def _left(project: Project) -> list[str]:
    """What a project holds that is no text."""
    told: list[str] = []
    if project.wordless:
        told.append(
            said(
                "Coded parts of pictures, PDF pages, sound or film hold no text and stay behind: "
                "{0}."
            ).format(shown(project.wordless))
        )
    if project.unread:
        sentence = said("Quotations whose text the file does not hold stay behind: {0}.")
        told.append(sentence.format(shown(project.unread)))
    comments = sum(
        bool(one.comment) and not one.comment.startswith("As of ") for one in project.quotations
    )
    if comments:
        told.append(said("Comments on quotations stay behind: {0}.").format(shown(comments)))
    return told


class _Writing:
    """The drafts while quotations are added to them."""

    def __init__(
        self, project: Project, taken: Mapping[str, str], known: Known, choices: ImportChoices
    ) -> None:
        self._project, self._taken, self._known, self._choices = project, taken, known, choices
        self._writers: dict[str, DraftWriter] = {}
        self._names: dict[str, str] = {}
        self._into: dict[str, str] = {}
        self._counts: Counter[str] = Counter()
        self._uncoded = 0

    def begin(self, key: str, name: str) -> None:
        """A case of the file: new, or added to the own case that the user chose for it."""
        slug = self._choices.same.get(key, self._known.made.get(key, ""))
        base = self._known.own.get(slug)
        self._writers[key] = DraftWriter(key, name, slug if base else "", base)
        self._names[key], self._into[key] = name, slug if base else ""

    def add(self, quotation: Quotation, key: str) -> None:
        found = coded(
            quotation.codes,
            self._taken,
            self._known.vocabulary,
            placed=self._project.origin == ORIGIN,
        )
        if not found.blocks:
            self._uncoded += 1
            return
        document = self._project.documents[quotation.document]
        self._counts[key] += self._writers[key].add(quotation, document, found)

    def finished(self) -> tuple[tuple[PlannedCase, ...], tuple[PlannedDraft, ...]]:
        drafts = {key: writer.planned() for key, writer in self._writers.items()}
        cases = tuple(self._case(key, drafts[key]) for key in drafts)
        kept = tuple(one for one in drafts.values() if one.findings)
        return cases, kept

    def _case(self, key: str, draft: PlannedDraft) -> PlannedCase:
        into = self._into[key]
        candidates = own_candidates(self._known)
        if not draft.findings:
            standing = Standing.SAME if into else Standing.LEFT_OUT
            why = said("No code of it is taken for anything.")
            if into:
                why = said("All of it is there already.")
        elif into:
            standing, why = Standing.SAME, said("Added to your case.")
        else:
            standing, why = Standing.NEW, said("A new case of yours, as a draft.")
        return PlannedCase(
            key=key,
            name=self._names[key],
            place="",
            standing=standing,
            slug=into,
            same_as=into,
            why=why,
            candidates=candidates,
            findings=len(draft.findings),
        )

    def notes(self, mapped: tuple[Mapped, ...]) -> list[str]:
        told: list[str] = []
        if self._uncoded:
            names = [one.name for one in mapped if one.meaning == LEAVE_OUT]
            some = ", ".join(names[:5])
            if len(names) > 5:
                some = said("{0} and others").format(some)
            told.append(
                said(
                    "Quotations without a code that is taken for a dimension, practice or "
                    "population stay behind ({0}): {1}."
                ).format(some, shown(self._uncoded))
            )
        beyond = sum(writer.beyond for writer in self._writers.values())
        if beyond:
            sentence = said("A case has room for {0} findings; so many stay behind: {1}.")
            told.append(sentence.format(MOST_FINDINGS, shown(beyond)))
        if any(self._counts.values()):
            told.append(
                said(
                    "Findings come as drafts: each dimension needs a headline before it can be "
                    "shared."
                )
            )
        return told
