-- Ideas: a draft is its author's; publication, edits and withdrawal follow the campaign's phases and the review.

CREATE TRIGGER idea_add_law BEFORE INSERT ON idea WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_yours') WHERE NEW.author_id IS NOT me();
  SELECT RAISE(ABORT, 'no_such_step') WHERE NEW.state <> 'draft' OR NEW.number IS NOT NULL OR NEW.stage_id IS NOT NULL OR NEW.hidden;
  SELECT RAISE(ABORT, 'not_found') WHERE NEW.campaign_id NOT IN (SELECT id FROM my_campaign);
END;
CREATE TRIGGER idea_edit_law BEFORE UPDATE OF title, body, answers, language, anonymous, state, campaign_id ON idea
    WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'suspended') WHERE NOT EXISTS (SELECT 1 FROM i_am_in);
  SELECT RAISE(ABORT, 'not_yours') WHERE OLD.author_id IS NOT me();
  SELECT RAISE(ABORT, 'no_such_step') WHERE OLD.state IN ('withdrawn', 'merged')
    OR (NEW.state <> OLD.state AND OLD.state || '-' || NEW.state NOT IN ('draft-published', 'published-withdrawn'));
  SELECT RAISE(ABORT, 'not_found') WHERE OLD.state = 'draft' AND NEW.campaign_id NOT IN (SELECT id FROM my_campaign);
  SELECT RAISE(ABORT, 'not_allowed') WHERE OLD.state <> 'draft' AND NEW.campaign_id <> OLD.campaign_id;
  SELECT RAISE(ABORT, 'byline_is_final') WHERE OLD.state <> 'draft' AND NEW.anonymous <> OLD.anonymous;
  SELECT RAISE(ABORT, 'posting_closed') WHERE OLD.state = 'draft' AND NEW.state = 'published'
    AND NOT EXISTS (SELECT 1 FROM open_phase WHERE campaign_id = NEW.campaign_id AND posting);
  SELECT RAISE(ABORT, 'name_needed') WHERE OLD.state = 'draft' AND NEW.state = 'published' AND NEW.anonymous
    AND (SELECT anonymity FROM campaign WHERE id = NEW.campaign_id) <> 'allowed';
  SELECT RAISE(ABORT, 'already_under_way') WHERE OLD.state = 'published' AND NEW.state = 'published'
    AND (NEW.title, NEW.body, NEW.answers, NEW.language) IS NOT (OLD.title, OLD.body, OLD.answers, OLD.language)
    AND OLD.stage_kind NOT IN ('new', 'discussion') AND OLD.paused_on IS NULL;
  SELECT RAISE(ABORT, 'already_decided') WHERE OLD.state = 'published' AND NEW.state = 'withdrawn' AND OLD.stage_kind NOT IN ('new', 'discussion', 'review');
END;
CREATE TRIGGER idea_fixed BEFORE UPDATE OF id, author_id ON idea BEGIN SELECT RAISE(ABORT, 'not_allowed'); END;
CREATE TRIGGER idea_drop_law BEFORE DELETE ON idea BEGIN
  SELECT RAISE(ABORT, 'suspended') WHERE NOT EXISTS (SELECT 1 FROM i_am_in);
  SELECT RAISE(IGNORE) WHERE OLD.author_id IS NOT me() AND OLD.state = 'draft';  -- not there for them
  SELECT RAISE(ABORT, 'not_yours') WHERE OLD.author_id IS NOT me();
  SELECT RAISE(ABORT, 'no_such_step') WHERE OLD.state <> 'draft';
END;
CREATE TRIGGER idea_hide_law BEFORE UPDATE OF hidden, hidden_reason ON idea WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_found') WHERE OLD.author_id IS NOT me() AND OLD.id NOT IN (SELECT id FROM i_read);
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_moderate WHERE id = OLD.campaign_id);
  SELECT RAISE(ABORT, 'not_found') WHERE OLD.state <> 'published';
  SELECT RAISE(ABORT, 'no_such_step') WHERE NEW.hidden = OLD.hidden;
END;

