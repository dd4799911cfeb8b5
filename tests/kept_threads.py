"""Threads that several tests share, and that end with the last of them."""

from __future__ import annotations

import threading

KEPT: set[threading.Thread] = set()
