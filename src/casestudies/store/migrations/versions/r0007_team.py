"""What a desk knows of the team that it joined: the server, and what it has not sent there yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "desk_team",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("server", sa.Text(), nullable=False),
        sa.Column("desk", sa.String(40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("epoch", sa.String(40), nullable=False),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("joined", sa.String(40), nullable=False),
        sa.Column("synchronized", sa.String(40), nullable=True),
        sa.Column("share_new", sa.Boolean(), nullable=False),
        sa.Column("send_private", sa.Boolean(), nullable=False),
        sa.Column("applying", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_desk_team"),
    )
    op.create_table(
        "desk_records",
        sa.Column("table_name", sa.String(40), nullable=False),
        sa.Column("key", sa.String(250), nullable=False),
        sa.Column("scope", sa.String(20), nullable=False),
        sa.Column("owner", sa.String(100), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("sent", sa.Text(), nullable=True),
        sa.Column("dirty", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", "key", name="pk_desk_records"),
    )
    op.create_index("ix_desk_records_dirty", "desk_records", ["dirty"])
    op.create_table(
        "desk_conflicts",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("table_name", sa.String(40), nullable=False),
        sa.Column("key", sa.String(250), nullable=False),
        sa.Column("copy_key", sa.String(250), nullable=False),
        sa.Column("person", sa.String(100), nullable=False),
        sa.Column("mine", sa.Text(), nullable=False),
        sa.Column("theirs", sa.Text(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_desk_conflicts"),
    )


def downgrade() -> None:
    op.drop_table("desk_conflicts")
    op.drop_table("desk_records")
    op.drop_table("desk_team")
