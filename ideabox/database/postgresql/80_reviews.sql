-- Stage moves: sponsors decide, in writing, once and for all to see.

CREATE FUNCTION law.stage_move_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE i ideabox.idea; me uuid := law.me();
BEGIN
  IF law.imports(NEW.person_id) AND law.imports_on(NEW.idea_id) THEN
    SELECT campaign_id, state = 'published' AND NOT hidden INTO NEW.campaign_id, NEW.idea_shown FROM ideabox.idea WHERE id = NEW.idea_id;
    RETURN NEW;
  END IF;
  IF NEW.person_id IS DISTINCT FROM me THEN PERFORM law.refuse('not_yours'); END IF;
  IF EXISTS (SELECT FROM ideabox.stage_move WHERE id = NEW.id AND person_id = me) THEN RETURN NULL; END IF;  -- sent twice
  NEW.campaign_id := law.campaign_of(NEW.idea_id);
  IF NEW.campaign_id IS NULL THEN PERFORM law.refuse('not_found'); END IF;
  SELECT * INTO i FROM ideabox.idea WHERE id = NEW.idea_id FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM ideabox.campaign_role r WHERE r.campaign_id = i.campaign_id AND r.person_id = me
    AND (r.role = 'sponsor' OR (r.role = 'facilitator' AND i.stage_kind = 'new' AND NEW.kind = 'discussion'))) THEN PERFORM law.refuse('not_sponsor'); END IF;
  IF NOT EXISTS (SELECT FROM ideabox.stage s WHERE s.campaign_id = i.campaign_id AND s.id = NEW.stage_id AND s.kind = NEW.kind) THEN PERFORM law.refuse('no_such_step'); END IF;
  IF i.row_version <> NEW.expected_version THEN PERFORM law.refuse('changed_meanwhile'); END IF;
  NEW.at := law.moment_now();
  NEW.idea_shown := NOT i.hidden;
  RETURN NEW;
END $$;
CREATE FUNCTION law.stage_move_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE decided boolean := NEW.kind NOT IN ('new', 'discussion', 'review'); imported boolean := law.importing();
BEGIN
  UPDATE ideabox.idea SET stage_id = NEW.stage_id, stage_kind = NEW.kind, row_version = row_version + 1,
    answered_at = CASE WHEN answered_at IS NULL AND decided THEN NEW.at ELSE answered_at END,
    answer_due = CASE WHEN paused_on IS NOT NULL AND NOT NEW.asks_author AND NOT imported THEN answer_due + (law.today() - paused_on) ELSE answer_due END,
    paused_on = CASE WHEN NEW.asks_author THEN coalesce(paused_on, (NEW.at AT TIME ZONE 'UTC')::date) END
    WHERE id = NEW.idea_id;
  IF imported THEN RETURN NULL; END IF;
  PERFORM law.tell(NEW.campaign_id, NEW.idea_id, 'stage');
  PERFORM law.note('stage', NEW.idea_id::text, NEW.kind);
  RETURN NULL;
END $$;
CREATE TRIGGER a_law BEFORE INSERT ON ideabox.stage_move FOR EACH ROW EXECUTE FUNCTION law.stage_move_insert();
CREATE TRIGGER books AFTER INSERT ON ideabox.stage_move FOR EACH ROW EXECUTE FUNCTION law.stage_move_books();
CREATE TRIGGER frozen BEFORE UPDATE OF id, idea_id, campaign_id, person_id, stage_id, kind, reason, answer, asks_author, look_again_on, expected_version, at OR DELETE
  ON ideabox.stage_move FOR EACH ROW EXECUTE FUNCTION law.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON ideabox.stage_move FOR EACH STATEMENT EXECUTE FUNCTION law.frozen();
