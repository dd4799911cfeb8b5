"""How soon a pivot of eight cases is painted, how smoothly it scrolls, how long its PDF takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tools.bench.report import Line, median, percentile

EIGHT = ("lindsay", "chugach", "pittsfield", "bdea", "westminster", "juab", "sanborn", "vlacs")

# A plain QTableView with the same texts is the yardstick of painting; both are in one window, one
# after the other, and every time is from the call to the painted viewport.
CODE = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.paths import find_paths
from casestudies.services.compare.report import report_of
from casestudies.ui.frame.app import run_window
from casestudies.ui.context import Destination

CASES = tuple(json.loads(sys.argv[1]))

class Plain(QAbstractTableModel):
    def __init__(self, comparison):
        super().__init__()
        self.rows = [[c.headline for c in row.cells] for row in comparison.rows]
    def rowCount(self, parent=QModelIndex()):
        return len(self.rows)
    def columnCount(self, parent=QModelIndex()):
        return len(self.rows[0])
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]

def timed(work):
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1e3

def paint(table):
    table.viewport().repaint()
    table.horizontalHeader().viewport().repaint()
    table.verticalHeader().viewport().repaint()

def scroll(table):
    bar = table.verticalScrollBar()
    times = []
    for at in range(0, bar.maximum(), max(1, bar.maximum() // 120)):
        def step():
            bar.setValue(at)
            table.viewport().repaint()
        times.append(timed(step))
    return times

def measure(window):
    page, services = window.page_of("compare"), window.context.services
    window.context.go(Destination("compare", comparison=ComparisonSpec(CASES)))
    specs = [ComparisonSpec(CASES), ComparisonSpec(CASES, rows=Axis.POPULATIONS),
             ComparisonSpec(CASES, rows=Axis.CASES, columns=Axis.DIMENSIONS)]
    def show(spec):
        page.state.show(services.comparing.compare(spec))
        paint(page.table)
    first = timed(lambda: show(specs[0]))
    for spec in specs:
        show(spec)
    pivots = [timed(lambda: show(spec)) for _ in range(6) for spec in specs]
    show(specs[0])
    ours = scroll(page.table)
    plain = QTableView()
    plain.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plain.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    plain.setWordWrap(True)
    plain.resize(page.table.size())
    model = Plain(page.table.cells.comparison)
    plain.setModel(model)
    plain.show()
    for column in range(8):
        plain.setColumnWidth(column, page.table.columnWidth(0))
    def show_plain():
        plain.setModel(None)
        plain.setModel(model)
        plain.resizeRowsToContents()
        paint(plain)
    show_plain()
    theirs = [timed(show_plain) for _ in range(12)]
    bare = scroll(plain)
    plain.close()
    report = report_of(services.exporting, page.table.cells.comparison)
    path = Path(sys.argv[2]) / "bench.pdf"
    services.exporting.export(report, "pdf", path)
    pdf = [timed(lambda: services.exporting.export(report, "pdf", path)) for _ in range(3)]
    markdown = [timed(lambda: services.exporting.export(report, "md", path.with_suffix(".md")))
                for _ in range(3)]
    print(json.dumps({"first": first, "pivots": pivots, "plain": theirs, "scroll": ours,
                      "bare": bare, "pdf": pdf, "markdown": markdown}), flush=True)
    window.close()

def shown(window):
    window.resize(1440, 900)
    window.ready.connect(lambda: QTimer.singleShot(1500, lambda: measure(window)))

run_window(find_paths(profile=Path(sys.argv[2])), on_shown=shown)
"""


def measure(profile: Path) -> list[Line]:
    """Pivots eight cases between dimensions, populations and the transposed table, scrolls, and
    exports the PDF, in our own window."""
    ran = subprocess.run(
        [sys.executable, "-c", CODE, json.dumps(EIGHT), str(profile)],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    )
    if ran.returncode != 0:
        raise RuntimeError(ran.stderr)
    told = json.loads(ran.stdout.strip().splitlines()[-1])
    plain = median(told["plain"])
    return [
        Line(
            "first pivot of 8 cases to painted table", told["first"], "ms", "bare table view", plain
        ),
        Line(
            "pivot of 8 cases x 16 dimensions, p95",
            percentile(told["pivots"], 0.95),
            "ms",
            "bare table view with the same headlines",
            plain,
            bar=50,
            bar_on_value=True,
        ),
        Line(
            "one step of scrolling, p95",
            percentile(told["scroll"], 0.95),
            "ms",
            "bare table view",
            percentile(told["bare"], 0.95),
            bar=16,
            bar_on_value=True,
        ),
        Line(
            "PDF of 8 cases x 16 dimensions",
            median(told["pdf"]),
            "ms",
            "the same as Markdown",
            median(told["markdown"]),
            bar=2000,
            bar_on_value=True,
        ),
    ]
