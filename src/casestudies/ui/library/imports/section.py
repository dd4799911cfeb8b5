"""The section *Import* of the library page: choose or drop a file, see what it would bring, decide,
import, and undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.changes import ChangeSet
from casestudies.model.library.importing import Standing
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.library.imports.plan_view import PlanView
from casestudies.ui.library.imports.state import ImportState
from casestudies.ui.library.section import Section
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.size import fit, px

_WIDTH = 860
_ALL = 1000  # the stretch of what takes the room before anything else


class ImportSection(Section):
    """Its state knows the file; it shows the beginning, the plan or what was done."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self.state = ImportState(context, self)
        self.files: QFileDialog | None = None
        self.setAcceptDrops(True)
        self._import_action = QAction(self.tr("Import"), self)
        self._import_action.triggered.connect(self.state.run)
        self._leave_action = QAction(self.tr("Another file"), self)
        self._leave_action.triggered.connect(self.state.leave)
        self.plan = PlanView(context.theme, self.state, self)
        self.done = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._beginning())
        self._stack.addWidget(self.plan)
        self._stack.addWidget(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.state.changed.connect(self._follow)
        context.bus.changed.connect(self._heard)
        self.state.look()
        self._follow()

    def _beginning(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 22, 28, 28)
        column.setSpacing(14)
        card = QFrame(page)
        card.setProperty("look", "card")
        fit(card.setMaximumWidth, _WIDTH, by=px)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(12)
        head = QLabel(self.tr("Drop a file here, or choose one"), card)
        head.setProperty("look", "heading")
        about = QLabel(
            self.tr(
                "You see first what it would bring; nothing changes before you say so, and every "
                "import can be undone in one step."
            ),
            card,
        )
        about.setProperty("look", "soft")
        about.setWordWrap(True)
        self.choose_button = named(
            QPushButton(self.tr("Choose a file…"), card), self.tr("Choose a file")
        )
        self.choose_button.setProperty("look", "primary")
        self.choose_button.clicked.connect(self.choose)
        self.problem = QLabel(card)
        self.problem.setProperty("look", "strong")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.kinds = named(NoteList(self.context.theme, 2, card), self.tr("What can be imported"))
        for widget in (head, about):
            inside.addWidget(widget)
        inside.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.problem)
        column.addWidget(card)
        self._kinds_head = self._heading(self.tr("What can be imported"), column)
        fit(self.kinds.setMaximumWidth, _WIDTH, by=px)
        self.kinds.fit_rows()
        column.addWidget(self.kinds, 2 * _ALL)
        self._earlier_head = self._heading(self.tr("Imported so far"), column)
        self.earlier = named(
            NoteList(self.context.theme, 1, page, twice=True),
            self.tr("Imported so far"),
            self.tr("The button below undoes the import that you are at"),
        )
        fit(self.earlier.setMaximumWidth, _WIDTH, by=px)
        self.earlier.fit_rows()
        column.addWidget(self.earlier, _ALL)
        self.undo_button = named(
            QPushButton(self.tr("Undo this import"), page), self.tr("Undo this import")
        )
        self.undo_button.clicked.connect(self._undo_chosen)
        column.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _heading(self, words: str, column: QVBoxLayout) -> QLabel:
        head = QLabel(words, self)
        head.setProperty("look", "strong")
        column.addWidget(head)
        return head

    # --- of the page --------------------------------------------------------------------------

    @property
    def title(self) -> str:
        if self.state.plan is not None and self.state.outcome is None:
            return self.state.plan.title
        return self.tr("Import")

    @property
    def status(self) -> str:
        if self.state.reading:
            return self.tr("Looking into the file…")
        return self.tr("Importing…") if self.state.writing else ""

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        if self.state.plan is None or self.state.outcome is not None:
            return ()
        return (self._leave_action, self._import_action)

    def entered(self) -> None:
        shown = self._stack.currentIndex()
        if shown == 0:
            self.choose_button.setFocus()
        elif shown == 1:
            self.plan.kind.setFocus()
        else:
            self.done.take_focus()

    def go_back(self) -> bool:
        if self.state.path is None or self.state.writing:
            return False
        self.state.leave()
        self.choose_button.setFocus()
        return True

    # --- files --------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file and look into it."""
        suffixes = sorted({suffix for kind in self.state.kinds for suffix in kind.suffixes})
        kinds = " ".join(f"*{suffix}" for suffix in suffixes)
        names = self.tr("Files to import ({0})").format(kinds or "*")
        every = self.tr("All files (*)")
        files = QFileDialog(self, self.tr("Import a file"), "", f"{names};;{every}")
        files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.fileSelected.connect(self._chosen)
        self.files = files
        files.open()

    def _chosen(self, name: str) -> None:
        if name:
            self.state.open(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and not self.state.writing:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.state.open(Path(event.mimeData().urls()[0].toLocalFile()))

    # --- following the state ------------------------------------------------------------------

    def _heard(self, changes: ChangeSet) -> None:
        """An import may have been undone in another way: with the case that it made."""
        if changes.packs or changes.content or changes.saved:
            self.state.look()

    def _follow(self) -> None:
        state = self.state
        self._import_action.setEnabled(state.ready)
        self._leave_action.setEnabled(not state.writing)
        self.problem.setText(state.problem)
        self.problem.setVisible(bool(state.problem))
        self.kinds.set_rows(
            [
                NoteRow(kind.name, kind.about, " ".join(kind.suffixes), kind.key)
                for kind in state.kinds
            ]
        )
        self.earlier.show_rows(
            [
                NoteRow(pack.title, pack.origin, shown_moment(pack.added), pack.id)
                for pack in reversed(state.earlier)
            ]
        )
        there = bool(state.earlier)
        for widget in (self._earlier_head, self.earlier, self.undo_button):
            widget.setVisible(there)
        self.undo_button.setEnabled(not state.writing)
        self.choose_button.setEnabled(not state.writing)
        if state.outcome is not None:
            self._show_done()
        told = 2 if state.outcome is not None else 1 if state.plan is not None else 0
        if state.problem:
            told = 0
        if self._stack.currentIndex() != told:
            self._stack.setCurrentIndex(told)
            if self.isVisible():
                self.entered()
        self.changed.emit()

    def _show_done(self) -> None:
        outcome, plan = self.state.outcome, self.state.plan
        assert outcome is not None
        steps = [(self.tr("Import another file"), self.state.leave)]
        new = plan.standing(Standing.NEW) if plan is not None else ()
        if outcome.pack:
            undo = partial(self.state.undo, outcome.pack)
            steps.insert(0, (self.tr("Undo this import"), undo))
            if outcome.cases:
                mine = Destination("library", section="cases", item=outcome.cases[0])
                steps.insert(0, (self.tr("Open your case"), partial(self.context.go, mine)))
            elif new:
                read = Destination("explore", (new[0].slug,))
                steps.insert(0, (self.tr("Read the first of them"), partial(self.context.go, read)))
        if outcome.cases:
            about = self.tr(
                "It stands in your cases as a draft, to be worked on. Undoing the import takes out "
                "what came and nothing else; a case that it made goes to the trash."
            )
        else:
            about = self.tr(
                "What schools ticked of themselves is shown as reported by the school, never as a "
                "finding. The import stands in the list at the left and can be undone at any time."
            )
        self.done.show_steps(outcome.done, about, steps)

    def _undo_chosen(self) -> None:
        row = self.earlier.chosen_row
        if row is not None:
            self.state.undo(row.key)
