"""From what is typed to what is asked for: the query language, its fields, its units."""
