"""The ways of a window: where what leads through the program can go in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from casestudies.ui.context import Destination
    from casestudies.ui.frame.rail import Rail
    from casestudies.ui.page import Page


class Ways(NamedTuple):
    """``page`` gives the page that is shown, None before the library is open; ``page_of`` that of a
    place; ``show`` brings a place without a step in the history."""

    window: QWidget
    page: Callable[[], Page | None]
    page_of: Callable[[str], Page]
    show: Callable[[Destination], object]
    rail: Rail
