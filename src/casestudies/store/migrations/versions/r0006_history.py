"""The history of what the user did, step by step, and which writes there were for other windows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "history_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("writer", sa.String(40), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_history_steps"),
    )
    op.create_table(
        "history_rows",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(40), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_history_rows"),
    )
    op.create_index("ix_history_rows_step", "history_rows", ["step"])
    op.create_table(
        "writes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(40), nullable=False),
        sa.Column("writer", sa.String(40), nullable=False),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_writes"),
    )


def downgrade() -> None:
    op.drop_table("writes")
    op.drop_table("history_rows")
    op.drop_table("history_steps")
