-- Campaigns: their leads steer them; after the launch dates move only with a public reason and rules only tighten.

CREATE TRIGGER campaign_add_law BEFORE INSERT ON campaign WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NEW.created_by_id IS NOT me() OR NOT (EXISTS (SELECT 1 FROM i_administer)
    OR EXISTS (SELECT 1 FROM i_moderate));
  SELECT RAISE(ABORT, 'no_such_step') WHERE NEW.state <> 'draft';
END;
CREATE TRIGGER campaign_add_books AFTER INSERT ON campaign WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  INSERT INTO campaign_role (person_id, campaign_id, role) VALUES (NEW.created_by_id, NEW.id, 'facilitator');
  INSERT INTO audit (at, person_id, act, subject_id) VALUES (moment_now(), me(), 'campaign prepared', NEW.id);
  INSERT INTO change (campaign_id, what) VALUES (NEW.id, 'campaign');
END;

CREATE TRIGGER campaign_step_law BEFORE UPDATE OF state ON campaign WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_found') WHERE OLD.id NOT IN (SELECT id FROM my_campaign);
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.id);
  SELECT RAISE(ABORT, 'no_such_step') WHERE OLD.state || '-' || NEW.state
    NOT IN ('draft-announced', 'draft-open', 'announced-open', 'open-closed', 'closed-archived');
  SELECT RAISE(ABORT, 'question_needed') WHERE NEW.state IN ('announced', 'open') AND NEW.question = '';
  SELECT RAISE(ABORT, 'sponsor_needed') WHERE NEW.state IN ('announced', 'open')
    AND NOT EXISTS (SELECT 1 FROM campaign_role WHERE campaign_id = OLD.id AND role = 'sponsor');
  SELECT RAISE(ABORT, 'dates_needed') WHERE NEW.state IN ('announced', 'open')
    AND NOT EXISTS (SELECT 1 FROM phase WHERE campaign_id = OLD.id);
END;
CREATE TRIGGER campaign_edit_law BEFORE UPDATE OF name, question, brief, note, kind, glyph, tint, answer_days, vote_rule,
    hides_totals, anonymity, for_all, language ON campaign WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_found') WHERE OLD.id NOT IN (SELECT id FROM my_campaign);
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.id);
  SELECT RAISE(ABORT, 'no_such_step') WHERE OLD.state = 'archived';
  SELECT RAISE(ABORT, 'question_needed') WHERE OLD.state IN ('announced', 'open') AND NEW.question = '';
  SELECT RAISE(ABORT, 'only_tightens') WHERE OLD.state <> 'draft' AND (
    NEW.kind <> OLD.kind OR NEW.vote_rule <> OLD.vote_rule OR NEW.hides_totals <> OLD.hides_totals
    OR NEW.answer_days > OLD.answer_days OR (OLD.anonymity = 'allowed' AND NEW.anonymity <> 'allowed'));
END;
CREATE TRIGGER campaign_edit_books AFTER UPDATE OF name, question, brief, note, kind, state, glyph, tint, answer_days, vote_rule,
    hides_totals, anonymity, for_all, language ON campaign WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  UPDATE campaign SET row_version = OLD.row_version + 1, note_by_id = CASE WHEN NEW.note <> OLD.note THEN me() ELSE note_by_id END WHERE id = NEW.id;
  INSERT INTO audit (at, person_id, act, subject_id) VALUES (moment_now(), me(), 'campaign ' || CASE WHEN NEW.state <> OLD.state THEN NEW.state ELSE 'changed' END, NEW.id);
  INSERT INTO change (campaign_id, what) VALUES (NEW.id, 'campaign');
END;
CREATE TRIGGER campaign_drop_law BEFORE DELETE ON campaign BEGIN
  SELECT RAISE(IGNORE) WHERE OLD.id NOT IN (SELECT id FROM my_campaign);  -- not there for them
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.id);
  SELECT RAISE(ABORT, 'no_such_step') WHERE OLD.state <> 'draft';
  INSERT INTO audit (at, person_id, act, subject_id) VALUES (moment_now(), me(), 'campaign discarded', OLD.id);
  INSERT INTO change (campaign_id, what) VALUES (OLD.id, 'campaign');
END;

CREATE TRIGGER role_add_law BEFORE INSERT ON campaign_role WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = NEW.campaign_id)
    AND NOT EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'draft' AND created_by_id = me() AND NEW.person_id = me());
END;
CREATE TRIGGER role_drop_law BEFORE DELETE ON campaign_role WHEN EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.campaign_id);
  SELECT RAISE(ABORT, 'sponsor_needed') WHERE OLD.role = 'sponsor'
    AND EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND state <> 'draft')
    AND NOT EXISTS (SELECT 1 FROM campaign_role WHERE campaign_id = OLD.campaign_id AND role = 'sponsor' AND person_id <> OLD.person_id);
END;
CREATE TRIGGER role_add_books AFTER INSERT ON campaign_role WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  INSERT INTO audit (at, person_id, act, subject_id, detail) VALUES (moment_now(), me(), 'role given', NEW.person_id, NEW.role || ' ' || NEW.campaign_id);
  INSERT INTO change (campaign_id, what) VALUES (NEW.campaign_id, 'campaign');
