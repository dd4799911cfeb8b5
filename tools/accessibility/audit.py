"""The audit of a window as it is painted: names, ways to reach, size of targets, contrast.

Each check gives sentences, one a fault; none means that all is well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QRegion, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from casestudies.ui.a11y import spoken_name

LEAST_TARGET = 24  # WCAG 2.5.8
TEXT, LARGE, OTHER = 4.5, 3.0, 3.0  # WCAG 1.4.3 and 1.4.11
_LARGE_PX, _LARGE_BOLD_PX = 24, 18.5
_FIELDS = (QComboBox, QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)


def shown(root: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that can be seen, as far as its panes show them."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def nameless(root: QWidget) -> list[str]:
    """What has no name; of a field the name of its own, for Qt says what stands in it instead."""
    found = []
    for widget in shown(root):
        own = widget.accessibleName() or spoken_name(widget)
        if not widget.isEnabled() or isinstance(widget, QScrollBar):
            continue
        if isinstance(widget, QComboBox) and not (
            widget.accessibleName() and widget.accessibleDescription()
        ):
            found.append(f"{where(widget)} does not say what is chosen in it")
        asks = isinstance(widget, (*_FIELDS, QAbstractButton))
        if (asks or widget.focusPolicy() != Qt.FocusPolicy.NoFocus) and not own:
            found.append(f"{where(widget)} has no name")
    return found


def unreachable(root: QWidget, keyed: tuple[type[QWidget], ...] = ()) -> list[str]:
    """Buttons and fields that can be used with the mouse alone. ``keyed`` are those of which each
    is told by its key elsewhere."""
    found = []
    for widget in shown(root):
        if not isinstance(widget, (QAbstractButton, *_FIELDS)) or not widget.isEnabled():
            continue
        inside = any(isinstance(one, keyed) for one in _line(widget)) if keyed else False
        part = isinstance(widget.parentWidget(), (*_FIELDS, QAbstractItemView, QScrollBar))
        if _by_arrows(widget):
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus and not (inside or part):
            found.append(f"{where(widget)} cannot be reached with the keyboard")
    return found


def small_targets(root: QWidget) -> list[str]:
    """Buttons and fields smaller than 24 px with another target within 12 px of their middle: the
    exception of 2.5.8 for what has room around it holds for the others."""
    kinds = (QAbstractButton, *_FIELDS, QAbstractSlider)
    targets = [
        one
        for one in shown(root)
        if isinstance(one, kinds)
        and not isinstance(one, QScrollBar)  # drawn by the platform; there are keys for it
        and one.isEnabled()
    ]
    boxes = {one: QRect(one.mapTo(root, QPoint(0, 0)), one.size()) for one in targets}
    found = []
    for widget, box in boxes.items():
        if min(box.width(), box.height()) >= LEAST_TARGET:
            continue
        around = QRect(0, 0, LEAST_TARGET, LEAST_TARGET)
        around.moveCenter(box.center())
        near = [
            other
            for other, its in boxes.items()
            if other is not widget
            and not (other.isAncestorOf(widget) or widget.isAncestorOf(other))
            and its.intersects(around)
        ]
        if near:
            size = f"{box.width()} x {box.height()}"
            found.append(f"{where(widget)} is {size} px, close to {where(near[0])}")
    return found


def pale_text(root: QWidget) -> list[str]:
    """Words that stand out too little from what they are painted on: the strongest pixel of the
    text against the commonest one there. Disabled controls are excepted (WCAG 1.4.3)."""
    picture = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio = picture.devicePixelRatio()
    found = []
    for widget in shown(root):
        words = _words(widget)
        if not words or not widget.isEnabled():
            continue
        seen = widget.visibleRegion().boundingRect()
        at = widget.mapTo(root, seen.topLeft())
        box = QRect(at * ratio, seen.size() * ratio).adjusted(2, 2, -2, -2)
        if box.width() < 6 or box.height() < 8 or _is_covered(root, widget, QRect(at, seen.size())):
            continue
        font = widget.font()
        size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
        large = size >= _LARGE_PX or (font.bold() and size >= _LARGE_BOLD_PX)
        least = LARGE if large else TEXT
        contrast = strongest(picture, box)
        if contrast < least:  # its strokes may be thinner than a pixel: look closer
            contrast = strongest(*_closer(root, QRect(at, seen.size())))
        if contrast < least:
            found.append(f"{where(widget)} “{words[:40]}”: {contrast:.2f}")
    return found


def _is_covered(root: QWidget, widget: QWidget, seen: QRect) -> bool:
    """Whether something lies over the beginning, the middle or the end of a widget's line."""
    for x in (seen.left() + 2, seen.center().x(), seen.right() - 2):
        over = root.childAt(QPoint(x, seen.center().y()))
        if over is not None and over is not widget and not widget.isAncestorOf(over):
            return True
    return False


def strongest(picture: QImage, box: QRect) -> float:
    """The greatest contrast of a pixel to the commonest colour in a part of a picture."""
    colors = Counter(_pixels(picture, box))
    if not colors:
        return 21.0
    ground = luminance(colors.most_common(1)[0][0])
    return max(contrast_of(ground, luminance(color)) for color in colors)


def ring_contrast(before: QImage, after: QImage) -> float:
    """How much the pixels that changed when a control got the focus stand out from what was there:
    the greatest contrast of a changed pixel (WCAG 1.4.11, 2.4.13)."""
    whole = before.rect().intersected(after.rect())
    changed = set(zip(_pixels(before, whole), _pixels(after, whole), strict=True))
    return max((contrast_of(luminance(one), luminance(two)) for one, two in changed), default=1.0)


def _closer(root: QWidget, box: QRect) -> tuple[QImage, QRect]:
    """A part of a window painted at four times the size, and where the part is in it."""
    picture = QImage(box.size() * 4, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(4)
    root.render(picture, QPoint(0, 0), QRegion(box))
    return picture, picture.rect().adjusted(8, 8, -8, -8)


def _pixels(picture: QImage, box: QRect) -> list[int]:
    """The pixels of a part of a 32-bit picture, row by row."""
    box = box.intersected(picture.rect())
    whole = memoryview(picture.constBits()).cast("I")
    wide = picture.bytesPerLine() // 4
    found: list[int] = []
    for y in range(box.top(), box.bottom() + 1):
        found += whole[y * wide + box.left() : y * wide + box.right() + 1]
    return found


def luminance(rgb: int) -> float:
    """The relative luminance of WCAG."""
    color = QColor(rgb)
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_of(one: float, other: float) -> float:
    """The contrast of two luminances."""
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def where(widget: QWidget) -> str:
    """A widget in words, for a failure."""
    names = [one.objectName() or type(one).__name__ for one in _line(widget)][:4]
    return f"{widget.accessibleName() or '(no name)'} [{' < '.join(names)}]"


def _line(widget: QWidget) -> Iterator[QWidget]:
    walk: QWidget | None = widget
    while walk is not None:
        yield walk
        walk = walk.parentWidget()


def _by_arrows(widget: QWidget) -> bool:
    """Whether it is one of several buttons of which one is chosen: Tab comes to that one, arrows
    go to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is None or not group.exclusive():
        return False
    return any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in group.buttons())


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        if widget.textFormat() == Qt.TextFormat.PlainText:
            return widget.text()
        return QTextDocumentFragment.fromHtml(widget.text()).toPlainText()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.currentText() if isinstance(widget, QComboBox) else ""
