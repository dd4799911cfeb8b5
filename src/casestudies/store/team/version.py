"""Whether a database holds a team's library, and whether that is of this version."""

from __future__ import annotations

from casestudies.errors import KnownError
from casestudies.said import said
from casestudies.store.migrations import REVISIONS
from casestudies.store.team.address import ServerAddress
from casestudies.store.team.connecting import SCHEMA, TeamConnection, no_team


class OtherVersion(KnownError):
    """The team's library is of another version of this program."""


def check_version(connection: TeamConnection, address: ServerAddress) -> None:
    """Raises ``OtherVersion``, or ``KnownError`` where there is no team's library."""
    if not exists(connection):
        raise no_team(address)
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    revision = found["version_num"] if found else ""
    if revision == REVISIONS[-1]:
        return
    if revision in REVISIONS:
        raise OtherVersion(
            said(
                "The team's library is of an earlier version of this program. Whoever keeps the "
                "server makes a backup and restores it with this version. What you write is kept "
                "here."
            )
        )
    raise OtherVersion(
        said(
            "The team's library is of a newer version of this program. Install that one to go on "
            "with the team; what you write is kept here."
        )
    )


def exists(connection: TeamConnection) -> bool:
    """Whether there is a team's library at all."""
    found = connection.execute(
        "SELECT to_regclass(%s) IS NOT NULL AS there", (f"{SCHEMA}.team_state",)
    ).fetchone()
    return bool(found and found["there"])
