"""Background work: results come home, stale answers do not, and nothing is left at the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from casestudies.errors import Cancelled, KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.progress import Progress
from casestudies.ui.events import ChangeBus
from casestudies.ui.tasks import Latest, TaskRunner


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner(qapp)
    yield runner
    runner.close()
    runner.deleteLater()


class Gate:
    """Answers a question only after it was let through."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._open = threading.Semaphore(0)

    def ask(self, question: str) -> str:
        self.asked.append(question)
        assert self._open.acquire(timeout=60)
        return question.upper()

    def let_through(self) -> None:
        self._open.release()


def test_a_result_comes_home_to_the_interfaces_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    found: list[tuple[int, bool]] = []
    here = QThread.currentThread()

    def done(value: int) -> None:
        found.append((value, QThread.currentThread() is here))

    tasks.read(partial(sum, (1, 2, 3)), done)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [(6, True)]


def test_writes_keep_their_order(qtbot: QtBot, tasks: TaskRunner) -> None:
    done: list[int] = []
    for number in range(20):
        tasks.write(partial(int, number), done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_an_error_comes_home_to_the_caller_or_to_the_runner(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    def fail() -> None:
        raise KnownError("The file is gone; nothing was changed.")

    errors: list[Exception] = []
    tasks.read(fail, errors.append, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    with qtbot.waitSignal(tasks.failed) as caught:
        tasks.read(fail, errors.append)
    assert str(caught.args[0]) == "The file is gone; nothing was changed."
    assert len(errors) == 1


def test_cancelled_work_is_told_and_not_delivered(qtbot: QtBot, tasks: TaskRunner) -> None:
    seen: list[str] = []
    started = threading.Event()

    def work(progress: Progress) -> str:
        for number in range(1000):
            progress("Counting", number, 1000)
            started.set()
            threading.Event().wait(0.005)
        return "done"

    task = tasks.write_with_progress(work, seen.append, seen.append, label="Count")
    assert started.wait(5)
    with qtbot.waitSignal(tasks.ended):
        task.cancel()
    assert task.cancelled
    assert seen == []


def test_progress_is_told(qtbot: QtBot, tasks: TaskRunner) -> None:
    def work(progress: Progress) -> None:
        progress("Reading", 1, 2)

    with qtbot.waitSignal(tasks.progressed) as told:
        tasks.write_with_progress(work, lambda _: None, label="Read")
    assert (told.args[0].step, told.args[0].done, told.args[0].total) == ("Reading", 1, 2)


def test_nothing_is_delivered_to_a_widget_that_is_gone(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate = Gate()
    label = QLabel()
    tasks.read(partial(gate.ask, "text"), label.setText)
    label.deleteLater()
    qtbot.wait(20)
    gate.let_through()
    qtbot.waitUntil(lambda: not tasks.busy)


def test_closing_waits_and_then_takes_nothing(qtbot: QtBot) -> None:
    runner = TaskRunner()
    seen: list[int] = []
    runner.read(partial(int, 1), seen.append)
    runner.close()
    task = runner.read(partial(int, 2), seen.append)
    qtbot.wait(30)
    assert task.cancelled
    assert seen == []
    runner.deleteLater()


def test_closing_cancels_what_waits_but_not_what_is_sure(qtbot: QtBot) -> None:
    runner, gate = TaskRunner(), Gate()
    done: list[str] = []
    runner.write(partial(gate.ask, "first"), done.append)
    runner.write(partial(done.append, "dropped"), done.append)
    runner.write(partial(done.append, "sure"), done.append, sure=True)
    later = threading.Timer(0.2, gate.let_through)
    later.start()
    runner.close()
    later.join()
    qtbot.wait(30)
    assert done == ["sure"]
    runner.deleteLater()


def test_only_the_newest_question_is_answered(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate = Gate()
    answers: list[str] = []
    latest = Latest(tasks, gate.ask, answers.append)
    overtaken = []
    for words in ("c", "co", "com", "comp"):
        latest.request(words)
        overtaken.append(latest.overtaken())
    assert overtaken == [False, True, True, True]
    gate.let_through()
    gate.let_through()
    qtbot.waitUntil(lambda: not latest.busy)
    assert gate.asked == ["c", "comp"]
    assert answers == ["COMP"]
    assert not latest.overtaken()


def test_a_forgotten_question_has_no_answer(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate = Gate()
    answers: list[str] = []
    latest = Latest(tasks, gate.ask, answers.append)
    latest.request("old")
    latest.cancel()
    latest.request("new")
    gate.let_through()
    gate.let_through()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["NEW"]


def test_changes_of_one_turn_are_told_once(qtbot: QtBot) -> None:
    parent = QObject()
    bus = ChangeBus(parent)
    told: list[ChangeSet] = []
    bus.changed.connect(told.append)
    bus.publish(ChangeSet(tray=True))
    bus.publish(ChangeSet(content=True))
    bus.publish(ChangeSet())
    qtbot.waitUntil(lambda: bool(told))
    assert told == [ChangeSet(content=True, tray=True)]


def test_a_question_that_gives_up_leaves_room_for_the_next(qtbot: QtBot, tasks: TaskRunner) -> None:
    def ask(question: str) -> str:
        if question == "given up":
            raise Cancelled
        return question.upper()

    answers: list[str] = []
    latest = Latest(tasks, ask, answers.append)
    latest.request("given up")
    qtbot.waitUntil(lambda: not latest.busy)
    assert answers == []
    latest.request("next")
    qtbot.waitUntil(lambda: answers == ["NEXT"])
