"""The law as it lies in a server's catalogue: a fingerprint of each object, and what differs from the law shipped."""

from __future__ import annotations

from hashlib import sha256

import sqlalchemy as sa

from ideabox.database import server_law

_OBJECTS = """
SELECT 'policy ' || policyname || ' on ' || tablename AS name, concat_ws('|', permissive, roles::text, cmd, qual, with_check) AS said
  FROM pg_policies WHERE schemaname IN ('ideabox', 'mine')
UNION ALL SELECT 'trigger ' || t.tgname || ' on ' || c.relname, pg_get_triggerdef(t.oid) || t.tgenabled::text
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'ideabox'::regnamespace AND NOT t.tgisinternal
UNION ALL SELECT 'function ' || p.oid::regprocedure, pg_get_functiondef(p.oid) || p.proowner::regrole
    || coalesce((SELECT string_agg(r, ',' ORDER BY r) FROM (SELECT a.grantee::regrole || ' ' || a.privilege_type AS r FROM aclexplode(p.proacl) a) x), 'PUBLIC')
  FROM pg_proc p WHERE p.pronamespace IN ('law'::regnamespace, 'mine'::regnamespace)
UNION ALL SELECT 'view ' || c.relname, pg_get_viewdef(c.oid) || coalesce(c.reloptions::text, '') || c.relowner::regrole
  FROM pg_class c WHERE c.relnamespace = 'mine'::regnamespace AND c.relkind = 'v'
UNION ALL SELECT 'rights on ' || CASE WHEN c.relnamespace = 'mine'::regnamespace THEN 'mine.' ELSE '' END || c.relname, concat_ws('|', c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity,
    (SELECT string_agg(r, ',' ORDER BY r) FROM (SELECT a.grantee::regrole || ' ' || a.privilege_type AS r FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner) x),
    (SELECT string_agg(r, ',' ORDER BY r) FROM (SELECT t.attname || ' ' || a.grantee::regrole || ' ' || a.privilege_type AS r
      FROM pg_attribute t, aclexplode(t.attacl) a WHERE t.attrelid = c.oid AND NOT t.attisdropped) x))
  FROM pg_class c WHERE c.relnamespace IN ('ideabox'::regnamespace, 'mine'::regnamespace) AND c.relkind IN ('r', 'v', 'S', 'm', 'f', 'p')
"""
_WAIT = "2s"


def fingerprints(connection: sa.Connection) -> dict[str, str]:
    """Every object of the law with what it says."""
    return {str(name): str(said) for name, said in connection.exec_driver_sql(_OBJECTS)}


def print_of(connection: sa.Connection) -> str:
    """The whole law in one hash."""
    said = sorted(fingerprints(connection).items())
    return sha256("\0".join(f"{name}={words}" for name, words in said).encode()).hexdigest()


def differences(connection: sa.Connection) -> list[str]:
    """Objects that are not as this program would lay them: laid anew for a moment, compared, and taken back.

    Takes locks that everybody else would wait for; given up after two seconds.
    """
    connection.exec_driver_sql("BEGIN")
    try:
        found = fingerprints(connection)
        server_law.act_as(connection, server_law.OWNER)
        server_law.script(connection, f"SET LOCAL lock_timeout = '{_WAIT}'")
        server_law.lift(connection)
        server_law.lay(connection)
        server_law.stop_acting(connection)
        shipped = fingerprints(connection)
    finally:
        connection.exec_driver_sql("ROLLBACK")
    return sorted(name for name in found.keys() | shipped.keys() if found.get(name) != shipped.get(name))
