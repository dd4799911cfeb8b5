"""Copies of a library, how they differ from it, and whether it is sound."""
