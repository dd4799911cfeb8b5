"""The laptop's view of a talk: what is on the wall, what comes next, notes, what the room says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from string import Template

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from casestudies.assets import resource
from casestudies.model.talk import Slide
from casestudies.model.workshop import EntryKind, RoomEntry
from casestudies.ui.a11y import named
from casestudies.ui.present.agenda_bar import AgendaBar
from casestudies.ui.present.agenda_timer import AgendaTimer, minutes_and_seconds
from casestudies.ui.present.keys import Keys, hints_html
from casestudies.ui.present.lines import CLICKER, AskLine, RemarkLine
from casestudies.ui.present.room_notes import RoomNotes
from casestudies.ui.present.state import PresentState
from casestudies.ui.present.wall import Wall, WallLayouts
from casestudies.ui.present.wall_colors import presenter_colors
from casestudies.ui.theme.service import ThemeService

_TICK = 500  # ms
_ALONG = (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left)  # of the talk, also in the list
_SAID = 8000  # ms that a sentence stands
_SOON = 5  # ms after which the wall is painted: the room comes first


class PresenterWindow(QWidget):
    """A window of its own. ``screen_chosen`` carries the name of the screen for the wall ("" for
    none), ``ended`` that the talk is over, ``cell_clicked`` a card of the copy of the wall."""

    screen_chosen = Signal(str)
    ended = Signal()
    cell_clicked = Signal(int)

    def __init__(
        self,
        state: PresentState,
        layouts: WallLayouts,
        room: RoomNotes,
        keys: Keys,
        theme: ThemeService,
    ) -> None:
        super().__init__(None)
        self._state, self._room, self._keys, self._theme = state, room, keys, theme
        self._time = AgendaTimer(state.talk)
        self._key = ""  # of the slide that is shown
        self._noted = ""  # the row whose notes are shown
        self._behind = False  # another slide was gone to while nobody saw this window
        self._entries: tuple[RoomEntry, ...] | None = None  # as they are shown
        self._build(layouts)
        self._lay_out()
        self.setWindowTitle(self.tr("Presenting: {0}").format(state.talk.title))
        self.setObjectName("presenter")
        self._look()
        theme.changed.connect(self._look)
        self.resize(1280, 800)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._read = QTimer(self)
        self._read.setSingleShot(True)
        self._read.setInterval(_SAID)
        self._read.timeout.connect(self._clear_said)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._follow)
        state.changed.connect(self._soon.start)
        room.changed.connect(self._show_room)
        self._follow()
        self._tick()
        self.setFocus()

    # --- building -----------------------------------------------------------------------------

    def _build(self, layouts: WallLayouts) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        named(self, self.tr("Presenter view"))
        self.time = self._label("clock")
        self.what = self._label("section")
        self.plan = self._label("plan")
        c = presenter_colors()
        self.bar = AgendaBar(QColor(c["track"]), QColor(c["gold"]), QColor(c["ink"]), self)
        self.bar.show_plan([slide.minutes for slide in self._state.talk.slides])
        self.bar.setVisible(bool(self._time.planned))
        self.screens = QComboBox(self)
        named(self.screens, self.tr("Screen for the wall"))
        named(self.screens.view(), self.screens.accessibleName())
        self.screens.activated.connect(self._screen_picked)
        self.wall = Wall(self._state, layouts, self, leads=False)
        self.wall.cell_clicked.connect(self.cell_clicked)
        self.next_title = self._label("next", wraps=True)
        self.next_facts = self._label("soft", wraps=True)
        self.notes = QPlainTextEdit(self)
        named(self.notes, self.tr("Your notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.textChanged.connect(self._note_typed)
        self.gaps = self._label("gaps", wraps=True)
        self.heard_title = self._label("section")
        self.heard = QListWidget(self)
        named(
            self.heard,
            self.tr("What the room says"),
            self.tr("Enter corrects, Q marks an open question, Delete strikes out"),
        )
        self.heard.setToolTip(self.heard.accessibleDescription())
        self.heard.setWordWrap(True)
        self.heard.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.heard.itemDoubleClicked.connect(self._correct)
        self.line = RemarkLine(self._state, self._room, self._keys, self)
        self.line.left.connect(self._take_focus)
        self.ask = AskLine(self._state, self)
        self.ask.left.connect(self._take_focus)
        self.said = self._label("said", wraps=True)
        for field in (self.heard, self.notes):
            field.installEventFilter(self)

    def _label(self, name: str, *, wraps: bool = False) -> QLabel:
        made = QLabel(self)
        made.setObjectName(name)
        made.setWordWrap(wraps)
        made.setTextFormat(Qt.TextFormat.PlainText)
        return made

    def _panel(self, name: str, *parts: QWidget) -> QFrame:
        panel = QFrame(self)
        panel.setObjectName(name)
        down = QVBoxLayout(panel)
        down.setContentsMargins(20, 16, 20, 16)
        down.setSpacing(8)
        for part in parts:
            down.addWidget(part)
        return panel

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(20)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.what)
        words.addWidget(self.plan)
        head.addWidget(self.time)
        head.addLayout(words)
        head.addWidget(self.bar, 1)
        head.addStretch()
        wall_of = self._label("soft")
        wall_of.setText(self.tr("Wall:"))
        wall_of.setBuddy(self.screens)
        head.addWidget(wall_of)
        head.addWidget(self.screens)

        on_wall = self._label("section")
        on_wall.setText(self.tr("ON THE WALL NOW"))
        now = self._panel("now", on_wall, self.wall)
        now.layout().setStretch(1, 1)  # type: ignore[union-attr]
        room = self._panel("panel", self.heard_title, self.heard, self.line)
        following = self._label("section")
        following.setText(self.tr("NEXT"))
        after = self._panel("panel", following, self.next_title, self.next_facts)
        after_down = after.layout()
        assert isinstance(after_down, QVBoxLayout)
        after_down.addStretch()
        yours = self._label("paper_section")
        yours.setText(self.tr("YOUR NOTES"))
        notes = self._panel("paper", yours, self.notes, self.gaps)

        body = QGridLayout()
        body.setSpacing(20)
        body.addWidget(now, 0, 0, 2, 1)
        body.addWidget(room, 2, 0)
        body.addWidget(after, 0, 1)
        body.addWidget(notes, 1, 1, 2, 1)
        body.setColumnStretch(0, 16)
        body.setColumnStretch(1, 9)
        body.setRowStretch(0, 3)
        body.setRowStretch(1, 5)
        body.setRowStretch(2, 5)

        hints = self._label("hint", wraps=True)
        hints.setTextFormat(Qt.TextFormat.RichText)
        hints.setText(hints_html(presenter_colors()))

        down = QVBoxLayout(self)
        down.setContentsMargins(26, 20, 26, 16)
        down.setSpacing(16)
        down.addLayout(head)
        down.addWidget(self.ask)
        down.addLayout(body, 1)
        down.addWidget(self.said)
        down.addWidget(hints)
        self.said.hide()

    def _look(self) -> None:
        """Dark in both themes: it stands beside a projector. Its type follows."""
        self.setStyleSheet(presenter_style(self._theme))

    # --- what is shown ------------------------------------------------------------------------

    def show_screens(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """The screens that the wall may fill, as (name, label); ``chosen`` is that which it fills,
        "" for none."""
        self.screens.clear()
        for name, label in (*names, ("", self.tr("none: on this screen, with P"))):
            self.screens.addItem(label, name)
            last = self.screens.count() - 1
            self.screens.setItemData(last, label, Qt.ItemDataRole.AccessibleTextRole)
        self.screens.setCurrentIndex(max(0, self.screens.findData(chosen)))

    def _screen_picked(self, at: int) -> None:
        self.screen_chosen.emit(self.screens.itemData(at))
        self.setFocus()

    def _follow(self) -> None:
        """Another slide, or the same with more of it. What nobody sees is not written: with one
        screen the wall covers this window, and is there sooner."""
        key = self._state.slide.key
        if key != self._key:
            self._key = key
            self._time.go_to(key)
            self._behind = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._behind:
            self._behind = False
            self._show_notes()
            self._show_room()
        self._show_next()
        self._show_plan()

    def showEvent(self, event: QShowEvent) -> None:
        self._catch_up()
        super().showEvent(event)

    def _show_notes(self) -> None:
        slide = self._state.slide
        self._noted = slide.row
        kept = self._room.note(slide.row).notes if slide.row else slide.notes
        self.notes.blockSignals(True)
        self.notes.setPlainText(kept if self._room.named else slide.notes)
        self.notes.blockSignals(False)
        self.notes.setReadOnly(not (slide.row and self._room.named))
        self.gaps.setText("\n".join((*slide.steps, *slide.gaps)))
        self.gaps.setVisible(bool(self.gaps.text()))

    def _show_next(self) -> None:
        coming = self._state.next_slide
        hidden = self._state.hidden_cells if self._state.slide.cells else 0
        self.next_title.setText(coming.title if coming else self.tr("This is the last slide"))
        self.next_facts.setText(self._facts(coming, hidden))

    def _facts(self, coming: Slide | None, hidden: int) -> str:
        said = []
        if hidden:
            names = [cell.name for cell in self._state.slide.cells[-hidden:]]
            said.append(self.tr("before: {0}").format(", ".join(names)))
        if coming is not None and coming.cells:
            said.append(", ".join(cell.name for cell in coming.cells))
        if coming is not None and coming.group_size:
            said.append(self.tr("in groups of {0}").format(coming.group_size))
        return "\n".join(said)

    def _show_plan(self) -> None:
        state, slide = self._state, self._state.slide
        self.what.setText((slide.name or slide.title).upper())
        rows = len(state.talk.rows)
        said = [self.tr("Row {0} of {1}").format(slide.number, rows)] if slide.number else []
        if slide.minutes:
            left = minutes_and_seconds(self._time.left(slide))
            planned = self.tr("{0} min planned, {1} left")
            said.append(planned.format(f"{slide.minutes:.3g}", left))
        if behind := self._time.behind(state.view.at):
            said.append(self.tr("{0} min behind").format(round(behind / 60)))
        if state.seconds_left is not None:
            left = minutes_and_seconds(state.seconds_left)
            said.append(self.tr("countdown {0}").format(left))
        if state.view.blank:
            said.append(self.tr("the wall is blank"))
        if state.view.names_hidden:
            said.append(self.tr("names hidden"))
        self.plan.setText(" · ".join(said))

    def _tick(self) -> None:
        self.time.setText(f"{datetime.now():%H:%M}")
        self.bar.show_part(self._time.part)
        if self._state.seconds_left is not None:
            self._state.changed.emit()
        else:
            self._show_plan()

    def say(self, text: str) -> None:
        """A sentence above the keys, for a while."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self._read.start()

    def _clear_said(self) -> None:
        self.said.hide()

    # --- what the room says -------------------------------------------------------------------

    def _show_room(self) -> None:
        """What was said at the slide; while a remark is typed, at the row that it belongs to."""
        slide, draft = self._state.slide, self._room.draft
        row = draft.row if draft else slide.row
        at = next((other for other in self._state.talk.rows if other.row == row), slide)
        title = self.tr("WHAT THE ROOM SAYS · {0}").format((at.name or at.title).upper())
        self.heard_title.setText(title)
        entries = self._room.said(row)
        if entries != self._entries:
            self._entries = entries
            self._list(entries)
        if self._room.named and self.notes.isReadOnly() and slide.row:
            self._show_notes()

    def _list(self, entries: tuple[RoomEntry, ...]) -> None:
        chosen = self.heard.currentRow()
        self.heard.clear()
        for entry in entries:
            question = self.tr("Open question: ") if entry.kind is EntryKind.QUESTION else ""
            said = f"{entry.at.astimezone():%H:%M}   {question}{entry.text}"
            item = QListWidgetItem(said)
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.heard.addItem(item)
        self.heard.setCurrentRow(min(chosen, len(entries) - 1))
        if not self.heard.hasFocus():
            self.heard.scrollToBottom()

    def _correct(self, item: QListWidgetItem) -> None:
        self._room.correct(item.data(Qt.ItemDataRole.UserRole))
        self.line.take()

    def _note_typed(self) -> None:
        self._room.write_note(self._noted, self.notes.toPlainText())

    # --- lines --------------------------------------------------------------------------------

    def take_line(self) -> None:
        """Put the cursor where what is said is written down."""
        self.line.take()

    def ask_where(self, begin: str = "") -> None:
        """A line for the number or the name of a row; ``begin`` is typed already."""
        self.ask.ask_where(begin)

    def ask_minutes(self) -> None:
        """A line for the minutes of a countdown."""
        self.ask.ask_minutes()

    def _take_focus(self) -> None:
        self.setFocus()

    # --- keys ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.setFocus()
            return True
        if event.key() in CLICKER:
            self._keys.press(event)  # the clicker works wherever the cursor is
            return True
        item = self.heard.currentItem()
        if watched is self.heard and item is not None:
            return self._item_key(item, event)
        return super().eventFilter(watched, event)

    def _item_key(self, item: QListWidgetItem, event: QKeyEvent) -> bool:
        """A key on a remark; the letters and digits of a talk mean there what they always do."""
        key = item.data(Qt.ItemDataRole.UserRole)
        if event.key() == Qt.Key.Key_Delete:
            self._room.strike_out(key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._correct(item)
        elif event.key() == Qt.Key.Key_Q:
            row = self._room.draft.row if self._room.draft else self._state.slide.row
            self._room.toggle_question(row, key)
        elif event.text().strip() or event.key() in _ALONG:
            self.keyPressEvent(event)
        else:
            return False  # the list's own: up, down, Tab
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._room.put_back()
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.ended.emit()
        super().closeEvent(event)


def presenter_style(theme: ThemeService) -> str:
    """The look of the laptop's view, and of the lines on the wall; its type is the theme's."""
    sizes = {
        f"{role}_px": str(theme.font(role).pixelSize())
        for role in ("caption", "label", "body", "title", "display")
    }
    template = Template(resource("themes", "presenter.qss").read_text("utf-8"))
    return template.substitute({**presenter_colors(), **sizes})
