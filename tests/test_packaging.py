"""What the packed program brings and tells: licences of all that others made, kinds of files."""

from __future__ import annotations

import configparser
import re
import xml.etree.ElementTree as ElementTree

import pytest

from casestudies import __version__
from casestudies.assets import resource
from casestudies.ui.frame.main_window import OPENED
from tests.project import ROOT
from tools.package.components import components
from tools.package.locked import build_names, locked_versions, normal, program_names
from tools.package.trimming import excluded_modules, wanted

LICENCES = resource("licences", "THIRD_PARTY_LICENSES.txt").read_text(encoding="utf-8")
PACKAGING = ROOT / "packaging"
OF_OTHER_SYSTEMS = {"pywin32-ctypes"}
ANEW = "; `make licences` writes the file anew"


def test_every_locked_package_stands_in_the_licences() -> None:
    named = {
        normal(name): version
        for name, version in re.findall(r"^=+\n(\S+) (\S+)\nLicence: \S", LICENCES, re.MULTILINE)
    }
    for name, version in locked_versions().items():
        if name in OF_OTHER_SYSTEMS:
            assert f"\n{name}\nLicence: " in LICENCES, f"{name} is not told{ANEW}"
        elif name in program_names():
            assert named.get(name) == version, f"{name} {version} is not told{ANEW}"
        else:
            assert name in build_names(), f"{name}: neither the program's nor the build's"


def test_every_text_of_a_licence_stands_in_it_in_full() -> None:
    told = re.sub(r"\s+", "", LICENCES)
    for one in components():
        assert f"\nLicence: {one.licence}\n" in LICENCES, one.name + ANEW
        for text in one.texts:
            assert re.sub(r"\s+", "", text) in told, one.name + ANEW


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("Qt", "LGPL-3.0-only"),
        ("PyInstaller bootloader", "GPL-2.0-or-later WITH Bootloader-exception"),
        ("OpenStreetMap time zone boundaries", "ODbL-1.0"),
        ("GeoNames", "CC-BY-4.0"),
        ("Lucide", "ISC AND MIT"),
        ("us-atlas", "ISC"),
        ("Inter", "OFL-1.1"),
        ("Source Serif 4", "OFL-1.1"),
        ("Noto fonts", "OFL-1.1"),
    ],
)
def test_what_is_no_package_is_told_too(name: str, licence: str) -> None:
    assert re.search(rf"^=+\n{name}\nLicence: {re.escape(licence)}$", LICENCES, re.MULTILINE)


def test_every_folder_of_resources_with_a_licence_is_told() -> None:
    folders = ("fonts", "fonts/more", "gazetteer", "icons", "map", "meaning")
    others = (PACKAGING / "licences" / "others.toml").read_text(encoding="utf-8")
    for folder in folders:
        assert f'"resources/{folder}/' in others
    with_licence = {
        path.parent.relative_to(resource()).as_posix()
        for path in resource().rglob("*")
        if re.search(r"LICENSE|OFL", path.name) and path.parent.name != "licences"
    }
    assert with_licence <= {*folders}


def test_systems_know_every_kind_of_file_that_is_opened() -> None:
    suffixes = set(OPENED)
    mime = ElementTree.parse(PACKAGING / "linux" / "casestudies-mime.xml").getroot()
    kinds = {kind.get("type"): kind for kind in mime}
    globs = {glob.get("pattern") for glob in mime.iter() if glob.tag.endswith("}glob")}
    assert globs == {f"*{suffix}" for suffix in suffixes}
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment]
    desktop.read(PACKAGING / "linux" / "casestudies.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert set(filter(None, entry["MimeType"].split(";"))) == set(kinds)
    assert entry["Exec"] == "casestudies %f"
    windows = (PACKAGING / "windows" / "casestudies.iss").read_text(encoding="utf-8")
    macos = (PACKAGING / "casestudies.spec").read_text(encoding="utf-8")
    for suffix in suffixes:
        assert f"Software\\Classes\\{suffix}\\OpenWithProgids" in windows
        assert f'"{suffix[1:]}": "Case Studies' in macos


def test_the_version_stands_in_one_place() -> None:
    said = [
        path
        for path in (*PACKAGING.rglob("*"), *(ROOT / "tools" / "package").glob("*.py"))
        if path.is_file()
        and path.parent.name not in ("licences", "__pycache__")
        and re.search(rf"\b{re.escape(__version__)}\b", path.read_text("utf-8", "replace"))
    ]
    assert said == []


@pytest.mark.parametrize(
    ("inside", "taken"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/lib/libQt6XcbQpa.so.6", True),
        ("PySide6/Qt6Gui.dll", True),
        ("PySide6/Qt6Quick.dll", False),
        ("libgtk-3.so.0", False),
        ("libstdc++.so.6", False),
        ("libxcb-cursor.so.0", True),
        ("libpython3.11.so.1.0", True),
        ("pillow.libs/libtiff-20b7e810.so.6.3.0", True),
        ("pyphen/dictionaries/hyph_en_US.dic", True),
        ("pyphen/dictionaries/hyph_nl_NL.dic", False),
        ("casestudies/_resources/fonts/Inter-Regular.ttf", True),
    ],
)
def test_what_is_not_used_is_not_taken_along(inside: str, taken: bool) -> None:
    assert wanted(inside) is taken


def test_packages_that_are_not_locked_stay_out() -> None:
    out = set(excluded_modules())
    assert {"pytest", "hypothesis", "readline", "tkinter"} <= out
    assert not out & {
        "PySide6",
        "ssl",
        "psycopg",
        "keyring",
        "PIL",
        "docx",
        "lxml",
        "typst",
        "whoosh",
        "yaml",
        "casestudies",
    }
