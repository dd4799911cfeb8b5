"""The language of the window: which one is chosen, its catalogue, and how it is switched."""
