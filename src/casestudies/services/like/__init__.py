"""Models like ours: a school described, and the cases matched with it."""
