"""`python -m tools.package [STEP ...]`: the program packed, tried out and measured."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable

from casestudies import __version__
from tools.package.places import BUILD, DIST, FOLDER, PACKAGING, ROOT, size_of

MOST_DEB = 110_000_000
MOST_INSTALLED = 330_000_000
SBOM = f"casestudies-{__version__}-sbom.cdx.json"


def say(text: str) -> None:
    print(f"· {text}", flush=True)


def folder() -> None:
    """Pack the program into one folder and try it out."""
    from tools.package import icons
    from tools.package.building import build_folder

    made = PACKAGING / "icons"
    made.mkdir(exist_ok=True)
    if sys.platform == "win32":
        icons.write_ico(made / "casestudies.ico")
    elif sys.platform == "darwin":
        icons.write_icns(made / "casestudies.icns")
    build_folder()
    say(f"the packed folder has {_mb(size_of(FOLDER))}")
    program = FOLDER / ("casestudies.exe" if sys.platform == "win32" else "casestudies")
    ran = subprocess.run([program, "--selftest"], capture_output=True, text=True, encoding="utf-8")
    _passed("the packed program", ran.returncode == 0, ran.stdout + ran.stderr)


def sbom() -> None:
    """Write the bill of materials."""
    from tools.package.sbom import write_sbom

    write_sbom(DIST / SBOM, system=sys.platform == "linux")
    say(f"written: dist/{SBOM}")


def linux() -> None:
    """Make the .deb, the .tar.gz, and the AppImage or the folder of which one is made."""
    from tools.package import linux as making

    deb = making.build_deb()
    say(f"written: dist/{deb.name}, {_mb(deb.stat().st_size)} (at most {_mb(MOST_DEB)})")
    _hold(deb.stat().st_size <= MOST_DEB, "the .deb is too large")
    archive = making.build_archive()
    say(f"written: dist/{archive.name}, {_mb(archive.stat().st_size)}")
    tool = shutil.which("appimagetool")
    if tool:
        say(f"written: dist/{making.build_appimage(tool).name}")
    else:
        made = making.build_appdir().relative_to(ROOT)
        say(f"{made} is ready; appimagetool, which is in no package index, makes an AppImage of it")


def bare() -> None:
    """Install the .deb in a bare Debian without Python, try it out there and take its picture."""
    from tools.package.bare_root import BareRoot, missing_tools

    if missing := missing_tools():
        say(f"not tried in a bare root: {', '.join(missing)} missing")
        return
    root = BareRoot()
    root.make()
    installed = root.install(max(DIST.glob("*.deb"), key=lambda path: path.stat().st_mtime))
    say(f"installed, it takes {_mb(installed)} (at most {_mb(MOST_INSTALLED)})")
    _hold(installed <= MOST_INSTALLED, "it takes too much room")
    _passed("in the bare root it", *root.self_test())
    root.picture(DIST / "bare-root.png", seconds=8)
    say("written: dist/bare-root.png, its window there")


def ratio() -> None:
    """Measure the start against an empty window that is packed the same way."""
    from tools.package.ratio import BAR, measure

    found = measure()
    held = "" if found.value <= BAR else ", not held"
    say(
        f"first painted window after {found.ours:.3f} s, an empty PySide6 window after "
        f"{found.empty:.3f} s: {found.value:.2f} times (at most {BAR}{held})"
    )


def installer() -> None:
    """On Windows the installer, on macOS the disk image."""
    DIST.mkdir(exist_ok=True)
    if sys.platform == "win32":
        said = {
            "Version": __version__,
            "Folder": FOLDER,
            "Dist": DIST,
            "Icon": PACKAGING / "icons" / "casestudies.ico",
        }
        defined = [f"/D{name}={value}" for name, value in said.items()]
        script = PACKAGING / "windows" / "casestudies.iss"
        subprocess.run(["iscc", *defined, str(script)], check=True)
    elif sys.platform == "darwin":
        script = PACKAGING / "macos" / "make_dmg.sh"
        app = FOLDER.parent / "Case Studies.app"
        subprocess.run([script, app, __version__, DIST], check=True)


STEPS: dict[str, Callable[[], None]] = {
    "folder": folder,
    "sbom": sbom,
    "linux": linux,
    "bare": bare,
    "ratio": ratio,
    "installer": installer,
}
USUAL = {
    "linux": ("folder", "sbom", "linux", "bare", "ratio"),
    "win32": ("folder", "sbom", "installer"),
    "darwin": ("folder", "sbom", "installer"),
}


def _passed(what: str, works: bool, said: str) -> None:
    lines = said.strip().splitlines()
    say(f"{what} says: {lines[-1] if lines else 'nothing'}")
    _hold(works, said)


def _hold(holds: bool, why: str) -> None:
    if not holds:
        raise SystemExit(why)


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


def main() -> int:
    """Run the steps that are named, or those of this system; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.package", description=__doc__)
    parser.add_argument("steps", nargs="*", metavar="STEP", help=", ".join(STEPS))
    asked = parser.parse_args().steps or USUAL[sys.platform]
    if unknown := [step for step in asked if step not in STEPS]:
        parser.error(f"no such step: {', '.join(unknown)}")
    BUILD.mkdir(parents=True, exist_ok=True)
    for step in asked:
        STEPS[step]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
