"""A small library made by hand for the tests of exports, and the reports made from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from casestudies.model.brief import CaseBrief, Grades, Kind, SeenAt, State, Status, Visits
from casestudies.model.case import (
    Block,
    Case,
    Challenge,
    Event,
    Figure,
    Finding,
    Outcome,
    Place,
    ReadAgain,
    Share,
    Source,
    Started,
    Visiting,
    VisitNote,
    brief_of,
)
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.content import PackInfo
from casestudies.model.report import Report
from casestudies.model.vocabulary import Dimension, Group, Population, Practice, Vocabulary
from casestudies.services.compare.service import ComparingService
from casestudies.services.export.service import ExportService

DAY = date(2026, 11, 22)

VOCABULARY = Vocabulary(
    dimensions=(
        Dimension("vision", "Shared vision", "Vision", Group.PURPOSE, "What the school is for."),
        Dimension(
            "grading", "Grading and reporting", "Grading", Group.LEARNING, "How work is told."
        ),
        Dimension("pace", "Pace and advancement", "Pace", Group.LEARNING, "When students move on."),
    ),
    populations=(
        Population("english-learners", "English learners", "English learners", "Learn English."),
        Population("rural", "Rural and remote", "Rural", "Live far out."),
    ),
    practices=(
        Practice("no-letter-grades", "grading", "No letter grades", "Letters are not used."),
        Practice("four-point-scale", "grading", "Four-point scale", "Scores from 0 to 4."),
    ),
)

TOUR_WEB = Source(
    "S1", "Mastery Tour", "Chris Sturgis", "CompetencyWorks", None,
    "http://www.example.org/tour/", "blog", ReadAgain("2026-10-30", SeenAt.NOT_FOUND),
)  # fmt: skip
TOUR_DATED = Source(
    "S4", "Mastery Tour (blog)", "Chris Sturgis", "CompetencyWorks / Aurora", "2014-06",
    "https://example.org/tour", "blog", ReadAgain("2026-11-28", SeenAt.ELSEWHERE),
)  # fmt: skip

ALDER = Case(
    slug="alder",
    name="Alder Unified School District",
    short_name="Alder",
    aka=("AUSD",),
    kind=Kind.DISTRICT,
    status=Status.ACTIVE,
    status_note=None,
    parent=None,
    place=Place("Alder", "CA", 36.2, -119.1),
    governance="public district",
    locale="rural",
    grades=Grades("K", "12"),
    started=Started(2007, "high school first", ("S1",)),
    website="https://alder.example.org",
    summary="Alder serves 4,200 learners [S1][S2]. In 2007 it adopted a plan [S3], and it kept it.",
    distinctive=("A whole rural district", "One plan since 2007", "Free WiFi & more"),
    dimensions=(
        Block(
            "vision",
            "Whole-person aims; “every child”, not <some> & 100% of them",
            (
                Finding("vision-1", "The plan was shaped by families.", cites=("S1", "S2")),
                Finding("vision-2", "It cost $2,000 * 3 _each_ | per {school}.", cites=("S3",)),
            ),
        ),
        Block(
            "grading",
            "=No letters; 0 to 4, and a 3 is proficient",
            (
                Finding(
                    "grading-1",
                    "+Scores run from 0 to 4 in place of A to F.",
                    practices=("no-letter-grades", "four-point-scale"),
                    populations=("english-learners",),
                    as_of=2014,
                    cites=("S1", "S2"),
                ),
                Finding(
                    "grading-2",
                    "Honor rolls were given up.",
                    state=State.ENDED,
                    as_of=2016,
                    cites=("S2",),
                ),
            ),
        ),
    ),
    populations=(
        Block(
            "english-learners",
            "Half of the learners; one system for all",
            (Finding("english-learners-1", "Levels are visible to families.", cites=("S3",)),),
            Share(49.9, 2014, ("S2",)),
        ),
    ),
    figures=(Figure("enrollment", 4200, 2023, ("S1",)), Figure("schools", 8, None, ("S2",))),
    outcomes=(Outcome("Graduation rate", 67, 96, "percent", "2006 to 2024", "as told", ("S1",)),),
    timeline=(Event(2007, "The plan is adopted.", "vision", ("S3",)),),
    challenges=(Challenge("Grading for two systems at once was heavy.", "grading", 2014, ("S1",)),),
    visiting=Visiting(Visits.NOW, (VisitNote("Tours are posted.", 2023, ("S3",)),)),
    gaps=("Recent test results",),
    sources=(
        TOUR_WEB,
        Source("S2", "Profile: Alder & Co. #1", None, "The Fresno Bee", "2012-12-11",
               "https://news.example.com/a_b%20c?x=1&y={2}", "news",
               ReadAgain("2026-11-28", SeenAt.NOT_FOUND)),
        Source("S3", "Learner Focused", "", "Alder Unified School District", None,
               "https://alder.example.org/learner", "official"),
    ),
)  # fmt: skip

BIRCH = Case(
    slug="birch",
    name="Birch Academy",
    short_name="Birch",
    aka=(),
    kind=Kind.SCHOOL,
    status=Status.CLOSED,
    status_note="Closed in 2019.",
    parent=None,
    place=Place("Boston", "MA", 42.3, -71.0),
    governance="charter",
    locale="urban",
    grades=Grades("9", "12"),
    started=None,
    website=None,
    summary="Birch was a school for students over age [S4].",
    distinctive=("One", "Two", "Three"),
    dimensions=(
        Block(
            "grading",
            "No grade point average",
            (
                Finding(
                    "grading-1",
                    "There is no grade point average.",
                    state=State.ABSENT,
                    practices=("no-letter-grades",),
                    cites=("S4", "S5"),
                ),
            ),
        ),
        Block(
            "pace",
            "Accounts differ on how fast",
            (
                Finding(
                    "pace-1",
                    "Students moved on when ready, or did not.",
                    state=State.DISPUTED,
                    cites=("S6",),
                ),
            ),
        ),
    ),
    populations=(),
    figures=(),
    outcomes=(),
    timeline=(),
    challenges=(),
    visiting=Visiting(),
    gaps=(),
    sources=(
        TOUR_DATED,
        Source("S5", "A Different Work at the Same Door", "Jonathan G. Vander Els and others",
               "CompetencyWorks", "2016", "https://example.org/tour", "report",
               ReadAgain("2026-11", SeenAt.PAGE)),
        Source("S6", "The Book of Birch", "Leah Q. Peoples, Pamela D'Andrea Martinez and Lindsey "
               "Foster", "Birch Press", "2018", None, "book"),
    ),
)  # fmt: skip


class SmallLibrary:
    """The two cases as a library, in memory."""

    def __init__(self, cases: Sequence[Case] = (ALDER, BIRCH)) -> None:
        self._cases = {case.slug: case for case in cases}

    def case(self, slug: str) -> Case:
        return self._cases[slug]

    def cases(self, slugs: Sequence[str]) -> tuple[Case, ...]:
        return tuple(self._cases[slug] for slug in slugs)

    def brief(self, slug: str) -> CaseBrief:
        return brief_of(self._cases[slug])

    def briefs(self) -> tuple[CaseBrief, ...]:
        return tuple(brief_of(case) for case in self._cases.values())

    def vocabulary(self) -> Vocabulary:
        return VOCABULARY

    def written_vocabulary(self) -> Vocabulary:
        return VOCABULARY

    def packs(self) -> tuple[PackInfo, ...]:
        return (PackInfo("core", "A small library", "2026.11.0", "en", "CC-BY-4.0", 1),)


def small_service() -> ExportService:
    """The export service of the small library."""
    return ExportService(SmallLibrary())


def small_comparison(rows: Axis = Axis.DIMENSIONS) -> Report:
    """Both cases of the small library side by side."""
    library = SmallLibrary()
    comparison = ComparingService(library).compare(ComparisonSpec(("alder", "birch"), rows))
    return ExportService(library).comparison(comparison, day=DAY)


def small_case() -> Report:
    """One case of the small library in full."""
    return small_service().case("alder", day=DAY)


def with_text(text: str) -> Report:
    """The comparison of the small library with ``text`` wherever a pack may say something."""
    from dataclasses import replace

    finding = Finding("grading-1", text, as_of=2014, cites=("S1",))
    source = replace(TOUR_WEB, title=text, author=text, publisher=text, url=text)
    case = replace(
        ALDER,
        short_name=text,
        dimensions=(Block("grading", text, (finding,)),),
        populations=(),
        sources=(source,),
    )
    library = SmallLibrary((case, BIRCH))
    comparison = ComparingService(library).compare(ComparisonSpec(("alder", "birch")))
    return ExportService(library).comparison(comparison, day=DAY, lead=(text,))
