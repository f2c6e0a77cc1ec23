-- Columns, never tables (that also hides xmin and ctid). What is not named here nobody may touch. A secret column is
-- granted to nobody: EXPLAIN ANALYZE betrays whatever may be selected.

GRANT USAGE ON SCHEMA ideabox, mine, law TO ideabox_person;
GRANT USAGE ON SCHEMA ideabox, mine, law TO ideabox_administrator;
GRANT SELECT ON mine.idea_person, mine.secret_tally, mine.change TO ideabox_person;
GRANT SELECT (version_num) ON ideabox.alembic_version TO ideabox_person;
GRANT SELECT (key, value) ON ideabox.app_meta TO ideabox_person;

GRANT SELECT (id, name, owner_id, is_sample), UPDATE (name) ON ideabox.organisation TO ideabox_person;
GRANT SELECT (id, code, name, region), INSERT (id, code, name, region), UPDATE (id, code, name, region) ON ideabox.site TO ideabox_person;
GRANT SELECT (id, login, name, job, site_id, language, active, administrator, imported_from),
  INSERT (id, login, name, job, email, site_id, language, active, administrator),
  UPDATE (id, login, name, job, email, site_id, language, active, administrator, fresh_password) ON ideabox.person TO ideabox_person;
GRANT SELECT (id, name), INSERT (id, name) ON ideabox.person_group TO ideabox_person;
GRANT SELECT (person_id, group_id), INSERT (person_id, group_id), DELETE ON ideabox.group_member TO ideabox_person;

GRANT SELECT (id, name, question, brief, note, note_by_id, kind, state, glyph, tint, answer_days, vote_rule, hides_totals, anonymity, for_all, language,
    created_by_id, created_at, row_version, ideas, comments, answered),
  INSERT (id, name, question, brief, note, kind, state, glyph, tint, answer_days, vote_rule, hides_totals, anonymity, for_all, language, created_by_id, created_at),
  UPDATE (name, question, brief, note, kind, state, glyph, tint, answer_days, vote_rule, hides_totals, anonymity, for_all, language), DELETE
  ON ideabox.campaign TO ideabox_person;
GRANT SELECT (campaign_id, site_id), INSERT (campaign_id, site_id), DELETE ON ideabox.campaign_site TO ideabox_person;
GRANT SELECT (campaign_id, group_id), INSERT (campaign_id, group_id), DELETE ON ideabox.campaign_group TO ideabox_person;
GRANT SELECT (person_id, campaign_id, role), INSERT (person_id, campaign_id, role), DELETE ON ideabox.campaign_role TO ideabox_person;
GRANT SELECT (id, campaign_id, position, kind, name, opens_at, closes_at, posting, commenting, voting),
  INSERT (id, campaign_id, position, kind, name, opens_at, closes_at, posting, commenting, voting),
  UPDATE (id, position, kind, name, opens_at, closes_at, posting, commenting, voting), DELETE ON ideabox.phase TO ideabox_person;
GRANT SELECT (id, campaign_id, phase_id, person_id, closes_at, reason, at), INSERT (id, campaign_id, phase_id, person_id, closes_at, reason, at) ON ideabox.phase_change TO ideabox_person;
GRANT SELECT (id, campaign_id, position, kind, name), INSERT (id, campaign_id, position, kind, name), UPDATE (id, position, kind, name), DELETE ON ideabox.stage TO ideabox_person;
GRANT SELECT (id, campaign_id, position, code, prompt), INSERT (id, campaign_id, position, code, prompt), UPDATE (id, position, code, prompt), DELETE ON ideabox.question TO ideabox_person;

GRANT SELECT (id, campaign_id, anonymous, byline_id, title, body, answers, language, state, merged_into_id, number, stage_id, stage_kind, saved_at, published_at,
    answer_due, answered_at, paused_on, comments, hidden, hidden_reason, row_version),
  INSERT (id, campaign_id, author_id, anonymous, title, body, answers, language, state, created_at, saved_at),
  UPDATE (campaign_id, anonymous, title, body, answers, language, state, saved_at, hidden, hidden_reason), DELETE ON ideabox.idea TO ideabox_person;
