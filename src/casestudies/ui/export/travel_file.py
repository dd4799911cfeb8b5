"""Asking where the stops of a visit go as a file for other programs, and writing it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from casestudies.errors import KnownError
from casestudies.model.visit import VisitPlan
from casestudies.said import said
from casestudies.services.export.files import write_export
from casestudies.services.visits.travel_files import (
    NO_DATE,
    TRAVEL_FORMATS,
    TravelFile,
    travel_path,
)
from casestudies.ui.context import UiContext
from casestudies.ui.export.dialog import export_folder, file_name, tell_failed, tell_written


def ask_travel_file(
    context: UiContext, plan: VisitPlan, key: str, kind: str, parent: QWidget, offered: str = ""
) -> QFileDialog | None:
    """Ask where the stops of a visit, saved under ``key``, go as a file of ``kind`` ("ics", "gpx",
    "kml"), and write it in the background; the message line says what it leaves out. ``offered``
    is the path that stands there first. None, and said at once, where no stop has a date that a
    calendar could hold."""
    if kind == "ics" and not any(plan.date_of(stop.day) for stop in plan.stops):
        context.say(said(NO_DATE))
        return None
    chosen = TRAVEL_FORMATS[kind]
    name = f"{export_folder(context)}/{file_name(plan.title)}{chosen.suffix}"
    title = QCoreApplication.translate("export", "Save the stops: {0}").format(chosen.name)
    files = QFileDialog(parent, title, offered or name, f"{chosen.name} (*{chosen.suffix})")
    files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    files.selectFile(offered or name)
    files.fileSelected.connect(partial(_chosen, context, plan, key, kind, parent))
    files.open()
    return files


def _chosen(
    context: UiContext, plan: VisitPlan, key: str, kind: str, parent: QWidget, typed: str
) -> None:
    if not typed:
        return
    try:
        path = travel_path(Path(typed), kind)
    except KnownError as error:
        context.say(str(error))
        return
    if path != Path(typed) and path.exists():  # only the name as typed was asked about
        said = QCoreApplication.translate("export", "There is a file “{0}” already.")
        context.say(said.format(path.name))
        ask_travel_file(context, plan, key, kind, parent, str(path))
        return
    context.remember(export_folder=str(path.parent))
    context.tasks.write(
        partial(_write, context, plan, key, kind, path),
        partial(_written, context),
        partial(tell_failed, context),
        label=QCoreApplication.translate("export", "Export"),
    )


def _write(
    context: UiContext, plan: VisitPlan, key: str, kind: str, path: Path
) -> tuple[Path, TravelFile]:
    made = context.services.visits.travel_file(kind, plan, key)
    return write_export(path, made.data), made


def _written(context: UiContext, answer: tuple[Path, TravelFile]) -> None:
    path, made = answer
    tell_written(context, path, made.note)
