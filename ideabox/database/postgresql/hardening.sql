-- Cluster-wide defaults that let one login look at, or stand in the way of, another. Needs a superuser; repeat after pg_upgrade.
-- `ideabox-admin doctor` checks each of them, and says what stays open where the administrator is no superuser.

REVOKE SELECT ON pg_locks, pg_stat_activity, pg_stat_ssl, pg_stat_gssapi, pg_prepared_xacts, pg_stat_replication FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION pg_lock_status(), pg_stat_get_activity(integer), pg_stat_get_backend_userid(integer), pg_stat_get_backend_idset(),
  pg_stat_get_backend_pid(integer), pg_stat_get_backend_activity(integer) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION pg_notify(text, text), lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea), lo_open(oid, integer), lo_unlink(oid) FROM PUBLIC;
DO $$ DECLARE f regprocedure; BEGIN  -- every variant of the advisory locks: 27 functions in all versions alike
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ 'advisory' LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database()); END $$;

-- Policies compare ids: cheaper than whatever else may be compared, they come before a reader's own conditions (98_policies.sql).
ALTER FUNCTION pg_catalog.uuid_eq(uuid, uuid) COST 0.01;
-- Who ran which statement how often would tie a login to an anonymous idea.
DO $$ DECLARE each record; BEGIN
  FOR each IN SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relname IN ('pg_stat_statements', 'pg_stat_statements_info') LOOP
    EXECUTE format('REVOKE ALL ON %s FROM PUBLIC', each.name);
  END LOOP;
  FOR each IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.proname LIKE 'pg\_stat\_statements%' LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', each.name);
  END LOOP;
END $$;
-- The watchdog's own login sees sessions and ends them, and nothing else. It has no password: it comes by the server's own socket.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ideabox_watchdog') THEN
    BEGIN CREATE ROLE ideabox_watchdog LOGIN CONNECTION LIMIT 4 IN ROLE pg_signal_backend, pg_read_all_stats;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;  -- made at this moment, for another base
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO ideabox_watchdog', current_database());
END $$;
-- the registrar ends what a suspended person has open (law.end_sessions)
DO $$ BEGIN
  IF NOT pg_has_role('ideabox_registrar', 'pg_signal_backend', 'MEMBER') THEN GRANT pg_signal_backend TO ideabox_registrar; END IF;
EXCEPTION WHEN unique_violation THEN NULL; END $$;  -- at this moment, for another base
GRANT EXECUTE ON FUNCTION pg_stat_get_activity(integer) TO ideabox_registrar;
GRANT SELECT ON pg_stat_activity TO ideabox_watchdog;
GRANT EXECUTE ON FUNCTION pg_stat_get_activity(integer) TO ideabox_watchdog;
