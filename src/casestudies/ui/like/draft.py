"""The profile on the page as a draft, and the saved ones: written in the worker, undoable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from casestudies.model.changes import ChangeSet
from casestudies.model.profile import SchoolProfile
from casestudies.model.saved import Kept, SavedProfile, Written
from casestudies.model.wording import listed
from casestudies.services.like.profile_draft import ProfileDraft
from casestudies.services.like.profile_files import known_part, read_profile, write_profile
from casestudies.ui.context import Offer, UiContext


class _Back(NamedTuple):
    """The way back from a change of the saved profile ``key``; ``undone`` tells from what is saved
    now whether somebody went it otherwise."""

    key: str
    undo: Callable[[], None]
    undone: Callable[[SavedProfile | None], bool]


class Draft(QObject):
    """``shown`` brings a profile that the page is to show; ``changed`` follows every change of the
    draft, of its name, or of the saved profiles."""

    shown = Signal(object)  # SchoolProfile
    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft = ProfileDraft()
        self._saved: dict[str, SavedProfile] = {}
        self._seen: dict[str, SavedProfile] = {}
        """Each as it was opened or kept here last: the draft was made from that, though another
        window may have written it since."""
        self._touched = False
        self._waiting: ProfileDraft | None = None
        self._writing = False
        self._offered: Offer | None = None  # to have the draft before back
        self._offered_saved: Offer | None = None  # to have a saved profile back as it was
        context.bus.changed.connect(self._bus_changed)
        self._load()
        context.tasks.write(context.services.drafts.draft, self._draft_read)

    # --- what there is ------------------------------------------------------------------------

    @property
    def profile(self) -> SchoolProfile:
        return self._draft.profile

    @property
    def saved(self) -> tuple[SavedProfile, ...]:
        """The saved profiles in their order."""
        return tuple(self._saved.values())

    @property
    def open_one(self) -> SavedProfile | None:
        """The saved profile that the draft was opened from."""
        return self._saved.get(self._draft.key)

    @property
    def unsaved(self) -> bool:
        """Whether the draft holds what is saved nowhere."""
        one = self.open_one
        return self.profile != (one.profile if one is not None else SchoolProfile())

    @property
    def busy(self) -> bool:
        """Whether the draft is still on its way into the library."""
        return self._writing or self._waiting is not None

    # --- the draft ----------------------------------------------------------------------------

    def edit(self, profile: SchoolProfile) -> None:
        """Take a change from the page and keep it."""
        self._set(replace(self._draft, profile=profile), show=False)

    def put(self, draft: ProfileDraft) -> None:
        """Show another draft."""
        self._set(draft, show=True)

    def begin_with(self, profile: SchoolProfile, sentence: str) -> None:
        """Show a profile that is not saved; what was there before can be had back."""
        before = self._draft
        self.put(ProfileDraft(profile))
        self._offer_draft(sentence, before)

    def begin_anew(self, profile: SchoolProfile) -> None:
        """Show a profile that is not saved; only if something would be lost this is told."""
        if self.unsaved:
            self.begin_with(profile, self.tr("What you had described is put aside."))
        else:
            self.put(ProfileDraft(profile))

    def _offer_draft(self, said: str, before: ProfileDraft) -> None:
        self._offered = self._context.offer(
            said, partial(self.put, before), lambda: self._draft == before
        )

    def flush(self) -> None:
        """See to it that the last draft is kept, though the program closes."""
        if self._waiting is not None:
            self._waiting = None
            self._write_draft()

    def _set(self, draft: ProfileDraft, *, show: bool) -> None:
        self._touched = True
        if draft != self._draft:
            self._draft = draft
            self._keep()
            if self._offered is not None:
                self._offered.look()
        if show:
            self.shown.emit(draft.profile)
        self.changed.emit()

    def _keep(self) -> None:
        """Write the draft; of those that come while one is written only the last follows."""
        if self._writing:
            self._waiting = self._draft
            return
        self._writing = True
        self._write_draft()

    def _write_draft(self) -> None:
        keep = partial(self._context.services.drafts.keep, self._draft)
        self._context.tasks.write(keep, self._kept, self._not_kept, sure=True)

    def _kept(self, nothing: None) -> None:
        del nothing
        self._writing = False
        if self._waiting is not None:
            self._waiting = None
            self._keep()

    def _not_kept(self, error: Exception) -> None:
        self._kept(None)
        self._context.say(self.tr("The description could not be kept: {0}").format(error))

    def _draft_read(self, draft: ProfileDraft) -> None:
        if self._touched:
            return
        profile, gone = known_part(draft.profile, self._context.services.library.vocabulary())
        self._draft = ProfileDraft(profile, draft.key)
        self._say_gone(gone)
        self.shown.emit(profile)
        self.changed.emit()

    # --- saved profiles -----------------------------------------------------------------------

    def suggested_name(self) -> str:
        """A name for the draft."""
        return " ".join(self.profile.name.split()) or self.tr("My school")

    def save(self) -> None:
        """Keep the draft under the name of the profile that it was opened from."""
        one = self.open_one
        if one is None:
            return
        said = self.tr("“{0}” is saved.").format(one.name)
        if one.profile is None:
            self._update(one, self.profile, said)
            return
        restored = self.tr("“{0}” is as it was before.").format(one.name)
        undo = partial(self._update, one, one.profile, restored)
        back = _Back(one.key, undo, lambda now: now is not None and now.profile == one.profile)
        self._update(one, self.profile, said, back)

    def _update(
        self, one: SavedProfile, profile: SchoolProfile, said: str, back: _Back | None = None
    ) -> None:
        base = self._seen.get(one.key, one).updated
        work = partial(self._context.services.saved.update_profile, one.key, profile, base)
        kept = replace(one, profile=profile)
        self._context.tasks.write(work, partial(self._updated, said, back, kept))

    def _updated(self, said: str, back: _Back | None, shown: SavedProfile, kept: Kept) -> None:
        self._seen[shown.key] = replace(shown, updated=kept.updated)
        self._written(said, back, kept.changes)
        if kept.other:
            both = self.tr("Another window wrote this profile, too. Its state is kept as “{0}”.")
            self._context.say(both.format(kept.other))

    def save_as(self, name: str) -> None:
        """Save the draft as a new profile, which is then the open one."""
        profile = self.profile if self.profile.name.strip() else self._with_name(name)
        work = partial(self._context.services.saved.save_profile, name, profile)
        self._context.tasks.write(work, partial(self._added, self.tr("“{0}” is saved.")))

    def open(self, key: str) -> None:
        """Show a saved profile; an unsaved draft can be had back."""
        one = self._saved.get(key)
        if one is None or one.profile is None:
            return
        profile, gone = known_part(one.profile, self._context.services.library.vocabulary())
        before, lost = self._draft, self.unsaved
        self._seen[key] = one
        self.put(ProfileDraft(profile, key))
        if lost:
            self._offer_draft(self.tr("“{0}” is open.").format(one.name), before)
        self._say_gone(gone)

    def rename(self, name: str) -> None:
        """Give the open profile another name."""
        one = self.open_one
        if one is not None:
            saved = self._context.services.saved
            undo = partial(self._write, partial(saved.rename, one.key, one.name), "")
            back = _Back(one.key, undo, lambda now: now is not None and now.name == one.name)
            said = self.tr("Renamed to “{0}”.").format(name)
            self._write(partial(saved.rename, one.key, name), said, back)

    def duplicate(self) -> None:
        """Save a copy of the open profile and open it."""
        one = self.open_one
        if one is not None:
            work = partial(self._context.services.saved.duplicate, one.key)
            self._context.tasks.write(work, partial(self._added, self.tr("“{0}” is a copy.")))

    def delete(self) -> None:
        """Delete the open profile; Undo brings it and the draft back."""
        one = self.open_one
        if one is None:
            return
        saved, before = self._context.services.saved, self._draft
        undo = partial(self._bring_back, one.key, before)
        back = _Back(one.key, undo, lambda now: now is not None)
        self.put(ProfileDraft())
        said = self.tr("“{0}” is deleted.").format(one.name)
        self._write(partial(saved.delete, one.key), said, back)

    def _bring_back(self, key: str, draft: ProfileDraft) -> None:
        self._write(partial(self._context.services.saved.restore, key), "")
        self.put(draft)

    # --- files --------------------------------------------------------------------------------

    def import_file(self, path: Path) -> None:
        """Show the profile of a file; a bad file is told in a sentence and changes nothing."""
        self._context.tasks.read(partial(read_profile, path), partial(self._imported, path))

    def export_file(self, path: Path) -> None:
        """Write the draft to a file."""
        work = partial(write_profile, path, self.profile)
        self._context.tasks.write(work, partial(self._exported, path))

    def _imported(self, path: Path, profile: SchoolProfile) -> None:
        found, gone = known_part(profile, self._context.services.library.vocabulary())
        said = self.tr("The profile in {0} is open.").format(path.name)
        if gone:
            without = self.tr(
                "The profile in {0} is open without {1}, which this library does not know."
            )
            said = without.format(path.name, listed(gone))
        self.begin_with(found, said)

    def _exported(self, path: Path, nothing: None) -> None:
        del nothing
        self._context.say(self.tr("The profile is in {0}.").format(path))

    # --- pieces -------------------------------------------------------------------------------

    def _with_name(self, name: str) -> SchoolProfile:
        profile = replace(self.profile, name=name)
        self.put(replace(self._draft, profile=profile))
        return profile

    def _write(self, work: partial[ChangeSet], said: str, back: _Back | None = None) -> None:
        self._context.tasks.write(work, partial(self._written, said, back))

    def _written(self, said: str, back: _Back | None, changes: ChangeSet) -> None:
        self._context.bus.publish(changes)
        if back is not None:
            self._offered_saved = self._context.offer(
                said, back.undo, lambda: back.undone(self._saved.get(back.key))
            )
        elif said:
            self._context.say(said)

    def _added(self, said: str, written: Written) -> None:
        """The draft goes on as the new profile; what was typed meanwhile stays in it."""
        self._set(replace(self._draft, key=written.key), show=False)
        self._context.bus.publish(written.changes)
        work = partial(self._context.services.saved.profile, written.key)
        self._context.tasks.read(work, partial(self._say_added, said))

    def _say_added(self, said: str, one: SavedProfile) -> None:
        self._context.say(said.format(one.name))

    def _say_gone(self, gone: tuple[str, ...]) -> None:
        if gone:
            said = self.tr("Left out, as this library does not know it: {0}.")
            self._context.say(said.format(listed(gone)))

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.saved or changes.content:
            self._load()

    def _load(self) -> None:
        self._context.tasks.write(self._context.services.saved.profiles, self._loaded)

    def _loaded(self, profiles: tuple[SavedProfile, ...]) -> None:
        self._saved = {profile.key: profile for profile in profiles}
        for one in profiles:
            if self._seen.setdefault(one.key, one).profile == one.profile:
                self._seen[one.key] = one
        if self._offered_saved is not None:
            self._offered_saved.look()
        self.changed.emit()
