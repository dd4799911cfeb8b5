"""Files of others become packs of the library, each told first and undone as one step."""
