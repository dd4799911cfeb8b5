"""The strip at the foot of the window that shows long work after half a second, and cancels it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.tasks import Task, TaskProgress, TaskRunner
from casestudies.ui.theme.size import fit, panel_width

AFTER_MS = 500


class ProgressStrip(QFrame):
    """Follows the labelled tasks of a runner; shows the oldest that is still on its way."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._open: list[Task] = []
        self._label = QLabel(self)
        self._bar = named(QProgressBar(self), self.tr("Progress"))
        self._bar.setTextVisible(False)
        fit(self._bar.setFixedWidth, 220, by=panel_width)
        self._cancel = named(QPushButton(self.tr("Cancel"), self), self.tr("Cancel this work"))
        self._cancel.setProperty("look", "link")
        self._cancel.clicked.connect(self._cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 14, 0)
        layout.setSpacing(14)
        layout.addWidget(self._label)
        layout.addWidget(self._bar)
        layout.addStretch(1)
        layout.addWidget(self._cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._appear)
        tasks.started.connect(self._started)
        tasks.ended.connect(self._ended)
        tasks.progressed.connect(self._progressed)
        self.hide()

    def _started(self, task: Task) -> None:
        self._open.append(task)
        if not self._timer.isActive() and not self.isVisible():
            self._timer.start()

    def _ended(self, task: Task) -> None:
        if task in self._open:
            self._open.remove(task)
        if not self._open:
            self._timer.stop()
            self.hide()
        elif self.isVisible():
            self._appear()

    def _appear(self) -> None:
        if self._open:
            self._label.setText(self._open[0].label)
            self._bar.setRange(0, 0)
            self.show()

    def _progressed(self, progress: TaskProgress) -> None:
        if self._open and progress.task is self._open[0]:
            label, step = progress.task.label, progress.step
            self._label.setText(label if step in ("", label) else f"{label}: {step}")
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)

    def _cancelled(self) -> None:
        for task in self._open[:1]:
            task.cancel()
