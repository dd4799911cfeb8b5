"""Parts of the search on the real library, opened once for all tests that only ask."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casestudies.paths import find_paths
from casestudies.search.thesaurus import FieldLanguage

if TYPE_CHECKING:
    from casestudies.model.content import PackContent
    from casestudies.services.search.service import SearchService


@pytest.fixture(scope="session")
def searching(
    profile_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchService]:
    """The search service on the finished library. Tests that change anything use ``services``."""
    from casestudies.bootstrap import make_services

    profile = tmp_path_factory.mktemp("asking") / "profile"
    shutil.copytree(profile_path, profile)
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare()
    yield services.searching
    services.close()


@pytest.fixture(scope="session")
def language(core_content: PackContent) -> FieldLanguage:
    """The real thesaurus, ready to expand."""
    return FieldLanguage(core_content.thesaurus)
