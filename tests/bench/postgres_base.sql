-- A large shared database, computed in the server: rows first, then what the triggers would have kept.
-- Sent with triggers off (session_replication_role = replica), on tables without their indexes, as superuser.
-- Numbers come from the table `size`, words from `said` (titles and texts) and `sentence` (comments).

CREATE FUNCTION pg_temp.uid(at timestamptz, salt text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(salt), 1, 3) || '8' || substr(md5(salt), 4, 15))::uuid $$;
-- a number from 0 to most - 1, the same for the same salt
CREATE FUNCTION pg_temp.pick(salt text, most int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT (('x' || substr(md5(salt), 1, 7))::bit(28)::int % most) $$;
CREATE FUNCTION pg_temp.day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT (at AT TIME ZONE 'UTC')::date $$;

-- people -------------------------------------------------------------------------------------------------------
INSERT INTO site (id, code, name, region)
  SELECT pg_temp.uid(now() - interval '400 days', 'site' || n), lpad(n::text, 3, '0'), 'Magasin ' || n, (ARRAY['Nord', 'Est', 'Ouest', 'Sud', 'Île-de-France', 'Centre', 'Alpes', 'Littoral'])[n % 8 + 1]
  FROM size, generate_series(0, sites - 1) n;
CREATE TEMP TABLE who AS SELECT n, pg_temp.uid(now() - interval '400 days', 'person' || n) AS id FROM size, generate_series(0, people - 1) n;
CREATE UNIQUE INDEX ON who (n);
INSERT INTO person (id, login, name, job, site_id, language, administrator)
  SELECT id, 'bench_' || n, 'Personne ' || n, 'Vente', pg_temp.uid(now() - interval '400 days', 'site' || n % sites), 'fr', n = 0 FROM who, size;
INSERT INTO organisation (id, name, owner_id) SELECT 1, 'Mesures SA', id FROM who WHERE n = 0;
INSERT INTO person_group (id, name) SELECT pg_temp.uid(now() - interval '400 days', 'group' || n), 'Groupe ' || n FROM generate_series(0, 19) n;
INSERT INTO group_member (person_id, group_id) SELECT id, pg_temp.uid(now() - interval '400 days', 'group' || n % 20) FROM who;

-- campaigns: number 0 is the large one; a third is for everybody, a third for some sites, a third for some groups --------
CREATE TEMP TABLE held AS SELECT n, pg_temp.uid(now() - (n || ' days')::interval, 'campaign' || n) AS id, n = 0 OR n % 3 = 0 AS for_all,
    CASE WHEN n = 0 THEN 'open' ELSE (ARRAY['open', 'open', 'closed', 'closed', 'archived', 'archived', 'announced'])[n % 7 + 1] END AS state,
    n % 10 = 5 AS hides, now() - (n || ' days')::interval AS at
  FROM size, generate_series(0, campaigns - 1) n;
CREATE UNIQUE INDEX ON held (n);
INSERT INTO campaign (id, name, question, brief, kind, state, glyph, tint, hides_totals, for_all, created_by_id, created_at)
  SELECT h.id, CASE WHEN h.n = 0 THEN 'La grande campagne' ELSE 'Campagne ' || h.n END, left(s.title, 200) || ' ?', s.body, 'challenge', h.state, 'lightbulb', 'leaf', h.hides, h.for_all, w.id, h.at
  FROM held h JOIN said s ON s.n = h.n JOIN who w ON w.n = h.n + 1000 % (SELECT people FROM size);
INSERT INTO campaign_site (campaign_id, site_id) SELECT DISTINCT h.id, pg_temp.uid(now() - interval '400 days', 'site' || (h.n * 7 + k * 11) % sites)
  FROM held h, size, generate_series(1, 30) k WHERE NOT h.for_all AND h.n % 3 = 1;
INSERT INTO campaign_group (campaign_id, group_id) SELECT h.id, pg_temp.uid(now() - interval '400 days', 'group' || (h.n + k) % 20)
  FROM held h, generate_series(1, 2) k WHERE NOT h.for_all AND h.n % 3 = 2;
INSERT INTO campaign_role (campaign_id, person_id, role)  -- nobody among the first hundred: they are ordinary people
  SELECT DISTINCT h.id, w.id, r.role FROM held h CROSS JOIN size CROSS JOIN (VALUES ('sponsor', 0), ('facilitator', 300), ('reviewer', 600)) r (role, off)
  JOIN who w ON true WHERE w.n = 100 + (h.n * 3 + r.off) % (people - 100);
CREATE TEMP TABLE kinds AS SELECT * FROM (VALUES (0, 'new', 0, 55), (1, 'discussion', 55, 75), (2, 'review', 75, 85), (3, 'pilot', 85, 88), (4, 'accepted', 88, 92),
  (5, 'rolled_out', 92, 95), (6, 'not_this_time', 95, 99), (7, 'parked', 99, 100)) k (position, kind, from_, to_);
INSERT INTO stage (id, campaign_id, position, kind) SELECT pg_temp.uid(at, 'stage' || n || kind), id, position, kind FROM held, kinds;
INSERT INTO question (id, campaign_id, position, code) SELECT pg_temp.uid(at, 'question' || n || code), id, position, code FROM held, (VALUES (0, 'saw'), (1, 'propose'), (2, 'serves')) q (position, code);
INSERT INTO phase (id, campaign_id, position, kind, opens_at, closes_at, posting, commenting, voting)
  SELECT pg_temp.uid(at, 'phase' || n || kind), id, position, kind, at + shift + position * interval '40 days', at + shift + (position + 1) * interval '40 days', position = 0, position < 2, position < 2
  FROM (SELECT *, CASE state WHEN 'open' THEN now() - interval '30 days' - at WHEN 'announced' THEN now() + interval '10 days' - at ELSE now() - interval '130 days' - at END AS shift FROM held) h,
    (VALUES (0, 'ideas'), (1, 'discussion'), (2, 'review')) p (position, kind);

-- ideas: one in a hundred is a draft, one in ten anonymous, one in five hundred hidden ------------------------------------
CREATE TEMP TABLE made AS
  SELECT i.n, c.id AS campaign_id, c.n AS campaign, c.hides, w.id AS author_id, pg_temp.pick('y' || i.n, 10) = 0 AS anonymous, NOT i.draft AS published, pg_temp.pick('h' || i.n, 500) = 0 AND NOT i.draft AS hidden, k.kind, i.at,
    pg_temp.uid(date_trunc('day', i.at, 'UTC'), 'idea' || i.n) AS id, CASE WHEN NOT i.draft THEN i.n + 1 END AS number
  FROM (SELECT n, pg_temp.pick('p' || n, 100) = 0 AS draft, now() - interval '29 days' * (1 - n::float8 / ideas) AS at, CASE WHEN n % (ideas / large) = 0 THEN 0 ELSE 1 + pg_temp.pick('c' || n, campaigns - 1) END AS place, people
    FROM size, generate_series(0, ideas - 1) n) i
  JOIN held c ON c.n = i.place JOIN who w ON w.n = pg_temp.pick('a' || i.n, i.people) JOIN kinds k ON pg_temp.pick('k' || i.n, 100) >= k.from_ AND pg_temp.pick('k' || i.n, 100) < k.to_;
CREATE UNIQUE INDEX ON made (n);
ANALYZE made;
INSERT INTO idea (id, campaign_id, author_id, anonymous, title, body, language, state, number, stage_id, stage_kind, created_at, saved_at, published_at, answer_due, answered_at, hidden, hidden_reason, words)
  SELECT m.id, m.campaign_id, m.author_id, m.anonymous, s.title, s.body, 'fr', CASE WHEN published THEN 'published' ELSE 'draft' END, number,
    CASE WHEN published THEN pg_temp.uid(h.at, 'stage' || h.n || m.kind) END, CASE WHEN published THEN m.kind END, m.at, m.at, CASE WHEN published THEN m.at END,
    CASE WHEN published THEN pg_temp.day(m.at + interval '21 days') END, CASE WHEN published AND m.kind NOT IN ('new', 'discussion', 'review') THEN least(m.at + interval '5 days', now()) END,
    m.hidden, CASE WHEN m.hidden THEN 'hors sujet' ELSE '' END, CASE WHEN published THEN law.words_of(s.title, s.body, '{}') END
  FROM made m JOIN said s USING (n) JOIN held h ON h.n = m.campaign;
SELECT setval('idea_number', ideas + 1) FROM size;
INSERT INTO stage_move (id, idea_id, campaign_id, person_id, stage_id, kind, answer, look_again_on, expected_version, at, idea_shown)
  SELECT pg_temp.uid(m.at, 'move' || m.n), m.id, m.campaign_id, r.person_id, pg_temp.uid(h.at, 'stage' || h.n || m.kind), m.kind,
    CASE WHEN m.kind IN ('discussion', 'review') THEN '' ELSE (SELECT body FROM sentence WHERE sentence.n = m.n % 6000) END, CASE WHEN m.kind = 'parked' THEN date '2030-01-01' END, 1,
    least(m.at + interval '5 days', now()), NOT m.hidden
  FROM made m JOIN held h ON h.n = m.campaign JOIN campaign_role r ON r.campaign_id = m.campaign_id AND r.role = 'sponsor' WHERE published AND kind <> 'new';

-- comments and votes: few ideas get much, most get little; shares of a whole by rank, the ranks dealt over the ideas --------
CREATE TEMP TABLE ranked AS SELECT m.*, row_number() OVER (ORDER BY pg_temp.pick('r' || m.n, 100000000)) - 1 AS rank, count(*) OVER () AS whole FROM made m WHERE published;
CREATE TEMP TABLE share AS SELECT n, (floor(comments * ((rank + 1)::float8 / whole) ^ 0.588) - floor(comments * (rank::float8 / whole) ^ 0.588))::int AS said,
    least(people, floor(votes * ((rank + 1)::float8 / whole) ^ 0.6) - floor(votes * (rank::float8 / whole) ^ 0.6))::int AS voted FROM ranked, size;
INSERT INTO comment (id, idea_id, campaign_id, author_id, body, at, idea_shown)
  SELECT pg_temp.uid(at, 'comment' || n || '-' || k), id, campaign_id, author, body, at, shown FROM (
    SELECT m.n, k, m.id, m.campaign_id, w.id AS author, s.body, NOT m.hidden AS shown, now() - interval '25 days' * (pg_temp.pick('t' || m.n || '-' || k, 1000000) / 1e6) AS at
    FROM share JOIN made m USING (n) CROSS JOIN generate_series(1, share.said) k JOIN sentence s ON s.n = (m.n * 31 + k * 17) % 6000 JOIN who w ON w.n = (m.n * 13 + k * 101) % (SELECT people FROM size)) c;
INSERT INTO vote (idea_id, person_id, campaign_id, value, at)
  SELECT m.id, w.id, m.campaign_id, CASE WHEN (m.n + k) % 10 = 0 THEN 0 ELSE 1 END, now() - interval '1 day' * (1 + (m.n + k) % 20)
  FROM share JOIN made m USING (n) CROSS JOIN generate_series(1, share.voted) k JOIN who w ON w.n = (m.n * 17 + k * 7) % (SELECT people FROM size);
INSERT INTO seen (person_id, idea_id, first_on) SELECT person_id, idea_id, pg_temp.day(at) FROM vote;
INSERT INTO follow (person_id, idea_id, at) SELECT w.id, m.id, now() - interval '10 days' FROM who w CROSS JOIN generate_series(1, 10) k JOIN made m ON m.n = (w.n * 37 + k * 911) % (SELECT ideas FROM size) WHERE m.published;

-- the books ------------------------------------------------------------------------------------------------------------------
INSERT INTO idea_person (person_id, idea_id, part) SELECT author_id, id, 'author' FROM idea;
INSERT INTO idea_person (person_id, idea_id, part, shown) SELECT w.id, m.id, 'coauthor', m.published AND NOT m.anonymous
  FROM made m CROSS JOIN size JOIN who w ON true WHERE m.n % 20 = 0 AND w.n = (m.n * 7 + 1) % people AND w.id <> m.author_id;
UPDATE idea SET comments = share.said FROM share JOIN made m USING (n) WHERE m.id = idea.id AND share.said > 0;
INSERT INTO tally (idea_id, campaign_id, idea_shown, support, against, passed)
  SELECT m.id, m.campaign_id, NOT m.hidden, CASE WHEN NOT hides THEN coalesce(v.support, 0) END, CASE WHEN NOT hides THEN 0 END, CASE WHEN NOT hides THEN coalesce(v.passed, 0) END
  FROM made m LEFT JOIN (SELECT idea_id, sum((value = 1)::int) AS support, sum((value = 0)::int) AS passed FROM vote GROUP BY 1) v ON v.idea_id = m.id WHERE published;
INSERT INTO secret_tally (idea_id, support, passed) SELECT m.id, coalesce(v.support, 0), coalesce(v.passed, 0)
  FROM made m LEFT JOIN (SELECT idea_id, sum((value = 1)::int) AS support, sum((value = 0)::int) AS passed FROM vote GROUP BY 1) v ON v.idea_id = m.id WHERE published AND hides;
INSERT INTO reach (idea_id, campaign_id, idea_shown, seen, bucket, deal)
  SELECT m.id, m.campaign_id, NOT m.hidden, voted, floor(log(2, voted + 1)), pg_temp.pick('d' || n, 65536) FROM share JOIN made m USING (n);
UPDATE campaign SET ideas = i.made, comments = i.said, answered = i.decided
  FROM (SELECT campaign_id, count(*) AS made, sum(comments) AS said, count(answered_at) AS decided FROM idea WHERE state = 'published' AND NOT hidden GROUP BY 1) i WHERE i.campaign_id = campaign.id;
