"""Commands as a user types them: within the tests' process, which asks the same of the same code
and waits for no start of Python, or in a process of their own."""

from __future__ import annotations

import io
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

from casestudies.cli import run


def casestudies(*arguments: str) -> CompletedProcess[str]:
    """What a command answers: its exit status and what it wrote. What nobody foresaw is raised."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = run(arguments)
        except SystemExit as left:  # argparse's way to refuse
            status = left.code
    assert isinstance(status, int)
    return CompletedProcess(arguments, status, out.getvalue(), err.getvalue())


def in_a_process(
    *arguments: str | Path, env: dict[str, str] | None = None
) -> CompletedProcess[str]:
    """The same from a process of its own, where a warning is an error too."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "casestudies", *arguments],
        capture_output=True,
        text=True,
        timeout=180,
        env=env,
        check=False,
    )
