-- Campaigns: their leads steer them; after the launch dates move only with a public reason and rules only tighten.

CREATE FUNCTION law.campaign_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me uuid := law.me();
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF law.importing() THEN RETURN NEW; END IF;
    IF NEW.created_by_id IS DISTINCT FROM me OR me IS NULL OR NOT (law.i_administer() OR EXISTS (SELECT FROM law.i_moderate())) THEN PERFORM law.refuse('not_facilitator'); END IF;
    IF NEW.state <> 'draft' THEN PERFORM law.refuse('no_such_step'); END IF;
    NEW.created_at := law.moment_now();
    NEW.ideas := 0;
    NEW.comments := 0;
    NEW.answered := 0;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN NEW.steered_in := pg_current_xact_id(); END IF;
  IF law.rewrites() THEN RETURN coalesce(NEW, OLD); END IF;
  IF NOT law.leads(OLD.id) THEN PERFORM law.refuse('not_facilitator'); END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'draft' THEN PERFORM law.refuse('no_such_step'); END IF;
    PERFORM law.note('campaign discarded', OLD.id::text);
    PERFORM law.tell(OLD.id, NULL, 'campaign');
    RETURN OLD;
  END IF;
  IF NEW.state <> OLD.state THEN
    IF OLD.state || '-' || NEW.state NOT IN ('draft-announced', 'draft-open', 'announced-open', 'open-closed', 'closed-archived') THEN PERFORM law.refuse('no_such_step'); END IF;
    IF NEW.state IN ('announced', 'open') THEN
      IF NEW.question = '' THEN PERFORM law.refuse('question_needed'); END IF;
      IF NOT EXISTS (SELECT FROM ideabox.campaign_role WHERE campaign_id = OLD.id AND role = 'sponsor') THEN PERFORM law.refuse('sponsor_needed'); END IF;
      IF NOT EXISTS (SELECT FROM ideabox.phase WHERE campaign_id = OLD.id) THEN PERFORM law.refuse('dates_needed'); END IF;
    END IF;
  ELSIF TG_ARGV[0] = 'state' THEN PERFORM law.refuse('no_such_step');
  END IF;
  IF TG_ARGV[0] = 'words' THEN
    IF OLD.state = 'archived' THEN PERFORM law.refuse('no_such_step'); END IF;
    IF OLD.state IN ('announced', 'open') AND NEW.question = '' THEN PERFORM law.refuse('question_needed'); END IF;
    IF OLD.state <> 'draft' AND (NEW.kind <> OLD.kind OR NEW.vote_rule <> OLD.vote_rule OR NEW.hides_totals <> OLD.hides_totals
      OR NEW.answer_days > OLD.answer_days OR (OLD.anonymity = 'allowed' AND NEW.anonymity <> 'allowed')) THEN PERFORM law.refuse('only_tightens'); END IF;
    IF NEW.note <> OLD.note THEN NEW.note_by_id := me; END IF;
  END IF;
  NEW.row_version := OLD.row_version + 1;
  RETURN NEW;
END $$;
CREATE FUNCTION law.campaign_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.importing() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO ideabox.campaign_role (person_id, campaign_id, role) VALUES (NEW.created_by_id, NEW.id, 'facilitator') ON CONFLICT DO NOTHING;
    PERFORM law.note('campaign prepared', NEW.id::text);
  ELSE
    PERFORM law.note('campaign ' || CASE WHEN NEW.state <> OLD.state THEN NEW.state ELSE 'changed' END, NEW.id::text);
  END IF;
  PERFORM law.tell(NEW.id, NULL, 'campaign');
  RETURN NULL;
END $$;
CREATE TRIGGER a_law BEFORE INSERT OR DELETE ON ideabox.campaign FOR EACH ROW EXECUTE FUNCTION law.campaign_write('');
CREATE TRIGGER a_law_state BEFORE UPDATE OF state ON ideabox.campaign FOR EACH ROW EXECUTE FUNCTION law.campaign_write('state');
CREATE TRIGGER a_law_words BEFORE UPDATE OF name, question, brief, note, kind, glyph, tint, answer_days, vote_rule, hides_totals, anonymity, for_all, language
  ON ideabox.campaign FOR EACH ROW EXECUTE FUNCTION law.campaign_write('words');
