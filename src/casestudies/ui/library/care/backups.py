"""The backups: made by hand, looked into, and restored."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from casestudies.errors import KnownError
from casestudies.figures import shown
from casestudies.model.changes import ChangeSet
from casestudies.model.library.care import (
    Backup,
    BackupReason,
    Piece,
    PieceKind,
    RestorePreview,
)
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.library.section import Section
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest
from casestudies.ui.theme.size import fit

_NAMED = 8
_MARGIN = 14
_WIDEST = 860  # of the list and of the preview, that their lines can be read
_ALL = 1000  # the stretch of what takes the room before anything else
REASONS = {
    BackupReason.DAILY: QT_TRANSLATE_NOOP("Backups", "Daily"),
    BackupReason.HAND: QT_TRANSLATE_NOOP("Backups", "By hand"),
    BackupReason.RESTORE: QT_TRANSLATE_NOOP("Backups", "Before a restore"),
    BackupReason.REPAIR: QT_TRANSLATE_NOOP("Backups", "Before a repair"),
    BackupReason.UPGRADE: QT_TRANSLATE_NOOP("Backups", "Before a new version"),
}
KINDS = {
    PieceKind.COMPARISON: QT_TRANSLATE_NOOP("Backups", "Comparisons"),
    PieceKind.SEARCH: QT_TRANSLATE_NOOP("Backups", "Searches"),
    PieceKind.PROFILE: QT_TRANSLATE_NOOP("Backups", "School profiles"),
    PieceKind.WORKSHOP: QT_TRANSLATE_NOOP("Backups", "Workshops"),
    PieceKind.VISIT: QT_TRANSLATE_NOOP("Backups", "Visits"),
    PieceKind.CASE: QT_TRANSLATE_NOOP("Backups", "Your cases"),
    PieceKind.COLLECTION: QT_TRANSLATE_NOOP("Backups", "Collections"),
    PieceKind.NOTE: QT_TRANSLATE_NOOP("Backups", "Notes, highlights and stars"),
    PieceKind.ROOM_ENTRY: QT_TRANSLATE_NOOP("Backups", "Entries in workshops' records"),
    PieceKind.FIELD_NOTE: QT_TRANSLATE_NOOP("Backups", "Field notes"),
    PieceKind.PACK: QT_TRANSLATE_NOOP("Backups", "Packs and imports"),
    PieceKind.TRAY: QT_TRANSLATE_NOOP("Backups", "The compare tray"),
    PieceKind.OTHER: QT_TRANSLATE_NOOP("Backups", "Other work"),
}
Found = tuple[RestorePreview | None, str]


def words(source: str) -> str:
    return QCoreApplication.translate("Backups", source)


class Backups(Section):
    """The list at the left, what a restore would do at the right; *Restore* works on the backup
    whose preview is shown."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self._service = context.services.backups
        self._backups: tuple[Backup, ...] = ()
        self._preview: RestorePreview | None = None
        self._busy = False
        self.list = NoteList(context.theme, 1, self, twice=True)
        named(self.list, self.tr("Backups"), self.tr("Arrows show what is in one"))
        self.list.currentRowChanged.connect(lambda _: self._look())
        self.told = QTextBrowser(self)
        named(self.told, self.tr("What a restore would do"))
        self.told.setOpenLinks(False)
        self.told.document().setDocumentMargin(_MARGIN)
        self._make_action = QAction(self.tr("Back up now"), self)
        self._make_action.triggered.connect(self._make)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 22)
        layout.setSpacing(18)
        self.restore = named(
            QPushButton(self.tr("Restore this backup"), self), self.tr("Restore this backup")
        )
        self.restore.clicked.connect(self._restore)
        self.restore.hide()
        self.list.fit_rows()
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.list, _ALL)
        left.addStretch(1)
        right.setSpacing(10)
        right.addWidget(self.told, _ALL)
        right.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        fit(self.list.setMaximumWidth, _WIDEST)
        fit(self.told.setMaximumWidth, _WIDEST)
        layout.addLayout(left, 2 * _ALL)
        layout.addLayout(right, 3 * _ALL)
        layout.addStretch(1)
        self._reading = Latest[None, tuple[Backup, ...]](
            context.tasks, lambda _: self._service.backups(), self._show
        )
        self._looking = Latest[Backup, Found](context.tasks, self._looked_into, self._shown)
        context.bus.changed.connect(self._heard)
        self._reading.request(None)

    @property
    def title(self) -> str:
        return self.tr("Backups")

    @property
    def status(self) -> str:
        if self._busy:
            return self.tr("Under way …")
        if not self._backups:
            return self.tr("None yet; one is made each day")
        return self.tr("Newest {0}").format(shown_moment(self._backups[0].made))

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        return (self._make_action,)

    def entered(self) -> None:
        self.list.setFocus()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.saved:
            self._reading.request(None)

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self._backups = backups
        self.list.show_rows(
            [
                NoteRow(
                    shown_moment(one.made),
                    self.tr("{0} · {1} MB").format(
                        words(REASONS[one.reason]), shown(one.size / 1e6, 1)
                    ),
                    key=one.path.name,
                )
                for one in backups
            ]
        )
        if backups and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        if not backups:
            self.told.setPlainText(
                self.tr(
                    "A backup of the whole library is made each day that the program is open, "
                    "and looked through after it was written."
                )
            )
        self._look()
        self.changed.emit()

    # --- looking into one ---------------------------------------------------------------------

    @property
    def _chosen(self) -> Backup | None:
        row = self.list.chosen_row
        return next((one for one in self._backups if row and one.path.name == row.key), None)

    def _look(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._looking.request(chosen)

    def _looked_into(self, backup: Backup) -> Found:
        try:
            return self._service.preview(backup), ""
        except KnownError as error:
            return None, str(error)

    def _shown(self, found: Found) -> None:
        self._preview, problem = found
        self.told.setPlainText(problem if self._preview is None else self._words(self._preview))
        self.restore.setVisible(self._preview is not None)
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Have the preview no higher than its words, with the button right below them."""
        around = 2 * self.told.frameWidth() + 2
        self.told.setMaximumHeight(round(self.told.document().size().height()) + around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _words(self, preview: RestorePreview) -> str:
        lines = [self.tr("In this backup")]
        lines += [f"    {words(KINDS[kind])}: {count}" for kind, count in preview.holds]
        if not preview.holds:
            lines.append(self.tr("    None of your own work"))
        for title, pieces in (
            (self.tr("Here now, and gone after a restore"), preview.lost),
            (self.tr("Back after a restore"), preview.regained),
            (self.tr("As it was then, after a restore"), preview.other),
        ):
            if pieces:
                lines += ["", title, *self._names(pieces)]
        if preview.same:
            lines += ["", self.tr("Your work in it is what it is now.")]
        if preview.team or preview.team_then:
            lines += ["", self._of_team(preview)]
        lines += [
            "",
            self.tr("What is here now is kept as a backup first. Attached files stay as they are."),
        ]
        return "\n".join(lines)

    def _of_team(self, preview: RestorePreview) -> str:
        if preview.team == preview.team_then:
            return self.tr(
                "“{0}” keeps what it has: what the team has newer comes back here when its server "
                "is reached, and nothing old replaces it there."
            ).format(preview.team)
        if preview.team:
            return self.tr(
                "This backup was made before the library joined “{0}”; after a restore it is not "
                "joined. What the team has stays there; join again to have it here."
            ).format(preview.team)
        return self.tr(
            "This backup was made while the library was joined to “{0}”; after a restore it is "
            "joined again, and nothing old replaces what the team has."
        ).format(preview.team_then)

    def _names(self, pieces: tuple[Piece, ...]) -> list[str]:
        named_ones = [
            f"    {words(KINDS[one.kind])}: {one.name}"
            + (self.tr(" (in the trash)") if one.deleted else "")
            for one in pieces[:_NAMED]
        ]
        if len(pieces) > _NAMED:
            named_ones.append(self.tr("    and {0} more").format(len(pieces) - _NAMED))
        return named_ones

    # --- making and restoring -----------------------------------------------------------------

    def _make(self) -> None:
        self._begin()
        self.context.tasks.write_with_progress(
            partial(self._service.make, BackupReason.HAND),
            self._made,
            self._failed,
            label=self.tr("Backing up the library"),
        )

    def _made(self, backup: Backup) -> None:
        del backup
        self._busy = False
        self.context.say(self.tr("The backup is made and was looked through."))
        self.list.setCurrentRow(-1)
        self._reading.request(None)

    def _restore(self) -> None:
        if self._preview is None or self._busy:
            return
        self._begin()
        self.context.tasks.write_with_progress(
            partial(self._service.restore, self._preview.backup),
            self._restored,
            self._failed,
            label=self.tr("Restoring the library"),
        )

    def _restored(self, changes: ChangeSet) -> None:
        self._busy = False
        self.context.bus.publish(changes)
        self.context.say(
            self.tr("The library is restored. What it was before is the newest backup.")
        )

    def _begin(self) -> None:
        self._busy = True
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.context.fail(error)
        self._reading.request(None)
