"""Example schools to begin a search for models with; each is made up and says so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from casestudies.model.brief import Kind
from casestudies.model.profile import ProfilePopulation, SchoolProfile
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import mark, said
from casestudies.services.like.profile_files import known_part


@dataclass(frozen=True)
class Example:
    """``title`` says what the made-up school is, ``note`` what else its profile asks."""

    title: str
    note: str
    profile: SchoolProfile


_EXAMPLES = (
    Example(
        mark("Example: a rural K–12 district with 30% English learners"),
        mark("1,200 students; grading and pace matter; no letter grades wanted"),
        SchoolProfile(
            name=mark("Example: rural K–12 district"),
            kind=Kind.DISTRICT,
            grade_low="K",
            grade_high="12",
            enrollment=1200,
            locale="rural",
            populations=(ProfilePopulation("english-learners", 30.0),),
            dimensions=("grading", "pace"),
            wanted=("no-letter-grades",),
        ),
    ),
    Example(
        mark("Example: an urban high school for over-age and under-credited students"),
        mark("250 students, most of them from low-income families; wraparound services wanted"),
        SchoolProfile(
            name=mark("Example: urban transfer high school"),
            kind=Kind.SCHOOL,
            grade_low="9",
            grade_high="12",
            enrollment=250,
            locale="urban",
            populations=(
                ProfilePopulation("over-age-under-credited"),
                ProfilePopulation("low-income", 80.0),
            ),
            dimensions=("supports", "schedule"),
            wanted=("wraparound-services", "graduation-on-competencies"),
        ),
    ),
    Example(
        mark("Example: a suburban district that keeps letter grades"),
        mark(
            "4,000 students; habits reported apart wanted; a launch of the whole system ruled out"
        ),
        SchoolProfile(
            name=mark("Example: suburban district"),
            kind=Kind.DISTRICT,
            grade_low="K",
            grade_high="12",
            enrollment=4000,
            locale="suburban",
            populations=(ProfilePopulation("students-with-disabilities", 14.0),),
            dimensions=("assessment", "grading", "educators"),
            wanted=("habits-reported-apart", "letter-grades-kept"),
            ruled_out=("whole-system-launch",),
        ),
    ),
)


def examples(vocabulary: Vocabulary) -> tuple[Example, ...]:
    """The examples that a library's vocabulary knows in full, in the language that is spoken."""
    return tuple(
        Example(said(one.title), said(one.note), replace(one.profile, name=said(one.profile.name)))
        for one in _EXAMPLES
        if not known_part(one.profile, vocabulary)[1]
    )
