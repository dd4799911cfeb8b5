"""What makes a part of a project known again: codes of ours have the same GUID in every file."""

from __future__ import annotations

from uuid import UUID, uuid5

from casestudies.export.text import clean

NAMESPACE = "urn:QDA-XML:project:1.0"
ORIGIN = "Case Studies"
_OURS = UUID("6f0d0c8e-6a0d-5c0b-9d0e-6b9f4c0f2a31")


def guid_of(*parts: str) -> str:
    """The GUID of a part named by ``parts``, the same each time: ``guid_of("code", "Pace")``."""
    return str(uuid5(_OURS, "\n".join(map(clean, parts))))


def code_guid(name: str) -> str:
    """The GUID of the code for a dimension, practice, population or state of that name."""
    return guid_of("code", name)
