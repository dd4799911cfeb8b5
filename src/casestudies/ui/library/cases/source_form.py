"""The fields of a source, and how it will be cited."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.library.draft import SOURCE_KINDS
from casestudies.model.wording import source_kind
from casestudies.services.cases.sources import cited_as
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.library.cases.plain_text import PlainText
from casestudies.ui.library.cases.state import CasesState
from casestudies.ui.parts.form.choice_box import ChoiceBox
from casestudies.ui.parts.form.fields import Line, captioned
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 460


class SourceForm(Popover):
    """Each change is taken at once."""

    def __init__(self, context: UiContext, state: CasesState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._key = ""
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        self._head = QLabel(self)
        self._head.setProperty("look", "strong")
        self.title = PlainText(self.tr("Title of the source"), 1, parent=self)
        self.title.edited.connect(lambda text: self._take("title", text))
        self.author = self._line(self.tr("Author"), "author")
        self.publisher = self._line(self.tr("Publisher or site"), "publisher")
        self.date = self._line(self.tr("Date of the source"), "date")
        self.date.setPlaceholderText("2025-08-31")
        self.url = self._line(self.tr("Address of the source"), "url")
        kinds = [(kind, source_kind(kind).capitalize()) for kind in SOURCE_KINDS]
        self.kind = ChoiceBox(
            context.theme, self.tr("Kind of source"), self.tr("not told"), kinds, self
        )
        self.kind.picked.connect(lambda kind: self._take("kind", kind or ""))
        self._cited = QLabel(self)
        self._cited.setProperty("look", "caption")
        self._cited.setWordWrap(True)
        remove = named(QPushButton(self.tr("Remove"), self), self.tr("Remove the source"))
        remove.clicked.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 13, 16, 14)
        column.setSpacing(9)
        column.addWidget(self._head)
        column.addLayout(captioned(self.tr("Title"), self.title))
        column.addLayout(captioned(self.tr("Author"), self.author))
        column.addLayout(captioned(self.tr("Publisher or site"), self.publisher))
        across = QHBoxLayout()
        across.setSpacing(10)
        across.addLayout(captioned(self.tr("Date"), self.date, self.tr("as precise as known")), 1)
        across.addLayout(captioned(self.tr("Kind"), self.kind), 1)
        column.addLayout(across)
        column.addLayout(captioned(self.tr("Address"), self.url))
        column.addWidget(self._cited)
        self.done = named(QPushButton(self.tr("Done"), self), self.tr("Done with the source"))
        self.done.setProperty("look", "primary")
        self.done.clicked.connect(self.dismiss)
        foot = QHBoxLayout()
        foot.addWidget(remove)
        foot.addStretch(1)
        foot.addWidget(self.done)
        column.addLayout(foot)
        state.changed.connect(self._follow)

    def open_below(self, anchor: QRect, key: str) -> None:
        """Open at ``anchor`` (global) for the source with this key."""
        self._key = key
        self._follow()
        named(self, self.tr("Source {0}").format(key))
        self.open_at(anchor, self.title)

    def _line(self, name: str, field: str) -> Line:
        line = Line(name, self)
        line.setMaxLength(600)
        line.edited.connect(lambda text: self._take(field, text))
        return line

    def _follow(self) -> None:
        draft = self._state.draft
        source = draft.source(self._key) if draft is not None else None
        if source is None:
            self.dismiss()
            return
        self._head.setText(self.tr("Source {0}").format(source.key))
        self.title.show_text(source.title)
        self.author.show_text(source.author)
        self.publisher.show_text(source.publisher)
        self.date.show_text(source.date)
        self.url.show_text(source.url)
        self.kind.show_value(source.kind)
        said = cited_as(source)
        self._cited.setText(self.tr("Cited as: {0}").format(said) if said else "")

    def _take(self, field: str, value: str) -> None:
        draft = self._state.draft
        source = draft.source(self._key) if draft is not None else None
        if source is not None:
            self._state.set_source(replace(source, **{field: value}), field)

    def _remove(self) -> None:
        key = self._key
        self.dismiss()
        self._state.remove_source(key)
