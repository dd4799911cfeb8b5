"""Painting of rows from roles."""
