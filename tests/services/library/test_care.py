"""Looking a library through, and repairing it: each fault is found, named and mended."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casestudies.bootstrap import Services, make_services
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.library.care import BackupReason, Check, LibraryCheck, Soundness
from casestudies.model.saved import SavedKind
from casestudies.model.visit import Attachment, FieldNote, VisitPlan
from casestudies.paths import Paths, find_paths
from casestudies.store.failures import ReadOnlyLibrary

SPOILT = "DELETE FROM blocks WHERE case_slug = 'lindsay'"


@pytest.fixture
def services(tmp_path: Path, few_profile: Path, few_bundled: Path) -> Iterator[Services]:
    """The services on a fresh library with few cases and its index."""
    assert few_bundled.is_dir()
    profile = tmp_path / "profile"
    shutil.copytree(few_profile, profile)
    services = make_services(find_paths(profile=profile))
    services.library.open()
    yield services
    services.close()


def change(paths: Paths, statement: str, *values: object) -> None:
    """Changes the file as another program would, without its rules."""
    connection = sqlite3.connect(paths.library)
    connection.execute(statement, values)
    connection.commit()
    connection.close()


def found(check: LibraryCheck, key: str) -> Check:
    return next(one for one in check.checks if one.key == key)


def not_sound(check: LibraryCheck) -> dict[str, Soundness]:
    return {one.key: one.soundness for one in check.checks if one.soundness is not Soundness.SOUND}


def test_a_sound_library_is_sound_and_nothing_is_repaired(services: Services) -> None:
    services.backups.make()
    before = services.paths.library.read_bytes()
    check = services.care.verify()
    assert not_sound(check) == {}
    assert check.soundness is Soundness.SOUND
    assert services.care.repair().done == ()
    assert services.paths.library.read_bytes() == before
    assert len(services.backups.backups()) == 1


def test_content_with_loose_references_is_read_in_anew(services: Services) -> None:
    content = services.library.store.content("core")
    services.workspace.set_tray(["lindsay"])
    change(services.paths, SPOILT)
    check = services.care.verify()
    assert found(check, "references").soundness is Soundness.FAULTY
    repaired = services.care.repair()
    assert "The content was read in anew." in repaired.done
    assert not_sound(repaired.after) == {}
    assert services.library.store.content("core") == content
    assert services.workspace.tray() == ("lindsay",)
    assert services.backups.backups()[0].reason is BackupReason.REPAIR


def test_content_that_cannot_be_understood_is_read_in_anew(services: Services) -> None:
    change(services.paths, "UPDATE findings SET cites = 'no json' WHERE case_slug = 'lindsay'")
    check = services.care.verify()
    assert found(check, "content").soundness is Soundness.FAULTY
    assert not_sound(services.care.repair().after) == {}


def test_damaged_indexes_of_the_file_are_made_anew(services: Services) -> None:
    services.saved.add(SavedKind.SEARCH, "Mine", "x")
    services.library.close()
    connection = sqlite3.connect(services.paths.library)
    root, size = connection.execute(
        "SELECT rootpage, (SELECT * FROM pragma_page_size) FROM sqlite_master "
        "WHERE name = 'ix_cases_pack'"
    ).fetchone()
    connection.close()
    data = bytearray(services.paths.library.read_bytes())
    at = data.index(b"core", (root - 1) * size, root * size)
    data[at : at + 4] = b"cord"  # which a quick look does not see
    services.paths.library.write_bytes(data)
    services.library.open()
    check = services.care.verify()
    assert found(check, "file").soundness is Soundness.FAULTY
    assert found(check, "file").repairable
    after = services.care.repair().after
    assert found(after, "file").soundness is Soundness.SOUND


def test_a_damaged_file_says_what_to_do(services: Services, chance: random.Random) -> None:
    services.library.close()
    data = bytearray(services.paths.library.read_bytes())
    at = len(data) - 3 * 4096
    services.library.open()
    services.paths.library.write_bytes(data[:at] + chance.randbytes(8192) + data[at + 8192 :])
    check = services.care.verify()
    assert not_sound(check) == {"file": Soundness.FAULTY, **not_sound(check)}
    assert "Restore the newest backup" in found(check, "file").told


def test_the_index_is_made_anew(services: Services) -> None:
    assert found(services.care.verify(), "search").soundness is Soundness.SOUND
    (path,) = services.paths.index.rglob("postings.bin")
    path.write_bytes(path.read_bytes()[:-9])
    assert found(services.care.verify(), "search").soundness is Soundness.NOTED
    repaired = services.care.repair()
    assert "The search index was made anew." in repaired.done
    assert found(repaired.after, "search").soundness is Soundness.SOUND


def test_what_names_things_that_are_gone_is_told_and_kept(services: Services) -> None:
    noon = datetime(2026, 11, 29, 12, tzinfo=UTC).isoformat()
    services.workspace.set_tray(["lindsay"])
    services.saved.save_comparison("Two of them", ComparisonSpec(("lindsay", "closed-school")))
    change(services.paths, "INSERT INTO tray VALUES ('closed-school', 1)")
    for at, (slug, part) in enumerate(
        [("closed-school", ""), ("lindsay", "finding:gone"), ("", "reading:gone"), ("lindsay", "")]
    ):
        change(
            services.paths,
            "INSERT INTO notes VALUES (?, 'note', ?, ?, '', '{}', ?, 1, ?, ?, NULL)",
            *(f"n{at}", slug, part, f"note {at}", noon, noon),
        )
    check = services.care.verify()
    assert found(check, "tray").examples == ("closed-school",)
    assert found(check, "saved").examples == ("Two of them: closed-school",)
    assert found(check, "notes").examples == ("note 0", "note 1", "note 2")
    assert {found(check, key).soundness for key in ("tray", "saved", "notes")} == {Soundness.NOTED}
    assert not check.repairable


def test_saved_work_that_cannot_be_read_is_named(services: Services) -> None:
    services.saved.add(SavedKind.WORKSHOP, "Broken", "no json")
    check = services.care.verify()
    assert found(check, "saved").soundness is Soundness.FAULTY
    assert found(check, "saved").examples[0].startswith("Broken: ")


def test_attachments_that_are_missing_or_left_over(services: Services) -> None:
    visit = services.visits.new("A visit", VisitPlan("A visit")).key
    noon = datetime(2026, 11, 29, 12, tzinfo=UTC)
    note = FieldNote("n", "s", noon, "Seen", attachment=Attachment("kept.jpg", "Door.jpg"))
    services.visits.write_note(visit, note)
    folder = services.paths.attachments
    folder.mkdir()
    for name in ("kept.jpg", "young.jpg", "old.jpg"):
        (folder / name).write_bytes(name.encode())
    os.utime(folder / "old.jpg", (0, 0))
    assert found(services.care.verify(), "attachments").examples == ("old.jpg",)
    assert found(services.care.repair().after, "attachments").soundness is Soundness.SOUND
    assert (folder / "left over" / "old.jpg").is_file()
    assert (folder / "young.jpg").is_file()

    (folder / "kept.jpg").rename(folder / "left over" / "kept.jpg")
    check = services.care.verify()
    assert found(check, "attachments").soundness is Soundness.FAULTY
    assert found(check, "attachments").examples == ("Door.jpg",)
    assert found(services.care.repair().after, "attachments").soundness is Soundness.SOUND
    assert (folder / "kept.jpg").read_bytes() == b"kept.jpg"


def test_a_damaged_backup_is_told(services: Services) -> None:
    assert found(services.care.verify(), "backup").soundness is Soundness.NOTED
    made = services.backups.make()
    assert found(services.care.verify(), "backup").soundness is Soundness.SOUND
    made.path.write_bytes(made.path.read_bytes()[:-5000])
    assert found(services.care.verify(), "backup").soundness is Soundness.FAULTY


def test_nothing_is_repaired_where_nothing_can_be_written(services: Services) -> None:
    change(services.paths, SPOILT)
    services.library.store.database.read_only = True
    with pytest.raises(ReadOnlyLibrary):
        services.care.repair()
