"""Letters typed in the comparison's table: which row they mean, and a line that says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from casestudies.model.letters import fold
from casestudies.ui.a11y import announce
from casestudies.ui.compare.table_model import TableRow

_TOGETHER = 1500  # ms after which a letter begins a new word
_SHOWN = 4000  # ms that the line stays
_AROUND = 8


class TypedRow(QLabel):
    """Stands in the corner between the heads while letters are typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "caption")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMargin(_AROUND)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._typed = ""
        self._since = QElapsedTimer()
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(_SHOWN)
        self._end.timeout.connect(self.hide)

    def type_on(self, letters: str, rows: Sequence[TableRow], current: int) -> int | None:
        """The row that is meant by what was typed up to now; None where no row has such a word.
        The same letter again goes on to the next row."""
        fresh = not self._since.isValid() or self._since.elapsed() > _TOGETHER
        self._since.restart()
        again = not fresh and self._typed == letters
        self._typed = letters if fresh or again else self._typed + letters
        found = row_meant(self._typed, rows, current + (1 if fresh or again else 0))
        if found is None:
            said = self.tr("No row has a word that begins with “{0}”.").format(self._typed)
        else:
            said = self.tr("“{0}”: {1}").format(self._typed, rows[found].name)
        self.setText(said)
        self.show()
        self.raise_()
        self._end.start()
        announce(self, said)
        return found


def row_meant(typed: str, rows: Sequence[TableRow], start: int) -> int | None:
    """The first row from ``start`` on, and then from the top, whose name begins with what was
    typed; where there is none the first with a word that does."""
    wanted = fold(typed)
    order = [*range(start, len(rows)), *range(min(start, len(rows)))]
    names = {at: fold(rows[at].name) for at in order if not rows[at].is_band}
    begun = [at for at, name in names.items() if name.startswith(wanted)]
    inside = [at for at, name in names.items() if any(w.startswith(wanted) for w in name.split())]
    return next(iter((*begun, *inside)), None)
