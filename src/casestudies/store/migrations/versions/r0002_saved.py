"""Saved comparisons, searches and school profiles, recent searches, and the state of editing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "saved_work",
        sa.Column("key", sa.String(100), nullable=False),
        sa.Column("kind", sa.String(100), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created", sa.String(40), nullable=False),
        sa.Column("updated", sa.String(40), nullable=False),
        sa.Column("deleted", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_saved_work"),
    )
    op.create_table(
        "recent_searches",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_recent_searches"),
    )
    op.create_table(
        "editing",
        sa.Column("desk", sa.String(100), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("desk", name="pk_editing"),
    )


def downgrade() -> None:
    op.drop_table("editing")
    op.drop_table("recent_searches")
    op.drop_table("saved_work")
