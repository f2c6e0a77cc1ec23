-- Roles and schemas: run once by a DBA (`ideabox-admin init`), safe to repeat. Everything after this file is laid by ideabox_owner.
-- A person is a LOGIN role in ideabox_person; identity is session_user, looked up in person.login.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ideabox_owner', 'ideabox_person', 'ideabox_administrator', 'ideabox_registrar'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', name); END IF;
  END LOOP;
END $$;
DO $$ BEGIN
  -- owns the two functions that make and close logins, and nothing else; roles are the whole cluster's: written only where it is needed
  IF NOT (SELECT rolcreaterole FROM pg_roles WHERE rolname = 'ideabox_registrar') THEN ALTER ROLE ideabox_registrar CREATEROLE; END IF;
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE 'GRANT ideabox_person, ideabox_administrator TO ideabox_registrar WITH ADMIN TRUE, INHERIT FALSE, SET FALSE';
  END IF;
  -- who lays the law acts as its owner, and as the registrar for its two functions
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT ideabox_owner, ideabox_registrar TO %I', current_user);
  END IF;
END $$;

CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ideabox_owner, ideabox_person, ideabox_registrar;
CREATE SCHEMA IF NOT EXISTS ideabox AUTHORIZATION ideabox_owner;  -- the tables
CREATE SCHEMA IF NOT EXISTS mine AUTHORIZATION ideabox_owner;     -- tables as one person may see them, where a column is secret
CREATE SCHEMA IF NOT EXISTS law AUTHORIZATION ideabox_owner;      -- what policies and triggers need
GRANT USAGE, CREATE ON SCHEMA law TO ideabox_registrar;
DO $$ BEGIN EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO ideabox_person', current_database());
  EXECUTE format('ALTER DATABASE %I SET search_path = mine, ideabox', current_database()); END $$;
