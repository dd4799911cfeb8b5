"""A draft with every field in use, for the tests of own cases."""

from __future__ import annotations

from casestudies.model.brief import Kind, State, Status, Visits
from casestudies.model.case import Place, Reached, Share, Started
from casestudies.model.library.draft import (
    CaseDraft,
    DraftBlock,
    DraftFigure,
    DraftFinding,
    DraftLine,
    DraftOutcome,
    DraftSource,
)

SUMMARY = " ".join(["Riverbend scores each competency from one to four [S1]."] * 10)
SCORES = DraftFinding(
    "grading-1",
    "Teachers score each competency from 1 to 4 and families see the rubric beside the score.",
    State.DOCUMENTED,
    ("four-point-scale",),
    ("english-learners",),
    2025,
    ("S1",),
)
HOMEWORK = DraftFinding(
    "grading-2", "The handbook says that homework gives no points.", State.ABSENT, cites=("S1",)
)
DRAFT_FINDING = DraftFinding("grading-3", "Transcripts convert the scores to letters for")
RIVERBEND = CaseDraft(
    name="Riverbend High School",
    short_name="Riverbend",
    aka=("RHS",),
    kind=Kind.SCHOOL,
    status=Status.MERGED,
    status_note="Joined with its neighbour in 2025.",
    place=Place(
        "Concord",
        "NH",
        43.2081,
        -71.5376,
        "The main building",
        Reached(("boat",), "A ferry goes.", 2024, ("S1",)),
    ),
    governance="public school",
    locale="town",
    grade_low="9",
    grade_high="12",
    grade_note="Grade 8 visits",
    started=Started(2019, "With one grade", ("S1",)),
    website="https://riverbend.example.org",
    nces="330001600042",
    summary=SUMMARY,
    distinctive=("Scores from 1 to 4", "Homework gives no points", "Rubrics for families"),
    dimensions=(
        DraftBlock("grading", "Four-point rubrics since 2024", (SCORES, HOMEWORK, DRAFT_FINDING)),
        DraftBlock("pace", "", (DraftFinding("pace-1", "Nobody has said it in print yet."),)),
    ),
    populations=(
        DraftBlock("english-learners", "Rubrics in two languages", (), Share(12.5, 2024, ("S1",))),
    ),
    figures=(
        DraftFigure("enrollment", 412.0, 2025, ("S1",), "October count"),
        DraftFigure("chronic absence", 9.0, None),
    ),
    outcomes=(
        DraftOutcome("graduation rate", "81", "about 90", "percent", "2020-2025", "Small", ("S1",)),
    ),
    timeline=(
        DraftLine("The first class graduated.", 2023, "grading", ("S1",)),
        DraftLine("The school opened.", 2019, "", ("S1",)),
    ),
    challenges=(DraftLine("Teachers found the first rubrics too long.", 2021, "", ("S1",)),),
    hosts=Visits.ARRANGED,
    hosts_as_of=2025,
    visiting=(DraftLine("Visitors write to the office a month before.", 2025, "", ("S1",)),),
    gaps=("How students with disabilities are scored",),
    sources=(
        DraftSource(
            "S1",
            "Student handbook 2025-26",
            "R. Head",
            "Riverbend High School",
            "2025-08",
            "https://riverbend.example.org/handbook",
            "official",
        ),
        DraftSource("S2", url="https://news.example.org/a?b=c"),
    ),
    template=("grading", "pace"),
    wanted=("four-point-scale",),
    visit="v/s",
    used_notes=("n1",),
)
