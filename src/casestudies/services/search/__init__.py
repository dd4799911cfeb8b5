"""Searching, completing, explaining a hit, links to a search."""
