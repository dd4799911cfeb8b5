"""`make screenshots`: drives the real window by keyboard and saves pictures of every page.

Without options it makes the pictures of README and docs/gallery.md (1440x900, light and dark). With
``--review DIR`` it makes every scene of every page at 1440x900, at 1280x720, at 2560x1440 and at
200 %, to be looked at; with ``--wall DIR`` every kind of slide of a talk in the shapes of
projectors. With ``--language es`` they speak Spanish.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.assets import resource
from casestudies.services.help.handbook import PICTURES

if TYPE_CHECKING:
    from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "docs" / "pictures"
SHOWN_THERE = (
    "explore",
    "tokens",
    "completion",
    "explanation",
    "did-you-mean",
    "empty",
    "source",
    "compare",
    "compare-populations",
    "compare-differing",
    "pivot-practices",
    "pivot-within",
    "pivot-eight",
    "pictures-enrollment",
    "pictures-populations",
    "pictures-outcomes",
    "pictures-timeline",
    "pictures-coverage",
    "like-filled",
    "map",
    "map-new-york",
    "map-near",
    "workshop-agenda",
    "visits-plan",
    "visits-days",
    "visits-stop",
    "visits-sites",
    "library-case",
    "reader-notes",
    "packs-dry-run",
    "compare-export",
    "help",
)
SETTLE_MS = 900
GROUNDS = 24  # colours of large parts of a picture
FRAME = 60  # of the screen around a window: without it the window would be maximized


@dataclass(frozen=True, slots=True)
class Shape:
    """A window size in logical pixels and the scale at which it is painted."""

    name: str
    width: int
    height: int
    scale: float = 1.0


USUAL = Shape("", 1440, 900)
REVIEW = (
    USUAL,
    Shape("-1280", 1280, 720),
    Shape("-2560", 2560, 1440),
    Shape("-200", 1280, 720, 2.0),
)


def drive(folder: Path, shape: Shape, theme: str, names: list[str], language: str = "en") -> int:
    """Run the window in this process, play the scenes and save their pictures into ``folder``."""
    from PySide6.QtCore import QPoint, QRect, QTimer
    from PySide6.QtGui import QColor, QPainter, QPixmap
    from PySide6.QtWidgets import QApplication, QDialog, QWidget

    from casestudies.paths import find_paths
    from casestudies.ui.context import Destination
    from casestudies.ui.frame.app import run_window
    from casestudies.ui.frame.main_window import MainWindow
    from casestudies.ui.theme.tokens import ThemeChoice
    from tools.scenes.driving import explore
    from tools.scenes.walk import scenes

    def save(window: MainWindow, name: str) -> None:
        others = [w for w in QApplication.topLevelWidgets() if w is not window and w.isVisible()]
        ground: QWidget = window  # or what fills the screen over it: a talk
        for other in others:
            ground = other if other.isFullScreen() else ground
        picture: QPixmap = ground.grab()
        painter = QPainter(picture)
        for other in others:
            if other is not ground:
                at: QPoint = other.mapToGlobal(QPoint()) - ground.mapToGlobal(QPoint())
                painter.drawPixmap(at, other.grab())
                if isinstance(other, QDialog):  # its frame is the desktop's
                    painter.setPen(QColor(128, 128, 128))
                    painter.drawRect(QRect(at, other.size()))
        painter.end()
        picture.save(str(folder / f"{name}-{theme}{shape.name}.png"))

    failed: list[str] = []

    def play(window: MainWindow) -> Iterator[int]:
        """Yields how many milliseconds to wait before the next step."""
        window.choose_theme(ThemeChoice(theme))
        yield SETTLE_MS
        for scene in scenes():
            if names and scene.name not in names:
                continue
            for popup in QApplication.topLevelWidgets():
                if popup is not window and popup.isVisible():
                    popup.close()
            window.context.go(Destination("explore"))
            explore(window).facets.clear()
            yield 200
            for step in scene.steps:
                try:
                    step(window)
                except Exception:  # the window would log it and wait for ever
                    traceback.print_exc()
                    failed.append(scene.name)
                    window.close()
                    return
                yield SETTLE_MS
            save(window, scene.name)
        window.close()

    def shown(window: MainWindow) -> None:
        window.resize(shape.width, shape.height)
        steps = play(window)

        def advance() -> None:
            wait = next(steps, None)
            if wait is not None:
                QTimer.singleShot(wait, advance)

        window.ready.connect(advance)

    with tempfile.TemporaryDirectory() as profile:
        chosen = json.dumps({"language": language})
        Path(profile, "settings.json").write_text(chosen, encoding="utf-8")
        ended = run_window(find_paths(profile=Path(profile)), on_shown=shown)
    for name in failed:
        print(f"the scene {name} failed", file=sys.stderr)
    return ended or len(failed)


def paint_wall(folder: Path, names: tuple[str, ...], language: str) -> int:
    """The slides of talks, painted in this process, which needs no window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from casestudies.bootstrap import make_services
    from casestudies.paths import find_paths
    from casestudies.ui.language.choice import LanguageChoice
    from casestudies.ui.language.service import LanguageService
    from casestudies.ui.theme.fonts import register_fonts
    from tools.scenes.wall import save_wall

    app = QApplication(["screenshots", "-style", "fusion"])
    register_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        paths = find_paths(profile=Path(profile))
        spoken = LanguageService(app, paths.cache, LanguageChoice(language))
        services = make_services(paths)
        services.library.open()
        save_wall(services, folder, names)
        services.close()
        spoken.close()
    app.quit()
    return 0