-- books
CREATE VIEW publication AS SELECT id AS idea_id FROM idea;
CREATE TRIGGER publication_books INSTEAD OF INSERT ON publication BEGIN
  UPDATE idea SET
    number = coalesce(number, (SELECT coalesce(max(number), 0) + 1 FROM idea)),
    stage_kind = coalesce(stage_kind, (SELECT kind FROM stage WHERE campaign_id = idea.campaign_id ORDER BY position LIMIT 1)),
    stage_id = coalesce(stage_id, (SELECT id FROM stage WHERE campaign_id = idea.campaign_id ORDER BY position LIMIT 1)),
    published_at = coalesce(published_at, CASE WHEN anonymous THEN today() || ' 00:00:00.000' ELSE moment_now() END),
    answer_due = CASE WHEN EXISTS (SELECT 1 FROM importing) THEN answer_due
      ELSE (SELECT date(today(), '+' || answer_days || ' days') FROM campaign WHERE id = idea.campaign_id) END
    WHERE id = NEW.idea_id;
  INSERT INTO tally (idea_id, campaign_id, support, against, passed)
    SELECT i.id, c.id, CASE WHEN NOT c.hides_totals THEN 0 END, CASE WHEN NOT c.hides_totals THEN 0 END, CASE WHEN NOT c.hides_totals THEN 0 END
    FROM idea i JOIN campaign c ON c.id = i.campaign_id WHERE i.id = NEW.idea_id;
  INSERT INTO secret_tally (idea_id) SELECT i.id FROM idea i JOIN campaign c ON c.id = i.campaign_id WHERE i.id = NEW.idea_id AND c.hides_totals;
  INSERT INTO reach (idea_id, campaign_id, deal) SELECT id, campaign_id, abs(random()) % 65536 FROM idea WHERE id = NEW.idea_id;
  UPDATE campaign SET ideas = ideas + 1,
    answered = answered + (SELECT answered_at IS NOT NULL FROM idea WHERE id = NEW.idea_id) WHERE id = (SELECT campaign_id FROM idea WHERE id = NEW.idea_id AND NOT hidden);
  INSERT INTO idea_words (rowid, title, body) SELECT number, title, body || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(answers)), '') FROM idea WHERE id = NEW.idea_id;
END;
CREATE TRIGGER idea_add_books AFTER INSERT ON idea BEGIN
  INSERT INTO idea_person (person_id, idea_id, part) VALUES (NEW.author_id, NEW.id, 'author');
  INSERT INTO publication (idea_id) SELECT NEW.id WHERE NEW.state IN ('published', 'merged');
END;
CREATE TRIGGER idea_version AFTER UPDATE OF title, body, answers, language, anonymous, state, hidden ON idea BEGIN
  UPDATE idea SET row_version = OLD.row_version + 1 WHERE id = NEW.id;
END;
CREATE TRIGGER idea_published AFTER UPDATE OF state ON idea WHEN OLD.state = 'draft' AND NEW.state = 'published' BEGIN
  INSERT INTO publication (idea_id) VALUES (NEW.id);
END;
CREATE TRIGGER idea_withdrawn AFTER UPDATE OF state ON idea WHEN OLD.state = 'published' AND NEW.state <> 'published' BEGIN
  DELETE FROM reach WHERE idea_id = NEW.id;
  DELETE FROM idea_words WHERE rowid = NEW.number;
  UPDATE campaign SET ideas = ideas - 1, answered = answered - (NEW.answered_at IS NOT NULL), comments = comments - NEW.comments
    WHERE id = NEW.campaign_id AND NOT OLD.hidden;
END;
CREATE TRIGGER idea_hidden AFTER UPDATE OF hidden ON idea WHEN NEW.hidden <> OLD.hidden AND NEW.state = 'published' BEGIN
  UPDATE campaign SET ideas = ideas + OLD.hidden - NEW.hidden, comments = comments + NEW.comments * (OLD.hidden - NEW.hidden),
    answered = answered + (NEW.answered_at IS NOT NULL) * (OLD.hidden - NEW.hidden) WHERE id = NEW.campaign_id;
  INSERT INTO audit (at, person_id, act, subject_id, detail) VALUES (moment_now(), me(), CASE WHEN NEW.hidden THEN 'idea hidden' ELSE 'idea restored' END, NEW.id, NEW.hidden_reason);
  INSERT INTO change (campaign_id, idea_id, what) VALUES (NEW.campaign_id, NEW.id, 'hidden');
