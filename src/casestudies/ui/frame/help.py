"""Help, inside and offline: shortcuts from the table of actions, pages of resources/help."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from casestudies import __version__
from casestudies.services.help.pages import HelpPage, language_for
from casestudies.services.help.service import HelpService
from casestudies.ui.a11y import named
from casestudies.ui.actions import ACTIONS, SECTIONS, native_shortcut, section_name
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined, pane_width, px

SHORTCUTS = "shortcuts"
_SIZE = QSize(860, 640)
_HEADING = Qt.ItemDataRole.UserRole + 1  # which heading of its page an entry leads to
_TWO_LINES = 54
_TOPICS = 224
_AROUND = 58  # of the topics: the room beside their words


def shortcuts_page(language: str) -> HelpPage:
    """Every action that has a shortcut, by section, as a page of the help; ``language`` is the one
    that the window speaks."""
    between = QCoreApplication.translate("shortcuts_page", "or")
    head = QCoreApplication.translate("shortcuts_page", "Shortcuts")
    by_hand = QCoreApplication.translate(
        "shortcuts_page",
        "**Tab** moves from area to area, the arrows move inside one, **Space** sets a filter, "
        "**Enter** opens.",
    )
    lines = [f"# {head}", "", by_hand, ""]
    keys_head = QCoreApplication.translate("shortcuts_page", "Keys")
    does_head = QCoreApplication.translate("shortcuts_page", "What they do")
    for section in SECTIONS:
        lines += [f"## {section_name(section)}", "", f"| {keys_head} | {does_head} |"]
        lines.append("| --- | --- |")
        for row in (row for row in ACTIONS if row.where == section and row.shortcuts):
            keys = f" {between} ".join(f"**{native_shortcut(text)}**" for text in row.shortcuts)
            lines.append(f"| {keys} | {row.text} |")
        lines.append("")
    return HelpPage(SHORTCUTS, language, "\n".join(lines))


class HelpDialog(QDialog):
    """A box to look something up, a list of topics, or of what was found, and the chosen page;
    opened beside the window, not in its way. Below the topics stands what the help can do:
    ``tour_wanted`` asks for the tour, ``sample_wanted`` for a sample,
    ``handbook_wanted`` for all pages as one file."""

    tour_wanted = Signal()
    sample_wanted = Signal(str)  # the place of which a sample is wanted
    handbook_wanted = Signal()
    about_wanted = Signal()

    def __init__(
        self, service: HelpService, theme: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Help – Case Studies {0}").format(__version__))
        room = parent.size() if parent is not None else _SIZE
        self.resize(QSize(px(_SIZE.width()), px(_SIZE.height())).boundedTo(room.expandedTo(_SIZE)))
        named(self, self.tr("Help"))
        self.topics = named(QListWidget(self), self.tr("Help topics"))
        self.topics.setObjectName("topics")
        fit(self.topics.setFixedWidth, _TOPICS, by=pane_width)
        self.topics.setWordWrap(True)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._language = language_for(QLocale().name())
        self._pages = {page.key: page for page in service.pages(self._language)}
        self._pages[SHORTCUTS] = shortcuts_page(self._language)
        self._service = service
        self.search = named(QLineEdit(self), self.tr("Look up in the help"))
        self.search.setPlaceholderText(self.tr("Look up in the help"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._look_up)
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)
        self._list_topics()
        self.text = named(QTextBrowser(self), self.tr("Help text"))
        self.text.setObjectName("helptext")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(34)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        side = QVBoxLayout()
        side.setContentsMargins(10, 10, 0, 10)
        side.setSpacing(2)
        side.addWidget(self.search)
        side.addWidget(self.topics, 1)
        self._side = side
        self.tour_button = self._offer(self.tr("Take the tour"), self.tour_wanted.emit)
        self.workshop_button = self._offer(
            self.tr("Open a sample workshop"), partial(self.sample_wanted.emit, "workshop")
        )
        self.visit_button = self._offer(
            self.tr("Open a sample visit"), partial(self.sample_wanted.emit, "visits")
        )
        self.handbook_button = self._offer(self.tr("Save the handbook…"), self.handbook_wanted.emit)
        self.about_button = self._offer(self.tr("About"), self.about_wanted.emit)
        layout.addLayout(side)
        layout.addWidget(self.text, 1)
        self.topics.currentItemChanged.connect(self._show_topic)
        theme.changed.connect(self._show_topic)
        self.topics.setCurrentRow(0)

    def _offer(self, text: str, slot: Callable[[], object]) -> QPushButton:
        """A button below the topics."""
        button = named(QPushButton(text, self), text.rstrip("…"))
        button.setProperty("look", "link")
        button.setAutoDefault(False)  # Enter in the list is no press on it
        button.clicked.connect(lambda: slot())
        self._side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    @property
    def pages(self) -> tuple[HelpPage, ...]:
        """All pages in the order of the topics, the shortcuts last."""
        return tuple(self._pages.values())

    @property
    def language(self) -> str:
        """The language of the help."""
        return self._language

    def open_at(self, page: str, heading: int = 0) -> None:
        """Show the dialog with a page at one of its headings, and with the focus on the topics; the
        first page where there is no such."""
        keys = list(self._pages)
        self.search.clear()
        self.topics.setCurrentRow(keys.index(page) if page in keys else 0)
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()
        self.topics.setFocus()
        self.go_to(heading)

    def go_to(self, heading: int) -> None:
        """Have a heading of the page, by its number, stand at the top."""
        found = [block for block in self._blocks() if block.blockFormat().headingLevel()]
        if not 0 < heading < len(found):
            self.text.verticalScrollBar().setValue(0)
            return
        self.text.setTextCursor(QTextCursor(found[heading]))
        layout = self.text.document().documentLayout()
        top = layout.blockBoundingRect(found[heading]).top()
        self.text.verticalScrollBar().setValue(round(top) - px(12))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter go from the box to the list; Escape empties the box first."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.topics.setFocus()
                return True
            if key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _go_to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _look_up(self, asked: str) -> None:
        """List what the help has about some words, the best first and open; all topics for none."""
        if not asked.strip():
            self._list_topics()
            self.topics.setCurrentRow(0)
            return
        found = self._service.look_up(asked, self._language)
        self.topics.clear()
        for hit in found:
            lines = (hit.heading, hit.title) if hit.at else (hit.title,)
            self._list("\n".join(lines), hit.page, hit.at)
        if found:
            self.topics.setCurrentRow(0)
            return
        item = QListWidgetItem(self.tr("Nothing in the help\nis about these words."))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(180, lined(_TWO_LINES)))
        self.topics.addItem(item)

    def _list_topics(self) -> None:
        self.topics.clear()
        for page in self._pages.values():
            self._list(page.title, page.key)

    def _list(self, text: str, page: str, heading: int = 0) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, page)
        item.setData(_HEADING, heading)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace("\n", " · "))
        long = self.topics.fontMetrics().horizontalAdvance(text) > pane_width(_TOPICS) - _AROUND
        item.setSizeHint(QSize(180, lined(_TWO_LINES if "\n" in text or long else 36)))
        self.topics.addItem(item)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.text.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _show_topic(self) -> None:
        item = self.topics.currentItem()
        if item is None:
            return
        key = str(item.data(Qt.ItemDataRole.UserRole))
        document = self.text.document()
        document.setDefaultFont(self._theme.font("body"))
        document.setDocumentMargin(34)
        self.text.setMarkdown(self._told(self._pages[key]))
        self._set_type(document)
        self.go_to(int(item.data(_HEADING)))

    def _told(self, page: HelpPage) -> str:
        """The text of a page, with a line that says so where it is in another language."""
        if page.language == self._language:
            return page.text
        said = self.tr("This page has not been translated yet. Here it is in English.")
        title, _, rest = page.text.partition("\n")
        return f"{title}\n\n*{said}*\n{rest}"

    def _set_type(self, document: QTextDocument) -> None:
        """Set the page in our type: headings, room between paragraphs, plain tables."""
        heads = {1: self._theme.font("display"), 2: self._theme.font("heading")}
        cursor = QTextCursor(document)
        for block in self._blocks():
            cursor.setPosition(block.position())
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            table = cursor.currentTable()
            level = block.blockFormat().headingLevel()
            look = block.blockFormat()
            look.setTopMargin(22 if level == 2 else 0)
            look.setBottomMargin(0 if table else 12 if level == 1 else 9)
            look.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(look)
            if level in heads:
                shape = QTextCharFormat()
                shape.setFont(heads[level])
                color = "ink" if level == 1 else "accent_ink"
                shape.setForeground(self._theme.color(color))
                cursor.setCharFormat(shape)
            if table:
                frame = table.format()
                frame.setBorder(0)
                frame.setCellPadding(5)
                frame.setBottomMargin(12)
                table.setFormat(frame)
