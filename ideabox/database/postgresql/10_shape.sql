-- What only this engine needs of the tables: columns, sequences and indexes that its law leans on. All of it repeatable.

CREATE SEQUENCE IF NOT EXISTS ideabox.idea_number AS integer;
ALTER TABLE ideabox.idea ADD COLUMN IF NOT EXISTS words tsvector;  -- empty for drafts, kept by a trigger
CREATE INDEX IF NOT EXISTS idea_words ON ideabox.idea USING gin (words);
CREATE INDEX IF NOT EXISTS idea_title_like ON ideabox.idea USING gin (lower(title) public.gin_trgm_ops) WHERE state = 'published';
CREATE INDEX IF NOT EXISTS import_run_open ON ideabox.import_run (person_id) WHERE closed_at IS NULL;

-- what is open to me, asked by every statement
CREATE INDEX IF NOT EXISTS campaign_everyones ON ideabox.campaign (id) WHERE for_all AND state <> 'draft';
CREATE INDEX IF NOT EXISTS campaign_drafts ON ideabox.campaign (id) WHERE state = 'draft';
CREATE INDEX IF NOT EXISTS campaign_site_site ON ideabox.campaign_site (site_id, campaign_id);
CREATE INDEX IF NOT EXISTS campaign_group_group ON ideabox.campaign_group (group_id, campaign_id);

-- what is one's own is asked for twice, by the policy and by the program: each time taken for one person's part of all,
-- hundreds of rows would count as one. Without statistics a part is guessed, and looked up by its key.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['vote', 'seen', 'follow', 'notice_opened'] LOOP
    EXECUTE format('ALTER TABLE ideabox.%I ALTER COLUMN person_id SET STATISTICS 0', t);
  END LOOP;
END $$;

-- co-authors show where the idea bears names; the author's own row never does: the idea has a byline for that
ALTER TABLE ideabox.idea_person ADD COLUMN IF NOT EXISTS shown boolean NOT NULL DEFAULT false;
ALTER TABLE ideabox.idea_person ADD COLUMN IF NOT EXISTS byline_id uuid GENERATED ALWAYS AS (CASE WHEN shown THEN person_id END) STORED;
CREATE INDEX IF NOT EXISTS idea_person_byline ON ideabox.idea_person (byline_id, idea_id) WHERE byline_id IS NOT NULL;

-- whether the idea stands in everyone's sight, beside its comments and moves, so that their policies need no join
ALTER TABLE ideabox.comment ADD COLUMN IF NOT EXISTS idea_shown boolean NOT NULL DEFAULT true;
ALTER TABLE ideabox.stage_move ADD COLUMN IF NOT EXISTS idea_shown boolean NOT NULL DEFAULT true;
ALTER TABLE ideabox.imported_comment_vote ADD COLUMN IF NOT EXISTS campaign_id uuid;

-- as the policies ask them: a bare column is the one question that is never asked after a reader's own (98_policies.sql)
ALTER TABLE ideabox.idea ADD COLUMN IF NOT EXISTS published boolean GENERATED ALWAYS AS (state = 'published') STORED;
ALTER TABLE ideabox.idea ADD COLUMN IF NOT EXISTS shown boolean GENERATED ALWAYS AS (state = 'published' AND NOT hidden) STORED;
ALTER TABLE ideabox.tally ADD COLUMN IF NOT EXISTS idea_shown boolean NOT NULL DEFAULT true;
ALTER TABLE ideabox.reach ADD COLUMN IF NOT EXISTS idea_shown boolean NOT NULL DEFAULT true;
ALTER TABLE ideabox.report ADD COLUMN IF NOT EXISTS campaign_key text GENERATED ALWAYS AS (campaign_id::text) STORED;

-- the transaction in which a right was gained: it opens nothing before it is committed, or one would look and roll back
ALTER TABLE ideabox.vote ADD COLUMN IF NOT EXISTS cast_in xid8;
ALTER TABLE ideabox.campaign ADD COLUMN IF NOT EXISTS steered_in xid8;
ALTER TABLE ideabox.campaign_role ADD COLUMN IF NOT EXISTS given_in xid8;

-- the words of hidden comments, away from the column everyone may select
CREATE TABLE IF NOT EXISTS ideabox.hidden_comment (
  comment_id uuid CONSTRAINT hidden_comment_pk PRIMARY KEY CONSTRAINT hidden_comment_comment_id_fk REFERENCES ideabox.comment ON DELETE CASCADE,
  campaign_id uuid NOT NULL, author_id uuid NOT NULL, body text NOT NULL);
ALTER TABLE ideabox.hidden_comment ADD COLUMN IF NOT EXISTS campaign_key text GENERATED ALWAYS AS (campaign_id::text) STORED;

-- what a person types on a PC that others use is sealed with a key of theirs: they alone are told it (law.hello), nobody sets it
ALTER TABLE ideabox.person ADD COLUMN IF NOT EXISTS draft_key bytea NOT NULL
  DEFAULT pg_catalog.sha256(pg_catalog.uuid_send(pg_catalog.gen_random_uuid()) || pg_catalog.uuid_send(pg_catalog.gen_random_uuid()) || pg_catalog.uuid_send(pg_catalog.gen_random_uuid()));

-- counters are updated in place: leave room for it
ALTER TABLE ideabox.idea SET (fillfactor = 85);
ALTER TABLE ideabox.tally SET (fillfactor = 60);
ALTER TABLE ideabox.secret_tally SET (fillfactor = 60);
ALTER TABLE ideabox.reach SET (fillfactor = 60);
ALTER TABLE ideabox.campaign SET (fillfactor = 60);
