"""The library file: SQLite through SQLAlchemy, values in and out."""
