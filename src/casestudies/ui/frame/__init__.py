"""The frame round the rooms: the program, its window, rail, messages, history and help."""
