"""How the index of a library is made: case after case, here or with a second process."""
