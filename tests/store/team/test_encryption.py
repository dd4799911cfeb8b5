"""A server with a certificate of an authority of one's own: real TLS on loopback."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from casestudies.errors import KnownError
from casestudies.store.team.address import ServerAddress, read_address
from casestudies.store.team.connecting import connect
from tests import postgres

Present = Callable[..., None]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an authority's certificate and key; skips where it cannot be made."""
    if shutil.which("openssl") is None or postgres.cluster() is None:
        pytest.skip("openssl or PostgreSQL's server is not installed")
    folder = tmp_path_factory.mktemp("authority")
    openssl(folder, "req", "-x509", "-days", "2", "-subj", "/CN=District", *new_key("ca"))
    return folder


@pytest.fixture
def present(authority: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Present]:
    """Has the server present a certificate for a name; every address is taken for another
    computer's."""
    cluster = postgres.cluster()
    assert cluster is not None
    monkeypatch.setenv("PGSSLROOTCERT", str(authority / "ca.crt"))
    monkeypatch.setattr(ServerAddress, "here", property(lambda _: False))

    def shown(name: str, days: int = 2) -> None:
        openssl(authority, "req", "-new", "-subj", f"/CN={name}", *new_key("server", out="csr"))
        (authority / "names").write_text(f"subjectAltName=DNS:{name}\n", "utf-8")
        signed = ("-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names")
        asked = ("x509", "-req", "-in", "server.csr", "-out", "server.crt", "-days", str(days))
        openssl(authority, *asked, *signed)
        for kind in ("crt", "key"):
            kept = cluster.folder / "data" / f"server.{kind}"
            shutil.copy(authority / f"server.{kind}", kept)
            kept.chmod(0o600)
            if os.geteuid() == 0:
                shutil.chown(kept, "postgres", "postgres")
        switch(cluster, "on")

    yield shown
    switch(cluster, "off")


def new_key(name: str, out: str = "crt") -> tuple[str, ...]:
    files = ("-keyout", f"{name}.key", "-out", f"{name}.{out}")
    return "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", *files


def openssl(folder: Path, *asked: str) -> None:
    subprocess.run(["openssl", *asked], cwd=folder, check=True, capture_output=True)


def switch(cluster: postgres.Cluster, ssl: str) -> None:
    with cluster.super() as superuser:
        superuser.execute("ALTER SYSTEM SET ssl = on" if ssl == "on" else "ALTER SYSTEM RESET ssl")
    cluster.reload()
    while True:  # until a new connection is served by what was read
        with cluster.super() as superuser:
            if superuser.execute("SHOW ssl").fetchone() == (ssl,):
                return


def address(host: str) -> ServerAddress:
    cluster = postgres.cluster()
    assert cluster is not None
    return read_address(f"postgresql://{postgres.OWNER}@{host}:{cluster.port}/postgres")


def test_a_certificate_of_a_known_authority_for_this_name_is_taken(present: Present) -> None:
    present("localhost")
    with connect(address("localhost"), postgres.OWNER_PASSWORD) as connection:
        found = connection.execute(
            "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        ).fetchone()
    assert found == {"ssl": True}


@pytest.mark.parametrize(("name", "days"), [("db.example.org", 2), ("localhost", -1)])
def test_one_for_another_name_or_of_the_past_is_not(present: Present, name: str, days: int) -> None:
    present(name, days)
    with pytest.raises(KnownError, match="cannot be made safe"):
        connect(address("localhost"), postgres.OWNER_PASSWORD)


def test_one_of_an_authority_that_nobody_knows_is_not(
    present: Present, authority: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    present("localhost")
    openssl(tmp_path, "req", "-x509", "-days", "2", "-subj", "/CN=Other", *new_key("ca"))
    assert authority != tmp_path
    monkeypatch.setenv("PGSSLROOTCERT", str(tmp_path / "ca.crt"))
    with pytest.raises(KnownError, match="cannot be made safe"):
        connect(address("localhost"), postgres.OWNER_PASSWORD)
