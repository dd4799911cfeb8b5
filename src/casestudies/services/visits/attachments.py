"""Photos and files of field notes: copied into the library's own folder, a photo without telling
where it was taken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from casestudies.errors import KnownError
from casestudies.export.photo import fit_to_keep, is_photo
from casestudies.model.visit import Attachment
from casestudies.said import said
from casestudies.services.files import write_whole

MOST_BYTES = 100_000_000
MOST_NAME = 200


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of a file: ``photo`` tells that it was read as one, ``had_position`` that it told
    where it was taken. What another file tells of that is not known and stays in it."""

    attachment: Attachment
    photo: bool
    had_position: bool


def attach(folder: Path, source: Path, *, keep_position: bool = False) -> Attached:
    """Copies the file ``source`` into ``folder`` under a name of its own; ``source`` stays as it
    is. The position of a photo is taken out unless ``keep_position``. Raises ``KnownError``, naming
    the file, where it cannot be read, is too large, or cannot be written; nothing is kept then."""
    name = source.name
    try:
        if source.stat().st_size > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            raise KnownError(
                said("Files of up to {most} MB can be attached; this one is larger.").format(
                    most=most
                ),
                file=name,
            )
        data = source.read_bytes()
    except OSError as error:
        raise KnownError(
            said("The file could not be read; nothing was attached ({what}).").format(
                what=error.strerror or error
            ),
            file=name,
        ) from error
    suffix, photo, had = source.suffix.lower()[:12], False, False
    if is_photo(name):
        found = fit_to_keep(data, name, keep_position=keep_position)
        data, suffix, photo, had = found.data, found.suffix, True, found.had_position
    kept = f"{uuid4().hex}{suffix}"
    try:
        write_whole(folder / kept, data)
    except OSError as error:
        raise KnownError(
            said("The file could not be copied to {folder}; nothing was attached ({what}).").format(
                folder=folder, what=error.strerror or error
            ),
            file=name,
        ) from error
    return Attached(Attachment(kept, name[-MOST_NAME:], had and keep_position), photo, had)


def attached_file(folder: Path, attachment: Attachment) -> Path | None:
    """Where the file of an attachment is; None where it is there no more."""
    path = folder / Path(attachment.file).name
    return path if path.is_file() else None
