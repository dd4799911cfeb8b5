"""The steps that bring a workspace of any released version up to date (Alembic scripts)."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
"""Every revision in order, the last is the present one; a test compares it with the scripts, so
that opening a library need not load Alembic to know whether there is anything to do."""