END;
CREATE TRIGGER idea_reworded AFTER UPDATE OF title, body, answers ON idea WHEN NEW.state = 'published' AND OLD.state = 'published' BEGIN
  UPDATE idea_words SET title = NEW.title, body = NEW.body || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(NEW.answers)), '') WHERE rowid = NEW.number;
  UPDATE idea SET paused_on = NULL, answer_due = date(answer_due, '+' || CAST(julianday(today()) - julianday(paused_on) AS INTEGER) || ' days')
    WHERE id = NEW.id AND paused_on IS NOT NULL;
END;
CREATE TRIGGER idea_change AFTER UPDATE OF title, body, answers, language, anonymous, state ON idea
    WHEN NEW.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM importing) BEGIN
  INSERT INTO change (campaign_id, idea_id, what) VALUES (NEW.campaign_id, NEW.id, CASE WHEN OLD.state <> NEW.state THEN NEW.state ELSE 'edited' END);
  INSERT INTO audit (at, person_id, act, subject_id) VALUES (moment_now(), CASE WHEN NOT NEW.anonymous THEN me() END,
    'idea ' || CASE WHEN OLD.state <> NEW.state THEN NEW.state ELSE 'edited' END, NEW.id);
END;

-- my marks
CREATE TRIGGER follow_law BEFORE INSERT ON follow WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_yours') WHERE NEW.person_id IS NOT me();
  SELECT RAISE(ABORT, 'not_found') WHERE NOT EXISTS (SELECT 1 FROM i_read WHERE id = NEW.idea_id);
END;
CREATE TRIGGER seen_law BEFORE INSERT ON seen WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_yours') WHERE NEW.person_id IS NOT me();
  SELECT RAISE(IGNORE) WHERE NOT EXISTS (SELECT 1 FROM i_read WHERE id = NEW.idea_id);
END;
CREATE TRIGGER seen_books AFTER INSERT ON seen BEGIN  -- twice as many readers: the next bucket, with a new card
  UPDATE reach SET seen = seen + 1, deal = CASE WHEN seen + 2 >= (2 << bucket) THEN abs(random()) % 65536 ELSE deal END,
    bucket = bucket + (seen + 2 >= (2 << bucket)) WHERE idea_id = NEW.idea_id;
END;
CREATE TRIGGER report_law BEFORE INSERT ON report WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM report WHERE id = NEW.id AND person_id = me());
  SELECT RAISE(ABORT, 'not_yours') WHERE NEW.person_id IS NOT me();
  SELECT RAISE(ABORT, 'not_found') WHERE NOT EXISTS (SELECT 1 FROM i_read WHERE id = NEW.idea_id AND campaign_id = NEW.campaign_id)
    OR (NEW.comment_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM comment WHERE id = NEW.comment_id AND idea_id = NEW.idea_id));
END;
CREATE TRIGGER report_settle_law BEFORE UPDATE ON report BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_moderate WHERE id = OLD.campaign_id);
  SELECT RAISE(ABORT, 'append_only') WHERE (NEW.id, NEW.idea_id, NEW.comment_id, NEW.campaign_id, NEW.person_id, NEW.reason, NEW.at)
    IS NOT (OLD.id, OLD.idea_id, OLD.comment_id, OLD.campaign_id, OLD.person_id, OLD.reason, OLD.at);
END;
CREATE TRIGGER report_books AFTER INSERT ON report BEGIN
  INSERT INTO change (campaign_id, idea_id, what) VALUES (NEW.campaign_id, NEW.idea_id, 'report');
END;
CREATE TRIGGER notice_opened_law BEFORE INSERT ON notice_opened BEGIN SELECT RAISE(ABORT, 'not_yours') WHERE NEW.person_id IS NOT me(); END;
CREATE TRIGGER notices_read_law BEFORE INSERT ON notices_read WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN SELECT RAISE(ABORT, 'not_yours') WHERE NEW.person_id IS NOT me(); END;
