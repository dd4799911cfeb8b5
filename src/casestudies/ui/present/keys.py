"""The keys of a talk, the same on the wall and on the laptop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from casestudies.ui import QT_TRANSLATE_NOOP

_WAIT = 900  # ms for the second digit of a row's number

FORWARD = (
    Qt.Key.Key_Right,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Space,
)
ENTER = "\r"
_COMMANDS = ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)

HINTS = (
    ("→", QT_TRANSLATE_NOOP("PresentKeys", "reveal")),
    ("B", QT_TRANSLATE_NOOP("PresentKeys", "blank")),
    ("S", QT_TRANSLATE_NOOP("PresentKeys", "sources")),
    ("N", QT_TRANSLATE_NOOP("PresentKeys", "names")),
    ("1–9", QT_TRANSLATE_NOOP("PresentKeys", "go to row")),
    ("G", QT_TRANSLATE_NOOP("PresentKeys", "go to…")),
    ("E", QT_TRANSLATE_NOOP("PresentKeys", "enlarge")),
    ("C", QT_TRANSLATE_NOOP("PresentKeys", "countdown")),
    ("D", QT_TRANSLATE_NOOP("PresentKeys", "dot")),
    ("L", QT_TRANSLATE_NOOP("PresentKeys", "light")),
    ("Enter", QT_TRANSLATE_NOOP("PresentKeys", "note what is said")),
    ("Q", QT_TRANSLATE_NOOP("PresentKeys", "open question")),
    ("P", QT_TRANSLATE_NOOP("PresentKeys", "wall or notes")),
    ("Esc", QT_TRANSLATE_NOOP("PresentKeys", "end")),
)
"""What the foot of the laptop's view tells."""


def hints_html(colors: Mapping[str, str]) -> str:
    """The keys and what they do, in a line that breaks between two of them."""
    style = f"background-color:{colors['track']}; color:{colors['ink']}; font-weight:600"
    space = "\N{NO-BREAK SPACE}"
    told = ((key, QCoreApplication.translate("PresentKeys", means)) for key, means in HINTS)
    return f"{space}{space} ".join(
        f'<span style="{style}">{space}{escape(key)}{space}</span>{space}'
        + escape(means).replace(" ", space)
        for key, means in told
    )


class Keys(QObject):
    """Turns key presses into what they mean. ``letters`` gives by key ("D", "Shift+D", "F11") what
    is run, any other letter goes to ``other``; digits go to a row (``number``), or after
    ``take_digit`` to whoever asked for the next one."""

    def __init__(
        self,
        forward: Callable[[], None],
        back: Callable[[], None],
        first: Callable[[], None],
        last: Callable[[], None],
        number: Callable[[int], object],
        letters: dict[str, Callable[[], None]],
        other: Callable[[str], None],
        most_number: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._number, self._letters, self._other = number, letters, other
        self._simple: dict[int, Callable[[], None]] = {
            **{key.value: forward for key in FORWARD},
            **{key.value: back for key in BACK},
            Qt.Key.Key_Home.value: first,
            Qt.Key.Key_End.value: last,
            Qt.Key.Key_F1.value: letters["F1"],
            Qt.Key.Key_F11.value: letters["F11"],
        }
        self._most = most_number
        self._digits = ""
        self._digit_for: Callable[[int], object] | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_WAIT)
        self._waiting.timeout.connect(self._go)

    def take_digit(self, taker: Callable[[int], object]) -> None:
        """The next digit goes to ``taker`` and not to a row."""
        self._digit_for = taker

    def give_digit(self, digit: int) -> bool:
        """A digit that came in another way than by a key, for whoever asked for one; False where
        nobody did."""
        taker, self._digit_for = self._digit_for, None
        if taker is not None:
            taker(digit)
        return taker is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; False where it means nothing here."""
        held, key = event.modifiers(), event.key()
        if held & _COMMANDS:
            return False
        run = self._simple.get(key)
        if run is None:
            text = event.text().upper()
            if text.isdigit() and len(text) == 1:
                self._digit(text)
                return True
            run = self._run(key, text, bool(held & Qt.KeyboardModifier.ShiftModifier))
        else:
            self._digits = ""
        if run is None:
            return False
        self._digit_for = None
        run()
        return True

    def _run(self, key: int, text: str, shift: bool) -> Callable[[], None] | None:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._go if self._digits else self._letters[ENTER]
        self._digits = ""
        shifted = self._letters.get(f"Shift+{text}") if shift else None
        run = shifted or self._letters.get(text)
        return partial(self._other, text.lower()) if run is None and text.isalpha() else run

    def _digit(self, digit: str) -> None:
        if self.give_digit(int(digit)):
            return
        self._digits += digit
        if int(self._digits) * 10 > self._most:  # no longer number begins like this
            self._go()
        else:
            self._waiting.start()

    def _go(self) -> None:
        self._waiting.stop()
        digits, self._digits = self._digits, ""
        if digits:
            self._number(int(digits))
