"""Roots joined by a network of their own, so that a PC reaches a server by its name, and nobody else does."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence

import debian

from tests.packages.roots import NoRoots, Root

NETWORK = "10.77.0"
"""Addresses that nobody outside ever hears of."""


def join(server: Root, pcs: Sequence[Root], name: str) -> None:
    """Lay a cable from each PC to the server, and tell every root under which name the server is reached."""
    if shutil.which("ip") is None and not debian.install(["iproute2"], "A network between roots"):
        raise NoRoots("no ip")
    _order(server, "link", "add", "office", "type", "bridge")
    _order(server, "address", "add", f"{NETWORK}.1/24", "dev", "office")
    _order(server, "link", "set", "office", "up")
    for number, pc in enumerate(pcs, start=2):
        far = ("peer", "name", f"pc{number}", "netns", str(server.keeper))
        _order(pc, "link", "add", "office", "type", "veth", *far)
        _order(pc, "address", "add", f"{NETWORK}.{number}/24", "dev", "office")
        _order(pc, "link", "set", "office", "up")
        _order(server, "link", "set", f"pc{number}", "master", "office")
        _order(server, "link", "set", f"pc{number}", "up")
    for root in (server, *pcs):
        with (root.place / "etc" / "hosts").open("a") as hosts:
            hosts.write(f"\n{NETWORK}.1 {name}\n")


def _order(root: Root, *words: str) -> None:
    """An order to this computer's `ip`, in a root's network."""
    command = ["nsenter", f"--target={root.keeper}", "--net", "ip", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {done.stderr}")
