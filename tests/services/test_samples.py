"""The sample workshop and the sample visit: real cases, marked as samples, of use as they stand."""

from __future__ import annotations

from datetime import date

from casestudies.bootstrap import Services


def test_the_sample_workshop_can_be_given_as_it_is(services: Services) -> None:
    written = services.workshops.new_sample()
    saved = services.workshops.workshop(written.key)
    assert saved.name == "Sample: grading without letters"
    workshop = saved.workshop
    assert workshop is not None
    assert (saved.problem, saved.gone) == ("", ())
    assert len(workshop.goals) == 2
    assert workshop.rows == ("grading", "pace", "agency")
    assert all(workshop.note(row).prompt for row in workshop.rows)
    assert workshop.note("grading").notes
    assert 30 <= workshop.minutes <= 120
    assert any(activity.prompts for activity in workshop.agenda)
    talk = services.workshops.talk(workshop)
    assert len(talk.slides) >= 3


def test_the_sample_visit_begins_on_a_tuesday_in_six_weeks(services: Services) -> None:
    for today in (date(2026, 11, 29), date(2026, 12, 1), date(2027, 2, 28)):
        written = services.visits.new_sample(today)
        saved = services.visits.visit(written.key)
        assert saved.name.startswith("Sample: ")
        plan = saved.plan
        assert plan is not None
        assert (saved.problem, len(plan.stops), plan.days) == ("", 3, 3)
        first = plan.date_of(0)
        assert first is not None
        assert first.weekday() == 1
        assert 42 <= (first - today).days <= 48
        assert [stop.day for stop in plan.stops] == [0, 1, 2]
        assert [one for one in services.visits.checks(plan, today) if one.stops] == []
        brief = services.visits.brief(plan, plan.stops[0])
        assert len(brief.lines) > 5


def test_a_sample_is_deleted_like_anything_else(services: Services) -> None:
    key = services.visits.new_sample().key
    services.saved.delete(key)
    assert key not in {one.key for one in services.visits.visits()}
    assert key in {thing.key for thing in services.trash.things()}
