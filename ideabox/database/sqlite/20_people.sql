-- People, sites and the organisation are the administrators' business; an empty database lets its first person in.

CREATE TRIGGER person_add_law BEFORE INSERT ON person WHEN EXISTS (SELECT 1 FROM person) BEGIN
  SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM i_administer);
END;
CREATE TRIGGER person_edit_law BEFORE UPDATE ON person BEGIN
  SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM i_administer)
    AND NOT (OLD.id = me() AND (OLD.id, OLD.login, OLD.name, OLD.job, OLD.email, OLD.site_id, OLD.active, OLD.administrator)
      IS (NEW.id, NEW.login, NEW.name, NEW.job, NEW.email, NEW.site_id, NEW.active, NEW.administrator));
  SELECT RAISE(ABORT, 'last_administrator') WHERE OLD.administrator AND OLD.active AND NOT (NEW.administrator AND NEW.active)
    AND NOT EXISTS (SELECT 1 FROM person WHERE administrator AND active AND id <> OLD.id);
END;
CREATE TRIGGER person_kept BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'not_allowed'); END;
CREATE TRIGGER person_books AFTER INSERT ON person WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  INSERT INTO audit (at, person_id, act, subject_id) VALUES (moment_now(), me(), 'person added', NEW.id);
  INSERT INTO change (what) VALUES ('people');
END;
CREATE TRIGGER person_edit_books AFTER UPDATE ON person BEGIN
  INSERT INTO audit (at, person_id, act, subject_id) VALUES (moment_now(), me(), 'person changed', NEW.id);
  INSERT INTO change (what) VALUES ('people');
END;

CREATE TRIGGER site_add_law BEFORE INSERT ON site WHEN EXISTS (SELECT 1 FROM person) BEGIN
  SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM i_administer);
END;
CREATE TRIGGER site_edit_law BEFORE UPDATE ON site BEGIN
  SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM i_administer);
END;
CREATE TRIGGER organisation_law BEFORE UPDATE ON organisation WHEN EXISTS (SELECT 1 FROM person) BEGIN
  SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM i_administer);
END;
CREATE TRIGGER group_law BEFORE INSERT ON person_group WHEN EXISTS (SELECT 1 FROM person) BEGIN
  SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM i_administer);
END;
CREATE TRIGGER group_member_law BEFORE INSERT ON group_member BEGIN
  SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM i_administer);
END;

CREATE TRIGGER import_law BEFORE INSERT ON import_run BEGIN
  SELECT RAISE(ABORT, 'not_administrator') WHERE NEW.person_id IS NOT me() OR NOT EXISTS (SELECT 1 FROM i_administer);
END;
CREATE TRIGGER import_books AFTER INSERT ON import_run BEGIN
  INSERT INTO audit (at, person_id, act, subject_id, detail) VALUES (moment_now(), me(), 'import opened', NEW.id, NEW.source);
END;
CREATE TRIGGER import_closed AFTER UPDATE OF closed_at ON import_run BEGIN
  INSERT INTO audit (at, person_id, act, subject_id, detail) VALUES (moment_now(), me(), 'import closed', NEW.id, NEW.source);
  INSERT INTO change (what) VALUES ('import');
END;

CREATE TRIGGER audit_frozen BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append_only'); END;
