"""PySide6 without the part of its start that this program has no use for.

PySide6 has 3,000 lines of Python that tell what its methods take: for signatures, help texts, and
the message of a call with wrong arguments. They lie in an archive inside of it, and each start
compiles and runs all of them, which is a third of the time to the first picture of an empty window.
``load`` has them run when the first of them is asked for; in a program without faults none is.

An archive that is not the known one is used as it is: another PySide6 starts as it always did.
"""

from __future__ import annotations

import builtins
import importlib
import io
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, NamedTuple

KNOWN = 0x3882F86C
"""The check sum of the archive in PySide6 6.11.3."""

_AT_ONCE = ("/__init__.py", "/loader.py", "/importhandler.py")
_NOT_YET = ("zipfile", "tempfile")
"""What PySide6 imports for that archive alone; of the program little needs it, and that later."""


def load() -> None:
    """Import PySide6, unless that is done."""
    if "shiboken6" not in sys.modules:
        with _standing_in():
            import PySide6.QtCore  # noqa: F401
    _import_as_ever()


def _import_as_ever() -> None:
    """PySide6 has each import looked at for ``from __feature__ import ...``, and each module that
    is imported searched for its own name. No module here has that switch."""
    usual = getattr(builtins, "__orig_import__", None)
    if usual is not None:
        builtins.__import__ = usual


@contextmanager
def _standing_in() -> Iterator[None]:
    put = {name: _StandIn(name) for name in _NOT_YET if name not in sys.modules}
    if "zipfile" in put:
        put["zipfile"].ZipFile = _opened
    sys.modules.update(put)
    try:
        yield
    finally:
        for name, module in put.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


class _StandIn(ModuleType):
    """Is there while a module imports it that does not use it; is the real one as soon as it is
    used."""

    ZipFile: Callable[[io.BytesIO], object]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def _opened(file: io.BytesIO) -> object:
    """In place of ``ZipFile(file)``."""
    archive = file.getvalue()
    if zlib.crc32(archive) == KNOWN:
        return _Archive(archive)
    from zipfile import ZipFile

    return ZipFile(file)


class _Member(NamedTuple):
    filename: str
    start: int
    size: int
    deflated: bool


class _Archive:
    """As much of ``zipfile.ZipFile`` as PySide6 asks of it. What it reads of most modules is that
    they are to be run later."""

    def __init__(self, archive: bytes) -> None:
        self._archive = archive
        self.filelist = list(_members(archive))
        self._members = {member.filename: member for member in self.filelist}

    def open(self, name: str, mode: str = "r") -> io.BytesIO:
        del mode
        if name.endswith(_AT_ONCE):
            return io.BytesIO(self._read(name))
        _later[name] = lambda: self._read(name)
        return io.BytesIO(f"from {__name__} import put_off\nput_off({name!r}, globals())".encode())

    def _read(self, name: str) -> bytes:
        member = self._members[name]
        data = self._archive[member.start : member.start + member.size]
        return zlib.decompress(data, -zlib.MAX_WBITS) if member.deflated else data


def _members(archive: bytes) -> Iterator[_Member]:
    """The members as the directory at the archive's end has them."""

    def number(at: int, size: int = 2) -> int:
        return int.from_bytes(archive[at : at + size], "little")

    at = number(archive.rindex(b"PK\5\6") + 16, 4)
    while archive[at : at + 4] == b"PK\1\2":
        name, extra, comment = number(at + 28), number(at + 30), number(at + 32)
        there = number(at + 42, 4)
        start = there + 30 + number(there + 26) + number(there + 28)
        filename = archive[at + 46 : at + 46 + name].decode()
        yield _Member(filename, start, number(at + 20, 4), number(at + 10) != 0)
        at += 46 + name + extra + comment


_later: dict[str, Callable[[], bytes]] = {}
_running = threading.RLock()


def put_off(name: str, module: dict[str, Any]) -> None:
    """Have the file ``name`` of the archive run in ``module``, when something asks the module for
    what it does not have."""
    begun = False

    def run_now(wanted: str) -> Any:
        nonlocal begun
        with _running:
            if not begun and not wanted.startswith("__"):
                begun = True
                exec(compile(_later.pop(name)(), name, "exec"), module)
                module.pop("__getattr__", None)
            if wanted not in module:
                raise AttributeError(f"module {module['__name__']!r} has no attribute {wanted!r}")
            return module[wanted]

    def update_mapping() -> None:
        run_now("namespace")["update_mapping"]()

    module["__getattr__"] = run_now
    if name.endswith("/mapping.py"):
        module["update_mapping"] = update_mapping  # asked for without __getattr__
    if name.endswith("/feature.py"):
        module["feature_import"] = module["feature_imported"] = _nothing


def _nothing(*asked: object, **named: object) -> None:
    """No feature is asked for."""
