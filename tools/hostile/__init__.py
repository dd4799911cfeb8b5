"""Bad files of every kind that the program reads: each has to end in a sentence, change nothing in
the library, take at most two seconds and at most 500 MB. `python -m tools.hostile` reads them."""