GRANT SELECT (person_id, idea_id, at), INSERT (person_id, idea_id, at), DELETE ON ideabox.follow TO ideabox_person;
GRANT SELECT (person_id, idea_id, first_on), INSERT (person_id, idea_id, first_on) ON ideabox.seen TO ideabox_person;
GRANT SELECT (idea_id, campaign_id, bucket, deal, idea_shown) ON ideabox.reach TO ideabox_person;
GRANT SELECT (id, idea_id, comment_id, campaign_id, person_id, reason, at, settled_at, settled_by_id), INSERT (id, idea_id, comment_id, campaign_id, person_id, reason, at),
  UPDATE (settled_at, settled_by_id) ON ideabox.report TO ideabox_person;
GRANT SELECT (id, idea_id, campaign_id, parent_id, author_id, body, stance, at, edited_at, deleted, hidden, hidden_reason),
  INSERT (id, idea_id, parent_id, author_id, body, at), UPDATE (body, deleted, hidden, hidden_reason) ON ideabox.comment TO ideabox_person;
GRANT SELECT (comment_id, campaign_id, author_id, body) ON ideabox.hidden_comment TO ideabox_person;
GRANT SELECT (idea_id, person_id, campaign_id, value, at), INSERT (idea_id, person_id, value, at), UPDATE (value, at), DELETE ON ideabox.vote TO ideabox_person;
GRANT SELECT (idea_id, campaign_id, idea_shown, support, against, passed, imported_for, imported_mixed, imported_against, standing) ON ideabox.tally TO ideabox_person;
GRANT SELECT (comment_id, value, votes) ON ideabox.imported_comment_vote TO ideabox_person;
GRANT SELECT (id, idea_id, campaign_id, person_id, stage_id, kind, reason, answer, asks_author, look_again_on, expected_version, at),
  INSERT (id, idea_id, person_id, stage_id, kind, reason, answer, asks_author, look_again_on, expected_version, at) ON ideabox.stage_move TO ideabox_person;
GRANT SELECT (person_id, idea_id, until), INSERT (person_id, idea_id, until), UPDATE (until) ON ideabox.notice_opened TO ideabox_person;
GRANT SELECT (person_id, until), INSERT (person_id, until), UPDATE (until) ON ideabox.notices_read TO ideabox_person;

-- an administrator who imports writes whole rows, in import mode only (policies), and reads no more than anyone
DO $$
DECLARE t record; columns text;
BEGIN
  FOR t IN SELECT c.oid, c.relname FROM pg_class c WHERE c.relnamespace = 'ideabox'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT IN ('alembic_version', 'app_meta', 'audit', 'change', 'hidden_comment', 'secret_tally', 'tally', 'reach',
        'organisation', 'follow', 'seen', 'notice_opened', 'notices_read', 'report', 'phase_change') LOOP
    SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
      WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname NOT IN ('words', 'shown', 'idea_shown', 'cast_in', 'steered_in', 'given_in', 'draft_key');
    EXECUTE format('GRANT INSERT (%s) ON ideabox.%I TO ideabox_administrator', columns, t.relname);
  END LOOP;
END $$;
GRANT INSERT (id, person_id, source, opened_at) ON ideabox.import_run TO ideabox_person;  -- so that it is refused in the rule's word
GRANT SELECT (id, person_id, source, opened_at, closed_at), UPDATE (closed_at) ON ideabox.import_run TO ideabox_administrator;
GRANT INSERT ON mine.idea_person TO ideabox_administrator;
GRANT SELECT (id, source) ON ideabox.idea TO ideabox_administrator;
GRANT SELECT (idea_id, value, votes) ON ideabox.imported_vote TO ideabox_administrator;

DO $$ DECLARE f regprocedure; BEGIN  -- those of the registrar are its own affair
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'law'::regnamespace AND proowner = 'ideabox_owner'::regrole LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION law.moment_now(), law.today(), law.me(), law.i_administer(), law.importing(), law.my_campaigns(), law.sees(uuid), law.my_grounds(), law.i_lead(), law.i_moderate(), law.my_ideas(), law.imported_people(),
  law.is_fresh(xid8), law.moderated_keys(),
  law.hello(), law.search(text, int), law.similar_titles(text, int) TO ideabox_person;
GRANT EXECUTE ON FUNCTION law.refuse(text), law.i_administer(), law.is_person(text), law.is_suspended(text), law.note_login(text, text) TO ideabox_registrar;
