"""What Linux gets: a folder tree as it is installed, a .deb, a .tar.gz and an AppDir."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from casestudies import __version__
from tools.package import icons
from tools.package.elf import debian_packages, needed_of_system, oldest_glibc
from tools.package.places import BUILD, DIST, FOLDER, PACKAGING, ROOT, size_of

NAME = "casestudies"
LICENCES = ROOT / "resources" / "licences" / "THIRD_PARTY_LICENSES.txt"
_LINUX = PACKAGING / "linux"
_DEB = BUILD / "deb"
_APPDIR = BUILD / "CaseStudies.AppDir"
_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Case Studies
Comment: The licences of what others made stand in THIRD_PARTY_LICENSES.txt.gz beside this file.

Files: *
Copyright: 2026 The Case Studies team
License: Expat

Files: usr/lib/casestudies/_internal/casestudies/_data/*
Copyright: 2026 The Case Studies team
License: CC-BY-4.0
Comment: https://creativecommons.org/licenses/by/4.0/

License: Expat
"""
_CONTROL = """\
Package: casestudies
Version: {version}
Architecture: {architecture}
Maintainer: The Case Studies team <casestudies@localhost>
Section: education
Priority: optional
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: at-spi2-core, hicolor-icon-theme, shared-mime-info
Description: explorer of competency-based schools and districts
 Written, cited and coded case studies, searched while you type and put side
 by side. Works offline; brings all it needs, Python among it.
"""


def install_tree(root: Path) -> None:
    """Lays the program out below ``root`` as /usr would have it."""
    shutil.rmtree(root, ignore_errors=True)
    usr = root / "usr"
    shutil.copytree(FOLDER, usr / "lib" / NAME, symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    _desktop_files(usr / "share")
    doc = usr / "share" / "doc" / NAME
    doc.mkdir(parents=True)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    body = [f" {line}" if line.strip() else " ." for line in licence.strip().splitlines()[2:]]
    (doc / "copyright").write_text(_COPYRIGHT + "\n".join(body) + "\n", encoding="utf-8")
    for source, name in ((LICENCES, LICENCES.name), (ROOT / "CHANGELOG.md", "changelog")):
        packed = gzip.compress(source.read_bytes(), 9, mtime=0)
        (doc / f"{name}.gz").write_bytes(packed)


def _desktop_files(share: Path) -> None:
    """Menu entry, kinds of files and icons below a ``share`` folder."""
    for name, folder in (
        (f"{NAME}.desktop", "applications"),
        (f"{NAME}-mime.xml", "mime/packages"),
        (f"{NAME}.metainfo.xml", "metainfo"),
    ):
        (share / folder).mkdir(parents=True, exist_ok=True)
        target = f"{NAME}.xml" if folder == "mime/packages" else name
        shutil.copyfile(_LINUX / name, share / folder / target)
    hicolor = share / "icons" / "hicolor"
    for size in icons.SIZES:
        folder = hicolor / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        (folder / f"{NAME}.png").write_bytes(icons.png(size))
    (hicolor / "scalable" / "apps").mkdir(parents=True)
    shutil.copyfile(icons.DRAWING, hicolor / "scalable" / "apps" / f"{NAME}.svg")


def build_deb() -> Path:
    """The .deb of the packed folder, with what it needs of the system as its dependencies."""
    install_tree(_DEB)
    for path in _DEB.rglob("*"):
        if not path.is_symlink():
            run = path.is_dir() or (os.access(path, os.X_OK) and path.suffix in ("", ".so"))
            path.chmod(0o755 if run else 0o644)
    packages = debian_packages(set(needed_of_system(FOLDER)))
    depends = [
        f"libc6 (>= {oldest_glibc(FOLDER)})" if name == "libc6" else name for name in packages
    ]
    architecture = _said("dpkg", "--print-architecture")
    control = _CONTROL.format(
        version=__version__,
        architecture=architecture,
        kilobytes=size_of(_DEB) // 1024,
        depends=", ".join(depends),
    )
    (_DEB / "DEBIAN").mkdir()
    (_DEB / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}_{__version__}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(_DEB), str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return target


def build_archive() -> Path:
    """The .tar.gz: a folder with the program, a launcher, and what a desktop wants to know."""
    DIST.mkdir(exist_ok=True)
    inside = f"{NAME}-{__version__}"
    share = BUILD / "archive-share"
    shutil.rmtree(share, ignore_errors=True)
    _desktop_files(share)
    target = DIST / f"{inside}-linux-{os.uname().machine}.tar.gz"
    with tarfile.open(target, "w:gz", compresslevel=6) as archive:
        archive.add(FOLDER, f"{inside}/{NAME}", filter=_owned_by_root)
        archive.add(_LINUX / "start.sh", f"{inside}/start.sh", filter=_runnable)
        archive.add(share, f"{inside}/share", filter=_owned_by_root)
        for path in (ROOT / "LICENSE", ROOT / "LICENSE-CONTENT", LICENCES):
            archive.add(path, f"{inside}/{path.name}", filter=_owned_by_root)
    return target


def build_appdir() -> Path:
    """The folder of which ``appimagetool`` makes an AppImage."""
    install_tree(_APPDIR)
    shutil.copyfile(_LINUX / f"{NAME}.desktop", _APPDIR / f"{NAME}.desktop")
    (_APPDIR / f"{NAME}.png").write_bytes(icons.png(256))
    (_APPDIR / ".DirIcon").symlink_to(f"{NAME}.png")
    (_APPDIR / "AppRun").symlink_to(f"usr/bin/{NAME}")
    return _APPDIR


def build_appimage(tool: str) -> Path:
    """The AppImage, made by the ``appimagetool`` that is given."""
    machine = os.uname().machine
    target = DIST / f"Case_Studies-{__version__}-{machine}.AppImage"
    around = {**os.environ, "APPIMAGE_EXTRACT_AND_RUN": "1", "ARCH": machine}
    subprocess.run([tool, str(build_appdir()), str(target)], check=True, env=around)
    return target


def _owned_by_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def _runnable(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.mode = 0o755
    return _owned_by_root(entry)


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
