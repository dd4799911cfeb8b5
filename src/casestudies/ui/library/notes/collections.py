"""Collections: the list of them, and what is in the one that is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import Collection, Member, Target
from casestudies.model.limits import FEWEST_CASES, MOST_CASES
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.library.notes.opening import Opening
from casestudies.ui.library.section import Section
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.form.list_pane import ListPane
from casestudies.ui.parts.name_panel import NamePopover
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest

Found = tuple[tuple[Collection, ...], dict[str, tuple[Member, ...]]]
_NAMES = 4  # things that a row names


class CollectionsSection(Section):
    """Enter or a double click opens a collection, then goes to what is in it."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self._found: Found = ((), {})
        self._read_once = False
        self._open_key = ""
        self.name_popover: NamePopover | None = None
        self._opening = Opening(context, self)
        self.empty = EmptyState(self)
        self.list = NoteList(context.theme, 2, self, twice=True)
        named(self.list, self.tr("Collections"), self.tr("Enter opens one"))
        self.list.chosen.connect(lambda row: self._show_collection(row.key))
        self.members = NoteList(context.theme, 3, self, twice=True)
        named(self.members, self.tr("What is in it"), self.tr("Enter goes there"))
        self.members.chosen.connect(lambda _: self._go_there())
        self._new_action = QAction(self.tr("New collection…"), self)
        self._new_action.triggered.connect(self._new)
        self._compare_action = QAction(self.tr("Compare its cases"), self)
        self._compare_action.triggered.connect(self._compare)
        self._pack_action = QAction(self.tr("Make a pack…"), self)
        self._pack_action.triggered.connect(self._make_pack)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(ListPane(self.list, self._list_buttons(), self))
        self._stack.addWidget(ListPane(self.members, self._member_buttons(), self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.empty.show_steps(
            self.tr("No collection yet"),
            self.tr(
                "A collection holds cases, findings, readings and comparisons under a name. Alt+G "
                "puts the finding that you read into one; so does its menu, and all results of a "
                "search at once."
            ),
            ((self.tr("New collection…"), self._new),),
        )
        self._reading = Latest[None, Found](context.tasks, lambda _: self._read(), self._show)
        context.bus.changed.connect(self._heard)
        self._reading.request(None)

    def _list_buttons(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return (
            (self.tr("Open"), lambda: self._on_row(self._show_collection)),
            (self.tr("Rename…"), lambda: self._on_row(self._rename)),
            (self.tr("Duplicate"), lambda: self._on_row(self._duplicate)),
            (self.tr("Delete"), lambda: self._on_row(self._delete)),
        )

    def _member_buttons(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return (
            (self.tr("Go there"), self._go_there),
            (self.tr("Move up"), partial(self._move, -1)),
            (self.tr("Move down"), partial(self._move, 1)),
            (self.tr("Take out"), self._take_out),
        )

    # --- the head -----------------------------------------------------------------------------

    @property
    def title(self) -> str:
        opened = self._opened
        return opened.name if opened is not None else self.tr("Collections")

    @property
    def status(self) -> str:
        opened = self._opened
        if opened is None:
            return ""
        if opened.problem:
            return opened.problem
        gone = sum(member.gone for member in self._found[1].get(opened.key, ()))
        return self.tr("{0} of them the library lacks now").format(gone) if gone else ""

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        if self._opened is None:
            return (self._new_action,)
        return (self._pack_action, self._compare_action)

    @property
    def item(self) -> str:
        return self._open_key

    @property
    def busy(self) -> bool:
        """True while the list is on its way."""
        return self._reading.busy or not self._read_once

    def show_item(self, item: str) -> None:
        self._open_key = item
        self._fill()

    def entered(self) -> None:
        shown = self._stack.currentIndex()
        if shown == 0:
            self.empty.take_focus()
        else:
            (self.list if shown == 1 else self.members).setFocus()

    # --- what there is ------------------------------------------------------------------------

    def _heard(self, changes: ChangeSet) -> None:
        if changes.saved or changes.content:
            self._reading.request(None)

    def _read(self) -> Found:
        notes = self.context.services.notes
        found = notes.collections()
        return found, {one.key: notes.members(one.targets) for one in found}

    def _show(self, found: Found) -> None:
        self._read_once = True
        self._found = found
        self._fill()

    def _fill(self) -> None:
        collections, members = self._found
        self.list.show_rows([self._row(one, members[one.key]) for one in collections])
        opened = self._opened
        if opened is not None:
            self.members.show_rows([_member_row(m) for m in members[opened.key]])
            self._compare_action.setEnabled(len(self._cases()) >= FEWEST_CASES)
        elif self._read_once:
            self._open_key = ""
        self._stack.setCurrentIndex(2 if opened is not None else 1 if collections else 0)
        self.changed.emit()

    @property
    def _opened(self) -> Collection | None:
        return next((one for one in self._found[0] if one.key == self._open_key), None)

    def _row(self, one: Collection, members: tuple[Member, ...]) -> NoteRow:
        if one.problem:
            return NoteRow(one.name, one.problem, "", one.key)
        names = list(dict.fromkeys(member.of for member in members))
        text = ", ".join(names[:_NAMES])
        if len(names) > _NAMES:
            text = self.tr("{0} and {1} more").format(text, len(names) - _NAMES)
        count = len(members)
        said = self.tr("1 thing") if count == 1 else self.tr("{0} things").format(count)
        return NoteRow(one.name, text, said, one.key)

    # --- what can be done with a collection ---------------------------------------------------

    def _on_row(self, slot: Callable[[str], object]) -> None:
        row = self.list.chosen_row
        if row is not None:
            slot(row.key)

    def _show_collection(self, key: str) -> None:
        self.context.go(Destination("library", section=self.key, item=key))

    def _ask_name(self, title: str, button: str, name: str, then: Callable[[str], object]) -> None:
        if self.name_popover is not None:
            self.name_popover.deleteLater()
        self.name_popover = NamePopover(self, self.tr("Name of the collection"))
        self.name_popover.named_it.connect(then)
        self.name_popover.ask(title, button, name, self.list.rect_of_row())

    def _new(self) -> None:
        title = self.tr("New collection")
        self._ask_name(
            title, self.tr("Make"), "", lambda name: self.context.notes.collect_new(name, ())
        )

    def _rename(self, key: str) -> None:
        found = next((one for one in self._found[0] if one.key == key), None)
        if found is not None:
            rename = self.context.services.saved.rename
            self._ask_name(
                self.tr("Rename the collection"),
                self.tr("Rename"),
                found.name,
                lambda name: self._write(partial(rename, key, name)),
            )

    def _duplicate(self, key: str) -> None:
        duplicate = self.context.services.saved.duplicate
        self._write(lambda: duplicate(key).changes)

    def _delete(self, key: str) -> None:
        saved = self.context.services.saved
        name = self.list.chosen_row.title if self.list.chosen_row is not None else ""

        def deleted(changes: ChangeSet) -> None:
            back = partial(self._write, partial(saved.restore, key))
            self.context.say(self.tr("“{0}” is deleted.").format(name), back)
            self.context.bus.publish(changes)

        self.context.tasks.write(partial(saved.delete, key), deleted, self.context.notes.failed)

    def _write(self, work: Callable[[], ChangeSet]) -> None:
        self.context.tasks.write(work, self.context.bus.publish, self.context.notes.failed)

    # --- and with what is in it ---------------------------------------------------------------

    @property
    def _member(self) -> Member | None:
        at = self.members.currentRow()
        members = self._found[1].get(self._open_key, ())
        return members[at] if 0 <= at < len(members) else None

    def _cases(self) -> tuple[str, ...]:
        """The cases in the open collection, each once, as many as fit side by side."""
        members = self._found[1].get(self._open_key, ())
        known = {brief.slug for brief in self.context.services.library.briefs()}
        slugs = dict.fromkeys(m.target.case for m in members if m.target.case in known)
        return tuple(slugs)[:MOST_CASES]

    def _go_there(self) -> None:
        member = self._member
        if member is not None:
            self._opening.open(member.target, self.members.rect_of_row(), gone=member.gone)

    def _compare(self) -> None:
        self.context.go(Destination("compare", cases=self._cases()))

    def _make_pack(self) -> None:
        """Hand what is in the collection on to others."""
        item = f"make:collection:{self._open_key}"
        self.context.go(Destination("library", section="packs", item=item))

    def _move(self, by: int) -> None:
        opened, at = self._opened, self.members.currentRow()
        if opened is None or not 0 <= at + by < len(opened.targets):
            return
        order = list(opened.targets)
        order.insert(at + by, order.pop(at))
        self._set(tuple(order))

    def _take_out(self) -> None:
        opened, member = self._opened, self._member
        if opened is None or member is None:
            return
        rest = tuple(target for target in opened.targets if target != member.target)
        self._set(rest)
        said = self.tr("{0} is out of the collection.").format(member.of)
        self.context.say(said, partial(self._set, opened.targets, opened.key))

    def _set(self, targets: tuple[Target, ...], key: str = "") -> None:
        change = self.context.services.notes.set_collection
        self._write(partial(change, key or self._open_key, targets))


def _member_row(member: Member) -> NoteRow:
    title = " · ".join(part for part in (member.of, member.where) if part)
    gone = (
        QCoreApplication.translate("Collections", "the library lacks this now")
        if member.gone
        else ""
    )
    key = f"{member.target.case}/{member.target.part}"
    return NoteRow(title, " ".join(member.said.split()), gone, key)
