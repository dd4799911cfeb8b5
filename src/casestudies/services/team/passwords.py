"""Passwords of teams' servers: asked for, kept in the system's keyring, never in a file of ours."""

from __future__ import annotations

import re

from casestudies.errors import KnownError
from casestudies.said import said

SERVICE = "casestudies"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")


def kept_password(account: str) -> str | None:
    """The password that the system's keyring has for an account; None where it has none, or there
    is no keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, account)
    except (KeyringError, RuntimeError, OSError):
        return None


def keep_password(account: str, password: str) -> bool:
    """Hands a password to the system's keyring; False where there is none that takes it, and it is
    asked for at the next start."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, account, password)
    except (KeyringError, RuntimeError, OSError):
        return False
    return keyring.get_password(SERVICE, account) == password


def forget_password(account: str) -> None:
    """Takes a password out of the system's keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(SERVICE, account)
    except (KeyringError, RuntimeError, OSError):
        return


def keyring_name() -> str:
    """What keeps passwords on this computer; "" where nothing does."""
    import keyring
    from keyring.backends.fail import Keyring as NoKeyring

    found = keyring.get_keyring()
    return "" if isinstance(found, NoKeyring) else found.name


def check_name(person: str) -> str:
    """The name of somebody who is to be of a team, before a password is asked for. Raises
    ``KnownError`` for one that the server will not take."""
    if not _NAME.fullmatch(person):
        told = said(
            "“{0}” cannot be a name in a team: small letters, digits and _, a letter first. "
            "Nothing was changed."
        )
        raise KnownError(told.format(person))
    return person


def check_password(password: str, again: str) -> str:
    """The password that was typed twice. Raises ``KnownError`` where the two are not the same."""
    if password != again:
        raise KnownError(said("The two passwords are not the same. Nothing was changed."))
    return password
