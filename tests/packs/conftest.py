"""A small sound pack on disk, to be broken in one place by each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pack_files import (
    ASKED_AS,
    ASKED_AS_FILE,
    CASE,
    CASE_FILE,
    GLOSSARY,
    MANIFEST,
    READINGS,
    SOURCES,
    Change,
)


@pytest.fixture
def small_pack(tmp_path: Path) -> Path:
    """The folder of a sound pack with one case and no vocabulary of its own."""
    root = tmp_path / "valley"
    for name, text in {
        "pack.yaml": MANIFEST,
        CASE_FILE: CASE,
        ASKED_AS_FILE: ASKED_AS,
        "glossary.yaml": GLOSSARY,
        "sources.yaml": SOURCES,
        "readings.yaml": READINGS,
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def change(small_pack: Path) -> Change:
    """``change(file, old, new)`` in the small pack; the old text has to be there."""

    def replace(file: str, old: str, new: str) -> None:
        path = small_pack / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
