"""A .casepack: the same pack zipped, and the ways in which a zip file can be hostile."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from casestudies.packs.check import check_pack
from casestudies.packs.reader import PackError, read_pack
from tests.packs.pack_files import CASE_FILE, MANIFEST, Change

Edit = Callable[[zipfile.ZipFile], None]


def zipped(folder: Path, target: Path, prefix: str = "", edit: Edit | None = None) -> Path:
    """The pack in ``folder`` as a zip file, changed by ``edit`` before it is closed."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, prefix + path.relative_to(folder).as_posix())
        if edit:
            edit(archive)
    return target


def message_of(path: Path) -> str:
    """The only problem of a pack, as text; reading it is refused and leaves nothing behind."""
    before = {entry: entry.stat().st_mtime_ns for entry in path.parent.rglob("*")}
    report = check_pack(path)
    assert len(report.problems) == 1, [str(problem) for problem in report.problems]
    with pytest.raises(PackError):
        read_pack(path)
    assert {entry: entry.stat().st_mtime_ns for entry in path.parent.rglob("*")} == before
    return str(report.problems[0])


def entry(name: str, kind: int = stat.S_IFREG) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (kind | 0o644) << 16
    return info


def test_a_zip_reads_as_its_folder_does(small_pack: Path, tmp_path: Path) -> None:
    packed = zipped(small_pack, tmp_path / "valley.casepack")
    assert read_pack(packed) == read_pack(small_pack)


def test_what_a_second_reader_saw_is_checked_in_a_zip_as_well(
    small_pack: Path, tmp_path: Path, change: Change
) -> None:
    change(CASE_FILE, "kind: official}", "kind: official, seen: {on: soon, how: page}}")
    packed = zipped(small_pack, tmp_path / "valley.casepack")
    assert message_of(packed) == (
        "cases/green-valley.yaml, line 75: sources.S1.seen.on: Expected a day or a month like "
        '"2026-11-28" or "2026-11"; found “soon”.'
    )


def test_the_folder_itself_may_have_been_zipped(small_pack: Path, tmp_path: Path) -> None:
    def leavings(archive: zipfile.ZipFile) -> None:
        archive.writestr("__MACOSX/valley/._pack.yaml", b"\0\5")

    packed = zipped(small_pack, tmp_path / "valley.casepack", "valley/", leavings)
    assert read_pack(packed) == read_pack(small_pack)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../evil.yaml", "../evil.yaml: The name of an entry may not lead out of the pack (..)."),
        ("cases/../../evil.yaml", "may not lead out of the pack (..)."),
        ("/etc/evil.yaml", "/etc/evil.yaml: The name of an entry may not be an absolute path."),
        ("C:/evil.yaml", "may not be an absolute path."),
        ("cases\\evil.yaml", "may not hold a backslash."),
        ("..\\evil.yaml", "may not hold a backslash."),
        ("cases/a\nb.yaml", "may not be empty or hold control characters."),
    ],
)
def test_names_that_lead_elsewhere(name: str, words: str, small_pack: Path, tmp_path: Path) -> None:
    def add(archive: zipfile.ZipFile) -> None:
        archive.writestr(entry(name), "slug: evil\n")

    folder = tmp_path / "packed"
    folder.mkdir()
    assert words in message_of(zipped(small_pack, folder / "evil.casepack", edit=add))
    assert [path.name for path in folder.iterdir()] == ["evil.casepack"]
    assert not (tmp_path / "evil.yaml").exists()


def test_a_link_in_a_zip(small_pack: Path, tmp_path: Path) -> None:
    def add(archive: zipfile.ZipFile) -> None:
        archive.writestr(entry("thesaurus.yaml", stat.S_IFLNK), "/etc/passwd")

    packed = zipped(small_pack, tmp_path / "link.casepack", edit=add)
    assert (
        message_of(packed)
        == "thesaurus.yaml: A pack may not hold links; put the file itself there."
    )


def test_a_device_in_a_zip(small_pack: Path, tmp_path: Path) -> None:
    def add(archive: zipfile.ZipFile) -> None:
        archive.writestr(entry("thesaurus.yaml", stat.S_IFCHR), "")

    packed = zipped(small_pack, tmp_path / "device.casepack", edit=add)
    assert message_of(packed) == "thesaurus.yaml: This is not an ordinary file."


def test_a_zip_bomb(small_pack: Path, tmp_path: Path) -> None:
    def add(archive: zipfile.ZipFile) -> None:
        archive.writestr("thesaurus.yaml", b"a" * 1_500_000)

    packed = zipped(small_pack, tmp_path / "bomb.casepack", edit=add)
    assert "thesaurus.yaml: The entry is larger unpacked than any file" in message_of(packed)


def test_a_bomb_of_many_entries(tmp_path: Path) -> None:
    path = tmp_path / "many.casepack"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.writestr(f"cases/c{number}.yaml", b"a" * 1_900_000)
    assert "many.casepack: The pack unpacks to more than 64 MB." in message_of(path)


def test_too_many_entries(tmp_path: Path) -> None:
    path = tmp_path / "many.casepack"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(5001):
            archive.writestr(f"cases/c{number}.yaml", b"")
    assert "more than 5,000 entries" in message_of(path)


def test_a_zip_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.casepack"
    with path.open("wb") as file:
        file.truncate(16_000_001)
    assert "large.casepack: The file is larger than 16 MB." in message_of(path)


def test_one_name_twice(small_pack: Path, tmp_path: Path) -> None:
    def add(archive: zipfile.ZipFile) -> None:
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("pack.yaml", MANIFEST.replace("valley", "other"))

    packed = zipped(small_pack, tmp_path / "twice.casepack", edit=add)
    assert message_of(packed) == "pack.yaml: The zip file holds this name twice."


def test_an_encrypted_entry(small_pack: Path, tmp_path: Path) -> None:
    packed = zipped(small_pack, tmp_path / "secret.casepack")
    data = bytearray(packed.read_bytes())
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 8] |= 1
    packed.write_bytes(data)
    assert "The entry is encrypted" in message_of(packed)


def test_an_unusual_compression(small_pack: Path, tmp_path: Path) -> None:
    def add(archive: zipfile.ZipFile) -> None:
        archive.writestr("thesaurus.yaml", "groups: []\n", zipfile.ZIP_LZMA)

    packed = zipped(small_pack, tmp_path / "lzma.casepack", edit=add)
    assert "thesaurus.yaml: The entry is compressed in a way" in message_of(packed)


def test_a_damaged_entry(small_pack: Path, tmp_path: Path) -> None:
    packed = tmp_path / "damaged.casepack"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(small_pack.rglob("*.yaml")):
            archive.write(path, path.relative_to(small_pack).as_posix())
    data = packed.read_bytes().replace(
        b"Green Valley is an invented", b"Green Valley is an infected"
    )
    packed.write_bytes(data)
    report = check_pack(packed)
    assert f"{CASE_FILE}: This entry of the zip file is damaged." in map(str, report.problems)


@pytest.mark.parametrize(
    "data", [b"", b"not a zip", b"PK\x03\x04 cut off", b"PK\x05\x06" + b"\xff" * 18]
)
def test_not_a_zip(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "valley.casepack"
    path.write_bytes(data)
    assert message_of(path).startswith("valley.casepack: This is not a readable .casepack")


def test_a_zip_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "letters.casepack"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.docx", b"\0")
    problems = [str(problem) for problem in check_pack(path).problems]
    assert "pack.yaml: The file is missing; every pack needs one." in problems
    assert any(
        problem.startswith("letter.docx: The pack format has no file") for problem in problems
    )
