"""A library that a server searches: what it is given of each passage, so that it finds by the same
words as a desk does."""
