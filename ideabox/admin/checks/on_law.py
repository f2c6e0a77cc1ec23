"""The law's own objects, and what PostgreSQL opens to every login unless it is closed (hardening.sql)."""

from __future__ import annotations

from ideabox.admin.checks.check import Check

_OURS = "('ideabox', 'mine', 'law')"

ROW_SECURITY = Check(
    "row_security",
    """SELECT relname, format('ALTER TABLE ideabox.%I ENABLE ROW LEVEL SECURITY;', relname) FROM pg_class
    WHERE relnamespace = 'ideabox'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity ORDER BY 1""",
)
PUBLIC_TABLES = Check(
    "public_tables",
    f"""SELECT * FROM (
      SELECT a.privilege_type || ' on ' || c.relnamespace::regnamespace || '.' || quote_ident(c.relname) AS subject, format('REVOKE %s ON %s FROM PUBLIC;', a.privilege_type, c.relnamespace::regnamespace || '.' || quote_ident(c.relname)) AS mend
        FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee = 0 AND c.relkind <> 'S' AND c.relnamespace::regnamespace::text IN {_OURS}
      UNION ALL SELECT a.privilege_type || ' on ' || c.relnamespace::regnamespace || '.' || quote_ident(c.relname), format('REVOKE ALL ON SEQUENCE %s FROM PUBLIC;', c.relnamespace::regnamespace || '.' || quote_ident(c.relname))
        FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee = 0 AND c.relkind = 'S' AND c.relnamespace::regnamespace::text IN {_OURS}
      UNION ALL SELECT a.privilege_type || ' (' || t.attname || ') on ' || c.relnamespace::regnamespace || '.' || quote_ident(c.relname), format('REVOKE %s (%I) ON %s FROM PUBLIC;', a.privilege_type, t.attname, c.relnamespace::regnamespace || '.' || quote_ident(c.relname))
        FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a WHERE a.grantee = 0 AND c.relnamespace::regnamespace::text IN {_OURS}
    ) found ORDER BY 1""",
)
PUBLIC_PLACES = Check(
    "public_places",
    """SELECT a.privilege_type || ' on schema ' || n.nspname, format('REVOKE %s ON SCHEMA %I FROM PUBLIC;', a.privilege_type, n.nspname)
      FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
      WHERE a.grantee = 0 AND n.nspname IN ('ideabox', 'mine', 'law', 'public')
    UNION ALL SELECT a.privilege_type || ' on database ' || d.datname, format('REVOKE %s ON DATABASE %I FROM PUBLIC;', a.privilege_type, d.datname)
      FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a WHERE a.grantee = 0 AND d.datname = current_database()""",
)
PUBLIC_FUNCTIONS = Check(
    "public_functions",
    """SELECT p.oid::regprocedure::text, format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC;', p.oid::regprocedure)
    FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    WHERE p.pronamespace = 'law'::regnamespace AND a.grantee = 0 ORDER BY 1""",
)
TRIGGERS = Check(
    "triggers",
    """SELECT t.tgname || ' on ' || c.relname, format('ALTER TABLE ideabox.%I ENABLE TRIGGER %I;', c.relname, t.tgname)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'ideabox'::regnamespace AND NOT t.tgisinternal AND t.tgenabled <> 'O' ORDER BY 1""",
)
IMPORT_RUN = Check(
    "import_run",
    """SELECT source || ', ' || opened_at, format('as ideabox_owner: ALTER TABLE ideabox.import_run DISABLE TRIGGER USER; UPDATE ideabox.import_run SET closed_at = opened_at WHERE id = %L; ALTER TABLE ideabox.import_run ENABLE TRIGGER USER;', id)
    FROM ideabox.import_run WHERE closed_at IS NULL""",
)
DEFAULT_RIGHTS = Check(
    "default_rights",
    """SELECT d.defaclrole::regrole || ': ' || a.privilege_type || ' to ' || CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END,
      format('ALTER DEFAULT PRIVILEGES FOR ROLE %s %s REVOKE %s ON %s FROM %s;', d.defaclrole::regrole,
        CASE d.defaclnamespace WHEN 0 THEN '' ELSE 'IN SCHEMA ' || d.defaclnamespace::regnamespace END, a.privilege_type,
        CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'n' THEN 'SCHEMAS' ELSE 'TYPES' END,
        CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
    FROM pg_default_acl d, aclexplode(d.defaclacl) a
    WHERE a.grantee = 0 OR a.grantee IN ('ideabox_person'::regrole, 'ideabox_administrator'::regrole)""",
)
ADVISORY_LOCKS = Check(
    "advisory_locks",
    """SELECT count(*) || ' functions', 'as a superuser: ' || string_agg(format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC;', p.oid::regprocedure), ' ' ORDER BY p.oid::regprocedure::text)
    FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname ~ 'advisory'
      AND EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0) HAVING count(*) > 0""",
)
OTHERS_WORK = Check(
    "others_work",
    """SELECT * FROM (SELECT c.oid::regclass::text AS subject, format('as a superuser: REVOKE SELECT ON %s FROM PUBLIC;', c.oid::regclass) AS mend
      FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee = 0 AND c.relnamespace = 'pg_catalog'::regnamespace
        AND c.relname IN ('pg_locks', 'pg_stat_activity', 'pg_stat_ssl', 'pg_stat_gssapi', 'pg_prepared_xacts', 'pg_stat_replication')
    UNION ALL SELECT p.oid::regprocedure::text, format('as a superuser: REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC;', p.oid::regprocedure)
      FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0 AND p.pronamespace = 'pg_catalog'::regnamespace
        AND p.proname IN ('pg_lock_status', 'pg_stat_get_activity', 'pg_stat_get_backend_userid', 'pg_stat_get_backend_idset', 'pg_stat_get_backend_pid', 'pg_stat_get_backend_activity')
    ) found ORDER BY 1""",
)
SIGNALS = Check(
    "signals",
    """SELECT p.oid::regprocedure::text, format('as a superuser: REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC;', p.oid::regprocedure)
    FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    WHERE a.grantee = 0 AND p.pronamespace = 'pg_catalog'::regnamespace
      AND p.proname IN ('pg_notify', 'lo_create', 'lo_creat', 'lo_from_bytea', 'lo_open', 'lo_unlink') ORDER BY 1""",
)
POLICIES_FIRST = Check(
    "policies_first",
    """SELECT 'uuid_eq: cost ' || procost, 'as a superuser: ALTER FUNCTION pg_catalog.uuid_eq(uuid, uuid) COST 0.01;'
    FROM pg_proc WHERE oid = 'pg_catalog.uuid_eq(uuid, uuid)'::regprocedure AND procost > 0.02""",
)
STATEMENTS = Check(
    "statements",
    """SELECT c.oid::regclass::text, format('as a superuser: REVOKE ALL ON %s FROM PUBLIC;', c.oid::regclass)
    FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
    WHERE a.grantee = 0 AND c.relname IN ('pg_stat_statements', 'pg_stat_statements_info') ORDER BY 1""",
)
META = Check(
    "meta",
    """SELECT k, 'ideabox-admin --database URL upgrade' FROM unnest(ARRAY['epoch', 'schema', 'oldest_client', 'newest_client', 'law']) AS k
    WHERE NOT EXISTS (SELECT FROM ideabox.app_meta WHERE key = k)""",
)

CHECKS = (
    ROW_SECURITY,
    PUBLIC_TABLES,
    PUBLIC_PLACES,
    PUBLIC_FUNCTIONS,
    TRIGGERS,
    IMPORT_RUN,
    DEFAULT_RIGHTS,
    ADVISORY_LOCKS,
    OTHERS_WORK,
    SIGNALS,
    POLICIES_FIRST,
    STATEMENTS,
    META,
)
