"""A team's shared library: its server, and this desk's part in it."""
