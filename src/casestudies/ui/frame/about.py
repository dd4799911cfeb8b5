"""About the program: its version, where its files lie, and the licences of all that is in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies import __version__
from casestudies.assets import licences
from casestudies.crash_report import about_this_run
from casestudies.paths import Paths
from casestudies.ui.a11y import named
from casestudies.ui.tasks import TaskRunner
from casestudies.ui.theme.size import px

_MARGIN = 26
_COLUMNS = 92  # letters; the lines of licences have some 80, and stay whole


class AboutDialog(QDialog):
    """``copy`` takes the details to copy. The licences are read in the worker."""

    def __init__(
        self, paths: Paths, tasks: TaskRunner, copy: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        title = self.tr("About Case Studies")
        self.setWindowTitle(title)
        named(self, title)
        wide = self.fontMetrics().averageCharWidth() * _COLUMNS + px(2 * _MARGIN)
        self.resize(QSize(wide, px(560)).boundedTo(parent.size()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 22, _MARGIN, 18)
        layout.setSpacing(9)
        self._lines: list[QLabel] = []
        for look, text in (
            ("heading", self.tr("Case Studies {0}").format(__version__)),
            ("soft", self.tr("An offline explorer of competency-based schools and districts.")),
            (
                "",
                self.tr(
                    "The program is under the MIT licence; case studies, vocabulary and guides are "
                    "under CC BY 4.0. The licences of all other parts stand below."
                ),
            ),
            ("", self.tr("Your library: {0}").format(paths.library)),
            ("", self.tr("Backups: {0}").format(paths.backups)),
            ("", self.tr("Log: {0}").format(paths.log)),
        ):
            layout.addWidget(self._line(look, text))
        self.licences = named(QPlainTextEdit(self), self.tr("Licences of all parts"))
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        layout.addWidget(self.licences, 1)
        self.copy_button = self._button(self.tr("Copy details"), lambda: copy(self.details))
        close = self._button(self.tr("Close"), self.close)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(close)
        layout.addLayout(foot)
        tasks.read(_licences, self.licences.setPlainText)
        close.setFocus()

    @property
    def details(self) -> str:
        """What whoever helps needs to know: versions, and where the files lie."""
        paths = self._paths
        where = (paths.library, paths.backups, paths.cache, paths.log)
        return "\n".join((about_this_run(), *map(str, where)))

    @property
    def words(self) -> str:
        """What is told above the licences."""
        return "\n".join(line.text() for line in self._lines)

    def _line(self, look: str, text: str) -> QLabel:
        label = QLabel(text, self)
        if look:
            label.setProperty("look", look)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        named(label, text)
        self._lines.append(label)
        return label

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = named(QPushButton(text, self), text)
        button.clicked.connect(lambda: slot())
        return button


def _licences() -> str:
    return licences().read_text("utf-8")
