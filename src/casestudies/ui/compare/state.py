"""The comparison on screen: what is compared and how, the finished comparison, the cell in focus,
the steps that can be undone. Page, bar, strip, table, panel and menus read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from casestudies.errors import KnownError
from casestudies.model.brief import CaseBrief
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import ABOUT_NAMES, About, Axis, Cell, Comparison, ComparisonSpec
from casestudies.model.limits import FEWEST_CASES
from casestudies.services.compare.editing import History
from casestudies.services.compare.questions import (
    with_all_back,
    with_pin,
    with_question,
    with_strike,
    without_gone,
    without_question,
)
from casestudies.services.compare.view_changes import (
    can_hide,
    hidden,
    moved,
    of_others,
    pinned,
    unhidden,
    with_about,
    with_cases,
    with_columns,
    with_only,
    with_rows,
)
from casestudies.ui.context import Destination, Offer, UiContext
from casestudies.ui.parts.syllables import with_patterns
from casestudies.ui.tasks import Latest

PLACE = "compare"
_SAVED = "compare_saved"


@dataclass
class _Opened:
    """One comparison from its opening on, however it is changed: the key of the saved one that it
    is ("" for none), and what it was filtered by along other axes, for coming back to these."""

    saved: str = ""
    filters: dict[Axis, str | None] = field(default_factory=dict)


class CompareState(QObject):
    """``changed`` follows every change of what is told here. The comparison comes from the worker
    some time after the ``spec`` that asks for it. Each change is a step in the history of the
    window, and is kept in the library to be undone and to be there after a restart."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._spec = ComparisonSpec(())
        self._comparison: Comparison | None = None
        self._cell: Cell | None = None
        self._wanted: tuple[str, str] | None = None
        self._failed = False
        self.begun = False  # until what was under way is read
        self._follows_tray = True
        self._opened = _Opened()
        self._openings: dict[ComparisonSpec, _Opened] = {}  # where what was on screen belongs
        self._seen = (self._spec, self._opened)  # before the tray changed behind the user's back
        self._history = History()
        self._offered: Offer | None = None
        self._writes = 0  # of steps, so far
        compare = with_patterns(context.services.comparing.compare)
        self._latest = Latest(context.tasks, compare, self.show, self._not_compared)
        context.tray.changed.connect(self.follow_tray)
        context.bus.changed.connect(self._bus_changed)
        # after the tray, which is read before
        context.tasks.write(context.services.editing.history, self._restored)

    # --- what is on screen --------------------------------------------------------------------

    @property
    def spec(self) -> ComparisonSpec:
        """What is compared now, or would be with enough cases."""
        return self._spec

    @property
    def enough(self) -> bool:
        """Whether there are cases enough for a comparison."""
        return len(self._spec.cases) >= (FEWEST_CASES if self._spec.by_case else 1)

    @property
    def pictured(self) -> bool:
        """Whether pictures stand in the place of the table."""
        return self._spec.pictured and self.enough

    @property
    def comparison(self) -> Comparison | None:
        """The finished comparison on screen, that of an earlier ``spec`` while another is under
        way; None without enough cases."""
        return self._comparison if self.enough else None

    @property
    def failed(self) -> bool:
        """Whether there is nothing to show because the comparison could not be made."""
        return self._failed and self._comparison is None

    @property
    def cell(self) -> Cell | None:
        """The cell in focus."""
        return self._cell if self.enough else None

    @property
    def saved(self) -> str:
        """The key of the saved comparison that this is, with or without changes; "" for none."""
        return self._opened.saved

    def show_tray(self) -> None:
        """Compare the cases of the tray, as a step of the user's; from now on what comes into the
        tray comes into the comparison. What was hidden in another comparison is not in this one."""
        slugs = self._context.tray.slugs
        self._follows_tray = True
        was, before = self._opened.saved, self._spec
        spec = with_cases(before, slugs) if {*slugs} & {*before.cases} else of_others(before, slugs)
        self._set(spec := replace(spec, hidden=()), _Opened(), step=True)
        if was and spec == before:
            self.changed.emit()  # the same cases, no longer as what was saved

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo or self._is_unkept

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    @property
    def briefs(self) -> tuple[CaseBrief, ...]:
        """The cases compared that are not hidden, in their order."""
        library = self._context.services.library
        return tuple(library.brief(slug) for slug in self._spec.shown_cases)

    def location(self) -> Destination:
        """Where this is, for the history of the window."""
        return Destination(PLACE, cases=self._spec.cases, comparison=self._spec)

    def name_of(self, key: str) -> str:
        """The name of a row or column, in sight or hidden; of a question its words."""
        asked = next((q.text for q in self._spec.questions if q.key == key), "")
        asked = asked or next((ABOUT_NAMES[one] for one in About if one.has(key)), "")
        if asked:
            return asked
        library = self._context.services.library
        briefs = {brief.slug: brief.short_name for brief in library.briefs()}
        return briefs.get(key) or library.vocabulary().name_of(key)

    # --- which comparison ---------------------------------------------------------------------

    def open(self, spec: ComparisonSpec, saved: str = "") -> None:
        """Compare something else, as a step of the user's: what was ``saved`` under a key, or what
        was suggested."""
        self._follows_tray = False
        self._set(spec, _Opened(saved), step=True)

    def come_to(
        self, spec: ComparisonSpec, row: str = "", saved: str = "", *, keep: bool = True
    ) -> None:
        """Show what the history or another place leads to, the focus on ``row`` if one is named;
        ``saved`` is the key of the saved one that it is. Without ``keep`` it is no step."""
        if saved:
            if spec == self._spec:
                self.save_as(saved)
            else:
                self._openings[spec] = _Opened(saved)
        if row:
            self._wanted = (row, spec.cases[0])
        self._return_to(spec, keep=keep)
        if row:
            self.go_to(row, spec.cases[0])

    def come_to_cases(self, slugs: tuple[str, ...]) -> None:
        """Compare the cases that another place leads to: another comparison, unless they are those
        on screen already."""
        if {*slugs} == {*self._spec.cases}:
            self._set(with_cases(self._spec, slugs), self._opened)
        else:
            self._set(of_others(self._spec, slugs), _Opened())
        self._follows_tray = slugs == self._context.tray.slugs and not self.saved

    def follow_tray(self) -> None:
        """While nothing else was asked for, the tray is what is compared: the comparison that was
        seen last while a case of it is left, another one after that."""
        if self._follows_tray and self.begun:
            self._set(*_with_cases(*self._seen, self._context.tray.slugs), seen=False)

    def look(self) -> None:
        """The user sees what is on screen."""
        self._seen = (self._spec, self._opened)

    def save_as(self, key: str) -> None:
        """Note the key under which the comparison was saved; the tray is no longer what it is."""
        self._opened.saved = key
        self._follows_tray = False
        self._remember_saved()
        self.changed.emit()

    def _remember_saved(self) -> None:
        """As what the comparison is saved is known after a restart too."""
        kept = self._context.services.settings.get(_SAVED, "")
        if self.begun and self.enough and self.saved != kept:
            self._context.remember(**{_SAVED: self.saved or None})

    # --- changes, each a step of the user's ---------------------------------------------------

    def change(self, spec: ComparisonSpec) -> None:
        """Compare otherwise, as a step of the user's."""
        self._change(spec, self._opened)

    def _change(self, spec: ComparisonSpec, opened: _Opened) -> None:
        self._follows_tray = self._follows_tray and spec.cases == self._spec.cases
        self._set(spec, opened, step=True)

    def _take_back(self, spec: ComparisonSpec) -> None:
        """Show again what was on screen, as a step of the user's."""
        self._change(spec, self._openings.get(spec, self._opened))

    def choose_rows(self, axis: Axis) -> None:
        """Switch the rows; each kind of filter is kept for coming back."""
        self._pivot(with_rows(self._spec, axis))

    def choose_columns(self, axis: Axis) -> None:
        """Switch the columns, as ``choose_rows``."""
        self._pivot(with_columns(self._spec, axis))

    def turn(self) -> None:
        """Exchange rows and columns."""
        self._pivot(self._spec.transposed)

    def _pivot(self, spec: ComparisonSpec) -> None:
        before = self._spec
        if spec.filters_by is not before.filters_by:
            self._opened.filters[before.filters_by] = before.filter
            kept = self._opened.filters.get(spec.filters_by)
            if spec.filters_by is Axis.CASES:
                kept = self.cell.case if self.cell is not None else None
            spec = spec.with_filter(kept)
        self.change(spec)

    def choose_filter(self, key: str | None) -> None:
        """Filter along the axis that is neither rows nor columns; None for no filter."""
        self.change(self._spec.with_filter(key))

    def only_differences(self, only: bool) -> None:
        """Show only rows in which practices, states or shares differ, the furthest apart first,
        or all rows in their order."""
        self.change(replace(self._spec, differing=only))

    def show_furthest(self, most: int, checked: bool = True) -> None:
        """Show only the ``most`` rows in which the cases part the furthest, 0 for all that
        differ."""
        del checked
        self.change(replace(self._spec, differing=True, furthest=most))

    def show_gaps(self, gaps: bool) -> None:
        """Show after the rows that differ those with nothing but a gap, or leave them out."""
        self.change(replace(self._spec, differing=True, gaps=gaps))

    def hide_empty(self, hide: bool) -> None:
        """Hide the rows that no case documents, or show them."""
        self.change(replace(self._spec, hide_empty=hide))

    def show_pictures(self, pictured: bool) -> None:
        """Show pictures of the cases in the place of the table, or the table again."""
        self.change(replace(self._spec, pictured=pictured))

    def choose_cases(self, slugs: tuple[str, ...]) -> None:
        """Compare these cases, in this order."""
        self._change(*_with_cases(self._spec, self._opened, slugs))

    def take_out(self, slug: str) -> None:
        """Take a case out of the comparison; the message has Undo."""
        before = self._spec
        if not before.by_case or slug not in before.cases:
            return
        name = self._context.services.library.brief(slug).short_name
        self.choose_cases(tuple(case for case in before.cases if case != slug))
        self._offer(
            self.tr("{0} is out of the comparison.").format(name),
            before,
            lambda spec: slug in spec.cases,
        )

    def _offer(
        self, said: str, before: ComparisonSpec, undone: Callable[[ComparisonSpec], bool]
    ) -> None:
        """Say what was done, and offer to take it back until it is ``undone`` in a comparison of
        the same cases."""

        def is_undone() -> bool:
            return set(before.cases) <= set(self._spec.cases) and undone(self._spec)

        self._offered = self._context.offer(said, partial(self._take_back, before), is_undone)

    def move_row(self, key: str, place: int) -> None:
        """Move a row to a place among those in sight, from 0."""
        if self.comparison is not None:
            shown = [row.key for row in self.comparison.rows]
            self._move(self._spec.rows, key, place, shown)

    def move_column(self, key: str, place: int) -> None:
        """Move a column to a place among those in sight, from 0."""
        if self.comparison is not None:
            shown = [column.key for column in self.comparison.columns]
            self._move(self._spec.columns, key, place, shown)

    def _move(self, axis: Axis, key: str, place: int, shown: list[str]) -> None:
        if place >= 0:
            vocabulary = self._context.services.library.vocabulary()
            self.change(moved(self._spec, axis, key, place, shown, vocabulary))

    def pin(self, key: str) -> None:
        """Let a row or column stand first, or no longer; questions stand by themselves."""
        if self._is_question(key):
            self._context.say(self.tr("Questions stand in their own band; move them up and down."))
            return
        if self._about(key) is not None:
            self._context.say(self.tr("What is told of the case as a whole stands below the rest."))
            return
        self.change(pinned(self._spec, key))

    def hide(self, key: str) -> None:
        """Hide a row or column, remove a question; the message has Undo."""
        if self._is_question(key):
            self.remove_question(key)
            return
        before = self._spec
        about = self._about(key)
        if about is not None:
            self.tell_about(about, wanted=False)
            said = self.tr("“{0}” is hidden.").format(self.name_of(key))
            self._offer(said, before, lambda spec: about in spec.about)
            return
        if not can_hide(before, key):
            self._context.say(self.tr("Two cases stay in sight; this one cannot be hidden."))
            return
        said = self.tr("“{0}” is hidden.").format(self.name_of(key))
        self.change(hidden(before, key))
        self._offer(said, before, lambda spec: key not in spec.hidden)

    def show_only(self, axis: Axis, keys: tuple[str, ...]) -> None:
        """Show these rows or columns, of all along an axis, and hide the others."""
        vocabulary = self._context.services.library.vocabulary()
        self.change(with_only(self._spec, axis, keys, vocabulary))

    def tell_about(self, about: About, *, wanted: bool) -> None:
        """Show a row that tells of each case as a whole, or take it out."""
        self.change(with_about(self._spec, about, wanted=wanted))

    def _about(self, key: str) -> About | None:
        return next((about for about in self._spec.about if about.has(key)), None)

    # --- questions ----------------------------------------------------------------------------

    def _is_question(self, key: str) -> bool:
        return any(question.key == key for question in self._spec.questions)

    def ask(self, text: str) -> bool:
        """Add a question, with the focus on its row; False, and a sentence, where it cannot be."""
        try:
            spec = with_question(self._spec, text)
        except KnownError as error:
            self._context.say(str(error))
            return False
        key = spec.questions[-1].key
        case = self._cell.case if self._cell is not None else spec.shown_cases[0]
        self._wanted = (key, case) if spec.columns is Axis.CASES else (case, key)
        self.change(spec)
        return True

    def remove_question(self, key: str) -> None:
        """Take a question out; the message has Undo."""
        before, name = self._spec, self.name_of(key)
        self.change(without_question(before, key))
        self._offer(
            self.tr("The question “{0}” is removed.").format(name),
            before,
            lambda spec: key in {question.key for question in spec.questions},
        )

    def pin_finding(self, finding: str) -> None:
        """Pin a finding to the cell of the question in focus, or let go of it."""
        self._change_answer(lambda spec, key, case: with_pin(spec, key, case, finding))

    def strike_finding(self, finding: str) -> None:
        """Strike a finding from the cell of the question in focus; the message has Undo."""
        before = self._spec
        self._change_answer(lambda spec, key, case: with_strike(spec, key, case, finding))
        self._offer(
            self.tr("The finding is struck from this cell."),
            before,
            lambda spec: spec.questions == before.questions,
        )

    def bring_back(self) -> None:
        """Bring back what was struck from the cell of the question in focus."""
        self._change_answer(with_all_back)

    def let_go_of_gone(self) -> None:
        """Forget the pins of the cell in focus that the library no longer has."""
        gone = self._cell.gone if self._cell is not None else ()
        self._change_answer(lambda spec, key, case: without_gone(spec, key, case, gone))

    def _change_answer(self, change: Callable[[ComparisonSpec, str, str], ComparisonSpec]) -> None:
        cell = self.cell
        if cell is not None and cell.question:
            key = cell.row if self._is_question(cell.row) else cell.column
            self._wanted = (cell.row, cell.column)
            self.change(change(self._spec, key, cell.case))

    # --- the cell in focus --------------------------------------------------------------------

    def focus(self, cell: Cell | None) -> None:
        """The focus is on another cell of the comparison."""
        if cell is not self._cell:
            self._cell = cell
            self.changed.emit()

    def want(self, row: str, column: str) -> None:
        """Put the focus on a cell as soon as a comparison that has it is there."""
        self._wanted = (row, column)

    def go_to(self, row: str, column: str) -> None:
        """Put the focus on a cell by its keys; what hides it is shown first."""
        cell = _cell_at(self.comparison, row, column)
        if cell is not None:
            self.focus(cell)
            return
        spec = unhidden(unhidden(self._spec, row), column)
        spec = replace(spec, hide_empty=False, differing=False)
        if spec != self._spec:
            self._wanted = (row, column)
            self.change(spec)

    def show_population(self) -> None:
        """From a filter by population to the row of that population."""
        population, cell = self._spec.population, self.cell
        if population and cell:
            self._wanted = (population, cell.case)
        self.choose_rows(Axis.POPULATIONS)

    # --- steps --------------------------------------------------------------------------------

    def undo(self) -> None:
        """One step back; says so where there is none."""
        if self._is_unkept:
            self._return_to(self._history.present or self._spec, keep=False)
        elif self.can_undo:
            self._step(self._history.undone(), self._context.services.editing.undo)
        else:
            self._context.say(self.tr("There is no change of the comparison to undo."))

    @property
    def _is_unkept(self) -> bool:
        """Whether what is on screen is no step of the history: with too few cases it is not kept,
        and the last step is what was there before."""
        present = self._history.present
        return not self.enough and present is not None and present != self._spec

    def redo(self) -> None:
        """One step forward again; says so where there is none."""
        if self.can_redo:
            self._step(self._history.redone(), self._context.services.editing.redo)
        else:
            self._context.say(self.tr("There is nothing to do again."))

    def _step(self, history: History, write: Callable[[], History]) -> None:
        """Go to the present of ``history`` at once, while the library makes the same step."""
        self._history = history
        if history.present is not None:
            self._return_to(history.present, keep=False)
        self._write(write, self._stepped)

    def _write(self, write: Callable[[], History], done: Callable[[int, History], None]) -> None:
        self._writes += 1
        self._context.tasks.write(write, partial(done, self._writes), self._not_kept)

    def _stepped(self, write: int, history: History) -> None:
        """Another window on the same library may have made steps between."""
        self._kept(write, history)
        if write == self._writes and history.present is not None:
            self._return_to(history.present, keep=False)

    def _kept(self, write: int, history: History) -> None:
        """The library's history is the true one, unless more steps are on their way to it."""
        if write == self._writes:
            self._history = history

    def _not_kept(self, error: Exception) -> None:
        self._context.say(self.tr("This step could not be kept: {0}").format(error))

    def _restored(self, history: History) -> None:
        """What was under way comes back, unless something else was asked for meanwhile."""
        self.begun = True
        self._kept(0, history)
        if history.present is not None and self._follows_tray:
            key = self._context.services.settings.get(_SAVED, "")
            self._openings[history.present] = _Opened(key)
            self._return_to(history.present, keep=False)
        else:
            self.follow_tray()

    # --- behind it ----------------------------------------------------------------------------

    def _return_to(self, spec: ComparisonSpec, *, keep: bool = True) -> None:
        """Show ``spec`` as what it was when it was on screen, or else as another comparison."""
        if spec != self._spec:
            self._set(spec, self._openings.get(spec) or _Opened(), keep=keep)
        self._follows_tray = spec.cases == self._context.tray.slugs and not self.saved

    def _set(
        self,
        spec: ComparisonSpec,
        opened: _Opened,
        *,
        step: bool = False,
        keep: bool = True,
        seen: bool = True,
    ) -> None:
        """Show ``spec`` at once, and its comparison when the worker has it."""
        same = spec == self._spec
        self._spec, self._opened = spec, opened
        if not same:
            self._ask()
            if self._offered is not None:
                self._offered.look()
        self._openings[self._spec] = opened
        self._remember_saved()
        if seen:
            self.look()
        if same:
            return
        if keep and self.enough:
            self._history = self._history.recorded(self._spec)
            self._write(partial(self._context.services.editing.record, self._spec), self._kept)
        if step:
            self._context.arrived.emit(self.location())

    def _ask(self) -> None:
        """Ask for the comparison of those cases that the library has."""
        have = {brief.slug for brief in self._context.services.library.briefs()}
        known = tuple(slug for slug in self._spec.cases if slug in have)
        self._spec = with_cases(self._spec, known)
        self._failed = False
        if self.enough:
            self._latest.request(replace(self._spec, pictured=False))
        else:
            self._latest.cancel()
        self.changed.emit()

    def show(self, comparison: Comparison) -> None:
        """Show a finished comparison; where no cell of it is wanted, the table focuses one."""
        wanted = _cell_at(comparison, *self._wanted) if self._wanted else None
        self._wanted = None
        if wanted is not None or comparison is not self._comparison:
            self._comparison, self._cell = comparison, wanted
        self.changed.emit()

    def _not_compared(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._context.say(str(error))
        self._failed = True
        self.changed.emit()

    def _bus_changed(self, changes: ChangeSet) -> None:
        noted = changes.saved and About.OBSERVED in self._spec.about
        if changes.content or noted:
            self._ask()


def _with_cases(
    spec: ComparisonSpec, opened: _Opened, slugs: tuple[str, ...]
) -> tuple[ComparisonSpec, _Opened]:
    """A comparison with other cases; another one where none of its cases is left."""
    if not slugs or {*slugs} & {*spec.cases}:
        return with_cases(spec, slugs), opened
    return of_others(spec, slugs), _Opened()


def _cell_at(comparison: Comparison | None, row: str, column: str) -> Cell | None:
    """A cell by its keys; None where the comparison has none."""
    found = comparison.row(row) if comparison else None
    cells = found.cells if found else ()
    return next((cell for cell in cells if cell.column == column), None)
