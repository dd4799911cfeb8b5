"""A team's server: PostgreSQL with the tables of a library, the rights of people, and the log of
changes that desks follow."""