CREATE TRIGGER books AFTER INSERT OR UPDATE OF name, question, brief, note, kind, state, glyph, tint, answer_days, vote_rule, hides_totals, anonymity, for_all, language
  ON ideabox.campaign FOR EACH ROW EXECUTE FUNCTION law.campaign_books();

CREATE FUNCTION law.role_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me uuid := law.me();
BEGIN
  IF TG_OP = 'INSERT' THEN NEW.given_in := pg_current_xact_id(); END IF;
  IF law.rewrites() THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'INSERT' THEN
    IF NOT law.leads(NEW.campaign_id) AND NOT EXISTS (SELECT FROM ideabox.campaign WHERE id = NEW.campaign_id AND state = 'draft' AND created_by_id = me AND NEW.person_id = me)
      THEN PERFORM law.refuse('not_facilitator'); END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM ideabox.campaign WHERE id = OLD.campaign_id) THEN RETURN OLD; END IF;  -- the campaign itself goes
  IF NOT law.leads(OLD.campaign_id) THEN PERFORM law.refuse('not_facilitator'); END IF;
  IF OLD.role = 'sponsor' AND EXISTS (SELECT FROM ideabox.campaign WHERE id = OLD.campaign_id AND state <> 'draft')
    AND NOT EXISTS (SELECT FROM ideabox.campaign_role WHERE campaign_id = OLD.campaign_id AND role = 'sponsor' AND person_id <> OLD.person_id)
    THEN PERFORM law.refuse('sponsor_needed'); END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION law.role_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE r ideabox.campaign_role := coalesce(NEW, OLD);
BEGIN
  IF law.rewrites() THEN RETURN NULL; END IF;
  PERFORM law.note(CASE TG_OP WHEN 'INSERT' THEN 'role given' ELSE 'role taken' END, r.person_id::text, r.role || ' ' || replace(r.campaign_id::text, '-', ''));
  PERFORM law.tell(r.campaign_id, NULL, 'campaign');
  RETURN NULL;
END $$;
CREATE TRIGGER a_law BEFORE INSERT OR DELETE ON ideabox.campaign_role FOR EACH ROW EXECUTE FUNCTION law.role_write();
CREATE TRIGGER books AFTER INSERT OR DELETE ON ideabox.campaign_role FOR EACH ROW EXECUTE FUNCTION law.role_books();
CREATE TRIGGER fixed BEFORE UPDATE ON ideabox.campaign_role FOR EACH ROW EXECUTE FUNCTION law.never();

-- phases, stages, questions and the audience: the leads' own
CREATE FUNCTION law.frame_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.rewrites() OR (TG_OP = 'INSERT' AND law.importing()) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM ideabox.campaign WHERE id = OLD.campaign_id) THEN RETURN OLD; END IF;
  IF NOT law.leads(coalesce(NEW.campaign_id, OLD.campaign_id)) OR (TG_OP = 'UPDATE' AND NOT law.leads(OLD.campaign_id)) THEN PERFORM law.refuse('not_facilitator'); END IF;
  IF TG_OP = 'UPDATE' AND NEW.campaign_id <> OLD.campaign_id THEN PERFORM law.refuse('not_allowed'); END IF;
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'question' AND EXISTS (SELECT FROM ideabox.campaign WHERE id = OLD.campaign_id AND state <> 'draft') THEN PERFORM law.refuse('no_such_step'); END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE OR DELETE ON ideabox.stage FOR EACH ROW EXECUTE FUNCTION law.frame_write();
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE OR DELETE ON ideabox.question FOR EACH ROW EXECUTE FUNCTION law.frame_write();
CREATE TRIGGER a_law BEFORE INSERT OR DELETE ON ideabox.campaign_site FOR EACH ROW EXECUTE FUNCTION law.frame_write();
CREATE TRIGGER a_law BEFORE INSERT OR DELETE ON ideabox.campaign_group FOR EACH ROW EXECUTE FUNCTION law.frame_write();
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE OR DELETE ON ideabox.phase FOR EACH ROW EXECUTE FUNCTION law.frame_write();

