"""School profiles as JSON: what comes back, and what is refused by field."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casestudies.errors import KnownError
from casestudies.model.brief import Kind
from casestudies.model.profile import Part, ProfilePopulation, SchoolProfile, Weights
from casestudies.services.workspace.profile_json import VERSION, profile_from_json, profile_to_json

PROFILE = SchoolProfile(
    name="Ünsere Schule",
    kind=Kind.SCHOOL,
    grade_low="PK",
    grade_high="adult",
    enrollment=350,
    locale="urban",
    populations=(ProfilePopulation("english-learners", 37.5), ProfilePopulation("girls")),
    dimensions=("grading",),
    wanted=("advisory",),
    ruled_out=("self-paced",),
    weights=Weights(kind=0, wanted=10),
)


def test_a_profile_comes_back() -> None:
    text = profile_to_json(PROFILE)
    assert profile_from_json(text) == PROFILE
    assert profile_to_json(profile_from_json(text)) == text
    assert "Ünsere Schule" in text
    assert json.loads(text)["version"] == VERSION


def test_what_is_left_out_is_not_asked() -> None:
    profile = profile_from_json('{"version": 1}')
    assert profile == SchoolProfile()
    assert not any(profile.asks(part) for part in Part)
    assert profile_from_json('{"version": 1, "weights": {"size": 4}}').weights == Weights(size=4)


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"version": 2}, "version", "newer version"),
        ({"version": "1"}, "version", "Expected the number 1"),
        ({"version": True}, "version", "Expected the number 1"),
        ({"version": None}, "version", "Expected the number 1"),
        ({"colour": "red"}, "colour", "Unknown field"),
        ({"name": 4}, "name", "a text"),
        ({"name": "x" * 201}, "name", "200"),
        ({"name": "half \ud800"}, "name", "a text"),
        ({"wanted": ["half-\ud800"]}, "wanted[0]", "a key"),
        ({"kind": "university"}, "kind", "one of district, school, network, program"),
        ({"kind": ["school"]}, "kind", "one of"),
        ({"grades": "9-12"}, "grades", "low"),
        ({"grades": {"low": "9"}}, "grades.high", "one of PK"),
        ({"grades": {"low": 9, "high": "12"}}, "grades.low", "one of PK"),
        ({"grades": {"low": "9", "high": "K"}}, "grades", "above"),
        ({"grades": {"low": "9", "high": "12", "to": "13"}}, "grades.to", "Unknown field"),
        ({"enrollment": 0}, "enrollment", "1 or more"),
        ({"enrollment": 350.5}, "enrollment", "whole number"),
        ({"enrollment": True}, "enrollment", "whole number"),
        ({"enrollment": "350"}, "enrollment", "whole number"),
        ({"locale": "exurb"}, "locale", "one of rural"),
        ({"populations": {}}, "populations", "a list"),
        ({"populations": ["girls"]}, "populations[0]", "an object"),
        ({"populations": [{"percent": 4}]}, "populations[0].key", "a key"),
        ({"populations": [{"key": "girls", "percent": 101}]}, "populations[0].percent", "100"),
        ({"populations": [{"key": "girls", "percent": "4%"}]}, "populations[0].percent", "100"),
        ({"populations": [{"key": "a"}, {"key": "a"}]}, "populations[1].key", "given before"),
        ({"populations": [{"key": "a", "share": 1}]}, "populations[0].share", "Unknown field"),
        ({"dimensions": "grading"}, "dimensions", "a list"),
        ({"dimensions": ["grading", 4]}, "dimensions[1]", "a key"),
        ({"dimensions": [["x"]]}, "dimensions[0]", "a key"),
        ({"wanted": ["a"] * 201}, "wanted", "200"),
        ({"ruled_out": ["advisory"]}, "ruled_out", "wanted as well"),
        ({"weights": [1]}, "weights", "an object"),
        ({"weights": {"kind": -1}}, "weights.kind", "0 to 10"),
        ({"weights": {"kind": 11}}, "weights.kind", "0 to 10"),
        ({"weights": {"kind": True}}, "weights.kind", "0 to 10"),
        ({"weights": {"kind": float("nan")}}, "weights.kind", "0 to 10"),
        ({"weights": {"kind": float("inf")}}, "weights.kind", "0 to 10"),
        ({"weights": {"charm": 1}}, "weights.charm", "Unknown field"),
    ],
)
def test_what_is_refused_names_its_field(change: dict[str, Any], field: str, said: str) -> None:
    data = json.loads(profile_to_json(PROFILE)) | change
    with pytest.raises(KnownError, match=said) as caught:
        profile_from_json(json.dumps(data), "ours.json")
    assert caught.value.field == field
    assert caught.value.file == "ours.json"
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("text", ["", "{", "no", "[" * 100_000, "[]", "4", "null", '"x"'])
def test_text_that_is_no_profile(text: str) -> None:
    with pytest.raises(KnownError, match="school profile"):
        profile_from_json(text)


leaves = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8))
anything = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
fields = st.sampled_from(
    ("name", "kind", "grades", "enrollment", "locale", "populations", "dimensions", "wanted",
     "ruled_out", "weights", "version")
)  # fmt: skip


@given(st.dictionaries(fields, anything))
def test_any_json_is_read_or_refused_in_a_sentence(data: dict[str, Any]) -> None:
    text = json.dumps({"version": 1} | data)
    refused: KnownError | None = None
    try:
        profile = profile_from_json(text)
        assert profile_from_json(profile_to_json(profile)) == profile
    except KnownError as error:
        refused = error
    assert refused is None or (refused.field and refused.message.endswith("."))
