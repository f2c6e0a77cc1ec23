-- Who asks, and what is open to them. session_user cannot be forged. In a policy always (SELECT law.me()) or
-- IN (SELECT law.some_set()): evaluated once a statement, not once a row.
-- A login is compared in the collation of its column's index: session_user brings one of its own, and every person would
-- be gone through.
-- Words of refusal are SQLSTATE 42501 with the word as message, the same as in permissions.py and in sqlite/*.sql.

CREATE FUNCTION law.refuse(word text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = word; END $$;

CREATE FUNCTION law.moment_now() RETURNS timestamptz LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT date_trunc('milliseconds', now()) $$;
CREATE FUNCTION law.today() RETURNS date LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT (law.moment_now() AT TIME ZONE 'UTC')::date $$;

CREATE FUNCTION law.me() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT id FROM ideabox.person WHERE login = session_user::text COLLATE "default" AND active $$;
-- an administrator of Ideabox, or whoever owns the database anyway (the DBA at work with ideabox-admin)
CREATE FUNCTION law.i_administer() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM ideabox.person WHERE login = session_user::text COLLATE "default" AND active AND administrator)
    OR pg_has_role(session_user, 'ideabox_owner', 'MEMBER') $$;
-- old dates may go into closed phases: an administrator has opened a run in this very transaction. No open run is ever
-- committed (30_people.sql), so one that can be seen is one's own.
CREATE FUNCTION law.importing() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM ideabox.import_run WHERE closed_at IS NULL) $$;

-- whoever owns the database: the DBA at work, who may look at everything anyway
CREATE FUNCTION law.i_own() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT pg_has_role(session_user, 'ideabox_owner', 'MEMBER') $$;
-- an import speaks for people of another system, never for those of this one: not even a key that is taken already tells
-- an administrator who voted, wrote or read
CREATE FUNCTION law.imports(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT law.importing() AND (law.i_own() OR EXISTS (SELECT FROM ideabox.person WHERE id = who AND imported_from IS NOT NULL)) $$;
-- and it adds; what is there it changes for the DBA alone
CREATE FUNCTION law.rewrites() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT law.i_own() AND law.importing() $$;

-- something gained in this very transaction: not a right yet
CREATE FUNCTION law.is_fresh(gained_in xid8) RETURNS boolean LANGUAGE sql STABLE  -- inlined, as it has no search path
  AS $$ SELECT coalesce(gained_in OPERATOR(pg_catalog.=) pg_catalog.pg_current_xact_id_if_assigned(), false) $$;

-- asked many times by one statement: every arm by an index alone, and nothing said twice is taken out; drafts are few, so
-- what is no draft is told by the list of them and not by looking at each campaign
CREATE FUNCTION law.my_campaigns() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 50 SET search_path = pg_catalog, pg_temp
  AS $$ SELECT mine.id FROM ideabox.person me CROSS JOIN LATERAL (
      SELECT c.id FROM ideabox.campaign c WHERE c.for_all AND c.state <> 'draft'
      UNION ALL SELECT a.campaign_id FROM (SELECT s.campaign_id FROM ideabox.campaign_site s WHERE s.site_id = me.site_id
          UNION ALL SELECT g.campaign_id FROM ideabox.group_member m JOIN ideabox.campaign_group g ON g.group_id = m.group_id WHERE m.person_id = me.id) a
        WHERE a.campaign_id <> ALL (ARRAY(SELECT c.id FROM ideabox.campaign c WHERE c.state = 'draft'))
      UNION ALL SELECT r.campaign_id FROM ideabox.campaign_role r WHERE r.person_id = me.id
      UNION ALL SELECT c.id FROM ideabox.campaign c WHERE me.administrator) mine
    WHERE me.login = session_user::text COLLATE "default" AND me.active $$;
-- campaigns I prepare and steer
CREATE FUNCTION law.i_lead() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, pg_temp
  AS $$ WITH me AS MATERIALIZED (SELECT id, administrator FROM ideabox.person WHERE login = session_user::text COLLATE "default" AND active)
    SELECT c.id FROM ideabox.campaign c, me WHERE me.administrator
    UNION SELECT r.campaign_id FROM ideabox.campaign_role r JOIN me ON me.id = r.person_id WHERE r.role IN ('sponsor', 'facilitator') $$;
CREATE FUNCTION law.i_moderate() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, pg_temp
  AS $$ SELECT r.campaign_id FROM ideabox.campaign_role r JOIN ideabox.person p ON p.id = r.person_id
    WHERE p.login = session_user::text COLLATE "default" AND p.active AND r.role = 'facilitator' AND NOT law.is_fresh(r.given_in) $$;
-- the same to be looked up by key: a look-up counts for nothing in the order of a row's questions (98_policies.sql)
CREATE FUNCTION law.moderated_keys() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT coalesce(jsonb_object_agg(m, true), '{}') FROM law.i_moderate() m $$;
CREATE FUNCTION law.my_ideas() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 30 SET search_path = pg_catalog, pg_temp
  AS $$ SELECT i.idea_id FROM ideabox.idea_person i JOIN ideabox.person p ON p.id = i.person_id WHERE p.login = session_user::text COLLATE "default" AND p.active $$;
-- campaigns I wrote in: one's idea is read with all that stands around it, even where the audience has changed since
CREATE FUNCTION law.my_grounds() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog, pg_temp
  AS $$ SELECT i.campaign_id FROM ideabox.idea i WHERE i.id IN (SELECT law.my_ideas()) $$;
-- accounts an import made for people of another system; they never sign in
CREATE FUNCTION law.imported_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = pg_catalog, pg_temp
  AS $$ SELECT id FROM ideabox.person WHERE imported_from IS NOT NULL $$;

-- and on their ideas alone
CREATE FUNCTION law.imports_on(subject uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT law.imports((SELECT author_id FROM ideabox.idea WHERE id = subject)) $$;

-- somebody who may have a login
CREATE FUNCTION law.is_person(who text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM ideabox.person WHERE login = who AND imported_from IS NULL) $$;
-- somebody who may not use Ideabox any more
CREATE FUNCTION law.is_suspended(who text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM ideabox.person WHERE login = who AND imported_from IS NULL AND NOT active) $$;

-- for triggers: one question each, asked as owner
-- of one campaign what my_campaigns() says of all: asked by every vote and comment, so by keys alone
CREATE FUNCTION law.sees(campaign uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM ideabox.person me JOIN ideabox.campaign c ON c.id = campaign
    WHERE me.login = session_user::text COLLATE "default" AND me.active AND (me.administrator
      OR EXISTS (SELECT FROM ideabox.campaign_role r WHERE r.person_id = me.id AND r.campaign_id = c.id)
      OR c.state <> 'draft' AND (c.for_all
        OR EXISTS (SELECT FROM ideabox.campaign_site s WHERE s.campaign_id = c.id AND s.site_id = me.site_id)
        OR EXISTS (SELECT FROM ideabox.campaign_group g JOIN ideabox.group_member m ON m.group_id = g.group_id
          WHERE g.campaign_id = c.id AND m.person_id = me.id)))) $$;
CREATE FUNCTION law.leads(campaign uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT law.i_administer() OR EXISTS (SELECT FROM ideabox.campaign_role r JOIN ideabox.person p ON p.id = r.person_id
    WHERE r.campaign_id = campaign AND p.login = session_user::text COLLATE "default" AND p.active AND r.role IN ('sponsor', 'facilitator')) $$;
CREATE FUNCTION law.moderates(campaign uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM ideabox.campaign_role r JOIN ideabox.person p ON p.id = r.person_id
    WHERE r.campaign_id = campaign AND p.login = session_user::text COLLATE "default" AND p.active AND r.role = 'facilitator' AND NOT law.is_fresh(r.given_in)) $$;
CREATE FUNCTION law.is_open(campaign uuid, act text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM ideabox.phase p JOIN ideabox.campaign c ON c.id = p.campaign_id
    WHERE p.campaign_id = campaign AND c.state = 'open' AND p.opens_at <= law.moment_now() AND p.closes_at > law.moment_now()
      AND CASE act WHEN 'posting' THEN p.posting WHEN 'commenting' THEN p.commenting ELSE p.voting END) $$;
-- the campaign of a published idea open to me, or nothing
CREATE FUNCTION law.campaign_of(idea uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT i.campaign_id FROM ideabox.idea i WHERE i.id = idea AND i.state = 'published' AND law.sees(i.campaign_id)
    AND (NOT i.hidden OR i.author_id = law.me() OR law.moderates(i.campaign_id)) $$;

CREATE FUNCTION law.note(act text, subject text, detail text DEFAULT '', anonymous boolean DEFAULT false) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ INSERT INTO ideabox.audit (at, person_id, act, subject_id, detail)
    VALUES (law.moment_now(), CASE WHEN NOT anonymous THEN law.me() END, act, replace(subject, '-', ''), coalesce(detail, '')) $$;
CREATE FUNCTION law.note_login(who text, act text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT law.note(act, id::text) FROM ideabox.person WHERE login = who $$;
CREATE FUNCTION law.tell(campaign uuid, idea uuid, what text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ INSERT INTO ideabox.change (campaign_id, idea_id, what) VALUES (campaign, idea, what) $$;

CREATE FUNCTION law.frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$ BEGIN PERFORM law.refuse('append_only'); RETURN NULL; END $$;
CREATE FUNCTION law.never() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$ BEGIN PERFORM law.refuse('not_allowed'); RETURN NULL; END $$;

-- all a client asks at its start, answered to the suspended and the unknown as well: what base this is, and who they are
CREATE FUNCTION law.hello() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$ SELECT jsonb_build_object(
    'schema', (SELECT max(version_num) FROM ideabox.alembic_version),
    'meta', (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM ideabox.app_meta),
    'now', law.moment_now(),
    'me', (SELECT jsonb_build_object('id', p.id, 'login', p.login, 'name', p.name, 'active', p.active, 'administrator', p.administrator,
       'fresh_password', p.fresh_password, 'draft_key', CASE WHEN p.active THEN encode(p.draft_key, 'hex') END) FROM ideabox.person p WHERE p.login = session_user::text COLLATE "default")) $$;
