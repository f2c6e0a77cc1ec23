-- One voice a person; totals are the database's own books.

CREATE TRIGGER vote_law BEFORE INSERT ON vote WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_yours') WHERE NEW.person_id IS NOT me();
  SELECT RAISE(ABORT, 'not_found') WHERE NOT EXISTS (SELECT 1 FROM i_read WHERE id = NEW.idea_id);
  SELECT RAISE(ABORT, 'own_idea') WHERE EXISTS (SELECT 1 FROM idea_person WHERE idea_id = NEW.idea_id AND person_id = me());
  SELECT RAISE(ABORT, 'voting_closed') WHERE NOT EXISTS (SELECT 1 FROM open_phase o JOIN idea i ON i.campaign_id = o.campaign_id WHERE i.id = NEW.idea_id AND o.voting);
  SELECT RAISE(ABORT, 'vote_value') WHERE NEW.value < 0 AND (SELECT c.vote_rule FROM campaign c JOIN idea i ON i.campaign_id = c.id WHERE i.id = NEW.idea_id) = 'support';
END;
CREATE TRIGGER vote_change_law BEFORE UPDATE OF value ON vote WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'suspended') WHERE NOT EXISTS (SELECT 1 FROM i_am_in);
  SELECT RAISE(ABORT, 'not_yours') WHERE OLD.person_id IS NOT me();
  SELECT RAISE(ABORT, 'voting_closed') WHERE NOT EXISTS (SELECT 1 FROM open_phase WHERE campaign_id = OLD.campaign_id AND voting);
END;
CREATE TRIGGER vote_back_law BEFORE DELETE ON vote WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'suspended') WHERE NOT EXISTS (SELECT 1 FROM i_am_in);
  SELECT RAISE(ABORT, 'not_yours') WHERE OLD.person_id IS NOT me();
  SELECT RAISE(ABORT, 'voting_closed') WHERE NOT EXISTS (SELECT 1 FROM open_phase WHERE campaign_id = OLD.campaign_id AND voting);
END;
CREATE TRIGGER vote_in AFTER INSERT ON vote BEGIN
  UPDATE vote SET campaign_id = (SELECT campaign_id FROM idea WHERE id = NEW.idea_id) WHERE idea_id = NEW.idea_id AND person_id = NEW.person_id;
  UPDATE tally SET support = support + (NEW.value = 1), against = against + (NEW.value = -1), passed = passed + (NEW.value = 0) WHERE idea_id = NEW.idea_id AND support IS NOT NULL;
  UPDATE secret_tally SET support = support + (NEW.value = 1), against = against + (NEW.value = -1), passed = passed + (NEW.value = 0) WHERE idea_id = NEW.idea_id;
  INSERT INTO seen (person_id, idea_id, first_on) SELECT NEW.person_id, NEW.idea_id, today()
    WHERE NOT EXISTS (SELECT 1 FROM seen WHERE person_id = NEW.person_id AND idea_id = NEW.idea_id) AND NOT EXISTS (SELECT 1 FROM importing);
END;
CREATE TRIGGER vote_changed AFTER UPDATE OF value ON vote WHEN NEW.value <> OLD.value BEGIN
  UPDATE tally SET support = support + (NEW.value = 1) - (OLD.value = 1), against = against + (NEW.value = -1) - (OLD.value = -1), passed = passed + (NEW.value = 0) - (OLD.value = 0) WHERE idea_id = NEW.idea_id AND support IS NOT NULL;
  UPDATE secret_tally SET support = support + (NEW.value = 1) - (OLD.value = 1), against = against + (NEW.value = -1) - (OLD.value = -1), passed = passed + (NEW.value = 0) - (OLD.value = 0) WHERE idea_id = NEW.idea_id;
END;
CREATE TRIGGER vote_out AFTER DELETE ON vote BEGIN
  UPDATE tally SET support = support - (OLD.value = 1), against = against - (OLD.value = -1), passed = passed - (OLD.value = 0) WHERE idea_id = OLD.idea_id AND support IS NOT NULL;
  UPDATE secret_tally SET support = support - (OLD.value = 1), against = against - (OLD.value = -1), passed = passed - (OLD.value = 0) WHERE idea_id = OLD.idea_id;
END;

CREATE TRIGGER imported_vote_law BEFORE INSERT ON imported_vote BEGIN SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM importing); END;
CREATE TRIGGER imported_comment_vote_law BEFORE INSERT ON imported_comment_vote BEGIN SELECT RAISE(ABORT, 'not_administrator') WHERE NOT EXISTS (SELECT 1 FROM importing); END;
CREATE TRIGGER imported_vote_books AFTER INSERT ON imported_vote BEGIN
  UPDATE tally SET imported_for = imported_for + NEW.votes * (NEW.value = 1), imported_mixed = imported_mixed + NEW.votes * (NEW.value = 0),
    imported_against = imported_against + NEW.votes * (NEW.value = -1) WHERE idea_id = NEW.idea_id;
END;
