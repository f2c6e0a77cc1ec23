-- Comments: open while the phase says so; a deleted one keeps its place without its words.

CREATE TRIGGER comment_add_law BEFORE INSERT ON comment WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM comment WHERE id = NEW.id AND author_id = me());
  SELECT RAISE(ABORT, 'not_yours') WHERE NEW.author_id IS NOT me() OR NEW.hidden OR NEW.deleted;
  SELECT RAISE(ABORT, 'not_found') WHERE NOT EXISTS (SELECT 1 FROM i_read WHERE id = NEW.idea_id)
    OR (NEW.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM comment WHERE id = NEW.parent_id AND idea_id = NEW.idea_id));
  SELECT RAISE(ABORT, 'commenting_closed') WHERE NOT EXISTS (SELECT 1 FROM open_phase o JOIN idea i ON i.campaign_id = o.campaign_id WHERE i.id = NEW.idea_id AND o.commenting);
END;
CREATE TRIGGER comment_edit_law BEFORE UPDATE OF body, deleted ON comment WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'suspended') WHERE NOT EXISTS (SELECT 1 FROM i_am_in);
  SELECT RAISE(ABORT, 'not_yours') WHERE OLD.author_id IS NOT me();
  SELECT RAISE(ABORT, 'no_such_step') WHERE OLD.deleted;
  SELECT RAISE(ABORT, 'commenting_closed') WHERE NOT NEW.deleted AND NOT EXISTS (SELECT 1 FROM open_phase WHERE campaign_id = OLD.campaign_id AND commenting);
END;
CREATE TRIGGER comment_hide_law BEFORE UPDATE OF hidden, hidden_reason ON comment WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_moderate WHERE id = OLD.campaign_id);
  SELECT RAISE(ABORT, 'no_such_step') WHERE NEW.hidden = OLD.hidden OR (NEW.hidden AND OLD.deleted);
END;
CREATE TRIGGER comment_fixed BEFORE UPDATE OF id, idea_id, author_id, parent_id, at ON comment BEGIN SELECT RAISE(ABORT, 'not_allowed'); END;
CREATE TRIGGER comment_kept BEFORE DELETE ON comment BEGIN SELECT RAISE(ABORT, 'append_only'); END;

CREATE TRIGGER comment_add_books AFTER INSERT ON comment BEGIN
  UPDATE comment SET campaign_id = (SELECT campaign_id FROM idea WHERE id = NEW.idea_id) WHERE id = NEW.id;
  UPDATE idea SET comments = comments + 1 WHERE id = NEW.idea_id AND NOT NEW.hidden;
  -- a campaign counts what its readers see: nothing under an idea that is hidden or gone
  UPDATE campaign SET comments = comments + 1 WHERE NOT NEW.hidden
    AND id = (SELECT campaign_id FROM idea WHERE id = NEW.idea_id AND state = 'published' AND NOT hidden);
  -- the author's word in public answers a clarification: the clock runs again; under an anonymous idea it would name them
  UPDATE idea SET paused_on = NULL, answer_due = date(answer_due, '+' || CAST(julianday(today()) - julianday(paused_on) AS INTEGER) || ' days')
    WHERE id = NEW.idea_id AND paused_on IS NOT NULL AND NOT anonymous AND author_id = NEW.author_id AND NOT EXISTS (SELECT 1 FROM importing);
  INSERT INTO change (campaign_id, idea_id, what) SELECT campaign_id, id, 'comment' FROM idea WHERE id = NEW.idea_id AND NOT EXISTS (SELECT 1 FROM importing);
  INSERT INTO audit (at, person_id, act, subject_id) SELECT moment_now(), me(), 'comment added', NEW.id WHERE NOT EXISTS (SELECT 1 FROM importing);
END;
CREATE TRIGGER comment_shown_books AFTER UPDATE OF deleted, hidden ON comment WHEN (NEW.deleted OR NEW.hidden) <> (OLD.deleted OR OLD.hidden) BEGIN
  UPDATE idea SET comments = comments + (OLD.deleted OR OLD.hidden) - (NEW.deleted OR NEW.hidden) WHERE id = NEW.idea_id;
  UPDATE campaign SET comments = comments + (OLD.deleted OR OLD.hidden) - (NEW.deleted OR NEW.hidden)
    WHERE id = (SELECT campaign_id FROM idea WHERE id = NEW.idea_id AND state = 'published' AND NOT hidden);
END;
CREATE TRIGGER comment_edit_books AFTER UPDATE OF body, deleted, hidden ON comment BEGIN
  UPDATE comment SET edited_at = moment_now() WHERE id = NEW.id AND NEW.body <> OLD.body AND NOT NEW.deleted;
  INSERT INTO change (campaign_id, idea_id, what) VALUES (NEW.campaign_id, NEW.idea_id, 'comment');
  INSERT INTO audit (at, person_id, act, subject_id, detail) VALUES (moment_now(), me(),
    CASE WHEN NEW.hidden > OLD.hidden THEN 'comment hidden' WHEN NEW.hidden < OLD.hidden THEN 'comment restored' WHEN NEW.deleted > OLD.deleted THEN 'comment deleted' ELSE 'comment edited' END,
    NEW.id, NEW.hidden_reason);
END;
