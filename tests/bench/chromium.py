"""The same list of ideas as a web page in Chromium, where it is installed: when it stood, and what it holds."""

from __future__ import annotations

import html
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.bench.memory import pss_of, tree

NAMES = ("chromium", "chromium-browser", "google-chrome-stable")
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
)
PATIENCE_S = 30.0
ROWS = 50

PAGE = """<!doctype html><meta charset="utf-8"><title>Ideas</title><style>
body {{ margin: 0; display: grid; grid-template-columns: 240px 1fr; font: 14px sans-serif; background: #f3f1ea }}
nav {{ padding: 12px }} main {{ background: #fcfbf7; border-left: 1px solid #ddd }}
article {{ display: grid; grid-template-columns: 56px 1fr 120px; height: 72px; border-bottom: 1px solid #ddd }}
h3 {{ font-size: 14px; margin: 6px 0 2px }} p {{ margin: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }}
</style><nav>{places}</nav><main>{rows}</main>
<script>requestAnimationFrame(() => requestAnimationFrame(() => fetch("/painted")))</script>"""


def browser() -> str | None:
    """Where Chromium is, if it is here."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def page_of(base: Path) -> str:
    """A page of the newest ideas of a database, with a sidebar beside them."""
    with sqlite3.connect(base) as connection:
        ideas = connection.execute(
            "SELECT title, body, comments FROM idea ORDER BY number DESC LIMIT ?", (ROWS,)
        )
        rows = "".join(_row(*idea) for idea in ideas)
        names = connection.execute("SELECT name FROM campaign ORDER BY created_at DESC LIMIT 12")
        places = "".join(f"<p>{html.escape(name)}</p>" for (name,) in names)
    connection.close()
    return PAGE.format(places=places, rows=rows)


def _row(title: str, body: str, comments: int) -> str:
    words = f"<h3>{html.escape(title)}</h3><p>{html.escape(body[:200])}</p>"
    return f"<article><button>{comments}</button><div>{words}</div><span>New</span></article>"


class _Server(ThreadingHTTPServer):
    """Hands out the page on this computer, and hears when it was painted."""

    daemon_threads = True

    def __init__(self, page: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.page = page.encode()
        self.painted = threading.Event()
        self.painted_at = 0.0


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """The page, or the word that it stands."""
        if self.path == "/painted":
            self.server.painted_at = time.monotonic()
            self.server.painted.set()
        body = self.server.page if self.path == "/" else b""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the library's
        """Say nothing."""


def start(chromium: str, page: str) -> tuple[float, float] | None:
    """Milliseconds from the process's start to the painted page, and megabytes then; None if it never came."""
    server = _Server(page)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        return _run(chromium, server)
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


def _run(chromium: str, server: _Server) -> tuple[float, float] | None:
    # Chromium's last processes may still write while the folder is taken away
    with tempfile.TemporaryDirectory(prefix="ideabox-bench-", ignore_cleanup_errors=True) as profile:
        place = (f"--user-data-dir={profile}", "--remote-debugging-port=0")
        address = f"http://127.0.0.1:{server.server_port}/"
        began = time.monotonic()
        process = subprocess.Popen(
            [chromium, *OPTIONS, *place, address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            if not server.painted.wait(PATIENCE_S):
                return None
            return (server.painted_at - began) * 1_000, pss_of(tree(process.pid))
        finally:
            process.terminate()
            process.wait()
