"""`casestudies library verify|repair|backup|restore`: the care of a library."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from casestudies.cli.checks import print_checks
from casestudies.cli.opening import open_services
from casestudies.cli.output import print_json, progress_line
from casestudies.model.library.care import (
    Backup,
    BackupReason,
    LibraryCheck,
    Piece,
    PieceKind,
    RestorePreview,
    Soundness,
)
from casestudies.paths import Paths

MOST_NAMED = 10


def add_actions(actions: Any, parents: list[argparse.ArgumentParser]) -> None:
    """Add the four actions to those of ``library``; ``parents`` have the options of all."""
    verify = actions.add_parser("verify", parents=parents, help="look the library through")
    verify.set_defaults(command=verify_library)
    repair = actions.add_parser("repair", parents=parents, help="repair what can be repaired")
    repair.set_defaults(command=repair_library)
    backup = actions.add_parser("backup", parents=parents, help="make a backup, or list them")
    backup.add_argument("--list", action="store_true", help="list the backups, make none")
    backup.set_defaults(command=back_up)
    restore = actions.add_parser("restore", parents=parents, help="go back to a backup")
    restore.add_argument("backup", help="a backup's file, or “newest”")
    restore.add_argument("--dry-run", action="store_true", help="only tell what would change")
    restore.set_defaults(command=restore_backup)


def verify_library(asked: argparse.Namespace, paths: Paths) -> int:
    """Print what was looked at and found; exit status 1 where something is broken."""
    with open_services(paths) as services:
        found = services.care.verify(progress_line())
    _print_check(asked, found)
    return 1 if found.soundness is Soundness.FAULTY else 0


def repair_library(asked: argparse.Namespace, paths: Paths) -> int:
    """Repair what can be repaired and print what was done; exit status 1 where something stays
    broken."""
    with open_services(paths) as services:
        repaired = services.care.repair(progress_line())
    if asked.json:
        print_json(repaired)
    else:
        for told in repaired.done or ("There was nothing to repair.",):
            print(told)
        _print_check(asked, repaired.after)
    return 1 if repaired.after.soundness is Soundness.FAULTY else 0


def back_up(asked: argparse.Namespace, paths: Paths) -> int:
    """Make a backup and print where it is, or list all with the newest first."""
    with open_services(paths) as services:
        if asked.list:
            there = services.backups.backups()
        else:
            there = (services.backups.make(BackupReason.HAND, progress_line()),)
    if asked.json:
        print_json(there)
        return 0
    for backup in there:
        print(f"{backup.made:%Y-%m-%d %H:%M:%S}  {backup.size / 1e6:6.1f} MB  {_why(backup)}")
        print(f"    {backup.path}")
    if not there:
        print("There is no backup yet.")
    return 0


def restore_backup(asked: argparse.Namespace, paths: Paths) -> int:
    """Print what a restore changes and, unless it is a dry run, make it."""
    with open_services(paths) as services:
        backup = services.backups.find(asked.backup)
        preview = services.backups.preview(backup)
        if not asked.json:
            _print_preview(preview)
        told, kept = "Nothing was changed.", None
        if not asked.dry_run:
            services.backups.restore(backup, progress_line())
            kept = services.backups.find("newest").path
            told = f"The library is restored. What it was before is kept: {kept}"
    if asked.json:
        print_json(
            {
                **asdict(preview),
                "restored": not asked.dry_run,
                "kept": str(kept) if kept is not None else None,
            }
        )
    else:
        print(told)
    return 0


def _print_check(asked: argparse.Namespace, found: LibraryCheck) -> None:
    print_checks(found, as_json=asked.json, print_examples=_print_few)


def _print_few(examples: tuple[str, ...]) -> None:
    _print_some([" ".join(example.split()) for example in examples])


_KINDS = {
    PieceKind.COMPARISON: "comparisons",
    PieceKind.SEARCH: "searches",
    PieceKind.PROFILE: "school profiles",
    PieceKind.WORKSHOP: "workshops",
    PieceKind.VISIT: "visits",
    PieceKind.CASE: "your cases",
    PieceKind.COLLECTION: "collections",
    PieceKind.NOTE: "notes, highlights and stars",
    PieceKind.ROOM_ENTRY: "entries in workshops' records",
    PieceKind.FIELD_NOTE: "field notes",
    PieceKind.PACK: "packs and imports",
    PieceKind.TRAY: "the compare tray",
    PieceKind.OTHER: "other work",
}


def _print_preview(preview: RestorePreview) -> None:
    backup = preview.backup
    print(f"The backup of {backup.made:%Y-%m-%d %H:%M:%S} ({_why(backup)}) holds:")
    for kind, count in preview.holds:
        print(f"  {_KINDS[kind]}: {count}")
    if not preview.holds:
        print("  none of your own work")
    _print_pieces("Only in the library now, and gone after a restore", preview.lost)
    _print_pieces("Only in the backup, and back after a restore", preview.regained)
    _print_pieces("In another state in the backup", preview.other)
    if preview.same:
        print("Your work in it is what it is now.")
    if preview.team and preview.team == preview.team_then:
        print(f"What “{preview.team}” has newer comes back when its server is reached.")
    elif preview.team:
        print(f"It was made before the library joined “{preview.team}”: it is not joined then.")
    elif preview.team_then:
        print(f"It was made while the library was joined to “{preview.team_then}”.")


def _print_pieces(title: str, pieces: tuple[Piece, ...]) -> None:
    if pieces:
        print(f"{title}:")
        _print_some([f"{one.kind.replace('-', ' ')}: {one.name}" for one in pieces])


def _print_some(lines: list[str]) -> None:
    for line in lines[:MOST_NAMED]:
        print(f"       {line}")
    if len(lines) > MOST_NAMED:
        print(f"       … and {len(lines) - MOST_NAMED} more")


def _why(backup: Backup) -> str:
    return backup.reason.replace("-", " ") if backup.reason is not BackupReason.HAND else "by hand"
