-- Stage moves: sponsors decide, in writing, once and for all to see.

CREATE TRIGGER stage_move_law BEFORE INSERT ON stage_move WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM stage_move WHERE id = NEW.id AND person_id = me());
  SELECT RAISE(ABORT, 'not_yours') WHERE NEW.person_id IS NOT me();
  SELECT RAISE(ABORT, 'not_found') WHERE NOT EXISTS (SELECT 1 FROM i_read WHERE id = NEW.idea_id);
  SELECT RAISE(ABORT, 'not_sponsor') WHERE NOT EXISTS (SELECT 1 FROM campaign_role r JOIN idea i ON i.campaign_id = r.campaign_id
    WHERE i.id = NEW.idea_id AND r.person_id = me() AND (r.role = 'sponsor' OR (r.role = 'facilitator' AND i.stage_kind = 'new' AND NEW.kind = 'discussion')));
  SELECT RAISE(ABORT, 'no_such_step') WHERE NOT EXISTS (SELECT 1 FROM stage s JOIN idea i ON i.campaign_id = s.campaign_id WHERE i.id = NEW.idea_id AND s.id = NEW.stage_id AND s.kind = NEW.kind);
  SELECT RAISE(ABORT, 'changed_meanwhile') WHERE (SELECT row_version FROM idea WHERE id = NEW.idea_id) <> NEW.expected_version;
END;
CREATE TRIGGER stage_move_frozen BEFORE UPDATE OF id, idea_id, person_id, stage_id, kind, reason, answer, asks_author, look_again_on, at ON stage_move BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER stage_move_kept BEFORE DELETE ON stage_move BEGIN SELECT RAISE(ABORT, 'append_only'); END;

CREATE TRIGGER stage_move_books AFTER INSERT ON stage_move BEGIN
  UPDATE stage_move SET campaign_id = (SELECT campaign_id FROM idea WHERE id = NEW.idea_id) WHERE id = NEW.id;
  UPDATE campaign SET answered = answered + 1 WHERE NEW.kind NOT IN ('new', 'discussion', 'review')
    AND id = (SELECT campaign_id FROM idea WHERE id = NEW.idea_id AND answered_at IS NULL AND state = 'published' AND NOT hidden);
  UPDATE idea SET stage_id = NEW.stage_id, stage_kind = NEW.kind, row_version = row_version + 1,
    answered_at = CASE WHEN answered_at IS NULL AND NEW.kind NOT IN ('new', 'discussion', 'review') THEN NEW.at ELSE answered_at END,
    answer_due = CASE WHEN paused_on IS NOT NULL AND NOT NEW.asks_author AND NOT EXISTS (SELECT 1 FROM importing)
      THEN date(answer_due, '+' || CAST(julianday(today()) - julianday(paused_on) AS INTEGER) || ' days') ELSE answer_due END,
    paused_on = CASE WHEN NEW.asks_author THEN coalesce(paused_on, date(NEW.at)) END
    WHERE id = NEW.idea_id;
  INSERT INTO change (campaign_id, idea_id, what) SELECT campaign_id, id, 'stage' FROM idea WHERE id = NEW.idea_id AND NOT EXISTS (SELECT 1 FROM importing);
  INSERT INTO audit (at, person_id, act, subject_id, detail) SELECT moment_now(), me(), 'stage', NEW.idea_id, NEW.kind WHERE NOT EXISTS (SELECT 1 FROM importing);
END;
