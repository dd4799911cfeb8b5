"""What the reader says of visits."""

from __future__ import annotations

from casestudies.model.brief import VISITS_SENTENCES, Status, Visits, gone_told, visits_told
from casestudies.ui.reader import ending_html


def test_the_reader_and_the_exported_case_say_the_same_of_visits() -> None:
    assert ending_html.HOSTS == VISITS_SENTENCES


def test_a_badge_tells_of_visits_with_their_year_and_of_an_end() -> None:
    assert visits_told(Visits.PAST, 2017) == "Hosted visits 2017"
    assert visits_told(Visits.NOW, None) == "Hosts visits"
    assert visits_told(Visits.UNKNOWN, None) == "Visits not documented"
    assert [gone_told(status) for status in Status] == ["", "Closed", "Merged", ""]
