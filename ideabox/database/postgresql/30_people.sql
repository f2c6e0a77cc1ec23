-- People, sites and the organisation are the administrators' business; an empty base lets its first person in.

CREATE FUNCTION law.person_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT law.i_administer() AND EXISTS (SELECT FROM ideabox.person) THEN PERFORM law.refuse('not_administrator'); END IF;
  ELSE
    IF NOT law.i_administer() AND NOT (OLD.id = law.me() AND (OLD.id, OLD.login, OLD.name, OLD.job, OLD.email, OLD.site_id, OLD.active, OLD.administrator, OLD.imported_from)
      IS NOT DISTINCT FROM (NEW.id, NEW.login, NEW.name, NEW.job, NEW.email, NEW.site_id, NEW.active, NEW.administrator, NEW.imported_from)
      AND NEW.fresh_password <= OLD.fresh_password) THEN PERFORM law.refuse('not_administrator'); END IF;
    IF OLD.administrator AND OLD.active AND NOT (NEW.administrator AND NEW.active)
      AND NOT EXISTS (SELECT FROM ideabox.person WHERE administrator AND active AND id <> OLD.id) THEN PERFORM law.refuse('last_administrator'); END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION law.person_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' AND law.imports(NEW.id) THEN RETURN NULL; END IF;
  PERFORM law.note(CASE TG_OP WHEN 'INSERT' THEN 'person added' ELSE 'person changed' END, NEW.id::text);
  PERFORM law.tell(NULL, NULL, 'people');
  RETURN NULL;
END $$;
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE ON ideabox.person FOR EACH ROW EXECUTE FUNCTION law.person_write();
CREATE TRIGGER books AFTER INSERT OR UPDATE ON ideabox.person FOR EACH ROW EXECUTE FUNCTION law.person_books();
CREATE TRIGGER kept BEFORE DELETE ON ideabox.person FOR EACH ROW EXECUTE FUNCTION law.never();

CREATE FUNCTION law.administrators_only() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.i_administer() AND EXISTS (SELECT FROM ideabox.person) THEN PERFORM law.refuse('not_administrator'); END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE ON ideabox.site FOR EACH ROW EXECUTE FUNCTION law.administrators_only();
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE ON ideabox.organisation FOR EACH ROW EXECUTE FUNCTION law.administrators_only();
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE ON ideabox.person_group FOR EACH ROW EXECUTE FUNCTION law.administrators_only();
CREATE TRIGGER a_law BEFORE INSERT OR DELETE ON ideabox.group_member FOR EACH ROW EXECUTE FUNCTION law.administrators_only();
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE OR DELETE ON ideabox.app_meta FOR EACH ROW EXECUTE FUNCTION law.administrators_only();

CREATE FUNCTION law.import_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT law.i_administer() OR NEW.person_id IS DISTINCT FROM coalesce(law.me(), NEW.person_id) THEN PERFORM law.refuse('not_administrator'); END IF;
  IF TG_OP = 'UPDATE' AND (OLD.closed_at IS NOT NULL OR (NEW.id, NEW.person_id, NEW.source, NEW.opened_at) IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.source, OLD.opened_at))
    THEN PERFORM law.refuse('append_only'); END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION law.import_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM law.note(CASE TG_OP WHEN 'INSERT' THEN 'import opened' ELSE 'import closed' END, NEW.id::text, NEW.source);
  IF TG_OP = 'UPDATE' THEN PERFORM law.tell(NULL, NULL, 'import'); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER a_law BEFORE INSERT OR UPDATE ON ideabox.import_run FOR EACH ROW EXECUTE FUNCTION law.import_write();
CREATE TRIGGER books AFTER INSERT OR UPDATE ON ideabox.import_run FOR EACH ROW EXECUTE FUNCTION law.import_books();
CREATE TRIGGER kept BEFORE DELETE ON ideabox.import_run FOR EACH ROW EXECUTE FUNCTION law.frozen();

CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON ideabox.audit FOR EACH ROW EXECUTE FUNCTION law.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON ideabox.audit FOR EACH STATEMENT EXECUTE FUNCTION law.frozen();

-- An import left open would open the door to the next transaction: it must be closed in its own.
CREATE FUNCTION law.import_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM ideabox.import_run WHERE id = NEW.id AND closed_at IS NULL) THEN PERFORM law.refuse('import_open'); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ends AFTER INSERT ON ideabox.import_run DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION law.import_ends();
