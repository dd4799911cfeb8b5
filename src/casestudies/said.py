"""Sentences that are said below the window, in the language of whoever asked.

The window sets how they are looked up; the terminal leaves them in English. Knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Callable


def _as_it_is(text: str) -> str:
    return text


_look_up: Callable[[str], str] = _as_it_is


def set_translator(look_up: Callable[[str], str] | None) -> None:
    """From now on ``said`` gives what ``look_up`` gives for a sentence, in any thread; None leaves
    sentences as they are written."""
    global _look_up
    _look_up = look_up or _as_it_is


def said(text: str) -> str:
    """A sentence in the language that is spoken now. ``text`` is one literal, with gaps for what
    differs: ``said("{name} has no cases").format(name=name)``; or a constant that ``mark`` made.
    Call it when the sentence is said and never while a module is loaded."""
    return _look_up(text)


def mark(text: str) -> str:
    """Marks the sentence of a constant, which is one literal, for translation; where it is told
    stands ``said(THE_CONSTANT)``."""
    return text
