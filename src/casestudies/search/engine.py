"""The search itself: a parsed query in, numbered passages and ranked cases out."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from casestudies.model.brief import CaseBrief
from casestudies.model.library.thesaurus import Thesaurus
from casestudies.model.query import Facet, Filters
from casestudies.model.results import Around, FacetValue, Passage
from casestudies.model.vocabulary import Vocabulary
from casestudies.search.answer import Answer, RankedCase
from casestudies.search.backend import InLibrary, SearchBackend
from casestudies.search.compounds import Compounds
from casestudies.search.corpus import Corpus
from casestudies.search.facets import CaseValues, FacetIndex
from casestudies.search.gazetteer import Gazetteer
from casestudies.search.labels.found import Labels
from casestudies.search.labels.names import CaseNames
from casestudies.search.meaning import text_of
from casestudies.search.near_cases import Meanings
from casestudies.search.query.completing import Completer
from casestudies.search.query.distances import Distances
from casestudies.search.query.fields import (
    FieldValues,
    facet_of,
    from_source,
    in_years,
    year_ranges,
)
from casestudies.search.query.negation import RulingOut
from casestudies.search.query.parser import (
    And,
    FieldTest,
    Node,
    Not,
    Or,
    Parsed,
    Phrase,
    Prefix,
    Run,
    Token,
    little_words,
    parse,
    tokenize,
)
from casestudies.search.query.places import Places
from casestudies.search.query.planner import Planner, Repair
from casestudies.search.query.there import CasesThere
from casestudies.search.query.units import Unit
from casestudies.search.query.whole import is_plain, is_whole_question, parts_asked
from casestudies.search.scoring import Found, Frequency, Meeting, Scorer
from casestudies.search.spelling import WordList
from casestudies.search.text import STOP_WORDS, Stems, no_stems, stem
from casestudies.search.thesaurus import FieldLanguage
from casestudies.search.weights import (
    ANSWERED_WEIGHT,
    ANSWERED_WHOLE,
    APART,
    BEST_PASSAGES,
    FADING,
    MANY,
    MEANING_ALONE,
    MEANING_BESIDE,
    MEANING_LEAST,
    MEANING_MOST,
    MEANING_PARTS,
    MEANING_TOGETHER,
    MEANING_WEIGHT,
    MOST_TOGETHER,
    NAMED,
    QUESTION_TOGETHER,
)

OWN_ORDER = frozenset(
    {
        *(Facet.KIND, Facet.GRADES, Facet.SIZE, Facet.VISITS, Facet.STATUS, Facet.SEEN),
        *(Facet.LIBRARY, Facet.YOURS),
    }
)
"""Facets whose values have an order of their own, whatever their counts."""


class SearchEngine:
    """Joins the index with the library's vocabulary and thesaurus. Callable from any thread."""

    def __init__(
        self,
        backend: SearchBackend,
        corpus: Corpus,
        words: WordList,
        meanings: Meanings,
        vocabulary: Vocabulary,
        thesaurus: Thesaurus,
        briefs: Sequence[CaseBrief],
        values: CaseValues,
        gazetteer: Gazetteer,
        language: FieldLanguage | None = None,
        libraries: Mapping[str, str] | None = None,
        yours: Mapping[str, frozenset[str]] | None = None,
        noted: Callable[[], Stems] = no_stems,
        frequency: Frequency | None = None,
        in_notes: Mapping[str, int] | None = None,
    ) -> None:
        """``language``: that of another engine with this thesaurus, for it takes long to make.
        ``libraries``: what packs are called; ``yours``: see ``FacetIndex``; ``noted``: the stems
        of names and labels, made at the first question; ``frequency``: see ``Scorer``;
        ``in_notes``: words of the user's notes, which ``words`` has not, with how many have them.
        What a question is read as does not depend on notes."""
        self.corpus = corpus
        self.words = words
        self._in_notes = dict(in_notes or {})
        written = InLibrary(backend, corpus.in_cases.stop) if in_notes else backend
        self.meanings = meanings
        practices = [practice.name for practice in vocabulary.practices]
        self.language = language or FieldLanguage(thesaurus, practices)
        self.labels = Labels(corpus, vocabulary, self.language.ways_to_ask, noted)
        self.names = CaseNames(corpus, thesaurus, written, self.labels, noted)
        self.distances = Distances(gazetteer, briefs, self._begins_word, words.count)
        self.values = FieldValues(
            vocabulary,
            values.totals,
            self.language,
            corpus.seldom.sources,
            self.distances.read,
            libraries,
            [corpus.passages[n] for n in corpus.beside_by_kind.get("reported", ())],
        )
        self.facets = FacetIndex(corpus, values, yours)
        self.compounds = Compounds(words, written)
        self.placed = CasesThere(self.facets, self.distances)
        self.completer = Completer(
            corpus,
            words.beside(self._in_notes, {}) if in_notes else words,
            self.values,
            thesaurus,
        )
        self._vocabulary = vocabulary
        self._scorer = Scorer(backend, corpus, self.labels, frequency)

    @cached_property
    def planner(self) -> Planner:
        places = Places(self.values.names, self.facets, self.names.mostly_in)
        return Planner(
            self.language,
            self.words,
            self.compounds,
            self.labels,
            self.names,
            places,
            self.distances,
            self.meanings.is_word,
            WordList(self._in_notes),
            RulingOut(places, self.names, self.facets),
        )

    def _begins_word(self, surface: str) -> bool:
        """Whether the library has a word, or one that begins so: it may be unfinished."""
        if surface in self.words or self.words.starting_with(surface, 1):
            return True
        return any(word.startswith(surface) for word in STOP_WORDS)

    @cached_property
    def library_values(self) -> tuple[tuple[Facet, tuple[FacetValue, ...]], ...]:
        """Every value of the library with how many cases of the whole of it have it, the most first
        where a facet has no order of its own."""
        totals, names = self.facets.totals, self.values.names
        found = []
        for facet in Facet:
            counts = totals[facet]
            keys = [key for key in names[facet] if counts.get(key)]
            if facet not in OWN_ORDER:
                keys.sort(key=lambda key, counts=counts: -counts[key])
            values = (FacetValue(key, names[facet][key], counts[key]) for key in keys)
            found.append((facet, tuple(values)))
        return tuple(found)

    def name_of(self, key: str) -> str:
        """The display name of a dimension, population or practice."""
        return self._vocabulary.name_of(key)

    def subjects(self) -> tuple[str, ...]:
        """What the library is about: names of dimensions, populations and practices, and what the
        field calls things."""
        facets = (Facet.DIMENSION, Facet.POPULATION, Facet.PRACTICE)
        codes = (name for facet in facets for name in self.values.names[facet].values())
        return tuple(dict.fromkeys((*codes, *self.language.subjects())))

    def parsed(self, text: str) -> Parsed:
        """A query taken apart; names of cases and values of fields are read as a whole."""
        return replace(parse(self.names.eased(text), known=self.values.known), text=text)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The pieces of a query, as ``parsed`` reads them."""
        return tokenize(self.names.eased(text), self.values.known)

    def answer(self, root: And | Or, among: frozenset[int] | None = None) -> Answer:
        """Evaluate a query (its top fields already taken out as filters), by words and then by
        meaning. How many parts of the query a passage must meet is settled so that enough is
        found ``among`` these passages."""
        answer = self._by_words(root, among)
        only_place = all(unit.optional for unit in answer.units)
        if not only_place and not answer.named and not answer.nowhere:
            answer.whole = is_whole_question(root, answer.units)
            answer.near = self.meanings.near(self._meant_text(root, answer))
            if answer.whole:
                meant = {one.typed: one.meant[0] for one in answer.repairs if one.meant}
                parts = parts_asked(root, meant)
                answer.by_part = self.meanings.by_parts(parts)
            if answer.near is not None:
                answer.answered = self.meanings.answers(answer.near)
                if is_plain(root):
                    self._add_near(root, answer)
                    self._add_answered(root, answer)
            if is_plain(root):
                self._add_there(root, answer)
        return answer

    def _add_there(self, root: And | Or, answer: Answer) -> None:
        """The cases at a place that the words name where nothing of the rest was found there: that
        it is not documented of them is an answer too."""
        there = self._there(answer)
        end = self.corpus.in_cases.stop
        if not there or all(number >= end for number in answer.scores):
            return
        case_of = self.corpus.case_of
        if not there.isdisjoint(case_of[n] for n in answer.scores):
            return
        out = self._out_of(root, answer.among)
        told = (n for case in sorted(there) for n in self.corpus.passages_of(case))
        said = [n for n in told if self.corpus.kinds[n] == "distinctive"]
        if out is not None:
            said = [n for n in said if n in out]
        answer.scores |= dict.fromkeys(said, 0.0)
        answer.undocumented = frozenset(case_of[n] for n in said)
        answer.partial |= bool(said)

    def _there(self, answer: Answer) -> frozenset[int]:
        """The cases at a place that the words name, and those named themselves."""
        return self.placed.cases(answer.whereabouts, answer.around) | answer.called

    def _passages_there(self, answer: Answer) -> frozenset[int]:
        there = self._there(answer)
        return frozenset(number for case in there for number in self.corpus.passages_of(case))

    def _by_words(self, root: And | Or, among: frozenset[int] | None = None) -> Answer:
        answer = Answer({}, among=among)
        if not root.parts:
            answer.everything = answer.wordless = True
            answer.scores = dict.fromkeys(self.corpus.in_cases, 0.0)
            return answer
        answer.placed = root.parts if isinstance(root, And) else ()
        found = self._evaluate(root, answer)
        for part in root.parts:
            if isinstance(part, FieldTest) and part.name == "within" and answer.around is None:
                answer.around = self.distances.read(part.value)
        answer.scores = found.scores
        answer.wordless = not answer.units
        answer.partial = found.partial
        answer.parts = found.parts
        only = root.parts[0] if isinstance(root, And) and len(root.parts) == 1 else None
        if isinstance(only, Run):
            answer.named = self._named(only, answer.repairs)
        elif isinstance(only, Phrase):
            answer.named = self.names.named([word.stem for word in only.words])
        return answer

    def _named(self, run: Run, repairs: Sequence[Repair]) -> dict[int, float]:
        """The cases that plain words name, mistyped words taken as they were meant."""
        row = [word.stem for word in run.words]
        meant = {repair.typed: stem(repair.meant[0]) for repair in repairs if repair.meant}
        repaired = [meant.get(word.text, word.stem) for word in run.words]
        return (
            self.names.named(row) or self.names.named(repaired) or self.names.partly_named(repaired)
        )

    def _meant_text(self, root: And | Or, answer: Answer) -> str:
        """All that is asked for in words, little ones too: "not showing up" is not "showing"; what
        the asker tells of his own school only where a whole question is asked beside it."""
        asked = [self._meant(unit) for unit in answer.units if unit.role != "asker" or answer.whole]
        said = {word for unit in answer.units for word in unit.typed.replace("-", " ").split()}
        return " ".join((*asked, *(word for word in little_words(root) if word not in said)))

    def _meant(self, unit: Unit) -> str:
        """The words of a unit for their meaning, a mistyped or unfinished one as it is meant, an
        abbreviation that the library lacks as what it stands for."""
        own = next(iter(unit.alternatives), None)
        if own is None:
            return unit.typed
        if all(self.words.has_stem(stem) for stem in own.stems):
            return own.surface
        longer = self.language.long_form(own.surface)
        if longer:
            return longer
        others = (other for other in unit.alternatives if other.by in ("prefix", "spelling"))
        in_library = (o for o in others if all(map(self.words.has_stem, o.stems)))
        return next(in_library, own).surface

    def _add_near(self, root: And | Or, answer: Answer) -> None:
        """Cases that the words did not find but that are near in meaning: up to ten in all, a few
        more where the words are met in part only, at a place that they name in any case, and
        nothing that a field or an exclusion of the query keeps out."""
        assert answer.near is not None
        case_of = self.corpus.case_of
        found = {case_of[number] for number in answer.scores} - {-1}
        room = MEANING_MOST - len(found)
        if answer.partial:
            room = max(room, MEANING_BESIDE)
        there = self._there(answer)
        lacking = there if there.isdisjoint(found) else frozenset[int]()
        if room <= 0 and not lacking:
            return
        among = self._out_of(root, answer.among)
        least = MEANING_LEAST if found else MEANING_ALONE
        near = answer.near
        nearest = [case for case in near.reaching(among, MEANING_LEAST) if case in lacking]
        room = max(room, len(nearest))
        others = near.outstanding(among, least, self._standing(answer))
        others.sort(key=lambda case: case not in there)
        cases = [*nearest, *(c for c in others if c not in found and c not in nearest)]
        for unit in answer.units:
            if unit.required and not answer.whole:  # whom it is about, and nothing on them
                having = {case_of[number] for number in self._scorer.meet(unit).strengths}
                cases = [case for case in cases if case in having]
        if not found and not any(answer.near.best[case] >= MEANING_ALONE for case in cases):
            return
        answer.by_meaning = frozenset(cases[:room])
        for case in answer.by_meaning:
            for number in answer.near.passages(case):
                if among is None or number in among:
                    answer.scores[number] = 0.0

    def _add_answered(self, root: And | Or, answer: Answer) -> None:
        """Of the cases found the passages that answer a question much like this whole one."""
        if answer.answered is None or not answer.answered.told or not answer.whole:
            return
        among = self._out_of(root, answer.among)
        case_of = self.corpus.case_of
        for case in {case_of[number] for number in answer.scores} & answer.answered.told.keys():
            for number in self.meanings.passages_told(answer.answered, case):
                if among is None or number in among:
                    answer.scores.setdefault(number, 0.0)

    def _out_of(self, root: And | Or, among: frozenset[int] | None) -> frozenset[int] | None:
        """The passages ``among`` these that no field or exclusion of the query keeps out; None for
        all."""
        for part in root.parts:
            if isinstance(part, FieldTest):
                passing = self._passing(part)
                among = frozenset(passing if among is None else among & passing)
            elif isinstance(part, Not):
                out = self._evaluate(part.part, Answer({})).scores.keys()
                among = frozenset(self.corpus.in_cases if among is None else among) - out
        return among

    def units(self, root: And | Or) -> list[Unit]:
        """Everything that the query asks for in words, exclusions and fields left out."""
        return self._by_words(root).units

    def meet(self, unit: Unit) -> Meeting:
        """Where a unit of a query is met, and how rare it is."""
        return self._scorer.meet(unit)

    def meant_by(self, passage: Passage) -> str:
        """What of a passage is read for its meaning."""
        return text_of(passage, self._vocabulary)

    def passing(self, filters: Filters) -> frozenset[int]:
        """The passages of cases that pass the filters."""
        selected = self.facets.select(self.corpus.in_cases, filters)
        return frozenset(number for found in selected.values() for number in found.passages)

    def beside(self, answer: Answer, filters: Filters) -> Answer:
        """The answer in cases that pass the filters with other passages than it found."""
        kept = self.facets.beside(answer.scores, filters)
        return replace(answer, scores={number: answer.scores[number] for number in kept})

    def rank(self, answer: Answer, filters: Filters) -> list[RankedCase]:
        """The cases that pass the filters with their passages, best case first."""
        scores, parts = answer.scores, answer.parts
        score_of = scores.__getitem__
        found: list[RankedCase] = []
        shares: list[float] = []
        for case, selected in self.facets.select(scores, filters).items():
            numbers = selected.passages
            if not answer.wordless and len(numbers) > 1:  # of equal ones the first stays first
                numbers.sort(key=score_of, reverse=True)
            if selected.apart:
                numbers = self._one_of_each(numbers, selected.apart)
            score, weight = 0.0, APART if selected.apart else 1.0
            for number in numbers[:BEST_PASSAGES]:
                score += scores[number] * weight
                weight *= FADING
            score *= 1 + MANY * math.log(len(numbers))
            if parts is not None:
                share = parts.together(numbers[:MOST_TOGETHER])
                shares.append(share)
                score *= share
            score += NAMED * answer.named.get(case, 0.0)
            found.append(RankedCase(case, score, numbers, bool(selected.apart)))
        ranked = found if answer.near is None else self._mixed(found, shares, answer)
        if answer.whereabouts or answer.called:
            ranked = self._those_first(ranked, answer)
        ranked.sort(key=lambda case: (-case.score, case.number))
        if answer.around is not None and answer.nearest_first:
            return self.nearest_first(ranked, answer.around)
        if answer.around is not None and answer.around.miles is not None:
            inside = self.distances.within(answer.around)
            ranked.sort(key=lambda case: case.number not in inside)
        return ranked

    def nearest_first(self, ranked: list[RankedCase], around: Around) -> list[RankedCase]:
        """The cases by their distance from a place, those in the very city first, then those in
        the state that was named with a city where no case is."""
        distances, place = self.distances, around.place
        miles, there = distances.miles(place), distances.cases_at(place)
        state = distances.cases_in(place.state) if around.in_state else frozenset[int]()

        def order(case: RankedCase) -> tuple[bool, bool, float]:
            return (case.number not in there, case.number not in state, miles[case.number])

        return sorted(ranked, key=order)

    def _called(self, units: Sequence[Unit]) -> frozenset[int]:
        """The cases that some of the words name and hardly anything else: *Lindsay* transcripts."""
        asked = (unit for unit in units if unit.required and unit.role != "asker")
        return frozenset[int]().union(*map(self.planner.cases_called, asked))

    def _those_first(self, ranked: list[RankedCase], answer: Answer) -> list[RankedCase]:
        """The cases with those raised that are where the words say, or of that kind, or named."""
        weights = self.placed.weights(answer.whereabouts, answer.called)
        named = answer.named
        top = max((c.score - NAMED * named.get(c.number, 0.0) for c in ranked), default=0.0)
        return [
            RankedCase(number, score + top * weights.get(number, 0.0), passages, apart)
            for number, score, passages, apart in ranked
        ]

    def _mixed(
        self, found: list[RankedCase], shares: Sequence[float], answer: Answer
    ) -> list[RankedCase]:
        """The cases with words and meaning in one score. Words of which no passage meets much say
        less. ``shares``: how much of the question the best passages of each case meet."""
        near, parts = answer.near, answer.parts
        assert near is not None
        standing, met = self._standing(answer), 1.0
        if parts is not None:
            share_of, bits = parts.shares(), parts.bits
            end = self.corpus.in_cases.stop  # behind it are the user's notes
            scored: Iterable[int] = answer.scores
            if end < len(self.corpus.kinds):
                scored = [number for number in scored if number < end]
            met = max((share_of[own or 0] for own in {*map(bits.get, scored)}), default=1.0)
        top = max((case.score for case in found), default=0.0) or 1.0
        asked = sum(not (unit.optional or unit.role) for unit in answer.units)
        surely = MEANING_WEIGHT * asked / (asked + 1)  # more words point more surely
        together = QUESTION_TOGETHER if answer.whole else MEANING_TOGETHER
        answered = ANSWERED_WHOLE if answer.whole else ANSWERED_WEIGHT
        worth: Mapping[int, float] = answer.answered.worth if answer.answered is not None else {}
        mixed = []
        for at, case in enumerate(found):
            score = met * math.sqrt(case.score / top)
            score += surely * standing.get(case.number, 0.0)
            score += MEANING_PARTS * answer.by_part.get(case.number, 0.0)
            score += answered * worth.get(case.number, 0.0)
            if parts is not None and case.number not in answer.by_meaning:
                score *= shares[at] ** together
            mixed.append(RankedCase(case.number, score, case.passages, case.apart))
        return mixed

    def _standing(self, answer: Answer) -> Mapping[int, float]:
        """How far the cases stand out by what is near in meaning."""
        assert answer.near is not None
        if answer.standing is None:
            parts = answer.parts
            near = answer.near
            found = near.standing if parts is None else self.meanings.answering(near, parts)
            answer.standing = found
        return answer.standing

    def _one_of_each(self, numbers: list[int], masks: tuple[int, ...]) -> list[int]:
        """Passages with the best one for each mask first."""
        marks = self.corpus.marks
        first = [next(number for number in numbers if marks[number] & mask) for mask in masks]
        return list(dict.fromkeys((*first, *numbers)))

    def _evaluate(self, node: Node, answer: Answer) -> Found:
        match node:
            case And(parts):
                return self._all(parts, answer)
            case Or(parts):
                return self._any(parts, answer)
            case Run():
                return self._all((node,), answer)
            case Phrase():
                return self._unit(self.planner.phrase(node), answer)
            case Prefix():
                return self._unit(self.planner.prefix(node), answer)
            case FieldTest():
                return Found(dict.fromkeys(self._passing(node), 0.1))
            case Not():
                return self._all((node,), answer)

    def _unit(self, unit: Unit, answer: Answer) -> Found:
        answer.units.append(unit)
        return self._noted(self._scorer.add_up((unit,), answer.among), answer)

    @staticmethod
    def _noted(found: Found, answer: Answer) -> Found:
        answer.absent.extend(found.absent)
        return found

    def _any(self, parts: tuple[Node, ...], answer: Answer) -> Found:
        scores: dict[int, float] = {}
        partial = False
        for part in parts:
            found = self._evaluate(part, answer)
            partial |= found.partial
            for number, score in found.scores.items():
                if score > scores.get(number, -1.0):
                    scores[number] = score
        return Found(scores, partial)

    def _all(self, parts: tuple[Node, ...], answer: Answer) -> Found:
        units: list[Unit] = []
        for part in parts:
            if isinstance(part, Run):
                plan = self.planner.run(part, placed=part in answer.placed)
                units.extend(plan.units)
                answer.whereabouts.extend(plan.whereabouts)
                answer.elsewhere.extend(plan.elsewhere)
                answer.around = answer.around or plan.around
                answer.told.extend(plan.told)
                answer.out.extend(plan.out)
                answer.nowhere |= plan.nowhere
                answer.repairs.extend(plan.repairs)
        answer.units.extend(units)
        answer.called |= self._called(units)
        found = self._added_up(tuple(units), parts, answer)
        for part in parts:
            if isinstance(part, Run | Not):
                continue
            more = self._evaluate(part, answer)
            if found is None:
                found = more
                continue
            scores = {n: s + more.scores[n] for n, s in found.scores.items() if n in more.scores}
            found = Found(scores, found.partial or more.partial)
        if found is None:
            found = Found(dict.fromkeys(self.corpus.in_cases, 0.1))
        for part in parts:
            if isinstance(part, Not):
                out = self._evaluate(part.part, Answer({})).scores
                kept = {n: s for n, s in found.scores.items() if n not in out}
                found = Found(kept, found.partial, found.parts)
        return found

    def _added_up(
        self, units: tuple[Unit, ...], parts: Sequence[Node], answer: Answer
    ) -> Found | None:
        """What the plain words find, None where they ask for nothing beside other parts. Where no
        case at the place that they name is found, less of the rest will do for the cases there."""
        exact = any(not isinstance(part, Run | Not | FieldTest) for part in parts)
        only_place = all(unit.optional for unit in units)
        if not units or (only_place and exact):
            return None
        found = self._noted(self._scorer.add_up(units, answer.among), answer)
        there = None if only_place else self._passages_there(answer)
        if there and there.isdisjoint(found.scores):
            among = there if answer.among is None else there & answer.among
            eased = tuple(replace(unit, required=False) for unit in units)
            for less in (units, eased):  # then also without whom it is about
                more = self._scorer.add_up(less, among)
                scores = {n: score for n, score in more.scores.items() if n in there}
                if scores:
                    found.scores |= scores
                    found.partial |= more.partial or less is eased
                    break
        return found

    def _passing(self, test: FieldTest) -> set[int]:
        """The passages that pass a field test; a value that means nothing passes none."""
        if test.name == "year":
            return in_years(self.corpus, year_ranges(test))
        if test.name == "source":
            return from_source(self.corpus, test.value)
        if test.name == "within":
            around = self.distances.read(test.value)
            inside = self.distances.within(around) if around is not None else ()
            return {number for case in inside for number in self.corpus.passages_of(case)}
        facet = facet_of(test.name)
        meant = self.values.meant(facet, test) if facet else None
        if facet is None or meant is None or not meant.keys:
            return set()
        filters = Filters().with_(facet, meant.keys).asking(facet, every=meant.every)
        return set(self.passing(filters))
