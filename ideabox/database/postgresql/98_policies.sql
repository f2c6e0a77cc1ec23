-- Whose rows. A helper stands in (SELECT ..): asked once a statement. For changes the policies let through what is in
-- sight, and the triggers say no in the rule's own word; where a table has no such trigger, the policy is the rule.
-- A reader's condition that cannot leak is asked in the order of costs, and EXPLAIN ANALYZE tells whether the policy's own
-- subquery was reached after it: who voted, the words of a draft. So a policy must cost less than the least of a
-- reader's: half an operator, `= ANY` of one. Bare columns and look-ups by key cost nothing, `= ANY (ARRAY[me])` as much
-- and comes first, and hardening.sql makes the comparison of ids cheap; text, numbers and dates stay dear.

DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'ideabox' LOOP EXECUTE format('ALTER TABLE ideabox.%I ENABLE ROW LEVEL SECURITY', t); END LOOP;
END $$;

CREATE POLICY see ON ideabox.alembic_version FOR SELECT TO ideabox_person USING (true);
CREATE POLICY see ON ideabox.app_meta FOR SELECT TO ideabox_person USING (true);
CREATE POLICY see ON ideabox.organisation FOR SELECT TO ideabox_person USING ((SELECT law.me()) IS NOT NULL);
CREATE POLICY edit ON ideabox.organisation FOR UPDATE TO ideabox_person USING ((SELECT law.me()) IS NOT NULL);
CREATE POLICY see ON ideabox.site FOR SELECT TO ideabox_person USING ((SELECT law.me()) IS NOT NULL);
CREATE POLICY add ON ideabox.site FOR INSERT TO ideabox_person WITH CHECK ((SELECT law.i_administer()));
CREATE POLICY edit ON ideabox.site FOR UPDATE TO ideabox_person USING ((SELECT law.me()) IS NOT NULL);
CREATE POLICY see ON ideabox.person FOR SELECT TO ideabox_person USING ((SELECT law.me()) IS NOT NULL);
CREATE POLICY add ON ideabox.person FOR INSERT TO ideabox_person WITH CHECK ((SELECT law.i_administer()));
CREATE POLICY edit ON ideabox.person FOR UPDATE TO ideabox_person USING ((SELECT law.me()) IS NOT NULL);
CREATE POLICY see ON ideabox.person_group FOR SELECT TO ideabox_person USING ((SELECT law.me()) IS NOT NULL);
CREATE POLICY add ON ideabox.person_group FOR INSERT TO ideabox_person WITH CHECK ((SELECT law.i_administer()));
CREATE POLICY see ON ideabox.group_member FOR SELECT TO ideabox_person USING ((SELECT law.me()) IS NOT NULL);
CREATE POLICY add ON ideabox.group_member FOR INSERT TO ideabox_person WITH CHECK ((SELECT law.i_administer()));
CREATE POLICY drop ON ideabox.group_member FOR DELETE TO ideabox_person USING ((SELECT law.i_administer()));

CREATE POLICY see ON ideabox.campaign FOR SELECT TO ideabox_person USING (
  id IN (SELECT law.my_campaigns()) OR created_by_id = ANY (ARRAY[(SELECT law.me())]) OR id IN (SELECT law.my_grounds()));
CREATE POLICY add ON ideabox.campaign FOR INSERT TO ideabox_person WITH CHECK (created_by_id = (SELECT law.me()));
CREATE POLICY edit ON ideabox.campaign FOR UPDATE TO ideabox_person USING (id IN (SELECT law.my_campaigns()));
CREATE POLICY drop ON ideabox.campaign FOR DELETE TO ideabox_person USING (id IN (SELECT law.my_campaigns()));
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['campaign_site', 'campaign_group', 'campaign_role', 'phase', 'stage', 'question'] LOOP
    EXECUTE format('CREATE POLICY see ON ideabox.%I FOR SELECT TO ideabox_person USING (campaign_id IN (SELECT law.my_campaigns()) OR campaign_id IN (SELECT law.my_grounds()))', t);
    EXECUTE format('CREATE POLICY add ON ideabox.%I FOR INSERT TO ideabox_person WITH CHECK (campaign_id IN (SELECT law.i_lead()))', t);
    EXECUTE format('CREATE POLICY edit ON ideabox.%I FOR UPDATE TO ideabox_person USING (campaign_id IN (SELECT law.my_campaigns()))', t);
    EXECUTE format('CREATE POLICY drop ON ideabox.%I FOR DELETE TO ideabox_person USING (campaign_id IN (SELECT law.my_campaigns()))', t);
  END LOOP;
