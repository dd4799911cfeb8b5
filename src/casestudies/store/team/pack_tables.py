"""The packs of a team on its server: what a keeper published stands in ``added_packs``, its bytes
in pieces beside it.

A row of ``added_packs`` that is not gone has all of its pieces: the server itself compares their
SHA-256 before it takes the row, so that whatever was killed on the way is no pack of the team's.
"""

from __future__ import annotations

from psycopg import sql

from casestudies.store.team.connecting import SCHEMA, written

PIECES = "team_pack_pieces"
PIECE = 256_000
"""Bytes of a piece; the last one of a pack may be shorter."""
MOST_BYTES = 16_000_000
"""Bytes of a ``.casepack``, as the program reads one (``packs.archive``)."""
LEFT_DAYS = 7
"""After so long what was begun and never published goes."""

_PATH = f"SET search_path = {SCHEMA}, pg_temp"

TABLES_AND_TRIGGERS = f"""
CREATE TABLE {PIECES} (
    sha256 text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{{64}}$'),
    number int NOT NULL CHECK (number BETWEEN 0 AND {-(-MOST_BYTES // PIECE) - 1}),
    body bytea NOT NULL CHECK (octet_length(body) BETWEEN 1 AND {PIECE}),
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (sha256, number)
);
ALTER TABLE {PIECES} ALTER body SET STORAGE EXTERNAL;

CREATE FUNCTION team_pack_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER {_PATH} AS $$
BEGIN
    IF NEW.team_scope <> 'team' THEN
        RAISE EXCEPTION 'A pack on the server is for all of the team.';
    END IF;
    IF NOT NEW.team_gone AND NEW.sha256 IS DISTINCT FROM (
        SELECT encode(sha256(string_agg(body, ''::bytea ORDER BY number)), 'hex')
        FROM {PIECES} WHERE sha256 = NEW.sha256
    ) THEN
        RAISE EXCEPTION 'The pack did not come to the server whole. Publish it again.';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION team_pack_tidy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER {_PATH} AS $$
BEGIN
    DELETE FROM {PIECES} p
    WHERE NOT EXISTS (
        SELECT 1 FROM added_packs WHERE added_packs.sha256 = p.sha256 AND NOT team_gone
    ) AND (
        (TG_OP = 'UPDATE' AND p.sha256 = OLD.sha256)
        OR p.at < clock_timestamp() - interval '{LEFT_DAYS} days'
    );
    RETURN NULL;
END $$;

CREATE TRIGGER team_pack_whole BEFORE INSERT OR UPDATE ON added_packs
    FOR EACH ROW EXECUTE FUNCTION team_pack_whole();
CREATE TRIGGER team_pack_tidy AFTER INSERT OR UPDATE ON added_packs
    FOR EACH ROW EXECUTE FUNCTION team_pack_tidy();
"""
_PUBLISHED = (
    f"EXISTS (SELECT 1 FROM added_packs p WHERE p.sha256 = {PIECES}.sha256 AND NOT p.team_gone)"
)


def rights(reader: sql.Identifier, keeper: sql.Identifier) -> list[sql.SQL | sql.Composed]:
    """All of the team read what is published; a keeper adds pieces, and takes away what is not
    published. What the server itself takes away goes by its triggers."""
    table = sql.Identifier(PIECES)
    return [
        sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(table),
        sql.SQL("GRANT SELECT ON {} TO {}").format(table, reader),
        sql.SQL("GRANT INSERT, DELETE ON {} TO {}").format(table, keeper),
        written(f"CREATE POLICY team_seen ON {{}} FOR SELECT TO {{}} USING ({_PUBLISHED})").format(
            table, reader
        ),
        sql.SQL("CREATE POLICY team_kept ON {} FOR SELECT TO {} USING (true)").format(
            table, keeper
        ),
        sql.SQL("CREATE POLICY team_begun ON {} FOR INSERT TO {} WITH CHECK (true)").format(
            table, keeper
        ),
        written(
            f"CREATE POLICY team_dropped ON {{}} FOR DELETE TO {{}} USING (NOT {_PUBLISHED})"
        ).format(table, keeper),
    ]
