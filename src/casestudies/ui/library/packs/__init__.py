"""Packs of the library: what each holds and where it comes from, adding, updating, making."""
