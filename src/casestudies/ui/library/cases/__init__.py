"""Cases of the user's own: the list, and the editor by dimension."""
