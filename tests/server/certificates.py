"""Certificates for a test: an authority, and what it signs for servers and people."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc")


@dataclass(frozen=True)
class Pair:
    """A certificate and its key."""

    certificate: Path
    key: Path


class Authority:
    """Signs certificates."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir(parents=True)
        self._folder = folder
        self._own = self._made("authority", "-subj", f"/CN={name}")

    @property
    def certificate(self) -> Path:
        """What those who trust it are given."""
        return self._own.certificate

    def server(self, *names: str) -> Pair:
        """For a server that answers to these names."""
        alternatives = ",".join(f"DNS:{name}" for name in names)
        return self._signed(names[0], "-addext", f"subjectAltName={alternatives}")

    def person(self, login: str) -> Pair:
        """For somebody who signs in with it."""
        return self._signed(login)

    def _signed(self, name: str, *options: str) -> Pair:
        signer = ("-CA", str(self._own.certificate), "-CAkey", str(self._own.key))
        plain = ("-addext", "basicConstraints=critical,CA:FALSE")
        return self._made(name, "-subj", f"/CN={name}", *plain, *signer, *options)

    def _made(self, name: str, *options: str) -> Pair:
        pair = Pair(self._folder / f"{name}.crt", self._folder / f"{name}.key")
        files = ("-out", str(pair.certificate), "-keyout", str(pair.key))
        command = ["openssl", "req", "-x509", "-days", "2", *NEW_KEY, *files, *options]
        subprocess.run(command, check=True, capture_output=True)
        pair.key.chmod(0o600)
        return pair