CREATE FUNCTION law.stage_kind_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.kind <> OLD.kind AND NOT law.rewrites() THEN PERFORM law.refuse('not_allowed'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER b_law BEFORE UPDATE ON ideabox.stage FOR EACH ROW EXECUTE FUNCTION law.stage_kind_stays();

CREATE FUNCTION law.phase_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE state text;
BEGIN
  IF law.rewrites() OR (TG_OP = 'INSERT' AND law.importing()) THEN RETURN coalesce(NEW, OLD); END IF;
  SELECT c.state INTO state FROM ideabox.campaign c WHERE c.id = coalesce(NEW.campaign_id, OLD.campaign_id);
  IF NOT FOUND OR state = 'draft' THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND ((NEW.kind, NEW.opens_at, NEW.closes_at, NEW.posting, NEW.commenting, NEW.voting)
      IS NOT DISTINCT FROM (OLD.kind, OLD.opens_at, OLD.closes_at, OLD.posting, OLD.commenting, OLD.voting)
    OR EXISTS (SELECT FROM ideabox.phase_change WHERE campaign_id = OLD.campaign_id AND NOT applied)) THEN RETURN NEW; END IF;
  PERFORM law.refuse('public_reason_needed');
  RETURN NULL;
END $$;
CREATE TRIGGER b_law BEFORE INSERT OR UPDATE OR DELETE ON ideabox.phase FOR EACH ROW EXECUTE FUNCTION law.phase_write();

CREATE FUNCTION law.phase_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE ideabox.campaign SET steered_in = pg_current_xact_id() WHERE id = coalesce(NEW.campaign_id, OLD.campaign_id);
  RETURN NULL;
END $$;
CREATE TRIGGER books AFTER INSERT OR UPDATE OR DELETE ON ideabox.phase FOR EACH ROW EXECUTE FUNCTION law.phase_books();

CREATE FUNCTION law.phase_change_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.person_id IS DISTINCT FROM law.me() AND NOT law.rewrites() THEN PERFORM law.refuse('not_yours'); END IF;
  IF NOT law.leads(NEW.campaign_id) THEN PERFORM law.refuse('not_facilitator'); END IF;
  IF NEW.applied OR NOT EXISTS (SELECT FROM ideabox.campaign WHERE id = NEW.campaign_id AND state IN ('announced', 'open'))
    OR NOT EXISTS (SELECT FROM ideabox.phase WHERE id = NEW.phase_id AND campaign_id = NEW.campaign_id) THEN PERFORM law.refuse('no_such_step'); END IF;
  IF EXISTS (SELECT FROM ideabox.phase WHERE id = NEW.phase_id AND (NEW.closes_at <= opens_at OR NEW.closes_at <= law.moment_now())) THEN PERFORM law.refuse('phase_ends_first'); END IF;
  NEW.at := law.moment_now();
  RETURN NEW;
END $$;
-- the phase gets its new end; the later ones keep their length and their distance
CREATE FUNCTION law.phase_change_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE moved ideabox.phase; shift interval;
BEGIN
  SELECT * INTO moved FROM ideabox.phase WHERE id = NEW.phase_id;
  shift := NEW.closes_at - moved.closes_at;
  UPDATE ideabox.phase SET opens_at = opens_at + shift, closes_at = closes_at + shift WHERE campaign_id = NEW.campaign_id AND position > moved.position;
  UPDATE ideabox.phase SET closes_at = NEW.closes_at WHERE id = NEW.phase_id;
  UPDATE ideabox.phase_change SET applied = true WHERE id = NEW.id;
  PERFORM law.note('campaign dates', NEW.campaign_id::text, NEW.reason);
  PERFORM law.tell(NEW.campaign_id, NULL, 'campaign');
  RETURN NULL;
END $$;
CREATE TRIGGER a_law BEFORE INSERT ON ideabox.phase_change FOR EACH ROW EXECUTE FUNCTION law.phase_change_write();
CREATE TRIGGER books AFTER INSERT ON ideabox.phase_change FOR EACH ROW EXECUTE FUNCTION law.phase_change_books();
CREATE TRIGGER frozen BEFORE UPDATE OF id, campaign_id, phase_id, person_id, closes_at, reason, at OR DELETE ON ideabox.phase_change FOR EACH ROW EXECUTE FUNCTION law.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON ideabox.phase_change FOR EACH STATEMENT EXECUTE FUNCTION law.frozen();
