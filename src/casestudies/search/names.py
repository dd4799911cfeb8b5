"""Names of cases as a whole: official, short, former, abbreviated, and nearly right ones."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import cached_property

from casestudies.model.content import Thesaurus
from casestudies.search.backend import SearchBackend
from casestudies.search.corpus import Corpus
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


class _MadeNames:
    """All names with the cases that they name: ``by_word`` has the (case, place of the name) of
    each word, ``lengths`` how many words each has, ``joined`` a row by its stems in one word."""

    def __init__(self, corpus: Corpus, thesaurus: Thesaurus) -> None:
        self.lengths: dict[tuple[int, int], int] = {}
        self.by_word: dict[str, set[tuple[int, int]]] = {}
        self.cases: dict[tuple[str, ...], dict[int, float]] = {}
        self.joined: dict[str, tuple[str, ...]] = {}
        little = stop_stems()
        for number, entry in enumerate(corpus.cases):
            for at, name in enumerate(entry.names):
                row = stems(name)
                own = frozenset(row) - little
                self.lengths[number, at] = len(own)
                for stem in own:
                    self.by_word.setdefault(stem, set()).add((number, at))
                self._add(row, number, 1.0)
        for group in thesaurus.groups:
            rows = [stems(group.preferred)]
            if group.kind != "narrower":
                rows.extend(stems(term) for term in group.terms)
            named: set[int] = set()
            for row in (rows[0], *rows[1:]):
                named.update(
                    number for number, sure in self.cases.get(row, {}).items() if sure == 1.0
                )
            if len(named) != 1:
                continue
            for row in rows:
                for number in named:
                    self._add(row, number, 0.9)

    def _add(self, row: tuple[str, ...], number: int, sure: float) -> None:
        if row:
            cases = self.cases.setdefault(row, {})
            cases[number] = max(sure, cases.get(number, 0.0))
            self.joined.setdefault("".join(row), row)


class CaseNames:
    """Finds the cases that a row of stems names. Names of the thesaurus count for the case that
    its group's preferred term names, save narrower terms (a school inside a district). The names
    are looked through at the first question in words. Any thread may ask."""

    def __init__(
        self,
        corpus: Corpus,
        thesaurus: Thesaurus,
        backend: SearchBackend,
        noted: Callable[[], Stems] = no_stems,
    ) -> None:
        """``noted``: stems of names that need not be worked out."""
        self._corpus = corpus
        self._thesaurus = thesaurus
        self._backend = backend
        self._noted = noted
        self._own: dict[tuple[str, ...], bool] = {}
        self._own_words: dict[str, bool] = {}

    def make_ready(self) -> None:
        """Look through the names now."""
        _ = self._made

    @cached_property
    def _made(self) -> _MadeNames:
        with known_stems(self._noted()):
            return _MadeNames(self._corpus, self._thesaurus)

    @cached_property
    def _awkward(self) -> list[tuple[str, str]]:
        """Names with signs of the query language, the longest first, each with its beginning up to
        the first of them."""
        names = {name for entry in self._corpus.cases for name in entry.names}
        awkward = sorted(filter(_is_query, names), key=len, reverse=True)
        return [(name, _to_first_sign(name)) for name in awkward]

    def named(self, row: Sequence[str]) -> dict[int, float]:
        """Case number -> how sure (0.9 to 1), for cases of exactly this name."""
        asked = tuple(row)
        cases = self._made.cases
        found = cases.get(asked)
        if found is None and asked[:1] == ("the",):
            found = cases.get(asked[1:])
        if found is None:
            found = cases.get(("the", *asked))
        if found is None and asked:  # i-School, iSchool and i School
            found = cases.get(self._made.joined.get("".join(asked), ()))
        return dict(found or {})

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
        asked = frozenset(row) - stop_stems()
        if not asked:
            return {}
        found: dict[int, float] = {}
        nothing = set[tuple[int, int]]()
        rows = sorted((self._made.by_word.get(stem, nothing) for stem in asked), key=len)
        for number, at in sorted(rows[0].intersection(*rows[1:])):
            sure = 0.4 if at < OFFICIAL else 0.3
            sure += 0.3 * len(asked) / self._made.lengths[number, at]
            found[number] = max(sure, found.get(number, 0.0))
        rare = any(self.mostly_in((stem,), found) for stem in asked) if found else False
        return found if rare else {}

    def is_own_name(self, row: tuple[str, ...]) -> bool:
        """True when ``row`` names one case and hardly anything else: *Lindsay*, but not *big*."""
        known = self._own.get(row)
        if known is None:
            cases = self._made.cases.get(row, {})
            known = len(cases) == 1 and (len(row) > 1 or self.mostly_in(row, cases))
            self._own[row] = known
        return known

    def has_own_word(self, stemmed: str) -> bool:
        """True when the names or the place of a few cases have the word and hardly anything else
        says it: *Lindsay*, but not *building*."""
        known = self._own_words.get(stemmed)
        if known is None:
            cases = {
                number
                for number, entry in enumerate(self._corpus.cases)
                if any(stemmed in stems(name) for name in (*entry.names, *entry.place))
            }
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
