"""JSON from elsewhere: what no library can keep is refused by whoever reads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casestudies.errors import KnownError
from casestudies.services.cases.draft_json import draft_from_json
from casestudies.services.json_text import read_json
from casestudies.services.notes.collections import collection_from_json
from casestudies.services.visits.visit_json import visit_from_json
from casestudies.services.workshop.workshop_json import workshop_from_json
from casestudies.services.workspace.saved_specs import spec_from_json


@pytest.mark.parametrize(
    "read",
    [
        *(draft_from_json, collection_from_json, visit_from_json),
        *(workshop_from_json, spec_from_json),
    ],
)
def test_half_of_a_letter_is_no_text(read: Callable[[str], object]) -> None:
    """It would be read, shown, and could never be written."""
    with pytest.raises(KnownError):
        read('{"version": 1, "name": "\\ud800", "title": "\\ud800"}')


def test_a_whole_letter_is_one() -> None:
    assert read_json('["\\ud83d\\ude00"]') == ["\U0001f600"]
    for text in ("[" * 100_000, '["\\uDFFF"]', "{"):
        with pytest.raises(ValueError, match=r"."):
            read_json(text)


def test_a_number_longer_than_any_is_none_of_ours() -> None:
    plan = '{"version": 1, "plan": {"title": "a", "start": {"name": "x", "latitude": %s}}}'
    for number in ("9" * 400, "-" + "9" * 400, "1e999", "NaN"):
        with pytest.raises(KnownError, match="a number that can be"):
            visit_from_json(plan % number)
