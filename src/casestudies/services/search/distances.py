"""What the answer to a question with a distance tells: how far, which place was meant, others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casestudies.figures import by_number, shown
from casestudies.model.places import MILES_A_KILOMETER, STATE_NAMES, GazetteerPlace
from casestudies.model.query import Query
from casestudies.model.results import Around, Step, far_said
from casestudies.model.wording import listed
from casestudies.said import said
from casestudies.search.engine import Answer, RankedCase, SearchEngine
from casestudies.services.search.cases_first import without_words


def away(engine: SearchEngine, around: Around | None, case: int) -> tuple[float | None, str]:
    """How far a case is from the place asked about, in miles, and as it is said; None and "" where
    no distance is asked for."""
    if around is None:
        return None, ""
    place, miles = around.place, engine.distances.miles(around.place)[case]
    if engine.distances.is_at(case, place):
        return miles, said("in {0}").format(place.short)
    where = place.short
    if place.county:
        where = said("the middle of {0}").format(place.short)
    if around.far.endswith("km"):
        return miles, said("{0} km from {1}").format(shown(miles / MILES_A_KILOMETER), where)
    count = round(miles)
    if count < 1:
        return miles, said("under a mile from {0}").format(where)
    told = by_number(count, said("{0} mile from {1}"), said("{0} miles from {1}"))
    return miles, told.format(shown(count), where)


def distances_told(engine: SearchEngine, answer: Answer, ranked: Sequence[RankedCase]) -> list[str]:
    """Notes: what was not understood; that no case is in a city, or within the miles; and that
    other places have the name."""
    notes = list(dict.fromkeys(answer.told))
    around = answer.around
    if around is None:
        return notes
    place = around.place
    if ranked and around.typed:
        found = {case.number for case in ranked} - answer.undocumented
        in_state = around.in_state and engine.distances.cases_in(place.state)
        if around.lacking and place.county:
            notes.append(
                said(
                    "In which county a case is is not known here; those nearest to the middle of "
                    "{0} come first."
                ).format(place.said)
            )
        elif around.lacking and in_state:
            told = said("No case here is in {0}; those in {1} come first, then the nearest.")
            notes.append(told.format(place.said, STATE_NAMES[place.state]))
        elif around.lacking:
            told = said("No case here is in {0}; the nearest come first.")
            notes.append(told.format(place.said))
        elif around.miles is not None and not engine.distances.within(around) & found:
            told = said("Nothing {0} was found; what other places have is here.")
            notes.append(told.format(around.said))
        elif answer.undocumented:
            told = said("Nothing in or near {0} was found; the nearest come first.")
            notes.append(told.format(place.said))
    states = _other_states(around)
    if states:
        names = [STATE_NAMES.get(state, state) for state in states]
        told = said("“{0}” is read as {1}; there is one in {2} too.")
        notes.append(told.format(place.name, place.said, listed(names)))
    return notes


def namesakes(engine: SearchEngine, query: Query, answer: Answer) -> tuple[Step, ...]:
    """The same question asked of the other places of the name."""
    around = answer.around
    if around is None or not around.typed:
        return ()
    steps = []
    for other in _others(around):
        lead = f"within {around.far} of" if around.miles is not None else "near"
        text = without_words(engine, query.text, around.typed, f"{lead} {other.short}")
        label = said("Near {0}").format(other.said)
        if around.miles is not None:
            label = said("Within {0} of {1}").format(far_said(around.far), other.said)
        steps.append(Step(label, replace(query, text=text)))
    return tuple(steps)


def _others(around: Around) -> tuple[GazetteerPlace, ...]:
    """Other places of the name, one a state."""
    by_state = {other.state: other for other in reversed(around.others)}
    by_state.pop(around.place.state, None)
    return tuple(other for other in around.others if by_state.get(other.state) is other)


def _other_states(around: Around) -> list[str]:
    return [other.state for other in _others(around)] if around.typed else []
