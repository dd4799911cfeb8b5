"""A letter that asks a site for a visit, to be copied into an e-mail and changed there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casestudies.errors import KnownError
from casestudies.model.brief import GONE
from casestudies.model.visit import VisitFocus
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import weekday_of
from casestudies.said import said
from casestudies.services.export.reports.wording import in_words
from casestudies.services.visits.journey import DAY, Journey, JourneyStop

QUESTIONS = 3  # of the team's own: a first letter stays short


@dataclass(frozen=True, slots=True)
class RequestText:
    """What stands in an e-mail; what the writer fills in stands in square brackets."""

    subject: str
    body: str


def request_text(journey: Journey, stop_id: str, vocabulary: Vocabulary) -> RequestText:
    """The letter for one stop. Nobody's name or address is in it. Raises ``KnownError`` for a stop
    that the plan does not have, and for a site that is closed or merged."""
    found = next((item for item in journey.stops if item.stop.id == stop_id), None)
    if found is None:
        raise KnownError(said("This stop is not in the plan, was declined, or its case is gone."))
    case = found.case
    if case.status in GONE:
        raise KnownError(
            said("{case} is {value}; there is nobody to ask for a visit.").format(
                case=case.name, value=case.status.value
            )
        )
    when = _when(journey, found)
    team = len(journey.plan.team)
    who = said("a team of {0}").format(in_words(team)) if team > 1 else said("a small team")
    paragraphs = [
        said("Dear [name],"),
        said(
            "We are {who} from [your school or organization], at work on [what you are designing]. "
            "We have read what is published about {case} and would like to learn from you in "
            "person."
        ).format(who=who, case=case.name),
        when,
        _interest(journey.plan.focus, vocabulary),
        _questions(journey.plan.focus),
        said(
            "We come to learn and not to judge, need no presentation of the basics, and fit in "
            "with what disturbs your students and teachers least. Please tell us with whom to "
            "agree on the agenda, how many guests suit you, whether you have set days or a fee for "
            "visits, and what your teachers should know of us beforehand."
        ),
        said("With thanks,\n[your name]\n[your school or organization]"),
    ]
    subject = said("A visit to {site}").format(site=case.short_name)
    if found.day:
        subject = said("A visit to {site} on {day}?").format(
            site=case.short_name, day=weekday_of(found.day)
        )
    return RequestText(subject, "\n\n".join(text for text in paragraphs if text))


def _when(journey: Journey, found: JourneyStop) -> str:
    """Which day is asked for; the days of the journey, where the stop has none."""
    length = _length(found.stop.minutes)
    plan = journey.plan
    first, last = plan.date_of(0), plan.date_of(plan.days - 1)
    if found.day:
        return said(
            "Could we visit you for {length} on {weekday_of}, {hours}? "
            "If another time suits you better, please name it."
        ).format(length=length, weekday_of=weekday_of(found.day), hours=_hours(found))
    if first and last and first != last:
        return said(
            "Could we visit you for {length} between {first} and {last}? Please name the day that "
            "suits you."
        ).format(length=length, first=weekday_of(first), last=weekday_of(last))
    return said(
        "Could we visit you for {length} in [month]? Please name the day that suits you."
    ).format(length=length)


def _hours(found: JourneyStop) -> str:
    """ "from 9:00 am to 12:00 noon": for readers outside, by the clock that they use."""
    begins = found.stop.begins
    return said("from {first} to {last}").format(
        first=_by_twelve(begins), last=_by_twelve(begins + found.stop.minutes)
    )


def _by_twelve(minutes: int) -> str:
    hour, minute = divmod(minutes % DAY, 60)
    told = f"{hour % 12 or 12}:{minute:02}"
    if minutes % DAY == DAY // 2:
        return said("{0} noon").format(told)
    return (said("{0} am") if hour < 12 else said("{0} pm")).format(told)


def _length(minutes: int) -> str:
    """ "about three hours", "about two and a half hours", "45 minutes"."""
    if minutes < 60:
        return said("{minutes} minutes").format(minutes=minutes)
    hours, half = divmod(round(minutes / 30), 2)
    if half:
        return said("about {in_words} and a half hours").format(in_words=in_words(hours))
    if hours == 1:
        return said("about an hour")
    return said("about {0} hours").format(in_words(hours))


def _interest(focus: VisitFocus, vocabulary: Vocabulary) -> str:
    """What the team would like to see, by the names of the vocabulary."""
    topics = [vocabulary.name_of(key) for key in (*focus.dimensions, *focus.practices)]
    students = [vocabulary.name_of(key) for key in focus.populations]
    parts = (
        _list(said("What we would most like to see:"), topics),
        _list(said("The students whom we have in mind:"), students),
    )
    return "\n\n".join(part for part in parts if part)


def _questions(focus: VisitFocus) -> str:
    return _list(said("Questions that we would bring:"), focus.questions[:QUESTIONS])


def _list(head: str, texts: Sequence[str]) -> str:
    """A head with its lines; nothing without any."""
    return "\n".join((head, *(f"- {text}" for text in texts))) if texts else ""
