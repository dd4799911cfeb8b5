"""The help: its pages in each language, and finding in them."""
