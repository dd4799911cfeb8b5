"""Import a file: what it is, what it would bring, what the user decides; then done, and undone."""
