"""What of a pack shows in a library: the first to have a case or a key of the vocabulary has it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.content import PackContent
from casestudies.model.library.pack import AddedPack
from casestudies.model.saved import SavedKind
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said

if TYPE_CHECKING:
    from casestudies.store.library import LibraryStore


def shown(content: PackContent, known: Vocabulary, taken: Collection[str]) -> PackContent:
    """The pack without cases whose slug is ``taken`` and without what the vocabulary ``known`` has
    or nothing in the pack uses."""
    cases = tuple(case for case in content.cases if case.slug not in taken)
    slugs = {case.slug for case in cases}
    return replace(
        content,
        cases=cases,
        asked_as=tuple(item for item in content.asked_as if item.case in slugs),
        vocabulary=needed_vocabulary(content, known),
    )


def needed_vocabulary(content: PackContent, known: Vocabulary) -> Vocabulary:
    """What of its vocabulary a pack uses that the vocabulary ``known`` has not; of a pack of words,
    which has no cases, all that."""
    words = content.vocabulary
    if not content.cases:
        return Vocabulary(
            tuple(item for item in words.dimensions if item.key not in known.dimension_by_key),
            tuple(item for item in words.populations if item.key not in known.population_by_key),
            tuple(item for item in words.practices if item.key not in known.practice_by_key),
        )
    practices = _practices_of(content)
    dimensions = _dimensions_of(content) | {
        item.dimension for item in words.practices if item.key in practices
    }
    populations = _populations_of(content)
    return Vocabulary(
        tuple(
            item
            for item in words.dimensions
            if item.key in dimensions and item.key not in known.dimension_by_key
        ),
        tuple(
            item
            for item in words.populations
            if item.key in populations and item.key not in known.population_by_key
        ),
        tuple(
            item
            for item in words.practices
            if item.key in practices and item.key not in known.practice_by_key
        ),
    )


def _practices_of(content: PackContent) -> set[str]:
    found = {
        key for case in content.cases for _, finding in case.findings() for key in finding.practices
    }
    return found | {item.practice for case in content.cases for item in case.reported}


def _dimensions_of(content: PackContent) -> set[str]:
    found = {guide.dimension for guide in content.dimension_guides}
    found |= {key for reading in content.readings for key in reading.dimensions}
    for case in content.cases:
        found |= {block.key for block in case.dimensions}
        found |= {item.dimension for item in (*case.timeline, *case.challenges) if item.dimension}
    return found


def _populations_of(content: PackContent) -> set[str]:
    found = {guide.population for guide in content.population_guides}
    found |= {key for reading in content.readings for key in reading.populations}
    for case in content.cases:
        found |= {block.key for block in case.populations}
        found |= {key for _, finding in case.findings() for key in finding.populations}
        found |= {item.population for item in case.reported}
    return found


def all_content(
    store: LibraryStore,
    core: PackContent,
    added: Iterable[tuple[AddedPack, Callable[[], PackContent]]],
) -> tuple[list[PackContent], list[str]]:
    """Everything that a library shows, from the core pack on: the core pack, the packs in use in
    the order in which they were added, the user's own cases. And sentences about packs that could
    not be read again, which are left out."""
    from casestudies.services.cases.shown import OWN_PACK_INFO, own_cases
    from casestudies.store.saved import SavedStore

    drafts = SavedStore(store.database).items(SavedKind.CASE)
    taken = {case.slug for case in core.cases} | {item.key for item in drafts}
    words = core.vocabulary
    contents, notes = [core], []
    for pack, read in added:
        if not pack.enabled:
            continue
        try:
            content = shown(read(), words, taken)
        except KnownError as error:
            notes.append(
                said("The pack “{pack}” is not shown: {error}").format(pack=pack.title, error=error)
            )
            continue
        contents.append(content)
        taken |= {case.slug for case in content.cases}
        words = words.with_added(content.vocabulary)
    own = own_cases(drafts, words)
    if own:
        contents.append(PackContent(OWN_PACK_INFO, Vocabulary(), own))
    return contents, notes
