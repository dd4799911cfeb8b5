"""*Grade* as what teachers do, told from *grade* as a year of school: how do they **grade**, but in
which **grade**. Stemmed alike, a question on marks finds grade levels."""

from __future__ import annotations

from collections.abc import Sequence

GRADING = "grading"

_ASKS = """
can could did didn't do does doesn't don't how may might must should shouldn't would why
"""
_DOERS = """
adults advisors coaches educators everybody everyone faculty folks i instructors nobody others
people staff teacher teachers team teams they we who you
"""
_LEADS = "actually always don't even just never not really still to"
_LIKE_IT = "assess evaluate mark rate report score teach"
_GRADED = """
essays everything fairly habits homework papers performance projects student students their them
work writing
"""
# With these before or behind it, a grade is a year of school, or a mark on paper.
_OF_A_GRADE = """
a above across after all an any at below between by each elementary eighth eleventh every fifth
first for fourth from high higher in into letter lower middle multi next ninth no of on one per same
second seventh sixth skip switch tenth that the their these third this through twelfth two upper
what which with without
"""
_GRADE_OF = """
average averages band bands book books configuration configurations inflation k level levels point
points range ranges report reports retention scale scales school schools six skipping span spans
team teams
"""
_ASKING = frozenset(_ASKS.split())
_BEFORE_IT = frozenset((*_DOERS.split(), *_LEADS.split()))
_SIDE_BY_SIDE = frozenset(_LIKE_IT.split())
_WHAT_IS_GRADED = frozenset(_GRADED.split())
_NOUN_BEHIND = frozenset(_OF_A_GRADE.split())
_NOUN_BEFORE = frozenset(_GRADE_OF.split())


def grading_at(row: Sequence[str]) -> tuple[int, ...]:
    """Where in a row of folded words *grade* is what somebody does."""
    return tuple(at for at in range(len(row)) if _is_verb(row, at))


def _is_verb(row: Sequence[str], at: int) -> bool:
    before = row[at - 1] if at else ""
    behind = row[at + 1] if at + 1 < len(row) else ""
    if row[at] == "grades":
        return before in ("nobody", "who")
    if row[at] != "grade" or before in _NOUN_BEHIND or behind in _NOUN_BEFORE:
        return False
    if before[:1].isdigit() or behind[:1].isdigit():
        return False
    return before in _BEFORE_IT or _is_done(row[:at], row[at + 1 :])


def _is_done(before: Sequence[str], behind: Sequence[str]) -> bool:
    """True where the words before and behind *grade* tell that it is done."""
    joined = ("and", "or")
    if len(behind) > 1 and behind[0] in joined and behind[1] in _SIDE_BY_SIDE:
        return True
    if len(before) > 1 and before[-1] in joined and before[-2] in _SIDE_BY_SIDE:
        return True
    if not before:
        return bool(behind) and behind[0] in _WHAT_IS_GRADED
    return not _ASKING.isdisjoint(before[:-1])
