"""Starting what is measured: the shop as `shop serve` starts it, and the ceiling under the same server."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.load import HOST

SHOP = [sys.executable, "-m", "shop", "serve", "--port", "{port}"]
"""The command `shop serve`, of the Python that runs this."""
BARE = [sys.executable, "-m", "benchmarks.ceiling", "{port}"]


def settings(url: str, folder: Path) -> dict[str, str]:
    """A shop like any other, paid by bank transfer."""
    return {
        "SECRET_KEY": "only-for-measuring-this-shop",
        "DATABASE_URL": url,
        "FOLDER": str(folder),
        "PUBLIC_URL": "http://localhost",
        "BANK_ACCOUNT": "Brine & Dill Ltd, account 12345678",
    }


@contextmanager
def serving(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Iterator[int]:
    """The port at which the server answers, until the block ends."""
    port = _free_port()
    filled = [part.format(port=port) for part in command]
    with log.open("ab") as told:
        server = subprocess.Popen(filled, env={**os.environ, **environment}, stdout=told, stderr=told)
    try:
        _wait(server, port, log)
        yield port
    finally:
        server.terminate()
        server.wait(20)


def _free_port() -> int:
    with socket.socket() as door:
        door.bind((HOST, 0))
        return int(door.getsockname()[1])


def _wait(server: "subprocess.Popen[bytes]", port: int, log: Path, patience: float = 30.0) -> None:
    until = time.monotonic() + patience
    request = urllib.request.Request(f"http://{HOST}:{port}/healthz", headers={"Host": "localhost"})
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(request, timeout=5):  # noqa: S310
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"the server does not answer:\n{log.read_text('utf-8')[-3000:]}")
