"""The documentation built once for all tests that look at it, and a browser that reads it."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

import pytest

DOCS: Final = Path(__file__).parents[2] / "docs"
SHOWCASE: Final = Path(__file__).parent / "showcase"
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
_FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=10000",
)

Sphinx = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def sphinx() -> Sphinx:
    """Run sphinx-build with warnings as errors: `sphinx(builder, source, target, *more)`."""

    def run(builder: str, source: Path, target: Path, *more: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "sphinx", "-W", "-n", "-q", "-b", builder, *more, str(source), str(target)]
        return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command

    return run


@pytest.fixture(scope="session")
def site(sphinx: Sphinx, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built pages, built once for all processes, or before (`AIDCOORD_SITE`)."""
    if built := os.environ.get("AIDCOORD_SITE"):
        return Path(built)
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    target, finished = shared / "site", shared / "site.finished"
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not finished.exists():
            done = sphinx("html", DOCS, target, "-j", "auto")
            assert done.returncode == 0, done.stderr
            finished.touch()
    return target


@pytest.fixture(scope="session")
def showcase(sphinx: Sphinx, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built pages of two invented plugins that use every part of a page."""
    target = tmp_path_factory.mktemp("showcase")
    built = sphinx("html", SHOWCASE, target)
    assert built.returncode == 0, built.stderr
    return target


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The built pages served on this machine; the address of the folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def page_as_read(tmp_path: Path) -> Callable[[str], str]:
    """What a browser makes of an address once its scripts have run, as HTML."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        pytest.skip(f"no browser is installed (looked for {', '.join(_BROWSERS)})")

    def read(url: str) -> str:
        command = [browser, *_FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603
        return done.stdout

    return read
