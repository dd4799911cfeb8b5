"""The first workspace: a tray of cases to compare."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tray",
        sa.Column("case_slug", sa.String(100), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case_slug", name="pk_tray"),
    )


def downgrade() -> None:
    op.drop_table("tray")
