"""The server's own part of the tables, as SQL: what it notes of each write, and who may what.

A person is a login role of PostgreSQL and a member of one of three roles of the team: a reader
sees, a writer also writes, a keeper also keeps packs and people. Every table has row-level
security. What needs more than that goes through functions that look at ``session_user``, which no
``SET ROLE`` changes, and that find their tables by a search path of their own.

The lock in ``team_log`` makes the numbers of the log come in the order in which transactions end:
else a desk that has seen number 8 would never ask for a 7 that ended later.
"""

from __future__ import annotations

from psycopg import sql

from casestudies.store import tables
from casestudies.store.team import library_tables, pack_tables
from casestudies.store.team.connecting import SCHEMA, written
from casestudies.store.team.shared import ROLES, SHARED, SIDE_COLUMNS, SharedTable

_PATH = f"SET search_path = {SCHEMA}, pg_temp"
_UNSHARED = tuple(
    table.name for table in tables.WORKSPACE if table.name not in {shared.name for shared in SHARED}
)

_OWN_TABLES = f"""
CREATE TABLE team_state (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch text NOT NULL DEFAULT gen_random_uuid()::text,
    made timestamptz NOT NULL DEFAULT now(),
    name text NOT NULL
);
CREATE TABLE team_people (
    person text PRIMARY KEY,
    role text NOT NULL CHECK (role IN {ROLES}),
    since timestamptz NOT NULL DEFAULT now()
);
CREATE SEQUENCE team_numbers;
CREATE TABLE team_changes (
    seq bigint PRIMARY KEY,
    table_name text NOT NULL,
    key text NOT NULL,
    version bigint NOT NULL,
    person text NOT NULL,
    desk text NOT NULL,
    at timestamptz NOT NULL,
    owner text NOT NULL,
    for_all boolean NOT NULL
);
CREATE INDEX ix_team_changes_key ON team_changes (table_name, key);
"""

_NOTING = f"""
CREATE FUNCTION team_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER {_PATH} AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.team_owner := session_user;
        NEW.team_version := 1;
    ELSE
        IF NEW.team_scope <> OLD.team_scope AND OLD.team_owner <> session_user THEN
            RAISE EXCEPTION 'Only % can say who sees this.', OLD.team_owner;
        END IF;
        NEW.team_owner := OLD.team_owner;
        NEW.team_version := OLD.team_version + 1;
    END IF;
    PERFORM pg_advisory_xact_lock({0x43617365});
    NEW.team_seq := nextval('team_numbers');
    NEW.team_by := session_user;
    NEW.team_desk := coalesce(current_setting('casestudies.desk', true), '');
    NEW.team_at := clock_timestamp();
    RETURN NEW;
END $$;

CREATE FUNCTION team_log() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER {_PATH} AS $$
DECLARE
    fields jsonb := to_jsonb(NEW);
    key jsonb := '[]';
    part text;
BEGIN
    FOREACH part IN ARRAY TG_ARGV LOOP
        key := key || jsonb_build_array(fields -> part);
    END LOOP;
    INSERT INTO team_changes VALUES (
        NEW.team_seq, TG_TABLE_NAME, key::text, NEW.team_version, NEW.team_by, NEW.team_desk,
        NEW.team_at, NEW.team_owner,
        NEW.team_scope = 'team' OR (TG_OP = 'UPDATE' AND OLD.team_scope = 'team')
    );
    PERFORM pg_notify('casestudies', NEW.team_seq::text);
    RETURN NULL;
END $$;
"""

_ASKING = f"""
CREATE FUNCTION team_role() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER {_PATH} AS $$
    SELECT role FROM team_people WHERE person = session_user
$$;

CREATE FUNCTION team_here() RETURNS TABLE (person text, desks bigint)
LANGUAGE sql STABLE SECURITY DEFINER {_PATH} AS $$
    SELECT usename::text, count(DISTINCT pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'casestudies'
        AND usename::text IN (SELECT person FROM team_people)
    GROUP BY usename ORDER BY usename
$$;
"""

