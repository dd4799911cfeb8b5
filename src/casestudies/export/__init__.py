"""Writes reports as files: one format a module, each rendering the same finished value."""
