"""The catalogues of sentences: gathered from the source, translations entered and checked."""
