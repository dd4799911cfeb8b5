"""The time of a talk against its agenda."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from time import monotonic

from casestudies.model.talk import Slide, Talk

_SLACK = 60  # seconds behind the plan that are not worth a word


class AgendaTimer:
    """Counts, in seconds, the time of the whole talk and that of each slide, which goes on when one
    comes back to it. ``clock`` gives the time in seconds."""

    def __init__(self, talk: Talk, clock: Callable[[], float] = monotonic) -> None:
        self._talk, self._clock = talk, clock
        self._begun = self._since = clock()
        self._key = ""
        self._spent: defaultdict[str, float] = defaultdict(float)

    def go_to(self, key: str) -> None:
        """The slide ``key`` is on the wall from now on."""
        now = self._clock()
        if self._key:
            self._spent[self._key] += now - self._since
        self._key, self._since = key, now

    def left(self, slide: Slide) -> float:
        """How much of a slide's time is left, below 0 when it is over."""
        spent = self._spent[slide.key]
        if slide.key == self._key:
            spent += self._clock() - self._since
        return slide.minutes * 60 - spent

    @property
    def planned(self) -> float:
        """What is planned for the whole talk; 0 without an agenda."""
        return sum(slide.minutes for slide in self._talk.slides) * 60

    @property
    def part(self) -> float:
        """The part of the planned time that has gone, 0 to 1 and more; 0 without an agenda."""
        return (self._clock() - self._begun) / self.planned if self.planned else 0.0

    def behind(self, at: int) -> float:
        """How far the talk is behind its plan at the slide in that place; 0 when it is not."""
        due = sum(slide.minutes for slide in self._talk.slides[: at + 1]) * 60
        late = self._clock() - self._begun - due if self.planned else 0.0
        return late if late > _SLACK else 0.0


def minutes_and_seconds(seconds: float) -> str:
    """ "4:10", "-0:30"."""
    whole = abs(int(seconds))
    return f"{'-' if seconds <= -1 else ''}{whole // 60}:{whole % 60:02}"
