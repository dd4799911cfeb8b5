"""Full-text search over passages: Whoosh behind a protocol."""
