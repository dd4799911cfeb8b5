"""The window: Qt widgets on the services; the only place that imports PySide6."""
