"""Puts text on the clipboard that other programs take as text or as HTML."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication


def copy_text(text: str, html: str) -> None:
    """Put ``text``, and the same as ``html``, on the clipboard."""
    data = _made_by_qt()
    data.setText(text)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def _made_by_qt() -> QMimeData:
    """Nothing yet, for the clipboard. Where the system has none, such as a window that is shown by
    VNC, Qt keeps what was copied until after Python has ended, and to destroy an object that Python
    made brings the process down then. So Qt makes it, as it does for what is dragged."""
    rows = QStringListModel([""])
    data = rows.mimeData([rows.index(0)])
    data.clear()
    return data
