"""Photos come into the library without their position, upright as they were; other files as they
are."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, PngImagePlugin

from casestudies.errors import KnownError
from casestudies.export.photo import check_part_names
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.attachments import MOST_BYTES
from casestudies.services.visits.service import VisitService
from casestudies.services.workspace.saved import SavedService

HERE = Path(__file__).parent
GPS_PART, EXIF_PART, ORIENTATION, TAKEN = 0x8825, 0x8769, 0x0112, 0x9003
XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description
 exif:GPSLatitude="43,18.3N" exif:GPSLongitude="71,19.5W"/></rdf:RDF></x:xmpmeta>"""


@pytest.fixture
def visits(library: LibraryService) -> VisitService:
    return VisitService(library, SavedService(library))


def picture() -> Image.Image:
    """Red above, navy below."""
    image = Image.new("RGB", (64, 48), "navy")
    ImageDraw.Draw(image).rectangle((0, 0, 63, 15), fill="red")
    return image


def with_place() -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[0x010F] = "Phone of the Pittsfield trip"
    exif.get_ifd(EXIF_PART)[TAKEN] = "2027:04:14 10:42:00"
    exif.get_ifd(EXIF_PART)[0x927C] = b"maker note: 43.30 north, 71.32 west"
    exif.get_ifd(GPS_PART).update({1: "N", 2: (43.0, 18.0, 20.0), 3: "W", 4: (71.0, 19.0, 30.0)})
    return exif


def write_photo(path: Path) -> Path:
    text = PngImagePlugin.PngInfo()
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    text.add_text("Comment", "in front of Pittsfield")
    more = {
        "JPEG": {"xmp": XMP, "comment": b"in front of Pittsfield", "quality": 80},
        "PNG": {"pnginfo": text},
        "WEBP": {"xmp": XMP, "lossless": True},
    }
    kind = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}[path.suffix.lower()]
    picture().save(path, kind, exif=with_place(), **more[kind])
    return path


def kept_photo(visits: VisitService, source: Path, **how: bool) -> tuple[bytes, Image.Image]:
    attached = visits.attach(source, **how)
    assert attached.photo
    assert attached.had_position
    assert attached.attachment.name == source.name
    path = visits.attached_file(attached.attachment)
    assert path is not None
    data = path.read_bytes()
    image = Image.open(BytesIO(data))
    image.load()
    return data, image


@pytest.mark.parametrize("name", ["a report card.JPG", "wall.jpeg", "wall.png", "wall.webp"])
def test_a_photo_is_kept_without_its_position(
    visits: VisitService, tmp_path: Path, name: str
) -> None:
    source = write_photo(tmp_path / name)
    before = source.read_bytes()
    assert b"GPSLatitude" in before
    assert b"Pittsfield" in before
    data, image = kept_photo(visits, source)
    assert source.read_bytes() == before
    for told in (b"GPS", b"xmpmeta", b"Pittsfield", b"maker note", b"Phone"):
        assert told not in data, told
    exif = image.getexif()
    assert not exif.get_ifd(GPS_PART)
    assert exif[ORIENTATION] == 6
    assert exif.get_ifd(EXIF_PART)[TAKEN] == "2027:04:14 10:42:00"
    original = Image.open(source)
    assert image.size == original.size == (64, 48)
    for at in ((5, 5), (40, 40)):
        there, here = original.convert("RGB").getpixel(at), image.convert("RGB").getpixel(at)
        assert isinstance(there, tuple)
        assert isinstance(here, tuple)
        assert all(abs(a - b) <= 4 for a, b in zip(there, here, strict=True))


def test_a_position_is_kept_on_purpose_byte_for_byte(visits: VisitService, tmp_path: Path) -> None:
    source = write_photo(tmp_path / "wall.jpg")
    attached = visits.attach(source, keep_position=True)
    assert attached.attachment.placed
    path = visits.attached_file(attached.attachment)
    assert path is not None
    assert path.read_bytes() == source.read_bytes()
    picture().save(tmp_path / "plain.jpg")
    plain = visits.attach(tmp_path / "plain.jpg", keep_position=True)
    assert (plain.had_position, plain.attachment.placed) == (False, False)


