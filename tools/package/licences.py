"""The licences of everything that is not ours, in one file: `python -m tools.package.licences`."""

from __future__ import annotations

import textwrap

from tools.package.components import Component, components
from tools.package.places import ROOT

TARGET = ROOT / "resources" / "licences" / "THIRD_PARTY_LICENSES.txt"
WIDTH = 100
_RULE = "=" * WIDTH
_HEAD = """\
Case Studies is under the MIT licence, and what its library holds under CC BY 4.0. It brings what \
others have made, listed here: first what is no Python package, then the packages, then the full \
texts of the licences, each once, with the numbers by which the list names them. The fonts, icons \
and data come with every form of the program. Python, Qt and the packages come with the packed \
program; pip fetches them for the wheel. Libraries of the system that packs it (those whose names \
begin with xcb and a few more) come with the packed program for Linux alone."""


def write_licences() -> str:
    """The file's text."""
    found = components()
    numbers: dict[str, int] = {}
    for one in found:
        for text in one.texts:
            numbers.setdefault(_tidy(text), len(numbers) + 1)
    parts = ["THIRD-PARTY LICENCES", "", textwrap.fill(_HEAD, WIDTH), ""]
    parts += [line for one in found for line in (_RULE, *_entry(one, numbers), "")]
    for text, number in numbers.items():
        names = ", ".join(dict.fromkeys(one.name for one in found if text in map(_tidy, one.texts)))
        parts += [_RULE, *textwrap.wrap(f"TEXT {number} ({names})", WIDTH), _RULE, "", text, ""]
    return "\n".join(parts)


def _entry(one: Component, numbers: dict[str, int]) -> list[str]:
    said = [f"{one.name} {one.version}".rstrip(), f"Licence: {one.licence}", f"From: {one.home}"]
    if one.about:
        said += textwrap.wrap(one.about, WIDTH, break_long_words=False)
    if one.texts:
        texts = sorted({numbers[_tidy(text)] for text in one.texts})
        said.append(f"Texts: {', '.join(map(str, texts))}")
    return said


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.replace("\f", "\n").strip().splitlines())


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(write_licences(), encoding="utf-8", newline="\n")
    print(f"Written: {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
