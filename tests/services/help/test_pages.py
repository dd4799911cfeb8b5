"""The pages of the help: each is there in English, and in other languages as far as they go."""

from __future__ import annotations

from pathlib import Path

import pytest

from casestudies.assets import resource
from casestudies.services.help import pages
from casestudies.services.help.pages import ENGLISH, LANGUAGES, ORDER, read_page, read_pages


def test_every_file_is_a_page_and_every_page_has_its_file() -> None:
    assert {path.stem for path in resource("help", ENGLISH).glob("*.md")} == set(ORDER)
    assert len(set(ORDER)) == len(ORDER)
    for page in read_pages(ENGLISH):
        assert page.language == ENGLISH
        assert page.text.startswith(f"# {page.title}\n\n")
        assert len(page.text) > 300, page.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translated_page_has_the_parts_of_the_english_one(language: str) -> None:
    folder = resource("help", language)
    assert {path.stem for path in folder.glob("*.md")} <= set(ORDER)
    for page in read_pages(language):
        if page.language == language:
            assert len(page.headings) == len(read_page(page.key, ENGLISH).headings), page.key


def test_a_page_that_a_language_lacks_is_the_english_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "help" / "es").mkdir(parents=True)
    (tmp_path / "help" / "en").mkdir()
    (tmp_path / "help" / "en" / "map.md").write_text("# The map\n\nHere.\n", encoding="utf-8")
    (tmp_path / "help" / "en" / "like.md").write_text("# Like ours\n\nHere.\n", encoding="utf-8")
    (tmp_path / "help" / "es" / "map.md").write_text("# El mapa\n\nAquí.\n", encoding="utf-8")
    monkeypatch.setattr(pages, "resource", tmp_path.joinpath)
    assert (read_page("map", "es").language, read_page("map", "es").title) == ("es", "El mapa")
    assert (read_page("like", "es").language, read_page("like", "es").title) == ("en", "Like ours")
    with pytest.raises(KeyError):
        read_page("../secret", "es")
