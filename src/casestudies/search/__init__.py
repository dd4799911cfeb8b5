"""Full-text search over passages, by words and by meaning."""
