"""Exporting: what a file shall look like, where it goes, and writing it in the background."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casestudies.errors import KnownError
from casestudies.model.evidence import counted
from casestudies.model.progress import Progress
from casestudies.model.report import (
    CitationStyle,
    Detail,
    ExportOptions,
    Paper,
    Report,
    SourcesIn,
    Subject,
)
from casestudies.model.results import SearchResults
from casestudies.model.wording import listed
from casestudies.services.export.formats import Format, file_for, wrong_ending
from casestudies.services.export.service import ExportService
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import announce, named
from casestudies.ui.context import UiContext
from casestudies.ui.export.parts_list import Choosing, PartsList
from casestudies.ui.parts.sentence_room import SentenceRoom
from casestudies.ui.parts.web_row import copy_link
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, panel_width, px
from casestudies.ui.type_keys import TypeKeys

_PAPERS = {Paper.LETTER: QT_TRANSLATE_NOOP("export", "Letter"), Paper.A4: "A4"}
_STYLES = {
    CitationStyle.APA: QT_TRANSLATE_NOOP("export", "APA"),
    CitationStyle.CHICAGO: QT_TRANSLATE_NOOP("export", "Chicago"),
    CitationStyle.SHORT: QT_TRANSLATE_NOOP("export", "A short list: who, year, site"),
}
_DETAILS = {
    Detail.FULL: QT_TRANSLATE_NOOP("export", "In full"),
    Detail.HEADLINES: QT_TRANSLATE_NOOP("export", "Headlines only"),
}
_SOURCES = {
    SourcesIn.APPENDIX: QT_TRANSLATE_NOOP("export", "At the end"),
    SourcesIn.FILE: QT_TRANSLATE_NOOP("export", "In a file of its own"),
}
_KEPT = (
    "export_format", "export_paper", "export_citations", "export_detail", "export_sources",
    "export_folder",
)  # fmt: skip
_WIDTH = 430
_FRAME = 60  # of the screen, for what the desktop puts round a dialog
_CHEVRON = 14
_LEAST_LETTERS = 8
C = TypeVar("C")
_Asked = tuple[str, tuple[str, ...], ExportOptions]
_Counted = tuple[str, int | None, tuple[str, ...]]
LONGEST_NAME = 80
_ENGLISH = "a an and as at by for from in of on or the to with"
_SPANISH = "al con de del e el en la las los o para por que sin u un una y"
_JOINING = frozenset(f"{_ENGLISH} {_SPANISH}".split(" "))
_DELETE_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose


@dataclass(frozen=True)
class ExportJob:
    """What is to be written: ``make`` builds its report in the worker, ``name`` is what the file
    is called without a suffix, ``title`` says it to the user. With ``choosing``, that builds the
    report of the parts that are chosen."""

    subject: Subject
    title: str
    name: str
    make: Callable[[], Report]
    choosing: Choosing | None = None

    def report(self, chosen: tuple[str, ...]) -> Report:
        """The report, of the parts with these keys where parts can be chosen."""
        return self.choosing.make(chosen) if self.choosing else self.make()


def ask_export(
    context: UiContext, job: ExportJob, parent: QWidget, format_key: str = ""
) -> ExportDialog:
    """Open the dialog for a job, with a format chosen before if ``format_key`` names one."""
    dialog = ExportDialog(context, job, parent, format_key)
    dialog.open()
    return dialog


def ask_case_export(
    context: UiContext, slug: str, name: str, parent: QWidget, format_key: str = ""
) -> ExportDialog:
    """Ask how a whole case is to be exported, and write it; ``format_key`` as in ``ask_export``."""
    make = partial(context.services.exporting.case, slug)
    return ask_export(context, ExportJob(Subject.CASE, name, name, make), parent, format_key)


def ask_results_export(context: UiContext, results: SearchResults, parent: QWidget) -> ExportDialog:
    """Ask how the cases found and their passages are to be exported, and write them."""
    make = partial(context.services.exporting.results, results)
    words = results.query.text.strip()
    if words:
        title = QCoreApplication.translate("export", "Cases for “{0}”").format(words)
    else:
        title = QCoreApplication.translate("export", "Cases")
    return ask_export(context, ExportJob(Subject.RESULTS, title, title, make), parent)


def export_folder(context: UiContext) -> str:
    """Where the last export went, else the user's documents."""
    kept = context.services.settings.get("export_folder", "")
    if kept and Path(kept).is_dir():
        return kept
    where = QStandardPaths.StandardLocation.DocumentsLocation
    documents = QStandardPaths.writableLocation(where)
    return documents if documents and Path(documents).is_dir() else str(Path.home())


