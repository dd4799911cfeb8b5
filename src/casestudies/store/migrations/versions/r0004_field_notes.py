"""What a visitor writes down at the stops of a visit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "field_notes",
        sa.Column("visit", sa.String(100), nullable=False),
        sa.Column("id", sa.String(100), nullable=False),
        sa.Column("stop", sa.String(100), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("seen", sa.String(100), nullable=False),
        sa.Column("attached_file", sa.Text(), nullable=False),
        sa.Column("attached_name", sa.Text(), nullable=False),
        sa.Column("attached_placed", sa.Boolean(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("visit", "id", name="pk_field_notes"),
    )


def downgrade() -> None:
    op.drop_table("field_notes")
