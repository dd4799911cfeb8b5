"""Values that never change: ``@frozen`` makes what ``dataclass(frozen=True, slots=True)`` would, in
a quarter of the time.

``dataclass`` writes six methods for each class as text and compiles them at every start. For the
hundred kinds of values that the first answer of a search needs, that was a third of loading them.
Here ``__init__`` alone is compiled, for it runs most; the others are the same for all classes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Class = TypeVar("Class", bound=type[Any])


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: Class) -> Class:
    """The class with its fields as slots that are set once. ``fields``, ``replace``, ``asdict`` and
    ``match`` know it as a dataclass; ``copy`` and ``pickle`` take it."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    found = fields(made)
    names = [one.name for one in found]
    setters = [getattr(made, name).__set__ for name in names]
    compared = _reader([one.name for one in found if one.compare])

    def equal(self: object, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def number(self: object) -> int:
        return hash(compared(self))

    def state(self: object) -> list[object]:
        return [getattr(self, name) for name in names]

    def set_state(self: object, kept: Iterable[object]) -> None:
        for put, it in zip(setters, kept, strict=True):
            put(self, it)

    for name, method in (("__eq__", equal), ("__hash__", number), ("__repr__", _written)):
        if name not in kind.__dict__ or kind.__dict__[name] is None:
            setattr(made, name, method)
    made.__init__ = _beginning(made, found, setters)
    made.__getstate__, made.__setstate__ = state, set_state
    made.__setattr__, made.__delattr__ = _not_set, _not_deleted
    return made


def _reader(names: list[str]) -> Callable[[object], object]:
    """What reads the fields of a value that are compared."""
    return attrgetter(*names) if names else lambda _: ()


def _beginning(
    made: type[Any], found: Iterable[Field[Any]], setters: Iterable[Callable[..., None]]
) -> Callable[..., None]:
    """The class's ``__init__``."""
    known: dict[str, Any] = {"_not_given": MISSING}
    asked, lines = ["self"], []
    for one, put in zip(found, setters, strict=True):
        name = given = one.name
        known[f"_put_{name}"] = put
        if one.default is not MISSING:
            known[f"_usual_{name}"] = one.default
            asked.append(f"{name}=_usual_{name}")
        elif one.default_factory is not MISSING:
            known[f"_make_{name}"] = one.default_factory
            asked.append(f"{name}=_not_given")
            given = f"_make_{name}() if {name} is _not_given else {name}"
        else:
            asked.append(name)
        lines.append(f" _put_{name}(self, {given})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec("\n".join((f"def __init__({', '.join(asked)}):", *lines, " pass")), known)
    begin = known["__init__"]
    begin.__qualname__ = f"{made.__qualname__}.__init__"
    begin.__module__ = made.__module__
    return begin


def _written(self: Any) -> str:
    told = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{self.__class__.__qualname__}({told})"


def _not_set(self: object, name: str, given: object) -> None:
    del self, given
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _not_deleted(self: object, name: str) -> None:
    del self
    raise FrozenInstanceError(f"cannot delete field {name!r}")
