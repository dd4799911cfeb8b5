"""The field's language: which other words may meet a word typed, how strongly, and which never."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casestudies.model.library.thesaurus import Thesaurus, ThesaurusGroup
from casestudies.search.query.units import Alternative
from casestudies.search.text import STOP_WORDS, fold, stems
from casestudies.search.weights import MOST_ALTERNATIVES, RELATION_WEIGHTS

LONGEST_TERM = 8
MOST_HINTS = 2
SHORTEST_HINT = 4

# Abbreviations that are words as well: they mean the abbreviation only when typed in capitals.
_WORDS_TOO = """
ace act big canvas core doe educate empower farm harvest hive how hows idea illuminate in is it k
kids map pace parker sat sea sip slate steam stem summit tag win
"""
_ORDINARY = frozenset(_WORDS_TOO.split())


class _Term(NamedTuple):
    """One term as a group has it. ``exact``: found only in this case in texts."""

    text: str
    stems: tuple[str, ...]
    exact: bool


def _term(text: str, note: str) -> _Term:
    bare = text.removesuffix("s")
    is_capitals = len(bare) > 1 and bare.isupper() and " " not in text
    named = "capital" in note and text in note
    return _Term(text, stems(text), is_capitals or named)


def _bare(text: str) -> str:
    folded = fold(text)
    return folded if folded.endswith("ss") else folded.removesuffix("s")  # ISS is not is


def _shouted(typed: str) -> bool:
    return typed.removesuffix("s").isupper()


def _fits(typed: str, term: _Term) -> bool:
    """Whether ``typed``, which has the term's stems, can mean it: an abbreviation is meant by its
    own letters, in capitals where small ones make another word; and then by nothing else."""
    ordinary = _bare(typed) in _ORDINARY
    if not term.exact:
        return not (ordinary and _shouted(typed)) or term.text == typed
    if _bare(typed) != _bare(term.text):
        return False
    return not ordinary or _shouted(typed) or typed == term.text


class FieldLanguage:
    """Expansions of words by the library's thesaurus."""

    def __init__(self, thesaurus: Thesaurus, codes: Iterable[str] = ()) -> None:
        """``codes`` are names of the vocabulary: a group that heads narrower terms with one lists
        ways to ask for it (see ``ways_to_ask``)."""
        names = frozenset(codes)
        self.ways_to_ask: dict[str, tuple[str, ...]] = {}
        self._groups: list[tuple[ThesaurusGroup, _Term, tuple[_Term, ...]]] = []
        self._as_preferred: dict[tuple[str, ...], list[int]] = {}
        self._as_term: dict[tuple[str, ...], list[int]] = {}
        self._by_part: dict[str, list[int]] = {}
        self._apart: set[frozenset[str]] = set()
        self._abbreviations: dict[str, list[tuple[_Term, str]]] = {}
        for group in thesaurus.groups:
            head = _term(group.preferred, group.note)
            terms = tuple(_term(text, group.note) for text in group.terms)
            terms = tuple(term for term in terms if term.stems)
            if not head.stems:
                continue
            if group.kind == "narrower" and group.preferred in names:
                self.ways_to_ask[group.preferred] = group.terms
                terms = tuple(term for term in terms if len(term.stems) > 1)
            number = len(self._groups)
            self._groups.append((group, head, terms))
            self._as_preferred.setdefault(head.stems, []).append(number)
            for term in terms:
                self._as_term.setdefault(term.stems, []).append(number)
                if group.kind == "abbreviation" and term.exact and not head.exact:
                    self._abbreviations.setdefault(fold(term.text), []).append((term, head.text))
            if group.kind == "abbreviation" and head.exact:
                stands_for = [(head, term.text) for term in terms if not term.exact]
                self._abbreviations.setdefault(fold(head.text), []).extend(stands_for)
            if group.kind in ("synonym", "former-name"):
                for part in {stem for term in terms if len(term.stems) > 1 for stem in term.stems}:
                    self._by_part.setdefault(part, []).append(number)
        for pair in thesaurus.not_equal:
            names = [fold(text) for text in pair.terms]
            self._apart.update(
                frozenset((one, other)) for one in names for other in names if one != other
            )

    def knows(self, phrase: tuple[str, ...]) -> bool:
        """True when ``phrase`` is a term of some group."""
        return phrase in self._as_preferred or phrase in self._as_term

    def one_of(self, typed: str) -> str | None:
        """The abbreviation of which ``typed`` is the plural (GPA for GPAs), written as typed; None
        where it is none, or one by itself."""
        one = typed[:-1]
        surface = fold(typed)
        known = surface in self._abbreviations or (surface in STOP_WORDS and not one.isupper())
        plural = typed[-1:] in ("s", "S") and not known
        return one if plural and self.stands_for(one) else None

    def stands_for(self, typed: str) -> tuple[str, ...]:
        """What an abbreviation stands for, its own long form last; nothing for other words, and for
        one typed in small letters where these make another word."""
        known = self._abbreviations.get(fold(typed), ())
        return tuple(long for term, long in known if _fits(typed, term))

    def long_form(self, typed: str) -> str | None:
        """What an abbreviation, or several of it, stands for by its own letters."""
        found = self.stands_for(self.one_of(typed) or typed)
        return found[-1] if found else None

    def related(self, text: str) -> tuple[str, ...]:
        """The terms of the groups that have ``text`` as a term or as their head."""
        row = stems(text)
        numbers = (*self._as_preferred.get(row, ()), *self._as_term.get(row, ()))
        groups = [self._groups[number] for number in numbers]
        terms = (term for _, head, rest in groups for term in (head, *rest))
        found = dict.fromkeys(t.text for t in terms if not t.exact and t.stems != row)
        return tuple(other for other in found if not self.apart(text, other))

    def subjects(self) -> tuple[str, ...]:
        """The heads of all groups that name a thing of the field, long forms left out."""
        long = {text for known in self._abbreviations.values() for _, text in known}
        kinds = ("synonym", "narrower")
        heads = (head for group, head, _ in self._groups if group.kind in kinds)
        return tuple(
            dict.fromkeys(
                head.text for head in heads if len(head.stems) > 1 and head.text not in long
            )
        )

    def weighs(self, phrase: tuple[str, ...]) -> bool:
        """True when ``phrase`` is a term with a meaning of its own, not merely spelled in ways."""
        numbers = (*self._as_preferred.get(phrase, ()), *self._as_term.get(phrase, ()))
        return any(self._groups[number][0].kind != "spelling" for number in numbers)

    def hints(self, stem: str, weight: float) -> tuple[Alternative, ...]:
        """The terms meant by a word that only one or two groups of the field use as a part of a
        longer term (*farmworker* in *farmworker families* means migrant students)."""
        numbers = self._by_part.get(stem, ())
        if len(numbers) > MOST_HINTS or len(stem) < SHORTEST_HINT:
            return ()
        heads = {head.text: head for _, head, _ in (self._groups[number] for number in numbers)}
        return tuple(
            Alternative(head.text, head.stems, weight, "synonym", head.exact)
            for head in heads.values()
            if stem not in head.stems
        )

    def apart(self, one: str, other: str) -> bool:
        """True when the field says that the two are not the same."""
        return frozenset((fold(one), fold(other))) in self._apart

    def expansions(self, typed: str, phrase: tuple[str, ...]) -> tuple[Alternative, ...]:
        """What else may meet ``typed`` (with the stems ``phrase``), strongest first.

        Synonyms, spellings and former names find one another; an abbreviation and its preferred
        term find each other, two abbreviations do not; a preferred term finds its narrower terms
        and not the other way round. From a term the way leads over its preferred term to what
        that is called otherwise. No step crosses a ``not_equal`` pair.
        """
        found: dict[str, Alternative] = {}
        for group, _, terms in self._groups_of(self._as_preferred, phrase, typed):
            self._add(found, typed, (typed,), terms, group.kind, 1.0)
        for group, head, terms in self._groups_of(self._as_term, phrase, typed):
            if group.kind == "narrower":
                continue
            weight = RELATION_WEIGHTS[group.kind]
            self._add(found, typed, (typed,), (head,), group.kind, 1.0)
            if group.kind != "abbreviation":
                others = tuple(term for term in terms if term.stems != phrase)
                self._add(found, typed, (typed,), others, group.kind, 1.0)
            if self.apart(typed, head.text):
                continue
            for number in self._as_preferred.get(head.stems, ()):
                other, _, more = self._groups[number]
                if other is group or (other.kind == "narrower" and group.kind != "abbreviation"):
                    continue
                if other.kind == group.kind == "abbreviation":
                    continue
                self._add(found, typed, (typed, head.text), more, other.kind, weight)
        found.pop(fold(typed), None)
        ranked = sorted(found.values(), key=lambda item: -item.weight)
        return tuple(item for item in ranked if item.stems != phrase)[:MOST_ALTERNATIVES]

    def is_plain_word(self, typed: str) -> bool:
        """True when ``typed`` stands in small letters and is an ordinary word, although an
        abbreviation or a name is written so in capitals: how big are the groups."""
        return typed.islower() and _bare(typed) in _ORDINARY

    def in_capitals_only(self, typed: str, phrase: tuple[str, ...]) -> bool:
        """True when ``typed`` is an abbreviation that in small letters is an ordinary word, and is
        written in capitals: HOW, PACE, BIG."""
        if not _shouted(typed) or _bare(typed) not in _ORDINARY:
            return False
        numbers = (*self._as_term.get(phrase, ()), *self._as_preferred.get(phrase, ()))
        return any(
            term.exact and _bare(term.text) == _bare(typed)
            for number in numbers
            for term in (self._groups[number][1], *self._groups[number][2])
        )

    def _groups_of(
        self, index: dict[tuple[str, ...], list[int]], phrase: tuple[str, ...], typed: str
    ) -> Iterable[tuple[ThesaurusGroup, _Term, tuple[_Term, ...]]]:
        for number in index.get(phrase, ()):
            group, head, terms = self._groups[number]
            same = [term for term in (head, *terms) if term.stems == phrase]
            if any(_fits(typed, term) for term in same):
                yield group, head, terms

    def _add(
        self,
        found: dict[str, Alternative],
        typed: str,
        way: tuple[str, ...],
        terms: Iterable[_Term],
        kind: str,
        weight: float,
    ) -> None:
        for term in terms:
            if any(self.apart(step, term.text) for step in way):
                continue
            key = fold(term.text)
            strength = weight * RELATION_WEIGHTS[kind]
            if key != fold(typed) and (key not in found or found[key].weight < strength):
                found[key] = Alternative(term.text, term.stems, strength, kind, term.exact)
