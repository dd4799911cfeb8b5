"""Sentences of Qt's own dialogs that its Spanish file lacks; our catalogue says them.

Nobody looks them up but Qt, by its own context.
"""

from __future__ import annotations

from casestudies.ui import QT_TRANSLATE_NOOP

# ``qtbase_es`` has them without the mnemonics that the dialog asks for, or not at all.
LACKING = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "File &name:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
