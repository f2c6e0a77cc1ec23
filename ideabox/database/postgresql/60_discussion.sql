-- Comments: open while the phase says so; a deleted one keeps its place without its words, a hidden one's words move away.

CREATE FUNCTION law.comment_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.imports(NEW.author_id) AND law.imports_on(NEW.idea_id) THEN
    SELECT i.campaign_id, i.state = 'published' AND NOT i.hidden INTO NEW.campaign_id, NEW.idea_shown FROM ideabox.idea i WHERE i.id = NEW.idea_id;
    RETURN NEW;
  END IF;
  IF NEW.author_id IS DISTINCT FROM law.me() OR NEW.hidden OR NEW.deleted THEN PERFORM law.refuse('not_yours'); END IF;
  IF EXISTS (SELECT FROM ideabox.comment WHERE id = NEW.id AND author_id = NEW.author_id) THEN RETURN NULL; END IF;  -- sent twice
  NEW.campaign_id := law.campaign_of(NEW.idea_id);
  IF NEW.campaign_id IS NULL OR (NEW.parent_id IS NOT NULL AND NOT EXISTS (SELECT FROM ideabox.comment WHERE id = NEW.parent_id AND idea_id = NEW.idea_id))
    THEN PERFORM law.refuse('not_found'); END IF;
  IF NOT law.is_open(NEW.campaign_id, 'commenting') THEN PERFORM law.refuse('commenting_closed'); END IF;
  NEW.at := law.moment_now();
  NEW.edited_at := NULL;
  NEW.stance := 0;
  SELECT NOT i.hidden INTO NEW.idea_shown FROM ideabox.idea i WHERE i.id = NEW.idea_id;
  RETURN NEW;
END $$;
CREATE FUNCTION law.comment_edit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF law.rewrites() OR pg_trigger_depth() > 1 THEN RETURN NEW; END IF;  -- the books of a hidden one move its words
  IF law.me() IS NULL THEN PERFORM law.refuse('suspended'); END IF;
  IF OLD.author_id <> law.me() THEN PERFORM law.refuse('not_yours'); END IF;
  IF OLD.deleted THEN PERFORM law.refuse('no_such_step'); END IF;
  IF NOT NEW.deleted AND NOT law.is_open(OLD.campaign_id, 'commenting') THEN PERFORM law.refuse('commenting_closed'); END IF;
  IF NEW.deleted THEN NEW.body := ''; DELETE FROM ideabox.hidden_comment WHERE comment_id = OLD.id;
  ELSIF OLD.hidden THEN UPDATE ideabox.hidden_comment SET body = NEW.body WHERE comment_id = OLD.id; NEW.body := OLD.body;
  END IF;
  IF NOT NEW.deleted AND NEW.body <> OLD.body THEN NEW.edited_at := law.moment_now(); END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION law.comment_hide() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.rewrites() THEN
    IF NOT law.moderates(OLD.campaign_id) THEN PERFORM law.refuse('not_facilitator'); END IF;
    IF NEW.hidden = OLD.hidden OR (NEW.hidden AND OLD.deleted) THEN PERFORM law.refuse('no_such_step'); END IF;
  END IF;
  IF NEW.hidden AND NOT OLD.hidden THEN
    INSERT INTO ideabox.hidden_comment (comment_id, campaign_id, author_id, body) VALUES (OLD.id, OLD.campaign_id, OLD.author_id, OLD.body);
    NEW.body := '…';
  ELSIF OLD.hidden AND NOT NEW.hidden THEN
    DELETE FROM ideabox.hidden_comment WHERE comment_id = OLD.id RETURNING body INTO NEW.body;
    NEW.body := coalesce(NEW.body, OLD.body);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_law BEFORE INSERT ON ideabox.comment FOR EACH ROW EXECUTE FUNCTION law.comment_insert();
CREATE TRIGGER a_law_edit BEFORE UPDATE OF body, deleted ON ideabox.comment FOR EACH ROW EXECUTE FUNCTION law.comment_edit();
CREATE TRIGGER a_law_hide BEFORE UPDATE OF hidden, hidden_reason ON ideabox.comment FOR EACH ROW EXECUTE FUNCTION law.comment_hide();
CREATE TRIGGER fixed BEFORE UPDATE OF id, idea_id, author_id, parent_id, at ON ideabox.comment FOR EACH ROW EXECUTE FUNCTION law.never();
CREATE TRIGGER kept BEFORE DELETE ON ideabox.comment FOR EACH ROW EXECUTE FUNCTION law.frozen();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON ideabox.comment FOR EACH STATEMENT EXECUTE FUNCTION law.frozen();

CREATE FUNCTION law.comment_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.hidden THEN  -- imported so: its words move away as if hidden here
    INSERT INTO ideabox.hidden_comment (comment_id, campaign_id, author_id, body) VALUES (NEW.id, NEW.campaign_id, NEW.author_id, NEW.body) ON CONFLICT DO NOTHING;
    UPDATE ideabox.comment SET body = '…' WHERE id = NEW.id;
  END IF;
  IF law.importing() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN  -- the author's word in public answers a clarification: the clock runs again; under an anonymous idea it would name them
    UPDATE ideabox.idea SET paused_on = NULL, answer_due = answer_due + (law.today() - paused_on)
      WHERE id = NEW.idea_id AND paused_on IS NOT NULL AND NOT anonymous AND author_id = NEW.author_id;
  END IF;
  PERFORM law.tell(NEW.campaign_id, NEW.idea_id, 'comment');
  IF TG_OP = 'INSERT' THEN PERFORM law.note('comment added', NEW.id::text);
  ELSE PERFORM law.note(CASE WHEN NEW.hidden > OLD.hidden THEN 'comment hidden' WHEN NEW.hidden < OLD.hidden THEN 'comment restored'
    WHEN NEW.deleted > OLD.deleted THEN 'comment deleted' ELSE 'comment edited' END, NEW.id::text, NEW.hidden_reason); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER books AFTER INSERT OR UPDATE OF body, deleted, hidden ON ideabox.comment FOR EACH ROW EXECUTE FUNCTION law.comment_books();

-- counters wait for the end of the transaction, as those of votes do
CREATE FUNCTION law.comment_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE d int := (NOT (NEW.deleted OR NEW.hidden))::int;
BEGIN
  IF TG_OP = 'UPDATE' THEN d := d - (NOT (OLD.deleted OR OLD.hidden))::int; END IF;
  IF d = 0 THEN RETURN NULL; END IF;
  UPDATE ideabox.idea SET comments = comments + d WHERE id = NEW.idea_id;
  UPDATE ideabox.campaign SET comments = comments + d WHERE id = NEW.campaign_id
    AND EXISTS (SELECT FROM ideabox.idea i WHERE i.id = NEW.idea_id AND i.state = 'published' AND NOT i.hidden);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER counts AFTER INSERT OR UPDATE OF deleted, hidden ON ideabox.comment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION law.comment_counts();
