-- One voice a person; totals are the database's own books.

CREATE FUNCTION law.vote_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me uuid := law.me();
BEGIN
  IF TG_OP <> 'DELETE' THEN NEW.cast_in := pg_current_xact_id(); END IF;
  IF TG_OP = 'INSERT' THEN
    IF law.imports(NEW.person_id) AND law.imports_on(NEW.idea_id) THEN
      SELECT campaign_id INTO NEW.campaign_id FROM ideabox.idea WHERE id = NEW.idea_id;
      RETURN NEW;
    END IF;
    IF NEW.person_id IS DISTINCT FROM me THEN PERFORM law.refuse('not_yours'); END IF;  -- first, or own_idea would name authors
    NEW.campaign_id := law.campaign_of(NEW.idea_id);
    IF NEW.campaign_id IS NULL THEN PERFORM law.refuse('not_found'); END IF;
    IF EXISTS (SELECT FROM ideabox.idea_person WHERE idea_id = NEW.idea_id AND person_id = me) THEN PERFORM law.refuse('own_idea'); END IF;
    IF NOT law.is_open(NEW.campaign_id, 'voting') THEN PERFORM law.refuse('voting_closed'); END IF;
    IF NEW.value < 0 AND EXISTS (SELECT FROM ideabox.campaign WHERE id = NEW.campaign_id AND vote_rule = 'support') THEN PERFORM law.refuse('vote_value'); END IF;
    NEW.at := law.moment_now();
    RETURN NEW;
  END IF;
  IF law.rewrites() THEN RETURN coalesce(NEW, OLD); END IF;
  IF me IS NULL THEN PERFORM law.refuse('suspended'); END IF;
  IF OLD.person_id <> me THEN PERFORM law.refuse('not_yours'); END IF;
  IF NOT law.is_open(OLD.campaign_id, 'voting') THEN PERFORM law.refuse('voting_closed'); END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF NEW.value < 0 AND EXISTS (SELECT FROM ideabox.campaign WHERE id = OLD.campaign_id AND vote_rule = 'support') THEN PERFORM law.refuse('vote_value'); END IF;
  NEW.at := law.moment_now();
  RETURN NEW;
END $$;
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE OF value, at OR DELETE ON ideabox.vote FOR EACH ROW EXECUTE FUNCTION law.vote_write();
CREATE TRIGGER fixed BEFORE UPDATE OF idea_id, person_id, campaign_id ON ideabox.vote FOR EACH ROW EXECUTE FUNCTION law.never();

CREATE FUNCTION law.vote_seen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO ideabox.seen (person_id, idea_id, first_on) VALUES (NEW.person_id, NEW.idea_id, law.today()) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION law.vote_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s int := 0; a int := 0; p int := 0; idea uuid := coalesce(NEW.idea_id, OLD.idea_id);
BEGIN
  IF TG_OP <> 'DELETE' THEN s := (NEW.value = 1)::int; a := (NEW.value = -1)::int; p := (NEW.value = 0)::int; END IF;
  IF TG_OP <> 'INSERT' THEN s := s - (OLD.value = 1)::int; a := a - (OLD.value = -1)::int; p := p - (OLD.value = 0)::int; END IF;
  IF s = 0 AND a = 0 AND p = 0 THEN RETURN NULL; END IF;
  UPDATE ideabox.tally SET support = support + s, against = against + a, passed = passed + p WHERE idea_id = idea AND support IS NOT NULL;
  IF NOT FOUND THEN UPDATE ideabox.secret_tally SET support = support + s, against = against + a, passed = passed + p WHERE idea_id = idea; END IF;
  RETURN NULL;
END $$;
-- both wait for the end of the transaction: no slow line may hold an idea's row
CREATE CONSTRAINT TRIGGER seen AFTER INSERT ON ideabox.vote DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NOT law.importing()) EXECUTE FUNCTION law.vote_seen();
CREATE CONSTRAINT TRIGGER tally AFTER INSERT OR UPDATE OF value OR DELETE ON ideabox.vote DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION law.vote_tally();

CREATE FUNCTION law.imported_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.imports_on(CASE TG_ARGV[0] WHEN 'comment' THEN (SELECT idea_id FROM ideabox.comment WHERE id = (to_jsonb(NEW) ->> 'comment_id')::uuid)
    ELSE (to_jsonb(NEW) ->> 'idea_id')::uuid END) THEN PERFORM law.refuse('not_administrator'); END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION law.imported_comment_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN SELECT campaign_id INTO NEW.campaign_id FROM ideabox.comment WHERE id = NEW.comment_id; RETURN NEW; END $$;
CREATE FUNCTION law.imported_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE ideabox.tally SET imported_for = imported_for + NEW.votes * (NEW.value = 1)::int, imported_mixed = imported_mixed + NEW.votes * (NEW.value = 0)::int,
    imported_against = imported_against + NEW.votes * (NEW.value = -1)::int WHERE idea_id = NEW.idea_id;
  RETURN NULL;
END $$;
CREATE TRIGGER a_law BEFORE INSERT ON ideabox.imported_vote FOR EACH ROW EXECUTE FUNCTION law.imported_write('idea');
CREATE TRIGGER a_law BEFORE INSERT ON ideabox.imported_comment_vote FOR EACH ROW EXECUTE FUNCTION law.imported_write('comment');
CREATE TRIGGER b_books BEFORE INSERT ON ideabox.imported_comment_vote FOR EACH ROW EXECUTE FUNCTION law.imported_comment_write();
CREATE TRIGGER books AFTER INSERT ON ideabox.imported_vote FOR EACH ROW EXECUTE FUNCTION law.imported_books();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON ideabox.imported_vote FOR EACH ROW EXECUTE FUNCTION law.frozen();
