"""The roles in which our models hand out finished values to delegates."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole) + 1


class Role(IntEnum):
    """Roles of our own, after Qt's."""

    VALUE = _FIRST  # the row's finished value
    KEY = _FIRST + 1  # a stable key: slug, facet value
    IN_TRAY = _FIRST + 2  # whether the row's case is in the compare tray
    YOURS = _FIRST + 3  # what the user noted, highlighted or starred in it
