"""A panel that puts something into a collection: one of those there are, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.library.notes import Collection, Target
from casestudies.model.limits import MOST_NAME
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.fields import Line
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.popover import Popover
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 380
_MOST_HEIGHT = 260


class CollectPopover(Popover):
    """``ask`` reads the collections in a worker, then opens."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        self._context = context
        self._targets: tuple[Target, ...] = ()
        self._anchor = QRect()
        self._title = QLabel(self)
        self._title.setProperty("look", "strong")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.list = named(NoteList(context.theme, 1, self), self.tr("Collections"))
        self.list.chosen.connect(self._chosen)
        self.name = Line(self.tr("Name of a new collection"), self)
        self.name.setPlaceholderText(self.tr("New collection"))
        self.name.setMaxLength(MOST_NAME)
        self.name.returnPressed.connect(self._new)
        self.name.textChanged.connect(self._typed)
        self.button = QPushButton(self.tr("Make"), self)
        self.button.clicked.connect(self._new)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self.list)
        layout.addLayout(row)
        self._reading = Latest[None, tuple[Collection, ...]](
            context.tasks, lambda _: context.services.notes.collections(), self._read
        )
        self._typed("")

    @property
    def busy(self) -> bool:
        """True while the collections are on their way."""
        return self._reading.busy

    def ask(self, targets: Sequence[Target], of: str, anchor: QRect) -> None:
        """Offer to put ``targets`` somewhere; ``of`` says what they are."""
        self._targets, self._anchor = tuple(targets), anchor
        self._title.setText(self.tr("Put into a collection: {0}").format(of))
        named(self, self._title.text())
        self._reading.request(None)

    def _read(self, collections: tuple[Collection, ...]) -> None:
        self.list.set_rows([_row(one) for one in collections if not one.problem])
        self.list.setVisible(bool(self.list.rows))
        self.name.clear()
        if self.list.rows:
            wanted = self.list.wanted_height(self.width() - 28)
            self.list.setFixedHeight(min(_MOST_HEIGHT, wanted))
        self.adjustSize()
        self.open_at(self._anchor, self.list if self.list.rows else self.name)

    def _chosen(self, row: NoteRow) -> None:
        self.dismiss()
        self._context.notes.collect(row.key, row.title, self._targets)

    def _new(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.dismiss()
            self._context.notes.collect_new(name, self._targets)

    def _typed(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))


def _row(found: Collection) -> NoteRow:
    count = len(found.targets)
    one = QCoreApplication.translate("CollectPopover", "1 thing in it")
    several = QCoreApplication.translate("CollectPopover", "{0} things in it")
    return NoteRow(found.name, "", one if count == 1 else several.format(count), found.key)
