"""The brief of a stop: what the case documents of what the team asks, what it does not (so it is
asked there), what ended or is disputed, questions, what to look for, how guests behave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from casestudies.model.brief import GONE, State
from casestudies.model.case import Block, Case, Finding
from casestudies.model.content import DimensionGuide, PopulationGuide, VisitStep
from casestudies.model.visit import (
    BriefChanges,
    BriefLine,
    BriefPart,
    StopBrief,
    VisitFocus,
)
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import mark, said

FINDINGS = 4  # of one dimension or population that stand there at first
ASKED = 2  # questions of one dimension for each audience
LOOKED_FOR = 3  # things to look for of one dimension
ASIDE = 1  # of each where the team has no focus and every dimension is told

_SAID_FIRST = {
    State.ABSENT: mark("Documented as absent: {0}"),
    State.ENDED: mark("Ended: {0}"),
    State.DISPUTED: mark("Disputed: {0}"),
}


@dataclass(frozen=True, slots=True)
class Guides:
    """The library's guides; their sources are the library's shared ones."""

    dimensions: Sequence[DimensionGuide] = ()
    populations: Sequence[PopulationGuide] = ()
    visits: Sequence[VisitStep] = ()


def stop_brief(
    case: Case,
    focus: VisitFocus,
    changes: BriefChanges,
    guides: Guides,
    vocabulary: Vocabulary,
) -> StopBrief:
    """The brief of a visit to ``case`` for a team with ``focus``, with what the user made of it.
    Without any focus every dimension is told in its headline."""
    made = _Maker(case, focus, guides, vocabulary)
    first, behind = made.lines()
    lines, more = _changed(first, behind, changes)
    return StopBrief(case.slug, case.short_name, lines, more, _warning(case))


def _warning(case: Case) -> str:
    if case.status not in GONE:
        return ""
    note = f": {case.status_note}" if case.status_note else "."
    return f"{case.status.value.capitalize()}{note}"


class _Maker:
    """Makes the lines of one brief: those to begin with, and those behind them."""

    def __init__(
        self, case: Case, focus: VisitFocus, guides: Guides, vocabulary: Vocabulary
    ) -> None:
        self._case, self._focus, self._guides, self._words = case, focus, guides, vocabulary
        self._whole = not (focus.dimensions or focus.populations or focus.practices)
        self._dimensions = focus.dimensions or self._other_dimensions()
        self._told: set[str] = set()  # ids of findings
        self._first: list[BriefLine] = []
        self._behind: list[BriefLine] = []

    def _other_dimensions(self) -> tuple[str, ...]:
        """The dimensions of the practices in focus; without any focus all of the case."""
        if self._whole:
            return tuple(block.key for block in self._case.dimensions)
        known = self._words.practice_by_key
        found = (known[key].dimension for key in self._focus.practices if key in known)
        return tuple(dict.fromkeys(found))

    def lines(self) -> tuple[list[BriefLine], list[BriefLine]]:
        self._documented()
        self._challenges()
        self._gaps()
        self._questions()
        self._look_fors()
        steps = [step for step in self._guides.visits if step.phase == "etiquette"]
        self._take(_shared(BriefPart.ETIQUETTE, step.text, step.cites) for step in steps)
        self._hosting()
        return self._first, self._behind

    def _take(self, lines: Iterable[BriefLine], most: int | None = None) -> None:
        """Adds lines, the first ``most`` of them to begin with."""
        found = list(lines)
        at = len(found) if most is None else most
        self._first += found[:at]
        self._behind += found[at:]

    # --- what is known ------------------------------------------------------------------------

    def _documented(self) -> None:
        for key in self._dimensions:
            self._block(self._case.dimension(key), key, "")
        for key in self._focus.populations:
            self._block(self._case.population(key), "", key)
            tagged = (f for _, f in self._case.findings() if key in f.populations)
            self._findings(tagged, "", key, FINDINGS)
        for key in self._focus.practices:
            practice = self._words.practice_by_key.get(key)
            coded = (f for _, f in self._case.findings() if key in f.practices)
            self._findings(coded, practice.dimension if practice else "", "", FINDINGS)

    def _block(self, block: Block | None, dimension: str, population: str) -> None:
        if block is None:
            return
        if block.headline:
            cites = dict.fromkeys(cite for f in block.findings for cite in f.cites)
            key = f"headline:{dimension or population}"
            self._first.append(
                BriefLine(
                    key, BriefPart.DOCUMENTED, block.headline, dimension, population,
                    sources=tuple(cites),
                )
            )  # fmt: skip
        most = 0 if self._whole else FINDINGS
        self._findings(block.findings, dimension, population, most)

    def _findings(
        self, findings: Iterable[Finding], dimension: str, population: str, most: int
    ) -> None:
        """Findings that are not told yet: with a practice or population in focus first, then the
        newest. What ended or is disputed stands among those to begin with in any case."""
        new = [finding for finding in findings if finding.id not in self._told]
        self._told.update(finding.id for finding in new)
        settled = [f for f in new if f.state in (State.DOCUMENTED, State.ABSENT)]
        settled.sort(key=lambda f: (not self._asked_for(f), -(f.as_of or 0)))
        self._take((_finding(f, dimension, population) for f in settled), most)
        unsettled = [f for f in new if f.state in (State.ENDED, State.DISPUTED)]
        self._take(_finding(f, dimension, population) for f in unsettled)

    def _asked_for(self, finding: Finding) -> bool:
        focus = self._focus
        return bool(
            set(focus.practices) & set(finding.practices)
            or set(focus.populations) & set(finding.populations)
        )

    def _challenges(self) -> None:
        self._take(
            BriefLine(
                _id("challenge", item.text),
                BriefPart.UNSETTLED,
                item.text,
                item.dimension or "",
                year=item.as_of,
                sources=item.cites,
            )
            for item in self._case.challenges
            if self._whole or item.dimension in self._dimensions
        )

    # --- what is not known --------------------------------------------------------------------

    def _gaps(self) -> None:
        name = self._words.name_of
        for key in self._dimensions:
            if self._case.dimension(key) is None:
                text = said("{0}: no source tells of it.").format(name(key))
                self._first.append(BriefLine(f"gap:{key}", BriefPart.GAP, text, key))
        tagged = {key for _, finding in self._case.findings() for key in finding.populations}
        for key in self._focus.populations:
            if self._case.population(key) is None and key not in tagged:
                text = said("{0}: no source tells of them.").format(name(key))
                self._first.append(BriefLine(f"gap:{key}", BriefPart.GAP, text, population=key))
        coded = {key for _, finding in self._case.findings() for key in finding.practices}
        for key in self._focus.practices:
            if key not in coded:
                text = said("{0}: no source tells of it.").format(name(key))
                self._first.append(BriefLine(f"gap:{key}", BriefPart.GAP, text))
        self._take(BriefLine(_id("gap", text), BriefPart.GAP, text) for text in self._case.gaps)

    # --- what to ask and to look for ----------------------------------------------------------

    def _questions(self) -> None:
        self._take(
            BriefLine(_id("team", text), BriefPart.QUESTION, text) for text in self._focus.questions
        )
        most = ASIDE if self._whole else ASKED
        for guide in self._in_focus():
            for audience in ("students", "teachers", "leaders"):
                self._take(
                    (
                        _shared(
                            BriefPart.QUESTION, item.text, item.cites, guide.dimension, audience
                        )
                        for item in guide.questions
                        if item.audience == audience
                    ),
                    most,
                )
        for guide in self._guides.populations:
            if guide.population in self._focus.populations:
                lines = (
                    _shared(BriefPart.QUESTION, text, guide.cites, audience="leaders")
                    for text in guide.design_questions
                )
                self._take((replace(line, population=guide.population) for line in lines), most)

    def _look_fors(self) -> None:
        most = ASIDE if self._whole else LOOKED_FOR
        for guide in self._in_focus():
            self._take(
                (
                    _shared(BriefPart.LOOK_FOR, item.text, item.cites, guide.dimension)
                    for item in guide.look_fors
                ),
                most,
            )

    def _in_focus(self) -> Iterator[DimensionGuide]:
        by_key = {guide.dimension: guide for guide in self._guides.dimensions}
        return (by_key[key] for key in self._dimensions if key in by_key)

    def _hosting(self) -> None:
        visiting = self._case.visiting
        self._first.append(
            BriefLine("hosting", BriefPart.HOSTING, visiting.sentence, year=visiting.as_of)
        )
        self._take(
            BriefLine(
                _id("hosting", note.text),
                BriefPart.HOSTING,
                note.text,
                year=note.as_of,
                sources=note.cites,
            )
            for note in visiting.notes
        )


def _finding(finding: Finding, dimension: str, population: str) -> BriefLine:
    unsettled = finding.state in (State.ENDED, State.DISPUTED)
    return BriefLine(
        f"finding:{finding.id}",
        BriefPart.UNSETTLED if unsettled else BriefPart.DOCUMENTED,
        said(_SAID_FIRST[finding.state]).format(finding.text)
        if finding.state in _SAID_FIRST
        else finding.text,
        dimension,
        population,
        year=finding.as_of,
        sources=finding.cites,
    )


def _shared(
    part: BriefPart,
    text: str,
    cites: Sequence[str],
    dimension: str = "",
    audience: str = "",
) -> BriefLine:
    """A line of a guide."""
    key = _id(f"guide:{part.value}", text)
    return BriefLine(
        key, part, text, dimension, audience=audience, sources=tuple(cites), shared=True
    )


def _id(kind: str, text: str) -> str:
    """The same as long as the text is."""
    return f"{kind}:{sha256(text.encode()).hexdigest()[:10]}"


# --- what the user made of it --------------------------------------------------------------------


def _changed(
    first: Sequence[BriefLine], behind: Sequence[BriefLine], changes: BriefChanges
) -> tuple[tuple[BriefLine, ...], tuple[BriefLine, ...]]:
    """The lines of the brief and those that are not in it, in the order of their parts."""
    texts, hidden, shown = dict(changes.texts), set(changes.hidden), set(changes.shown)
    known = list({line.id: line for line in (*first, *behind)}.values())
    beginning = {line.id for line in first}
    lines: list[BriefLine] = []
    more: list[BriefLine] = []
    for line in (*known, *changes.own):
        own = line.id.startswith("own:")
        there = line.id not in hidden and (own or line.id in beginning or line.id in shown)
        (lines if there else more).append(replace(line, text=texts.get(line.id, line.text)))
    places = {key: at for at, key in enumerate(changes.order)}
    parts = {part: at for at, part in enumerate(BriefPart)}

    def place(line: BriefLine) -> tuple[int, int]:
        return parts[line.part], places.get(line.id, len(places))

    return tuple(sorted(lines, key=place)), tuple(sorted(more, key=place))
