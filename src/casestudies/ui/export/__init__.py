"""The dialog of every export."""
