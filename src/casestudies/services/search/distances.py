"""What the answer to a question with a distance tells: how far, which place was meant, others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casestudies.model.places import MILES_A_KILOMETER, STATE_NAMES, GazetteerPlace
from casestudies.model.query import Query
from casestudies.model.results import Around, Step
from casestudies.search.engine import Answer, RankedCase, SearchEngine
from casestudies.services.search.cases_first import without_words


def away(engine: SearchEngine, around: Around | None, case: int) -> tuple[float | None, str]:
    """How far a case is from the place asked about, in miles, and as it is said; None and "" where
    no distance is asked for."""
    if around is None:
        return None, ""
    place, miles = around.place, engine.distances.miles(around.place)[case]
    if engine.distances.is_at(case, place):
        return miles, f"in {place.short}"
    where = f"the middle of {place.short}" if place.county else place.short
    if around.far.endswith("km"):
        return miles, f"{miles / MILES_A_KILOMETER:,.0f} km from {where}"
    count = round(miles)
    far = "under a mile" if count < 1 else "1 mile" if count == 1 else f"{count:,} miles"
    return miles, f"{far} from {where}"


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
        if around.lacking and place.county:
            notes.append(
                "In which county a case is is not known here; those nearest to the middle of "
                f"{place.said} come first."
            )
        elif around.lacking:
            notes.append(f"No case here is in {place.said}; the nearest come first.")
        elif around.miles is not None and not engine.distances.within(around) & found:
            notes.append(f"Nothing {around.said} was found; what other places have is here.")
        elif answer.undocumented:
            notes.append(f"Nothing in or near {place.said} was found; the nearest come first.")
    states = _other_states(around)
    if states:
        names = [STATE_NAMES.get(state, state) for state in states]
        where = " and ".join((", ".join(names[:-1]), names[-1])) if names[1:] else names[0]
        notes.append(f"“{place.name}” is read as {place.said}; there is one in {where} too.")
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
        steps.append(Step(f"{lead.capitalize()} {other.said}", replace(query, text=text)))
    return tuple(steps)


def _others(around: Around) -> tuple[GazetteerPlace, ...]:
    """Other places of the name, one a state."""
    by_state = {other.state: other for other in reversed(around.others)}
    by_state.pop(around.place.state, None)
    return tuple(other for other in around.others if by_state.get(other.state) is other)


def _other_states(around: Around) -> list[str]:
    return [other.state for other in _others(around)] if around.typed else []
