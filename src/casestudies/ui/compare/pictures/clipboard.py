"""A picture for the clipboard: as an image with its sources, and its table as text and as HTML."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QImage, QPainter

from casestudies.model.case import Source
from casestudies.ui.compare.pictures.drawing import Drawing
from casestudies.ui.compare.pictures.picture import Picture
from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.theme.service import ThemeService

_SHARP = 2.0  # device pixels for each of ours
_MARGIN = 20.0
_GAP = 6.0


def _undated() -> str:
    return QCoreApplication.translate("PicturesClipboard", "undated")


def source_line(source: Source) -> str:
    """A source in a line: "S7 Sturgis, Title. Publisher, 2014. https://…"."""
    by = f"{source.author}, " if source.author else ""
    where = ", ".join(part for part in (source.publisher, source.date or _undated()) if part)
    line = f"{source.key} {by}{source.title}. {where}."
    return f"{line} {source.url}" if source.url else line


def source_lines(picture: Picture) -> list[str]:
    """All sources of a picture, a line for each, headed by the names of their cases."""
    lines = []
    for name, sources in picture.cited():
        lines.append(f"{name}:")
        lines += [source_line(source) for source in sources]
    return lines


def picture_image(picture: Picture, drawing: Drawing, theme: ThemeService) -> QImage:
    """The whole drawing with its title, what it is about, and its sources, at twice its size."""
    width = drawing.width
    room = width - 2 * _MARGIN
    title = WrappedText(picture.title, theme.font("title"), room)
    about = WrappedText(picture.about, theme.font("caption"), room)
    small = theme.font("micro")
    sources = [WrappedText(line, small, room) for line in _short_sources(picture)]
    foot = sum(line.height + 2 for line in sources) + (2 * _MARGIN if sources else 0)
    top = _MARGIN + title.height + _GAP + about.height + _GAP
    height = top + drawing.height + foot
    image = QImage(
        round(width * _SHARP), round(height * _SHARP), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(_SHARP)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    title.draw(painter, _MARGIN, _MARGIN, theme.color("ink"))
    about.draw(painter, _MARGIN, _MARGIN + title.height + _GAP, theme.color("ink_soft"))
    painter.save()
    painter.translate(0, top)
    drawing.paint(painter, theme, QRectF(0, 0, width, drawing.height), 0)
    painter.restore()
    y = top + drawing.height + _MARGIN / 2
    if sources:
        painter.setPen(theme.color("line"))
        painter.drawLine(round(_MARGIN), round(y - 8), round(width - _MARGIN), round(y - 8))
    for line in sources:
        line.draw(painter, _MARGIN, y, theme.color("ink_faint"))
        y += line.height + 2
    painter.end()
    return image


def _short_sources(picture: Picture) -> list[str]:
    """The sources of each case in one paragraph, without addresses."""
    paragraphs = []
    for name, sources in picture.cited():
        told = []
        for source in sources:
            by = source.author or source.publisher
            told.append(f"{source.key} {by}, {source.title}, {source.date or _undated()}")
        paragraphs.append(f"{name}: {'; '.join(told)}.")
    return paragraphs


def table_text(picture: Picture) -> str:
    """The table with tabs between its fields, what it is about above and its sources below."""
    table = picture.table
    lines = [table.caption, picture.about, ""]
    lines += ["\t".join(map(_plain, row)) for row in (table.head, *table.rows)]
    sources = source_lines(picture)
    if sources:
        lines += ["", QCoreApplication.translate("PictureClipboard", "Sources"), *sources]
    return "\n".join(lines) + "\n"


def _plain(field: str) -> str:
    return " ".join(field.split())


def table_html(picture: Picture) -> str:
    """The same as a real table."""
    table = picture.table
    head = "".join(f"<th>{escape(name)}</th>" for name in table.head)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(field)}</td>" for field in row) + "</tr>"
        for row in table.rows
    )
    parts = [
        f"<h3>{escape(table.caption)}</h3><p>{escape(picture.about)}</p>",
        f'<table border="1" cellpadding="4" cellspacing="0"><tr>{head}</tr>{rows}</table>',
    ]
    for name, sources in picture.cited():
        items = "".join(f"<li>{_linked(source)}</li>" for source in sources)
        head = QCoreApplication.translate("PictureClipboard", "Sources, {0}").format(name)
        parts.append(f"<p>{escape(head)}</p><ul>{items}</ul>")
    return "".join(parts)


def _linked(source: Source) -> str:
    line = escape(source_line(source))
    if not source.url:
        return line
    address = escape(source.url)
    return line.removesuffix(address) + f'<a href="{address}">{address}</a>'
