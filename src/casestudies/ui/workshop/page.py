"""Workshop: the saved workshops, one made in three steps, one open to be prepared, its record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from casestudies.model.report import Subject
from casestudies.services.workshop.travel import SUFFIX
from casestudies.ui.context import Destination, Presenting, UiContext
from casestudies.ui.export.dialog import ExportDialog, ExportJob, ask_export
from casestudies.ui.export.handouts import ask_handouts
from casestudies.ui.page import Page
from casestudies.ui.parts.case_picker import Picker, PickerCase
from casestudies.ui.parts.name_panel import NamePopover
from casestudies.ui.workshop.bar import Bar
from casestudies.ui.workshop.editor import Editor
from casestudies.ui.workshop.making import Making
from casestudies.ui.workshop.record import RecordPane
from casestudies.ui.workshop.shelf import WorkshopShelf
from casestudies.ui.workshop.state import PLACE, View, WorkshopState
from casestudies.ui.workshop.steps import Steps

OPEN = "open:"
"""How the item of a destination begins that names a .workshop file to open."""


class WorkshopPage(Page):
    """Shows what its ``state`` says is shown."""

    place = PLACE

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.state = WorkshopState(context, self)
        self.picker: Picker | None = None
        self.dialog: ExportDialog | None = None
        self.name_popover: NamePopover | None = None
        self._begins = True  # what is shown was not seen before: Qt puts the focus anywhere
        self._bound: dict[str, QAction] = {}
        self._bind_actions()
        self.bar = Bar(context.theme, self.state, self._bound, self._file_actions(), self)
        self._stack = QStackedWidget(self)
        self.shelf = WorkshopShelf(context, self.state, self._stack)
        self.shelf.offer(self._shelf_actions())
        self._stack.addWidget(self.shelf)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Workshop")

    # --- building -----------------------------------------------------------------------------

    def _bind_actions(self) -> None:
        state = self.state
        slots: tuple[tuple[str, Callable[[], object]], ...] = (
            ("workshop.agenda", self._go_to_agenda),
            ("workshop.form", self._go_to_form),
            ("workshop.open", self._open_chosen),
            ("workshop.present", self.present),
            ("workshop.present_here", self.present_here),
            ("workshop.record", self._turn_record),
            ("workshop.handouts", self.hand_out),
            ("workshop.add", self._add),
            ("workshop.duplicate", self._duplicate_activity),
            ("workshop.up", partial(self._move, -1)),
            ("workshop.down", partial(self._move, 1)),
            ("workshop.remove", self._remove),
            ("workshop.undo", self._undo),
            ("workshop.redo", self._redo),
            ("workshop.next", state.go_on),
            ("workshop.rename", self.rename),
            ("workshop.copy", self._copy),
            ("workshop.delete", self._delete),
            ("workshop.save_file", self.save_file),
            ("workshop.open_file", self.open_file),
        )
        for key, slot in slots:
            self._bound[key] = self.context.actions.bind(key, self, slot)
        back = QAction(self)
        back.triggered.connect(self._back)
        self._bound["back"] = back

    def _shelf_actions(self) -> tuple[QAction, ...]:
        keys = ("open", "present", "rename", "copy", "delete")
        return tuple(self._bound[f"workshop.{key}"] for key in keys)

    def _file_actions(self) -> tuple[QAction, ...]:
        keys = ("save_file", "open_file", "rename", "copy", "delete")
        return tuple(self._bound[f"workshop.{key}"] for key in keys)

    def _connect(self) -> None:
        self.shelf.saved.opened.connect(self._open)
        self.shelf.template_chosen.connect(self._begin_with)
        self.shelf.compare_asked.connect(partial(self.context.go, Destination("compare")))
        self.state.changed.connect(self._follow)

    # --- its parts, each built when it is first shown -------------------------------------------

    @cached_property
    def steps(self) -> Steps:
        """The making in three steps."""
        steps = Steps(self.context, self.state, self)
        steps.cases_asked.connect(self._open_picker)
        self._stack.addWidget(steps)
        return steps

    @cached_property
    def editor(self) -> Editor:
        """The workshop that is open."""
        editor = Editor(self.context, self.state, self)
        editor.cases_asked.connect(self._open_picker)
        editor.agenda.removing.connect(self._remove)
        self._stack.addWidget(editor)
        return editor

    @cached_property
    def record(self) -> RecordPane:
        """What was said in the room of it."""
        record = RecordPane(self.context, self.state, self)
        self._stack.addWidget(record)
        return record

    @property
    def _shown(self) -> WorkshopShelf | Steps | Editor | RecordPane:
        """The part that the state says is shown."""
        view = self.state.view
        if view is View.MAKING:
            return self.steps
        if view is View.OPEN:
            return self.editor
        return self.record if view is View.RECORD else self.shelf

    # --- what is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        shown = self._shown
        if self._stack.currentWidget() is shown:
            return
        self._stack.setCurrentWidget(shown)
        self._begins = True
        if self.isVisible():
            self.entered()

    def _begin_with(self, template: str) -> None:
        self.state.begin(template=template)

    def _open_chosen(self) -> None:
        if self.state.view is View.LIST and self.shelf.saved.key:
            self._open(self.shelf.saved.key)

    def _open(self, key: str) -> None:
        """Open a workshop of the list, as a step of the window's history."""
        self.context.go(Destination(PLACE, workshop=key))

    @property
    def _chosen(self) -> str:
        """The key of the workshop that is open, or chosen in the list; "" for none."""
        if self.state.view is View.LIST:
            return self.shelf.saved.key
        return "" if self.state.view is View.MAKING else self.state.key

    def _go_to_agenda(self) -> None:
        if self.state.view is View.RECORD:
            self.state.show_agenda()
        self.entered()

    def _go_to_form(self) -> None:
        if self.state.view is View.OPEN:
            self.editor.go_to_form()

    def _turn_record(self) -> None:
        if self.state.view is View.RECORD:
            self.state.show_agenda()
        elif self.state.view is View.OPEN:
            self.state.show_record()

    # --- the workshop on screen ---------------------------------------------------------------

    def _add(self) -> None:
        """Add an activity and go to its title."""
        if self.state.view is View.OPEN:
            self.state.add_activity()
            self.editor.go_to_form()
            self.editor.activity.title.selectAll()

    def _duplicate_activity(self) -> None:
        if self.state.view is View.OPEN:
            self.state.duplicate_activity()

    def _move(self, step: int) -> None:
        """Move the row that the keyboard is on in the rows, else the activity in focus."""
        if self.state.view is not View.OPEN:
            return
        rows = self.editor.activity.rows
        if rows.hasFocus():
            rows.move_row(step)
        else:
            self.state.move_activity(step)

    def _remove(self) -> None:
        if self.state.view is View.OPEN:
            self.state.remove_activity()
            self.editor.take_focus()

    def _undo(self) -> None:
        if self.state.view is View.OPEN:
            self.state.undo()

    def _redo(self) -> None:
        if self.state.view is View.OPEN:
            self.state.redo()

    def present(self) -> None:
        """Put the workshop on the wall, from its title on."""
        self._present("")

    def present_here(self) -> None:
        """Put the workshop on the wall, from the activity in focus on."""
        item = self.state.activity
        if item is None:
            self._present("")
        else:
            told = item.prompts or item.steps or not item.rows
            self._present(item.id if told else item.rows[0])

    def _present(self, at: str) -> None:
        key = self._chosen
        found = self.state.find(key)
        opened = key == self.state.key and self.state.view is not View.LIST
        workshop = self.state.workshop if opened else found.workshop if found else None
        if workshop is None:
            return
        self.state.flush()
        make = partial(self.context.services.workshops.talk, workshop, key)
        self.context.present(Presenting(make, workshop.spec, at))

    def hand_out(self) -> None:
        """Ask how the hand-outs of the workshop are to be written, or its record."""
        state, service = self.state, self.context.services.workshops
        workshop = state.workshop
        if workshop is None or state.view not in (View.OPEN, View.RECORD):
            return
        state.flush()
        if state.view is not View.RECORD:
            self.dialog = ask_handouts(self.context, workshop, self)
            return
        title = workshop.title.strip() or self.tr("Workshop")
        name = self.tr("{0}: record").format(title)
        job = ExportJob(Subject.RECORD, name, name, partial(service.record_report, state.key))
        self.dialog = ask_export(self.context, job, self)

    def _open_picker(self, anchor: QRect) -> None:
        if self.picker is None:
            self.picker = Picker(self.context.theme, self)
            self.picker.picked.connect(self.state.choose_cases)
        tray = self.context.tray
        cases = [
            PickerCase(brief, brief.slug in tray)
            for brief in self.context.services.library.briefs()
        ]
        making, workshop = self.state.making, self.state.workshop
        spec = making.spec if making is not None else workshop.spec if workshop else None
        if spec is not None:
            self.picker.show_cases(cases, spec.shown_cases)
            self.picker.open_below(anchor)

    # --- all workshops ------------------------------------------------------------------------

    def rename(self) -> None:
        """Ask for another title of the workshop that is open or chosen."""
        key = self._chosen
        found = self.state.find(key)
        if found is None:
            return
        if self.name_popover is not None:
            self.name_popover.deleteLater()
        self.name_popover = NamePopover(self, self.tr("Title of the workshop"))
        self.name_popover.named_it.connect(partial(self.state.rename, key))
        listed = self.state.view is View.LIST
        anchor = self.shelf.list.rect_of_row() if listed else self.bar.anchor()
        opened = key == self.state.key and self.state.workshop is not None and not listed
        name = self.state.workshop.title if opened and self.state.workshop else found.name
        self.name_popover.ask(self.tr("Rename the workshop"), self.tr("Rename"), name, anchor)

    def _copy(self) -> None:
        if self._chosen:
            self.state.duplicate(self._chosen)

    def _delete(self) -> None:
        if self._chosen:
            self.state.delete(self._chosen)

    def save_file(self) -> None:
        """Ask where to, and save the workshop on screen as a file."""
        workshop = self.state.workshop
        if workshop is None or self.state.view not in (View.OPEN, View.RECORD):
            return
        dialog = QFileDialog(self, self.tr("Save as a .workshop file"), "", self._kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(f"{workshop.title.strip()}{SUFFIX}".replace("/", "-"))
        self._open_dialog(dialog, self.state.save_file)

    def open_file(self) -> None:
        """Ask for a file and open the workshop in it."""
        dialog = QFileDialog(self, self.tr("Open a .workshop file"), "", self._kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open_dialog(dialog, self.state.open_file)

    @property
    def _kinds(self) -> str:
        return self.tr("Workshops (*.workshop)")

    def _open_dialog(self, dialog: QFileDialog, use: Callable[[Path], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(_use_path, use))
        dialog.open()

    # --- the page as a place ------------------------------------------------------------------

    def show_destination(self, destination: Destination) -> None:
        begins = destination.comparison is not None or destination.sample
        self._begins = self._begins or begins
        if destination.sample:
            self.state.begin_sample()
        elif destination.comparison is not None:
            self.state.begin(destination.comparison, title=destination.title)
        elif destination.item.startswith(OPEN):
            self.state.open_file(Path(destination.item.removeprefix(OPEN)))
        elif destination.workshop:
            self.state.open(destination.workshop)
        elif destination.listed:
            self.state.show_list()

    def location(self) -> Destination:
        return self.state.location()

    def entered(self) -> None:
        focused = QApplication.focusWidget()
        shown = self._shown
        if self._begins or focused is None or not shown.isAncestorOf(focused):
            shown.take_focus()
        self._begins = False

    def go_back(self) -> bool:
        """From the record to the agenda, from a form to the agenda, from there to the list; in the
        making a step back."""
        for popover in (self.picker, self.name_popover):
            if popover is not None and popover.isVisible():
                popover.dismiss()
                return True
        view = self.state.view
        if view is View.LIST:
            return False
        if view is View.RECORD:
            self.state.show_agenda()
        elif view is View.MAKING:
            self.state.step_back()
        elif self.editor.agenda.list.hasFocus():
            self.state.show_list()
        else:
            self.editor.take_focus()
        return True

    def carried(self) -> object:
        return self.state.making or self.location()

    def carry_on(self, carried: object) -> None:
        if isinstance(carried, Making):
            self.state.begin(carried.spec, carried.template)
            self.state.make(carried)
        else:
            super().carry_on(carried)

    @property
    def unkept(self) -> bool:
        return self.state.unkept

    def save_state(self) -> None:
        self.state.flush()
        if "editor" in vars(self):  # it was built
            self.editor.panes.keep()

    def _back(self) -> None:
        """The button leads one page back at once."""
        if self.state.view is View.OPEN:
            self.state.show_list()
        else:
            self.go_back()


def _use_path(use: Callable[[Path], None], path: str) -> None:
    use(Path(path))
