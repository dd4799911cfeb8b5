"""The places of the program, one module a page."""
