"""The program packed for people who have no Python: `python -m tools.package`."""
