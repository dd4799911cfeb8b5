"""The reader: a case in full, find in it, its sources."""
