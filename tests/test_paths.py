"""The user's folders are those that the desktop means."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from casestudies.paths import find_paths

KINDS = ("DATA", "CACHE", "STATE", "CONFIG")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere they are asked for")
@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"XDG_CACHE_HOME": "/somewhere/cache"},
        {"XDG_CONFIG_HOME": " "},
        {"XDG_DATA_HOME": "relative"},
        {"HOME": "relative"},
        {"HOME": ""},
        {"HOME": None},
        {"HOME": "/home/kim/"},
    ],
)
def test_they_are_those_of_the_desktop(
    changed: dict[str, str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/kim")
    for kind in KINDS:
        monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
    for name, value in changed.items():
        monkeypatch.delenv(name) if value is None else monkeypatch.setenv(name, value)
    found = find_paths()
    names = (platformdirs.user_data_dir, platformdirs.user_cache_dir, platformdirs.user_state_dir)
    expected = [Path(name("casestudies", appauthor=False)) for name in names]
    assert [found.library.parent, found.cache, found.state] == expected
    config = Path(platformdirs.user_config_dir("casestudies", appauthor=False))
    assert found.settings == config / "settings.json"
