"""The command `shop` as somebody types it: real processes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

Getting = Callable[[str], httpx.Response]

KEY = "only-for-the-tests-of-this-shop"


def shop(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "shop", *words]
    return subprocess.run(command, env=_environment(settings), capture_output=True, text=True, timeout=60, check=False)


@contextmanager
def open_shop(*words: str, **settings: str) -> Iterator[Getting]:
    """A shop that is served; what is given gets a page of it. Stopped as by Ctrl+C's gentler sister."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    command = [sys.executable, "-m", "shop", *words, "--port", str(port)]
    with subprocess.Popen(command, env=_environment(settings), stdout=subprocess.DEVNULL) as serving:
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=10) as wire:
                _wait_until_open(wire, serving)
                yield wire.get
        finally:
            serving.terminate()


def _wait_until_open(wire: httpx.Client, serving: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert serving.poll() is None
        try:
            if wire.get("/healthz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise AssertionError("the shop did not open")


def _environment(settings: dict[str, str]) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SHOP_")}
    return {**clean, **{f"SHOP_{name}": value for name, value in settings.items()}}


@pytest.mark.parametrize(
    ("command", "key"), [("serve", None), ("serve", "change-me"), ("migrate", "too short"), ("tidy", "")]
)
def test_without_a_key_of_its_own_the_shop_does_not_start(tmp_path: Path, command: str, key: str | None) -> None:
    done = shop(command, FOLDER=str(tmp_path), **({} if key is None else {"SECRET_KEY": key}))
    assert done.returncode != 0
    assert "SHOP_SECRET_KEY is missing, too short or a default." in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_way_to_pay_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = shop("serve", SECRET_KEY=KEY, FOLDER=str(tmp_path), GATEWAYS="gherkins")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "SHOP_GATEWAYS cannot be 'gherkins'" in done.stderr


def test_a_database_that_is_away_is_told_plainly_and_soon(tmp_path: Path) -> None:
    began = time.monotonic()
    done = shop("tidy", SECRET_KEY=KEY, FOLDER=str(tmp_path), DATABASE_URL=f"sqlite:///{tmp_path}/nowhere/shop.sqlite3")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "the database does not answer" in done.stderr
    assert time.monotonic() - began < 15


def test_help_names_every_command_also_without_settings() -> None:
    done = shop("--help")
    assert done.returncode == 0
    for command in ("demo", "serve", "migrate", "tidy", "letters", "worker", "user"):
        assert f"\n  {command} " in done.stdout


def test_the_demo_says_what_it_takes() -> None:
    done = shop("demo", "--help")
    assert done.returncode == 0
    for option in ("--host", "--port", "--reset", "--folder"):
        assert option in done.stdout


def test_the_demo_deletes_nothing_that_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    done = shop("demo", "--reset", "--folder", str(tmp_path), "--port", "0")
    assert done.returncode == 1
    assert "is not a demo's folder, so nothing in it is deleted." in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


def test_the_demo_opens_filled_and_opens_again(tmp_path: Path) -> None:
    with open_shop("demo", "--folder", str(tmp_path / "demo")) as get:
        assert "Gherkins" in get("/").text
        assert get("/demo/letters").status_code == 200
    with open_shop("demo", "--folder", str(tmp_path / "demo")) as get:
        assert get("/").status_code == 200


def test_a_served_shop_has_no_demo_in_it(tmp_path: Path) -> None:
    with open_shop("serve", SECRET_KEY=KEY, FOLDER=str(tmp_path), PUBLIC_URL="http://127.0.0.1") as get:
        assert get("/").status_code == 200
        assert get("/demo/letters").status_code == 404
        assert get("/sandbox-bank/pay/anything").status_code == 404
