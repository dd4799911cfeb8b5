"""The care of the library: its trash, its backups, and the check of it."""
