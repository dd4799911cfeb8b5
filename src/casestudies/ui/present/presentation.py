"""A talk from its beginning to its end: the wall on one screen, the laptop's view on another."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.talk import SlideKind, Talk
from casestudies.ui.context import UiContext
from casestudies.ui.present.keys import ENTER, Keys
from casestudies.ui.present.presenter_window import PresenterWindow
from casestudies.ui.present.room_notes import RoomNotes
from casestudies.ui.present.screens import Screens, wall_among
from casestudies.ui.present.state import PresentState
from casestudies.ui.present.wall import Wall, WallLayouts

_KEPT = "wall_screen"


class WallWindow(QWidget):
    """The wall as a window that fills a screen. ``ended`` follows Escape and closing."""

    ended = Signal()

    def __init__(self, state: PresentState, layouts: WallLayouts, keys: Keys) -> None:
        super().__init__(None)
        self._keys = keys
        self.wall = Wall(state, layouts, self)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.wall)
        self.setWindowTitle(self.tr("{0} – on the wall").format(state.talk.title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.ended.emit()
        super().closeEvent(event)


class Presentation(QObject):
    """Puts ``talk`` on the wall. ``home`` is the program's window: its screen is the laptop's.

    With two screens the wall fills the other one and the laptop shows what comes next. With one the
    wall fills it, and P changes to the laptop's view and back. A screen that goes takes the wall
    along, not the talk: the wall comes back when the screen does. ``over`` follows the end.
    """

    over = Signal()

    def __init__(
        self, context: UiContext, talk: Talk, spec: ComparisonSpec, home: QWidget, at: str = ""
    ) -> None:
        super().__init__(home)
        self._context, self._home = context, home
        self.state = PresentState(talk, parent=self)
        self.layouts = WallLayouts(self.state)
        self.room = RoomNotes(context, talk, spec, self)
        self.room.made.connect(self._workshop_made)
        self.room.changed.connect(self._show_dots)
        self.screens = Screens(self)
        self.screens.gone.connect(self._screen_gone)
        self.screens.came.connect(self._screen_came)
        self.keys = self._keys()
        self.wall = WallWindow(self.state, self.layouts, self.keys)
        self.wall.ended.connect(self.end)
        self.laptop = PresenterWindow(self.state, self.layouts, self.room, self.keys, context.theme)
        self.laptop.ended.connect(self.end)
        self.laptop.screen_chosen.connect(self.choose_screen)
        self.laptop.cell_clicked.connect(self._cell_clicked)
        self.laptop.went.connect(self.state.go_to_key)
        self.laptop.minutes_given.connect(self._count_down)
        self.state.changed.connect(self._note_shown)
        self._screen = ""  # of the wall; "" while it fills the laptop's or is away
        self._wanted = context.services.settings.get(_KEPT, "")
        self._ended = False
        if not (at and self.state.go_to_key(at)):
            self.state.go(0)
        self._note_shown()
        self._begin()

    # --- screens ------------------------------------------------------------------------------

    @property
    def two_screens(self) -> bool:
        """Whether the wall fills a screen of its own."""
        return bool(self._screen)

    def _home_screen(self) -> str:
        return self.screens.at(self._home)

    def _begin(self) -> None:
        names, home = self.screens.names(), self._home_screen()
        chosen = wall_among(names, home, self._wanted)
        self._put_wall("" if chosen == home else chosen)
        if not self.two_screens:
            self._show_wall_here()

    def _put_wall(self, name: str) -> None:
        """Let the wall fill the screen ``name``, the notes the laptop's; "": both on one."""
        home = self._home_screen()
        self._screen = name if name != home else ""
        if self._screen:
            self.screens.fill(self.wall, self._screen)
            self._show_laptop()
        else:
            self.wall.hide()
            self._show_laptop()
        self._show_screens()

    def _show_screens(self) -> None:
        home = self._home_screen()
        others = [name for name in self.screens.names() if name != home]
        self.laptop.show_screens([(n, self.screens.label(n)) for n in others], self._screen)

    def _show_laptop(self) -> None:
        self.screens.fill(self.laptop, self._home_screen())
        self.laptop.activateWindow()
        self.laptop.setFocus()

    def _show_wall_here(self) -> None:
        self.screens.fill(self.wall, self._home_screen())
        self.laptop.hide()
        self.wall.activateWindow()
        self.wall.setFocus()

    def choose_screen(self, name: str) -> None:
        """The wall goes to another screen, and will next time too; "" leaves it on this one."""
        self._wanted = name or self._home_screen()
        self._context.remember(**{_KEPT: self._wanted})
        self._put_wall(name)

    def turn(self) -> None:
        """On one screen: from the wall to the laptop's view, and back."""
        if self.two_screens:
            self._show_laptop()
        elif self.wall.isVisible():
            self._show_laptop()
            self.wall.hide()
        else:
            self._show_wall_here()

    def _screen_gone(self, name: str) -> None:
        if name == self._screen:
            self._put_wall("")  # else the slides would land on top of the notes
        else:
            self._show_screens()

    def _screen_came(self, name: str) -> None:
        home = self._home_screen()
        wanted = wall_among(self.screens.names(), home, self._wanted)
        if not self.two_screens and name == wanted and name != home:
            self._put_wall(name)
        else:
            self._show_screens()

    # --- keys ---------------------------------------------------------------------------------

    def _keys(self) -> Keys:
        state = self.state
        letters = {
            "B": state.toggle_blank,
            ".": state.toggle_blank,
            "S": state.toggle_sources,
            "N": state.toggle_names,
            "L": state.toggle_light,
            "R": state.reveal_all,
            "E": self._enlarge_next,
            "G": self._ask_where,
            "/": self._ask_where,
            "C": self._ask_minutes,
            "D": self._ask_dot,
            "U": self._take_dot,
            "P": self.turn,
            ENTER: self._take_line,
        }
        rows = state.talk.rows
        most = max((slide.number for slide in rows), default=0)
        return Keys(
            state.forward, state.back, self._go_first, self._go_last, state.go_to_number,
            letters, most, self,
        )  # fmt: skip

    def _go_first(self) -> None:
        self.state.go(0)

    def _go_last(self) -> None:
        self.state.go(len(self.state.talk.slides) - 1)

    def _enlarge_next(self) -> None:
        """The first card, then the next, then all again."""
        state = self.state
        at = state.view.enlarged
        if state.slide.kind is SlideKind.ROW:
            following = 0 if at is None else at + 1
            state.enlarge(following if following < len(state.slide.cells) else None)

    def _cell_clicked(self, cell: int) -> None:
        """A card that is covered is revealed up to there, one that is seen is enlarged."""
        if cell < self.state.view.revealed:
            self.state.enlarge(cell)
        else:
            self.state.reveal_to(cell)

    def _ask_where(self) -> None:
        self._to_laptop()
        self.laptop.ask_where()

    def _ask_minutes(self) -> None:
        self._to_laptop()
        self.laptop.ask_minutes()

    def _take_line(self) -> None:
        self._to_laptop()
        self.laptop.take_line()

    def _to_laptop(self) -> None:
        if not self.laptop.isVisible():
            self.turn()

    def _count_down(self, seconds: int) -> None:
        if seconds:
            self.state.start_countdown(seconds)
        else:
            self.state.stop_countdown()
        if not self.two_screens:
            self._show_wall_here()

    # --- the room -----------------------------------------------------------------------------

    def _note_shown(self) -> None:
        slide = self.state.slide
        if slide.kind is SlideKind.ROW and self.state.view.revealed:
            self.room.shown(slide.row)

    def _ask_dot(self) -> None:
        """The next digit is the card that gets a dot."""
        if self.state.slide.kind is SlideKind.ROW:
            self.keys.take_digit(self._give_dot)

    def _give_dot(self, number: int) -> None:
        cells = self.state.slide.cells
        if 1 <= number <= len(cells):
            self.room.add_dot(self.state.slide.row, cells[number - 1].case)

    def _take_dot(self) -> None:
        """Take back the dot that was given last on this slide."""
        self.room.take_last_dot(self.state.slide.row)

    def _show_dots(self) -> None:
        self.state.show_dots(self.room.dots())

    def _workshop_made(self, name: str) -> None:
        said = self.tr("What is written down is kept in the workshop “{0}”.")
        self._context.say(said.format(name))

    # --- the end ------------------------------------------------------------------------------

    def end(self) -> None:
        """Everything is kept; both windows go."""
        if self._ended:
            return
        self._ended = True
        self.room.finish()
        self.room.keep()
        for window in (self.wall, self.laptop):
            window.hide()
            window.deleteLater()
        self._home.activateWindow()
        self.over.emit()
        self.deleteLater()
