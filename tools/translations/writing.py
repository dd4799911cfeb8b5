"""A catalogue written as a ``.ts`` file of Qt Linguist: sorted and without line numbers, so that
a change of the source changes the lines of its sentences alone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from xml.sax.saxutils import escape

from casestudies.ui.language.catalogue import Sentence


def catalogue_text(language: str, sentences: Iterable[Sentence]) -> str:
    """The text of the file for ``language``."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    ordered = sorted(sentences, key=lambda one: (one.context, one.source))
    for context, group in groupby(ordered, key=lambda one: one.context):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for one in group:
            lines += _message(one)
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(one: Sentence) -> list[str]:
    kind = "" if one.translation else ' type="unfinished"'
    return [
        "    <message>",
        f"        <source>{escape(one.source)}</source>",
        f"        <translation{kind}>{escape(one.translation)}</translation>",
        "    </message>",
    ]
