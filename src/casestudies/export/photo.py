"""Photos as they leave a phone, made fit to be kept: what they tell of the place is taken out."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.said import said

if TYPE_CHECKING:
    from PIL import Image

_HEIC = "HEIF"
_SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", _HEIC: ".jpg"}
_BY_NAME = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".hif")
_QUALITY = 92  # of a photo that has to be written anew as JPEG

_MOST_MOVING = 50_000_000  # points of all pictures of an animated one: others take all memory

_ORIENTATION = 0x0112
_EXIF_PART = 0x8769
_GPS_PART = 0x8825
_TAKEN = (0x9003, 0x9011)  # when it was taken, and how far that clock is from UTC
_OF_THE_PICTURE = ("transparency", "gamma", "dpi", "loop", "duration", "default_image")


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo to be kept: its bytes, the ``suffix`` of their kind, whether it ``had_position``."""

    data: bytes
    suffix: str
    had_position: bool


def is_photo(name: str) -> bool:
    """Whether a file of this name says that it is a photo that ``fit_to_keep`` reads."""
    return name.lower().endswith(_BY_NAME)


def fit_to_keep(data: bytes, name: str, *, keep_position: bool = False) -> Photo:
    """The photo of a file's bytes, without its position: of what stands in it beside the picture,
    only which side is up, when it was taken and its colors stay; a JPEG keeps its fineness. With
    ``keep_position`` a JPEG, PNG or WebP stays as it is, byte for byte. A HEIC becomes a JPEG,
    which other programs can show. An animated PNG or WebP stays one; of a
    larger one the first picture is kept.

    Raises ``KnownError``, naming the file, for what cannot be read as one of these."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a picture too large to be one of a camera
            return _fit(data, keep_position)
    except MemoryError:
        raise
    except Exception as error:  # what a damaged picture raises is told nowhere
        raise KnownError(
            said(
                "This photo cannot be read, so its position cannot be taken out; nothing was "
                "attached."
            ),
            file=name,
        ) from error


def _fit(data: bytes, keep_position: bool) -> Photo:
    import pi_heif
    from PIL import Image

    pi_heif.register_heif_opener()
    if data[4:8] == b"ftyp":
        _check_items(data)
    with Image.open(BytesIO(data), formats=("JPEG", "PNG", "WEBP", _HEIC)) as image:
        image.load()
        kind = "JPEG" if image.format == "MPO" else image.format or ""  # a JPEG of two pictures
        exif = image.getexif()
        had = bool(exif.get_ifd(_GPS_PART)) or b"GPSL" in data
        if keep_position and kind != _HEIC:
            return Photo(data, _SUFFIXES[kind], had)
        kept = exif if keep_position else _without_place(exif)
        if kind == _HEIC and _ORIENTATION in kept:
            del kept[_ORIENTATION]  # the decoder has turned it upright
        return Photo(_written(image, kind, kept), _SUFFIXES[kind], had)


def _check_items(data: bytes) -> None:
    """Raises ``ValueError`` for a HEIC in which the kind or name of a part is no text: pi_heif 1.4
    brings the whole program down with it."""
    for kind, body in _boxes(data):
        if kind == b"meta":
            for inner, items in _boxes(body[4:]):
                if inner == b"iinf":
                    check_part_names(items)


def check_part_names(items: bytes) -> None:
    """``items``: the entries of a HEIC that name its parts; raises ``ValueError`` where one is no
    text."""
    at = items.find(b"infe")
    while at >= 0:
        size = int.from_bytes(items[max(0, at - 4) : at], "big")
        words = 14 if items[at + 4] >= 3 else 12  # behind version, flags, number and protection
        items[at + words : at - 4 + size if size > 1 else len(items)].decode()
        at = items.find(b"infe", at + 1)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes of which a HEIC is made, each with its kind."""
    at = 0
    while at + 8 <= len(data):
        size, kind, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        end = at + size if size else len(data)
        yield kind, data[at + head : end]
        at = max(end, at + head)


def _without_place(exif: Image.Exif) -> Image.Exif:
    """Only which side is up and when it was taken: makers write places into notes of their own."""
    from PIL import Image

    kept = Image.Exif()
    if _ORIENTATION in exif:
        kept[_ORIENTATION] = exif[_ORIENTATION]
    part = exif.get_ifd(_EXIF_PART)
    taken = {tag: part[tag] for tag in _TAKEN if tag in part}
    if taken:
        kept.get_ifd(_EXIF_PART).update(taken)
    return kept


def _written(image: Image.Image, kind: str, exif: Image.Exif) -> bytes:
    """The picture with that beside it and nothing else."""
    out = BytesIO()
    profile = image.info.get("icc_profile")
    image.info = {key: image.info[key] for key in _OF_THE_PICTURE if key in image.info}
    frames = getattr(image, "n_frames", 1)
    moving = frames > 1 and frames * image.width * image.height <= _MOST_MOVING
    if kind == "PNG":
        image.save(out, "PNG", exif=exif, icc_profile=profile, save_all=moving)
    elif kind == "WEBP":
        image.save(
            out, "WEBP", exif=exif, icc_profile=profile, save_all=moving, lossless=True, exact=True
        )
    elif kind == "JPEG":
        image.format = "JPEG"
        image.save(out, "JPEG", quality="keep", exif=exif, icc_profile=profile)
    else:
        plain = image if image.mode in ("L", "RGB") else image.convert("RGB")
        plain.save(out, "JPEG", quality=_QUALITY, exif=exif, icc_profile=profile)
    return out.getvalue()
