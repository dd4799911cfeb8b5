"""What the parts of an own case are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from casestudies.model.brief import State
from casestudies.model.vocabulary import Vocabulary
from casestudies.ui.library.cases.state import FACTS

translate = QCoreApplication.translate


def state_name(state: State) -> str:
    """What a finding says of what it tells of, in small letters."""
    return {
        State.DOCUMENTED: translate("OwnCases", "documented"),
        State.ABSENT: translate("OwnCases", "documented as absent"),
        State.ENDED: translate("OwnCases", "ended"),
        State.DISPUTED: translate("OwnCases", "disputed"),
    }[state]


def part_name(part: str, vocabulary: Vocabulary) -> str:
    """The name of a part of the form."""
    return translate("OwnCases", "Facts") if part == FACTS else vocabulary.name_of(part)
