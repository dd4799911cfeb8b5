"""Hatch build hook: the wheel carries the core pack compiled, so that a first start only copies."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INSIDE = "casestudies/_compiled"
NOT_NEEDED = ("pyside6",)  # the compiler has no window


class CompiledLibrary(BuildHookInterface[Any]):
    """Adds ``casestudies/_compiled/`` to the wheel; an editable install does without, its first
    start builds the library with a progress display."""

    PLUGIN_NAME = "compiled-library"

    def dependencies(self) -> list[str]:
        """What the compiler imports: the program's own dependencies but Qt."""
        return [
            requirement
            for requirement in self.metadata.core.dependencies
            if not requirement.casefold().startswith(NOT_NEEDED)
        ]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles into a temporary folder and tells hatch to take it in."""
        self._folder = Path(tempfile.mkdtemp(prefix="casestudies-wheel-"))
        if version == "editable":
            return
        source = str(Path(self.root) / "src")
        sys.path.insert(0, source)
        try:
            from casestudies.services.library.compiling import compile_library

            compile_library(self._folder)
        finally:
            sys.path.remove(source)
        for path in sorted(self._folder.rglob("*")):
            if path.is_file():
                inside = path.relative_to(self._folder).as_posix()
                build_data["force_include"][str(path)] = f"{INSIDE}/{inside}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes the temporary folder."""
        del version, build_data, artifact_path
        shutil.rmtree(self._folder, ignore_errors=True)
