"""JSON text that came from elsewhere, read with suspicion."""

from __future__ import annotations

import json
import re
from typing import Any

_HALF_A_LETTER = re.compile(r"\\u[dD][89a-fA-F]")
"""How a JSON text writes half of a letter; both halves together are one."""


def read_json(text: str) -> Any:
    """The data of a JSON text. Raises ``ValueError`` for what is none, is nested deeper than
    anything of ours, or has half of a letter in it, which no library can keep."""
    try:
        data = json.loads(text)
        if _HALF_A_LETTER.search(text):
            json.dumps(data, ensure_ascii=False).encode()  # raises UnicodeEncodeError, a ValueError
    except RecursionError as error:
        raise ValueError(error) from error
    return data
