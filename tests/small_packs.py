"""A small pack made by hand, with every field in use, for tests that need no real content."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from casestudies.model.brief import Grades, Kind, SeenAt, State, Status, Unseen, Visits
from casestudies.model.case import (
    Block,
    Case,
    Challenge,
    Event,
    Figure,
    Finding,
    Outcome,
    Place,
    Reached,
    ReadAgain,
    Reported,
    Share,
    Source,
    Started,
    Visiting,
    VisitNote,
)
from casestudies.model.content import (
    AskedAs,
    CitedText,
    DimensionGuide,
    NotEqual,
    PackContent,
    PackInfo,
    PopulationGuide,
    Reading,
    Term,
    Thesaurus,
    ThesaurusGroup,
    VisitStep,
)
from casestudies.model.vocabulary import Dimension, Group, Population, Practice, Vocabulary

SEEN = ReadAgain("2026-11-28", SeenAt.ELSEWHERE)


def small_case(slug: str, pack: str = "core") -> Case:
    """A case with at least one of everything, and empty and absent values among them."""
    return Case(
        slug=slug,
        name=f"{slug.title()} “Ünified” School District",
        short_name=slug.title(),
        aka=("B", "A"),
        kind=Kind.DISTRICT,
        status=Status.MERGED,
        status_note="joined with its neighbour",
        parent=None,
        place=Place(
            "Lindsay",
            "CA",
            36.2,
            -119.09,
            "approximate",
            Reached(("plane", "boat"), "by charter flight", 2014, ("S2", "S1")),
        ),
        governance="public district",
        locale="rural",
        grades=Grades("PK", "12"),
        started=Started(2007, None, ("S2", "S1")),
        website=None,
        summary="A summary [S1].",
        distinctive=("one", "two"),
        dimensions=(
            Block(
                "grading",
                "No letters",
                (
                    Finding(
                        "grading-2",
                        "No letters are given.",
                        State.ABSENT,
                        ("zz-code", "aa-code"),
                        ("english-learners",),
                        2014,
                        ("S2", "S1"),
                    ),
                    Finding("grading-1", "Second.", cites=("S1",), unseen=Unseen.PART),
                ),
            ),
            Block("pace", "At their own pace"),
        ),
        populations=(
            Block("english-learners", "", (), Share(49.9, 2014, ("S1",))),
            Block("grading", "A key that is a dimension's too", (Finding("p-1", "Own."),)),
        ),
        figures=(
            Figure("enrollment", 4237.0, 2014, ("S1",)),
            Figure("enrollment", 4000.5, None, ("S1",), "a note"),
        ),
        outcomes=(
            Outcome("graduation", 67.0, 96.5, "percent", "2009 to 2019", "by partners", ("S1",)),
            Outcome("suspensions", "many", None, None, None, None, ("S2",)),
        ),
        timeline=(Event(2009, "Began", "pace", ("S1",)), Event(2007, "Planned", None, ())),
        challenges=(Challenge("Turnover", None, 2015, ("S2",)),),
        visiting=Visiting(Visits.PAST, (VisitNote("Tours monthly", 2016, ("S1",)),)),
        gaps=("no source on costs",),
        sources=(
            Source("S2", "T2", None, "P2", None, None, "blog"),
            Source("S1", "T1", "A1", "P1", "2014-12", "https://example.org/1", "official", SEEN),
        ),
        pack=pack,
        nces="062055002481",
        reported=(
            Reported("student advisories", "aa-code", "", True, "5+ years", "Survey", 2023, pack),
            Reported("newcomers", population="english-learners"),
        ),
    )


def small_pack(
    *slugs: str, pack: str = "core", version: str = "2026.11.0", content_hash: str = "h1"
) -> PackContent:
    """A whole pack with a small case for each slug."""
    return PackContent(
        info=PackInfo(pack, "A pack", version, "en", "CC-BY-4.0", 1, content_hash),
        vocabulary=Vocabulary(
            dimensions=(
                Dimension("pace", "Pace", "Pace", Group.LEARNING, "d", "q?"),
                Dimension("grading", "Grading", "Grading", Group.LEARNING, "d"),
            ),
            populations=(Population("english-learners", "English learners", "EL", "d"),),
            practices=(Practice("aa-code", "grading", "AA", "d", ("x", "y")),),
        ),
        cases=tuple(small_case(slug, pack) for slug in slugs),
        readings=(Reading("r-1", "R", None, None, None, "book", None, "s", ("pace",), (), slugs),),
        glossary=(Term("mastery", ("proficiency",), "note", ("K1",), "dominio"),),
        dimension_guides=(
            DimensionGuide(
                "pace",
                "line",
                (CitedText("look", ("K1",)),),
                (CitedText("ask", (), "teachers"),),
                (CitedText("p", ()),),
            ),
        ),
        visit_steps=(VisitStep("etiquette", "Be a guest.", ("K1",)),),
        population_guides=(PopulationGuide("english-learners", "line", ("ask?",), ("K1",)),),
        sources=(Source("K1", "T", None, "P", "2020", None, "book", SEEN),),
        thesaurus=Thesaurus(
            (ThesaurusGroup("mastery", ("competency", "proficiency"), "synonym", "n"),),
            (NotEqual(("pace", "seat time"), "why"),),
        ),
        asked_as=(
            AskedAs("lindsay", "grading-1", ("do they still give letters", "no more A to F")),
        ),
    )


def renamed(content: PackContent, version: str, content_hash: str) -> PackContent:
    """The same content under another version and hash."""
    return replace(content, info=replace(content.info, version=version, content_hash=content_hash))


class Unknown(StrEnum):
    CASTLE = "castle"


def misread_pack() -> PackContent:
    """Content that is stored as it is given and cannot be read back."""
    pack = small_pack("c", pack="team")
    case = replace(pack.cases[0], kind=Unknown.CASTLE)  # pyright: ignore[reportArgumentType]
    return replace(pack, cases=(case,))
