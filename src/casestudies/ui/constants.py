"""Keeps None, True and False alive where Qt's binding gives away references it does not own.

PySide6 6.12 is built against a Python in which these three are immortal (3.12 and later). On
Python 3.11 each ``Signal.emit`` drops a reference to True, and each call that answers nothing
(``parent()`` of a top widget, ``index.data()`` of a role that a model does not have) drops one to
None; after some thousand of them the interpreter aborts with "deallocating None".
"""

from __future__ import annotations

import ctypes
import sys

HEADROOM = 1 << 40  # references: a million a second would last twelve days


def keep_constants_alive() -> None:
    """Give the three constants more references than a session can lose. Does nothing on Python
    3.12 and later, where they are immortal, or when it was done before."""
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False):
        if sys.getrefcount(constant) < HEADROOM:
            ctypes.c_ssize_t.from_address(id(constant)).value += HEADROOM
