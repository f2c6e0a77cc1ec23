"""The server itself: its version, what it lets in over the network, what it promises to keep."""

from __future__ import annotations

from ideabox.admin.checks.check import Check, setting

VERSION = Check(
    "version",
    """SELECT 'PostgreSQL ' || current_setting('server_version'), 'install 18, 17.6, 16.10 or 15.14, or newer ones of these: older ones tell what row security hides'
    FROM (SELECT current_setting('server_version_num')::int AS v) s
    WHERE v < CASE v / 10000 WHEN 15 THEN 150014 WHEN 16 THEN 160010 WHEN 17 THEN 170006 ELSE 180000 END""",
)
HBA = Check(
    "hba",
    """WITH rules AS (
      SELECT *, coalesce(to_jsonb(r) ->> 'file_name', current_setting('hba_file')) AS file,  -- before 16 there was one file
        database && ARRAY['all', 'sameuser', current_database()::text] AS here,
        min(rule_number) FILTER (WHERE type = 'host' AND auth_method = 'reject' AND user_name = ARRAY['all'] AND address = 'all'
          AND database && ARRAY['all', current_database()::text]) OVER () AS closed
      FROM pg_hba_file_rules r)
    SELECT 'line ' || line_number || ': ' || CASE WHEN error IS NOT NULL THEN error ELSE
        concat_ws(' ', type, array_to_string(database, ','), array_to_string(user_name, ','), address, auth_method) END,
      CASE WHEN type = 'local' THEN 'in ' || file || ': peer or scram-sha-256 in this line'
        ELSE 'in ' || file || ': hostssl and scram-sha-256 in this line, or the lines of "ideabox-admin init" above it' END
    FROM rules WHERE (error IS NOT NULL AND NOT (current_setting('ssl') = 'off' AND error ~ 'SSL')) OR (error IS NULL AND here AND auth_method <> 'reject' AND (closed IS NULL OR rule_number < closed OR type = 'local') AND NOT (
      (type = 'hostssl' AND auth_method IN ('scram-sha-256', 'cert', 'gss', 'sspi', 'ldap', 'oauth'))
      OR (type = 'hostgssenc' AND auth_method = 'gss') OR (type = 'local' AND auth_method IN ('peer', 'scram-sha-256'))))
    ORDER BY line_number""".replace("rule_number", "line_number"),
)
DOOR = Check(
    "door",
    """WITH rules AS (
      SELECT * FROM pg_hba_file_rules WHERE (error IS NULL OR current_setting('ssl') = 'off' AND error ~ 'SSL')
        AND database && ARRAY['all', current_database()::text]
        AND EXISTS (SELECT FROM unnest(user_name) u WHERE u IN ('all', '+ideabox_person') OR u LIKE '+%'))
    SELECT 'no line before a refusal lets people in by TLS',
      'on top of ' || current_setting('hba_file') || format(': hostssl %I +ideabox_person all scram-sha-256', current_database())
    WHERE NOT EXISTS (SELECT FROM rules WHERE (type = 'hostssl' AND auth_method IN ('scram-sha-256', 'cert', 'gss', 'sspi', 'ldap', 'oauth')
        OR type = 'hostgssenc' AND auth_method = 'gss')
      AND line_number < coalesce((SELECT min(line_number) FROM rules WHERE type IN ('host', 'hostssl') AND auth_method = 'reject' AND address = 'all'), 2147483647))""",
)
IDLE = Check(
    "idle_in_transaction_session_timeout",
    """SELECT 'idle_in_transaction_session_timeout = ' || current_setting('idle_in_transaction_session_timeout'),
      'ALTER SYSTEM SET idle_in_transaction_session_timeout = ''15s''; SELECT pg_reload_conf();'
    FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout' AND NOT setting::bigint BETWEEN 1 AND 60000""",
)
WATCHDOG = Check(
    "watchdog",
    """SELECT 'no session named ideabox-watchdog', 'ideabox-admin --database URL watchdog, as a service of the server'
    FROM (SELECT count(*) FILTER (WHERE application_name = 'ideabox-watchdog') AS running FROM pg_stat_activity) s WHERE running = 0""",
)
STANDBY = Check(
    "standby",
    """SELECT 'standbys there are, but synchronous_standby_names is empty',
      'ALTER SYSTEM SET synchronous_standby_names = ''ANY 1 (*)''; SELECT pg_reload_conf();'
    WHERE current_setting('synchronous_standby_names') = '' AND EXISTS (SELECT FROM pg_replication_slots WHERE slot_type = 'physical')""",
)
OVERRIDES = Check(
    "overrides",
    """SELECT concat_ws(' ', 'for', coalesce(r.rolname, 'all'), 'in', coalesce(d.datname, 'all databases') || ':', c.said),
      CASE WHEN s.setrole = 0 THEN format('ALTER DATABASE %I RESET %s;', d.datname, split_part(c.said, '=', 1))
        WHEN s.setdatabase = 0 THEN format('ALTER ROLE %I RESET %s;', r.rolname, split_part(c.said, '=', 1))
        ELSE format('ALTER ROLE %I IN DATABASE %I RESET %s;', r.rolname, d.datname, split_part(c.said, '=', 1)) END
    FROM pg_db_role_setting s LEFT JOIN pg_roles r ON r.oid = s.setrole LEFT JOIN pg_database d ON d.oid = s.setdatabase,
      unnest(s.setconfig) AS c (said)
    WHERE (s.setdatabase = 0 OR d.datname = current_database()) AND (c.said ~ '^synchronous_commit=(off|local|remote_write)'
      OR c.said ~ '^session_replication_role=replica' OR c.said ~ '^idle_in_transaction_session_timeout=0'
      OR c.said ~ '^password_encryption=md5' OR c.said ~ '^row_security=off')""",
)
LOGGING = Check(
    "logging",
    """SELECT 'log_statement = ' || current_setting('log_statement') || ': the log would tell who wrote what',
      'ALTER SYSTEM SET log_statement = ''ddl''; SELECT pg_reload_conf();'
    WHERE current_setting('log_statement') IN ('mod', 'all')""",
)
EXTENSIONS = Check(
    "extensions",
    """SELECT extname, format('DROP EXTENSION %I;', extname) FROM pg_extension
    WHERE extname NOT IN ('plpgsql', 'unaccent', 'pg_trgm', 'pg_stat_statements') ORDER BY 1""",
)

CHECKS = (
    VERSION,
    setting("ssl", "= 'on'", "on"),
    setting("ssl_min_protocol_version", "IN ('TLSv1.2', 'TLSv1.3')", "'TLSv1.2'"),
    setting("password_encryption", "= 'scram-sha-256'", "'scram-sha-256'"),
    HBA,
    DOOR,
    IDLE,
    WATCHDOG,
    setting("fsync", "= 'on'", "on"),
    setting("full_page_writes", "= 'on'", "on"),
    setting("synchronous_commit", "IN ('on', 'remote_apply')", "on"),
    STANDBY,
    OVERRIDES,
    LOGGING,
    EXTENSIONS,
)
