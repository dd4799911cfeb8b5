"""Kills the program in the middle of editing, or fills its disk, and looks at what is left.

`python -m tools.crash --runs 200` lets a process edit a library and kills it outright at a random
moment; `--commits 200` ends it right after one of its commits, where work of several transactions
would be left half done; `--full-disk 50` lets the disk run full at random points. After each run
the library is opened as the next start does: everything that was told as written must be there, of
what was being written all or nothing, and the file, its references, packs, what waits for the team
and the search index must be sound. `--sessions 20` ends nothing: each edit of a long session
changes one thing, and all stays sound.
"""
