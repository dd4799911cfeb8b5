"""Reads lists of references: BibTeX, RIS and CSL-JSON, one format a module."""
