-- Logins: one LOGIN role a person. Made and closed by functions of the registrar, the only role that may create roles.
-- Passwords come as SCRAM verifiers computed by the client, so that no log ever holds one.

CREATE FUNCTION law.give_login(who text, verifier text, administers boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.i_administer() THEN PERFORM law.refuse('not_administrator'); END IF;
  IF NOT law.is_person(who) THEN PERFORM law.refuse('not_found'); END IF;
  -- nobody's name is that of the house's own roles, or of one with rights over the server
  IF who ~ '^(ideabox|pg)_' OR EXISTS (SELECT FROM pg_roles WHERE rolname = who AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls))
    THEN PERFORM law.refuse('not_allowed'); END IF;
  IF verifier IS NOT NULL AND verifier !~ '^SCRAM-SHA-256\$' THEN PERFORM law.refuse('not_allowed'); END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = who) THEN EXECUTE format('CREATE ROLE %I LOGIN CONNECTION LIMIT 4 IN ROLE ideabox_person', who);
  ELSIF NOT pg_has_role(who, 'ideabox_person', 'MEMBER') THEN PERFORM law.refuse('not_allowed');  -- a role of something else
  ELSE EXECUTE format('ALTER ROLE %I LOGIN', who); END IF;
  IF verifier IS NOT NULL THEN EXECUTE format('ALTER ROLE %I PASSWORD %L', who, verifier); END IF;
  IF administers THEN EXECUTE format('GRANT ideabox_administrator TO %I', who);
  ELSIF pg_has_role(who, 'ideabox_administrator', 'MEMBER') THEN EXECUTE format('REVOKE ideabox_administrator FROM %I', who); END IF;
  PERFORM law.note_login(who, CASE WHEN verifier IS NULL THEN 'login given' ELSE 'password given' END);
END $$;
-- Roles for many at once, still closed: one by one, each membership would be looked up among all the others'.
CREATE FUNCTION law.make_logins(who text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE each text; made text[] := '{}';
BEGIN
  IF NOT law.i_administer() THEN PERFORM law.refuse('not_administrator'); END IF;
  FOR each IN SELECT DISTINCT w FROM unnest(who) w WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = w) LOOP
    IF NOT law.is_person(each) THEN PERFORM law.refuse('not_found'); END IF;
    IF each ~ '^(ideabox|pg)_' THEN PERFORM law.refuse('not_allowed'); END IF;
    EXECUTE format('CREATE ROLE %I NOLOGIN CONNECTION LIMIT 4', each);
    made := made || format('%I', each);
  END LOOP;
  IF made <> '{}' THEN EXECUTE 'GRANT ideabox_person TO ' || array_to_string(made, ', '); END IF;
END $$;
CREATE FUNCTION law.close_login(who text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.i_administer() THEN PERFORM law.refuse('not_administrator'); END IF;
  IF NOT law.is_person(who) OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = who) OR NOT pg_has_role(who, 'ideabox_person', 'MEMBER') THEN RETURN; END IF;
  EXECUTE format('ALTER ROLE %I NOLOGIN', who);
END $$;
-- What a suspended person has open: a transaction begun before may still hold its old picture of everything. Called once the
-- suspension is committed, or they might come back to the same picture. Where no superuser has hardened the server
-- nothing may be ended here, and the watchdog does it: nothing is told then.
CREATE FUNCTION law.end_sessions(who text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.i_administer() THEN PERFORM law.refuse('not_administrator'); END IF;
  IF NOT law.is_suspended(who) THEN RETURN 0; END IF;
  BEGIN
    RETURN (SELECT count(pg_terminate_backend(a.pid)) FROM pg_stat_get_activity(NULL) a JOIN pg_roles r ON r.oid = a.usesysid
      WHERE r.rolname = who AND NOT r.rolsuper AND a.pid <> pg_backend_pid()
        AND a.datid = (SELECT oid FROM pg_database WHERE datname = current_database()));
  EXCEPTION WHEN insufficient_privilege THEN RETURN NULL;
  END;
END $$;
REVOKE ALL ON FUNCTION law.give_login(text, text, boolean), law.make_logins(text[]), law.close_login(text), law.end_sessions(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION law.give_login(text, text, boolean), law.make_logins(text[]), law.close_login(text), law.end_sessions(text) TO ideabox_person;
