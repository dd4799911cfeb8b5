"""What a desk knows of the packs of its team, and what was decided here about each."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "desk_packs",
        sa.Column("id", sa.String(100), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("person", sa.String(100), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("settled", sa.String(80), nullable=False),
        sa.Column("taken", sa.String(64), nullable=False),
        sa.Column("taken_of", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_desk_packs"),
    )


def downgrade() -> None:
    op.drop_table("desk_packs")
