"""Asking what of a visit's packet is to be printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from casestudies.model.report import Report, Subject
from casestudies.model.visit import VisitPlan
from casestudies.said import said
from casestudies.services.visits.packet import PACKET_PARTS, PEOPLE
from casestudies.ui.context import UiContext
from casestudies.ui.export.dialog import ExportDialog, ExportJob, ask_export
from casestudies.ui.export.parts_list import Choosing, ExportPart


def ask_packet(
    context: UiContext, plan: VisitPlan, parent: QWidget, format_key: str = ""
) -> ExportDialog:
    """Open the dialog for the packet of a visit, all in one ready-to-print file. Names and contacts
    can be chosen where the plan has some, and are not at first; ``format_key`` as in
    ``ask_export``."""
    visits = context.services.visits
    anybody = bool(plan.team) or any(stop.people for stop in plan.stops)
    parts = tuple(
        ExportPart(part.key, said(part.name), said(part.what), part.chosen)
        for part in PACKET_PARTS
        if part.key != PEOPLE or anybody
    )

    def make(keys: tuple[str, ...]) -> Report:
        return visits.packet_report(plan, keys)

    title = QCoreApplication.translate("export", "Visit packet: {0}").format(plan.title)
    choosing = Choosing(QCoreApplication.translate("export", "In the packet"), parts, make)
    wanted = tuple(part.key for part in parts if part.chosen)
    job = ExportJob(Subject.PACKET, title, title, partial(make, wanted), choosing)
    return ask_export(context, job, parent, format_key)
