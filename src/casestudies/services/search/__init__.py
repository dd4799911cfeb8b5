"""Searching, completing, explaining a hit, links to a search."""

HELPER = "--make-text-files"
"""What this program is started with to help another with its index (see ``helping``): no command
of the user's."""
