"""The time of a talk against its agenda."""

from __future__ import annotations

from casestudies.model.talk import Slide, SlideKind, Talk
from casestudies.ui.present.agenda_timer import AgendaTimer, minutes_and_seconds

SLIDES = tuple(Slide(key, SlideKind.ROW, key, minutes=minutes) for key, minutes in
               (("a", 5.0), ("b", 2.0), ("c", 3.0)))  # fmt: skip


def test_the_time_of_a_slide_goes_on_when_one_comes_back() -> None:
    now = 1000.0
    timer = AgendaTimer(Talk("Talk", SLIDES), lambda: now)
    timer.go_to("a")
    now += 60
    timer.go_to("b")
    now += 150
    assert timer.left(SLIDES[1]) == -30
    timer.go_to("a")
    now += 30
    assert timer.left(SLIDES[0]) == 5 * 60 - 90
    assert timer.left(SLIDES[1]) == -30
    assert timer.part == 240 / 600
    assert timer.behind(0) == 0
    now += 600
    assert timer.behind(1) == 840 - 7 * 60


def test_without_an_agenda_nothing_is_late() -> None:
    now = 0.0
    timer = AgendaTimer(Talk("Talk", (Slide("a", SlideKind.ROW, "a"),)), lambda: now)
    now = 5000.0
    assert (timer.planned, timer.part, timer.behind(0)) == (0, 0, 0)


def test_seconds_are_told_as_a_clock_does() -> None:
    told = [minutes_and_seconds(seconds) for seconds in (250, 0, -0.4, -30, 3600)]
    assert told == ["4:10", "0:00", "0:00", "-0:30", "60:00"]
