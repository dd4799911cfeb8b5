"""The program's icon as each system wants it, from the one drawing in resources/app."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tools.package.places import ROOT

DRAWING = ROOT / "resources" / "app" / "casestudies.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO = (16, 24, 32, 48, 64, 128, 256)


def png(size: int) -> bytes:
    """The drawing as a PNG of so many pixels."""
    _app = QGuiApplication.instance() or QGuiApplication(["icons", "-platform", "offscreen"])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def write_ico(path: Path) -> None:
    """The icon of Windows, with its usual sizes."""
    pictures = [Image.open(BytesIO(png(size))) for size in _ICO]
    pictures[-1].save(path, "ICO", sizes=[(size, size) for size in _ICO], append_images=pictures)


def write_icns(path: Path) -> None:
    """The icon of macOS."""
    pictures = [Image.open(BytesIO(png(size))) for size in (32, 64, 128, 256, 512, 1024)]
    pictures[-1].save(path, "ICNS", append_images=pictures[:-1])
