"""Random numbers for tests: the same at each run, unless ``SEED`` asks for others.

``SEED=5 pytest ...`` draws from the seed 5, ``SEED=any pytest ...`` from another one each time. A
test that fails shows its seed, with which the same numbers are drawn again.
"""

from __future__ import annotations

import os
import random

USUAL = 20261128


def seeded() -> random.Random:
    """Random numbers of the seed that is asked for, which is printed."""
    asked = os.environ.get("SEED", "")
    seed = random.randrange(10**9) if asked == "any" else int(asked or USUAL)
    print(f"Random numbers are drawn from SEED={seed}")
    return random.Random(seed)
