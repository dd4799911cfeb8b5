"""The window: Qt widgets on the services; the only place that imports PySide6."""

from __future__ import annotations

import sys
from types import ModuleType

import PySide6.QtCore  # noqa: F401  (brings the module that is quieted here)


def _uses_features(module: ModuleType) -> bool:
    """No module here has the switch ``from __feature__ import ...``."""
    del module
    return False


def _read_no_source() -> None:
    """PySide6 looks for its own name in the source of each module that is imported after it, which
    Python then keeps: SQLAlchemy alone took a quarter longer to import."""
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and "_mod_uses_pyside" in vars(feature):
        vars(feature)["_mod_uses_pyside"] = _uses_features


_read_no_source()


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks the ``text`` of a constant for translation and returns it as it is; where it is shown
    stands ``QCoreApplication.translate(context, THE_CONSTANT)``. As Qt's own, with its types;
    ``pyside6-lupdate`` looks for the name."""
    del context
    return text