def main() -> int:
    """Make the pictures, each size and theme in a process of its own (the scale is Qt's start-up
    setting)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--review", type=Path, metavar="DIR")
    parser.add_argument("--wall", type=Path, metavar="DIR")
    parser.add_argument("--scene", action="append", default=[], metavar="NAME")
    parser.add_argument("--language", choices=("en", "es"), default="en")
    parser.add_argument("--child", nargs=3, metavar=("DIR", "SHAPE", "THEME"), help="internal")
    asked = parser.parse_args()
    if asked.child:
        folder, name, theme = asked.child
        shape = next(shape for shape in REVIEW if shape.name == name)
        return drive(Path(folder), shape, theme, asked.scene, asked.language)
    if asked.wall:
        return paint_wall(asked.wall, tuple(asked.scene), asked.language)
    folder = asked.review or README
    folder.mkdir(parents=True, exist_ok=True)
    scenes = asked.scene or (() if asked.review else SHOWN_THERE)
    with tempfile.TemporaryDirectory() as scratch:
        for shape in REVIEW if asked.review else (USUAL,):
            for theme in ("light", "dark"):
                if not run_child(folder, Path(scratch), shape, theme, scenes, asked.language):
                    return 1
    if not asked.review:
        for picture in sorted(folder.glob("*.png")):
            shrink(picture)
        for name in PICTURES.values():  # those of the handbook go with the program
            shutil.copyfile(folder / name, resource("help", "pictures", name))
    return 0


def run_child(
    folder: Path, scratch: Path, shape: Shape, theme: str, scenes: Sequence[str], language: str
) -> bool:
    """Make the scenes' pictures in one size and theme in a process of its own, on a screen as
    large as the window: menus and dialogs stand where they would on a small screen."""
    width, height = shape.width + FRAME, shape.height + FRAME
    size = {"width": round(width * shape.scale), "height": round(height * shape.scale)}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screen = scratch / f"screen{shape.name}.json"
    screens = [{"name": "review", "x": 0, "y": 0, **size, **dots}]
    screen.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(shape.scale),
    }
    named = [part for scene in scenes for part in ("--scene", scene)]
    child = [sys.executable, "-m", "tools.screenshots", *named]
    child += ["--language", language, "--child", str(folder.resolve()), shape.name, theme]
    return subprocess.run(child, env=environment, cwd=ROOT).returncode == 0


def shrink(picture: Path) -> None:
    """Write a picture with 256 colours: a quarter of the size, and nobody sees it. Its grounds keep
    their very colour; of the others those that are far from each other are kept."""
    from PIL import Image

    with Image.open(picture) as opened:
        whole = opened.convert("RGB")
    counted = whole.getcolors(whole.width * whole.height) or []
    grounds = [colour for _, colour in sorted(counted, reverse=True)[:GROUNDS]]
    rare = Image.Quantize.MAXCOVERAGE  # keeps the few pixels of a coloured heading
    others = whole.quantize(256 - GROUNDS, rare, dither=Image.Dither.NONE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in grounds for part in colour] + others)  # type: ignore[misc]
    shrunk = whole.quantize(palette=palette, dither=Image.Dither.NONE)
    for number, ground in enumerate(grounds):  # Pillow may take a neighbour for what is there
        shrunk.paste(number, mask=_where(whole, ground))
    shrunk.save(picture, optimize=True)


def _where(picture: Image.Image, colour: tuple[int, int, int]) -> Image.Image:
    """The points of a picture that have this very colour."""
    from PIL import ImageChops

    red, green, blue = (
        band.point([255 * (value == part) for value in range(256)])
        for band, part in zip(picture.split(), colour, strict=True)
    )
    return ImageChops.darker(ImageChops.darker(red, green), blue)


if __name__ == "__main__":
    sys.exit(main())
