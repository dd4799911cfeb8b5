"""Sentences that are said below the window, in the language of whoever asked.

The window sets how they are looked up; the terminal leaves them in English. Knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar


def _as_it_is(text: str) -> str:
    return text


LookUp = Callable[[str], str]

_look_up: LookUp = _as_it_is
_look_up_name: LookUp = _as_it_is


def set_translator(look_up: LookUp | None, look_up_name: LookUp | None = None) -> None:
    """From now on ``said`` gives what ``look_up`` gives for a sentence, and ``named`` what
    ``look_up_name`` gives for a name, in any thread; None leaves them as they are written."""
    global _look_up, _look_up_name
    _look_up, _look_up_name = look_up or _as_it_is, look_up_name or _as_it_is


def spoken_in() -> object:
    """Another value whenever sentences are said in another language: for what keeps them."""
    return _look_up


def said(text: str) -> str:
    """A sentence in the language that is spoken now. ``text`` is one literal, with gaps for what
    differs: ``said("{name} has no cases").format(name=name)``; or a constant that ``mark`` made.
    Call it when the sentence is said and never while a module is loaded."""
    return _look_up(text)


def mark(text: str) -> str:
    """Marks the sentence of a constant, which is one literal, for translation; where it is told
    stands ``said(THE_CONSTANT)``."""
    return text


def named(text: str) -> str:
    """A name of the core pack's vocabulary in the language that is spoken now; names that only
    others have stay as they are."""
    return _look_up_name(text)


Key = TypeVar("Key")


class Names(Mapping[Key, str], Generic[Key]):
    """What things are called: each name is said when it is looked up. ``written`` holds the names
    as they are kept and searched, in English."""

    def __init__(self, marked: Mapping[Key, str]) -> None:
        self.written = dict(marked)

    def __getitem__(self, key: Key) -> str:
        return said(self.written[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self.written)

    def __len__(self) -> int:
        return len(self.written)
