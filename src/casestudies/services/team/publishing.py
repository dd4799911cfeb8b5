"""Publishing a library to the team's server, for desks that it is too large for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.brief import OWN_PACK, TEAM_PACK
from casestudies.model.progress import Progress, no_progress
from casestudies.model.team.library import Published
from casestudies.said import said
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.store.team.connecting import TeamConnection

AT_ONCE = 50  # cases in a transaction


def publish(
    library: LibraryService,
    connection: TeamConnection,
    progress: Progress = no_progress,
    *,
    only_these: bool = False,
) -> Published:
    """Brings all cases that the library shows, but those that its user wrote or took home, to the
    server; what is there as it is here is not sent again, so that one that was interrupted goes on
    where it was. With ``only_these`` what is there and not here is taken away. Raises
    ``KnownError`` for whoever is no keeper, and lets ``Cancelled`` through: what was sent stays."""
    from casestudies.services.team.library_rows import (
        AboutLibrary,
        about_from,
        about_to_text,
        case_rows,
    )
    from casestudies.store.team import publishing

    _must_keep(connection)
    briefs = [one for one in library.briefs() if one.pack not in (OWN_PACK, TEAM_PACK)]
    infos = {pack.id: pack for pack in library.packs()}
    words, asked_as = library.written_vocabulary(), library.asked_as()
    there = publishing.digests(connection)
    beside = there.keys() - {one.slug for one in briefs}
    step = said("Publishing the library")
    sent = 0
    for done in range(0, len(briefs), AT_ONCE):
        some = briefs[done : done + AT_ONCE]
        progress(step, done, len(briefs))
        cases = library.store.cases([one.slug for one in some])
        if len(cases) < len(some):
            raise KnownError(
                said("The library was changed meanwhile. What was sent stays; publish it again.")
            )
        rows = [
            row
            for row in case_rows(cases, some, infos, asked_as, words)
            if there.get(row.slug) != row.digest
        ]
        if rows:
            publishing.put_cases(connection, rows)
        sent += len(rows)
    if only_these and beside:
        publishing.remove_cases(connection, beside)
    titles = {pack.id: pack.title for pack in infos.values()}
    before = publishing.about_library(connection)
    if before and not only_these:
        known = about_from(before)
        words = words.with_added(known.vocabulary)
        titles = {**known.packs, **titles}
    about = about_to_text(AboutLibrary(words, titles, publishing.totals(connection)))
    if sent or (only_these and beside) or about != before:
        publishing.finish(connection, about)
    progress(step, len(briefs), len(briefs))
    return Published(
        sent,
        len(briefs) - sent,
        len(beside) if only_these else 0,
        0 if only_these else len(beside),
    )


def _must_keep(connection: TeamConnection) -> None:
    row = connection.execute("SELECT team_role() AS role").fetchone()
    if row is None or row["role"] != "keeper":
        raise KnownError(
            said("Only a keeper of the team can publish a library. Nothing was changed.")
        )
