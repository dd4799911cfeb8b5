"""A pack made of cases of the library: what it says of itself, what goes in, what is still to be
done before it can be shared."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.brief import PACK_NAMES, CaseBrief
from casestudies.model.content import Problem
from casestudies.model.library.notes import Target
from casestudies.model.library.pack import CaseLack, MadePack, PackOrder
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.export.parts_list import ExportPart, PartsList
from casestudies.ui.library.packs.actions import SUFFIX, PackActions
from casestudies.ui.library.packs.rows import cases_told
from casestudies.ui.parts.case_picker import found_by
from casestudies.ui.parts.form.fields import Line, captioned
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest

CASE, COLLECTION = "case:", "collection:"
_MADE_BY, _LICENCE = "packs.made_by", "packs.licence"  # in the settings
_LONGEST_ID = 60

_ALL = 1000  # the stretch of what takes the room before anything else


class Making(QWidget):
    """``left`` follows Cancel and the pack that was written."""

    left = Signal()
    changed = Signal()
    publishing = Signal(object, object)  # the pack that was made, and the button

    def __init__(
        self, context: UiContext, actions: PackActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._today = date.today()
        self._readings: tuple[str, ...] = ()
        self._names: dict[str, str] = {}
        self._packs: dict[str, str] = {}  # their titles
        self._leads: dict[str, Destination | QWidget] = {}  # by row: where it is mended
        self.made: MadePack | None = None
        self.cases: PartsList | None = None
        settings = context.services.settings
        self.title_line = self._line(self.tr("Title"))
        self.id_line = self._line(self.tr("Short name in small letters"))
        version = f"{self._today.year}.{self._today.month}.0"
        self.version_line = self._line(self.tr("Version"), version)
        self.licence_line = self._line(self.tr("Licence"), settings.get(_LICENCE, "CC-BY-4.0"))
        self.by_line = self._line(self.tr("Made by"), settings.get(_MADE_BY, ""))
        form = QFrame(self)
        form.setProperty("look", "card")
        self._form = QVBoxLayout(form)
        self._form.setContentsMargins(18, 16, 18, 16)
        self._form.setSpacing(10)
        self._form.addLayout(captioned(self.tr("Title"), self.title_line))
        self._form.addLayout(
            captioned(
                self.tr("Short name in small letters"),
                self.id_line,
                self.tr("the same for every version of the pack"),
            )
        )
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addLayout(
            captioned(self.tr("Version"), self.version_line, self.tr("year.month.number"))
        )
        pair.addLayout(captioned(self.tr("Licence"), self.licence_line))
        self._form.addLayout(pair)
        self._form.addLayout(
            captioned(self.tr("Made by"), self.by_line, self.tr("a team, an organization"))
        )
        self._form.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(form)
        self._told = QLabel(self.tr("Before it can be shared"), self)
        self._told.setProperty("look", "label")
        self.checks = NoteList(context.theme, 4, self, twice=True)
        named(
            self.checks,
            self.tr("Before it can be shared"),
            self.tr("Enter goes to the field, or opens the case"),
        )
        self.checks.chosen.connect(self._lead)
        self.save_button = named(QPushButton(self.tr("Save the pack…"), self), self.tr("Save"))
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self._ask_where)
        words = self.tr("Publish to the team…")
        self.publish_button = named(QPushButton(words, self), words.rstrip("…"))
        self.publish_button.clicked.connect(self._publish)
        self.publish_button.hide()
        cancel = named(QPushButton(self.tr("Cancel"), self), self.tr("Cancel"))
        cancel.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.publish_button)
        buttons.addWidget(self.save_button)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self._told)
        side.addWidget(self.checks, 1)
        side.addLayout(buttons)
        across = QHBoxLayout(self)
        across.setContentsMargins(28, 22, 28, 22)
        across.setSpacing(18)
        across.addWidget(scroll, 1)
        across.addLayout(side, 1)
        self.title_line.edited.connect(self._titled)
        self._checking = Latest[PackOrder, MadePack | None](
            context.tasks, self._make, self._show_made
        )

    def _line(self, name: str, text: str = "") -> Line:
        line = Line(name, self)
        line.show_text(text)
        line.edited.connect(self._check)
        return line

    @property
    def may_publish(self) -> bool:
        """Whether whoever sits here keeps a team."""
        return not self.publish_button.isHidden()

    @may_publish.setter
    def may_publish(self, may: bool) -> None:
        self.publish_button.setVisible(may)

    @property
    def busy(self) -> bool:
        """True while the pack is being checked."""
        return self._checking.busy

    @property
    def order(self) -> PackOrder:
        """What the form asks for."""
        return PackOrder(
            id=self.id_line.text().strip(),
            title=self.title_line.text().strip(),
            version=self.version_line.text().strip(),
            licence=self.licence_line.text().strip(),
            made_by=self.by_line.text().strip(),
            made_on=self._today.isoformat(),
            cases=self.cases.chosen if self.cases is not None else (),
            readings=self._readings,
        )

    def begin(self, of: str) -> None:
        """Begin a pack of a case ("case:SLUG"), of a collection ("collection:KEY"), or of the
        user's own cases ("")."""
        self.made = None
        self.save_button.setEnabled(False)
        self.publish_button.setEnabled(False)
        for line in (self.title_line, self.id_line):
            line.show_text("")
            line.setProperty("from_title", "")
        self._context.tasks.read(lambda: self._material(of), self._show_material)

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self.title_line.setFocus()

    # --- what can go in -----------------------------------------------------------------------

    def _material(self, of: str) -> tuple[str, tuple[CaseBrief, ...], set[str], tuple[str, ...]]:
        """A title, the cases that can go in, which of them do at first, and readings."""
        services = self._context.services
        briefs = services.library.briefs()
        self._packs = {pack.id: pack.title for pack in services.library.packs()}
        title, readings = "", ()
        chosen = {brief.slug for brief in briefs if brief.own}
        if of.startswith(CASE):
            chosen = {of.removeprefix(CASE)}
        elif of.startswith(COLLECTION):
            found = services.notes.collection(of.removeprefix(COLLECTION))
            title, chosen, readings = (
                found.name,
                _cases_of(found.targets),
                _readings_of(found.targets),
            )
        order = sorted(briefs, key=lambda brief: (brief.slug not in chosen, not brief.own))
        return title, tuple(order), chosen, readings

    def _show_material(
        self, found: tuple[str, tuple[CaseBrief, ...], set[str], tuple[str, ...]]
    ) -> None:
        title, briefs, chosen, self._readings = found
        self._names = {brief.name: brief.slug for brief in briefs}
        told = _told_apart(briefs, self._packs)
        parts = tuple(
            ExportPart(
                brief.slug,
                told[brief.slug],
                self.tr("Your case") if brief.own else f"{brief.city}, {brief.state}",
                brief.slug in chosen,
                found_by(brief),
            )
            for brief in briefs
        )
        if self.cases is not None:
            self._form.removeWidget(self.cases)
            self.cases.hide()
            self.cases.deleteLater()
        self.cases = PartsList(
            self.tr("Cases that go in"),
            parts,
            self._context.theme,
            self,
            find=self.tr("Find a case: name, city or state"),
        )
        self.cases.changed.connect(self._check)
        self.cases.take_room()
        self._form.insertWidget(self._form.count() - 1, self.cases, _ALL)
        if title and not self.title_line.text():  # nobody typed meanwhile
            self.title_line.show_text(title)
            self._titled(title)
        self._check()

    def _titled(self, title: str) -> None:
        """The id follows the title as long as nobody wrote one."""
        before = self.id_line.property("from_title") or ""
        if self.id_line.text() == before:
            made = key_of(title)
            self.id_line.setProperty("from_title", made)
            self.id_line.show_text(made)
        self._check()

    # --- checks -------------------------------------------------------------------------------

    def _check(self) -> None:
        self.made = None
        self.save_button.setEnabled(False)
        self.publish_button.setEnabled(False)
        self._checking.request(self.order)

    def _make(self, order: PackOrder) -> MadePack | None:
        if not order.cases:
            return None
        named_anyhow = replace(order, id=order.id or "pack", title=order.title or "Pack")
        return self._context.services.packs.make(named_anyhow)

    def _show_made(self, made: MadePack | None) -> None:
        order = self.order
        rows = []
        self._leads = {}
        for missing, said, field in (
            (not order.title, self.tr("The pack needs a title."), self.title_line),
            (not order.id, self.tr("The pack needs a short name."), self.id_line),
            (not order.cases, self.tr("No case is chosen."), self.cases),
        ):
            if missing:
                rows.append(NoteRow("", f"• {said}", "", said))
                self._leads[said] = field or self
        for at, lack in enumerate(made.lacks if made is not None else ()):
            key = f"{lack.slug}/{at}"
            rows.append(NoteRow(lack.name, f"• {lack.check.text}", "", key))
            self._leads[key] = place_of(lack)
        for at, problem in enumerate(made.problems if made is not None else ()):
            rows.append(self._problem_row(problem, at))
        ready = made is not None and not rows
        if ready:
            said = self.tr("✓ The pack can be shared: {0}.").format(cases_told(len(order.cases)))
            rows.append(NoteRow("", said, "", "ready"))
        left_out = made.left_out if made is not None else ()
        if left_out:
            rows.append(NoteRow(self.tr("Does not travel")))
            rows += [NoteRow("", said, "", f"/{at}") for at, said in enumerate(left_out)]
        self.checks.show_rows(rows)
        self.made = made if ready else None
        self.save_button.setEnabled(ready)
        self.publish_button.setEnabled(ready)
        self.changed.emit()

    def _problem_row(self, problem: Problem, at: int) -> NoteRow:
        """A problem of the pack itself, told of its field, or of a case that is not the user's."""
        lines = {
            "title": self.title_line,
            "id": self.id_line,
            "version": self.version_line,
            "licence": self.licence_line,
            "made_by": self.by_line,
        }
        key = f"/{at}"
        line = lines.get(problem.field)
        if not problem.file and line is not None:
            self._leads[key] = line
            return NoteRow(line.accessibleName(), f"• {problem.message}", "", key)
        if problem.file in self._names:
            self._leads[key] = Destination("explore", cases=(self._names[problem.file],))
        where = " · ".join(filter(None, (problem.file, problem.field)))
        return NoteRow(where, problem.message, "", key)

    def _lead(self, row: NoteRow) -> None:
        """Where it can be mended."""
        there = self._leads.get(row.key)
        if isinstance(there, Destination):
            self._context.go(there)
        elif there is not None:
            there.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- writing ------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        if self.made is not None:
            info = self.made.content.info
            self._actions.ask_where(f"{info.id}-{info.version}{SUFFIX}", self.save)

    def _publish(self) -> None:
        if self.made is not None:
            self.publishing.emit(self.made, self.publish_button)

    def save(self, path: Path) -> None:
        """Write the pack to ``path``."""
        made = self.made
        if made is None:
            return
        info = made.content.info
        self._context.remember(**{_MADE_BY: info.made_by, _LICENCE: info.licence})
        self._context.tasks.write(
            partial(self._context.services.packs.export, made, path),
            lambda _: self._written(path),
            lambda error: self._context.say(str(error)),
        )

    def _written(self, path: Path) -> None:
        self._context.say(self.tr("The pack is in {0}.").format(path.name))
        self.left.emit()


def place_of(lack: CaseLack) -> Destination:
    """The field of an own case that lacks something."""
    check = lack.check
    field = "/".join((check.block, check.finding, check.field))
    return Destination("library", section="cases", item=f"{lack.slug}#{field}")


def key_of(title: str) -> str:
    """A title as the id of a pack: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_ID].strip("-")


def _told_apart(briefs: tuple[CaseBrief, ...], packs: dict[str, str]) -> dict[str, str]:
    """What the cases are called, by slug; of one name with the pack or import that each is of."""
    often = Counter(brief.name for brief in briefs)
    names = {**packs, **PACK_NAMES}
    return {
        brief.slug: f"{brief.name} · {names.get(brief.pack, brief.pack)}"
        if often[brief.name] > 1
        else brief.name
        for brief in briefs
    }


def _cases_of(targets: tuple[Target, ...]) -> set[str]:
    return {target.case for target in targets if target.case}


def _readings_of(targets: tuple[Target, ...]) -> tuple[str, ...]:
    return tuple(target.reading for target in targets if target.reading)
