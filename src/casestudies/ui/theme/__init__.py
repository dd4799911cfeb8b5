"""Colours, type, icons and state outlines from the bundled tokens."""
