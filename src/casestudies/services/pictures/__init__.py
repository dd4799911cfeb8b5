"""The five pictures of a comparison, as values."""
