"""The links of a text as a list: a screen reader hears none in a text edit, only its lines."""
