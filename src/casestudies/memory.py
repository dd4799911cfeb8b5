"""Memory that the program no longer needs goes back to the system."""

from __future__ import annotations

import sys

_MMAP_THRESHOLD = -3  # of glibc's mallopt
_LARGE = 1 << 20


def give_back_large_blocks() -> None:
    """From now on blocks of a megabyte and more go back to the system as soon as they are free.
    glibc keeps what such blocks were taken from once the first of them was free, so that one
    question that half of a large library meets would leave tens of megabytes behind. Other systems
    give large blocks back by themselves; there this does nothing."""
    if sys.platform != "linux":
        return
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # another libc may have none
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGE)
