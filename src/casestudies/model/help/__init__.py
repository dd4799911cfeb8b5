"""The help as a value: a handbook and what it is made of."""