_KEEPING = f"""
CREATE FUNCTION team_must_keep() RETURNS void LANGUAGE plpgsql SECURITY DEFINER {_PATH} AS $$
BEGIN
    IF coalesce(team_role(), '') <> 'keeper' AND NOT (
        SELECT rolsuper FROM pg_roles WHERE rolname = session_user
    ) AND session_user <> current_user THEN
        RAISE EXCEPTION 'Only a keeper of the team can do this. Nothing was changed.';
    END IF;
END $$;

CREATE FUNCTION team_set_person(asked_person text, asked_role text, verifier text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER {_PATH} AS $$
DECLARE
    known boolean := EXISTS (SELECT 1 FROM team_people WHERE person = asked_person);
    other text;
BEGIN
    PERFORM team_must_keep();
    IF asked_person !~ '^[a-z][a-z0-9_]{{0,40}}$' THEN
        RAISE EXCEPTION 'A person is named in small letters, digits and _.';
    END IF;
    IF asked_role NOT IN {ROLES} THEN
        RAISE EXCEPTION 'A person is a reader, a writer or a keeper.';
    END IF;
    IF verifier IS NOT NULL AND verifier !~ '^SCRAM-SHA-256[$]' THEN
        RAISE EXCEPTION 'A password comes to the server as a SCRAM verifier only.';
    END IF;
    IF NOT known AND EXISTS (SELECT 1 FROM pg_roles WHERE rolname = asked_person) THEN
        RAISE EXCEPTION
            'The server has a role % already that is not of this team. Choose another name.',
            asked_person;
    END IF;
    IF NOT known THEN
        IF verifier IS NULL THEN
            RAISE EXCEPTION 'A new person needs a password.';
        END IF;
        EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION '
            'NOBYPASSRLS INHERIT PASSWORD %L', asked_person, verifier);
    ELSIF verifier IS NOT NULL THEN
        EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', asked_person, verifier);
    END IF;
    IF known AND asked_role <> 'keeper' AND NOT EXISTS (
        SELECT 1 FROM team_people WHERE role = 'keeper' AND person <> asked_person
    ) AND EXISTS (SELECT 1 FROM team_people WHERE role = 'keeper' AND person = asked_person) THEN
        RAISE EXCEPTION 'The last keeper of the team stays one.';
    END IF;
    FOREACH other IN ARRAY ARRAY['reader', 'writer', 'keeper'] LOOP
        IF other <> asked_role THEN
            EXECUTE format('REVOKE %I FROM %I',
                current_database() || '_' || other, asked_person);
        END IF;
    END LOOP;
    EXECUTE format('GRANT %I TO %I', current_database() || '_' || asked_role, asked_person);
    INSERT INTO team_people (person, role) VALUES (asked_person, asked_role)
        ON CONFLICT (person) DO UPDATE SET role = excluded.role;
END $$;

CREATE FUNCTION team_let_go(asked_person text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER {_PATH} AS $$
DECLARE
    other text;
BEGIN
    PERFORM team_must_keep();
    IF NOT EXISTS (SELECT 1 FROM team_people WHERE person = asked_person) THEN
        RAISE EXCEPTION '% is not of this team.', asked_person;
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM team_people WHERE role = 'keeper' AND person <> asked_person
    ) THEN
        RAISE EXCEPTION 'The last keeper of the team stays one.';
    END IF;
    FOREACH other IN ARRAY ARRAY['reader', 'writer', 'keeper'] LOOP
        EXECUTE format('REVOKE %I FROM %I', current_database() || '_' || other, asked_person);
    END LOOP;
    EXECUTE format('ALTER ROLE %I NOLOGIN', asked_person);
    DELETE FROM team_people WHERE person = asked_person;
END $$;

CREATE FUNCTION team_set_own_password(verifier text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER {_PATH} AS $$
BEGIN
    IF team_role() IS NULL THEN
        RAISE EXCEPTION 'Only people of the team have a password here.';
    END IF;
    IF verifier IS NULL OR verifier !~ '^SCRAM-SHA-256[$]' THEN
        RAISE EXCEPTION 'A password comes to the server as a SCRAM verifier only.';
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', session_user, verifier);
END $$;
"""
FOR_EVERYBODY = ("team_role()", "team_here()", "team_set_own_password(text)")
FOR_KEEPERS = ("team_set_person(text, text, text)", "team_let_go(text)")
"""Functions that people may call; the rest is the server's own."""


