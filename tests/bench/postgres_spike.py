"""The spike's votes beside ours: its law and a small base on the same server; its folder is named, never copied."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.bench.postgres_building import login_of
from tests.bench.postgres_server import Cluster
from tests.bench.postgres_votes import SPIKES, rates
from tests.bench.slow_line import line_to

SPIKE = "IDEABOX_SPIKE"
"""Names the folder that holds the spike's `law.sql`."""
BASE = "ideabox_bench_spike"
FIRST_VOTER = 1_000
IDEAS, PEOPLE = 10_000, 100
FILLING = f"""
INSERT INTO ideabox.site (id, code, name) SELECT gen_random_uuid(), 'S' || n, 'Site ' || n FROM generate_series(1, 300) n;
INSERT INTO ideabox.person (id, login, name, site_id) SELECT gen_random_uuid(), 'bench_' || n, 'Person ' || n, (SELECT id FROM ideabox.site LIMIT 1)
  FROM generate_series(0, 2999) n;
INSERT INTO ideabox.campaign (id, title, for_all) SELECT gen_random_uuid(), 'Campagne ' || n, n % 3 = 0 FROM generate_series(0, 299) n;
INSERT INTO ideabox.phase (id, campaign_id, opens_at, closes_at, posting, commenting, voting)
  SELECT gen_random_uuid(), id, now() - interval '1 day', now() + interval '10 years', true, true, true FROM ideabox.campaign;
INSERT INTO ideabox.idea (id, campaign_id, author_id, title, body, state, number) SELECT gen_random_uuid(), c.id, p.id, 'Idea ' || n, 'Body', 'published', n
  FROM generate_series(1, {IDEAS}) n, (SELECT id FROM ideabox.campaign WHERE title = 'Campagne 0') c, (SELECT id FROM ideabox.person WHERE login = 'bench_0') p;
INSERT INTO ideabox.idea_person (idea_id, person_id, role) SELECT id, author_id, 'author' FROM ideabox.idea;
INSERT INTO ideabox.idea_tally (idea_id, campaign_id, shown) SELECT id, campaign_id, 0 FROM ideabox.idea;
"""

Rates = dict[tuple[int, str], float]


def spike_rates(cluster: Cluster, clients: Sequence[int], seconds: float, far: float) -> tuple[Rates, Rates]:
    """Its votes a second, near and over the slow line; nothing where its folder isn't named."""
    folder = os.environ.get(SPIKE)
    if not folder:
        return {}, {}
    if not cluster.has(BASE):
        _build(cluster, Path(folder) / "law.sql")
    with cluster.as_root(BASE) as root:
        ideas = [row[0] for row in root.execute("SELECT id FROM ideabox.idea ORDER BY number").fetchall()]
        people = dict(root.execute("SELECT login, id FROM ideabox.person").fetchall())

    def connect(place: int, port: int | None = None) -> Any:
        return cluster.as_person(BASE, login_of(FIRST_VOTER + place), path="ideabox", port=port)

    def person(place: int) -> UUID:
        found: UUID = people[login_of(FIRST_VOTER + place)]
        return found

    near = rates(connect, person, ideas, SPIKES, clients, seconds)
    with line_to((cluster.host, cluster.port), far) as line:
        away = rates(lambda place: connect(place, line.port), person, ideas, SPIKES, clients[-1:], seconds)
    return near, away


def _build(cluster: Cluster, law: Path) -> None:
    """Its law by way of psql's few commands in it, then its rows, without its triggers."""
    text = law.read_text(encoding="utf-8")
    kept = [
        line
        for line in text.splitlines()
        if not line.startswith("\\") and not line.rstrip().endswith("\\gexec")
    ]
    cluster.make(BASE)
    with cluster.as_root(BASE) as root:
        root.execute("\n".join(kept))
        root.execute("RESET ROLE; RESET search_path; SET session_replication_role = replica")
        root.execute(FILLING)
        root.execute("RESET session_replication_role")
        root.execute("VACUUM (ANALYZE)")
