"""School profiles as files: read with suspicion, written whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from casestudies.errors import KnownError
from casestudies.model.profile import SchoolProfile
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said
from casestudies.services.files import write_whole
from casestudies.services.workspace.profile_json import profile_from_json, profile_to_json

LARGEST_PROFILE = 1_000_000  # bytes


def read_profile(path: Path) -> SchoolProfile:
    """The school profile in a JSON file. Raises ``KnownError`` naming the file, and the field
    where one is wrong."""
    try:
        with path.open("rb") as file:  # a device or a pipe has no size to ask for
            data = file.read(LARGEST_PROFILE + 1)
        if len(data) > LARGEST_PROFILE:
            raise KnownError(said("This is too large to be a school's profile."), file=str(path))
        text = data.decode("utf-8-sig")
    except OSError as error:
        told = said("The file cannot be read: {0}.").format(error.strerror)
        raise KnownError(told, file=str(path)) from error
    except UnicodeDecodeError as error:
        raise KnownError(said("The file is not text in UTF-8."), file=str(path)) from error
    return profile_from_json(text, str(path))


def write_profile(path: Path, profile: SchoolProfile) -> None:
    """Writes a profile as JSON that ``read_profile`` and ``casestudies like`` read. Raises
    ``KnownError`` where the file cannot be written; what was there before is kept then."""
    try:
        write_whole(path, profile_to_json(profile).encode())
    except OSError as error:
        told = said("The profile could not be written: {0}.").format(error.strerror)
        raise KnownError(told, file=str(path)) from error


def known_part(
    profile: SchoolProfile, vocabulary: Vocabulary
) -> tuple[SchoolProfile, tuple[str, ...]]:
    """The profile without what the library's vocabulary does not know (a profile may come from
    another library), and the keys that were left out, each once."""
    populations = [p.key for p in profile.populations]
    gone = (
        *(key for key in populations if key not in vocabulary.population_by_key),
        *(key for key in profile.dimensions if key not in vocabulary.dimension_by_key),
        *(
            key
            for key in (*profile.wanted, *profile.ruled_out)
            if key not in vocabulary.practice_by_key
        ),
    )
    if not gone:
        return profile, ()
    kept = replace(
        profile,
        populations=tuple(p for p in profile.populations if p.key not in gone),
        dimensions=tuple(key for key in profile.dimensions if key not in gone),
        wanted=tuple(key for key in profile.wanted if key not in gone),
        ruled_out=tuple(key for key in profile.ruled_out if key not in gone),
    )
    return kept, tuple(dict.fromkeys(gone))
