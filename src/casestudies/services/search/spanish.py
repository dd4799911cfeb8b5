"""Spanish words in a question: the core library is written in English, so that is said, with the
English term to search for where the program knows one by its Spanish name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from casestudies.figures import by_number, shown
from casestudies.model.content import Term
from casestudies.model.query import Query
from casestudies.model.results import SearchResults, Step
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import named, said, spoken_in
from casestudies.search.engine import SearchEngine
from casestudies.search.query.places import PLACE_FACETS
from casestudies.search.spelling import WordList
from casestudies.search.text import STOP_WORDS, surfaces
from casestudies.services.search.steps import count_cases

MOST_TERMS = 2
_ROOT = 6  # letters that words of one root begin with: califican, calificaciones
_LEAST = 0.6  # of the words of a name, or of what is asked: below it a name says something else
# Little words that are none in English, nor beginnings of American places.
_WORDS = """
al como con cual cuales cuando cuanto cuantos del desde donde ellos entre esta estas este estos
hacia hay las les mas muy nos nuestra nuestras nuestro nuestros para pero por porque que quien
quienes segun sin sobre sus tambien tiene tienen una unas unos y
"""
_LITTLE = frozenset(_WORDS.split())
_SHORT = 3  # letters of words that tell nothing: el, los, SIS
_ALL_ARE = frozenset(("escuel", "colegi", "distri"))  # what each case is, and says nothing beside


class SpanishName(NamedTuple):
    """What the program calls something in Spanish: the roots of its words, and the English."""

    roots: frozenset[str]
    english: str


class _Names(NamedTuple):
    names: tuple[SpanishName, ...]
    words: frozenset[str]  # as they are written, folded
    roots: frozenset[str]
    listed: Mapping[str, int]  # how often a word stands in the glossary in Spanish


def spanish_names(terms: tuple[Term, ...], vocabulary: Vocabulary) -> _Names:
    """The Spanish names of the glossary, and of the written ``vocabulary`` in a Spanish window. The
    same ones are asked for with every question, so the last are kept."""
    spoken = spoken_in()
    kept = _LAST.get("names")
    if kept is not None and kept[:3] == (spoken, terms, vocabulary):
        return kept.names
    names = _names(terms, vocabulary)
    _LAST["names"] = _Kept(spoken, terms, vocabulary, names)
    return names


class _Kept(NamedTuple):
    """Names with what they were made of."""

    spoken: object
    terms: tuple[Term, ...]
    vocabulary: Vocabulary
    names: _Names


_LAST: dict[str, _Kept] = {}


def _names(terms: tuple[Term, ...], vocabulary: Vocabulary) -> _Names:
    keys = (*vocabulary.populations, *vocabulary.dimensions, *vocabulary.practices)
    written = dict.fromkeys(
        name for one in keys for name in (one.name, getattr(one, "short_name", "")) if name
    )
    glossary = [(one.es, one.term) for one in terms if one.es]
    of_keys = [(named(name), name) for name in written]
    pairs = [*((es, english) for es, english in of_keys if es != english), *glossary]
    found: list[SpanishName] = []
    words: set[str] = set()
    for spanish, english in pairs:
        said_so = _content(surfaces(spanish))
        words |= {*said_so, *map(_singular, said_so)} - {*surfaces(english)}
        found.append(SpanishName(frozenset(map(_root, said_so)), english))
    listed = Counter(word for spanish, _ in glossary for word in surfaces(spanish))
    return _Names(tuple(found), frozenset(words), frozenset(map(_root, words)), listed)


def in_english(
    results: SearchResults, engine: SearchEngine, terms: tuple[Term, ...], vocabulary: Vocabulary
) -> SearchResults:
    """The same results; where the words are Spanish with what to search for in English, in place
    of what is told of English words."""
    tokens = engine.tokens(results.query.text)
    typed = [one.text for one in tokens if one.kind in ("word", "phrase") and not one.negated]
    places = _places(results)
    row = tuple(word for word in surfaces(" ".join(typed)) if word not in places)
    names = spanish_names(terms, vocabulary)
    if not _is_spanish(row, names, engine.words):
        return results
    kept = [one.text for one in tokens if one.kind == "field" and not one.negated]
    steps = tuple(_steps(results.query, kept, _meant(row, names), engine))
    told = said("The texts of the core library are in English: search for English words.")
    return replace(
        results,
        notes=(told,),  # which words are missing, or near, says nothing of them
        suggestions=(),
        nearest=(*steps, *results.nearest) if results.total else (),
        steps=results.steps if results.total else (*steps, *results.steps),
    )


def _places(results: SearchResults) -> frozenset[str]:
    """The words that were read as a place: El Paso is no step."""
    around, first = results.around, results.first
    typed = [around.typed] if around is not None else []
    if first is not None:
        typed += [one.typed for one in first.whereabouts if one.facet in PLACE_FACETS]
    return frozenset(word for one in typed for word in surfaces(one))


def _is_spanish(row: Sequence[str], names: _Names, words: WordList) -> bool:
    """Whether more of the words are Spanish than stand in the library's texts, and one of them is
    known to be."""
    content = _content(row)
    foreign = [word for word in content if words.count(word) <= names.listed.get(word, 0)]
    if not foreign:
        return False
    sure = [word for word in foreign if word in names.words or _singular(word) in names.words]
    likely = [word for word in foreign if word not in sure and _root(word) in names.roots]
    little = sum(word in _LITTLE for word in row)
    english = len(content) - len(foreign)
    if sure:
        return len(sure) + little + len(likely) >= english
    return bool(little) and len(likely) > english


def _meant(row: Sequence[str], names: _Names) -> Iterable[str]:
    """English terms for the words: the nearest, then one for words that it leaves, if these are
    the whole of its name."""
    asked = {*map(_root, _content(row))}
    left = (asked - _ALL_ARE) or asked
    for at in range(MOST_TERMS):
        rated = [(_likeness(one.roots, left), one) for one in names.names]
        rated = [pair for pair in rated if not at or pair[1].roots <= left]
        share, best = max(rated, key=lambda pair: pair[0], default=(0.0, None))
        if best is None or share < _LEAST:
            return
        left -= best.roots
        yield best.english


def _likeness(name: frozenset[str], asked: set[str]) -> float:
    common = len(name & asked)
    return 2 * common / (len(name) + len(asked)) if common else 0.0


def _steps(
    query: Query, kept: Sequence[str], meant: Iterable[str], engine: SearchEngine
) -> Iterable[Step]:
    for english in meant:
        other = replace(query, text=" ".join((*kept, english)))
        found = count_cases(engine, other)
        if found:
            label = by_number(
                found, said("Search for “{0}” ({1} case)"), said("Search for “{0}” ({1} cases)")
            )
            yield Step(label.format(english, shown(found)), other)


def _content(row: Iterable[str]) -> tuple[str, ...]:
    aside = _LITTLE | STOP_WORDS
    return tuple(word for word in row if len(word) > _SHORT and word not in aside)


def _singular(word: str) -> str:
    if word.endswith("ces"):
        return f"{word[:-3]}z"
    if word.endswith("es") and len(word) > 4 and word[-3] not in "aeiou":
        return word[:-2]
    return word.removesuffix("s")


def _root(word: str) -> str:
    return _singular(word)[:_ROOT]
