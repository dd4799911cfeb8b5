"""Scenes of the library room."""

from __future__ import annotations

from functools import partial

from casestudies.model.brief import Kind, State
from casestudies.model.case import Place
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.library.draft import (
    CaseDraft,
    DraftBlock,
    DraftFigure,
    DraftFinding,
    DraftSource,
)
from casestudies.model.library.notes import NoteKind, Target, of_case, of_finding, of_reading
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.cases.section import Cases
from tools.scenes.driving import Scene


def show(window: MainWindow, section: str) -> None:
    """A section of the library."""
    window.toast.hide()
    window.context.go(Destination("library", section=section))


def save_comparisons(window: MainWindow) -> None:
    """Three comparisons kept under a name."""
    saved = window.context.services.saved
    for name, slugs in (
        ("Grading in rural districts", ("chugach", "lindsay", "pittsfield")),
        ("Over-age and under-credited", ("bdea", "bronx-arena")),
        ("New England high schools", ("sanborn-regional-high", "casco-bay-high-school")),
    ):
        window.context.bus.publish(saved.save_comparison(name, ComparisonSpec(slugs)).changes)


def no_comparisons(window: MainWindow) -> None:
    saved = window.context.services.saved
    for one in saved.comparisons():
        window.context.bus.publish(saved.delete(one.key))


def delete_some(window: MainWindow) -> None:
    """Things in the trash."""
    services = window.context.services
    for saved in services.saved.comparisons()[:2]:
        window.context.bus.publish(services.saved.delete(saved.key))
    note = services.notes.new(NoteKind.NOTE, Target("lindsay"), "Ask who scores the exhibitions.")
    window.context.bus.publish(services.notes.delete(services.notes.keep(note)))


def back_up(window: MainWindow) -> None:
    """A backup, and work that was done after it."""
    services = window.context.services
    services.backups.make_daily()
    saved = services.saved.save_comparison("Made later", ComparisonSpec(("lindsay", "chugach")))
    window.context.bus.publish(saved.changes)


SOURCE = DraftSource(
    "S1", "Student handbook 2025-26", "", "Riverbend High School", "2025", "", "official"
)
RIVERBEND = CaseDraft(
    name="Riverbend High School",
    kind=Kind.SCHOOL,
    place=Place("Concord", "NH", 43.2081, -71.5376),
    dimensions=(
        DraftBlock(
            "grading",
            "Four-point rubrics since 2024; letters only on the transcript",
            (
                DraftFinding(
                    "grading-1",
                    "Teachers score each competency from 1 to 4 and families see the rubric "
                    "beside the score.",
                    practices=("four-point-scale",),
                    as_of=2025,
                    cites=("S1",),
                ),
                DraftFinding(
                    "grading-2",
                    "The handbook says that homework gives no points.",
                    State.ABSENT,
                    as_of=2025,
                    cites=("S1",),
                ),
                DraftFinding("grading-3", "Transcripts convert the scores to letters for"),
            ),
        ),
    ),
    figures=(DraftFigure("enrollment", 412, None, ("S1",)),),
    sources=(SOURCE,),
    template=("grading",),
)


def own_case(window: MainWindow) -> None:
    """A case of the user's own, open at the dimension that is written."""
    written = window.context.services.cases.new(RIVERBEND)
    window.context.bus.publish(written.changes)
    window.context.go(Destination("library", section="cases", item=written.key))


def part(window: MainWindow, name: str, finding: str = "") -> None:
    """A part of the own case that is open."""
    section = window.findChild(Cases)
    assert section is not None
    section.state.point(name, finding)


def save_notes(window: MainWindow) -> None:
    """Notes, a highlight, stars and a collection."""
    notes = window.context.services.notes
    grading = of_finding("lindsay", "grading-1")
    reading = of_reading(window.context.services.library.readings()[0].slug)
    for target, text in (
        (grading, "Like our rubric, but from 0. Ask Brett how the report card looks."),
        (of_case("chugach"), "Who decides when a level is done?"),
        (reading, "For the team"),
    ):
        notes.keep(notes.new(NoteKind.NOTE, target, text))
    lost = of_finding("chugach", "grading-gone")
    notes.keep(notes.new(NoteKind.NOTE, lost, "Lost?", quote="Reports went home on Fridays."))
    notes.keep(notes.new(NoteKind.HIGHLIGHT, grading, quote="in place of A to F"))
    for target in (grading, of_case("chugach"), reading):
        notes.star(target, starred=True)
    notes.collect("For the board", (grading, of_case("chugach"), reading))
    window.context.bus.publish(ChangeSet(notes=True, saved=True))


def read_noted(window: MainWindow) -> None:
    """The case in Explore in which most is noted."""
    window.context.go(Destination("explore", ("lindsay",), "grading-1"))


def library_scenes() -> tuple[Scene, ...]:
    """Every scene of the library room."""
    comparisons = partial(show, section="comparisons")
    return (
        Scene("library-comparisons-none", (no_comparisons, comparisons)),
        Scene("library-comparisons", (save_comparisons, comparisons)),
        Scene("library-trash", (delete_some, partial(show, section="trash"))),
        Scene("library-backups", (back_up, partial(show, section="backups"))),
        Scene("library-check", (partial(show, section="check"),)),
        Scene("library-import", (partial(show, section="import"),)),
        Scene("library-cases-none", (partial(show, section="cases"),)),
        Scene("library-case", (own_case, partial(part, name="grading", finding="grading-3"))),
        Scene("library-case-facts", (own_case, partial(part, name="facts"))),
        Scene("library-notes-none", (partial(show, section="notes"),)),
        Scene("library-notes", (save_notes, partial(show, section="notes"))),
        Scene("library-stars", (partial(show, section="stars"),)),
        Scene("library-collections", (partial(show, section="collections"),)),
        Scene("reader-notes", (read_noted,)),
    )
