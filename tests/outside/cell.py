"""`unshare -n python -m tests.outside.cell SOCKET COMMAND…`: a network with nothing in it but the database.

Everything else is refused by the kernel: there is no way out. "{port}" in the command becomes the database's port.
"""

from __future__ import annotations

import fcntl
import socket
import struct
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from tests.round_trips import counted

SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 0x1


def raise_loop() -> None:
    """In a new network even the loop is down."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        asked = struct.pack("16sh14x", b"lo", 0)
        flags = struct.unpack("16sh14x", fcntl.ioctl(any_socket, SIOCGIFFLAGS, asked))[1]
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags | IFF_UP))


def main(relay: str, command: list[str]) -> int:
    """Run the command to its end; its code."""
    raise_loop()
    with ExitStack() as stack:
        port = stack.enter_context(counted(Path(relay))).port if relay else 0
        line = [part.replace("{port}", str(port)) for part in command]
        return subprocess.run(line, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
