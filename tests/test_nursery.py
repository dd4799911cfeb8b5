"""Processes that tests start and watch tell what they print and how they end."""

from __future__ import annotations

import os
import warnings

import pytest

from tests.nursery import Child


def say_then_warn() -> None:
    print(os.environ["SAID"], os.getpid(), flush=True)
    warnings.warn("a warning is an error", stacklevel=1)


def test_a_child_is_a_process_of_its_own_and_a_warning_ends_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SAID", "ä")
    child = Child(say_then_warn)
    said, errors = child.communicate()
    assert said == f"ä {child.pid}\n"
    assert child.pid != os.getpid()
    assert errors.endswith("UserWarning: a warning is an error\n")
    assert child.returncode == 1
