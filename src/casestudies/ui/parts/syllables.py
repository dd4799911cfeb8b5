"""Where English words may be broken, by the patterns of TeX that ``pyphen`` brings."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pyphen import Pyphen

Q = TypeVar("Q")
T = TypeVar("T")
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def with_soft_hyphens(word: str) -> str:
    """``word`` with a soft hyphen in each place where English breaks it."""
    return _patterns().inserted(word, SOFT_HYPHEN)


def with_patterns(ask: Callable[[Q], T]) -> Callable[[Q], T]:
    """``ask``, which a worker runs, after the patterns were read there: that takes 0.2 seconds,
    which the window's thread, where texts are laid out, does not have."""

    def asked(question: Q) -> T:
        _patterns()
        return ask(question)

    return asked


@cache
def _patterns() -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="en_US", right=3)  # its dictionary asks for 3, which it does not read