def file_name(text: str) -> str:
    """``text`` as a file's name on any system: letters, digits and hyphens, not too long."""
    plain = re.sub(r"[^\w]+", "-", text, flags=re.UNICODE).strip("-").lower()
    if len(plain) > LONGEST_NAME:
        whole_words = plain[: LONGEST_NAME + 1].split("-")[:-1]
        while len(whole_words) > 1 and whole_words[-1] in _JOINING:
            whole_words.pop()  # what it led to was cut off
        plain = "-".join(whole_words) or plain[:LONGEST_NAME]
    return plain or "export"


class ChoiceBox(QComboBox):
    """A box of the theme with a chevron of our icon set."""

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)  # the form says how wide it is

    def showPopup(self) -> None:
        """The list, as wide as its longest entry."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + px(_CHEVRON))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = px(_CHEVRON)
        left, top = self.width() - side - 9, (self.height() - side) // 2
        self._theme.icon("chevron-down", "ink_soft", _CHEVRON).paint(painter, left, top, side, side)
        painter.end()


class ExportDialog(QDialog):
    """Format, paper, citation style and detail, as far as the format heeds them; then the file. It
    goes away when the file is chosen: the window shows progress and says where the file is."""

    def __init__(
        self, context: UiContext, job: ExportJob, parent: QWidget, format_key: str = ""
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._job = job
        self._exporting: ExportService = context.services.exporting
        self._formats = self._exporting.formats(job.subject)
        self.files: QFileDialog | None = None
        self.setAttribute(_DELETE_ON_CLOSE)
        self.setWindowTitle(self.tr("Export"))
        named(self, self.tr("Export: {0}").format(job.title))
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        get = context.services.settings.get
        self.format = self._choice(
            self.tr("Format"), {found.key: found.name for found in self._formats},
            format_key or get("export_format", "pdf"),
        )  # fmt: skip
        self.paper = self._choice(self.tr("Paper"), _shown(_PAPERS), get("export_paper", "letter"))
        self.style_of_sources = self._choice(
            self.tr("Sources as"), _shown(_STYLES), get("export_citations", "apa")
        )
        self.detail = self._choice(
            self.tr("Findings"), _shown(_DETAILS), get("export_detail", "full")
        )
        self.sources = self._choice(
            self.tr("List of sources"), _shown(_SOURCES), get("export_sources", "appendix")
        )
        self.parts = None
        if (choosing := job.choosing) is not None:
            self.parts = PartsList(choosing.name, choosing.parts, context.theme, self)
        self._pages = Latest(context.tasks, self._count, self._counted, self._not_counted)
        self._build()
        self.format.currentIndexChanged.connect(self._show_choices)
        for box in (self.paper, self.style_of_sources, self.detail, self.sources):
            box.currentIndexChanged.connect(self._show_choices)
        if self.parts is not None:
            self.parts.changed.connect(self._ask_pages)
        self._show_choices()
        TypeKeys(self, context.actions, context.theme, context.remember)
        context.theme.changed.connect(self._fit)

    # --- building -----------------------------------------------------------------------------

    def _choice(self, name: str, choices: dict[C, str], chosen: str) -> QComboBox:
        box = named(ChoiceBox(self._context.theme, self), name)
        for key, text in choices.items():
            box.addItem(text, str(key))
            box.setItemData(box.count() - 1, text, Qt.ItemDataRole.AccessibleTextRole)
        named(box.view(), name)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _build(self) -> None:
        title = QLabel(self._job.title, self)
        title.setProperty("look", "heading")
        title.setWordWrap(True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(9)
        for box in (self.format, self.paper, self.detail, self.style_of_sources, self.sources):
            self._form.addRow(box.accessibleName(), box)
        self.pages = SentenceRoom("caption", self.tr("Counting the pages…"), self)
        named(self.pages, self.tr("How long it will be"))
        self.finished.connect(self._pages.cancel)
        self.note = SentenceRoom("caption", self._longest_sentence(), self)
        self.choose = QPushButton(self.tr("Choose the file…"), self)
        named(self.choose, self.tr("Choose the file"))
        self.choose.setProperty("look", "primary")
        self.choose.setDefault(True)
        self.choose.clicked.connect(self.choose_file)
        cancel = named(QPushButton(self.tr("Cancel"), self), self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(14)
        self._inside = QWidget(self)  # scrolled where the screen is low
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(14)
        inside.addWidget(title)
        if self.parts is not None:
            inside.addWidget(self.parts)
        inside.addLayout(self._form)
        inside.addWidget(self.pages)
        inside.addWidget(self.note)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        for ground in (self._scroll.viewport(), self._inside):
            ground.setAutoFillBackground(False)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(buttons)

    def _longest_sentence(self) -> str:
        """The longest that the note may say: that the name has the ending of another format."""
        name = file_name(self._job.name)
        chosen, other = sorted(self._formats, key=lambda found: len(found.name))[-2:]
        return wrong_ending(f"{name}{other.suffix}", other, chosen)

    def _show_choices(self) -> None:
        """Only what the chosen format heeds can be chosen."""
        heeded = self.chosen_format.choices
        if self._job.subject is Subject.HANDOUTS:
            heeded = heeded & {"paper"}  # each sheet says what it holds
        elif self._job.subject is Subject.PACKET:
            heeded = heeded & {"paper", "citation_style"}
        for box, name in (
            (self.paper, "paper"),
            (self.style_of_sources, "citation_style"),
            (self.detail, "detail"),
            (self.sources, "sources"),
        ):
            self._form.setRowVisible(box, name in heeded)
        self.note.setText(self._sources_said(bool(heeded)))
        self._ask_pages()
        self._fit()

    def _sources_said(self, told: bool) -> str:
        """Where the sources go; ``told``: the format tells more than these."""
        if self._job.subject is Subject.HANDOUTS:
            return self.tr("The sources of a sheet stand in a line at its foot.")
        if self._job.subject is Subject.PACKET:
            return self.tr("The sources are numbered, and listed on the last pages.")
        if told and self.sources.currentData() == SourcesIn.FILE and self._can_be_apart:
            return self.tr("The sources are numbered, and listed in a second file beside this.")
        if told:
            return self.tr("Every source travels along, numbered, at the end.")
        return self.tr("The sources alone, for Zotero and other reference managers.")

    @property
    def _can_be_apart(self) -> bool:
        return "sources" in self.chosen_format.choices

    # --- how long it will be ------------------------------------------------------------------

    @property
    def chosen_parts(self) -> tuple[str, ...]:
        """The keys of the parts that are chosen; none where none can be."""
        return self.parts.chosen if self.parts is not None else ()

    def _ask_pages(self) -> None:
        """Count the pages anew, in the worker: they are made to be counted."""
        nothing = self.parts is not None and not self.parts.chosen
        self.choose.setEnabled(not nothing)
        if nothing:
            self._pages.cancel()
            self.pages.setText(self.tr("Choose at least one."))
            return
        self.pages.setText(self.tr("Counting the pages…"))
        self._pages.request((self.chosen_format.key, self.chosen_parts, self.options))

    def _count(self, asked: _Asked) -> _Counted:
        format_key, parts, options = asked
        report = self._job.report(parts)
        pages = self._exporting.pages(report, format_key, options)
        return format_key, pages, self._exporting.left_out(report, format_key, options)

    def _counted(self, answer: _Counted) -> None:
        format_key, pages, left_out = answer
        if pages is None:
            said = ""
        elif format_key == "pptx":
            said = counted(pages, "slide")
        elif format_key == "docx":
            said = self.tr("about {0}").format(counted(pages, "page"))
        else:
            said = counted(pages, "page")
        if left_out:
            no_room = self.tr("no room on the one page for {0}").format(listed(left_out))
            said = f"{said}; {no_room}"
        self.pages.setText(said)
        self._fit()

    def _not_counted(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.pages.setText(str(error))

    def _fit(self) -> None:
        layout, inside = self.layout(), self._inside.layout()
        if layout is None or inside is None:
            return
        inside.activate()  # before the size, else the window is told of it twice
        width = panel_width(_WIDTH)
        around = layout.contentsMargins()
        needed = inside.totalHeightForWidth(width - around.left() - around.right())
        needed += around.top() + around.bottom() + layout.spacing()
        needed += self.choose.sizeHint().height()
        room = self.screen().availableGeometry().height() - _FRAME
        self.resize(width, min(needed, room))

    # --- what is chosen -----------------------------------------------------------------------

    @property
    def chosen_format(self) -> Format:
        return self._formats[max(0, self.format.currentIndex())]

    @property
    def options(self) -> ExportOptions:
        return ExportOptions(
            Paper(self.paper.currentData()),
            CitationStyle(self.style_of_sources.currentData()),
            Detail(self.detail.currentData()),
            SourcesIn(self.sources.currentData()),
        )

    def choose_file(self, _clicked: bool = False, offered: Path | None = None) -> None:
        """Ask where the file goes, without holding the window; ``offered`` stands there first."""
        chosen = self.chosen_format
        files = QFileDialog(self.parentWidget(), self.tr("Export"))
        files.setAttribute(_DELETE_ON_CLOSE)
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.setNameFilter(f"{chosen.name} (*{chosen.suffix})")
        files.setDefaultSuffix(chosen.suffix.lstrip("."))
        files.setDirectory(str(offered.parent) if offered else export_folder(self._context))
        files.selectFile(offered.name if offered else f"{file_name(self._job.name)}{chosen.suffix}")
        files.fileSelected.connect(self._file_chosen)
        self.files = files
        files.open()

    def _file_chosen(self, typed: str) -> None:
        if not typed:
            return
        try:
            path = file_for(Path(typed), self.chosen_format)
        except KnownError as error:
            self._tell(str(error))
            return
        if path != Path(typed) and path.exists():  # only the name as typed was asked about
            self._tell(self.tr("There is a file “{0}” already.").format(path.name))
            self.choose_file(offered=path)
            return
        self.write(path)
        self.accept()

    def _tell(self, sentence: str) -> None:
        self.note.setText(sentence)
        announce(self.note, sentence)
        self._fit()

    def write(self, path: Path) -> None:
        """Write the file in the background; the message line says how it ended."""
        context, chosen = self._context, self.chosen_format
        self._remember(path)
        context.tasks.write_with_progress(
            partial(
                _write,
                self._exporting,
                partial(self._job.report, self.chosen_parts),
                chosen.key,
                path,
                self.options,
            ),
            partial(tell_written, context),
            partial(tell_failed, context),
            label=self.tr("Export"),
        )

    def _remember(self, path: Path) -> None:
        options = self.options
        values = (
            self.chosen_format.key, options.paper, options.citation_style, options.detail,
            options.sources, path.parent,
        )  # fmt: skip
        self._context.remember(**dict(zip(_KEPT, map(str, values), strict=True)))


def _write(
    exporting: ExportService,
    make: Callable[[], Report],
    format_key: str,
    path: Path,
    options: ExportOptions,
    progress: Progress,
) -> Path:
    progress(QCoreApplication.translate("export", "Collecting the findings"), 0, 0)
    return exporting.export(make(), format_key, path, options, progress)


def tell_written(context: UiContext, path: Path, note: str = "") -> None:
    """Say where a file was written, with a button that shows it, and ``note``."""
    said = QCoreApplication.translate("export", "Written: {0}").format(path)
    if note:
        said = f"{said}. {note}"
    show = QCoreApplication.translate("export", "Show in folder")
    context.say(said, partial(_show_folder, context, path), show)


def _show_folder(context: UiContext, path: Path) -> None:
    folder = str(path.parent)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
        copy = partial(copy_link, folder)
        said = QCoreApplication.translate("export", "No program opened the folder {0}.")
        context.say(said.format(folder), copy, QCoreApplication.translate("export", "Copy"))


def _shown(choices: dict[C, str]) -> dict[C, str]:
    return {key: QCoreApplication.translate("export", choices[key]) for key in choices}


def tell_failed(context: UiContext, error: Exception) -> None:
    """Say why a file was not written; what is a mistake of ours goes the way of all mistakes."""
    if isinstance(error, KnownError):
        context.say(str(error))
    else:
        context.tasks.failed.emit(error)
