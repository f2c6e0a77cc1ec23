-- What the triggers would have kept, computed at once: see ideabox/database/sqlite/*.sql, which says it row by row.

UPDATE comment SET campaign_id = (SELECT campaign_id FROM idea WHERE idea.id = idea_id);
UPDATE vote SET campaign_id = (SELECT campaign_id FROM idea WHERE idea.id = idea_id);
UPDATE idea SET comments = said FROM (SELECT idea_id, count(*) AS said FROM comment GROUP BY idea_id) AS c
  WHERE c.idea_id = idea.id;
UPDATE campaign SET ideas = made, comments = said, answered = decided
  FROM (SELECT campaign_id, count(*) AS made, sum(comments) AS said, count(answered_at) AS decided FROM idea GROUP BY campaign_id) AS i
  WHERE i.campaign_id = campaign.id;
INSERT INTO idea_person (person_id, idea_id, part)
  SELECT author_id, id, 'author' FROM idea ORDER BY author_id, id;
INSERT INTO seen (person_id, idea_id, first_on)
  SELECT person_id, idea_id, substr(at, 1, 10) FROM vote ORDER BY person_id, idea_id;
INSERT INTO tally (idea_id, campaign_id, support, against, passed)
  SELECT i.id, i.campaign_id, coalesce(v.support, 0), 0, coalesce(v.passed, 0) FROM idea i
  LEFT JOIN (SELECT idea_id, sum(value = 1) AS support, sum(value = 0) AS passed FROM vote GROUP BY idea_id) v ON v.idea_id = i.id ORDER BY i.id;
INSERT INTO reach (idea_id, campaign_id, seen, bucket, deal)
  SELECT i.id, i.campaign_id, t.readers, CAST(log2(t.readers + 1) AS INTEGER), abs(random()) % 65536
  FROM idea i JOIN (SELECT idea_id, support + passed AS readers FROM tally) t ON t.idea_id = i.id ORDER BY i.id;
INSERT INTO idea_words (rowid, title, body) SELECT number, title, body FROM idea ORDER BY number;
