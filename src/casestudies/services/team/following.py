"""Follows a team's server in the background: others' changes come as they are made, one's own go.

A thread of its own waits for what the server tells (``LISTEN``) and looks a few times a second
whether something was written here. Of several windows on one library one does so; the others hear
of what it writes as of any other window's writes.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.errors import Cancelled, KnownError
from casestudies.model.team import Synchronized

if TYPE_CHECKING:
    from casestudies.services.team.service import TeamService
    from casestudies.store.team.connecting import TeamConnection

LOOK = 0.2
"""Seconds between two looks at what was written here: with what the server takes, others see it
well within the second that product.md asks for."""
ANYWAY = 5.0  # seconds after which the server is asked without having told anything
FIRST_AGAIN, LAST_AGAIN = 1.0, 30.0  # seconds till a server that does not answer is tried again

_PATIENCE = 3.0  # seconds that closing the window waits for a server

_log = logging.getLogger(__name__)


class TeamFollower:
    """Follows the server of a joined library until ``stop``. ``heard`` is called, by the
    follower's thread, after each time that something came, went, or the server was lost or found.
    ``lock`` is the file that one follower of a library holds."""

    def __init__(self, team: TeamService, lock: Path, heard: Callable[[], object]) -> None:
        self._team = team
        self._lock = lock
        self._heard = heard
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="casestudies-team", daemon=True)

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def stop(self) -> None:
        """Stop, and wait a moment until what is under way has ended, be it with a server that does
        not answer. What takes longer (a name that is looked up) is left behind: a desk that is
        ended at any moment goes on whole."""
        self._stop.set()
        self._thread.join(timeout=_PATIENCE)

    def leave(self) -> None:
        """Stop as soon as what is under way has ended, without waiting for it."""
        self._stop.set()

    def _go_on(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def _run(self) -> None:
        from filelock import FileLock, Timeout

        self._lock.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._lock, thread_local=False)
        while not self._stop.is_set():
            try:
                lock.acquire(timeout=0)
            except (Timeout, OSError):
                self._stop.wait(2)
                continue
            try:
                self._keep_on()
            finally:
                lock.release()

    def _keep_on(self) -> None:
        pause = FIRST_AGAIN
        while not self._stop.is_set():
            try:
                with self._team.connect(self._go_on) as connection:
                    connection.execute("LISTEN casestudies")
                    pause = FIRST_AGAIN
                    self._heard()
                    self._follow(connection)
            except Cancelled:
                return
            except KnownError as error:
                _log.info("the team's server: %s", error)
                self._heard()
            except Exception as error:  # whatever it is, the window goes on
                _log.exception("following the team's server failed", exc_info=error)
            if self._stop.wait(pause) or not self._team.joined:
                return
            pause = min(pause * 2, LAST_AGAIN)

    def _follow(self, connection: TeamConnection) -> None:
        left, asked, told, first = 0, 0.0, True, True
        while not self._stop.is_set():
            waiting = self._team.waiting()
            if told or waiting > left or time.monotonic() - asked > ANYWAY:
                done = self._team.exchange(connection)
                asked, left = time.monotonic(), self._team.waiting()
                if first or done != Synchronized():
                    self._heard()
                first = False
            told = self._team.was_told(connection, LOOK)
