"""A server that hangs: nobody waits for ever, who waits can end it, and both sides stay whole."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import Cancelled
from casestudies.model.progress import Progress
from casestudies.services.team.following import TeamFollower
from casestudies.store.team import connecting
from casestudies.store.team.address import read_address
from casestudies.store.team.connecting import ServerUnreachable
from tests.services.team.conftest import WORD, Desk, Server
from tests.services.team.test_team import settle, texts, write


class Between:
    """Stands between a desk and its server, and lets nothing more through from ``stop`` on; as a
    machine does that stands still, it goes on to take what is sent."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._gate = threading.Event()
        self._gate.set()
        self._open: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._take, daemon=True).start()

    def stop(self) -> None:
        self._gate.clear()

    def go_on(self) -> None:
        self._gate.set()

    def close(self) -> None:
        self._gate.set()
        for one in (self._listening, *self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _take(self) -> None:
        while True:
            try:
                here, _ = self._listening.accept()
                there = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                return
            self._open += [here, there]
            for source, target in ((here, there), (there, here)):
                threading.Thread(target=self._carry, args=(source, target), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                self._gate.wait()
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            return


@contextmanager
def through(desk: Services, server: Server) -> Iterator[Between]:
    """The desk reaches its server by way of one that can hold everything up."""
    between = Between(urlsplit(server.address("wim")).port or 0)
    with desk.library.store.database.changing() as connection:
        port = str(server.cluster.port)
        connection.execute(
            "UPDATE desk_team SET server = replace(server, ?, ?)", (port, str(between.port))
        )
    try:
        yield between
    finally:
        between.close()


def test_a_server_that_takes_the_connection_and_says_nothing_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connecting, "SECONDS", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = read_address(f"postgresql://wim@127.0.0.1:{silent.getsockname()[1]}/riverbend")
        with pytest.raises(ServerUnreachable, match="does not answer"):
            connecting.connect(address, WORD)


@pytest.fixture
def silent(desk: Desk, server: Server) -> Iterator[Services]:
    """A desk whose server takes connections and never says a word."""
    wim = desk("wim")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        with wim.library.store.database.changing() as connection:
            ports = str(server.cluster.port), str(listening.getsockname()[1])
            connection.execute("UPDATE desk_team SET server = replace(server, ?, ?)", ports)
        yield wim


def test_who_closes_the_program_waits_for_no_server_that_is_silent(
    silent: Services, tmp_path: Path
) -> None:
    follower = TeamFollower(silent.team, tmp_path / "team.lock", lambda: None)
    follower.start()
    ended: list[BaseException] = []

    def browse() -> None:
        try:
            silent.team_library.size()
        except Cancelled as error:
            ended.append(error)

    reading = threading.Thread(target=browse)
    reading.start()
    time.sleep(0.4)
    assert reading.is_alive()
    begun = time.monotonic()
    silent.team.end_waiting()
    follower.stop()
    reading.join(timeout=5)
    assert time.monotonic() - begun < 1
    assert len(ended) == 1


def test_a_server_that_stops_in_the_middle_is_given_up_and_nothing_is_lost(
    desk: Desk, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    monkeypatch.setattr(connecting, "SILENT", 0.3)
    write(wim, "written while it hangs")
    with through(wim, server) as between, wim.team.connect() as connection:
        between.stop()
        with pytest.raises(ServerUnreachable, match="does not answer"):
            wim.team.exchange(connection)
        assert connection.closed
        assert wim.team.waiting() == 1
        between.go_on()
        settle(wim, wanda)
    assert texts(wim) == texts(wanda) == ["written while it hangs"]


def test_who_waits_for_a_server_that_hangs_can_end_it(desk: Desk, server: Server) -> None:
    wim, wanda = desk("wim"), desk("wanda")
    write(wim, "written while it hangs")
    with through(wim, server) as between:
        begun = time.monotonic()

        def progress(step: str, done: int, total: int) -> None:
            assert step
            if done or total or step.startswith("Bringing"):
                between.stop()
            if time.monotonic() - begun > 0.3:
                raise Cancelled

        with pytest.raises(Cancelled):
            wim.team.synchronize(progress)
        between.go_on()
        settle(wim, wanda)
    assert texts(wanda) == ["written while it hangs"]


def test_who_waits_for_another_that_hangs_can_end_it(desk: Desk, server: Server) -> None:
    wim = desk("wim")
    hangs, over = threading.Event(), threading.Event()
    with through(wim, server) as between, wim.team.connect() as connection:

        def theirs(step: str, *_: object) -> None:
            if step.startswith("Bringing"):
                between.stop()
                hangs.set()
            if over.is_set():
                raise Cancelled

        def mine(*_: object) -> None:
            raise Cancelled

        other = threading.Thread(target=_ended_by_hand, args=(wim, theirs))
        other.start()
        assert hangs.wait(5)
        with pytest.raises(Cancelled):
            wim.team.exchange(connection, mine)
        over.set()
        other.join(timeout=5)
        assert not other.is_alive()


def _ended_by_hand(desk: Services, progress: Progress) -> None:
    with pytest.raises(Cancelled):
        desk.team.synchronize(progress)


def test_a_follower_ends_at_once_though_its_server_hangs(
    desk: Desk, server: Server, tmp_path: Path
) -> None:
    wim = desk("wim")
    with through(wim, server) as between:
        heard = threading.Event()
        follower = TeamFollower(wim.team, tmp_path / "team.lock", heard.set)
        follower.start()
        assert heard.wait(5)
        between.stop()
        write(wim, "makes it ask the server")
        time.sleep(0.4)
        begun = time.monotonic()
        follower.stop()
        assert time.monotonic() - begun < 1
