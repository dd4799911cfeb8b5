"""The library file: made, opened, checked, updated and repaired."""
