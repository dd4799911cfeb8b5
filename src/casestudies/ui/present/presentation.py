"""A talk from its beginning to its end: the wall on one screen, the laptop's view on another."""

from __future__ import annotations

from time import time

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.talk import SlideKind, Talk
from casestudies.ui.a11y import announce
from casestudies.ui.context import UiContext
from casestudies.ui.present.keys import ENTER, Keys
from casestudies.ui.present.presenter_window import PresenterWindow, presenter_style
from casestudies.ui.present.room_notes import RoomNotes
from casestudies.ui.present.screens import NONE, Screens, places
from casestudies.ui.present.state import PresentState
from casestudies.ui.present.wall import WallLayouts
from casestudies.ui.present.wall_window import WallWindow
from casestudies.ui.type_keys import TypeKeys

_KEPT = "wall_screen"
_LEFT_AT = "talk_left_at"  # which talk, which slide, when
_AFTER = 15  # ms after which the wall is painted
_BREAK = 3 * 3600  # seconds; a talk that is taken up later than that begins anew
_WINDOW = QSize(1280, 720)


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
        self.room.told.connect(self._say)
        self.room.changed.connect(self._show_dots)
        self.screens = Screens(self)
        self.screens.gone.connect(self._screen_gone)
        self.screens.changed.connect(self._screens_changed)
        self.keys = self._keys()
        self.wall = WallWindow(self.state, self.layouts, self.room, self.keys)
        self.wall.setStyleSheet(presenter_style(context.theme))
        self.wall.ended.connect(self.end)
        self.wall.wall.cell_clicked.connect(self._cell_clicked)
        self.laptop = PresenterWindow(self.state, self.layouts, self.room, self.keys, context.theme)
        TypeKeys(self.laptop, context.actions, context.theme, context.remember)
        self.laptop.ended.connect(self.end)
        self.laptop.screen_chosen.connect(self.choose_screen)
        self.laptop.cell_clicked.connect(self._cell_clicked)
        for window in (self.wall, self.laptop):
            window.ask.went.connect(self.state.go_to_key)
            window.ask.minutes_given.connect(self._count_down)
        self._after = QTimer(self)
        self._after.setSingleShot(True)
        self._after.setInterval(_AFTER)
        self._after.timeout.connect(self._tell)
        self.state.changed.connect(self._follow)
        self._row_of_remark = ""
        self._told: tuple[str, int] = ("", 0)  # the slide and how many of its cards
        self._screen = ""  # of the wall; "" while it fills the laptop's or is away
        self._laptop_screen = ""
        self._wanted = context.services.settings.get(_KEPT, "")
        self._ended = False
        left_at = "" if at else self._left_at()
        if not self.state.go_to_key(at or left_at):
            self.state.go(0)
        self._begin()
        self._tell()
        if left_at:
            self._say(self.tr("The talk goes on where it was left; Home goes to its beginning."))

    # --- screens ------------------------------------------------------------------------------

    @property
    def two_screens(self) -> bool:
        """Whether the wall fills a screen of its own."""
        return bool(self._screen)

    def _places(self) -> tuple[str, str]:
        return places(self.screens.names(), self.screens.at(self._home), self._wanted)

    def _begin(self) -> None:
        self._put_wall()
        if not self.two_screens:
            self._show_wall_here()

    def _put_wall(self) -> None:
        """Let the wall fill its screen and the notes the laptop's; on one they take turns."""
        self._laptop_screen, self._screen = self._places()
        if self._screen:
            self.screens.fill(self.wall, self._screen)
        else:
            self.wall.hide()
        self._show_laptop()
        self._show_screens()

    def _show_screens(self) -> None:
        names = self.screens.names()
        labels = [(name, self.screens.label(name)) for name in names if len(names) > 1]
        self.laptop.show_screens(labels, self._screen)

    def _show_laptop(self) -> None:
        self.screens.fill(self.laptop, self._laptop_screen)
        self.laptop.activateWindow()
        self.laptop.setFocus()

    def _show_wall_here(self) -> None:
        self.screens.fill(self.wall, self._laptop_screen)
        self.laptop.hide()
        self.wall.activateWindow()
        self.wall.setFocus()

    def choose_screen(self, name: str) -> None:
        """The wall goes to another screen, and will next time too; "" leaves it on the laptop's."""
        self._wanted = name or NONE
        self._context.remember(**{_KEPT: self._wanted})
        self._put_wall()

    def turn(self) -> None:
        """On one screen: from the wall to the laptop's view, and back."""
        if self.two_screens:
            self._show_laptop()
        elif self.wall.isVisible():
            self._show_laptop()
            self.wall.hide()
        else:
            self._show_wall_here()

    def _toggle_window(self) -> None:
        """From full screen to a window and back, for the window in which one types."""
        window = self.wall if self.wall.isActiveWindow() else self.front
        if window.isFullScreen():
            window.showNormal()
            window.resize(_WINDOW)
        else:
            on_wall = window is self.wall and self.two_screens
            self.screens.fill(window, self._screen if on_wall else self._laptop_screen)

    def _screen_gone(self, name: str) -> None:
        if name == self._screen:
            self.wall.hide()  # at once: else the slides land on top of the notes

    def _screens_changed(self) -> None:
        """A projector was unplugged or is back, or the screens stand in another way."""
        if self.two_screens or self._places()[1]:
            self._put_wall()
        else:  # the one screen may have another size
            self._laptop_screen = self._places()[0]
            self.screens.fill(self.front, self._laptop_screen)
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
            "/": self._take_line,
            "C": self._ask_minutes,
            "D": self._ask_dot,
            "Shift+D": self._ask_back,
            "U": self._take_dot,
            "Q": self._mark_question,
            "P": self.turn,
            "F1": self._show_keys,
            "F11": self._toggle_window,
            ENTER: self._take_line,
        }
        rows = state.talk.rows
        most = max((slide.number for slide in rows), default=0)
        return Keys(
            state.forward, state.back, self._go_first, self._go_last, state.go_to_number,
            letters, self._ask_where, most, self,
        )  # fmt: skip

    def _show_keys(self) -> None:
        """The laptop's view, at whose foot the keys stand: for who sees only the wall."""
        if not self.laptop.isVisible():
            self.turn()

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
        """A card that is covered is revealed up to there, one that is seen is enlarged, or gets
        the dot that was asked for; the one that fills the wall makes room for all again."""
        if self.keys.give_digit(cell + 1):
            return
        if self.state.view.enlarged is not None:
            self.state.enlarge(None)
        elif cell < self.state.view.revealed:
            self.state.enlarge(cell)
        else:
            self.state.reveal_to(cell)

    @property
    def front(self) -> WallWindow | PresenterWindow:
        """The window in which one types: the laptop's where it can be seen."""
        return self.laptop if self.laptop.isVisible() else self.wall

    def _say(self, text: str) -> None:
        self.front.say(text)
        announce(self.front, text)

    def _ask_where(self, begin: str = "") -> None:
        self.front.ask_where(begin)

    def _ask_minutes(self) -> None:
        self.front.ask_minutes()

    def _take_line(self) -> None:
        self.front.take_line()

    def _count_down(self, seconds: int) -> None:
        if seconds:
            self.state.start_countdown(seconds)
        else:
            self.state.stop_countdown()

    # --- where it was left --------------------------------------------------------------------

    @property
    def _which(self) -> str:
        talk = self.state.talk
        return talk.workshop or "|".join((talk.title, *(slide.key for slide in talk.slides)))

    def _left_at(self) -> str:
        """The slide at which this talk was left not long ago, "" for none."""
        match self._context.services.settings.get(_LEFT_AT, []):
            case [self._which, str(key), float(when)] if 0 <= time() - when < _BREAK:
                return key
        return ""

    def _keep_place(self) -> None:
        """Where the talk is, for when it ends by mistake or with a break; not when it is over."""
        at, slides = self.state.view.at, self.state.talk.slides
        inside = 0 < at < len(slides) - 1
        kept = [self._which, slides[at].key, time()] if inside else None
        self._context.remember(**{_LEFT_AT: kept})

    # --- the room -----------------------------------------------------------------------------

    def _follow(self) -> None:
        """A remark under way goes on at its own row while somebody types it, and is done where
        nobody does. What else there is to do waits until the wall is painted."""
        key, self._row_of_remark = self._row_of_remark, self.state.slide.key
        typing = self.wall.line.hasFocus() or self.laptop.line.hasFocus()
        if self._row_of_remark != key and not typing:
            self.room.finish()
        self._after.start()

    def _tell(self) -> None:
        """What is on the wall now is noted and told."""
        slide, view = self.state.slide, self.state.view
        (key, revealed), self._told = self._told, (slide.key, view.revealed)
        if slide.key != key:
            announce(self.front, self.state.shown_slide.title)
            self._keep_place()
            revealed = 0
        for cell in self.state.shown_slide.cells[revealed : view.revealed]:
            name = cell.alias if view.names_hidden else cell.name
            announce(self.front, f"{name}: {cell.headline or cell.state_words}")
        if slide.kind is SlideKind.ROW and view.revealed:
            self.room.shown(slide.row)

    def _ask_dot(self) -> None:
        """The next digit, or click, is the card that gets a dot."""
        if self.state.slide.kind is SlideKind.ROW:
            self.keys.take_digit(self._give_dot)
            self._say(self.tr("A dot: the number of the card, or click it"))

    def _ask_back(self) -> None:
        """The next digit, or click, is the card that loses a dot."""
        if self.state.slide.kind is SlideKind.ROW:
            self.keys.take_digit(self._take_from)
            self._say(self.tr("A dot back: the number of the card, or click it"))

    def _give_dot(self, number: int) -> None:
        cells = self.state.slide.cells
        self.front.say("")
        if 1 <= number <= len(cells):
            self.room.add_dot(self.state.slide.row, cells[number - 1].case)

    def _take_from(self, number: int) -> None:
        cells = self.state.slide.cells
        self.front.say("")
        if 1 <= number <= len(cells):
            self.room.take_dot(self.state.slide.row, cells[number - 1].case)

    def _take_dot(self) -> None:
        """Take back the dot that was given last on this slide."""
        self.room.take_dot(self.state.slide.row)

    def _mark_question(self) -> None:
        """What was said last on this slide is a question that stays open, or no longer."""
        self.room.toggle_question(self.state.slide.row)

    def _show_dots(self) -> None:
        self.state.show_dots(self.room.dots())

    # --- the end ------------------------------------------------------------------------------

    def end(self) -> None:
        """Everything is kept; both windows go."""
        if self._ended:
            return
        self._after.stop()
        self._tell()
        self._ended = True
        self.screens.stop()
        self.room.close()
        for window in (self.wall, self.laptop):
            window.hide()
            window.deleteLater()
        self._home.activateWindow()
        self.over.emit()
        self.deleteLater()
