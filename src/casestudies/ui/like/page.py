"""Models like ours: one's own school described at the left, the cases most like it at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.differences import FindingRef
from casestudies.model.limits import FEWEST_CASES
from casestudies.model.profile import Part, SchoolProfile, Weights
from casestudies.services.like.answers import RankedCase, RankedCases, ranked_cases
from casestudies.services.like.profile_examples import examples
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.export.citation import copy_source
from casestudies.ui.like.bar import Bar
from casestudies.ui.like.card import Spot
from casestudies.ui.like.draft import Draft
from casestudies.ui.like.empty import Empty
from casestudies.ui.like.form import Form
from casestudies.ui.like.own_case import OwnCase
from casestudies.ui.like.results import Results
from casestudies.ui.like.rows import Row, RowKind
from casestudies.ui.page import Page
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.parts.name_panel import NamePopover
from casestudies.ui.parts.panes import Panes
from casestudies.ui.parts.source_popover import SourcePopover
from casestudies.ui.parts.syllables import with_patterns
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import fit, pane_width

BEST = 3
_MOST_WORDS = 76


class LikePage(Page):
    """Every change of the description ranks the cases anew, in the worker."""

    place = "like"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        library = context.services.library
        vocabulary = library.vocabulary()
        self.draft = Draft(context, self)
        self.bar = Bar(context.theme, self)
        self.splitter = Panes(context, "like_splitter", (376, 980), self)
        self.form = Form(context.theme, vocabulary, self.splitter)
        right = QWidget(self.splitter)
        self._stack = QStackedWidget(right)
        self.results = Results(context.theme, self._stack)
        self.empty = Empty(examples(vocabulary), self._stack)
        self.popover: SourcePopover | None = None
        self.name_popover: NamePopover | None = None
        self.own_case: OwnCase | None = None
        self._asked: SchoolProfile | None = None
        rank = with_patterns(partial(ranked_cases, context.services.matching, library))
        self._latest = Latest(context.tasks, rank, self._ranked, self._not_ranked)
        self._build(right)
        self._bind_actions()
        self._connect()
        self._show_draft()
        self._show_tray()

    @property
    def title(self) -> str:
        return self.tr("Models like ours")

    # --- building -----------------------------------------------------------------------------

    def _build(self, right: QWidget) -> None:
        around = QVBoxLayout(right)
        around.setContentsMargins(20, 16, 14, 0)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.results)
        around.addWidget(self._stack)
        fit(self.form.setMinimumWidth, 320, by=pane_width)
        fit(self.form.setMaximumWidth, 520)
        fit(right.setMinimumWidth, 420, by=pane_width)
        self.splitter.hold(self.form, right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)

    def _bind_actions(self) -> None:
        bind = self.context.actions.bind
        bind("like.form", self, self.form.take_focus)
        bind("like.results", self, self._focus_results)
        bind("like.weights", self, self.form.go_to_weights)
        bind("like.profiles", self, self.bar.open_menu)
        bind("like.compare", self, self.compare)
        bind("tray.toggle", self.results, self._toggle_current)
        save = bind("like.save", self, self.save)
        save_as = bind("like.save.as", self, self.save_as)
        rename = bind("like.rename", self, self.rename)
        copy = bind("like.duplicate", self, self.draft.duplicate)
        delete = bind("like.delete", self, self.draft.delete)
        new = bind("like.new", self, self._begin_empty)
        own = bind("like.case", self, self.make_case)
        files = (
            bind("like.import", self, self._choose_import),
            bind("like.export", self, self._choose_export),
        )
        self._saving: tuple[QAction, ...] = (save, save_as)
        self._for_saved: tuple[QAction, ...] = (rename, copy, delete)
        self._starting: tuple[QAction | None, ...] = (None, own, new, None, *files)

    def _connect(self) -> None:
        self.form.changed.connect(self.draft.edit)
        self.form.changed.connect(self._rank)
        self.draft.shown.connect(self._profile_shown)
        self.draft.changed.connect(self._show_draft)
        self.bar.back_asked.connect(self._back)
        self.bar.profile_chosen.connect(self.draft.open)
        self.bar.save_asked.connect(self.save)
        self.bar.compare_asked.connect(self.compare)
        self.bar.case_asked.connect(self.make_case)
        self.empty.chosen.connect(self._example_chosen)
        self.empty.reset_asked.connect(self.form.reset_weights)
        self.results.view.pressed_spot.connect(self._pressed)
        self.context.tray.changed.connect(self._show_tray)
        self.context.bus.changed.connect(self._bus_changed)

    # --- ranking ------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """True while a ranking or the draft is on its way."""
        return self._latest.busy or self.draft.busy

    @property
    def answer(self) -> RankedCases | None:
        """The ranking on the screen; None where there is none."""
        shown = self._stack.currentWidget() is self.results
        return self.results.view.rows.answer if shown else None

    def _profile_shown(self, profile: SchoolProfile) -> None:
        self.form.show_profile(profile)
        self._rank(profile)

    def _rank(self, profile: SchoolProfile) -> None:
        """Ask for the ranking; a school's name changes none."""
        asked = replace(profile, name="")
        if asked == self._asked:
            return
        self._asked = asked
        if any(asked.asks(part) for part in Part):
            self._latest.request(asked)
            return
        self._latest.cancel()
        self.empty.show_welcome()
        self._turn_to(self.empty)

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.content:
            self._asked = None
            self._rank(self.draft.profile)

    def _ranked(self, answer: RankedCases) -> None:
        self.results.show_answer(answer)
        self._turn_to(self.results)

    def _not_ranked(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        weightless = self._asked is not None and self._asked.weights != Weights()
        self.empty.show_sentence(error.message, weights=weightless)
        self._turn_to(self.empty)

    def _turn_to(self, shown: QWidget) -> None:
        """Show the cards or the words in their place; a focus that was there goes along."""
        before = self._stack.currentWidget()
        if before is not shown:
            focused = QApplication.focusWidget()
            inside = before is not None and focused is not None and before.isAncestorOf(focused)
            self._stack.setCurrentWidget(shown)
            if inside:
                self._focus_results()
        if shown is self.empty:
            self.results.view.rows.set_answer(None)
        best = self._best()
        self.bar.compare.setEnabled(len(best) >= FEWEST_CASES)

    def _example_chosen(self, profile: SchoolProfile) -> None:
        self.draft.begin_anew(profile)
        self.form.take_focus()

    def _begin_empty(self) -> None:
        self.draft.begin_anew(SchoolProfile())
        self.form.take_focus()

    # --- ways on ------------------------------------------------------------------------------

    def _best(self) -> tuple[str, ...]:
        answer = self.answer
        return answer.best(BEST) if answer is not None else ()

    def compare(self) -> None:
        """Go to Compare with the three cases that are most alike."""
        best = self._best()
        if len(best) >= FEWEST_CASES:
            self.context.go(Destination("compare", best))

    def make_case(self) -> None:
        """Make the school a case of the user's own, beside the three that are most alike."""
        if self.draft.profile == SchoolProfile():
            self.context.say(self.tr("Describe your school first."))
            self.form.take_focus()
            return
        if self.own_case is None:
            self.own_case = OwnCase(self.context, self)
        self.own_case.begin(self.draft.profile, self._best(), self.bar.anchor())

    def _pressed(self, row: Row, spot: Spot, here: QRect) -> None:
        ranked = row.ranked
        if ranked is None:
            return
        if spot is Spot.TRAY:
            self.context.tray.toggle(ranked.match.brief)
        elif row.kind is RowKind.HEAD:
            self._open(ranked.case.slug, "")
        elif row.item is not None and row.item.rests:
            self._follow(ranked, row.item.rests, here)
        elif row.source is not None:
            if self.popover is None:
                self.popover = SourcePopover(self)
            cite = partial(copy_source, self.context, ranked.case.slug, row.source.key)
            self.popover.show_source(row.source, here, cite, focus=True)
        else:
            self._open(ranked.case.slug, "")  # by Enter on a reason that rests on nothing

    def _follow(self, ranked: RankedCase, rests: tuple[FindingRef, ...], here: QRect) -> None:
        """Open the finding; of several, the user chooses one."""
        if len(rests) == 1:
            self._open(ranked.case.slug, rests[0].finding)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        MenuKeys(menu)
        named(menu, self.tr("Findings"))
        vocabulary = self.context.services.library.vocabulary()
        texts = {finding.id: finding.text for _, finding in ranked.case.findings()}
        for ref in rests:
            words = f"{vocabulary.name_of(ref.origin)}: {texts.get(ref.finding, '')}"
            action = menu.addAction(_shortened(words).replace("&", "&&"))
            action.triggered.connect(partial(self._open, ranked.case.slug, ref.finding))
        menu.popup(here.bottomLeft())
        menu.setActiveAction(menu.actions()[0])

    def _open(self, slug: str, finding: str, checked: bool = False) -> None:
        del checked
        self.context.go(Destination("explore", (slug,), finding or None))

    def _toggle_current(self) -> None:
        row = self.results.view.current
        if row is not None and row.ranked is not None:
            self.context.tray.toggle(row.ranked.match.brief)

    def _show_tray(self) -> None:
        self.results.view.rows.set_tray(self.context.tray.slugs)

    # --- profiles -----------------------------------------------------------------------------

    def save(self) -> None:
        """Save the profile under its name; a new one is asked for a name."""
        if self.draft.open_one is not None:
            self.draft.save()
        else:
            self.save_as()

    def save_as(self) -> None:
        """Ask for a name and save the profile as a new one."""
        self._ask_name(
            self.tr("Save the profile as"), self.draft.suggested_name(), self.draft.save_as
        )

    def rename(self) -> None:
        """Ask for another name of the open profile."""
        one = self.draft.open_one
        if one is not None:
            self._ask_name(self.tr("Rename the profile"), one.name, self.draft.rename)

    def _ask_name(self, title: str, name: str, use: Callable[[str], None]) -> None:
        if self.name_popover is not None:
            self.name_popover.deleteLater()
        self.name_popover = NamePopover(self, self.tr("Name of the profile"))
        self.name_popover.named_it.connect(use)
        self.name_popover.ask(title, self.tr("Save"), name, self.bar.anchor())

    def _choose_import(self) -> None:
        kinds = self.tr("School profiles (*.json)")
        dialog = QFileDialog(self, self.tr("Open a profile from a file"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open_dialog(dialog, self.draft.import_file)

    def _choose_export(self) -> None:
        kinds = self.tr("School profiles (*.json)")
        dialog = QFileDialog(self, self.tr("Write the profile to a file"), "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{self.draft.suggested_name()}.json".replace("/", "-"))
        self._open_dialog(dialog, self.draft.export_file)

    def _open_dialog(self, dialog: QFileDialog, use: Callable[[Path], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(_use_path, use))
        dialog.open()

    def _show_draft(self) -> None:
        one = self.draft.open_one
        name = one.name if one is not None else ""
        self.bar.show_profile(name, saved=one is not None, changed=self.draft.unsaved)
        actions = (*self._saving, *(self._for_saved if one is not None else ()), *self._starting)
        self.bar.fill_menu(self.draft.saved, one.key if one is not None else "", actions)

    # --- the page as a place ------------------------------------------------------------------

    def show_destination(self, destination: Destination) -> None:
        """Show the school that a question described; what was described before can be had back."""
        if destination.profile is not None and destination.profile != self.draft.profile:
            self.draft.begin_anew(destination.profile)

    def entered(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and (
            self.form.isAncestorOf(focused) or self.results.isAncestorOf(focused)
        ):
            return
        if self.answer is not None:
            self.results.take_focus()
        else:
            self.form.take_focus()

    def go_back(self) -> bool:
        """Close what is open over the page."""
        if self.form.dismiss_popovers():
            return True
        for popover in (self.popover, self.name_popover):
            if popover is not None and popover.isVisible():
                popover.dismiss()
                return True
        return False

    @property
    def unkept(self) -> bool:
        return self.draft.busy

    def save_state(self) -> None:
        self.draft.flush()
        self.splitter.keep()

    def _back(self) -> None:
        for action in self.context.actions.bound("back"):
            action.trigger()

    def _focus_results(self) -> None:
        if self.answer is not None:
            self.results.take_focus()
        elif self.empty.cards:
            self.empty.cards[0].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _shortened(words: str) -> str:
    if len(words) <= _MOST_WORDS:
        return words
    return words[:_MOST_WORDS].rsplit(" ", 1)[0].rstrip(",;") + " …"


def _use_path(use: Callable[[Path], None], path: str) -> None:
    use(Path(path))
