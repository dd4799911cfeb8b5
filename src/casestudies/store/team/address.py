"""Where a team's server is and who asks, without any password."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from casestudies.errors import KnownError

PORT = 5432
PERSON = re.compile(r"[a-z][a-z0-9_]{0,40}")
"""What a person and a database may be called: a name that PostgreSQL never quotes."""


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """``host`` is a name, a number, or the folder of a socket on this computer."""

    person: str
    host: str
    port: int
    database: str

    @property
    def here(self) -> bool:
        """Whether the server is this computer, so that what is said to it crosses no network."""
        if self.host.startswith("/") or self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def account(self) -> str:
        """What the system's keyring keeps the password under."""
        return f"{self.person}@{self.host}:{self.port}/{self.database}"

    @property
    def text(self) -> str:
        """The address as it is typed, and kept in the library."""
        if self.host.startswith("/"):
            return f"postgresql://{self.person}@/{self.database}?host={self.host}&port={self.port}"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"postgresql://{self.person}@{host}:{self.port}/{self.database}"


def read_address(text: str) -> ServerAddress:
    """The address ``postgresql://person@host:port/database``. Raises ``KnownError`` for another
    kind, for one that holds a password, and for names that we do not use."""
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError as error:
        raise KnownError(f"This is no address of a server: {text}") from error
    if parts.scheme not in ("postgresql", "postgres"):
        raise KnownError(
            "The address of a team's server looks like postgresql://person@host/database."
        )
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    if parts.password is not None or "password" in given:
        raise KnownError(
            "A password does not belong into the address, where others can read it. Leave it out; "
            "you are asked for it, and the system's keyring keeps it."
        )
    if unknown := given.keys() - {"host", "port"}:
        raise KnownError(f"The address says {min(unknown)}=, which is not understood here.")
    host = given.get("host", "") or parts.hostname or ""
    if given.get("port", "").isdigit():
        port = int(given["port"])
    person, database = unquote(parts.username or ""), unquote(parts.path.strip("/"))
    for what, name in (("person", person), ("database", database)):
        if not PERSON.fullmatch(name):
            raise KnownError(
                f"The address needs the name of a {what} in small letters, digits and _, as in "
                "postgresql://person@host/database."
            )
    if not host:
        raise KnownError("The address names no host, as in postgresql://person@host/database.")
    return ServerAddress(person, host, port or PORT, database)
