"""What the shared database grants, in words: its policies, rights and functions, as a text to compare with.

`python -m tests.ideabox.database.golden` writes the text anew; read the difference before it is committed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg

from tests.postgresql import lay_base, running_server

GOLDEN = Path(__file__).with_name("golden.txt")
OURS = "('ideabox', 'mine', 'law')"

POLICIES = """
SELECT format('%I.%I %s for %s to %s using %s check %s', schemaname, tablename, policyname, lower(cmd),
  array_to_string(roles, ', '), coalesce(qual, '-'), coalesce(with_check, '-'))
FROM pg_policies WHERE schemaname NOT LIKE 'pg\\_%' ORDER BY schemaname, tablename, policyname
"""
UNGUARDED = """
SELECT oid::regclass::text || ' has no row security' FROM pg_class
WHERE relkind IN ('r', 'p') AND relnamespace = 'ideabox'::regnamespace AND NOT relrowsecurity ORDER BY 1
"""
SCHEMAS = """
SELECT format('schema %s: %s to %s', n.nspname, lower(a.privilege_type), coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC'))
FROM pg_namespace n, aclexplode(n.nspacl) a
WHERE n.nspname IN ('public', 'ideabox', 'mine', 'law') AND a.grantee <> n.nspowner
ORDER BY 1
"""
WHOLE = f"""
SELECT format('%s: %s to %s', c.oid::regclass, lower(a.privilege_type), coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC'))
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
WHERE n.nspname IN {OURS} AND a.grantee <> c.relowner ORDER BY 1
"""
COLUMNS = f"""
SELECT format('%s: %s to %s (%s)', c.oid::regclass, lower(a.privilege_type), coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC'),
  string_agg(t.attname, ', ' ORDER BY t.attname))
FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(t.attacl) a
WHERE n.nspname IN {OURS} AND NOT t.attisdropped GROUP BY c.oid, a.privilege_type, a.grantee ORDER BY 1
"""
FUNCTIONS = f"""
SELECT format('%s of %s, %s, %s, executed by %s', p.oid::regprocedure, p.proowner::regrole,
  CASE WHEN p.prosecdef THEN 'definer' ELSE 'invoker' END, coalesce(array_to_string(p.proconfig, ' '), 'NO SEARCH PATH'),
  coalesce((SELECT string_agg(coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC'), ', ' ORDER BY a.grantee::regrole::text)
    FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee <> p.proowner), 'nobody else'))
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN {OURS} ORDER BY 1
"""
TRIGGERS = """
SELECT c.oid::regclass || ': ' || t.tgname || CASE WHEN t.tgenabled = 'O' THEN '' ELSE ' IS ' || t.tgenabled::text END
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace IN ('ideabox'::regnamespace, 'mine'::regnamespace) AND NOT t.tgisinternal ORDER BY 1
"""
ROLES = """
SELECT format('%s is %s', rolname, coalesce(nullif(concat_ws(', ', CASE WHEN rolsuper THEN 'superuser' END,
  CASE WHEN rolcanlogin THEN 'login' END, CASE WHEN rolcreaterole THEN 'createrole' END, CASE WHEN rolbypassrls THEN 'bypassrls' END), ''), 'plain'))
FROM pg_roles WHERE rolname LIKE 'ideabox\\_%' ORDER BY 1
"""
PARTS = {
    "Roles": ROLES,
    "Schemas": SCHEMAS,
    "Tables without row security": UNGUARDED,
    "Policies": POLICIES,
    "Rights to whole tables, views and sequences": WHOLE,
    "Rights to columns": COLUMNS,
    "Functions": FUNCTIONS,
    "Triggers": TRIGGERS,
}


def law_of(root: psycopg.Connection[Any]) -> str:
    """All of it, one right a line."""
    root.execute("SET search_path = pg_catalog")
    parts = []
    for title, asked in PARTS.items():
        lines = [" ".join(str(row[0]).split()) for row in root.execute(asked)]
        parts.append(f"# {title}\n" + "".join(f"{line}\n" for line in lines))
    return "\n".join(parts)


def main() -> None:
    """Write the text anew."""
    with running_server() as server, server.database() as name:
        lay_base(server, name)
        with server.connect(name) as root:
            GOLDEN.write_text(law_of(root), encoding="utf-8")


if __name__ == "__main__":
    main()
