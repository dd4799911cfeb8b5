"""Processes of their own that begin with the program loaded: each is forked from one that has done
nothing but load it. Loading takes longer than most of what tests start a process for."""

from __future__ import annotations

import multiprocessing
import os
import sys
import warnings
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TextIO

_METHODS = multiprocessing.get_all_start_methods()
_CONTEXT: Any = multiprocessing.get_context("forkserver" if "forkserver" in _METHODS else "spawn")
if "forkserver" in _METHODS:
    _CONTEXT.set_forkserver_preload(["tests.nursery_loaded"])


PATIENCE = 60.0  # seconds that a process may take to end


class Child:
    """A process that runs ``work``; a warning is an error in it. What it prints is ``stdout``."""

    def __init__(self, work: Callable[..., object], *arguments: object) -> None:
        pipes = [_CONTEXT.Pipe(duplex=False) for _ in range(2)]
        ends = [end for _, end in pipes]
        self._process = _CONTEXT.Process(
            target=_begin, args=(*ends, dict(os.environ), work, arguments)
        )
        self._process.start()
        for end in ends:
            end.close()
        self.stdout, self._stderr = (_text(begin) for begin, _ in pipes)
        self._told: tuple[str, str] | None = None

    def kill(self) -> None:
        """End it outright."""
        self._process.kill()

    def communicate(self) -> tuple[str, str]:
        """Wait for its end: what it still printed, and what it said of errors. What it says goes
        into pipes, which hold 64 KB."""
        if self._told is None:
            self._process.join(PATIENCE)
            if self._process.is_alive():
                self.kill()
            self._told = self.stdout.read(), self._stderr.read()
            self._process.join()
            for file in (self.stdout, self._stderr):
                file.close()
        return self._told

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode


def _text(end: Connection) -> TextIO:
    return os.fdopen(os.dup(end.fileno()), encoding="utf-8")


def _begin(
    stdout: Connection,
    stderr: Connection,
    environment: dict[str, str],
    work: Callable[..., object],
    arguments: tuple[object, ...],
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for end, number in ((stdout, 1), (stderr, 2)):
        os.dup2(end.fileno(), number)
        end.close()
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", buffering=1, closefd=False)
    warnings.simplefilter("error")
    work(*arguments)
