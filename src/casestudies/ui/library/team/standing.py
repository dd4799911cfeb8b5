"""How this library stands to its team: who is there, what goes, and what two people wrote at once,
side by side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import by_number, shown
from casestudies.model.team import (
    Link,
    PackStanding,
    TeamConflict,
    TeamPerson,
    TeamRecord,
    TeamRole,
    TeamScope,
)
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.library.packs.team import pack_row
from casestudies.ui.library.team.state import TeamSectionState
from casestudies.ui.parts.form.tick_box import TickBox
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.size import lined

_KINDS = {
    "notes": QT_TRANSLATE_NOOP("Standing", "Note"),
    "saved_work": QT_TRANSLATE_NOOP("Standing", "Saved thing or case"),
    "room_entries": QT_TRANSLATE_NOOP("Standing", "Entry in a workshop's record"),
    "field_notes": QT_TRANSLATE_NOOP("Standing", "Field note"),
}
_RECORDS = {
    "note": QT_TRANSLATE_NOOP("Standing", "Note"),
    "highlight": QT_TRANSLATE_NOOP("Standing", "Highlight"),
    "case": QT_TRANSLATE_NOOP("Standing", "Case"),
    "workshop": QT_TRANSLATE_NOOP("Standing", "Workshop"),
    "visit": QT_TRANSLATE_NOOP("Standing", "Visit"),
    "comparison": QT_TRANSLATE_NOOP("Standing", "Comparison"),
    "collection": QT_TRANSLATE_NOOP("Standing", "Collection"),
}
_MARGIN = 10
_ALL = 1000  # the stretch of what takes the room before anything else
_MOST = 120  # letters of a note that name it
_MOST_TWICE = 170  # pixels: three rows of what was kept twice
_FRAME = 4


class Standing(QWidget):
    """Choices and people at the left; what was kept twice at the right."""

    def __init__(self, context: UiContext, state: TeamSectionState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._context = context
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.password = named(QLineEdit(self), self.tr("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("Password, then Enter"))
        self.password.returnPressed.connect(self._give_password)
        self.share_new = TickBox(
            context.theme, self.tr("What I write from now on is the team's"), self
        )
        self.send_private = TickBox(
            context.theme, self.tr("Keep my private work on the server too"), self
        )
        self.send_private.setToolTip(
            self.tr(
                "For your other computers. Only you can read it there; whoever keeps the "
                "server's machine could."
            )
        )
        self.share_new.clicked.connect(lambda on: state.choose(share_new=on))
        self.send_private.clicked.connect(lambda on: state.choose(send_private=on))
        self._people_told = QLabel(
            self.tr("Who is of the team, and who is here now, is told while the server answers."),
            self,
        )
        self._people_told.setWordWrap(True)
        self._people_told.setProperty("look", "soft")
        self.people = NoteList(context.theme, 1, self, twice=True)
        named(self.people, self.tr("People of the team"))
        self.packs = NoteList(context.theme, 1, self, twice=True)
        named(
            self.packs, self.tr("Packs of the team"), self.tr("Enter shows what one would change")
        )
        self.packs.chosen.connect(self._open_pack)
        self._packs_head = self._head(self.tr("Packs of the team"))
        self.twice = NoteList(context.theme, 2, self, twice=True)
        named(self.twice, self.tr("Kept twice"), self.tr("Arrows show both texts"))
        self.twice.currentRowChanged.connect(lambda _: self._show_texts())
        self._twice_head = self._head(self.tr("Two wrote at once: both texts are kept"))
        self._theirs_head = self._head("")
        self._mine_head = self._head("")
        self.theirs, self.mine = (self._text() for _ in range(2))
        self.seen = named(
            QPushButton(self.tr("I have seen this"), self), self.tr("I have seen this")
        )
        self.seen.setToolTip(self.tr("Takes it off this list; both texts stay where they are"))
        self.seen.clicked.connect(self._settle)
        self.records = NoteList(context.theme, 1, self, twice=True)
        named(
            self.records,
            self.tr("What the team sees"),
            self.tr("Enter shares it or keeps it private"),
        )
        self.records.chosen.connect(lambda _: self._turn())
        self.records.currentRowChanged.connect(lambda _: self._show_turn())
        self.turn = QPushButton(self)
        self.turn.clicked.connect(self._turn)
        self._lay_out()
        self.setTabOrder(self.records, self.turn)
        state.changed.connect(self._follow)
        self._show_texts()
        self._show_turn()
        self._follow()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        for widget in (self.about, self.told, self.password):
            left.addWidget(widget)
        for widget in (self.share_new, self.send_private):
            left.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._head(self.tr("People")))
        left.addWidget(self._people_told)
        self.people.fit_rows()
        left.addWidget(self.people, _ALL)
        left.addWidget(self._packs_head)
        self.packs.fit_rows()
        left.addWidget(self.packs, _ALL)
        left.addStretch(1)
        side = QHBoxLayout()
        side.setSpacing(14)
        for head, text in ((self._theirs_head, self.theirs), (self._mine_head, self.mine)):
            column = QVBoxLayout()
            column.addWidget(head)
            column.addWidget(text, 1)
            side.addLayout(column, 1)
        self._texts = QWidget(self)
        inner = QVBoxLayout(self._texts)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(side, 1)
        inner.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignLeft)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._twice_head)
        right.addWidget(self.twice)
        right.addWidget(self._texts, 3)
        head = QHBoxLayout()
        head.addWidget(self._head(self.tr("What the team sees of what is here")), 1)
        head.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignBottom)
        right.addLayout(head)
        right.addWidget(self.records, 4)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 22)
        layout.setSpacing(28)
        layout.addLayout(left, 2)
        layout.addLayout(right, 3)

    def take_focus(self) -> None:
        """To what wants to be looked at, else to the choices."""
        if self._state.conflicts:
            self.twice.setFocus()
        elif not self.password.isHidden():
            self.password.setFocus()
        else:
            self.share_new.setFocus()

    def _head(self, words: str) -> QLabel:
        head = QLabel(words, self)
        head.setProperty("look", "heading")
        head.setWordWrap(True)
        return head

    def _text(self) -> QTextBrowser:
        text = QTextBrowser(self)
        text.setOpenLinks(False)
        text.document().setDocumentMargin(_MARGIN)
        return text

    # --- showing ------------------------------------------------------------------------------

    def _follow(self) -> None:
        team = self._state.team
        if team is None:
            return
        self.about.setText(
            self.tr("{0} · {1}\n{2}").format(team.person, self._role(team.role), team.address)
        )
        told = "\n".join((self._state.told or team.told, *team.unfit)).strip()
        self.told.setText(told)
        self.told.setVisible(bool(told))
        refused = team.link is Link.REFUSED
        if self.password.hasFocus() and not refused:
            self.share_new.setFocus()
        self.password.setVisible(refused)
        self.share_new.setChecked(team.share_new)
        self.send_private.setChecked(team.send_private)
        self.people.show_rows([self._person(one) for one in team.people])
        self.packs.show_rows([pack_row(one) for one in self._state.packs])
        for widget in (self._packs_head, self.packs):
            widget.setVisible(bool(self._state.packs))
        self.people.setVisible(bool(team.people))
        self._people_told.setVisible(not team.people)
        conflicts = self._state.conflicts
        self.twice.show_rows([self._conflict(one) for one in conflicts])
        self._fit_twice()
        if conflicts and self.twice.currentRow() < 0:
            self.twice.setCurrentRow(0)
        for widget in (self._twice_head, self.twice, self._texts):
            widget.setVisible(bool(conflicts))
        self.records.show_rows([self._record(one) for one in self._state.records])
        if self._state.records and self.records.currentRow() < 0:
            self.records.setCurrentRow(0)
        self._show_turn()
        self._show_texts()

    def _open_pack(self, row: NoteRow) -> None:
        """What taking it would do, or where it stands."""
        one = next((one for one in self._state.packs if one.id == row.key), None)
        to_take = (PackStanding.NEW, PackStanding.OTHER, PackStanding.DECLINED)
        item = f"team:{row.key}" if one is not None and one.standing in to_take else ""
        self._context.go(Destination("library", section="packs", item=item))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_twice()

    def _fit_twice(self) -> None:
        """As high as what was kept twice needs, up to some rows: the texts have the rest."""
        rows = (self.twice.sizeHintForRow(row) for row in range(self.twice.count()))
        self.twice.setFixedHeight(min(lined(_MOST_TWICE), sum(rows) + _FRAME))

    def _role(self, role: TeamRole | None) -> str:
        return {
            TeamRole.READER: self.tr("reads; what you write stays here"),
            TeamRole.WRITER: self.tr("reads and writes"),
            TeamRole.KEEPER: self.tr("keeps the team"),
            None: self.tr("not of the team any more"),
        }[role]

    def _person(self, one: TeamPerson) -> NoteRow:
        role = {
            TeamRole.READER: self.tr("reader"),
            TeamRole.WRITER: self.tr("writer"),
            TeamRole.KEEPER: self.tr("keeper"),
        }[one.role]
        here = by_number(one.desks, self.tr("here at {0} desk"), self.tr("here at {0} desks"))
        below = f"{role} · {here.format(shown(one.desks))}" if one.desks else role
        return NoteRow(one.name, "", below, one.name)

    def _conflict(self, one: TeamConflict) -> NoteRow:
        kind = self._kind_words(one.kind)
        below = self.tr("{0} · also by {1} · {2}").format(kind, one.person, shown_moment(one.at))
        return NoteRow(one.name, "", below, one.id)

    def _kind_words(self, kind: str) -> str:
        return QCoreApplication.translate("Standing", _KINDS[kind])

    @property
    def _chosen(self) -> TeamConflict | None:
        row = self.twice.chosen_row
        return next(
            (one for one in self._state.conflicts if row is not None and one.id == row.key), None
        )

    def _show_texts(self) -> None:
        one = self._chosen
        self.seen.setEnabled(one is not None)
        theirs = self.tr("By another of the team")
        if one is not None:
            theirs = self.tr("By {0}").format(one.person)
        self._theirs_head.setText(theirs)
        self._mine_head.setText(self.tr("By you"))
        named(self.theirs, theirs)
        named(self.mine, self._mine_head.text())
        for text, words in (
            (self.theirs, one.theirs if one else ""),
            (self.mine, one.mine if one else ""),
        ):
            if text.toPlainText() != words:
                text.setPlainText(words)

    def _record(self, one: TeamRecord) -> NoteRow:
        shared = one.scope is TeamScope.TEAM
        seen = self.tr("the team sees it") if shared else self.tr("private")
        kind = QCoreApplication.translate("Standing", _RECORDS[one.kind])
        whose = "" if one.mine else self.tr("by {0}").format(one.owner)
        below = " · ".join(part for part in (kind, whose, seen) if part)
        name = " ".join(one.name.split())[:_MOST]
        if one.kind == "highlight":
            name = f"“{name}”"
        return NoteRow(name, "", below, one.key)

    @property
    def _here(self) -> TeamRecord | None:
        row = self.records.chosen_row
        return next(
            (one for one in self._state.records if row is not None and one.key == row.key), None
        )

    def _show_turn(self) -> None:
        one = self._here
        shared = one is not None and one.scope is TeamScope.TEAM
        words = self.tr("Keep it private") if shared else self.tr("Share it with the team")
        self.turn.setText(words)
        named(self.turn, words)
        self.turn.setEnabled(one is not None and one.mine)
        self.turn.setToolTip(
            ""
            if one is None or one.mine
            else self.tr("Only {0} can say who sees it").format(one.owner)
        )

    def _turn(self) -> None:
        one = self._here
        if one is not None and one.mine:
            turned = TeamScope.PRIVATE if one.scope is TeamScope.TEAM else TeamScope.TEAM
            self._state.share(one, turned)

    def _settle(self) -> None:
        one = self._chosen
        if one is not None:
            self._state.settle(one.id)

    def _give_password(self) -> None:
        if self.password.text():
            self._state.give_password(self.password.text())
            self.password.clear()
