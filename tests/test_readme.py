"""The README stays true: its links and pictures exist, its commands are commands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.cli import make_parser
from tests.project import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\.venv/bin/casestudies (.+)$", README, re.MULTILINE)


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))])
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_every_make_target_it_names_is_in_the_makefile() -> None:
    named = set(re.findall(r"`?make ([\w-]+)", README))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert named >= {"run", "test", "bench", "relevance", "screenshots"}
    assert [name for name in named if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_it_shows_is_understood(command: str) -> None:
    make_parser().parse_args(shlex.split(command))


def test_it_counts_what_the_library_holds(services: Services) -> None:
    assert f"**{len(services.library.briefs())} cases**" in README
