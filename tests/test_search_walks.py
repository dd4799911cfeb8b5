"""The walks printed in docs/search.md are what the command prints today."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from casestudies.cli.search import print_results
from casestudies.model.query import Query
from tests.project import ROOT

if TYPE_CHECKING:
    from casestudies.bootstrap import Services

PAGE = ROOT / "docs" / "search.md"
WALK = re.compile(
    r'^```\n\$ casestudies search "([^\n]+)" --explain --limit (\d+)\n(.*?)^```$', re.M | re.S
)
WALKS = WALK.findall(PAGE.read_text(encoding="utf-8"))


def test_there_are_four_walks() -> None:
    assert len(WALKS) == 4


@pytest.mark.parametrize(("text", "limit", "shown"), WALKS, ids=lambda value: str(value)[:30])
def test_a_walk_is_what_the_command_prints(
    asked: Services,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    limit: str,
    shown: str,
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    results = asked.searching.search(Query(text, limit=int(limit)))
    print_results(results, asked.library.vocabulary(), explained=True)
    printed = capsys.readouterr().out
    assert [line.rstrip() for line in printed.splitlines()] == shown.splitlines()
