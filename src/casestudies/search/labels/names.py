"""Names of cases as a whole: official, short, former, abbreviated, and nearly right ones."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import cached_property

from casestudies.model.library.thesaurus import Thesaurus
from casestudies.search.backend import SearchBackend
from casestudies.search.corpus import Corpus
from casestudies.search.labels.found import Labels
from casestudies.search.labels.of_cases import Row
from casestudies.search.query.parser import parse
from casestudies.search.text import Stems, fold, known_stems, no_stems, stems, stop_stems

OFFICIAL = 2  # the first names of a case are its name and its short name


def _is_plain(letter: str) -> bool:
    return letter.isalnum() or letter in " .,&'’"


def _is_query(name: str) -> bool:
    """True when a name would be read as more than words by the query language, for its signs."""
    if all(map(_is_plain, name)):
        return False
    parsed = parse(name, typing=False, question=False)  # what tells questions is slow to load
    return bool(parsed.notes) or any(token.kind != "word" for token in parsed.tokens)


def _to_first_sign(name: str) -> str:
    """The beginning of an awkward name with its first sign of the query language, folded."""
    sign = next(at for at, letter in enumerate(name) if not _is_plain(letter))
    return name[: sign + 1].casefold()


def _alike(text: str, name: str) -> int:
    """How many letters of ``name`` the text begins with, in capitals or not."""
    pairs = zip(text, name, strict=False)
    return next(
        (at for at, (one, other) in enumerate(pairs) if one.casefold() != other.casefold()),
        min(len(text), len(name)),
    )


class CaseNames:
    """Finds the cases that a row of stems names. Names of the thesaurus count for the case that
    its group's preferred term names, save narrower terms (a school inside a district). The names
    are looked through at the first question in words. Any thread may ask."""

    def __init__(
        self,
        corpus: Corpus,
        thesaurus: Thesaurus,
        backend: SearchBackend,
        labels: Labels,
        noted: Callable[[], Stems] = no_stems,
    ) -> None:
        """``labels``: among which the names are; ``noted``: stems that need not be worked out."""
        self._corpus = corpus
        self._labels = labels
        self._thesaurus = thesaurus
        self._backend = backend
        self._noted = noted
        self._own: dict[tuple[str, ...], bool] = {}
        self._own_words: dict[str, bool] = {}

    def make_ready(self) -> None:
        """Look through the names of the thesaurus now."""
        _ = self._others

    @cached_property
    def _others(self) -> dict[Row, int]:
        """What else the thesaurus calls a case that its group's preferred term names: rows of stems
        with the number of the case. Names of cases that the thesaurus has not are passed over: a
        dictionary of all would take more room than their passages."""
        groups: list[list[Row]] = []
        with known_stems(self._noted()):
            for group in self._thesaurus.groups:
                terms = () if group.kind == "narrower" else group.terms
                groups.append([stems(name) for name in (group.preferred, *terms)])
        found: dict[Row, int] = {}
        for rows in groups:
            named = {case for row in rows for case in self._called(row)}
            if len(named) == 1:
                (case,) = named
                found.update((row, case) for row in rows if row)
        return found

    def _called(self, row: Row) -> list[int]:
        """The cases of exactly this name, once for each name that has these stems."""
        of_cases = self._labels.of_cases
        return [of_cases.case_of[name] for name in of_cases.names.exactly(row)]

    def _exactly(self, row: Row) -> dict[int, float]:
        """The cases of exactly this name, or that the thesaurus calls so."""
        other = self._others.get(row) if row else None
        found = {} if other is None else {other: 0.9}
        return found | dict.fromkeys(self._called(row), 1.0)

    def _in_one_word(self, letters: str) -> Row:
        """The first name whose stems without blanks are these letters."""
        names = self._labels.of_cases.names
        named = names.in_one_word(letters)
        return names.stems_of(named[0]) if named else self._others_in_one_word.get(letters, ())

    @cached_property
    def _others_in_one_word(self) -> dict[str, Row]:
        """What else the thesaurus calls cases, by the letters without blanks; the first of each."""
        return {"".join(row): row for row in reversed(self._others)}

    @cached_property
    def _awkward(self) -> list[tuple[str, str]]:
        """Names with signs of the query language, the longest first, each with its beginning up to
        the first of them."""
        names = (name for entry in self._corpus.cases for name in entry.names)
        awkward = sorted(set(filter(_is_query, names)), key=len, reverse=True)
        return [(name, _to_first_sign(name)) for name in awkward]

    def named(self, row: Sequence[str]) -> dict[int, float]:
        """Case number -> how sure (0.9 to 1), for cases of exactly this name."""
        asked = tuple(row)
        found = self._exactly(asked)
        if not found and asked[:1] == ("the",):
            found = self._exactly(asked[1:])
        if not found:
            found = self._exactly(("the", *asked))
        if not found and asked:  # i-School, iSchool and i School
            found = self._exactly(self._in_one_word("".join(asked)))
        return found

    def eased(self, text: str) -> str:
        """``text`` with blanks for the signs of the query language that stand in a name of a case:
        *Memorial School (Sanborn Regional School District)*, also while it is being typed."""
        if all(map(_is_plain, text)):
            return text
        for name, start in self._awkward:
            low = text.casefold()
            at = low.find(start) if len(low) == len(text) else -1
            while at >= 0:
                size = _alike(text[at:], name)
                if size == len(name) or at + size == len(text):
                    eased = "".join(c if _is_plain(c) else " " for c in text[at : at + size])
                    text = text[:at] + eased + text[at + size :]
                at = text.casefold().find(start, at + 1)
        return text

    def partly_named(self, row: Sequence[str]) -> dict[int, float]:
        """Case number -> how sure (0.3 to 0.7), for cases with a name that has all of ``row``,
        one of its words hardly used but for them: *Sanborn high school*. Official names count for
        more than others, and the more of a name is asked for, the better."""
        little = stop_stems()
        asked = frozenset(row) - little
        if not asked:
            return {}
        of_cases = self._labels.of_cases
        named = of_cases.names.having_all(asked)
        if not named:
            return {}
        cases = frozenset(of_cases.case_of[name] for name in named)
        if not any(self.mostly_in((stem,), cases) for stem in asked):
            return {}
        found: dict[int, float] = {}
        for name in named:
            case = of_cases.case_of[name]
            sure = 0.4 if name - of_cases.names_of(case).start < OFFICIAL else 0.3
            sure += 0.3 * len(asked) / of_cases.names.different_in(name)
            found[case] = max(sure, found.get(case, 0.0))
        return found

    def is_own_name(self, row: tuple[str, ...]) -> bool:
        """True when ``row`` names one case and hardly anything else: *Lindsay*, but not *big*."""
        known = self._own.get(row)
        if known is None:
            cases = self._exactly(row)
            known = len(cases) == 1 and (len(row) > 1 or self.mostly_in(row, cases))
            self._own[row] = known
        return known

    def own(self, row: tuple[str, ...]) -> frozenset[int]:
        """The case that ``row`` names and hardly anything else, if it does."""
        return frozenset(self._exactly(row)) if self.is_own_name(row) else frozenset()

    def has_own_word(self, stemmed: str) -> bool:
        """True when the names or the place of a few cases have the word and hardly anything else
        says it: *Lindsay*, but not *building*."""
        known = self._own_words.get(stemmed)
        if known is None:
            of_cases = self._labels.of_cases
            cases = {of_cases.case_of[name] for name in of_cases.names.having(stemmed)}
            for place in of_cases.places.having(stemmed):
                cases.update(of_cases.cases_at(place))
            known = bool(cases) and self.mostly_in((stemmed,), cases)
            self._own_words[stemmed] = known
        return known

    def mostly_in(self, row: tuple[str, ...], cases: Container[int], surface: str = "") -> bool:
        """True when at least half of the passages that say ``row`` are in these cases; of those
        that have ``surface`` if it is given: *Providence* is not *provided*."""
        found = self._backend.occurrences("text", row)
        if surface:
            said = self._corpus.passages
            found = [number for number in found if surface in fold(said[number].text)]
        inside = sum(1 for number in found if self._corpus.case_of[number] in cases)
        return bool(found) and 2 * inside >= len(found)
