"""What adding a pack would do, told before anything is done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from casestudies.model.library.pack import PackPlan, PackStep
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.library.packs.facts import Facts
from casestudies.ui.library.packs.rows import plan_facts, plan_rows, plan_told, problem_rows
from casestudies.ui.parts.form.tick_box import TickBox
from casestudies.ui.parts.note_list import NoteList


class DryRun(QWidget):
    """``adding`` gives the plan that is to be done, ``left`` follows Cancel."""

    adding = Signal(object)
    left = Signal()
    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.path: Path | None = None
        self.team = ""  # the id of the pack of the team's that is looked at, "" for a file
        self.plan: PackPlan | None = None
        self.busy = False
        self.facts = Facts(self)
        self.rows = NoteList(context.theme, 4, self, twice=True)
        named(self.rows, self.tr("What would change"))
        self.add_button = named(QPushButton(self), self.tr("Add the pack"))
        self.add_button.setProperty("look", "primary")
        self.add_button.clicked.connect(self._add)
        self.older = TickBox(context.theme, self.tr("Replace the newer version"), self)
        self.older.toggled.connect(self._follow)
        self.cancel_button = named(QPushButton(self.tr("Cancel"), self), self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(12)
        column.addWidget(self.facts)
        column.addWidget(self.rows, 1)
        column.addWidget(self.older, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(buttons)

    @property
    def title(self) -> str:
        """What the head of the page says."""
        return self.plan.info.title if self.plan is not None else self.tr("Add a pack")

    def read(self, path: Path) -> None:
        """Read and check the pack at ``path``, in the background."""
        self._begin(path, path.name, self.tr("Reading and checking the pack…"))
        self.team = ""
        plan = self._context.services.packs.plan
        self._context.tasks.read(
            lambda: plan(path),
            partial(self._show, path),
            partial(self._refuse, path),
            label=self.tr("Reading the pack"),
        )

    def fetch(self, key: str) -> None:
        """Fetch a pack of the team's, and check it like a file."""
        path = Path(f"{key}.casepack")
        self._begin(path, self.tr("A pack of the team"), self.tr("Fetching and checking it…"))
        self.team = key
        self._context.tasks.read_with_progress(
            partial(self._context.services.team_packs.plan, key),
            partial(self._show, path),
            partial(self._refuse, path),
            label=self.tr("Fetching the pack"),
        )

    def _begin(self, path: Path, name: str, doing: str) -> None:
        self.path, self.plan, self.busy = path, None, True
        self.rows.set_rows([])
        self.add_button.setEnabled(False)
        self.older.setChecked(False)
        self.older.hide()
        named(self.add_button, self.tr("Add the pack")).setText(self.tr("Add"))
        self.facts.show_facts(name, doing, ())
        self.changed.emit()

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        ready = self.add_button.isEnabled()
        asked = self.older if self.older.isVisible() else self.cancel_button
        (self.add_button if ready else asked).setFocus()

    def _show(self, path: Path, plan: PackPlan) -> None:
        if path != self.path:
            return
        self.plan, self.busy = plan, False
        self.facts.show_facts(plan.info.title, plan_told(plan), plan_facts(plan))
        self.rows.set_rows(plan_rows(plan))
        words = self.tr("Add") if plan.before is None else self.tr("Update")
        spoken = self.tr("Add the pack") if plan.before is None else words
        if plan.step is PackStep.OLDER and plan.before is not None:
            words = spoken = self.tr("Go back to {0}").format(plan.info.version)
            said = self.tr("Yes, replace the newer version {0}").format(plan.before.version)
            named(self.older, said).setText(said)
            self.older.show()
        named(self.add_button, spoken).setText(words)
        self._follow()
        self._tell()

    def _follow(self) -> None:
        """What there is to say yes to."""
        step = self.plan.step if self.plan is not None else PackStep.SAME
        yes = step is not PackStep.OLDER or self.older.isChecked()
        self.add_button.setEnabled(step is not PackStep.SAME and yes)

    def _refuse(self, path: Path, error: Exception) -> None:
        if path != self.path:
            return
        from casestudies.services.library.checking import PackError  # it brings the schema

        self.busy = False
        said = str(error)
        if isinstance(error, PackError):
            count = len(error.problems)
            found = self.tr("1 problem") if count == 1 else self.tr("{0} problems").format(count)
            said = self.tr("This pack has {0}, so it cannot be added. Nothing was changed.")
            said = said.format(found)
            self.rows.set_rows(problem_rows(error.problems))
        self.facts.show_facts(path.name, said, ())
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        if self.isVisible():
            self.take_focus()

    def _add(self) -> None:
        if self.plan is not None:
            self.adding.emit(self.plan)
