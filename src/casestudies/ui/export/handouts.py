"""Asking which hand-outs of a workshop are to be printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casestudies.model.report import Report, Subject
from casestudies.model.workshop import Workshop
from casestudies.said import said
from casestudies.services.workshop.handouts import HAND_OUTS
from casestudies.ui.context import UiContext
from casestudies.ui.export.dialog import ExportDialog, ExportJob, ask_export
from casestudies.ui.export.parts_list import Choosing, ExportPart

FIRST = ("one-page",)


def ask_handouts(context: UiContext, workshop: Workshop, parent: QWidget) -> ExportDialog:
    """Open the dialog for the hand-outs of a workshop: those that its template goes with are
    chosen, all in one ready-to-print file."""
    workshops = context.services.workshops
    wanted = FIRST
    if workshop.template:
        wanted = workshops.template(workshop.template).hand_outs or FIRST
    parts = tuple(
        ExportPart(found.key, said(found.name), said(found.what), chosen=found.key in wanted)
        for found in HAND_OUTS
    )

    def make(keys: tuple[str, ...]) -> Report:
        return workshops.handouts(keys, workshop)

    title = QCoreApplication.translate("export", "Hand-outs: {0}").format(workshop.title)
    name = QCoreApplication.translate("export", "Hand-outs")
    choosing = Choosing(name, parts, make)
    job = ExportJob(Subject.HANDOUTS, title, title, partial(make, wanted), choosing)
    return ask_export(context, job, parent)
