"""Who signs in, and with which powers: a person is a plain login, and every login is a person."""

from __future__ import annotations

from ideabox.admin.checks.check import Check

# the registrar and the DBA who made the roles hold memberships to hand them on: they are nobody's login
_HANDS_ON = "(r.rolname = 'ideabox_registrar' OR pg_has_role(r.oid, 'ideabox_owner', 'MEMBER'))"
_PEOPLE = f"""FROM pg_roles r WHERE (r.rolname IN (SELECT login FROM ideabox.person) OR (NOT {_HANDS_ON}
  AND EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid AND m.roleid = 'ideabox_person'::regrole)))"""
_MEMBERS = f"""FROM pg_roles r JOIN pg_auth_members m ON m.member = r.oid AND m.roleid = 'ideabox_person'::regrole
  AND (NOT {_HANDS_ON} OR r.rolname IN (SELECT login FROM ideabox.person))"""
# roles are the cluster's: where another of its bases lets people in, who isn't a person here may be one there
_ELSEWHERE = """EXISTS (SELECT FROM pg_database d, aclexplode(d.datacl) a
  WHERE d.datname <> current_database() AND a.grantee = 'ideabox_person'::regrole AND a.privilege_type = 'CONNECT')"""
_LOOK_THERE = "'-- a person of another database of this cluster? Look there first'"

SUPERUSERS = Check(
    "superusers",
    f"""SELECT r.rolname, format('ALTER ROLE %I NOSUPERUSER;', r.rolname) || ' -- a DBA who is a person, too, has a second login for it'
    {_PEOPLE} AND r.rolsuper ORDER BY 1""",
)
POWERS = Check(
    "powers",
    f"""SELECT r.rolname || ': ' || p.power, format('ALTER ROLE %I NO%s;', r.rolname, p.power) FROM (SELECT r.* {_PEOPLE}) r,
      LATERAL (VALUES ('BYPASSRLS', r.rolbypassrls), ('CREATEROLE', r.rolcreaterole), ('CREATEDB', r.rolcreatedb), ('REPLICATION', r.rolreplication)) AS p (power, held)
    WHERE p.held AND NOT r.rolsuper ORDER BY 1""",
)
MEMBERSHIPS = Check(
    "memberships",
    f"""SELECT r.rolname || ' in ' || g.rolname, format('REVOKE %I FROM %I GRANTED BY %s;', g.rolname, r.rolname, m.grantor::regrole)
    FROM (SELECT r.oid, r.rolname {_PEOPLE}) r JOIN pg_auth_members m ON m.member = r.oid JOIN pg_roles g ON g.oid = m.roleid
    WHERE g.rolname NOT IN ('ideabox_person', 'ideabox_administrator') ORDER BY 1""",
)
ADMINISTRATORS = Check(
    "administrators",
    f"""SELECT r.rolname, CASE WHEN {_ELSEWHERE} THEN {_LOOK_THERE}
      ELSE format('REVOKE ideabox_administrator FROM %I GRANTED BY %s;', r.rolname, m.grantor::regrole) END
    FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
    WHERE m.roleid = 'ideabox_administrator'::regrole AND r.rolname <> 'ideabox_registrar' AND r.rolcanlogin
      AND NOT pg_has_role(r.oid, 'ideabox_owner', 'MEMBER')
      AND NOT EXISTS (SELECT FROM ideabox.person p WHERE p.login = r.rolname AND p.administrator AND p.active) ORDER BY 1""",
)
STRANGERS = Check(
    "strangers",
    f"""SELECT r.rolname, CASE WHEN {_ELSEWHERE} THEN {_LOOK_THERE}
      ELSE format('ALTER ROLE %I NOLOGIN;', r.rolname) || format(' DROP ROLE %I;', r.rolname) END {_MEMBERS}
    WHERE r.rolcanlogin AND NOT EXISTS (SELECT FROM ideabox.person p WHERE p.login = r.rolname AND p.imported_from IS NULL) ORDER BY 1""",
)
SUSPENDED = Check(
    "suspended",
    f"""SELECT r.rolname, format('SELECT law.close_login(%L);', r.rolname) {_MEMBERS}
    JOIN ideabox.person p ON p.login = r.rolname AND NOT p.active WHERE r.rolcanlogin ORDER BY 1""",
)
GROUPS = Check(
    "groups",
    """SELECT r.rolname || ': ' || p.power, format('ALTER ROLE %I NO%s;', r.rolname, p.power) FROM pg_roles r,
      LATERAL (VALUES ('LOGIN', r.rolcanlogin), ('SUPERUSER', r.rolsuper), ('BYPASSRLS', r.rolbypassrls), ('CREATEDB', r.rolcreatedb),
        ('CREATEROLE', r.rolcreaterole AND r.rolname <> 'ideabox_registrar'), ('REPLICATION', r.rolreplication)) AS p (power, held)
    WHERE r.rolname IN ('ideabox_owner', 'ideabox_person', 'ideabox_administrator', 'ideabox_registrar') AND p.held ORDER BY 1""",
)
LIMITS = Check(
    "limits",
    f"""SELECT r.rolname, format('ALTER ROLE %I CONNECTION LIMIT 4;', r.rolname) {_MEMBERS} WHERE r.rolcanlogin AND r.rolconnlimit = -1 ORDER BY 1""",
)
VERIFIERS = Check(
    "verifiers",
    """SELECT r.rolname, format('ideabox-admin --database URL people reset-password %s',
      CASE WHEN r.rolname ~ '^[A-Za-z0-9._@-]+$' THEN r.rolname ELSE concat(chr(39), replace(r.rolname, chr(39), concat(chr(39), '"', chr(39), '"', chr(39))), chr(39)) END)
    FROM pg_authid r JOIN pg_auth_members m ON m.member = r.oid AND m.roleid = 'ideabox_person'::regrole
    WHERE r.rolcanlogin AND r.rolpassword NOT LIKE 'SCRAM-SHA-256$%' ORDER BY 1""",
)

CHECKS = (
    SUPERUSERS,
    POWERS,
    MEMBERSHIPS,
    ADMINISTRATORS,
    STRANGERS,
    SUSPENDED,
    GROUPS,
    LIMITS,
    VERIFIERS,
)
