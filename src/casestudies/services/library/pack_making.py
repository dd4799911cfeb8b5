"""A pack made of cases and readings of the library, with the words that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from casestudies.figures import by_number, shown
from casestudies.model.brief import CORE_PACK, OWN_PACK
from casestudies.model.case import Case
from casestudies.model.content import AskedAs, PackContent, PackInfo, Problem, Reading
from casestudies.model.library.pack import CaseLack, MadePack, PackOrder
from casestudies.model.progress import Progress
from casestudies.model.vocabulary import Vocabulary
from casestudies.packs.files import MANIFEST, PackFiles
from casestudies.packs.inspection import core_vocabulary, inspect_files
from casestudies.packs.problems import path_of
from casestudies.packs.schema_shared import SCHEMA_VERSION
from casestudies.packs.writing import casepack, cited_sources, pack_files
from casestudies.said import said
from casestudies.services.library.shown_content import needed_vocabulary

if TYPE_CHECKING:
    from casestudies.services.cases.service import CaseService
    from casestudies.services.library.service import LibraryService


def make_pack(
    order: PackOrder, library: LibraryService, own: CaseService, progress: Progress
) -> MadePack:
    """The pack as its files would be, and what is wrong with it in sentences that name the case.
    Raises ``KnownError`` for a case that the library does not have."""
    cases = sorted(library.cases(tuple(dict.fromkeys(order.cases))), key=lambda case: case.slug)
    left_out: list[str] = []
    content = PackContent(
        info=PackInfo(
            id=order.id,
            title=order.title,
            version=order.version,
            language="en",
            licence=order.licence,
            schema=SCHEMA_VERSION,
            made_by=order.made_by,
            made_on=order.made_on,
        ),
        vocabulary=library.written_vocabulary(),
        cases=tuple(_taken_along(case, cases, order.id, left_out) for case in cases),
        readings=_readings(order, library, cases),
        asked_as=_asked_as(library, cases),
    )
    content = replace(content, vocabulary=_vocabulary(content))
    files = pack_files(content)
    inspection = inspect_files(PackFiles(files), order.title, progress)
    taken = taken_id(order.id)
    if inspection.content is None or taken:
        problems, lacks = _told(inspection.problems, cases, own)
        if taken:
            problems = (Problem("", "id", taken), *problems)
        return MadePack(content, b"", problems, tuple(left_out), lacks)
    return MadePack(inspection.content, casepack(files), (), tuple(left_out))


def _taken_along(case: Case, cases: Sequence[Case], pack: str, left_out: list[str]) -> Case:
    """The case as it goes into a pack; what stays is told in ``left_out``."""
    slugs = {other.slug for other in cases}
    sources = cited_sources(case)
    if len(sources) < len(case.sources):
        count = len(case.sources) - len(sources)
        told = by_number(
            count,
            said("{case}: {number} source that nothing cites."),
            said("{case}: {number} sources that nothing cites."),
        )
        left_out.append(told.format(case=case.name, number=shown(count)))
    parent = case.parent if case.parent in slugs else None
    if parent != case.parent:
        left_out.append(
            said("{case}: that it belongs to “{parent}”, which is not in the pack.").format(
                case=case.name, parent=case.parent
            )
        )
    if case.reported:
        left_out.append(
            said("{case}: what the school reports of itself, which an import brought.").format(
                case=case.name
            )
        )
    return replace(case, pack=pack, sources=sources, parent=parent, same_as="", reported=())


def _readings(
    order: PackOrder, library: LibraryService, cases: Sequence[Case]
) -> tuple[Reading, ...]:
    slugs = {case.slug for case in cases}
    wanted = set(order.readings)
    return tuple(
        replace(item, cases=tuple(slug for slug in item.cases if slug in slugs))
        for item in library.readings()
        if item.slug in wanted
    )


def _asked_as(library: LibraryService, cases: Sequence[Case]) -> tuple[AskedAs, ...]:
    slugs = {case.slug for case in cases}
    found = [item for item in library.store.asked_as() if item.case in slugs]
    return tuple(sorted(found, key=lambda item: item.case))


def _vocabulary(content: PackContent) -> Vocabulary:
    """The core vocabulary and behind it what the pack needs besides, in the order of its
    dimensions."""
    core = core_vocabulary()
    more = needed_vocabulary(content, core)
    order = {item.key: at for at, item in enumerate((*core.dimensions, *more.dimensions))}
    practices = sorted(more.practices, key=lambda item: order.get(item.dimension, len(order)))
    return core.with_added(replace(more, practices=tuple(practices)))


def taken_id(key: str) -> str:
    """Why no pack can have this id; "" where one can."""
    if key == CORE_PACK:
        return said(
            "A pack cannot have the id “{core_pack}”, which is that of the core library: only a "
            "new version of the program replaces it."
        ).format(core_pack=CORE_PACK)
    if key == OWN_PACK:
        return said(
            "A pack cannot have the id “{own_pack}”, under which your own cases stand."
        ).format(own_pack=OWN_PACK)
    return ""


def _told(
    problems: Sequence[Problem], cases: Sequence[Case], own: CaseService
) -> tuple[tuple[Problem, ...], tuple[CaseLack, ...]]:
    """The problems with the names of cases in place of those of files that nobody has seen; those
    of own cases in the words of the form in which they are written."""
    files = {f"cases/{case.slug}.yaml": case for case in cases}
    others, of_own = [], dict[str, list[tuple[tuple[str | int, ...], str]]]()
    for problem in problems:
        case = files.get(problem.file)
        if case is not None and case.pack == OWN_PACK:
            of_own.setdefault(case.slug, []).append((path_of(problem.field), problem.message))
        else:
            name = case.name if case is not None else problem.file.replace(MANIFEST, "")
            others.append(replace(problem, file=name, line=None))
    lacks = [
        CaseLack(case.slug, case.name, check)
        for case in cases
        if case.slug in of_own
        for check in own.lacks(case.slug, of_own[case.slug])
    ]
    return tuple(others), tuple(lacks)
