"""A case told in a line: kind, place, grades, learners."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from casestudies.figures import shown
from casestudies.model.brief import KIND_NAMES, CaseBrief
from casestudies.model.places import STATE_NAMES


def own_mark(brief: CaseBrief) -> str:
    """What marks a case that the user wrote; "" for any other."""
    return QCoreApplication.translate("facts_of", "Your case") if brief.own else ""


def facts_of(brief: CaseBrief, *, state_in_full: bool = False, marked: bool = True) -> str:
    """A case in a line: "District · Lindsay, CA · K–12 · 3,976 learners"; a case that
    is not there any more begins with that: "Closed school · ...", and before all stands whether
    the user wrote it, unless that is shown beside (``marked``)."""
    state = STATE_NAMES.get(brief.state, brief.state) if state_in_full else brief.state
    kind = KIND_NAMES[brief.kind]
    if brief.gone:
        gone = QCoreApplication.translate("facts_of", "{gone} {kind}")
        kind = gone.format(gone=brief.gone, kind=kind.lower())
    facts = [
        own_mark(brief) if marked else "",
        kind,
        f"{brief.city}, {state}",
        brief.grades.label,
    ]
    if brief.enrollment:
        learners = QCoreApplication.translate("facts_of", "{0} learners")
        facts.append(learners.format(shown(brief.enrollment)))
    return " · ".join(filter(None, facts))
