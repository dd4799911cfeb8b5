"""Lists of references: what they would add to the sources of one of the user's own cases."""

from __future__ import annotations

import re
from dataclasses import replace

from casestudies.errors import KnownError
from casestudies.figures import by_number, shown
from casestudies.model.case import Source
from casestudies.model.content import Problem
from casestudies.model.library.draft import MOST_SOURCES, CaseDraft, DraftSource
from casestudies.model.library.drafted import PlannedDraft
from casestudies.model.library.importing import (
    ImportChoices,
    ImportKind,
    ImportPlan,
    PlannedCase,
    Standing,
)
from casestudies.model.library.reference import ReferenceMatch, SameBy
from casestudies.model.progress import Progress
from casestudies.said import Names, mark, said
from casestudies.services.cases.editing import next_source_key, with_source
from casestudies.services.imports.importer import ImportFile, Known, own_candidates
from casestudies.services.imports.qda.drafts import as_source
from casestudies.services.imports.references import (
    MOST_BYTES,
    compare_references,
    decoded,
    format_of,
    read_reference_file,
)

KIND = ImportKind(
    "references",
    mark("List of references"),
    mark(
        "BibTeX, RIS or CSL-JSON, as Zotero and others write them: they become sources of one of "
        "your own cases."
    ),
    (".bib", ".ris", ".csl.json", ".json", ".nbib"),
    own=True,
)
SOURCES = "sources"
_BY: Names[SameBy] = Names(
    {
        SameBy.DOI: mark("the same DOI"),
        SameBy.ADDRESS: mark("the same address"),
        SameBy.TITLE: mark("title and year"),
    }
)
_MOST_TOLD = 20


class ReferencesImporter:
    """Plans sources of an own case; see ``Importer``."""

    kind = KIND

    def recognises(self, file: ImportFile) -> int:
        if file.members or file.start.startswith(b"PK"):
            return 0
        text, _ = decoded(file.start)
        if format_of(text) is None:
            return 30 if file.suffix in (".bib", ".ris") else 0
        sure = file.suffix in (".bib", ".ris") or file.name.lower().endswith(".csl.json")
        return 95 if sure else 40

    def pack_id(self, file: ImportFile) -> str:
        name = re.sub(r"[^a-z0-9]+", "-", file.path.stem.casefold()).strip("-")[:40]
        return f"references-{name or 'list'}"

    def plan(
        self, file: ImportFile, choices: ImportChoices, known: Known, progress: Progress
    ) -> ImportPlan:
        if file.size > MOST_BYTES:
            raise KnownError(
                said("The file is larger than {what} MB, more than a list of references.").format(
                    what=MOST_BYTES // 1000000
                )
            )
        progress(said("Reading references"), 0, 1)
        found = read_reference_file(file.path)
        if not found.references:
            raise KnownError(
                found.problems[-1] if found.problems else said("The file lists no reference.")
            )
        title = choices.title or file.path.stem
        slug = choices.same.get(SOURCES, known.made.get(SOURCES, ""))
        base = known.own.get(slug)
        slug = slug if base else ""
        matches = compare_references(
            found.references, [as_source(one) for one in base.sources] if base else ()
        )
        planned, beyond = _planned(title, slug, base, matches)
        drafts = (planned,) if planned.sources else ()
        return ImportPlan(
            file=file.name,
            kind=KIND,
            pack=self.pack_id(file),
            title=title,
            version="1",
            sha256=file.sha256(progress),
            choices=choices,
            drafts=drafts,
            cases=(_case(title, slug, planned, known),),
            counts=(
                (by_number(len(matches), said("reference"), said("references")), len(matches)),
                (
                    by_number(len(planned.sources), said("new source"), said("new sources")),
                    len(planned.sources),
                ),
                (said("there already"), sum(one.same_as is not None for one in matches)),
                (said("twice in the file"), sum(one.earlier is not None for one in matches)),
            ),
            problems=tuple(Problem(file.name, "", told) for told in found.problems),
            notes=(*_told(matches), *_beyond(beyond)),
            unchanged=not drafts and base is not None,
        )


def _planned(
    title: str, slug: str, base: CaseDraft | None, matches: tuple[ReferenceMatch, ...]
) -> tuple[PlannedDraft, int]:
    """The case with what is new behind its sources; how many it has no room for."""
    draft, keys, beyond = base or CaseDraft(name=title), list[str](), 0
    for match in matches:
        if not match.new:
            continue
        if len(draft.sources) >= MOST_SOURCES:
            beyond += 1
            continue
        key = next_source_key(draft)
        draft = with_source(draft, replace(draft_source(match.reference.source), key=key))
        keys.append(key)
    return PlannedDraft(SOURCES, slug, draft, base, (), tuple(keys)), beyond


def draft_source(source: Source) -> DraftSource:
    """A source that was read as one of a draft."""
    return DraftSource(
        source.key, source.title, source.author or "", source.publisher, source.date or "",
        source.url or "", source.kind,
    )  # fmt: skip


def _case(title: str, slug: str, planned: PlannedDraft, known: Known) -> PlannedCase:
    if slug:
        why = said("All of them are there already.")
        if planned.sources:
            why = said("Added to your case.")
    else:
        why = said("A new case of yours, to be filled; or choose one of yours.")
    name = planned.draft.name or title
    return PlannedCase(
        key=SOURCES,
        name=name,
        place="",
        standing=Standing.SAME if slug else Standing.NEW,
        slug=slug,
        same_as=slug,
        why=why,
        candidates=own_candidates(known),
    )


def _told(matches: tuple[ReferenceMatch, ...]) -> list[str]:
    """Which references are there already, and how that is known."""
    same = [one for one in matches if one.same_as is not None]
    sentence = said("“{0}” is {1} already ({2}).")
    told = [
        sentence.format(one.reference.source.title, one.same_as.key, _BY[one.by])
        for one in same[:_MOST_TOLD]
        if one.same_as is not None and one.by is not None
    ]
    if len(same) > _MOST_TOLD:
        sentence = said("More that are there already: {0}.")
        told.append(sentence.format(shown(len(same) - _MOST_TOLD)))
    return told


def _beyond(count: int) -> list[str]:
    if not count:
        return []
    told = said("A case has room for {0} sources; so many stay behind: {1}.")
    return [told.format(MOST_SOURCES, shown(count))]
