"""A backup restored on a new server: all is there, and whoever was at work meanwhile reads everything afresh."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ideabox.discussion.requests import AddComment
from ideabox.home.requests import GetShell
from ideabox.ideas.requests import GetIdea, PublishIdea, SaveDraft
from ideabox.ids import new_id
from ideabox.notices.requests import ListChanges
from ideabox.shared import SharedBackend
from ideabox.votes.requests import CastVote
from ideabox.words import StageKind
from tests.ideabox.world import ADMINISTRATOR
from tests.server.certificates import Authority
from tests.server.clusters import Cluster, clusters
from tests.server.house import House, founded, guarded

pytestmark = pytest.mark.server

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'ideabox' ORDER BY 1"
OF_EACH_BASE = {"app_meta", "change"}
"""Which base it is, and where its feed stands."""


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[House]:
    """A server with a base, and a new one that has never seen any."""
    authority = Authority(tmp_path / "authority", "Maison")
    with clusters(2) as (first, second):
        second.port = first.port
        guarded(first, authority)
        with founded((first, second)[:1], authority, ("author", "peer", "sponsor")) as house:
            yield House((first, second), house.database, house.world, house.trusted)


def admin(cluster: Cluster, *arguments: str) -> None:
    """`ideabox-admin` on a server, as its DBA."""
    url = f"postgresql://postgres@/ideabox?host={cluster.folder}&port={cluster.port}"
    command = [sys.executable, "-m", "ideabox.admin", "--language", "en", "--database", url, *arguments]
    here = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def counts(cluster: Cluster) -> dict[str, int]:
    """How many rows each table holds."""
    with cluster.server.connect("ideabox") as root:
        found = {}
        for (name,) in root.execute(TABLES).fetchall():
            row = root.execute(f"SELECT count(*) FROM ideabox.{name}").fetchone()
            assert row is not None
            found[str(name)] = int(row[0])
    return {name: number for name, number in found.items() if name not in OF_EACH_BASE}


def marks(backend: SharedBackend, mark: int | None) -> list[tuple[int, str]]:
    """What the feed tells after a mark."""
    return [(row.mark, row.what) for row in backend.ask(ListChanges(mark))]


def test_a_backup_on_a_new_server_is_the_same_base_read_afresh(pair: House, tmp_path: Path) -> None:
    first, second = pair.clusters
    one = House((first,), pair.database, pair.world, pair.trusted)
    with first.server.connect() as root:  # a server that has seen much: its feed's marks are far ahead
        for _ in range(3_000):
            root.execute("SELECT pg_current_xact_id()")
    one.set_password(ADMINISTRATOR)
    campaign = pair.world.campaign("Less waste", hides_totals=True)
    idea = pair.world.idea(campaign, "author", "Kept", anonymous=True)
    pair.world.comment(idea, "author", "Out of sight", hidden=True, hidden_reason="Off the point")
    pair.world.move(campaign, idea, "sponsor", StageKind.DISCUSSION)
    peer = one.sign_in("peer")
    peer.do(AddComment(new_id(), idea, "Kept"))
    peer.do(CastVote(idea, 1))
    peer.do(SaveDraft(new_id(), campaign.id, "Mine alone"))
    mark = marks(peer, None)[0][0]

    file = tmp_path / "backup.zip"
    admin(first, "backup", str(file))
    before = counts(first)
    late = new_id()
    peer.do(PublishIdea(late, campaign.id, "Too late for the backup"))
    assert marks(peer, mark)

    pair.world.backend.close()
    first.stop()
    guarded(second, Authority(tmp_path / "other", "Other"))
    second.keep(first.folder / "localhost.crt")
    second.keep(first.folder / "localhost.key")
    second.reload()
    with second.server.connect() as root:
        root.execute("CREATE DATABASE ideabox")
    admin(second, "restore", str(file), "--make")
    # the audit says besides that each login was given its password again
    assert counts(second) == before | {"audit": before["audit"] + len(pair.world.people)}

    ((again, what),) = marks(peer, mark)
    assert what == "restored"
    assert marks(peer, again) == []
    page = peer.ask(GetIdea(idea))
    assert page.idea.title == "Kept"
    assert [comment.body for comment in page.comments][-1] == "Kept"
    assert peer.ask(GetShell()).me.name == "Peer"
    peer.do(PublishIdea(late, campaign.id, "Sent once more"))
    peer.do(AddComment(new_id(), late, "The feed goes on"))
    assert [what for _, what in marks(peer, again)] == ["published", "comment"]
    peer.close()
