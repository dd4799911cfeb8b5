"""The one-folder build: the library compiled, then everything collected by PyInstaller."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.package.places import BUILD, COMPILED, FOLDER, PACKAGING, ROOT

SPEC = PACKAGING / "casestudies.spec"


def build_folder() -> Path:
    """Builds anew; gives the folder with the program in it."""
    from casestudies.services.library.compiling import compile_library

    shutil.rmtree(COMPILED, ignore_errors=True)
    compile_library(COMPILED)
    run_pyinstaller(SPEC, FOLDER.parent)
    return FOLDER


def run_pyinstaller(spec: Path, into: Path) -> None:
    """Runs a build file of PyInstaller; raises ``CalledProcessError`` where it fails."""
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", str(spec), "--noconfirm", "--log-level=WARN"),
            *("--distpath", str(into), "--workpath", str(BUILD / "work")),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "CASESTUDIES_COMPILED": str(COMPILED),
            "PYTHONPATH": str(ROOT / "src"),
            "QT_QPA_PLATFORM": "offscreen",
        },
        check=True,
    )
