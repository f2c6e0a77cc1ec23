-- Who asks, and what is open to them. me(), moment_now() and today() are registered on each connection (engine.py).
-- Refusals are RAISE(ABORT, word) with the same words as permissions.py and, later, PostgreSQL's law.

CREATE VIEW importing AS SELECT 1 AS yes FROM import_run WHERE closed_at IS NULL AND person_id = me();
CREATE VIEW i_am_in AS SELECT 1 AS yes FROM person WHERE id = me() AND active;  -- a suspended person can do nothing at once
CREATE VIEW i_administer AS SELECT 1 AS yes FROM person WHERE id = me() AND active AND administrator;

CREATE VIEW open_phase AS
  SELECT p.campaign_id, p.posting, p.commenting, p.voting FROM phase p JOIN campaign c ON c.id = p.campaign_id
  WHERE c.state = 'open' AND p.opens_at <= moment_now() AND p.closes_at > moment_now();

CREATE VIEW my_campaign AS
  SELECT c.id FROM campaign c WHERE EXISTS (SELECT 1 FROM person WHERE id = me() AND active) AND (
    (c.state <> 'draft' AND (c.for_all
      OR EXISTS (SELECT 1 FROM campaign_site s JOIN person p ON p.site_id = s.site_id WHERE s.campaign_id = c.id AND p.id = me())
      OR EXISTS (SELECT 1 FROM campaign_group g JOIN group_member m ON m.group_id = g.group_id WHERE g.campaign_id = c.id AND m.person_id = me())))
    OR EXISTS (SELECT 1 FROM campaign_role r WHERE r.person_id = me() AND r.campaign_id = c.id)
    OR EXISTS (SELECT 1 FROM i_administer));

CREATE VIEW i_lead AS  -- campaigns I prepare and steer
  SELECT c.id FROM campaign c WHERE EXISTS (SELECT 1 FROM i_administer)
    OR EXISTS (SELECT 1 FROM campaign_role r WHERE r.person_id = me() AND r.campaign_id = c.id AND r.role IN ('sponsor', 'facilitator')
      AND EXISTS (SELECT 1 FROM i_am_in));

CREATE VIEW i_moderate AS SELECT campaign_id AS id FROM campaign_role
  WHERE person_id = me() AND role = 'facilitator' AND EXISTS (SELECT 1 FROM i_am_in);

CREATE VIEW i_read AS  -- published ideas open to me
  SELECT i.id, i.campaign_id FROM idea i WHERE i.state = 'published' AND i.campaign_id IN (SELECT id FROM my_campaign)
    AND (NOT i.hidden OR i.author_id = me() OR EXISTS (SELECT 1 FROM i_moderate m WHERE m.id = i.campaign_id));