END $$;
CREATE POLICY see ON ideabox.phase_change FOR SELECT TO ideabox_person USING (campaign_id IN (SELECT law.my_campaigns()));
CREATE POLICY add ON ideabox.phase_change FOR INSERT TO ideabox_person WITH CHECK (campaign_id IN (SELECT law.i_lead()));

CREATE POLICY see ON ideabox.idea FOR SELECT TO ideabox_person USING (
  (shown AND campaign_id IN (SELECT law.my_campaigns()))
  OR author_id = ANY (ARRAY[(SELECT law.me())]) OR id IN (SELECT law.my_ideas())
  OR (published AND campaign_id IN (SELECT law.i_moderate())));
CREATE POLICY add ON ideabox.idea FOR INSERT TO ideabox_person WITH CHECK (author_id = (SELECT law.me()));
CREATE POLICY edit ON ideabox.idea FOR UPDATE TO ideabox_person USING (
  author_id = ANY (ARRAY[(SELECT law.me())]) OR (published AND campaign_id IN (SELECT law.my_campaigns())));
CREATE POLICY drop ON ideabox.idea FOR DELETE TO ideabox_person USING (author_id = (SELECT law.me()));
CREATE POLICY see ON ideabox.reach FOR SELECT TO ideabox_person USING (
  (idea_shown AND campaign_id IN (SELECT law.my_campaigns())) OR campaign_id IN (SELECT law.i_moderate()) OR idea_id IN (SELECT law.my_ideas()));
CREATE POLICY mine ON ideabox.follow FOR ALL TO ideabox_person USING (person_id = ANY (ARRAY[(SELECT law.me())]));
CREATE POLICY mine ON ideabox.seen FOR ALL TO ideabox_person USING (person_id = ANY (ARRAY[(SELECT law.me())]));
CREATE POLICY mine ON ideabox.notice_opened FOR ALL TO ideabox_person USING (person_id = ANY (ARRAY[(SELECT law.me())]));
CREATE POLICY mine ON ideabox.notices_read FOR ALL TO ideabox_person USING (person_id = ANY (ARRAY[(SELECT law.me())]));
CREATE POLICY see ON ideabox.report FOR SELECT TO ideabox_person USING (person_id = ANY (ARRAY[(SELECT law.me())]) OR ((SELECT law.moderated_keys())[campaign_key]) IS NOT NULL);
CREATE POLICY add ON ideabox.report FOR INSERT TO ideabox_person WITH CHECK (person_id = (SELECT law.me()));
CREATE POLICY edit ON ideabox.report FOR UPDATE TO ideabox_person USING (person_id = (SELECT law.me()) OR campaign_id IN (SELECT law.i_moderate()));

CREATE POLICY see ON ideabox.comment FOR SELECT TO ideabox_person USING (
  (idea_shown AND campaign_id IN (SELECT law.my_campaigns())) OR campaign_id IN (SELECT law.i_moderate())
  OR author_id = ANY (ARRAY[(SELECT law.me())]) OR idea_id IN (SELECT law.my_ideas()));
