"""The bytes in which a library keeps a whole pack."""

from __future__ import annotations

import json
import random
import zlib
from dataclasses import replace
from typing import Any

import pytest

from casestudies.errors import KnownError
from casestudies.model.content import PackContent
from casestudies.services.library.pack_body import from_body, to_body
from tests.small_packs import small_pack


def test_a_pack_comes_back_field_by_field(core_content: PackContent) -> None:
    few = replace(core_content, cases=core_content.cases[:3])
    for content in (small_pack("a", "b", pack="team"), few):
        body = to_body(content)
        assert from_body(body) == content
        assert to_body(from_body(body)) == body


def _changed(content: PackContent, change: Any) -> bytes:
    data = json.loads(zlib.decompress(to_body(content)))
    change(data)
    return zlib.compress(json.dumps(data).encode())


def test_a_body_of_another_version_is_read() -> None:
    content = small_pack("a")

    def older_and_newer(data: Any) -> None:
        del data["info"]["made_by"]
        del data["asked_as"]
        data["cases"][0]["mood"] = "fine"

    got = from_body(_changed(content, older_and_newer))
    assert got.asked_as == ()
    assert (got.info, got.cases) == (content.info, content.cases)


def test_bytes_that_are_no_pack_are_said(chance: random.Random) -> None:
    whole = to_body(small_pack("a"))
    broken = [b"", b"x", zlib.compress(b"[]"), zlib.compress(b"{}"), zlib.compress(b"\xff")]
    broken += [whole[: chance.randrange(len(whole))] for _ in range(20)]
    broken.append(_changed(small_pack("a"), lambda data: data["cases"].append(3)))
    broken.append(_changed(small_pack("a"), lambda data: data["cases"][0].update(kind="castle")))
    broken.append(_changed(small_pack("a"), lambda data: data["cases"][0].update(aka="abc")))
    broken.append(_changed(small_pack("a"), lambda data: data["cases"][0].pop("name")))
    for body in broken:
        with pytest.raises(KnownError, match="cannot be read any more"):
            from_body(body)
