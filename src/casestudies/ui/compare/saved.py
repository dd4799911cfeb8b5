"""Saved comparisons: kept under a name, opened, renamed, duplicated, deleted with Undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from casestudies.model.changes import ChangeSet
from casestudies.model.saved import Kept, SavedComparison, Written
from casestudies.ui.a11y import named
from casestudies.ui.compare.state import CompareState
from casestudies.ui.context import Offer, UiContext
from casestudies.ui.parts.name_panel import NamePopover

_LISTED = 12  # saved comparisons that the menu lists itself; more are in a menu below


class SavedComparisons(QObject):
    """Fills the menu of ``button`` with what is saved, and does what is chosen there. ``changed``
    follows the reading of what is saved."""

    changed = Signal()

    def __init__(self, context: UiContext, state: CompareState, button: QPushButton) -> None:
        super().__init__(button)
        self._context = context
        self._state = state
        self._button = button
        self._saved: tuple[SavedComparison, ...] = ()
        self._offered: Offer | None = None
        self._seen: dict[str, SavedComparison] = {}
        """Each as the page showed it last: what is changed here was made from that, though another
        window may have written it since."""
        self.name_popover: NamePopover | None = None
        button.menu().aboutToShow.connect(self._fill)
        context.bus.changed.connect(self._changed)
        self.reload()

    @property
    def saved(self) -> tuple[SavedComparison, ...]:
        """The saved comparisons as last read."""
        return self._saved

    @property
    def current(self) -> SavedComparison | None:
        """The saved comparison that is on screen, with or without changes."""
        return self._find(self._state.saved)

    def reload(self) -> None:
        """Read what is saved."""
        self._context.tasks.write(self._context.services.saved.comparisons, self._loaded)

    def _fill(self) -> None:
        """Fill the menu: save, the saved ones, and what can be done with the opened one."""
        menu = self._button.menu()
        menu.clear()
        current = self.current
        spec = self._state.spec
        save = menu.addAction(self.tr("Save as…") if current else self.tr("Save this comparison…"))
        save.setEnabled(bool(spec.cases))
        save.triggered.connect(self.save)
        if current is not None:
            same = current.spec == spec
            keep = menu.addAction(self.tr("Keep the changes in “{0}”").format(_cut(current.name)))
            keep.setEnabled(not same)
            keep.triggered.connect(self.keep)
        if self._saved:
            menu.addSeparator()
        for found in self._saved[:_LISTED]:
            self._add(menu, found)
        if len(self._saved) > _LISTED:
            more = menu.addMenu(self.tr("More"))
            for found in self._saved[_LISTED:]:
                self._add(more, found)

    def _add(self, menu: QMenu, found: SavedComparison) -> None:
        inside = menu.addMenu(_cut(found.name))
        named(inside, found.name)
        inside.menuAction().setCheckable(True)
        inside.menuAction().setChecked(found.key == self._state.saved)
        for text, slot in (
            (self.tr("Open"), self.open),
            (self.tr("Rename…"), self.rename),
            (self.tr("Duplicate"), self.duplicate),
            (self.tr("Delete"), self.delete),
        ):
            action = inside.addAction(text)
            action.triggered.connect(partial(_call, slot, found.key))
            if slot == self.open:
                action.setEnabled(found.spec is not None)

    # --- what can be done ---------------------------------------------------------------------

    def save(self) -> None:
        """Ask for a name and save the comparison on the page under it; one that it was saved as
        before stays as it is."""
        comparison, current = self._state.comparison, self.current
        name = current.name if current else comparison.title if comparison else ""
        self._ask(self.tr("Save this comparison as"), self.tr("Save"), name, self.save_as)

    def save_now(self) -> None:
        """Keep the changes of the comparison that is saved already; ask for the name of a new
        one."""
        if self.current is not None:
            self.keep()
        elif self._state.spec.cases:
            self.save()

    def save_as(self, name: str) -> None:
        """Save the comparison on the page under a name."""
        work = partial(self._context.services.saved.save_comparison, name, self._state.spec)
        self._write(work, partial(self._saved_as, self.tr("The comparison is saved.")))

    def keep(self) -> None:
        """Keep the page's present state under the name of the opened comparison."""
        current = self._find(self._state.saved)
        if current is None:
            return
        update = self._context.services.saved.update_comparison
        base = self._seen.get(current.key, current).updated
        work = partial(update, current.key, self._state.spec, base)
        said = self.tr("“{0}” is as you see it now.").format(current.name)
        kept = replace(current, spec=self._state.spec)
        self._write(work, partial(self._kept, said, kept))

    def open(self, key: str) -> None:
        """Show a saved comparison; cases that are gone are left out and named."""
        found = self._find(key)
        if found is None or found.spec is None:
            return
        if found.problem:
            self._context.say(found.problem)
        self._seen[key] = found
        self._state.open(found.spec, saved=key)

    def rename(self, key: str) -> None:
        """Ask for another name."""
        found = self._find(key)
        if found is not None:
            then = partial(self._rename_to, key)
            self._ask(self.tr("Rename the comparison"), self.tr("Rename"), found.name, then)

    def duplicate(self, key: str) -> None:
        """Save a copy."""
        self._write(
            partial(self._context.services.saved.duplicate, key),
            partial(self._saved_as, self.tr("A copy is saved.")),
        )

    def delete(self, key: str) -> None:
        """Delete a saved comparison; the message has Undo."""
        found = self._find(key)
        if found is not None:
            said = self.tr("“{0}” is deleted.").format(found.name)
            self._write(
                partial(self._context.services.saved.delete, key),
                partial(self._deleted, key, said),
            )

    def _deleted(self, key: str, said: str, changes: ChangeSet) -> None:
        self._offered = self._context.offer(
            said, partial(self.restore, key), lambda: self._find(key) is not None
        )
        self._context.bus.publish(changes)

    def restore(self, key: str) -> None:
        """Bring a deleted comparison back."""
        said = self.tr("It is back.")
        self._write(partial(self._context.services.saved.restore, key), partial(self._done, said))

    # --- behind it ----------------------------------------------------------------------------

    def _ask(self, title: str, button: str, name: str, then: Callable[[str], object]) -> None:
        if self.name_popover is not None:
            self.name_popover.deleteLater()
        self.name_popover = NamePopover(self._button, self.tr("Name of the comparison"))
        self.name_popover.named_it.connect(then)
        anchor = QRect(self._button.mapToGlobal(QPoint()), self._button.size())
        self.name_popover.ask(title, button, name, anchor)

    def _rename_to(self, key: str, name: str) -> None:
        said = self.tr("The comparison has its new name.")
        self._write(
            partial(self._context.services.saved.rename, key, name), partial(self._done, said)
        )

    def _write(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.tasks.write(work, done, self._context.fail)

    def _kept(self, said: str, shown: SavedComparison, kept: Kept) -> None:
        self._seen[shown.key] = replace(shown, updated=kept.updated)
        if kept.other:
            both = self.tr("Another window wrote this comparison, too. Its state is kept as “{0}”.")
            said = both.format(kept.other)
        self._done(said, kept.changes)

    def _saved_as(self, said: str, written: Written) -> None:
        self._state.save_as(written.key)
        self._done(said, written.changes)

    def _done(self, said: str, changes: ChangeSet) -> None:
        self._context.say(said)
        self._context.bus.publish(changes)

    def _changed(self, changes: ChangeSet) -> None:
        if changes.saved or changes.content:
            self.reload()

    def _loaded(self, saved: tuple[SavedComparison, ...]) -> None:
        self._saved = saved
        for found in saved:
            if self._seen.setdefault(found.key, found).spec == found.spec:
                self._seen[found.key] = found
        if self._offered is not None:
            self._offered.look()
        self.changed.emit()

    def _find(self, key: str) -> SavedComparison | None:
        return next((found for found in self._saved if found.key == key), None)


def _call(slot: Callable[[str], object], key: str, checked: bool = False) -> None:
    del checked
    slot(key)


def _cut(name: str) -> str:
    """A name for a menu: not too long, its ampersands shown."""
    short = name if len(name) <= 60 else f"{name[:58].rstrip()}…"
    return short.replace("&", "&&")
