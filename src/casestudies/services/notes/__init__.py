"""The user's notes, highlights, stars and collections."""
