"""From the findings that answer a question to finished values that say why they were found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casestudies.model.query import Filters
from casestudies.model.searching import FoundFinding
from casestudies.said import said
from casestudies.search.answers import Answering, answers
from casestudies.search.engine import Answer, SearchEngine
from casestudies.search.query.lifting import lift
from casestudies.search.query.units import named
from casestudies.search.snippets import Marker
from casestudies.search.text import stem
from casestudies.search.weights import ANSWER_MOST, MEANING_LEAST
from casestudies.services.search.reasons import explain

_NAMED = 4  # words


def found_in_cases(
    engine: SearchEngine, question: str, slugs: Sequence[str]
) -> dict[str, tuple[FoundFinding, ...]]:
    """For each slug the findings that answer ``question``, best first."""
    lifted = lift(engine.parsed(question).root, Filters(), engine.values)
    numbers = {slug: engine.corpus.case_number.get(slug) for slug in slugs}
    cases = [number for number in numbers.values() if number is not None]
    answer, found = answers(engine, lifted.root, lifted.filters, cases, ANSWER_MOST)
    marker = Marker(named(answer.units), engine.labels)
    return {
        slug: tuple(
            _found(engine, answer, marker, one)
            for one in (found[number] if number is not None else ())
        )
        for slug, number in numbers.items()
    }


def _found(engine: SearchEngine, answer: Answer, marker: Marker, one: Answering) -> FoundFinding:
    passage = engine.corpus.passages[one.number]
    _, matches = marker.mark(passage.text)
    why = []
    if matches:
        why.append(said("has {0}").format(_quoted(match.word for match in matches)))
    labels = marker.labels_on(passage, matches)
    coded = [match.word for match in labels if match.field != "dimension"]
    home = [match.word for match in labels if match.field == "dimension"]
    if coded:
        why.append(said("coded {0}").format(_quoted(coded)))
    if home:
        why.append(said("under {0}").format(_quoted(home)))
    if answer.near is not None and one.near >= MEANING_LEAST:
        near = () if matches else engine.meanings.words_near(answer.near, passage.text)
        close = said("close in meaning: {0}") if near else said("close in meaning")
        why.append(close.format(", ".join(near)))
    if not why:  # met in a way to ask for it alone
        why += [explain(match) for match in marker.asked_on(passage, matches)]
    return FoundFinding(passage.finding or "", one.score, tuple(why))


def _quoted(words: Iterable[str]) -> str:
    """Each word once, whatever its ending and capitals: “grade”, “report” and 2 more."""
    once: dict[str, str] = {}
    for word in words:
        once.setdefault(stem(word.casefold()), word)
    told = ", ".join(f"“{word}”" for word in [*once.values()][:_NAMED])
    more = len(once) - _NAMED
    return said("{0} and {1} more").format(told, more) if more > 0 else told
