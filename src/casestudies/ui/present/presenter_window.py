"""The laptop's view of a talk: what is on the wall, what comes next, notes, what the room says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from string import Template
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from casestudies.assets import resource
from casestudies.model.room import EntryKind
from casestudies.model.talk import Slide
from casestudies.ui.a11y import announce, named
from casestudies.ui.present.agenda_bar import AgendaBar
from casestudies.ui.present.keys import Keys, hints_html
from casestudies.ui.present.room_notes import RoomNotes
from casestudies.ui.present.state import PresentState
from casestudies.ui.present.wall import Wall, WallLayouts
from casestudies.ui.present.wall_colors import presenter_colors
from casestudies.ui.theme.service import ThemeService

_TICK = 500  # ms


class PresenterWindow(QWidget):
    """A window of its own. ``screen_chosen`` carries the name of the screen for the wall ("" for
    none), ``ended`` that the talk is over, ``cell_clicked`` a card of the copy of the wall,
    ``went`` the key of a slide that was chosen in the go-to line."""

    screen_chosen = Signal(str)
    ended = Signal()
    cell_clicked = Signal(int)
    went = Signal(str)
    minutes_given = Signal(int)

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
        self._row = ""
        self._since = monotonic()
        self._asks_minutes = False
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
        state.changed.connect(self._follow)
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
        self.screens = QComboBox(self)
        named(self.screens, self.tr("Screen for the wall"))
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
        named(self.heard, self.tr("What the room says"))
        self.heard.setWordWrap(True)
        self.heard.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.line = QLineEdit(self)
        named(self.line, self.tr("What somebody says"))
        self.line.setPlaceholderText(
            self.tr("Enter: write down what is said · Ctrl+Enter: as an open question")
        )
        self.line.textEdited.connect(self._line_typed)
        self.answer = QLineEdit(self)
        self.answer.hide()
        self.answer.textEdited.connect(self._show_found)
        self.found = self._label("soft", wraps=True)
        self.found.hide()
        for field in (self.line, self.answer, self.notes):
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
        down.addWidget(self.answer)
        down.addWidget(self.found)
        down.addLayout(body, 1)
        down.addWidget(hints)

    def _look(self) -> None:
        """Dark in both themes: it stands beside a projector. Its type follows."""
        sizes = {
            f"{role}_px": str(self._theme.font(role).pixelSize())
            for role in ("caption", "label", "body", "title", "display")
        }
        template = Template(resource("themes", "presenter.qss").read_text("utf-8"))
        self.setStyleSheet(template.substitute({**presenter_colors(), **sizes}))

    # --- what is shown ------------------------------------------------------------------------

    def show_screens(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """The screens that the wall may fill, as (name, label); ``chosen`` is that which it fills,
        "" for none."""
        self.screens.clear()
        for name, label in names:
            self.screens.addItem(label, name)
        self.screens.addItem(self.tr("none: on this screen, with P"), "")
        self.screens.setCurrentIndex(max(0, self.screens.findData(chosen)))

    def _screen_picked(self, at: int) -> None:
        self.screen_chosen.emit(self.screens.itemData(at))
        self.setFocus()

    def _follow(self) -> None:
        """Another slide, or the same with more of it."""
        slide = self._state.slide
        key = slide.key
        if key != self._row:
            self._room.finish()
            self._row = key
            self._since = monotonic()
            self.line.clear()
            self._show_notes()
            announce(self, slide.title)
        self._show_room()
        self._show_next()
        self._show_plan()

    def _show_notes(self) -> None:
        slide = self._state.slide
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
            left = slide.minutes * 60 - (monotonic() - self._since)
            over = "-" if left < 0 else ""
            clock = f"{over}{abs(int(left)) // 60}:{abs(int(left)) % 60:02}"
            planned = self.tr("{0} min planned, {1} left")
            said.append(planned.format(f"{slide.minutes:.3g}", clock))
        if state.seconds_left is not None:
            seconds = state.seconds_left
            said.append(self.tr("countdown {0}").format(f"{seconds // 60}:{seconds % 60:02}"))
        if state.view.blank:
            said.append(self.tr("the wall is blank"))
        if state.view.names_hidden:
            said.append(self.tr("names hidden"))
        self.plan.setText(" · ".join(said))

    def _tick(self) -> None:
        self.time.setText(f"{datetime.now():%H:%M}")
        planned = sum(slide.minutes for slide in self._state.talk.slides) * 60
        self.bar.setVisible(bool(planned))
        if planned:
            self.bar.show_part((monotonic() - self._state.begun) / planned)
        if self._state.seconds_left is not None:
            self._state.changed.emit()
        else:
            self._show_plan()

    # --- what the room says -------------------------------------------------------------------

    def _show_room(self) -> None:
        slide = self._state.slide
        where = slide.name or slide.title
        self.heard_title.setText(self.tr("WHAT THE ROOM SAYS · {0}").format(where.upper()))
        self.heard.clear()
        for entry in self._room.said(slide.row):
            at = entry.at.astimezone()
            question = self.tr("Open question: ") if entry.kind is EntryKind.QUESTION else ""
            self.heard.addItem(QListWidgetItem(f"{at:%H:%M}   {question}{entry.text}"))
        self.heard.scrollToBottom()
        if self._room.named and self.notes.isReadOnly() and slide.row:
            self._show_notes()

    def _line_typed(self, text: str) -> None:
        self._room.type(self._state.slide.row, text)

    def _note_typed(self) -> None:
        self._room.write_note(self._state.slide.row, self.notes.toPlainText())

    def take_line(self) -> None:
        """Put the cursor where what is said is written down."""
        self.activateWindow()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- go to --------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """A line for the number or the name of a row."""
        self._ask(self.tr("Go to: the number or the name of a row, then Enter"), minutes=False)

    def ask_minutes(self) -> None:
        """A line for the minutes of a countdown."""
        self._ask(self.tr("Countdown: minutes, then Enter (0 ends it)"), minutes=True)

    def _ask(self, asked: str, *, minutes: bool) -> None:
        self._asks_minutes = minutes
        self.answer.clear()
        self.answer.setPlaceholderText(asked)
        named(self.answer, asked)
        self.answer.show()
        self.found.setText(asked)
        self.found.show()
        self.activateWindow()
        self.answer.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_found("")

    def _show_found(self, text: str) -> None:
        if self._asks_minutes:
            return
        found = self._matches(text)
        said = [f"{slide.number} {slide.name or slide.title}".strip() for slide in found[:6]]
        self.found.setText(" · ".join(said) or self.tr("No row is called that."))

    def _matches(self, text: str) -> list[Slide]:
        slides = self._state.talk.slides
        wanted = text.strip().casefold()
        if wanted.isdigit():
            return [slide for slide in slides if str(slide.number) == wanted]
        begins = [s for s in slides if (s.name or s.title).casefold().startswith(wanted)]
        holds = [s for s in slides if wanted in f"{s.name} {s.title}".casefold()]
        return [*begins, *(slide for slide in holds if slide not in begins)]

    def _found_chosen(self) -> None:
        text = self.answer.text()
        if self._asks_minutes:
            try:
                minutes = float(text.replace(",", "."))
            except ValueError:
                self.found.setText(self.tr("How many minutes? A number, such as 5."))
                return
            self.minutes_given.emit(round(min(max(minutes, 0), 600) * 60))
        else:
            found = self._matches(text)
            if not found:
                self.found.setText(self.tr("No row is called that."))
                return
            self.went.emit(found[0].key)
        self._asked_enough()

    def _asked_enough(self) -> None:
        self.answer.hide()
        self.found.hide()
        self.setFocus()

    # --- keys ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            if watched is self.answer:
                self._asked_enough()
            self.setFocus()
            return True
        if enter and watched is self.answer:
            self._found_chosen()
            return True
        if enter and watched is self.line:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._room.finish(question=bool(held))
            self.line.clear()
            return True
        if watched is self.line and event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._keys.press(event)  # the clicker works while one types
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._room.finish()
        self._room.keep()
        self.ended.emit()
        super().closeEvent(event)
