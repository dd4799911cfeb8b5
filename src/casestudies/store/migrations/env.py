"""Runs migrations on the connection that ``store.upgrade`` hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

import casestudies.store.care.schema  # noqa: F401 - with the tables of packs as they were
from casestudies.store.sync.schema import Workspace  # with the tables of a team

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Workspace.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
