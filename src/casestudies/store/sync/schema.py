"""The tables in which a desk keeps what it knows of its team, as SQLAlchemy has them."""

from __future__ import annotations

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from casestudies.store.schema import Key, Moment, Workspace


class DeskTeamRow(Workspace):
    """The team that this desk joined: at most one row. ``seen`` is the last number of the server's
    log that this desk has, ``epoch`` names the copy of the team's library that it is of.
    ``applying`` is true only within the transaction that writes what the server sent."""

    __tablename__ = "desk_team"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    server: Mapped[str]
    desk: Mapped[str] = mapped_column(Moment)
    name: Mapped[str]
    role: Mapped[str] = mapped_column(String(20))
    epoch: Mapped[str] = mapped_column(Moment)
    seen: Mapped[int] = mapped_column(BigInteger)
    joined: Mapped[str] = mapped_column(Moment)
    synchronized: Mapped[str | None] = mapped_column(Moment)
    share_new: Mapped[bool]
    send_private: Mapped[bool]
    applying: Mapped[bool]


class DeskRecordRow(Workspace):
    """A record of the user's as the team has it: ``base`` is JSON of what the server last had under
    ``version``, ``sent`` of what was sent and not heard of since. ``dirty`` is 0, or the number of
    the last change that the server does not have. After the team was left, only the notes that
    others of it began are here, for their ``owner``."""

    __tablename__ = "desk_records"
    table_name: Mapped[str] = mapped_column(Moment, primary_key=True)
    key: Mapped[str] = mapped_column(String(250), primary_key=True)
    scope: Mapped[str] = mapped_column(String(20))
    owner: Mapped[str] = mapped_column(Key)
    version: Mapped[int] = mapped_column(BigInteger)
    base: Mapped[str | None]
    sent: Mapped[str | None]
    dirty: Mapped[int] = mapped_column(BigInteger, index=True)


class DeskConflictRow(Workspace):
    """A record that two people wrote differently: ``theirs`` stands under ``key``, ``mine`` under
    ``copy_key``; both are texts."""

    __tablename__ = "desk_conflicts"
    id: Mapped[str] = mapped_column(Moment, primary_key=True)
    at: Mapped[str] = mapped_column(Moment)
    table_name: Mapped[str] = mapped_column(Moment)
    key: Mapped[str] = mapped_column(String(250))
    copy_key: Mapped[str] = mapped_column(String(250))
    person: Mapped[str] = mapped_column(Key)
    mine: Mapped[str]
    theirs: Mapped[str]
    settled: Mapped[bool]


class DeskPackRow(Workspace):
    """A pack of the team's as the server told of it last (``gone``: it was withdrawn), under the
    names of ``store.team.packs.ServerPack``. ``settled`` names what of it was decided at this desk
    last, "" for nothing yet. ``taken`` stands for the pack that this library held when it was what
    the team had under ``taken_of``."""

    __tablename__ = "desk_packs"
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    title: Mapped[str]
    version: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    about: Mapped[str]
    number: Mapped[int] = mapped_column(BigInteger)
    person: Mapped[str] = mapped_column(Key)
    at: Mapped[str] = mapped_column(Moment)
    gone: Mapped[bool]
    settled: Mapped[str] = mapped_column(String(80))
    taken: Mapped[str] = mapped_column(String(64))
    taken_of: Mapped[str] = mapped_column(String(64))
