"""Where an embedded database may lie: the table of mounts is read as the system writes it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ideabox.backend import Backend
from ideabox.database import place
from ideabox.database.place import NETWORK_FILE_SYSTEMS, file_system_of, on_network, refuse_network
from ideabox.errors import InputError

MOUNTS = """\
sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw 0 0
/dev/sda2 /home ext4 rw 0 0
server:/export /mnt/team nfs4 rw 0 0
//nas/ideas /mnt/Our\\040ideas\\134new cifs rw 0 0
tmpfs /mnt/team/local tmpfs rw 0 0
systemd-1 /auto autofs rw 0 0
server:/auto /auto nfs rw 0 0
half a
nadia@host:/ /home/nadia/remote fuse.sshfs rw 0 0
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked, not read")


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """A table of mounts."""
    path = tmp_path / "mounts"
    path.write_text(MOUNTS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/ideabox.sqlite", "ext4"),
        ("/home/nadia/ideabox.sqlite", "ext4"),
        ("/mnt/team/ideabox.sqlite", "nfs4"),
        ("/mnt/teamwork/ideabox.sqlite", "ext4"),
        ("/mnt/team/local/ideabox.sqlite", "tmpfs"),
        ("/mnt/Our ideas\\new/ideabox.sqlite", "cifs"),
        ("/auto/x/ideabox.sqlite", "nfs"),
        ("/home/nadia/remote/ideabox.sqlite", "fuse.sshfs"),
        ("/home/nadia/remote/../ideabox.sqlite", "ext4"),
    ],
)
def test_the_nearest_mount_holds_a_file(mounts: Path, path: str, kind: str) -> None:
    assert file_system_of(Path(path), mounts) == kind
    assert (kind in NETWORK_FILE_SYSTEMS) == (kind not in ("ext4", "tmpfs"))


def test_a_link_to_a_share_is_seen_through(tmp_path: Path, mounts: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    link = tmp_path / "link"
    link.symlink_to(share)
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {share} nfs rw 0 0\n", encoding="utf-8")
    assert file_system_of(link / "ideabox.sqlite", mounts) == "nfs"
    assert file_system_of(tmp_path / "ideabox.sqlite", mounts) == "ext4"


def test_without_a_table_nothing_is_known(tmp_path: Path) -> None:
    assert file_system_of(tmp_path, tmp_path / "no such table") == ""


def test_a_database_on_a_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ideabox.sqlite"
    assert not on_network(path)
    refuse_network(path)
    monkeypatch.setattr(place, "file_system_of", lambda path, mounts: "cifs")
    with pytest.raises(InputError) as caught:
        Backend.open(str(path))
    assert (caught.value.code, caught.value.field) == ("database_on_network", "database")
    assert not path.exists()
