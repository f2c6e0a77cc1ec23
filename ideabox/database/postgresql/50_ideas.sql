-- Ideas: a draft is its author's; publication, edits and withdrawal follow the campaign's phases and the review.
-- The first question of every trigger is "is it mine?": what comes after must not tell whose it is.

CREATE FUNCTION law.folded(words text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT regexp_replace(lower(public.unaccent('public.unaccent', words)), '[^[:alnum:]]+', ' ', 'g') $$;
CREATE FUNCTION law.words_of(title text, body text, answers jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT setweight(to_tsvector('simple', law.folded(title)), 'A') || setweight(to_tsvector('simple',
    law.folded(left(body || ' ' || coalesce((SELECT string_agg(value, ' ') FROM jsonb_each_text(answers)), ''), 200000))), 'B') $$;

-- what publication gives an idea: number, first stage, promised day; an anonymous one tells the day only
CREATE FUNCTION law.idea_published(i ideabox.idea) RETURNS ideabox.idea LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE first ideabox.stage; imported boolean := law.importing();
BEGIN
  IF i.number IS NULL THEN i.number := nextval('ideabox.idea_number');
  ELSE PERFORM setval('ideabox.idea_number', greatest(i.number, (SELECT last_value FROM ideabox.idea_number))); END IF;
  IF i.stage_id IS NULL OR i.stage_kind IS NULL THEN
    SELECT * INTO first FROM ideabox.stage s WHERE s.campaign_id = i.campaign_id ORDER BY s.position LIMIT 1;
    i.stage_id := coalesce(i.stage_id, first.id);
    i.stage_kind := coalesce(i.stage_kind, first.kind);
  END IF;
  i.published_at := coalesce(i.published_at, CASE WHEN i.anonymous THEN law.today()::timestamp AT TIME ZONE 'UTC' ELSE law.moment_now() END);
  IF NOT imported THEN SELECT law.today() + c.answer_days INTO i.answer_due FROM ideabox.campaign c WHERE c.id = i.campaign_id; END IF;
  i.words := law.words_of(i.title, i.body, i.answers);
  RETURN i;
END $$;

CREATE FUNCTION law.idea_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.imports(NEW.author_id) THEN
    IF NEW.author_id IS DISTINCT FROM law.me() OR EXISTS (SELECT FROM ideabox.idea WHERE id = NEW.id AND author_id <> NEW.author_id) THEN PERFORM law.refuse('not_yours'); END IF;
    IF NEW.state <> 'draft' OR NEW.number IS NOT NULL OR NEW.stage_id IS NOT NULL OR NEW.hidden THEN PERFORM law.refuse('no_such_step'); END IF;
    IF NOT law.sees(NEW.campaign_id) THEN PERFORM law.refuse('not_found'); END IF;
    NEW.created_at := law.moment_now();
    NEW.saved_at := law.moment_now();
    NEW.published_at := NULL;
    NEW.answered_at := NULL;
    NEW.comments := 0;
    NEW.row_version := 1;
  END IF;
  IF NEW.state IN ('published', 'merged') THEN NEW := law.idea_published(NEW); END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION law.idea_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.row_version := OLD.row_version + 1;
  IF law.rewrites() THEN
    IF NEW.words IS NOT NULL THEN NEW.words := law.words_of(NEW.title, NEW.body, NEW.answers); END IF;
    IF OLD.state = 'draft' AND NEW.state = 'published' THEN NEW := law.idea_published(NEW); END IF;
    RETURN NEW;
  END IF;
  IF law.me() IS NULL THEN PERFORM law.refuse('suspended'); END IF;
  IF OLD.author_id <> law.me() THEN PERFORM law.refuse('not_yours'); END IF;
  IF OLD.state IN ('withdrawn', 'merged') OR (NEW.state <> OLD.state AND OLD.state || '-' || NEW.state NOT IN ('draft-published', 'published-withdrawn')) THEN PERFORM law.refuse('no_such_step'); END IF;
  IF OLD.state = 'draft' AND NOT law.sees(NEW.campaign_id) THEN PERFORM law.refuse('not_found'); END IF;
  IF OLD.state <> 'draft' AND NEW.campaign_id <> OLD.campaign_id THEN PERFORM law.refuse('not_allowed'); END IF;
  IF OLD.state <> 'draft' AND NEW.anonymous <> OLD.anonymous THEN PERFORM law.refuse('byline_is_final'); END IF;
  IF OLD.state = 'draft' AND NEW.state = 'published' THEN
    IF NOT law.is_open(NEW.campaign_id, 'posting') THEN PERFORM law.refuse('posting_closed'); END IF;
    IF NEW.anonymous AND EXISTS (SELECT FROM ideabox.campaign WHERE id = NEW.campaign_id AND anonymity <> 'allowed') THEN PERFORM law.refuse('name_needed'); END IF;
    NEW := law.idea_published(NEW);
  ELSIF OLD.state = 'published' AND NEW.state = 'published' THEN
    IF (NEW.title, NEW.body, NEW.answers, NEW.language) IS DISTINCT FROM (OLD.title, OLD.body, OLD.answers, OLD.language)
      AND OLD.stage_kind NOT IN ('new', 'discussion') AND OLD.paused_on IS NULL THEN PERFORM law.refuse('already_under_way'); END IF;
    NEW.words := law.words_of(NEW.title, NEW.body, NEW.answers);
    IF OLD.paused_on IS NOT NULL THEN  -- the author has clarified: the clock runs again
      NEW.answer_due := OLD.answer_due + (law.today() - OLD.paused_on);
      NEW.paused_on := NULL;
    END IF;
  ELSIF OLD.state = 'published' THEN
    IF OLD.stage_kind NOT IN ('new', 'discussion', 'review') THEN PERFORM law.refuse('already_decided'); END IF;
    NEW.words := NULL;
  END IF;
  NEW.saved_at := law.moment_now();
  IF NEW.anonymous AND NEW.state <> 'draft' THEN  -- the minute would tell who was at the PC
    NEW.saved_at := date_trunc('day', NEW.saved_at, 'UTC');
    NEW.created_at := date_trunc('day', NEW.created_at, 'UTC');
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION law.idea_delete() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.me() IS NULL THEN PERFORM law.refuse('suspended'); END IF;
  IF OLD.author_id <> law.me() THEN PERFORM law.refuse('not_yours'); END IF;
  IF OLD.state <> 'draft' THEN PERFORM law.refuse('no_such_step'); END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION law.idea_hide() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.rewrites() THEN RETURN NEW; END IF;
  IF NOT law.moderates(OLD.campaign_id) THEN PERFORM law.refuse('not_facilitator'); END IF;
  IF OLD.state <> 'published' THEN PERFORM law.refuse('not_found'); END IF;
  IF NEW.hidden = OLD.hidden THEN PERFORM law.refuse('no_such_step'); END IF;
  NEW.row_version := OLD.row_version + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER a_law BEFORE INSERT ON ideabox.idea FOR EACH ROW EXECUTE FUNCTION law.idea_insert();
CREATE TRIGGER a_law_edit BEFORE UPDATE OF title, body, answers, language, anonymous, state, campaign_id, saved_at ON ideabox.idea FOR EACH ROW EXECUTE FUNCTION law.idea_update();
CREATE TRIGGER a_law_hide BEFORE UPDATE OF hidden, hidden_reason ON ideabox.idea FOR EACH ROW EXECUTE FUNCTION law.idea_hide();
CREATE TRIGGER a_law_drop BEFORE DELETE ON ideabox.idea FOR EACH ROW EXECUTE FUNCTION law.idea_delete();
CREATE TRIGGER fixed BEFORE UPDATE OF id, author_id ON ideabox.idea FOR EACH ROW EXECUTE FUNCTION law.never();

CREATE FUNCTION law.idea_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE hides boolean; was boolean := false; stands boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO ideabox.idea_person (person_id, idea_id, part) VALUES (NEW.author_id, NEW.id, 'author');
  ELSE was := OLD.state = 'published' AND NOT OLD.hidden; END IF;
  stands := NEW.state = 'published' AND NOT NEW.hidden;
  IF NEW.state IN ('published', 'merged') AND (TG_OP = 'INSERT' OR OLD.state = 'draft') THEN
    SELECT hides_totals INTO hides FROM ideabox.campaign WHERE id = NEW.campaign_id;
    INSERT INTO ideabox.tally (idea_id, campaign_id, idea_shown, support, against, passed)
      VALUES (NEW.id, NEW.campaign_id, stands, CASE WHEN NOT hides THEN 0 END, CASE WHEN NOT hides THEN 0 END, CASE WHEN NOT hides THEN 0 END);
    IF hides THEN INSERT INTO ideabox.secret_tally (idea_id) VALUES (NEW.id); END IF;
    INSERT INTO ideabox.reach (idea_id, campaign_id, idea_shown, deal) VALUES (NEW.id, NEW.campaign_id, stands, floor(random() * 65536)::int);
    UPDATE ideabox.idea_person SET shown = true WHERE idea_id = NEW.id AND part = 'coauthor' AND NOT NEW.anonymous;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.state = 'published' AND NEW.state <> 'published' THEN DELETE FROM ideabox.reach WHERE idea_id = NEW.id; END IF;
    IF was <> stands AND OLD.state <> 'draft' THEN
      UPDATE ideabox.tally SET idea_shown = stands WHERE idea_id = NEW.id;
      UPDATE ideabox.reach SET idea_shown = stands WHERE idea_id = NEW.id;
      UPDATE ideabox.comment SET idea_shown = stands WHERE idea_id = NEW.id;
      UPDATE ideabox.stage_move SET idea_shown = stands WHERE idea_id = NEW.id;
    END IF;
    IF NEW.hidden <> OLD.hidden AND NEW.state = 'published' THEN
      PERFORM law.note(CASE WHEN NEW.hidden THEN 'idea hidden' ELSE 'idea restored' END, NEW.id::text, NEW.hidden_reason);
      PERFORM law.tell(NEW.campaign_id, NEW.id, 'hidden');
    ELSIF NEW.state <> 'draft' AND NOT law.importing() THEN
      PERFORM law.tell(NEW.campaign_id, NEW.id, CASE WHEN OLD.state <> NEW.state THEN NEW.state ELSE 'edited' END);
      PERFORM law.note('idea ' || CASE WHEN OLD.state <> NEW.state THEN NEW.state ELSE 'edited' END, NEW.id::text, '', NEW.anonymous);
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER books AFTER INSERT OR UPDATE OF title, body, answers, language, anonymous, state, hidden ON ideabox.idea FOR EACH ROW EXECUTE FUNCTION law.idea_books();

-- counters of a campaign wait for the end of the transaction, so that nobody holds its row while a line is slow
CREATE FUNCTION law.idea_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE was boolean := false; stands boolean := NEW.state = 'published' AND NOT NEW.hidden; was_answered boolean := false;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    was := OLD.state = 'published' AND NOT OLD.hidden;
    was_answered := was AND OLD.answered_at IS NOT NULL;
  END IF;
  UPDATE ideabox.campaign SET ideas = ideas + stands::int - was::int,
    answered = answered + (stands AND NEW.answered_at IS NOT NULL)::int - was_answered::int,
    comments = comments + NEW.comments * (stands::int - was::int)
    WHERE id = NEW.campaign_id AND (stands <> was OR was_answered <> (stands AND NEW.answered_at IS NOT NULL));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER counts AFTER INSERT OR UPDATE OF state, hidden, answered_at ON ideabox.idea
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION law.idea_counts();

CREATE FUNCTION law.coauthor_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.shown := NEW.part = 'coauthor' AND EXISTS (SELECT FROM ideabox.idea WHERE id = NEW.idea_id AND state <> 'draft' AND NOT anonymous);
  RETURN NEW;
END $$;
CREATE TRIGGER books BEFORE INSERT ON ideabox.idea_person FOR EACH ROW EXECUTE FUNCTION law.coauthor_books();
-- co-authors come in by import only, until a feature names them; written to the view of 90_reading.sql
CREATE FUNCTION law.coauthor_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.imports(NEW.person_id) OR NOT law.imports_on(NEW.idea_id) THEN PERFORM law.refuse('not_yours'); END IF;
  INSERT INTO ideabox.idea_person (person_id, idea_id, part) VALUES (NEW.person_id, NEW.idea_id, NEW.part);
  RETURN NEW;
END $$;

-- my marks
CREATE FUNCTION law.follow_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.imports(NEW.person_id) THEN RETURN NEW; END IF;
  IF NEW.person_id IS DISTINCT FROM law.me() THEN PERFORM law.refuse('not_yours'); END IF;
  IF law.campaign_of(NEW.idea_id) IS NULL THEN PERFORM law.refuse('not_found'); END IF;
  NEW.at := law.moment_now();
  RETURN NEW;
END $$;
CREATE TRIGGER a_law BEFORE INSERT ON ideabox.follow FOR EACH ROW EXECUTE FUNCTION law.follow_write();
CREATE FUNCTION law.seen_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.imports(NEW.person_id) THEN RETURN NEW; END IF;
  IF NEW.person_id IS DISTINCT FROM law.me() THEN PERFORM law.refuse('not_yours'); END IF;
  IF law.campaign_of(NEW.idea_id) IS NULL THEN RETURN NULL; END IF;
  NEW.first_on := law.today();
  RETURN NEW;
END $$;
CREATE TRIGGER a_law BEFORE INSERT ON ideabox.seen FOR EACH ROW EXECUTE FUNCTION law.seen_write();
-- twice as many readers: the next bucket, with a new card; ids in one order for all, so that nobody waits in a ring
CREATE FUNCTION law.seen_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM ideabox.reach WHERE idea_id IN (SELECT idea_id FROM fresh) ORDER BY idea_id FOR NO KEY UPDATE;
  UPDATE ideabox.reach r SET seen = r.seen + f.readers, bucket = floor(log(2, r.seen + f.readers + 1)),
    deal = CASE WHEN floor(log(2, r.seen + f.readers + 1)) <> r.bucket THEN floor(random() * 65536)::int ELSE r.deal END
    FROM (SELECT idea_id, count(*) AS readers FROM fresh GROUP BY idea_id) f WHERE f.idea_id = r.idea_id;
  RETURN NULL;
END $$;
CREATE TRIGGER books AFTER INSERT ON ideabox.seen REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION law.seen_books();

CREATE FUNCTION law.mark_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.imports(NEW.person_id) THEN RETURN NEW; END IF;
  IF NEW.person_id IS DISTINCT FROM law.me() THEN PERFORM law.refuse('not_yours'); END IF;
  -- a notice of what is not there for me leaves no trace, as if it were not there at all
  IF TG_ARGV[0] = 'idea' THEN
    IF NOT EXISTS (SELECT FROM ideabox.idea i WHERE i.id = NEW.idea_id AND (i.id IN (SELECT law.my_ideas())
      OR (i.state <> 'draft' AND law.sees(i.campaign_id) AND (NOT i.hidden OR law.moderates(i.campaign_id))))) THEN RETURN NULL; END IF;
  END IF;
  NEW.until := law.moment_now();
  RETURN NEW;
END $$;
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE ON ideabox.notice_opened FOR EACH ROW EXECUTE FUNCTION law.mark_write('idea');
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE ON ideabox.notices_read FOR EACH ROW EXECUTE FUNCTION law.mark_write('');

CREATE FUNCTION law.report_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT law.moderates(OLD.campaign_id) THEN PERFORM law.refuse('not_facilitator'); END IF;
    IF (NEW.id, NEW.idea_id, NEW.comment_id, NEW.campaign_id, NEW.person_id, NEW.reason, NEW.at)
      IS DISTINCT FROM (OLD.id, OLD.idea_id, OLD.comment_id, OLD.campaign_id, OLD.person_id, OLD.reason, OLD.at) THEN PERFORM law.refuse('append_only'); END IF;
    IF NEW.settled_at IS NULL OR OLD.settled_at IS NOT NULL THEN PERFORM law.refuse('append_only'); END IF;
    NEW.settled_at := law.moment_now();
    NEW.settled_by_id := law.me();
    RETURN NEW;
  END IF;
  IF law.imports(NEW.person_id) THEN RETURN NEW; END IF;
  IF NEW.person_id IS DISTINCT FROM law.me() THEN PERFORM law.refuse('not_yours'); END IF;
  IF EXISTS (SELECT FROM ideabox.report WHERE id = NEW.id AND person_id = NEW.person_id) THEN RETURN NULL; END IF;  -- sent twice
  IF law.campaign_of(NEW.idea_id) IS DISTINCT FROM NEW.campaign_id OR NEW.campaign_id IS NULL
    OR (NEW.comment_id IS NOT NULL AND NOT EXISTS (SELECT FROM ideabox.comment WHERE id = NEW.comment_id AND idea_id = NEW.idea_id)) THEN PERFORM law.refuse('not_found'); END IF;
  NEW.at := law.moment_now();
  RETURN NEW;
END $$;
CREATE FUNCTION law.report_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN PERFORM law.tell(NEW.campaign_id, NEW.idea_id, 'report'); RETURN NULL; END $$;
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE ON ideabox.report FOR EACH ROW EXECUTE FUNCTION law.report_write();
CREATE TRIGGER books AFTER INSERT ON ideabox.report FOR EACH ROW EXECUTE FUNCTION law.report_books();
