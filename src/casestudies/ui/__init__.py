"""The window: Qt widgets on the services; the only place that imports PySide6."""

from __future__ import annotations

from casestudies.ui import qt_start

qt_start.load()  # before anything here imports it


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks the ``text`` of a constant for translation and returns it as it is; where it is shown
    stands ``QCoreApplication.translate(context, THE_CONSTANT)``. As Qt's own, with its types;
    ``pyside6-lupdate`` looks for the name."""
    del context
    return text
