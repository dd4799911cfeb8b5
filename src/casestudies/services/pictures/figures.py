"""Which figures of a case are its enrollment, with the word a source puts before a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casestudies.model.case import Case, Figure

_ENROLLMENT = re.compile(r"enrollment(?: \((about|more than|over|nearly)(?:, ([^;)]*))?\))?")


@dataclass(frozen=True, slots=True)
class Enrollment:
    """An enrollment figure; ``qualifier`` is "about", "more than", "over", "nearly" or "", ``note``
    what the pack says beside it."""

    figure: Figure
    qualifier: str
    note: str


def enrollments(case: Case) -> tuple[Enrollment, ...]:
    """The enrollment figures of a case, those without a qualifier first, else in the pack's order.
    A cap, a plan, the enrollment of one building or of another district are other measures."""
    found = []
    for figure in case.figures:
        match = _ENROLLMENT.fullmatch(figure.metric)
        if match:
            notes = (match[2], figure.note)
            found.append(Enrollment(figure, match[1] or "", "; ".join(n for n in notes if n)))
    return tuple(sorted(found, key=lambda item: bool(item.qualifier)))


def newest_enrollment(case: Case) -> Enrollment | None:
    """The newest enrollment, without a qualifier where there is one; undated ones count as
    oldest."""
    found = enrollments(case)
    plain = [item for item in found if not item.qualifier] or found
    return max(plain, key=lambda item: item.figure.as_of or 0, default=None)
