"""From typed words to units: terms of the field are kept whole, expanded, and repaired."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from casestudies.model.query import Facet
from casestudies.model.results import Around, Whereabouts
from casestudies.recent import Recent
from casestudies.said import spoken_in
from casestudies.search.compounds import Compounds
from casestudies.search.gazetteer import state_called
from casestudies.search.labels.found import Labels
from casestudies.search.labels.names import CaseNames
from casestudies.search.query.distances import Distances, Nearby
from casestudies.search.query.negation import RuledOut, RulingOut, lacking_at, no, not_there
from casestudies.search.query.no_name import is_no_name
from casestudies.search.query.parser import Phrase, Prefix, Run, TypedWord, plain_words
from casestudies.search.query.places import PLACE_FACETS, Place, Places
from casestudies.search.query.units import Alternative, Unit, any_of, met_by, of_the_asker
from casestudies.search.spelling import MOST_COMPLETIONS, WordList, stems_of
from casestudies.search.text import STOP_WORDS, stem
from casestudies.search.thesaurus import LONGEST_TERM, FieldLanguage
from casestudies.search.weights import (
    APART_WEIGHT,
    FEW_COMPLETIONS,
    FRAME_WEIGHT,
    HINT_WEIGHT,
    KIND_OF_CASE_WEIGHT,
    LOOSE_PREFIX,
    PART_WEIGHT,
    PLACE_WEIGHT,
    PREFIX_WEIGHT,
    RARE,
    RELATION_WEIGHTS,
    REQUIRED_WEIGHT,
    SPELLING_WEIGHT,
    TERM_WEIGHT,
    VISIT_WEIGHT,
)

LEAST_REPAIRED = 5  # letters of a mistyped place
KEPT_PLANS = 32
_TERM_STARTS = frozenset({"the", "not", "no", "without"})  # little words that may begin a term

Row = tuple[str, ...]


class Repair(NamedTuple):
    """A word that the library does not have, and the words it may have been meant for."""

    typed: str
    meant: tuple[str, ...]


class Plan(NamedTuple):
    """The units of a run of words, what was repaired on the way, and what the words say of
    cases; ``elsewhere``: places that they name and where no case is; ``around``: the place from
    which distances are asked for; ``told``: notes for the reader; ``out``: what they rule out;
    ``nowhere``: they name places without a case and nothing else."""

    units: tuple[Unit, ...]
    repairs: tuple[Repair, ...] = ()
    whereabouts: tuple[Whereabouts, ...] = ()
    elsewhere: tuple[str, ...] = ()
    around: Around | None = None
    told: tuple[str, ...] = ()
    out: tuple[RuledOut, ...] = ()
    nowhere: bool = False


class Planner:
    """Makes units from what the field calls things, what the library's codes and cases are
    called, and which words it has."""

    def __init__(
        self,
        language: FieldLanguage,
        words: WordList,
        compounds: Compounds,
        labels: Labels,
        names: CaseNames,
        places: Places,
        distances: Distances,
        is_word: Callable[[str], bool],
        in_notes: WordList,
        ruling_out: RulingOut,
    ) -> None:
        """``is_word``: whether a folded word is one of the language, although no passage has it.
        ``in_notes``: words of the user's notes, by which no question is read."""
        self._language = language
        self._words = words
        self._compounds = compounds
        self._labels = labels
        self._names = names
        self._places = places
        self._distances = distances
        self._is_word = is_word
        self._in_notes = in_notes
        self._ruling_out = ruling_out
        self._kept: Recent[tuple[Run, bool, object], Plan] = Recent(KEPT_PLANS)

    def run(self, run: Run, *, placed: bool = False) -> Plan:
        """Units for plain words, longest known term first; little words count only inside one.
        ``placed``: names of places and kinds say which cases come first. The same words are asked
        for again with each filter and order."""
        asked = (run, placed, spoken_in())  # notes are said in a language
        return self._kept.get_or(asked, lambda: self._planned(run, placed))

    def _planned(self, run: Run, placed: bool) -> Plan:
        shouted = len(run.words) > 1 and all(
            word.capitals or not word.text.isalpha() for word in run.words
        )
        run = self._cut(run)
        units: list[Unit] = []
        repairs: list[Repair] = []
        joined: dict[int, TypedWord] = {}  # by the place of a word: the compound it is a part of
        whereabouts: list[Whereabouts] = []
        meant = self._repaired(run.words, run.open_end) if placed else ()
        elsewhere = self._places.elsewhere(meant)
        place: Place | None = None
        around: Around | None = None
        told: list[str] = []
        lead = ""  # of a distance from a whole state
        out: list[RuledOut] = []
        absent = ""  # without
        at = 0
        while at < len(run.words):
            before = place
            place = None
            ruled_out = self._ruling_out.at(meant, at) if placed else None
            if ruled_out is not None:
                out.append(ruled_out)
                at += ruled_out.length
                continue
            nearby = self._distances.at(run.words, at) if placed and around is None else None
            if placed and (nearby is None or nearby.around is not None):
                place = self._place(run.words, meant, at, before)
            if nearby is not None and place is not None and _is_larger(place, nearby):
                nearby = None  # around the west | coast
            elif nearby is None and placed:
                nearby = self._without_case(run.words, at, place) if around is None else None
            if nearby is not None:
                place = None
                around = self._around(run.words, at, nearby, units)
                told += [nearby.note] if nearby.note else []
                words = run.words[at : at + nearby.length]
                lead = "" if nearby.around else " ".join(word.text for word in words)
                at += nearby.length
                continue
            if place is not None:
                found, repaired = self._of_cases(run.words, meant, at, place)
                units.append(replace(found, role=run.words[at].role))
                repairs += repaired
                said = " ".join(word.text for word in run.words[at : at + place.length])
                said, lead = f"{lead} {said}".strip(), ""
                own = run.words[at].role == "asker"
                whereabouts.append(replace(place.whereabouts, typed="" if own else said))
                at += place.length
                continue
            unfinished = self._unfinished(run, at)
            if unfinished is not None:
                units.append(unfinished)
                break
            count = 0 if absent else lacking_at(run.words, at)
            if count and self._longest_term(run.words, at) == 1:
                absent = " ".join(word.text for word in run.words[at : at + count])
                term = (no(run.words[at]), *run.words[at + count :])
                size = self._longest_term(term, 0)
                if size > 1:  # do not get | grades
                    typed = run.words[at : at + count + size - 1]
                    units.append(self._written(self._term(term[:size]), typed, term[:size]))
                    absent, count = "", len(typed)
                at += count
                continue
            words, size = self._next(run.words, at, joined)
            typed, role = run.words[at : at + size], run.words[at].role
            whole = joined.get(at)
            at += size
            last = run.open_end and at >= len(run.words)
            if words[1:]:
                unit = self._written(self._term(words), typed, words)
                unit = replace(unit, role="" if role == "frame" else role)
                units.append(not_there(unit, absent, told))
                absent = ""
                continue
            word = words[0]
            little = word.surface in STOP_WORDS and not (word.capitals and not shouted)
            if little and size == 1 and len(run.words) > 1:
                continue
            unit, repair = self._word(word, last, shouted)
            unit = self._with_notes(unit, word.surface, last)
            if self._language.is_plain_word(word.text) and is_no_name(run.words, at - size):
                own = replace(unit.alternatives[0], exact=True)  # how big: not BIG
                unit = replace(unit, alternatives=(own,), weight=1.0, required=False)
            if role == "frame":
                unit = replace(unit, weight=FRAME_WEIGHT * unit.weight)
            if whole is not None:
                unit = met_by(unit, [(whole.text, (whole.stem,))], PART_WEIGHT)
            unit = replace(self._written(unit, typed, words), role=role)
            units.append(not_there(unit, absent, told))
            absent = ""
            if repair is not None:
                repairs.append(repair)
        units = any_of(of_the_asker(units), self.cases_called)
        if around is not None:
            elsewhere = ()
        return Plan(
            tuple(units),
            tuple(repairs),
            tuple(whereabouts),
            elsewhere,
            around,
            tuple(told),
            tuple(out),
            bool(elsewhere) and self._places.only_elsewhere(meant),
        )

    def cases_called(self, unit: Unit) -> frozenset[int]:
        """The cases that a unit names and hardly anything else: *Lindsay* transcripts."""
        rows = (other.stems for other in unit.alternatives if other.by == "word")
        return frozenset[int]().union(*map(self._names.own, rows))

    def _without_case(
        self, row: tuple[TypedWord, ...], at: int, place: Place | None
    ) -> Nearby | None:
        """A city or county where no case is: also a namesake of one where one is, in the state that
        stands behind it."""
        if place is None:
            start = at + (row[at].surface == "in")
            return (
                self._distances.without_case(row, at)
                if start >= len(row) or self._longest_term(row, start) == 1
                else None
            )
        if place.whereabouts.facet is not Facet.CITY:
            return None
        behind = [word.surface for word in row[at + place.length : at + place.length + 3]]
        named = any(state_called(" ".join(behind[:size])) for size in range(1, len(behind) + 1))
        return self._distances.without_case(row, at, sure=True) if named else None

    def _around(
        self, row: tuple[TypedWord, ...], at: int, nearby: Nearby, units: list[Unit]
    ) -> Around | None:
        """The place that was read, as it was typed; its name is marked where a text has it, and
        leaves no case out."""
        if nearby.around is None:
            return None
        words = row[at : at + nearby.length]
        said = " ".join(word.text for word in words)
        name = words[nearby.skipped :]
        rows = [(name[0],), name] if name[1:] else [name]
        found = (
            Alternative(" ".join(w.text for w in part), tuple(w.stem for w in part), 1.0, "word")
            for part in rows
        )
        everywhere = ((1.0, frozenset(self._distances.miles(nearby.around.place))),)
        units.append(Unit(said, tuple(found), weight=PLACE_WEIGHT, optional=True, cases=everywhere))
        return replace(nearby.around, typed="" if words[0].role == "asker" else said)

    def _place(
        self,
        typed: tuple[TypedWord, ...],
        run: tuple[TypedWord, ...],
        at: int,
        before: Place | None,
    ) -> Place | None:
        """What the words, as they are meant, say of cases where they are no longer term of the
        field and no name. Only a place is looked for behind a mistyped word."""
        place = self._places.at(run, at, before)
        if place is None:
            return None
        start = at + place.skipped
        mistyped = typed[start : start + place.size] != run[start : start + place.size]
        if mistyped and place.whereabouts.facet not in PLACE_FACETS:
            return None
        longest = self._longest_term(run, start)
        row = tuple(word.stem for word in run[start : start + place.size])
        if longest > place.size:
            return None
        if self._names.is_own_name(row) and not self._is_told_as_place(run, at, place):
            return None
        end = start + place.size
        if self._longest_term(run, end - 1) > 1 and place.size > 1:
            shorter = self._places.at(run[: end - 1], at, before)  # new york | state exams
            return shorter if shorter and shorter.whereabouts.facet in PLACE_FACETS else None
        if place.tail and self._longest_term(run, end) > 1:
            place = place._replace(tail=0)
        return place

    @staticmethod
    def _is_told_as_place(run: Sequence[TypedWord], at: int, place: Place) -> bool:
        """True where a name that is a case's as well stands as a city: *in Pittsfield*, or with its
        state."""
        if place.whereabouts.facet is not Facet.CITY:
            return False
        behind = run[at + place.length : at + place.length + 2]
        said = [" ".join(word.surface for word in behind[:size]) for size in (1, 2)]
        return place.skipped > 0 or any(state_called(text) for text in said if text)

    def _repaired(self, row: tuple[TypedWord, ...], open_end: bool) -> tuple[TypedWord, ...]:
        """The words with each that the library does not have as it was most likely meant, first of
        all as one of a place."""
        found = list(row)
        for at, word in enumerate(row):
            unfinished = open_end and at + 1 == len(row)
            behind = row[at + 1].surface if at + 1 < len(row) else ""
            meant = self._place_meant(word.surface.removesuffix("'s"), behind, unfinished)
            known = word.surface in STOP_WORDS or word.surface in self._places
            known = known or self._words.has_stem(word.stem)
            known = known or len(word.surface) < LEAST_REPAIRED
            known = known or (unfinished and bool(self._words.starting_with(word.surface, 1)))
            if not meant and not known:
                meant = next(iter(self._words.nearest(word.surface)), "")
            if meant:
                found[at] = replace(word, surface=meant, stem=stem(meant))
        return tuple(found)

    def _place_meant(self, surface: str, behind: str, unfinished: bool) -> str:
        """The word of a place for which a word was meant that is none of the library's and none of
        the language's, or that stands before the other word of a state; "" for none."""
        spelling = self._places.spelling
        if surface in self._places or surface in STOP_WORDS:
            return ""
        if not (surface in self._words or self._is_word(surface)):
            begun = self._words.starting_with(surface, FEW_COMPLETIONS) if unfinished else []
            if begun:
                begun = [word.removesuffix("'s") for word in begun]
                return spelling.begun(surface, begun) if len(surface) >= LEAST_REPAIRED else ""
            return spelling.word_meant(surface, self._words.nearest(surface))
        return spelling.word_before(surface, behind)

    def _of_cases(
        self, typed: tuple[TypedWord, ...], meant: tuple[TypedWord, ...], at: int, place: Place
    ) -> tuple[Unit, list[Repair]]:
        """A unit for the name of a place or kind, met by what says it and by its cases; and what
        was repaired in it."""
        start, end = at + place.skipped, at + place.skipped + place.size
        name = meant[start:end]
        unit = self._term(name) if name[1:] else self._word(name[0], False, False)[0]
        repairs = [
            Repair(word.text, (other.surface,))
            for word, other in zip(typed[start:end], name, strict=True)
            if word.surface != other.surface
        ]
        if place.whereabouts.facet is Facet.VISITS:
            unit = met_by(unit, [("visits", ("visit",)), ("visitors", ("visitor",))], VISIT_WEIGHT)
        is_place = place.whereabouts.facet in PLACE_FACETS
        return replace(
            unit,
            typed=" ".join(word.text for word in typed[start:end]),
            weight=PLACE_WEIGHT if is_place else KIND_OF_CASE_WEIGHT,
            required=False,
            optional=True,
            cases=place.cases,
            said=place.whereabouts.said,
        ), repairs

    def phrase(self, phrase: Phrase) -> Unit:
        """A quoted phrase or an excluded word is met by itself alone, joined or apart."""
        row = tuple(word.stem for word in phrase.words)
        rows = {row: phrase.text}
        for at, word in enumerate(phrase.words):
            for parts in self._compounds.apart(word.surface):
                rows.setdefault((*row[:at], *map(stem, parts), *row[at + 1 :]), phrase.text)
            joined = self._compounds.joined(phrase.words, at)
            if joined is not None:
                whole, size = joined
                rows.setdefault((*row[:at], whole.stem, *row[at + size :]), phrase.text)
        found = (Alternative(text, stems, 1.0, "word") for stems, text in rows.items())
        return Unit(phrase.text, tuple(found))

    def prefix(self, prefix: Prefix) -> Unit:
        """``compet*`` is met by every word that begins so."""
        surfaces = self._words.starting_with(prefix.surface, limit=200)
        found = [prefix.surface] if prefix.surface in self._words else []
        rows = [(row,) for row in stems_of([*found, *surfaces])]
        rows += [
            tuple(map(stem, parts))
            for parts in self._compounds.starting_with(prefix.surface, limit=200)
        ]
        return Unit(
            prefix.surface + "*",
            tuple(Alternative(" ".join(row), row, 1.0, "prefix") for row in dict.fromkeys(rows)),
        )

    def _cut(self, run: Run) -> Run:
        """The run with its words as the library writes them apart where it has none joined."""
        found: list[TypedWord] = []
        for word in run.words:
            known = self._words.has_stem(word.stem) or self._language.long_form(word.text)
            ways = () if known else self._compounds.apart(word.surface)
            found += plain_words("-".join(ways[0])) if ways else (word,)
        return replace(run, words=tuple(found))

    def _next(
        self, run: tuple[TypedWord, ...], at: int, joined: dict[int, TypedWord]
    ) -> tuple[tuple[TypedWord, ...], int]:
        """The words of the next unit, and how many typed ones they stand for. Words that the
        library also writes as one are taken so where that makes a term of the field, or where they
        say little apart; else each of them is met by the whole as well: see ``joined``."""
        size = self._longest_term(run, at)
        found = self._compounds.joined(run, at)
        if found is None:
            return run[at : at + size], size
        whole, count = found
        other = (whole, *run[at + count :])
        longer = self._longest_term(other, 0)
        row = (whole.stem,)
        is_term = longer > 1 or self._language.knows(row) or self._labels.is_whole(row)
        if longer - 1 + count > size and (is_term or self._says_little(run[at : at + count])):
            return other[:longer], longer - 1 + count
        joined.update((at + number, whole) for number in range(count))
        return run[at : at + size], size

    def _says_little(self, part: Sequence[TypedWord]) -> bool:
        """True when a part of a compound is a little word, or none of the library's."""
        return any(
            word.surface in STOP_WORDS or not self._words.has_stem(word.stem) for word in part
        )

    def _unfinished(self, run: Run, at: int) -> Unit | None:
        """The beginning of a word with a hyphen at the end of the run, *under-cred*: met by what
        begins so, joined or with the hyphen."""
        rest = run.words[at:]
        if not run.open_end or len(rest) < 2 or not all(word.hyphen for word in rest[1:]):
            return None
        joined = "".join(word.surface for word in rest)
        row = tuple(word.stem for word in rest)
        if self._words.has_stem(stem(joined)) or self._longest_term(rest, 0) == len(rest):
            return None
        begun = [
            Alternative(surface, (stem(surface),), PREFIX_WEIGHT, "prefix")
            for surface in _one_a_stem(self._words.starting_with(joined, FEW_COMPLETIONS))
        ]
        begun += [other for other in self._begun_compounds(joined) if other.stems != row]
        typed = "-".join(word.text for word in rest)
        return Unit(typed, (Alternative(typed, row, 1.0, "word"), *begun)) if begun else None

    def _begun_compounds(self, beginning: str) -> list[Alternative]:
        if len(beginning) < LOOSE_PREFIX:
            return []
        found = self._compounds.starting_with(beginning, FEW_COMPLETIONS)
        rows = {tuple(map(stem, parts)): " ".join(parts) for parts in found}
        return [Alternative(text, row, PREFIX_WEIGHT, "prefix") for row, text in rows.items()]

    def _written(self, unit: Unit, typed: Sequence[TypedWord], words: Sequence[TypedWord]) -> Unit:
        """The unit under the words as they were typed, met also by the other ways to write them."""
        row = tuple(word.stem for word in typed)
        hyphens: list[tuple[str, Row]] = [(" ".join(word.text for word in typed), row)]
        apart: list[tuple[str, Row]] = []
        for at, word in enumerate(typed):
            ways = hyphens if self._compounds.is_hyphenated(word.surface) else apart
            for parts in self._compounds.apart(word.surface):
                ways.append((" ".join(parts), (*row[:at], *map(stem, parts), *row[at + 1 :])))
        found = met_by(met_by(unit, hyphens, RELATION_WEIGHTS["spelling"]), apart, APART_WEIGHT)
        if len(typed) == len(words):
            return found
        shown = "".join(f"-{w.text}" if w.hyphen else f" {w.text}" for w in typed).strip(" -")
        return replace(found, typed=shown)

    def _longest_term(self, run: Sequence[TypedWord], at: int) -> int:
        for size in range(min(LONGEST_TERM, len(run) - at), 1, -1):
            part = run[at : at + size]
            little = part[0].surface in STOP_WORDS and part[0].surface not in _TERM_STARTS
            if little and not part[1].hyphen:
                break
            if any(word.is_verb for word in part):
                continue  # grade and report: each may be met by itself
            row = tuple(word.stem for word in part)
            if self._language.knows(row) or self._labels.is_whole(row):
                return size
        return 1

    def _term(self, part: Sequence[TypedWord]) -> Unit:
        typed = " ".join(word.text for word in part)
        row = tuple(word.stem for word in part)
        own = Alternative(typed, row, 1.0, "word")
        loose = tuple(word.stem for word in part if word.surface not in STOP_WORDS)
        others = self._language.expansions(typed, row)
        found = (own, *others)
        return self._weighed(Unit(typed, found, loose if len(loose) > 1 else ()), row)

    def _weighed(self, unit: Unit, row: tuple[str, ...]) -> Unit:
        """The unit with its weight: whom or which case it is about counts most and is required,
        then terms of the field and codes, then other words."""
        if self._names.is_own_name(row) or self.population_of(unit) is not None:
            return replace(unit, weight=REQUIRED_WEIGHT, required=True)
        known = self._language.weighs(row) or self._labels.is_whole(row)
        return replace(unit, weight=TERM_WEIGHT) if known else unit

    def population_of(self, unit: Unit) -> str | None:
        """The key of the student population that a unit is another word for."""
        named = (
            self._labels.population_named(other.stems)
            for other in unit.alternatives
            if other.weight >= RELATION_WEIGHTS["synonym"]
        )
        return next((key for key in named if key is not None), None)

    def _word(self, word: TypedWord, last: bool, shouted: bool) -> tuple[Unit, Repair | None]:
        typed = word.text.lower() if shouted else word.text
        one = self._language.one_of(typed)
        if one is not None:
            surface = word.surface[:-1]
            single = replace(word, text=one, surface=surface, stem=stem(surface))
            return replace(self._word(single, last, shouted)[0], typed=word.text), None
        row = (word.stem,)
        capitals = self._language.in_capitals_only(typed, row)
        found = [Alternative(typed, row, 1.0, "word", exact=capitals)]
        found.extend(self._language.expansions(typed, row))
        if self._words.count(word.surface) < RARE:
            found.extend(self._language.hints(row[0], HINT_WEIGHT))
        if self._language.knows(row) or self._labels.is_whole(row):
            unit = self._weighed(Unit(typed, tuple(found)), row)
            if self._language.stands_for(typed) and not capitals:
                unit = met_by(unit, [(f"{typed}s", (stem(f"{word.surface}s"),))], 1.0)
            return unit, None
        meant = self._names_meant(word.surface)
        if (word.surface in self._words and not meant) or len(found) > 1:
            return Unit(typed, tuple(found)), None
        if last and word.surface not in self._words:
            limit = MOST_COMPLETIONS if len(word.surface) >= LOOSE_PREFIX else FEW_COMPLETIONS
            begun = self._words.starting_with(word.surface, limit)
            hyphens = self._begun_compounds(word.surface)
            if begun or hyphens:
                found.extend(
                    Alternative(surface, (stem(surface),), PREFIX_WEIGHT, "prefix")
                    for surface in _one_a_stem(begun)
                    if stem(surface) != word.stem
                )
                return Unit(typed, (*found, *hyphens)), None
        if self._words.has_stem(word.stem) and not meant:
            return Unit(typed, tuple(found)), None
        meant = meant or self._meant(word.surface)
        for number, surface in enumerate(meant):
            weight = SPELLING_WEIGHT * (1.0 if number == 0 else 0.5)
            found.append(Alternative(surface, (stem(surface),), weight, "spelling"))
            if number == 0:
                found.extend(
                    Alternative(
                        other.surface, other.stems, weight * other.weight, other.by, other.exact
                    )
                    for other in self._language.expansions(surface, (stem(surface),))
                )
        return Unit(typed, tuple(found)), Repair(word.text, meant)

    def _with_notes(self, unit: Unit, surface: str, last: bool) -> Unit:
        """The unit of a word met also by words of notes, where nothing else has them, that begin so
        or for which it may be mistyped: so a note is found, and nothing changes for the cases."""
        if surface in self._in_notes or self._words.has_stem(stem(surface)):
            return unit
        begun = self._in_notes.starting_with(surface, FEW_COMPLETIONS) if last else []
        by, weight = ("prefix", PREFIX_WEIGHT) if begun else ("spelling", SPELLING_WEIGHT)
        near = begun or self._in_notes.nearest(surface)
        found = (Alternative(word, (stem(word),), weight, by) for word in near)
        alone = (other for other in found if not self._is_in_library(other))
        return replace(unit, alternatives=(*unit.alternatives, *alone))

    def _is_in_library(self, word: Alternative) -> bool:
        return self._words.has_stem(word.stems[0]) or any(
            True for found in (self._labels.met_by, self._labels.cases_met) for _ in found(word)
        )

    def _names_meant(self, surface: str) -> tuple[str, ...]:
        """The words of cases' names for which a word may have been mistyped that hardly any passage
        has: *Lindsay* for *Lindsey*, which one source is called."""
        if not 0 < self._words.count(surface) < RARE or self._names.has_own_word(stem(surface)):
            return ()
        near = self._words.nearest(surface)
        return tuple(word for word in near if self._names.has_own_word(stem(word)))

    def _meant(self, surface: str) -> tuple[str, ...]:
        """The words for which a word that the library lacks may have been mistyped. One that the
        language has is no mistake, unless it is nearly a word of a case's name."""
        nearest = self._words.nearest(surface)
        names = [name for word in nearest for name in self._names_meant(word)]
        found = tuple(dict.fromkeys((*names, *nearest)))
        if not found or not self._is_word(surface):
            return found
        return tuple(word for word in found if self._names.has_own_word(stem(word)))


def _is_larger(place: Place, nearby: Nearby) -> bool:
    """Whether what is read as a state or region takes more words than a city read from the same."""
    wide = place.whereabouts.facet in (Facet.STATE, Facet.REGION)
    return wide and place.length > nearby.length


def _one_a_stem(surfaces: Sequence[str]) -> list[str]:
    kept: dict[str, str] = {}
    for surface in surfaces:
        kept.setdefault(stem(surface), surface)
    return list(kept.values())
