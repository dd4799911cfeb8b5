"""Plain frozen values that every other layer speaks in; imports nothing of ours but itself."""
