"""How long the map takes to move and to zoom, against a QGraphicsView of the bare outlines.

Run by itself (``python -m tools.bench.map``) it measures in this process and prints JSON; the bench
runs it as a child, without a display.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tools.bench.report import Line, percentile

FRAME_MS = 16
AGAINST_BARE = 3.0
SIZES = (49, 2_000, 100_000)
SCREEN = 1100, 836  # the map in a window of 1440 x 900
NEW_YORK = 890.0, 204.0  # units of the map
DEPTHS = 1.6, 6.0, 30.0  # how close the map is while it is moved
MOVES = 40
NOTCH = 1.25
NOTCHES = 22


def measure(profile: Path) -> list[Line]:
    """Move and zoom the map with as many marks as ``SIZES``, and the bare outlines."""
    del profile
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.map"],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    found = json.loads(done.stdout.splitlines()[-1])
    bare = {kind: percentile(found["bare"][kind], 0.95) for kind in ("move", "zoom")}
    lines = []
    for size in SIZES:
        for kind in ("move", "zoom"):
            value = percentile(found[str(size)][kind], 0.95)
            what = f"{kind} the map, {size:,} marks, p95"
            lines += [
                Line(what, value, "ms", "bare outlines", bare[kind], AGAINST_BARE),
                Line(what, value, "ms", "one frame", FRAME_MS, FRAME_MS, bar_on_value=True),
            ]
        longest = max(found[str(size)]["answer"])
        lines.append(
            Line(
                f"join {size:,} marks (in the worker)", longest, "s", "5 s", 5, 5, bar_on_value=True
            )
        )
    return lines


def _towns(count: int) -> list[tuple[float, float]]:
    """Spots as an import of the country's schools would bring them: in towns, some at one spot."""
    drawn = random.Random(12)
    spots: list[tuple[float, float]] = []
    while len(spots) < count:
        x, y = drawn.uniform(20, 940), drawn.uniform(20, 590)
        wide = drawn.choice((0.0, 0.3, 3.0, 9.0))
        many = min(int(drawn.paretovariate(0.9)), 1500, count - len(spots))
        spots += [(drawn.gauss(x, wide), drawn.gauss(y, wide)) for _ in range(many)]
    return spots


def _timed(step: Callable[[], object]) -> float:
    begun = time.perf_counter()
    step()
    return (time.perf_counter() - begun) * 1000


def _child() -> None:
    from PySide6.QtCore import QPointF, QRectF, Qt
    from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF
    from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

    from casestudies.model.brief import Kind
    from casestudies.services.map.marks import Mark, make_marks
    from casestudies.services.map.outlines import read_outlines
    from casestudies.services.map.projection import BOUNDS
    from casestudies.ui.map.view import MapView
    from casestudies.ui.theme.service import ThemeService
    from casestudies.ui.theme.tokens import ThemeChoice

    app = QApplication([])
    theme = ThemeService(app, ThemeChoice.LIGHT)
    outlines = read_outlines()
    kinds = list(Kind)

    def ours(count: int) -> dict[str, list[float]]:
        spots = enumerate(_towns(count))
        rows = [
            Mark(f"case-{at}", f"School number {at}", kinds[at % 4], at % 9 == 0, x, y)
            for at, (x, y) in spots
        ]
        begun = time.perf_counter()
        marks = make_marks(rows)
        joined = time.perf_counter() - begun
        view = MapView(theme)
        view.show_outlines(outlines)
        view.resize(*SCREEN)
        view.show()
        view.show_marks(marks)
        view.show_chosen("case-0")
        app.processEvents()
        moves, zooms = [], []
        for depth in DEPTHS:
            view.camera.look_at(*NEW_YORK, depth)
            view.repaint()
            for at in range(MOVES):
                view.camera.pan(*_move(at))
                moves.append(_timed(view.repaint))
        view.show_whole()
        view.repaint()
        for at in range(2 * NOTCHES):
            middle = view.camera.screen(*NEW_YORK)
            view.camera.zoom(NOTCH if at < NOTCHES else 1 / NOTCH, middle)
            zooms.append(_timed(view.repaint))
        view.close()
        return {"move": moves, "zoom": zooms, "answer": [joined]}

    def bare() -> dict[str, list[float]]:
        scene = QGraphicsScene()
        pen = QPen(QColor("#b4c6c4"), 1)
        pen.setCosmetic(True)
        for shape in outlines.shapes:
            path = QPainterPath()
            for ring in shape.rings:
                path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
                path.closeSubpath()
            scene.addPath(path, pen, QBrush(QColor("white")))
        width, height = BOUNDS.right - BOUNDS.left, BOUNDS.bottom - BOUNDS.top
        whole = QRectF(BOUNDS.left, BOUNDS.top, width, height)
        scene.setSceneRect(whole.adjusted(-width, -height, width, height))
        view = QGraphicsView(scene)
        view.setRenderHint(QPainter.RenderHint.Antialiasing)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.resize(*SCREEN)
        view.show()
        app.processEvents()
        moves, zooms = [], []
        across, down = view.horizontalScrollBar(), view.verticalScrollBar()
        for depth in DEPTHS:
            view.resetTransform()
            view.scale(depth, depth)
            view.centerOn(*NEW_YORK)
            view.viewport().repaint()

            for at in range(MOVES):
                right, below = _move(at)
                across.setValue(across.value() + right)
                down.setValue(down.value() + below)
                moves.append(_timed(view.viewport().repaint))
        view.resetTransform()
        view.fitInView(whole, Qt.AspectRatioMode.KeepAspectRatio)
        for at in range(2 * NOTCHES):
            factor = NOTCH if at < NOTCHES else 1 / NOTCH
            view.scale(factor, factor)
            view.centerOn(*NEW_YORK)
            zooms.append(_timed(view.viewport().repaint))
        view.close()
        return {"move": moves, "zoom": zooms}

    found = {str(size): ours(size) for size in SIZES}
    print(json.dumps({**found, "bare": bare()}), flush=True)


def _move(at: int) -> tuple[int, int]:
    """The step of a hand that moves the map to and fro."""
    there = 1 if at % 20 < 10 else -1
    return 31 * there, 17 * there


if __name__ == "__main__":
    _child()
