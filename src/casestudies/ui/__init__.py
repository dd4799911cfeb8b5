"""The window: Qt widgets on the services; the only place that imports PySide6."""

from casestudies.ui.constants import keep_constants_alive

keep_constants_alive()
