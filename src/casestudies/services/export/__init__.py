"""Files that leave the program: a report built, rendered and written whole or not at all."""
