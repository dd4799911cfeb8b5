"""What the reader says of visits."""

from __future__ import annotations

from casestudies.services.export.reports import case as exported
from casestudies.ui.reader import ending_html


def test_the_reader_and_the_exported_case_say_the_same_of_visits() -> None:
    assert ending_html.HOSTS == exported.HOSTS
