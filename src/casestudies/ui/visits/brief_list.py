"""The brief of a stop, line by line: reworded, left out, taken in, moved, added to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from casestudies.figures import by_number
from casestudies.model.visit import BriefChanges, BriefLine, BriefPart, StopBrief
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.parts.form.fields import Text
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.size import fit, panel_width
from casestudies.ui.visits.state import VisitState
from casestudies.ui.visits.words import translate

_WIDTH = 520
_LINES = 6  # of a line of the brief
PART_NAMES: dict[BriefPart, str] = {
    BriefPart.DOCUMENTED: QT_TRANSLATE_NOOP("Visits", "What is documented"),
    BriefPart.UNSETTLED: QT_TRANSLATE_NOOP("Visits", "Ended, disputed or difficult"),
    BriefPart.GAP: QT_TRANSLATE_NOOP("Visits", "Not documented, so ask it there"),
    BriefPart.QUESTION: QT_TRANSLATE_NOOP("Visits", "Questions"),
    BriefPart.LOOK_FOR: QT_TRANSLATE_NOOP("Visits", "What to look for"),
    BriefPart.ETIQUETTE: QT_TRANSLATE_NOOP("Visits", "As a guest"),
    BriefPart.HOSTING: QT_TRANSLATE_NOOP(
        "Visits", "How visits were received; check before you rely on it"
    ),
}
AUDIENCES = {
    "students": QT_TRANSLATE_NOOP("Visits", "for students"),
    "teachers": QT_TRANSLATE_NOOP("Visits", "for teachers"),
    "leaders": QT_TRANSLATE_NOOP("Visits", "for leaders"),
}


class LinePopover(Popover):
    """Asks for the words of a line. ``worded`` brings them."""

    worded = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        self._title = QLabel(self)
        self._title.setProperty("look", "strong")
        self.text = Text(self.tr("Words of the line"), 3, self)
        self.save = named(QPushButton(self.tr("Save"), self), self.tr("Save"))
        self.save.setProperty("look", "primary")
        self.save.clicked.connect(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self.text)
        layout.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)

    def ask(self, title: str, words: str, anchor: QRect) -> None:
        """Ask at ``anchor`` (global)."""
        self._title.setText(title)
        named(self.text, title)
        self.text.show_text(words)
        self.text.selectAll()
        self.open_at(anchor, self.text)

    def _done(self) -> None:
        words = " ".join(self.text.toPlainText().split())
        self.dismiss()
        if words:
            self.worded.emit(words)


class BriefPane(QWidget):
    """All of a brief, in a list as high as its lines; the page scrolls."""

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._shown: StopBrief | None = None
        self.whole = False  # whether what is left out is shown too
        self._title = QLabel(self.tr("Brief"), self)
        self._title.setProperty("look", "heading")
        self._warning = QLabel(self)
        self._warning.setProperty("look", "error")
        self._warning.setWordWrap(True)
        self.question = self._button(self.tr("Add a question"), BriefPart.QUESTION)
        self.look_for = self._button(self.tr("Add something to look for"), BriefPart.LOOK_FOR)
        self.more = named(QPushButton(self), self.tr("Show more lines"))
        self.more.setProperty("look", "link")
        self.more.clicked.connect(self._turn_more)
        self.list = _BriefList(context, self)
        self.list.chosen.connect(self._pop)
        self.list.menu_asked.connect(self._pop_current)
        self.list.leaving_out.connect(self.turn)
        self.list.moving.connect(self.move_line)
        self.popover = LinePopover(self)
        self.popover.worded.connect(self._worded)
        self._wording: Callable[[str], None] | None = None
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addStretch(1)
        adds = Flow(self.question, self.look_for)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._warning)
        column.addWidget(self.list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(adds)
        state.changed.connect(self._follow)
        context.theme.changed.connect(self.list.fit_height)
        self._follow()

    def _button(self, words: str, part: BriefPart) -> QPushButton:
        button = named(QPushButton(words, self), words)
        button.clicked.connect(partial(self.add, part))
        return button

    # --- what is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        brief = self._state.brief
        if brief is self._shown:
            return
        self._shown = brief
        self.setVisible(brief is not None)
        if brief is None:
            return
        self._warning.setText(brief.warning)
        self._warning.setVisible(bool(brief.warning))
        self._fill(brief)

    def _fill(self, brief: StopBrief) -> None:
        rows: list[NoteRow] = []
        lines = (*brief.lines, *(brief.more if self.whole else ()))
        out = {line.id for line in brief.more}
        for part in BriefPart:
            found = [line for line in lines if line.part is part]
            if found:
                rows.append(NoteRow(translate("Visits", PART_NAMES[part])))
                rows += [self._row(line, left_out=line.id in out) for line in found]
        at = self.list.key
        self.list.set_rows(rows)
        self.list.go_to(at)
        self.list.fit_height()
        count = len(brief.more)
        one, many = self.tr("Show {0} more line"), self.tr("Show {0} more lines")
        said = by_number(count, one, many).format(count)
        self.more.setText(self.tr("Show only what is in the brief") if self.whole else said)
        self.more.setVisible(bool(count))
        named(self.more, self.more.text())

    def _row(self, line: BriefLine, *, left_out: bool) -> NoteRow:
        facts = []
        if left_out:
            facts.append(self.tr("not in the brief"))
        if line.audience:
            facts.append(translate("Visits", AUDIENCES[line.audience]))
        if line.year:
            facts.append(str(line.year))
        if line.sources:
            of = self.tr("from the guides") if line.shared else ", ".join(line.sources)
            facts.append(of)
        if line.id.startswith("own:"):
            facts.append(self.tr("yours"))
        return NoteRow("", line.text, " · ".join(facts), key=line.id, kind=line.part.value)

    def _turn_more(self) -> None:
        self.whole = not self.whole
        if self._shown is not None:
            self._fill(self._shown)

    def _line(self, key: str) -> BriefLine | None:
        brief = self._shown
        lines = (*brief.lines, *brief.more) if brief else ()
        return next((line for line in lines if line.id == key), None)

    # --- what can be done with a line ---------------------------------------------------------

    def _pop_current(self) -> None:
        row = self.list.line
        if row is not None:
            self._pop(row)

    def _pop(self, row: NoteRow) -> None:
        """What can be done with a line, where it is."""
        line, brief = self._line(row.key), self._shown
        if line is None or brief is None:
            return
        out = line in brief.more
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        MenuKeys(menu)
        take = self.tr("Take into the brief") if out else self.tr("Leave out of the brief")
        for words, does in (
            (self.tr("Reword…"), partial(self.reword, line.id)),
            (take, partial(self.turn, line.id)),
            (self.tr("Move up"), partial(self.move_line, line.id, -1)),
            (self.tr("Move down"), partial(self.move_line, line.id, 1)),
        ):
            menu.addAction(_action(menu, words, does))
        if line.id.startswith(("finding:", "headline:")):
            menu.addAction(_action(menu, self.tr("Read it in the case"), partial(self._read, line)))
        menu.popup(self.list.anchor().center())

    def _read(self, line: BriefLine) -> None:
        stop = self._state.stop
        if stop is not None:
            finding = line.id.removeprefix("finding:") if line.id.startswith("finding:") else None
            self._context.go(Destination("explore", cases=(stop.case,), finding=finding))

    @property
    def _changes(self) -> BriefChanges:
        stop = self._state.stop
        return stop.brief if stop is not None else BriefChanges()

    def turn(self, key: str) -> None:
        """Leave a line out of the brief, or take it in; one of the user's own goes for good (which
        can be undone)."""
        line, brief, changes = self._line(key), self._shown, self._changes
        if line is None or brief is None:
            return
        if key.startswith("own:"):
            own = tuple(one for one in changes.own if one.id != key)
            changes = replace(changes, own=own)
        elif line in brief.more:
            hidden = tuple(one for one in changes.hidden if one != key)
            changes = replace(changes, hidden=hidden, shown=(*changes.shown, key))
        else:
            shown = tuple(one for one in changes.shown if one != key)
            changes = replace(changes, shown=shown, hidden=(*changes.hidden, key))
        self._state.change_brief(changes)

    def move_line(self, key: str, step: int) -> None:
        """Move a line up or down among those of its part."""
        line, brief = self._line(key), self._shown
        if line is None or brief is None or line not in brief.lines:
            return
        keys = [one.id for one in brief.part(line.part)]
        at = keys.index(key)
        if not 0 <= at + step < len(keys):
            return
        keys.insert(at + step, keys.pop(at))
        others = tuple(one for one in self._changes.order if one not in keys)
        self._state.change_brief(replace(self._changes, order=(*others, *keys)))

    def reword(self, key: str) -> None:
        """Ask for other words of a line."""
        line = self._line(key)
        if line is not None:
            self._wording = partial(self._reworded, line)
            self.popover.ask(self.tr("Words of the line"), line.text, self.list.anchor())

    def _reworded(self, line: BriefLine, words: str) -> None:
        changes = self._changes
        if line.id.startswith("own:"):
            own = tuple(replace(o, text=words) if o.id == line.id else o for o in changes.own)
            self._state.change_brief(replace(changes, own=own))
            return
        texts = tuple((key, text) for key, text in changes.texts if key != line.id)
        self._state.change_brief(replace(changes, texts=(*texts, (line.id, words))))

    def add(self, part: BriefPart, _checked: bool = False) -> None:
        """Ask for a line of the user's own."""
        self._wording = partial(self._added, part)
        button = self.question if part is BriefPart.QUESTION else self.look_for
        anchor = QRect(button.mapToGlobal(QPoint()), button.size())
        self.popover.ask(button.text(), "", anchor)

    def _added(self, part: BriefPart, words: str) -> None:
        own = BriefLine(f"own:{uuid4().hex}", part, words)
        self._state.change_brief(replace(self._changes, own=(*self._changes.own, own)))

    def _worded(self, words: str) -> None:
        if self._wording is not None:
            self._wording(words)


