-- Reading what a policy can't serve: secret columns through views that name no secret, search through functions.
-- A view here bears the name of its table and stands before it on the search path, so that one query serves both engines.

-- my own part in ideas, and co-authors whose idea bears names; person_id is never the column itself, which could be asked about
CREATE VIEW mine.idea_person WITH (security_barrier) AS
  SELECT (SELECT law.me()) AS person_id, p.idea_id, p.part FROM ideabox.idea_person p WHERE p.person_id = (SELECT law.me())
  UNION ALL
  SELECT p.byline_id, p.idea_id, p.part FROM ideabox.idea_person p
    WHERE p.byline_id IS NOT NULL AND p.byline_id <> (SELECT law.me())
      AND EXISTS (SELECT FROM ideabox.idea i WHERE i.id = p.idea_id AND i.state = 'published' AND NOT i.hidden AND i.campaign_id IN (SELECT law.my_campaigns()));
CREATE TRIGGER add INSTEAD OF INSERT ON mine.idea_person FOR EACH ROW EXECUTE FUNCTION law.coauthor_write();

-- A condition that cannot leak goes into a view as well, and EXPLAIN ANALYZE counts the rows it let by: what is added to a
-- column here adds nothing, but no condition on a volatile column is taken inside.
-- totals a campaign hides: of ideas I voted on, or once no voting phase lies ahead
CREATE VIEW mine.secret_tally WITH (security_barrier) AS
  SELECT s.idea_id, s.support + floor(random())::int AS support, s.against + floor(random())::int AS against, s.passed + floor(random())::int AS passed FROM ideabox.secret_tally s JOIN ideabox.tally t ON t.idea_id = s.idea_id
  WHERE t.campaign_id IN (SELECT law.my_campaigns()) AND (
    EXISTS (SELECT FROM ideabox.vote v WHERE v.idea_id = s.idea_id AND v.person_id = (SELECT law.me()) AND v.value <> 0 AND NOT law.is_fresh(v.cast_in))
    OR EXISTS (SELECT FROM ideabox.campaign c WHERE c.id = t.campaign_id AND NOT law.is_fresh(c.steered_in) AND (c.state IN ('closed', 'archived')
      OR NOT EXISTS (SELECT FROM ideabox.phase p WHERE p.campaign_id = t.campaign_id AND p.voting AND p.closes_at > law.moment_now()))));

-- the feed: nothing that a transaction still running could come before; who reported is the facilitators' affair
CREATE VIEW mine.change WITH (security_barrier) AS
  SELECT c.mark, c.campaign_id, CASE WHEN random() IS NOT NULL THEN c.idea_id END AS idea_id, c.what || left('', floor(random())::int) AS what FROM ideabox.change c
  WHERE c.mark < pg_snapshot_xmin(pg_current_snapshot())::text::bigint AND (SELECT law.me()) IS NOT NULL
    AND (c.campaign_id IS NULL OR c.campaign_id IN (SELECT law.my_campaigns()))
    AND (c.what <> 'report' OR c.campaign_id IN (SELECT law.i_moderate()));

-- ideas with all these words (beginnings count), the newest hits first, ranked over at most `most` of them
CREATE FUNCTION law.search(words text, most int) RETURNS TABLE (idea_id uuid, rank real)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  me uuid := law.me();
  campaigns uuid[] := ARRAY(SELECT law.my_campaigns());
  moderated uuid[] := ARRAY(SELECT law.i_moderate());
  q tsquery := (SELECT to_tsquery('simple', string_agg(quote_literal(w) || CASE WHEN length(w) > 1 THEN ':*' ELSE '' END, ' & ')) FROM unnest(string_to_array(trim(law.folded(left(words, 500))), ' ')) w WHERE w <> '');
BEGIN
  IF q IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT h.id, -ts_rank('{0.1, 0.1, 0.125, 1.0}', h.words, q)
    FROM (SELECT i.id, i.words FROM ideabox.idea i WHERE i.words @@ q AND i.state = 'published' AND i.campaign_id = ANY (campaigns)
      AND (NOT i.hidden OR i.author_id = me OR i.campaign_id = ANY (moderated)) ORDER BY i.number DESC LIMIT least(most, 3000)) h;
END $$;
DO $$ BEGIN PERFORM public.show_limit(); END $$;  -- loads pg_trgm: before, nobody but a superuser may name its settings
-- published ideas of a campaign with a title like this one, a typo or two allowed, the most alike first
CREATE FUNCTION law.similar_titles(words text, most int DEFAULT 5) RETURNS TABLE (idea_id uuid, likeness real)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, pg_temp SET pg_trgm.similarity_threshold = 0.5 AS $$
DECLARE campaigns uuid[] := ARRAY(SELECT law.my_campaigns()); asked text := lower(left(words, 300));
BEGIN
  RETURN QUERY SELECT i.id, public.similarity(lower(i.title), asked) AS s FROM ideabox.idea i
    WHERE lower(i.title) OPERATOR(public.%) asked AND i.state = 'published' AND NOT i.hidden AND i.campaign_id = ANY (campaigns)
    ORDER BY s DESC, i.id LIMIT least(most, 20);
END $$;