@pytest.mark.parametrize("keep", [False, True])
def test_a_photo_of_an_iphone_becomes_an_upright_jpeg(visits: VisitService, keep: bool) -> None:
    """``phone.heic`` was written by pillow-heif with orientation 6 and a position."""
    data, image = kept_photo(visits, HERE / "phone.heic", keep_position=keep)
    assert image.format == "JPEG"
    assert image.size == (48, 64)
    assert ORIENTATION not in image.getexif() or image.getexif()[ORIENTATION] == 1
    assert bool(image.getexif().get_ifd(GPS_PART)) is keep
    assert image.getexif().get_ifd(EXIF_PART)[TAKEN] == "2027:04:14 10:42:00"
    assert (b"Phone" in data) is keep
    red, navy = image.getpixel((40, 10)), image.getpixel((5, 10))
    assert isinstance(red, tuple)
    assert isinstance(navy, tuple)
    assert red[0] > 200 > 60 > navy[0]


def test_a_photo_of_two_pictures_and_one_in_black_and_white(
    visits: VisitService, tmp_path: Path
) -> None:
    for name, image in (("two.jpg", picture()), ("gray.jpg", picture().convert("L"))):
        kind = "MPO" if name == "two.jpg" else "JPEG"
        more = {"save_all": True, "append_images": [picture()]} if kind == "MPO" else {}
        image.save(tmp_path / name, kind, exif=with_place(), **more)
        data, kept = kept_photo(visits, tmp_path / name)
        assert kept.format == "JPEG"
        assert b"GPS" not in data
        assert not kept.getexif().get_ifd(GPS_PART)


def test_what_is_no_photo_is_told_and_nothing_kept(visits: VisitService, tmp_path: Path) -> None:
    whole = write_photo(tmp_path / "wall.jpg").read_bytes()
    for name, data in (
        ("text.jpg", b"no photo at all"),
        ("cut.jpg", whole[: len(whole) // 2]),
        ("empty.png", b""),
        ("named.heic", b"\0\0\0\x18ftypheic" + b"\0" * 30),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(KnownError, match="cannot be read") as refused:
            visits.attach(tmp_path / name)
        assert refused.value.file == name
    with pytest.raises(KnownError, match="could not be read"):
        visits.attach(tmp_path / "absent.pdf")
    with (tmp_path / "film.mp4").open("wb") as film:
        film.truncate(MOST_BYTES + 1)
    with pytest.raises(KnownError, match="up to 100 MB"):
        visits.attach(tmp_path / "film.mp4")


def test_the_names_of_the_parts_of_a_heic_are_text_before_anything_else_reads_it() -> None:
    def entry(name: bytes) -> bytes:
        body = b"infe\2\0\0\0" + b"\0\1\0\0" + name
        return (4 + len(body)).to_bytes(4, "big") + body

    check_part_names(entry(b"hvc1picture") + entry(b"Exifplace"))
    with pytest.raises(ValueError, match="utf-8"):
        check_part_names(entry(b"hvc1picture") + entry(b"Exifpl\xffce"))


def test_another_file_is_copied_as_it_is(visits: VisitService, tmp_path: Path) -> None:
    (tmp_path / "Schedule.PDF").write_bytes(b"%PDF-1.7 a schedule")
    attached = visits.attach(tmp_path / "Schedule.PDF")
    assert (attached.photo, attached.had_position) == (False, False)
    path = visits.attached_file(attached.attachment)
    assert path is not None
    assert path.suffix == ".pdf"
    assert path.read_bytes() == b"%PDF-1.7 a schedule"
    path.unlink()
    assert visits.attached_file(attached.attachment) is None


def test_two_files_of_one_name_are_two_files(visits: VisitService, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("one", encoding="utf-8")
    first = visits.attach(tmp_path / "note.txt").attachment
    (tmp_path / "note.txt").write_text("two", encoding="utf-8")
    second = visits.attach(tmp_path / "note.txt").attachment
    texts = [visits.attached_file(one) for one in (first, second)]
    assert [path.read_text(encoding="utf-8") for path in texts if path] == ["one", "two"]
