"""The picture on screen: which of the five and of which cases, the finished picture, the mark in
focus. The pictures' page and its parts read it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.ui.compare.pictures.drawing import Spot
from casestudies.ui.compare.pictures.picture import Picture, PictureKind, Question, picture_of
from casestudies.ui.context import UiContext
from casestudies.ui.parts.syllables import with_patterns
from casestudies.ui.tasks import Latest

KINDS = tuple(PictureKind)
_SETTING = "compare_picture"


class PicturesState(QObject):
    """``changed`` follows every change of what is told here. The ``picture`` comes from the worker
    some time after the ``question`` that asks for it."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        kept = context.services.settings.get(_SETTING, "")
        self._kind = PictureKind(kept) if kept in KINDS else KINDS[0]
        self._slugs: tuple[str, ...] = ()
        self._turned: dict[PictureKind, bool] = {}
        self._everywhere = False
        self._as_table = False
        self._picture: Picture | None = None
        self._spot: Spot | None = None
        self._latest: Latest[Question, Picture] = Latest(
            context.tasks,
            with_patterns(partial(picture_of, context.services)),
            self._answered,
            self._failed,
        )
        context.bus.changed.connect(self._bus_changed)

    # --- what is on screen --------------------------------------------------------------------

    @property
    def kind(self) -> PictureKind:
        """The picture that is chosen."""
        return self._kind

    @property
    def turned(self) -> bool:
        """Whether the picture is divided its other way."""
        return self._turned.get(self._kind, False)

    @property
    def everywhere(self) -> bool:
        """Whether coverage is told of all cases of the library."""
        return self._everywhere

    @property
    def as_table(self) -> bool:
        """Whether the table behind the picture is shown in its place."""
        return self._as_table

    @property
    def question(self) -> Question:
        """What is shown, or will be when the worker has it."""
        everywhere = self._everywhere and self._kind is PictureKind.COVERAGE
        return Question(self._kind, self._slugs, self.turned, everywhere)

    @property
    def picture(self) -> Picture | None:
        """The finished picture, that of an earlier ``question`` while another is under way."""
        return self._picture

    @property
    def spot(self) -> Spot | None:
        """The mark in focus."""
        return self._spot

    # --- what is chosen -----------------------------------------------------------------------

    def show_cases(self, slugs: tuple[str, ...]) -> None:
        """Show pictures of these cases."""
        if slugs != self._slugs:
            self._slugs = slugs
            self._ask()

    def choose(self, kind: PictureKind) -> None:
        """Show another of the five pictures."""
        if kind is not self._kind:
            self._kind = kind
            self._ask()

    def step(self, step: int) -> None:
        """Show the next picture, or the one before; after the last comes the first."""
        self.choose(KINDS[(KINDS.index(self._kind) + step) % len(KINDS)])

    def turn(self, turned: bool) -> None:
        """Divide the picture the other way, or as at first."""
        if turned is not self.turned:
            self._turned[self._kind] = turned
            self._ask()

    def show_everywhere(self, everywhere: bool) -> None:
        """Show the coverage of all cases of the library, or of the compared ones."""
        if everywhere is not self._everywhere:
            self._everywhere = everywhere
            self._ask()

    def show_as_table(self, as_table: bool) -> None:
        """Show the table behind the picture, or the picture again."""
        if as_table is not self._as_table:
            self._as_table = as_table
            self.changed.emit()

    def focus(self, spot: Spot | None) -> None:
        """The focus is on another mark of the picture."""
        if spot is not self._spot:
            self._spot = spot
            self.changed.emit()

    def keep_kind(self) -> None:
        """Keep in the settings which of the pictures is shown."""
        self._context.remember(**{_SETTING: self._kind.value})

    # --- behind it ----------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._slugs:
            self._latest.request(self.question)
        self.changed.emit()

    def _answered(self, picture: Picture) -> None:
        self._picture = picture
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._context.say(str(error))

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.content and self._picture is not None:
            self._ask()
