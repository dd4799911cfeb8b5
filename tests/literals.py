"""The strings of a module as they are written, for the tests that look for bare sentences."""

from __future__ import annotations

import ast

GAP = "{}"  # for a value in an f-string


def called(node: ast.expr) -> str:
    """The name of what is called, "" where it has none."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def text_of(node: ast.AST) -> str | None:
    """A string as it is written, with gaps for values; None for what is no string."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        parts = (text_of(one) if isinstance(one, ast.Constant) else GAP for one in node.values)
        return "".join(part or "" for part in parts)
    return None
