"""Packs in the trash and in the history; what an import took the place of stands beside the packs
and no more as a text among the unfinished work."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TOLD = ("id", "kind", "title", "version", "origin", "sha256", "added", "enabled", "report")


def upgrade() -> None:
    former = op.create_table(
        "former_packs",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("added", sa.String(40), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("deleted", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_former_packs"),
    )
    op.create_index("ix_former_packs_id", "former_packs", ["id"])
    op.create_table(
        "pack_bodies",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_pack_bodies"),
    )
    connection = op.get_bind()
    desks = "FROM editing WHERE desk LIKE 'import.former.%'"
    kept = connection.execute(sa.text(f"SELECT body {desks} ORDER BY desk")).scalars().all()
    for body in kept:
        for told in json.loads(body):
            row = {name: told[name] for name in _TOLD}
            connection.execute(sa.insert(former), row | {"body": b64decode(told["body"])})
    connection.execute(sa.text(f"DELETE {desks}"))


def downgrade() -> None:
    connection = op.get_bind()
    rows = connection.execute(
        sa.text("SELECT * FROM former_packs WHERE deleted IS NULL ORDER BY number")
    ).mappings()
    kept: dict[str, list[dict[str, object]]] = {}
    for row in rows:
        told = {name: row[name] for name in _TOLD}
        told |= {"enabled": bool(row["enabled"]), "body": b64encode(row["body"]).decode()}
        kept.setdefault(row["id"], []).append(told)
    for pack, former in kept.items():
        connection.execute(
            sa.text("INSERT OR REPLACE INTO editing (desk, body) VALUES (:desk, :body)"),
            {"desk": f"import.former.{pack}"[:100], "body": json.dumps(former)},
        )
    op.drop_table("pack_bodies")
    op.drop_table("former_packs")
