"""Word and PowerPoint files are zips: this one writes them without the time of day."""

from __future__ import annotations

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipInfo


def zipped(document: Any, writer: Any) -> bytes:
    """The bytes of a document of python-docx or python-pptx. ``writer`` is the library's class that
    writes entries of zips: it would give them the clock's time, and a clock before 1980, as after
    a dead battery, would stop the export, since a zip cannot hold such a time."""
    writer.write = _write
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _write(self: Any, pack_uri: Any, blob: bytes) -> None:
    self._zipf.writestr(ZipInfo(pack_uri.membername), blob, ZIP_DEFLATED)
