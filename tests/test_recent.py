"""The values asked for last are kept, others go, and nothing stale comes back after a clearing."""

from __future__ import annotations

import threading

from casestudies.recent import Recent


def test_the_values_asked_for_last_are_kept() -> None:
    made: list[str] = []
    kept: Recent[str, str] = Recent(2)

    def ask(key: str) -> str:
        return kept.get_or(key, lambda: made.append(key) or key.upper())

    assert [ask(key) for key in "abab"] == ["A", "B", "A", "B"]
    assert made == ["a", "b"]
    ask("a")
    ask("c")  # "b" was asked for longest ago
    assert kept.get("b") is None
    assert (kept.get("a"), kept.get("c")) == ("A", "C")
    kept.get("a")
    kept.keep("d", "D")
    assert kept.get("c") is None
    kept.keep("d", "other")
    assert (ask("d"), len(kept)) == ("other", 2)


def test_what_weighs_too_much_together_goes_and_the_last_stays() -> None:
    kept: Recent[str, str] = Recent(10, room=6, weigh=len)
    kept.keep("a", "aaa")
    kept.keep("b", "bbb")
    assert len(kept) == 2
    kept.keep("b", "bb")
    kept.keep("c", "c")
    assert len(kept) == 3
    kept.keep("d", "d")  # "a" was kept longest ago
    assert [kept.get(key) for key in "abcd"] == [None, "bb", "c", "d"]
    kept.keep("e", "e" * 50)
    assert (kept.get("e"), len(kept)) == ("e" * 50, 1)
    kept.clear()
    kept.keep("f", "ffffff")
    kept.keep("g", "")
    assert len(kept) == 2


def test_a_value_begun_before_a_clearing_is_given_and_not_kept() -> None:
    kept: Recent[str, int] = Recent(2)

    def make() -> int:
        kept.clear()
        return 1

    assert kept.get_or("a", make) == 1
    assert kept.get("a") is None
    assert kept.get_or("a", lambda: 2) == 2
    assert kept.get("a") == 2
    kept.clear()
    assert kept.get_or("a", lambda: 3) == 3


def test_making_a_value_holds_nobody_up_and_a_failure_is_not_kept() -> None:
    kept: Recent[str, int] = Recent(2)
    begun, go_on = threading.Event(), threading.Event()
    answers: list[int] = []

    def slowly() -> int:
        begun.set()
        go_on.wait(10)
        return 1

    slow = threading.Thread(target=lambda: answers.append(kept.get_or("slow", slowly)))
    slow.start()
    assert begun.wait(10)
    assert kept.get_or("quick", lambda: 2) == 2
    go_on.set()
    slow.join()
    assert answers == [1]
    try:
        kept.get_or("broken", lambda: 1 // 0)
    except ZeroDivisionError:
        assert kept.get_or("broken", lambda: 4) == 4
