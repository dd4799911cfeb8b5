"""Notes as paragraphs below what they are of, and those whose place is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casestudies.model.library.notes import Note, NoteKind
from casestudies.ui.parts.html import NBSP, chip, lead
from casestudies.ui.reader.leads import YOURS
from casestudies.ui.reader.sections_html import Part, Rendering, Section

if TYPE_CHECKING:
    from casestudies.model.case import Case

translate = QCoreApplication.translate


def written(notes: Iterable[Note]) -> dict[str, tuple[Note, ...]]:
    """The notes that say something, by the part of the case that they are of; of a colleague's
    highlight it is said whose it is."""
    found: dict[str, tuple[Note, ...]] = {}
    for note in notes:
        if note.text.strip() or (note.author and note.kind is NoteKind.HIGHLIGHT):
            found[note.target.part] = (*found.get(note.target.part, ()), note)
    return found


SECTIONS = ("outcomes", "timeline", "challenges", "visiting", "figures", "gaps", "sources")
"""Parts of a case that are a section as a whole."""


def gone_notes(case: Case, notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes of which the place is gone: no such part is there, or a highlight's words are not
    in the finding any more. Stars of such places say nothing."""
    findings = {f"finding:{finding.id}": finding.text for _, finding in case.findings()}
    blocks = {f"headline/{block.key}" for block in (*case.dimensions, *case.populations)}
    challenges = {f"challenge/{at}" for at, _ in enumerate(case.challenges)}
    visits = {f"visit/{at}" for at, _ in enumerate(case.visiting.notes)}
    there = {"", "summary", *findings, *blocks, *challenges, *visits, *SECTIONS}
    return tuple(
        note
        for note in notes
        if note.kind is not NoteKind.STAR
        and (
            note.target.part not in there
            or (
                note.kind is NoteKind.HIGHLIGHT
                and note.quote not in findings.get(note.target.part, note.quote)
            )
        )
    )


def head_notes(rendering: Rendering) -> Iterator[Part]:
    """The notes on the case as a whole, at its head; nothing where there are none."""
    html = notes_html(rendering, "", indent=False)
    if html:
        yield Part(html, "yours")


def notes_html(rendering: Rendering, part: str, *, indent: bool = True) -> str:
    """The notes of a part, each a paragraph that can be gone to, with a link to change it."""
    return "".join(_note(rendering, note, indent) for note in rendering.notes.get(part, ()))


def _note(rendering: Rendering, note: Note, indent: bool, before: str = "") -> str:
    colors = rendering.tokens.group("purpose")
    whose = translate("NotesHtml", "Your note")
    change = translate("NotesHtml", "Change or delete your note")
    if note.author:
        said = translate("NotesHtml", "Note by {0}")
        change = translate("NotesHtml", "Change or delete the note by {0}")
        if not note.text.strip():
            said = translate("NotesHtml", "Highlighted by {0}")
            change = translate("NotesHtml", "Change or delete the highlight by {0}")
        whose, change = said.format(note.author), change.format(note.author)
    label = chip(whose, colors.ink, colors.pale)
    text = "<br>".join(escape(line) for line in note.text.strip().splitlines())
    if note.kind is NoteKind.HIGHLIGHT and not before:
        quote = " ".join(note.quote.split())
        before = f"“{escape(quote if len(quote) <= 60 else quote[:58].rstrip() + '…')}”"
    said = f"<i>{before}</i> " if before else ""
    edit = lead(f"yours:{note.id}", translate("NotesHtml", "change"), change)
    look = "yours" if indent else "yours_flush"
    return (
        f'<p class="{look}"><a name="{YOURS}{note.id}"></a>{label}{NBSP} {said}{text}'
        f"{NBSP}{NBSP} {edit}</p>"
    )


def gone_section(rendering: Rendering, gone: Iterable[Note]) -> Iterator[Part]:
    """What was noted or highlighted where there is nothing any more; none where all is there."""
    html, notes = [], tuple(gone)
    for note in notes:
        quote = " ".join(note.quote.split())
        said = f"“{escape(quote)}”" if quote else ""
        if note.text.strip() or note.author:
            html.append(_note(rendering, note, indent=False, before=said))
        elif said:
            change = lead(
                f"yours:{note.id}",
                translate("NotesHtml", "change"),
                translate("NotesHtml", "Change or delete your highlight"),
            )
            html.append(
                f'<p class="yours_flush"><a name="{YOURS}{note.id}"></a>'
                f"<i>{said}</i>{NBSP}{NBSP} {change}</p>"
            )
    if not html:
        return
    title = translate("NotesHtml", "Your notes on what is no longer here")
    if any(note.author for note in notes):
        title = translate("NotesHtml", "Notes on what is no longer here")
    why = translate(
        "NotesHtml",
        "The library holds another version of this case now. What was written is kept, with the "
        "words it was about.",
    )
    head = f'<h2><a name="gone"></a>{escape(title)}</h2><p class="plain">{escape(why)}</p>'
    yield Part(head + "".join(html), "h2", Section("gone", title))
