"""A team's vocabulary as a pack of words: practices, dimensions, groups of students and terms that
a keeper's library has beside those of the core library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.case import Source
from casestudies.model.content import PackContent, PackInfo, Term
from casestudies.model.library.pack import AddedKind
from casestudies.model.progress import no_progress
from casestudies.model.team.packs import WORDS_PACK
from casestudies.packs.files import PackFiles
from casestudies.packs.inspection import core_vocabulary, inspect_files
from casestudies.packs.problems import PackError
from casestudies.packs.schema_shared import SCHEMA_VERSION
from casestudies.packs.writing import beyond_core, casepack, pack_files
from casestudies.said import said
from casestudies.services.library.packs import PackService, version_order

if TYPE_CHECKING:
    from casestudies.services.library.service import LibraryService

_LICENCE = "CC-BY-4.0"  # of words that come from no pack
_LONGEST = 60  # letters of a licence in a manifest
_TITLE = 120


def words_pack(
    library: LibraryService, packs: PackService, team: str, before: str, today: date
) -> tuple[PackContent, bytes]:
    """The pack of words of a library, under a version after ``before``, and its bytes. Raises
    ``KnownError`` where the library has no words of its own."""
    own = beyond_core(library.written_vocabulary())
    terms, sources, licences = _terms(packs)
    if not (terms or own.dimensions or own.populations or own.practices):
        raise KnownError(
            said(
                "This library has no practices, dimensions, groups of students or terms beside "
                "those of the core library. Nothing was sent."
            )
        )
    content = PackContent(
        info=PackInfo(
            id=WORDS_PACK,
            title=f"Vocabulary of {team}"[:_TITLE],
            version=_next_version(before, today),
            language="en",
            licence=" · ".join(licences)[:_LONGEST] or _LICENCE,
            schema=SCHEMA_VERSION,
            made_by=team[:_TITLE],
            made_on=today.isoformat(),
        ),
        vocabulary=core_vocabulary().with_added(own),
        cases=(),
        glossary=terms,
        sources=sources,
    )
    files = pack_files(content)
    inspection = inspect_files(PackFiles(files), content.info.title, no_progress)
    if inspection.content is None:
        raise PackError(content.info.title, inspection.problems)
    return inspection.content, casepack(files)


def same_words(one: PackContent, other: PackContent) -> bool:
    """Whether two packs of words say the same, whatever their versions."""
    return replace(one, info=other.info) == other


def _terms(packs: PackService) -> tuple[tuple[Term, ...], tuple[Source, ...], tuple[str, ...]]:
    """The terms of the packs that were added, each word once, with the sources that they cite under
    keys of their own; and the licences of those packs."""
    terms: dict[str, Term] = {}
    sources: list[Source] = []
    licences: dict[str, None] = {}
    for view in packs.packs():
        if view.kind is not AddedKind.PACK or not view.enabled:
            continue
        content = packs.content(view.info.id)
        if content.glossary or beyond_core(content.vocabulary).practices:
            licences.setdefault(content.info.licence)
        by_key = {source.key: source for source in content.sources}
        keys: dict[str, str] = {}
        for term in content.glossary:
            if term.term.casefold() in terms:
                continue
            for cite in term.cites:
                if cite in by_key and cite not in keys:
                    keys[cite] = f"S{len(sources) + 1}"
                    sources.append(replace(by_key[cite], key=keys[cite]))
            cites = tuple(keys[cite] for cite in term.cites if cite in keys)
            terms[term.term.casefold()] = replace(term, cites=cites)
    return tuple(terms.values()), tuple(sources), tuple(licences)


def _next_version(before: str, today: date) -> str:
    known = version_order(before)
    number = known[2] + 1 if known[:2] == (today.year, today.month) and len(known) == 3 else 0
    made = f"{today.year}.{today.month}.{number}"
    if before and version_order(made) <= known:  # this computer's clock is behind
        return ".".join(map(str, (*known[:-1], known[-1] + 1)))
    return made
