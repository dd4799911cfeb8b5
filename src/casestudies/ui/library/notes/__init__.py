"""Notes and highlights, stars and collections in the library room."""
