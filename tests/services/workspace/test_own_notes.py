"""The small files that the program keeps for itself, with something else in them than it wrote: no
start fails by them, and what was looked up in them is found out anew."""

from __future__ import annotations

import shutil
from pathlib import Path

from casestudies import crash_report
from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
from casestudies.search.freshness import is_fresh
from casestudies.services.workspace.inbox import Inbox
from tests.services.workspace.test_begun import killed

DEEP = b"[" * 100_000
ODD = (b"", b"\xff[", b"null", b"7", b"[]", b"{}", b'"\\ud800"', DEEP)


def test_no_start_fails_by_them(tmp_path: Path, profile_path: Path) -> None:
    shutil.copytree(profile_path, tmp_path / "profile")
    paths = find_paths(profile=tmp_path / "profile")
    (manifest,) = paths.index.glob("*/manifest.json")
    for odd in ODD:
        services = make_services(paths)
        try:
            services.library.open()  # leaves its notes in the cache
            fingerprint = services.library.index_fingerprint()
            services.begun.hold("own-1", "{}")
        finally:
            services.close()
        inbox = Inbox(paths)
        assert inbox.open()
        (begun,) = paths.begun.rglob("*.json")
        paths.crashes.mkdir(parents=True, exist_ok=True)
        for path in (*paths.cache.rglob("*.json"), inbox.folder / "1.json", paths.settings, begun):
            path.write_bytes(odd)
        (paths.crashes / "open-x.txt").write_bytes(odd)
        killed(services.begun)
        assert inbox.taken() == ()
        inbox.close()
        crash_report.gather(paths)
        assert not is_fresh(manifest.parent, fingerprint)

        again = make_services(paths)
        try:
            again.library.open()
            again.take_back_begun()
            assert not begun.exists()
            assert again.settings.get("theme", "dark") == "dark"
        finally:
            again.close()