END;
CREATE TRIGGER role_drop_books AFTER DELETE ON campaign_role BEGIN
  INSERT INTO audit (at, person_id, act, subject_id, detail) VALUES (moment_now(), me(), 'role taken', OLD.person_id, OLD.role || ' ' || OLD.campaign_id);
  INSERT INTO change (campaign_id, what) VALUES (OLD.campaign_id, 'campaign');
END;

CREATE TRIGGER phase_add_law BEFORE INSERT ON phase WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = NEW.campaign_id);
  SELECT RAISE(ABORT, 'public_reason_needed') WHERE (SELECT state FROM campaign WHERE id = NEW.campaign_id) <> 'draft';
END;
CREATE TRIGGER phase_edit_law BEFORE UPDATE ON phase WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.campaign_id);
  SELECT RAISE(ABORT, 'public_reason_needed') WHERE (SELECT state FROM campaign WHERE id = OLD.campaign_id) <> 'draft'
    AND (NEW.kind, NEW.opens_at, NEW.closes_at, NEW.posting, NEW.commenting, NEW.voting) IS NOT (OLD.kind, OLD.opens_at, OLD.closes_at, OLD.posting, OLD.commenting, OLD.voting)
    AND NOT EXISTS (SELECT 1 FROM phase_change WHERE campaign_id = OLD.campaign_id AND NOT applied);
END;
CREATE TRIGGER phase_drop_law BEFORE DELETE ON phase WHEN EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.campaign_id);
  SELECT RAISE(ABORT, 'public_reason_needed') WHERE (SELECT state FROM campaign WHERE id = OLD.campaign_id) <> 'draft';
END;

CREATE TRIGGER phase_change_law BEFORE INSERT ON phase_change BEGIN
  SELECT RAISE(ABORT, 'not_yours') WHERE NEW.person_id IS NOT me();
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = NEW.campaign_id);
  SELECT RAISE(ABORT, 'no_such_step') WHERE NEW.applied OR (SELECT state FROM campaign WHERE id = NEW.campaign_id) NOT IN ('announced', 'open')
    OR NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id AND campaign_id = NEW.campaign_id);
  SELECT RAISE(ABORT, 'phase_ends_first') WHERE EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id AND (NEW.closes_at <= opens_at OR NEW.closes_at <= moment_now()));
END;
-- the phase gets its new end; the later ones keep their length and their distance
CREATE TRIGGER phase_change_books AFTER INSERT ON phase_change BEGIN
  UPDATE phase SET
    opens_at = strftime('%Y-%m-%d %H:%M:%f', julianday(opens_at) + julianday(NEW.closes_at) - (SELECT julianday(closes_at) FROM phase WHERE id = NEW.phase_id)),
    closes_at = strftime('%Y-%m-%d %H:%M:%f', julianday(closes_at) + julianday(NEW.closes_at) - (SELECT julianday(closes_at) FROM phase WHERE id = NEW.phase_id))
    WHERE campaign_id = NEW.campaign_id AND position > (SELECT position FROM phase WHERE id = NEW.phase_id);
  UPDATE phase SET closes_at = NEW.closes_at WHERE id = NEW.phase_id;
  UPDATE phase_change SET applied = 1 WHERE id = NEW.id;
  INSERT INTO audit (at, person_id, act, subject_id, detail) VALUES (moment_now(), me(), 'campaign dates', NEW.campaign_id, NEW.reason);
  INSERT INTO change (campaign_id, what) VALUES (NEW.campaign_id, 'campaign');
END;
CREATE TRIGGER phase_change_frozen BEFORE UPDATE OF campaign_id, phase_id, person_id, closes_at, reason, at ON phase_change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER phase_change_kept BEFORE DELETE ON phase_change BEGIN SELECT RAISE(ABORT, 'append_only'); END;

CREATE TRIGGER stage_add_law BEFORE INSERT ON stage WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = NEW.campaign_id);
END;
CREATE TRIGGER stage_edit_law BEFORE UPDATE ON stage WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.campaign_id);
  SELECT RAISE(ABORT, 'not_allowed') WHERE NEW.kind <> OLD.kind OR NEW.campaign_id <> OLD.campaign_id;
END;
CREATE TRIGGER question_add_law BEFORE INSERT ON question WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = NEW.campaign_id);
END;
CREATE TRIGGER question_edit_law BEFORE UPDATE ON question WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.campaign_id);
END;
CREATE TRIGGER question_drop_law BEFORE DELETE ON question WHEN EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.campaign_id);
  SELECT RAISE(ABORT, 'no_such_step') WHERE (SELECT state FROM campaign WHERE id = OLD.campaign_id) <> 'draft';
END;
CREATE TRIGGER audience_site_law BEFORE INSERT ON campaign_site WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = NEW.campaign_id);
END;
CREATE TRIGGER audience_group_law BEFORE INSERT ON campaign_group WHEN NOT EXISTS (SELECT 1 FROM importing) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = NEW.campaign_id);
END;
CREATE TRIGGER audience_site_drop_law BEFORE DELETE ON campaign_site WHEN EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.campaign_id);
END;
CREATE TRIGGER audience_group_drop_law BEFORE DELETE ON campaign_group WHEN EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id) BEGIN
  SELECT RAISE(ABORT, 'not_facilitator') WHERE NOT EXISTS (SELECT 1 FROM i_lead WHERE id = OLD.campaign_id);
END;
