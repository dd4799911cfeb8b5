"""Help, inside and offline: shortcuts from the table of actions, pages of resources/help."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from casestudies import __version__
from casestudies.assets import resource
from casestudies.ui.a11y import named
from casestudies.ui.actions import ACTIONS, SECTIONS, native_shortcut
from casestudies.ui.theme.service import ThemeService

PAGES: tuple[tuple[str, str], ...] = (
    ("search", "Searching"),
    ("reading", "Reading a case"),
    ("compare", "Comparing cases"),
    ("states", "The four states"),
    ("evidence", "Evidence marks"),
)
SHORTCUTS = "shortcuts"


def shortcuts_html() -> str:
    """Every action that has a shortcut, by section, as HTML."""
    parts = ["<h1>Shortcuts</h1>"]
    for section in SECTIONS:
        rows = [row for row in ACTIONS if row.where == section and row.shortcuts]
        if not rows:
            continue
        parts.append(f"<h2>{escape(section)}</h2><table width='100%' cellspacing='0'>")
        for row in rows:
            keys = " &nbsp;or&nbsp; ".join(
                f"<b>{escape(native_shortcut(text))}</b>" for text in row.shortcuts
            )
            parts.append(
                f"<tr><td width='34%' style='padding:5px 0'>{keys}</td>"
                f"<td style='padding:5px 0'>{escape(row.text)}</td></tr>"
            )
        parts.append("</table>")
    parts.append(
        "<p><b>Tab</b> moves from area to area, the arrows move inside one, <b>Space</b> sets a "
        "filter, <b>Enter</b> opens.</p>"
    )
    return "".join(parts)


class HelpDialog(QDialog):
    """A list of topics and the chosen page; opened beside the window, not in its way."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Help"))
        self.resize(QSize(860, 640))
        named(self, self.tr("Help"))
        self.topics = named(QListWidget(self), self.tr("Help topics"))
        self.topics.setObjectName("topics")
        self.topics.setFixedWidth(196)
        for key, title in (*PAGES, (SHORTCUTS, "Shortcuts")):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            item.setSizeHint(QSize(180, 36))
            self.topics.addItem(item)
        self.text = named(QTextBrowser(self), self.tr("Help text"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(34)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.topics)
        layout.addWidget(self.text, 1)
        self.topics.currentItemChanged.connect(self._show_topic)
        theme.changed.connect(self._show_topic)
        self.topics.setCurrentRow(0)

    def open_at_top(self) -> None:
        """Show the dialog, with the focus on the topics."""
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()
        self.topics.setFocus()

    def show_page(self, key: str) -> None:
        """Turn to a topic: ``shortcuts`` or the name of a page in resources/help."""
        for row in range(self.topics.count()):
            if self.topics.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self.topics.setCurrentRow(row)

    def _show_topic(self) -> None:
        item = self.topics.currentItem()
        key = str(item.data(Qt.ItemDataRole.UserRole))
        colors = self._theme.tokens.colors
        style = (
            f"h1 {{ font-family: 'Source Serif 4'; font-size: 26px; color: {colors['ink']}; }}"
            f"h2 {{ font-size: 15px; color: {colors['accent_ink']}; }}"
            f"td, th {{ padding: 5px 14px 5px 0; }} a {{ color: {colors['accent_ink']}; }}"
        )
        if key == SHORTCUTS:
            html = shortcuts_html()
        else:
            page = QTextDocument()
            page.setMarkdown(resource("help", f"{key}.md").read_text("utf-8"))
            html = page.toHtml()
        document = self.text.document()
        document.setDefaultStyleSheet(style)
        document.setDefaultFont(self._theme.font("body"))
        self.text.setHtml(html)
        document.setDocumentMargin(34)
        if key == PAGES[0][0]:
            self.setWindowTitle(f"{self.tr('Help')} – Case Studies {__version__}")
