"""Searching a library on a server: it finds the best cases, the desk's own search does the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from casestudies.model.brief import CaseBrief
from casestudies.model.query import PASSAGE_FACETS, Facet, Filters, Sort
from casestudies.model.query import Query as Typed
from casestudies.recent import Recent
from casestudies.search.engine import SearchEngine
from casestudies.search.meaning import text_of
from casestudies.search.query.lifting import lift
from casestudies.search.query.places import PLACE_FACETS
from casestudies.search.server.asking import Ask
from casestudies.search.server.candidates import (
    COUNTED,
    MOST_MATCHED,
    NOTHING,
    Found,
    Part,
    Row,
    beside,
    best_in_cases,
    count_marks,
    find,
    having,
    near,
    of_kinds,
    within,
)
from casestudies.search.server.found import Desk, FoundLibraries, Library, common_marks
from casestudies.search.server.question import (
    Level,
    Question,
    all_of,
    any_of,
    by_case,
    filtered,
    marked,
    words_in,
)
from casestudies.search.server.vectors import MARK, quoted
from casestudies.search.server.wordlist import ServerWords
from casestudies.search.text import STOP_WORDS, spelt, stop_stems
from casestudies.search.text import words as words_of
from casestudies.search.weights import ENOUGH_CASES

LEAST_CASES = 40  # that the desk ranks, where there are so many
BEYOND = 1.25  # of the cases that are shown
SURELY_ENOUGH = 3 * ENOUGH_CASES  # so that the desk, which looks closer, does not run short
NAMED = 20  # cases whose names share most words with the query
MOST_MEANT = 10_000  # passages that are looked at for that
MEANT = 60  # passages that go with the question in meaning
AT_PLACE = 120  # passages that tell cases at a place apart, where nothing of the rest is said there
NEAREST = 60  # passages of the desk's library that tell what goes with a question
WORD_NEAR = 0.3  # a word of these so near to it goes with it,
MOST_NEAR_WORDS = 60  # the nearest of them,
MOST_WORDS = 12  # of which so many find passages in cases that its own words did not find
NEAR_IN_A_CASE = 16  # passages of a case that they find beside those with its own words
KEPT_QUESTIONS = 32
_ORDERS = {
    Sort.NAME: "c.sorted_as",
    Sort.ENROLLMENT: "c.enrollment DESC NULLS LAST",
    Sort.NEWEST: "c.newest DESC NULLS LAST",
    Sort.BEST_DOCUMENTED: "c.sources DESC, c.findings DESC",
    Sort.MOST_DOCUMENTED: "many DESC",
}
_BRIEFS = "SELECT slug, brief FROM library_cases WHERE slug = ANY(%s)"
_EXAMPLES = """
SELECT min(slug) AS slug FROM library_cases, unnest(marks) AS mark
WHERE NOT mark LIKE ANY (%s) GROUP BY mark
"""
_LIKE_NO_EXAMPLE = [f"{facet.value}:%" for facet in (*PASSAGE_FACETS, Facet.CITY, Facet.LIBRARY)]


@dataclass(frozen=True)
class Answered:
    """``engine`` holds what was found, its cases numbered as ``briefs``. ``total`` cases and
    ``passages`` were found in all, None where all are in the engine; ``counts``: by facet and
    value, None where the engine's are right; ``counted``: of how many cases. ``filters``: those
    chosen and typed. ``in_part``: a word is so common that it was looked for in a part of the
    library, where ``total`` were found."""

    engine: SearchEngine
    filters: Filters
    briefs: Sequence[CaseBrief]
    total: int | None
    passages: int | None
    counts: Mapping[Facet, Mapping[str, int]] | None
    counted: int
    in_part: bool


class ServerSearch:
    """Any thread may ask. Every method raises ``KnownError`` where the server fails."""

    def __init__(
        self, ask: Ask, desk: Desk, library: Library, brief_from: Callable[[str], CaseBrief]
    ) -> None:
        """``brief_from``: a brief as the server has it."""
        self._ask, self._desk, self._library = ask, desk, library
        self._brief_from = brief_from
        self.words = ServerWords(ask, desk.engine.words.hyphenated)
        self._made = FoundLibraries(desk, library, self.words)
        self._briefs: dict[str, CaseBrief] = {}
        self._going: Recent[str, tuple[list[str], list[str]]] = Recent(KEPT_QUESTIONS)

    def answer(self, query: Typed) -> Answered:
        """What the server has on a query."""
        asked = self._desk.engine.parsed(query.text)
        words = list(words_in(asked.root))
        self.words.know((word for word, _ in words), (stemmed for _, stemmed in words))
        named = self._named([stemmed for word, stemmed in words if word not in STOP_WORDS])
        sketch = self._engine([*self._examples, *named], query.text)
        root = lift(sketch.parsed(query.text).root, query.filters, sketch.values)
        question = Question(
            sketch, self.words, root.root, self._library.passages, self._desk.frequencies
        )
        most = max(LEAST_CASES, round(query.limit * BEYOND))
        found, level, conditions = self._found(question, root.filters, query.sort, most)
        rows = [*found.rows, *self._beside(question, query.text, root.filters, most)]
        stems = [stemmed for _, stemmed in words]
        rows += self._near_in(rows, query.text, stems)
        rows += [*self._examples, *named]
        engine = self._engine(rows, query.text, question)
        whole = found.total <= most
        counts = None
        if level is not None and (not whole or root.filters):
            counts = self._counts(question, found, root.filters, conditions)
        return Answered(
            engine,
            root.filters,
            [self._briefs[entry.slug] for entry in engine.corpus.cases],
            None if whole else found.total,
            None if whole else found.passages,
            counts,
            min(found.total, COUNTED),
            level is not None and level.often > MOST_MATCHED,
        )

    def _engine(
        self, rows: Sequence[Row], text: str, question: Question | None = None
    ) -> SearchEngine:
        slugs = sorted({row.slug for row in rows})
        self._read_briefs(slugs)
        briefs = [self._briefs[slug] for slug in slugs if slug in self._briefs]
        return self._made.engine(rows, briefs, text, question.frequency if question else None)

    def _read_briefs(self, slugs: Sequence[str]) -> None:
        wanted = [slug for slug in slugs if slug not in self._briefs]
        if wanted:
            if len(self._briefs) > 5000:
                self._briefs = {}
                wanted = list(slugs)
            for row in self._ask(_BRIEFS, (wanted,)):
                self._briefs[row["slug"]] = self._brief_from(row["brief"])

    @cached_property
    def _examples(self) -> list[Row]:
        """A case for each state, kind, size and so on, by which the desk knows that there are
        such."""
        slugs = sorted({row["slug"] for row in self._ask(_EXAMPLES, (_LIKE_NO_EXAMPLE,))})
        return of_kinds(self._ask, slugs, ("name", "profile"))

    def _named(self, stems: Sequence[str]) -> list[Row]:
        """The names of cases that share most words with the query, with what is said of the first
        of them; and an example of each city that it names."""
        if not stems:
            return []
        words = any_of(map(quoted, stems))
        names = beside(self._ask, all_of((quoted(f"{MARK}kind-of-passage:name"), words)), NAMED)
        asked = set(stems)
        cities = [
            marked(Facet.CITY, (city,))[0]
            for city in self._library.totals[Facet.CITY]
            if all(stemmed in asked for _, stemmed in spelt(city))
        ]
        profile = quoted(f"{MARK}kind-of-passage:profile")
        for city in cities:
            names += beside(self._ask, all_of((profile, city)), 1)
        slugs = list(dict.fromkeys(row.slug for row in names))
        return [*names, *of_kinds(self._ask, slugs, ("name", "distinctive", "profile"))]

    def _found(
        self, question: Question, filters: Filters, sort: Sort, most: int
    ) -> tuple[Found, Level | None, list[Part]]:
        """The best cases at the highest level at which there are enough, with that level."""
        limits = []
        around = question.around
        order = Part(_ORDERS.get(sort, "score DESC"))
        if around is not None:
            only = not question.asked or sort is Sort.NEAREST or around.miles is None
            if around.typed == "" and around.miles is not None:
                limits.append(within(around))
            if only:
                order = near(around)
        best, at = NOTHING, None
        rows: list[Row] = []
        for wanted, conditions in self._ways(filters, limits):
            for level in question.levels():
                query = all_of((level.query, wanted))
                if not query:
                    return best._replace(rows=rows), at, limits
                level = level._replace(query=query)
                found = find(self._ask, level, question.asked, conditions, order, most)
                if best.total <= ENOUGH_CASES:
                    best, at, limits = found, level, conditions
                rows += found.rows
                if found.total > SURELY_ENOUGH:
                    break
            if best.total:
                break
        return best._replace(rows=rows), at, limits

    @staticmethod
    def _ways(filters: Filters, limits: list[Part]) -> list[tuple[str, list[Part]]]:
        """The filters as all of a passage and, where none meets them all, as some of its case."""
        ways = [(filtered(filters), limits)]
        marks, rest = by_case(filters)
        if marks:
            ways.append((filtered(rest), [*limits, *having(marks)]))
        return ways

    def _beside(self, question: Question, text: str, filters: Filters, most: int) -> list[Row]:
        """What else the desk looks at: cases at a place that the words name, and what goes with the
        question in meaning."""
        kept = all_of((question.exact, filtered(filters)))
        rows: list[Row] = []
        places = [one for one in question.whereabouts if one.facet in PLACE_FACETS]
        if places:
            there = all_of(any_of(marked(one.facet, one.keys)) for one in places)
            either = any_of(mark for one in places for mark in marked(one.facet, one.keys))
            more = any(not one.only_place for one in question.asked)
            for place in dict.fromkeys((there, either)) if more else ():
                for level in question.levels():
                    limited = level._replace(query=all_of((kept, level.query, place)), often=0)
                    found = find(self._ask, limited, question.asked, [], Part("score DESC"), most)
                    rows += found.rows
                    if found.total > ENOUGH_CASES:
                        break
            lines = quoted(f"{MARK}kind-of-passage:distinctive")
            rows += beside(self._ask, all_of((kept, lines, there)), AT_PLACE)
        meant = self._meant(text)
        if meant:
            rows += beside(self._ask, all_of((kept, meant)), MEANT)
        return rows

    def _near_in(self, rows: Sequence[Row], text: str, stems: Sequence[str]) -> list[Row]:
        """Of the cases that were found the passages that go with the question in meaning, whatever
        they have of its words: by these a case stands above others. ``stems``: the question's."""
        near, marks = self._goes_with(text)
        little = stop_stems()
        asked = [stemmed for stemmed in stems if stemmed not in little]
        query = any_of(map(quoted, (*near, *marks, *asked)))
        slugs = list(dict.fromkeys(row.slug for row in rows))[:LEAST_CASES]
        return best_in_cases(self._ask, query, slugs, NEAR_IN_A_CASE) if query and slugs else []

    def _meant(self, text: str) -> str:
        """What finds passages that go with a question: of its words and codes those that are in few
        enough."""
        near, marks = self._goes_with(text)
        wanted = [*near[:MOST_WORDS], *marks]
        self.words.know((), wanted)
        chosen, there = [], 0
        for word in sorted(wanted, key=self.words.frequency):
            there += self.words.frequency(word)
            if there > MOST_MEANT:
                break
            chosen.append(word)
        return any_of(map(quoted, chosen))

    def _goes_with(self, text: str) -> tuple[list[str], list[str]]:
        """What goes with a question in the desk's library: of its nearest passages the words that
        are nearest to it, as stems, and the practices that they carry, as marks."""
        return self._going.get_or(text, lambda: self._going_with(text))

    def _going_with(self, text: str) -> tuple[list[str], list[str]]:
        engine = self._desk.engine
        close = engine.meanings.near(text)
        if close is None:
            return [], []
        passages = [engine.corpus.passages[number] for number in close.nearest(NEAREST)]
        said = (text_of(passage, self._library.vocabulary) for passage in passages)
        there = {word.surface for one in said for word in words_of(one)} - STOP_WORDS
        words = engine.meanings.texts_near(text, sorted(there), WORD_NEAR)[:MOST_NEAR_WORDS]
        near = dict.fromkeys(stemmed for word in words for _, stemmed in spelt(word))
        return list(near), [MARK + mark for mark in common_marks(passages, 3, 4)]

    def _counts(
        self, question: Question, found: Found, filters: Filters, conditions: Sequence[Part]
    ) -> dict[Facet, dict[str, int]]:
        """How many cases have each value; of a facet that is chosen, if its others were."""
        counts = _by_facet(found.marks)
        level = next(question.levels())
        for facet, _ in filters.chosen:
            query = all_of((level.query, filtered(filters.with_(facet, frozenset()))))
            if facet not in filters.every and facet is not Facet.YOURS and query:
                rest = level._replace(query=query)
                marks = count_marks(self._ask, rest, question.asked, conditions)
                counts[facet] = _by_facet(marks)[facet]
        return counts


def _by_facet(marks: Mapping[str, int]) -> dict[Facet, dict[str, int]]:
    counts: dict[Facet, dict[str, int]] = {facet: {} for facet in Facet}
    for mark, count in marks.items():
        name, _, key = mark.partition(":")
        counts[Facet(name)][key] = count
    return counts
