"""Two states made from a third: what one side changed is taken, no text of either is dropped."""

from __future__ import annotations

import json
from typing import Any

import pytest

from casestudies.store.sync.merging import merge
from casestudies.store.sync.records import Image
from tests.chance import seeded

BASE: Image = {"name": "Grading", "text": "one", "position": 1, "updated": "1", "deleted": None}


def merged(mine: Image, theirs: Image, base: Image | None = BASE, sent: Image | None = None) -> Any:
    return merge(base, sent, mine, theirs, lambda *_: None)


def test_what_one_side_changed_is_taken() -> None:
    found = merged(BASE | {"text": "mine", "updated": "2"}, BASE | {"name": "Pace", "updated": "3"})
    assert found.image == BASE | {"text": "mine", "name": "Pace", "updated": "3"}
    assert not found.lost


def test_of_two_texts_theirs_stands_and_mine_is_told_to_be_kept() -> None:
    found = merged(BASE | {"text": "mine"}, BASE | {"text": "theirs"})
    assert found.image["text"] == "theirs"
    assert found.lost


def test_what_i_sent_and_never_heard_of_is_no_change_of_theirs() -> None:
    sent = BASE | {"text": "mine at first"}
    found = merged(BASE | {"text": "mine at last"}, sent | {"name": "Pace"}, sent=sent)
    assert found.image == BASE | {"text": "mine at last", "name": "Pace"}
    assert not found.lost


def test_an_order_is_no_text() -> None:
    found = merged(BASE | {"position": 2}, BASE | {"position": 3})
    assert (found.image["position"], found.lost) == (3, False)


@pytest.mark.parametrize("turned", [False, True])
def test_what_was_deleted_while_the_other_wrote_is_not_deleted(turned: bool) -> None:
    sides = BASE | {"deleted": "2"}, BASE | {"text": "more"}
    found = merged(*(reversed(sides) if turned else sides))
    assert found.image == BASE | {"text": "more"}
    assert not found.lost


def test_deleted_by_both_or_by_one_alone_is_deleted() -> None:
    gone = BASE | {"deleted": "2"}
    assert merged(gone, BASE | {"deleted": "3"}).image["deleted"]
    assert merged(gone, BASE).image["deleted"] == "2"
    assert merged(BASE, gone).image["deleted"] == "2"


def test_without_a_base_what_is_different_is_kept_twice() -> None:
    assert merged(BASE | {"text": "mine"}, BASE, base=None).lost
    assert not merged(BASE, BASE, base=None).lost


def body(**values: Any) -> Image:
    return {"kind": "comparison", "name": "Grading", "body": json.dumps(values)}


def test_inside_a_body_fields_and_things_of_a_list_are_merged() -> None:
    base = body(title="a", cases=["x", "y"], rows=[{"key": "grading", "note": "n"}])
    mine = body(title="b", cases=["x", "y", "z"], rows=[{"key": "grading", "note": "n"}])
    theirs = body(title="a", cases=["y"], rows=[{"key": "grading", "note": "theirs"}])
    found = merged(mine, theirs, base)
    assert not found.lost
    assert json.loads(found.image["body"]) == {
        "title": "b", "cases": ["y", "z"], "rows": [{"key": "grading", "note": "theirs"}],
    }  # fmt: skip


def test_one_text_inside_a_body_that_both_wrote_is_kept_twice() -> None:
    found = merged(body(title="mine"), body(title="theirs"), body(title="a"))
    assert json.loads(found.image["body"]) == {"title": "theirs"}
    assert found.lost


def test_a_merge_that_drops_a_text_is_not_believed() -> None:
    base, mine, theirs = body(t="a"), body(t="mine"), body(t="theirs")
    found = merge(base, None, mine, theirs, lambda *_: json.dumps({"t": "mine"}))
    assert found.lost
    assert json.loads(found.image["body"]) == {"t": "theirs"}
    both = merge(base, None, mine, theirs, lambda *_: json.dumps({"t": "mine\ntheirs"}))
    assert not both.lost


def test_of_random_bodies_no_word_is_dropped_unsaid() -> None:
    chance = seeded()
    for _ in range(300):
        base = _some(chance, "b", 3)
        mine, theirs = (_changed(chance, base, who) for who in ("m", "t"))
        found = merged(body(x=mine), body(x=theirs), body(x=base))
        words = set(json.dumps(json.loads(found.image["body"])).split('"'))
        for side, other in ((mine, theirs), (theirs, mine)):
            new = _words(side) - _words(base)
            if not found.lost:
                assert new <= words, (base, mine, theirs)
            del other


def _some(chance: Any, mark: str, depth: int) -> Any:
    kind = chance.choice(["text", "dict", "list"]) if depth else "text"
    if kind == "dict":
        return {f"f{at}": _some(chance, mark, depth - 1) for at in range(chance.randint(0, 3))}
    if kind == "list":
        return [
            {"id": f"i{at}", "v": _some(chance, mark, depth - 1)}
            for at in range(chance.randint(0, 3))
        ]
    return f"{mark}{chance.randint(0, 10**9)}"


def _changed(chance: Any, value: Any, mark: str) -> Any:
    if chance.random() < 0.15:
        return _some(chance, mark, 2)
    if isinstance(value, dict):
        found = {
            key: _changed(chance, one, mark) for key, one in value.items() if chance.random() > 0.1
        }
        if chance.random() < 0.2:
            found[f"n{mark}"] = _some(chance, mark, 1)
        return found
    if isinstance(value, list):
        found_list = [
            one | {"v": _changed(chance, one["v"], mark)} for one in value if chance.random() > 0.1
        ]
        if chance.random() < 0.2:
            found_list.append({"id": f"n{mark}", "v": _some(chance, mark, 1)})
        return found_list
    return value


def _words(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*map(_words, value.values())) if value else set()
    if isinstance(value, list):
        return set().union(*map(_words, value)) if value else set()
    return {str(value)}
