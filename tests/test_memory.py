"""What is freed goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

# Once one large block was free, glibc takes those to come from a heap, which small ones hold open.
FREED = """
import os, sys
from casestudies.memory import give_back_large_blocks

def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

if sys.argv[1] == "given back":
    give_back_large_blocks()
before = resident()
block = bytearray(b"x") * (24 << 20)
del block
blocks = []
small = []
for _ in range(10):
    blocks.append(bytearray(b"x") * (2 << 20))
    small.append(bytearray(100_000))
del blocks
print(resident() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do so by themselves")
def test_large_blocks_go_back_to_the_system() -> None:
    kept, given_back = (
        int(subprocess.check_output([sys.executable, "-c", FREED, how], timeout=60))
        for how in ("kept", "given back")
    )
    assert kept > 15_000_000, "the C library gives them back by itself: this is not needed"
    assert given_back < 5_000_000
