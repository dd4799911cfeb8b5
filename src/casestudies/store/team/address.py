"""Where a team's server is and who asks, without any password."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from casestudies.errors import KnownError
from casestudies.said import said

PORT = 5432
PERSON = re.compile(r"[a-z][a-z0-9_]{0,40}")
"""What a person and a database may be called: a name that PostgreSQL never quotes."""
_HOST = re.compile(r"(?:\[(?P<number>[0-9A-Fa-f:.]+)\]|(?P<name>[^\[\]:/]+))(?::(?P<port>\d*))?")


class Host(NamedTuple):
    """``name`` is a name, a number, or the folder of a socket on this computer."""

    name: str
    port: int

    @property
    def here(self) -> bool:
        """Whether it is this computer, so that what is said to it crosses no network."""
        if self.name.startswith("/") or self.name == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.name).is_loopback
        except ValueError:
            return False

    @property
    def text(self) -> str:
        """It and its port, as they stand in an address."""
        return f"[{self.name}]:{self.port}" if ":" in self.name else f"{self.name}:{self.port}"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """``hosts`` are servers with the same database: one of them is written to, the others follow it
    as standbys. Most teams have one."""

    person: str
    hosts: tuple[Host, ...]
    database: str

    @property
    def here(self) -> bool:
        """Whether all of them are this computer."""
        return all(host.here for host in self.hosts)

    @property
    def names(self) -> str:
        """The hosts as PostgreSQL's programs take them."""
        return ",".join(host.name for host in self.hosts)

    @property
    def ports(self) -> str:
        """Their ports likewise."""
        return ",".join(str(host.port) for host in self.hosts)

    @property
    def where(self) -> str:
        """The hosts with their ports, as a sentence names them."""
        return ", ".join(host.text for host in self.hosts)

    @property
    def account(self) -> str:
        """What the system's keyring keeps the password under."""
        hosts = ",".join(f"{host.name}:{host.port}" for host in self.hosts)
        return f"{self.person}@{hosts}/{self.database}"

    @property
    def text(self) -> str:
        """The address as it is typed, and kept in the library."""
        if any(host.name.startswith("/") for host in self.hosts):
            return (
                f"postgresql://{self.person}@/{self.database}?host={self.names}&port={self.ports}"
            )
        hosts = ",".join(host.text for host in self.hosts)
        return f"postgresql://{self.person}@{hosts}/{self.database}"


def read_address(text: str) -> ServerAddress:
    """The address ``postgresql://person@host:port/database``, or with several hosts
    ``postgresql://person@one:5432,other:5432/database``. Raises ``KnownError`` for another kind,
    for one that holds a password, and for names that we do not use."""
    try:
        parts = urlsplit(text.strip())
    except ValueError as error:
        raise _no_address(text) from error
    if parts.scheme not in ("postgresql", "postgres"):
        raise KnownError(
            said("The address of a team's server looks like postgresql://person@host/database.")
        )
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    if parts.password is not None or "password" in given:
        raise KnownError(
            said(
                "A password does not belong into the address, where others can read it. Leave it "
                "out; you are asked for it, and the system's keyring keeps it."
            )
        )
    if unknown := given.keys() - {"host", "port"}:
        told = said("The address says {0}=, which is not understood here.")
        raise KnownError(told.format(min(unknown)))
    person, database = unquote(parts.username or ""), unquote(parts.path.strip("/"))
    if not PERSON.fullmatch(person):
        raise KnownError(
            said(
                "The address needs the name of a person in small letters, digits and _, as in "
                "postgresql://person@host/database."
            )
        )
    if not PERSON.fullmatch(database):
        raise KnownError(
            said(
                "The address needs the name of a database in small letters, digits and _, as in "
                "postgresql://person@host/database."
            )
        )
    if "host" in given:
        hosts = _listed(given["host"], given.get("port", ""), text)
    else:
        hosts = tuple(_host(one, text) for one in parts.netloc.rpartition("@")[2].split(",") if one)
        if given.get("port"):
            hosts = _listed(",".join(host.name for host in hosts), given["port"], text)
    if not hosts:
        raise KnownError(
            said("The address names no host, as in postgresql://person@host/database.")
        )
    return ServerAddress(person, tuple(dict.fromkeys(hosts)), database)


def _host(written: str, address: str) -> Host:
    """One host of the list before the database, with the port behind it if there is one."""
    found = _HOST.fullmatch(written)
    if found is None:
        raise _no_address(address)
    return Host(found["number"] or found["name"].lower(), _port(found["port"], address))


def _listed(names: str, ports: str, address: str) -> tuple[Host, ...]:
    """Hosts from ``host=`` and ``port=``, as libpq reads them: one port holds for all."""
    hosts = [name for name in names.split(",") if name]
    given = ports.split(",")
    if len(given) not in (1, len(hosts)):
        raise _no_address(address)
    if len(given) == 1:
        given *= len(hosts)
    return tuple(Host(name, _port(port, address)) for name, port in zip(hosts, given, strict=True))


def _port(digits: str | None, address: str) -> int:
    if not digits:
        return PORT
    if not digits.isdecimal() or not 0 < int(digits) < 65536:
        raise _no_address(address)
    return int(digits)


def _no_address(text: str) -> KnownError:
    return KnownError(said("This is no address of a server: {0}").format(text))
