"""Whether a window can open is told by the environment and the X socket."""

from __future__ import annotations

import sys

import pytest

from casestudies.display import why_no_display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there it is a question")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_no_display_at_all() -> None:
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in (why_no_display() or "")


def test_a_display_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4973")
    assert why_no_display() == "nothing answers at the display :4973"


def test_offscreen_is_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert why_no_display() is None


def test_a_display_elsewhere_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "otherhost:0")
    assert why_no_display() is None
