"""Cases of the user's own: drafts, shown among the others as far as they are complete."""
