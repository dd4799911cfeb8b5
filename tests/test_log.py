"""The log is discreet and of limited size: what the user wrote never reaches it."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest
from pydantic import BaseModel
from sqlalchemy import create_engine, text

from casestudies import log
from casestudies.errors import KnownError
from casestudies.log import outline, setup_logging, stop_logging
from casestudies.paths import Paths, find_paths

WRITTEN = "the principal told me in confidence"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return find_paths(profile=tmp_path / "profile")


class Note(BaseModel):
    stars: int


def _quoting(kind: str) -> None:
    """Fails as parts of the program can, with an exception that quotes what was written."""
    if kind == "key":
        raise KeyError(WRITTEN)
    if kind == "known":
        raise KnownError(f"The note “{WRITTEN}” is gone.", file=f"{WRITTEN}.md", field=WRITTEN)
    if kind == "file":
        Path(f"/nowhere/{WRITTEN}.md").read_text(encoding="utf-8")
    if kind == "pydantic":
        Note.model_validate({"stars": WRITTEN})
    if kind == "unicode":
        WRITTEN.replace("p", "é").encode("ascii")
    if kind == "sql":
        engine = create_engine("sqlite://")
        try:
            with engine.begin() as connection:
                connection.execute(text("SELECT :x FROM nowhere"), {"x": WRITTEN})
        finally:
            engine.dispose()
    if kind == "chain":
        try:
            _quoting("key")
        except KeyError as error:
            raise ValueError(WRITTEN) from error
    if kind == "context":
        try:
            _quoting("known")
        except KnownError:
            raise ValueError(WRITTEN)  # noqa: B904 - the context is what is looked at


KINDS = ("key", "known", "file", "pydantic", "unicode", "sql", "chain", "context")


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_user_wrote_never_reaches_the_log(paths: Paths, kind: str) -> None:
    handler = setup_logging(paths)
    teller = logging.getLogger("casestudies.test")
    try:
        _quoting(kind)
    except Exception as error:
        teller.warning("it failed: %s", error)
        teller.error("it failed with its trace", exc_info=error)
    finally:
        stop_logging(handler)
    told = paths.log.read_text(encoding="utf-8")
    assert "it failed with its trace" in told
    assert "_quoting" in told, "where it failed is what the log is for"
    assert "confidence" not in told


def test_what_the_system_says_is_kept(paths: Paths) -> None:
    handler = setup_logging(paths)
    try:
        logging.getLogger("casestudies.test").warning("%s", OSError(28, "No space left on device"))
        logging.getLogger("casestudies.test").warning(
            "%s", sqlite3.OperationalError("database is locked")
        )
    finally:
        stop_logging(handler)
    told = paths.log.read_text(encoding="utf-8")
    assert "OSError: [Errno 28] No space left on device" in told
    assert "OperationalError: database is locked" in told


def test_an_outline_tells_what_led_to_a_failure() -> None:
    with pytest.raises(ValueError) as caught:
        _quoting("chain")
    told = outline(caught.value)
    assert told.index("KeyError") < told.index("led to") < told.index("ValueError")


def test_the_log_is_written_without_the_home_folder(paths: Paths) -> None:
    handler = setup_logging(paths)
    try:
        logging.getLogger("casestudies.test").info("opened %s", Path.home() / "library.sqlite")
        logging.getLogger("casestudies.test").debug("never written")
    finally:
        stop_logging(handler)
    text = paths.log.read_text(encoding="utf-8")
    assert "INFO casestudies.test: opened ~" in text
    assert str(Path.home()) not in text
    assert "never written" not in text
    assert handler not in logging.getLogger().handlers


def test_the_log_goes_on_in_a_new_file_and_the_oldest_is_let_go(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LOG_BYTES", 100)
    for number in range(12):  # each time as a start of its own finds it
        handler = setup_logging(paths)
        logging.getLogger("casestudies.test").warning("%s line %d", "x" * 100, number)
        stop_logging(handler)
    kept = {path.name: path.read_text("utf-8") for path in paths.log.parent.glob("*.log*")}
    name = paths.log.name
    assert sorted(kept) == [name, f"{name}.1", f"{name}.2", f"{name}.3"]
    lines = [kept[file].split()[-1] for file in (name, f"{name}.1", f"{name}.2", f"{name}.3")]
    assert lines == ["11", "10", "9", "8"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_on_a_full_disk_the_log_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    handler = log._LimitedLog(Path("/dev/full"))
    record = logging.LogRecord("casestudies", logging.WARNING, "", 0, "said", (), None)
    handler.emit(record)
    with suppress(OSError):
        handler.close()
    assert capfd.readouterr().err == ""


def test_without_a_place_for_it_there_is_no_log(paths: Paths) -> None:
    paths.log.mkdir(parents=True)
    handler = setup_logging(paths)
    logging.getLogger("casestudies.test").warning("goes nowhere")
    stop_logging(handler)
    assert list(paths.log.iterdir()) == []
