"""Models like ours: the description of a school and the cases near it."""
