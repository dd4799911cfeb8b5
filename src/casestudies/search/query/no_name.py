"""Words beside which an ordinary word is no name of a case: *how big*, *big cities*, not *BIG*."""

from __future__ import annotations

from collections.abc import Sequence

from casestudies.search.query.parser import TypedWord

_BEFORE_IT = """
a an are as how is one our really so than that the these this too very was were
"""
_BEHIND_IT = """
change changes cities city class classes deal district districts enough group groups high idea
ideas kid kids problem problems question questions school schools size step steps town towns
"""
_BEFORE = frozenset(_BEFORE_IT.split())
_BEHIND = frozenset(_BEHIND_IT.split())


def is_no_name(row: Sequence[TypedWord], at: int) -> bool:
    """True where a word stands behind one that no name stands behind, or before one that none
    stands before."""
    if at > 0 and row[at - 1].surface in _BEFORE:
        return True
    return at + 1 < len(row) and row[at + 1].surface in _BEHIND
