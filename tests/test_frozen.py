"""``@frozen`` makes what ``dataclass(frozen=True, slots=True)`` would."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest

from casestudies.frozen import frozen


@frozen
class Place:
    """A place."""

    city: str
    state: str = "NH"
    schools: tuple[str, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)
    seen: int = field(default=0, compare=False)

    @property
    def whole(self) -> str:
        return f"{self.city}, {self.state}"


@frozen
class Reached(Place):
    miles: float = 0.0


@frozen
class One:
    text: str


@frozen
class Nothing:
    pass


@frozen
class Checked:
    share: float

    def __post_init__(self) -> None:
        if self.share > 1:
            raise ValueError(self.share)


def _twin() -> Any:
    """The same class as the standard library makes it."""

    class Place:
        city: str
        state: str = "NH"
        schools: tuple[str, ...] = ()
        notes: dict[str, str] = field(default_factory=dict)
        seen: int = field(default=0, compare=False)

    return dataclass(frozen=True, slots=True)(Place)


def test_it_knows_what_a_dataclass_knows() -> None:
    twin = _twin()("Concord", schools=("a",))
    place = Place("Concord", schools=("a",))
    assert asdict(place) == asdict(twin)
    assert [one.name for one in fields(place)] == [one.name for one in fields(twin)]
    assert Place.__match_args__ == type(twin).__match_args__
    assert repr(place) == "Place(city='Concord', state='NH', schools=('a',), notes={}, seen=0)"
    assert place.whole == "Concord, NH"
    assert replace(place, state="ME") == Place("Concord", "ME", ("a",))
    assert not hasattr(place, "__dict__")
    match place:
        case Place(city, state):
            assert (city, state) == ("Concord", "NH")
    assert Place("a").notes is not Place("b").notes


def test_values_are_the_same_by_what_they_hold_and_their_kind() -> None:
    assert Place("Concord", seen=1) == Place("Concord", seen=2)
    assert Place("Concord") != Place("Dover")
    assert Place("Concord") != Reached("Concord")
    assert Reached("Concord", miles=2.0) == Reached("Concord", miles=2.0)
    assert One("a") != "a"
    assert len({One("a"), One("a"), One("b")}) == 2
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    with pytest.raises(TypeError, match="unhashable"):
        hash(Place("Concord"))  # for it holds a dictionary


@pytest.mark.parametrize(
    "made", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))]
)
def test_it_is_copied_whole(made: Callable[[Any], Any]) -> None:
    place = Reached("Concord", notes={"a": "b"}, miles=3.5)
    assert made(place) == place
    assert made(place).miles == 3.5


def test_nothing_in_it_changes() -> None:
    place: Any = Place("Concord")
    with pytest.raises(FrozenInstanceError):
        place.city = "Dover"
    with pytest.raises(FrozenInstanceError):
        place.other = "Dover"
    with pytest.raises(FrozenInstanceError):
        del place.city
    assert place.city == "Concord"


def test_what_is_wrong_with_it_is_said() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'city'"):
        Place()  # pyright: ignore[reportCallIssue]
    with pytest.raises(TypeError, match="unexpected keyword argument 'town'"):
        Place("Concord", town="Dover")  # pyright: ignore[reportCallIssue]
    with pytest.raises(ValueError, match="2"):
        Checked(2.0)
    with pytest.raises(ValueError, match="mutable default"):

        @frozen
        class _Wrong:
            found: list[str] = []  # noqa: RUF012
