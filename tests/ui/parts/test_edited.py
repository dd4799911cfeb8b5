"""What is edited on screen: its steps stay with it, and what could not be written is not lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.errors import KnownError
from casestudies.ui.parts.form.edited import Edited
from casestudies.ui.tasks import TaskRunner


class Room:
    """What an ``Edited`` needs of the window: background work, and a line for messages."""

    def __init__(self, tasks: TaskRunner) -> None:
        self.tasks = tasks
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)


class Shelf:
    """Keeps texts by key, unless it is full."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.befores: list[str | None] = []
        self.full = False

    def write(self, key: str, text: str, before: str | None) -> None:
        if self.full:
            raise KnownError("The disk is full.")
        self.texts[key] = text
        self.befores.append(before)


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    tasks = TaskRunner(qapp)
    yield Room(tasks)
    tasks.close()
    tasks.deleteLater()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def edited(room: Room, shelf: Shelf) -> Iterator[Edited[str]]:
    made = Edited[str](room, shelf.write, "Not kept: {0}", after_ms=0)  # type: ignore[arg-type]
    yield made
    made.deleteLater()


def settle(qtbot: QtBot, room: Room) -> None:
    qtbot.waitUntil(lambda: not room.tasks.busy)


def test_steps_stay_with_what_was_left(
    qtbot: QtBot, room: Room, shelf: Shelf, edited: Edited[str]
) -> None:
    edited.open("a", "one")
    edited.change("two")
    edited.change("three")
    edited.undo()
    edited.open("b", "other")
    assert (edited.can_undo, edited.can_redo) == (False, False)
    settle(qtbot, room)
    assert shelf.texts == {"a": "two"}
    assert shelf.befores == ["one"]
    edited.open("a", "two")
    assert (edited.can_undo, edited.can_redo) == (True, True)
    edited.redo()
    assert edited.value == "three"
    edited.undo()
    edited.undo()
    assert edited.value == "one"
    edited.close()
    settle(qtbot, room)
    assert shelf.texts == {"a": "one"}


def test_what_somebody_else_made_of_it_meanwhile_is_one_step(
    qtbot: QtBot, room: Room, edited: Edited[str]
) -> None:
    edited.open("a", "one")
    edited.change("two")
    edited.close()
    settle(qtbot, room)
    edited.open("a", "two and a half")
    assert edited.value == "two and a half"
    edited.undo()
    assert edited.value == "two"
    edited.undo()
    assert edited.value == "one"
    edited.close()
    settle(qtbot, room)


def test_what_could_not_be_written_waits_though_another_is_open(
    qtbot: QtBot, room: Room, shelf: Shelf, edited: Edited[str]
) -> None:
    shelf.full = True
    edited.open("a", "one")
    edited.change("two")
    edited.open("b", "other")
    settle(qtbot, room)
    assert room.said == ["Not kept: The disk is full."]
    assert edited.unkept
    shelf.full = False
    edited.open("a", "one")  # as the library has it
    assert edited.value == "two"
    edited.close()
    settle(qtbot, room)
    assert shelf.texts == {"a": "two"}
    assert not edited.unkept
