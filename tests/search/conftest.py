"""Parts of the search, made once for all tests that only ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casestudies.search.thesaurus import FieldLanguage

if TYPE_CHECKING:
    from casestudies.model.content import PackContent


@pytest.fixture(scope="session")
def language(core_content: PackContent) -> FieldLanguage:
    """The real thesaurus, ready to expand."""
    return FieldLanguage(core_content.thesaurus)
