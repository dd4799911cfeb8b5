"""What is done to a team's server: made, checked, copied, and its people taken in or let go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.model.library.care import LibraryCheck
from casestudies.model.progress import Progress, no_progress
from casestudies.model.team import TeamPerson, TeamRole
from casestudies.store.team.address import ServerAddress, read_address

if TYPE_CHECKING:
    from casestudies.model.team.library import Published
    from casestudies.services.library.service import LibraryService
    from casestudies.store.team.connecting import TeamConnection


class TeamAdministration:
    """Works on the server at an address, as the person that it names. Each method opens a
    connection for itself and raises ``KnownError`` where the server refuses or does not answer."""

    def __init__(self, address: str, password: str | None) -> None:
        self._address = read_address(address)
        self._password = password

    @property
    def address(self) -> ServerAddress:
        return self._address

    @property
    def password(self) -> str | None:
        return self._password

    def make(self, name: str, keeper: str, keeper_password: str) -> None:
        """Makes a team called ``name`` of the empty database, with its first keeper."""
        from casestudies.store.team.making import make_team

        make_team(self._address, self._password, name, ((keeper, keeper_password),))

    def people(self) -> tuple[TeamPerson, ...]:
        """All people of the team, by name."""
        from casestudies.store.team.people import people

        with self._connected() as connection:
            return people(connection)

    def set_person(self, person: str, role: TeamRole, password: str | None) -> None:
        """Takes a person into the team, or gives one another role or (unless None) password."""
        from casestudies.store.team.people import set_person

        with self._connected() as connection:
            set_person(connection, person, role.value, password)

    def let_go(self, person: str) -> None:
        """Takes a person out of the team; what they wrote stays."""
        from casestudies.store.team.people import let_go

        with self._connected() as connection:
            let_go(connection, person)

    def set_own_password(self, password: str) -> None:
        """Gives the person of the address another password."""
        from casestudies.store.team.people import set_own_password

        with self._connected() as connection:
            set_own_password(connection, self._address.person, password)

    def check(self) -> LibraryCheck:
        """Looks the server through, as the owner of its tables."""
        from casestudies.store.team.care import check_team

        with self._connected() as connection:
            return check_team(connection, self._address)

    def back_up(self, path: Path) -> None:
        """Writes a copy of what the team wrote to a file."""
        from casestudies.store.team.care import back_up_team

        back_up_team(self._address, self._password, path)

    def restore(self, name: str, path: Path) -> tuple[str, ...]:
        """Makes a team of the empty database from a copy; the people who have to be taken in
        again."""
        from casestudies.store.team.care import restore_team

        return restore_team(self._address, self._password, name, path)

    def publish(
        self,
        library: LibraryService,
        progress: Progress = no_progress,
        *,
        only_these: bool = False,
    ) -> Published:
        """Brings the cases of a library to the server, for desks that it is too large for; see
        ``publishing.publish``."""
        from casestudies.services.team.publishing import publish

        with self._connected() as connection:
            return publish(library, connection, progress, only_these=only_these)

    @contextmanager
    def _connected(self) -> Iterator[TeamConnection]:
        from casestudies.store.team.connecting import connect, explaining
        from casestudies.store.team.version import check_version

        with (
            connect(self._address, self._password, counted=False) as connection,
            explaining(self._address),
        ):
            check_version(connection, self._address)
            yield connection