class _BriefList(NoteList):
    """As high as its rows. ``leaving_out`` and ``moving`` bring the id of a line."""

    menu_asked = Signal()
    leaving_out = Signal(str)
    moving = Signal(str, int)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context.theme, _LINES, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(
            self,
            self.tr("Lines of the brief"),
            self.tr("Enter: what can be done; Delete leaves out, Alt+Up and Alt+Down move"),
        )

    @property
    def line(self) -> NoteRow | None:
        """The line that the keyboard is on."""
        at = self.currentRow()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    @property
    def key(self) -> str:
        return self.line.key if self.line is not None else ""

    def go_to(self, key: str) -> None:
        """Put the keyboard on a line, if it is there."""
        at = next((n for n, row in enumerate(self.rows) if row.key == key and key), -1)
        if at >= 0:
            self.setCurrentRow(at)

    def anchor(self) -> QRect:
        """Where the current line is on the screen."""
        rect = self.visualItemRect(self.currentItem()) if self.currentItem() else self.rect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def fit_height(self) -> None:
        """As high as its rows at this width."""
        self.doItemsLayout()
        high = sum(self.sizeHintForRow(row) for row in range(self.count())) + 4
        if self.height() != high:
            self.setFixedHeight(high)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if self.key and event.key() == Qt.Key.Key_Delete:
            self.leaving_out.emit(self.key)
        elif self.key and alt and step:
            self.moving.emit(self.key, step)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        del event
        self.menu_asked.emit()


def _action(menu: QMenu, words: str, does: Callable[[], object]) -> QAction:
    action = QAction(words, menu)
    action.triggered.connect(lambda: does())
    return action
