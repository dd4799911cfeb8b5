"""Looks over what the program needs on this computer, without opening or changing anything."""
