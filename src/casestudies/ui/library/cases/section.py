"""Your cases: the list of them, or the editor of one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from casestudies.ui.context import Destination, UiContext
from casestudies.ui.library.cases.beginning import case_offers
from casestudies.ui.library.cases.chooser import Chooser
from casestudies.ui.library.cases.shelf import CasesShelf
from casestudies.ui.library.cases.state import FACTS, CasesState
from casestudies.ui.library.section import Section

if TYPE_CHECKING:
    from casestudies.model.brief import CaseBrief
    from casestudies.ui.library.cases.editor import Editor


class Cases(Section):
    """Shows what its ``state`` says is shown."""

    own_undo = True

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self.state = CasesState(context, self)
        self.chooser: Chooser | None = None
        self.shelf = CasesShelf(context, self.state, self)
        self.shelf.opened.connect(self.state.open)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.shelf)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._open = False  # whether a case was shown when it was last looked at
        self._heard = False
        self._to_field = ("", "")  # of a case: where to go as soon as it is shown
        bind = context.actions.bind
        self._new = bind("cases.new", self, self._begin)
        opens = bind("cases.open", self, self._open_chosen)
        copies = bind("cases.copy", self, lambda: self.state.duplicate(self._chosen))
        deletes = bind("cases.delete", self, lambda: self.state.delete(self._chosen))
        self.shelf.offer((opens, copies, deletes))
        self.state.changed.connect(self._follow)

    # --- the section --------------------------------------------------------------------------

    @property
    def title(self) -> str:
        draft = self.state.draft
        if draft is None:
            return self.tr("Your cases")
        return " ".join(draft.name.split()) or self.tr("A case without a name")

    @property
    def badge(self) -> str:
        return self.tr("Your case") if self.state.draft is not None else ""

    @property
    def status(self) -> str:
        state = self.state
        if state.draft is None:
            return ""
        kept = self.tr("Saved {0:%H:%M:%S}").format(state.kept_at) if state.kept_at else ""
        if state.unkept:
            kept = self.tr("Saving…")
        steps = self.tr("Undo {0} steps").format(state.steps) if state.steps > 1 else ""
        if state.steps == 1:
            steps = self.tr("Undo 1 step")
        return " · ".join(part for part in (kept, steps) if part)

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        if self.state.draft is None:
            return (self._new,)
        self.editor  # noqa: B018 - which binds them
        return self._bound

    @property
    def item(self) -> str:
        return self.state.key

    @property
    def busy(self) -> bool:
        """True while something that is shown is on its way."""
        return self.state.busy

    def show_item(self, item: str) -> None:
        key, _, field = item.partition("#")
        if key:
            self.state.open(key)
            self._to_field = (key, field) if field else ("", "")
        elif self.state.draft is not None:
            self.state.close()

    def entered(self) -> None:
        key, field = self._to_field
        if self.state.draft is None:
            self.shelf.take_focus()
        elif field and key == self.state.key:
            self._to_field = ("", "")
            self.editor.side.lead(*field.split("/"))
        else:
            self.editor.take_focus()

    @property
    def unkept(self) -> bool:
        return self.state.unkept

    def save_state(self) -> None:
        self.state.flush()
        self.state.leave_untouched()

    # --- its parts ----------------------------------------------------------------------------

    @cached_property
    def editor(self) -> Editor:
        """The editor, built when the first case opens."""
        from casestudies.ui.library.cases.editor import Editor

        editor = Editor(self.context, self.state, self)
        state = self.state
        slots: tuple[tuple[str, Callable[[], object]], ...] = (
            ("cases.undo", state.undo),
            ("cases.redo", state.redo),
            ("cases.previous", lambda: self._step(-1)),
            ("cases.next", lambda: self._step(1)),
            ("cases.parts", editor.head.choose.showMenu),
            ("cases.form", editor.take_focus),
            ("cases.finding", lambda: state.add_finding()),
            ("cases.source", editor.side.take_focus_to_sources),
            ("cases.cite", lambda: editor.block.tick("source")),
            ("cases.practices", lambda: editor.block.tick("practice")),
            ("cases.populations", lambda: editor.block.tick("population")),
            ("cases.up", lambda: state.move_finding(state.finding, -1)),
            ("cases.down", lambda: state.move_finding(state.finding, 1)),
            ("cases.remove", lambda: state.remove_finding(state.finding)),
            ("cases.note", self._use_first_note),
            ("cases.beside", lambda: self._to(editor.side.beside)),
            ("cases.checks", lambda: self._to(editor.side.checks)),
        )
        for key, slot in slots:
            self.context.actions.bind(key, editor, slot)
        preview = self.context.actions.bind("cases.preview", editor, self.preview)
        compare = self.context.actions.bind("cases.compare", editor, self.compare)
        pack = self.context.actions.bind("cases.pack", editor, self.make_pack)
        self._bound = (preview, compare, pack)
        self._stack.addWidget(editor)
        editor.follow()
        return editor

    def _follow(self) -> None:
        is_open = self.state.draft is not None
        shown = self.editor if is_open else self.shelf
        turned = self._stack.currentWidget() is not shown or self._open != is_open
        self._open = is_open
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
        self.changed.emit()
        first = self.state.loaded and not self._heard
        self._heard = self._heard or self.state.loaded
        if (turned or first) and self.isVisible():
            focused = QApplication.focusWidget()
            if turned or focused is None or self.isAncestorOf(focused):
                self.entered()
        if turned and self.isVisible():
            self.context.arrived.emit(Destination("library", section=self.key, item=self.item))

    # --- what is done -------------------------------------------------------------------------

    def _open_chosen(self) -> None:
        if self.state.draft is None and self.shelf.key:
            self.state.open(self.shelf.key)

    @property
    def _chosen(self) -> str:
        return self.state.key or self.shelf.key

    def _begin(self) -> None:
        if self.state.draft is not None:
            corner = self.mapToGlobal(QPoint(28, 8))
            self.shelf.beginning.open_at(QRect(corner, corner))
        else:
            self.shelf.choose_beginning()

    def _step(self, step: int) -> None:
        self.state.step_part(step)
        self.editor.take_focus()

    def _use_first_note(self) -> None:
        if self.state.notes and self.state.part != FACTS:
            self.state.use_note(self.state.notes[0])
        else:
            self.context.say(self.tr("No field note is left for this part."))

    def _to(self, widget: QWidget) -> None:
        if widget.isVisible():
            widget.setFocus()

    def preview(self) -> None:
        """Read the case as others will."""
        if self._is_shown():
            self.state.flush()
            key = self.state.key
            self._when_kept(lambda: self.context.go(Destination("explore", cases=(key,))))

    def compare(self) -> None:
        """Choose a case, and see the two side by side."""
        if self._is_shown():
            self.state.flush()
            self.context.tasks.read(self.context.services.library.briefs, self._offer_cases)

    def make_pack(self) -> None:
        """Hand the case on to others as a pack."""
        if self._is_shown():
            self.state.flush()
            there = Destination("library", section="packs", item=f"make:case:{self.state.key}")
            self._when_kept(lambda: self.context.go(there))

    def _offer_cases(self, briefs: tuple[CaseBrief, ...]) -> None:
        if self.chooser is None:
            self.chooser = Chooser(self)
        key = self.state.key
        offers = case_offers([one for one in briefs if one.slug != key])
        corner = self.mapToGlobal(QPoint(self.width() - 220, 0))
        name = self.tr("Compare with which case?")
        self.chooser.open_below(QRect(corner, corner), name, offers, self._compare_with)

    def _compare_with(self, slug: str) -> None:
        key = self.state.key
        self._when_kept(lambda: self.context.go(Destination("compare", cases=(key, slug))))

    def _is_shown(self) -> bool:
        told = self.state.told
        if told is not None and told.shown:
            return True
        first = next((check.text for check in told.checks if not check.met), "") if told else ""
        self.context.say(self.tr("It is shown nowhere yet: {0}.").format(first))
        return False

    def _when_kept(self, do: Callable[[], None]) -> None:
        """Do it behind what is still to be written."""
        self.context.tasks.write(lambda: None, lambda _: do())
