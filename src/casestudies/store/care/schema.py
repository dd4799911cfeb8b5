"""The tables of packs as they were, as SQLAlchemy makes them."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from casestudies.store.schema import Key, Moment, Pack, Workspace


class FormerPackRow(Pack, Workspace):
    """One as it was: in the trash since ``deleted``, or without that one of which an import of the
    same ``id`` took the place."""

    __tablename__ = "former_packs"
    number: Mapped[int] = mapped_column(primary_key=True, sort_order=-2)
    id: Mapped[str] = mapped_column(Key, index=True, sort_order=-1)
    deleted: Mapped[str | None] = mapped_column(Moment, sort_order=1)


class PackBodyRow(Workspace):
    """What a pack held before a step of the history, which names it by its number."""

    __tablename__ = "pack_bodies"
    number: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[bytes]
