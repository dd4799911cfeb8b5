"""The library file: an SQLite file, values in and out."""