def statements(database: str, name: str) -> list[sql.SQL | sql.Composed]:
    """All that makes a team's server of the tables of a library, in order: ``database`` is its
    name, ``name`` what the team calls itself."""
    role = {one: sql.Identifier(f"{database}_{one}") for one in ROLES}
    schema = sql.Identifier(SCHEMA)
    made: list[sql.SQL | sql.Composed] = [written(_OWN_TABLES), written(_NOTING)]
    made.append(sql.SQL("INSERT INTO team_state (name) VALUES ({})").format(sql.Literal(name)))
    for shared in SHARED:
        made += _side_of(shared)
    made.append(written(pack_tables.TABLES_AND_TRIGGERS))
    made += [written(_ASKING), written(_KEEPING)]
    made += [_role(database, one) for one in ROLES]
    made += [
        sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(database)),
        sql.SQL("REVOKE ALL ON SCHEMA public FROM PUBLIC"),
        sql.SQL("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {} FROM PUBLIC").format(schema),
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
            sql.Identifier(database), role["reader"]
        ),
        sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, role["reader"]),
        sql.SQL("GRANT {} TO {}").format(role["reader"], role["writer"]),
        sql.SQL("GRANT {} TO {}").format(role["writer"], role["keeper"]),
    ]
    for function in FOR_EVERYBODY:
        made.append(written(f"GRANT EXECUTE ON FUNCTION {function} TO {{}}").format(role["reader"]))
    for function in FOR_KEEPERS:
        made.append(written(f"GRANT EXECUTE ON FUNCTION {function} TO {{}}").format(role["keeper"]))
    for shared in SHARED:
        made += _rights_to(shared, role)
    for table in ("team_state", "team_people", "team_changes", "alembic_version"):
        made += _readable(
            table,
            role["reader"],
            "for_all OR owner = session_user" if table == "team_changes" else "true",
        )
    for table in _UNSHARED:
        made.append(
            sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(sql.Identifier(table))
        )
    for content in tables.CONTENT:
        made += _readable(content.name, role["reader"], "true")
    made += pack_tables.rights(role["reader"], role["keeper"])
    return made + library_tables.statements(role["reader"], role["keeper"])


def _role(database: str, role: str) -> sql.Composed:
    """A role of an earlier team in a database of this name is used again."""
    name = f"{database}_{role}"
    return sql.SQL(
        "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = {}) THEN "
        "CREATE ROLE {} NOLOGIN; END IF; END $$"
    ).format(sql.Literal(name), sql.Identifier(name))


def _side_of(shared: SharedTable) -> list[sql.SQL | sql.Composed]:
    table = sql.Identifier(shared.name)
    added = ", ".join(f"ADD COLUMN {column}" for column in SIDE_COLUMNS)
    return [
        written(f"ALTER TABLE {{}} {added}").format(table),
        sql.SQL("CREATE INDEX {} ON {} (team_seq)").format(
            sql.Identifier(f"ix_{shared.name}_team_seq"), table
        ),
        sql.SQL(
            "CREATE TRIGGER team_note BEFORE INSERT OR UPDATE ON {} "
            "FOR EACH ROW EXECUTE FUNCTION team_note()"
        ).format(table),
        sql.SQL(
            "CREATE TRIGGER team_log AFTER INSERT OR UPDATE ON {} "
            "FOR EACH ROW EXECUTE FUNCTION team_log({})"
        ).format(table, sql.SQL(", ").join(sql.Literal(key) for key in shared.keys)),
    ]


def _rights_to(
    shared: SharedTable, role: dict[str, sql.Identifier]
) -> list[sql.SQL | sql.Composed]:
    """Whoever may write a row sees it; nobody deletes one: what is gone says so."""
    table, writer = sql.Identifier(shared.name), role[shared.kept_by]
    seen = "team_scope = 'team' OR team_owner = session_user"
    return [
        sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(table),
        sql.SQL("GRANT SELECT ON {} TO {}").format(table, role["reader"]),
        sql.SQL("GRANT INSERT, UPDATE ON {} TO {}").format(table, writer),
        written(f"CREATE POLICY team_seen ON {{}} FOR SELECT TO {{}} USING ({seen})").format(
            table, role["reader"]
        ),
        sql.SQL(
            "CREATE POLICY team_begun ON {} FOR INSERT TO {} WITH CHECK (team_owner = session_user)"
        ).format(table, writer),
        written(
            f"CREATE POLICY team_written ON {{}} FOR UPDATE TO {{}} USING ({seen}) "
            f"WITH CHECK ({seen})"
        ).format(table, writer),
    ]


def _readable(table: str, reader: sql.Identifier, which: str) -> list[sql.SQL | sql.Composed]:
    name = sql.Identifier(table)
    return [
        sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(name),
        sql.SQL("GRANT SELECT ON {} TO {}").format(name, reader),
        written(f"CREATE POLICY team_seen ON {{}} FOR SELECT TO {{}} USING ({which})").format(
            name, reader
        ),
    ]