CREATE POLICY add ON ideabox.comment FOR INSERT TO ideabox_person WITH CHECK (author_id = (SELECT law.me()));
CREATE POLICY edit ON ideabox.comment FOR UPDATE TO ideabox_person USING (campaign_id IN (SELECT law.my_campaigns()) OR author_id = (SELECT law.me()));
CREATE POLICY see ON ideabox.hidden_comment FOR SELECT TO ideabox_person USING (author_id = ANY (ARRAY[(SELECT law.me())]) OR ((SELECT law.moderated_keys())[campaign_key]) IS NOT NULL);
CREATE POLICY see ON ideabox.imported_comment_vote FOR SELECT TO ideabox_person USING (campaign_id IN (SELECT law.my_campaigns()));

CREATE POLICY mine ON ideabox.vote FOR ALL TO ideabox_person USING (person_id = ANY (ARRAY[(SELECT law.me())]));
-- Before 17 a list is no condition of an index's second column: "Rows Removed by Filter" would count the vote that a key finds.
DO $$ DECLARE t text; BEGIN
  IF current_setting('server_version_num')::int < 170000 THEN
    FOREACH t IN ARRAY ARRAY['vote', 'follow', 'seen', 'notice_opened', 'notices_read'] LOOP
      EXECUTE format('ALTER POLICY mine ON ideabox.%I USING (person_id = ANY (ARRAY[(SELECT law.me())]) AND person_id = (SELECT law.me()))', t);
    END LOOP;
  END IF;
END $$;
CREATE POLICY see ON ideabox.tally FOR SELECT TO ideabox_person USING (
  (idea_shown AND campaign_id IN (SELECT law.my_campaigns())) OR campaign_id IN (SELECT law.i_moderate()) OR idea_id IN (SELECT law.my_ideas()));
CREATE POLICY see ON ideabox.stage_move FOR SELECT TO ideabox_person USING (
  (idea_shown AND campaign_id IN (SELECT law.my_campaigns())) OR campaign_id IN (SELECT law.i_moderate()) OR idea_id IN (SELECT law.my_ideas()));
CREATE POLICY add ON ideabox.stage_move FOR INSERT TO ideabox_person WITH CHECK (person_id = (SELECT law.me()));

-- import mode: whole rows of any date by an administrator whose run is open in this very transaction, in the name of people
-- of another system only
CREATE POLICY mine ON ideabox.import_run FOR ALL TO ideabox_administrator USING ((SELECT law.i_administer()));
DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'ideabox'
      AND tablename IN ('site', 'person', 'person_group', 'group_member', 'campaign', 'campaign_site', 'campaign_group', 'campaign_role', 'phase', 'stage', 'question',
        'imported_vote', 'imported_comment_vote') LOOP
    EXECUTE format('CREATE POLICY import ON ideabox.%I FOR INSERT TO ideabox_administrator WITH CHECK ((SELECT law.importing()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['idea author_id', 'comment author_id', 'vote person_id', 'stage_move person_id'] LOOP
    EXECUTE format('CREATE POLICY import ON ideabox.%I FOR INSERT TO ideabox_administrator WITH CHECK ((SELECT law.importing()) AND %I IN (SELECT law.imported_people()))',
      split_part(t, ' ', 1), split_part(t, ' ', 2));
  END LOOP;
END $$;
CREATE POLICY import_see ON ideabox.idea FOR SELECT TO ideabox_administrator USING ((SELECT law.importing()) AND source IS NOT NULL);
CREATE POLICY import_see ON ideabox.comment FOR SELECT TO ideabox_administrator USING ((SELECT law.importing()) AND author_id IN (SELECT law.imported_people()));
CREATE POLICY import_see ON ideabox.vote FOR SELECT TO ideabox_administrator USING ((SELECT law.importing()) AND person_id IN (SELECT law.imported_people()));
CREATE POLICY import_see ON ideabox.imported_vote FOR SELECT TO ideabox_administrator USING ((SELECT law.importing()));
CREATE POLICY import_see ON ideabox.imported_comment_vote FOR SELECT TO ideabox_administrator USING ((SELECT law.importing()));
CREATE POLICY import_see ON ideabox.stage_move FOR SELECT TO ideabox_administrator USING ((SELECT law.importing()) AND person_id IN (SELECT law.imported_people()));
