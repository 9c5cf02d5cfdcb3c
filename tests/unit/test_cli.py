"""The command `shop` as somebody types it: real processes."""

import os
import re
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TextIO

import httpx
import pytest

from shop.__main__ import EVERYWHERE, serve
from shop.config import DEFAULTS
from shop.demo import filling

Getting = Callable[..., httpx.Response]

KEY = "only-for-the-tests-of-this-shop"


def shop(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "shop", *words]
    return subprocess.run(command, env=_environment(settings), capture_output=True, text=True, timeout=60, check=False)


@contextmanager
def open_shop(*words: str, said: int | TextIO = subprocess.DEVNULL, **settings: str) -> Iterator[Getting]:
    """A shop that is served; what is given gets a page of it. Stopped as by Ctrl+C's gentler sister."""
    port = _free_port()
    command = [sys.executable, "-m", "shop", *words, "--port", str(port)]
    with subprocess.Popen(command, env=_environment(settings), stdout=said) as serving:
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=10) as wire:
                _wait_until_open(wire, serving)
                yield wire.get
        finally:
            serving.terminate()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port: int = door.getsockname()[1]
    return port


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


@pytest.mark.parametrize(("name", "value"), [("COUNTRY", "Narnia"), ("DATABASE_URL", "nonsense")])
def test_a_setting_that_makes_no_sense_is_named(tmp_path: Path, name: str, value: str) -> None:
    done = shop("serve", SECRET_KEY=KEY, FOLDER=str(tmp_path), **{name: value})
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert f"SHOP_{name} " in done.stderr


def test_a_fresh_shop_is_loaded_and_granted_without_further_ado(tmp_path: Path) -> None:
    files = [str(filling.HERE / name) for name in ("shop.toml", "catalogue.toml")]
    done = shop("load", *files, SECRET_KEY=KEY, FOLDER=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "The shop is filled.\n", "")
    again = shop("load", *files, SECRET_KEY=KEY, FOLDER=str(tmp_path))
    assert (again.returncode, again.stderr) == (1, "Error: This shop has a catalogue already.\n")


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


def test_the_demo_says_where_it_is_and_who_is_there(tmp_path: Path) -> None:
    with (tmp_path / "said").open("w") as said, open_shop("demo", "--folder", str(tmp_path / "demo"), said=said) as get:
        told = (tmp_path / "said").read_text("utf-8")
        address = re.search(r"is open at  (http://127\.0\.0\.1:\d+)\n", told)
        assert address is not None
        assert "Gherkins" in httpx.get(address[1]).text
        assert f"{address[1]}/backoffice/" in told
        letters = re.search(r"(http\S+/demo/letters) ", told)
        assert letters is not None
        assert httpx.get(letters[1]).status_code == 200
        assert str(tmp_path / "demo" / "letters") in told
        assert get("/healthz").status_code == 200
    with closing(sqlite3.connect(tmp_path / "demo" / "shop.sqlite3")) as books:
        found = books.execute("SELECT email, id IN (SELECT user_id FROM accounts_user_role) FROM accounts_user")
        works = {email: bool(staff) for email, staff in found}
    customers, staff = (re.findall(r"[\w.]+@example\.com", part) for part in told.split("Staff", 1))
    assert works == dict.fromkeys(customers, False) | dict.fromkeys(staff, True)


def test_a_demo_that_is_filled_opens_soon(tmp_path: Path) -> None:
    with open_shop("demo", "--folder", str(tmp_path / "demo")):
        pass
    began = time.monotonic()
    with open_shop("demo", "--folder", str(tmp_path / "demo")):
        took = time.monotonic() - began
    print(f"a filled demo answers after {took:.2f} s")  # noqa: T201 - 2 s where nothing else runs
    assert took < 6


def test_a_demo_that_is_reset_begins_again(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    with open_shop("demo", "--folder", str(folder)):
        secret = (folder / "secret").read_text("utf-8")
    with closing(sqlite3.connect(folder / "shop.sqlite3")) as books:
        books.execute("UPDATE catalogue_product SET name = 'Old socks'")
        books.commit()
    with open_shop("demo", "--folder", str(folder)) as get:
        assert "Old socks" in get("/").text
    with open_shop("demo", "--reset", "--folder", str(folder)) as get:
        assert "Old socks" not in get("/").text
        assert (folder / "secret").read_text("utf-8") != secret


def test_a_demo_lets_the_shop_alone_that_the_environment_speaks_of(tmp_path: Path) -> None:
    other = tmp_path / "other"
    real: dict[str, Any] = {
        "DATABASE_URL": f"sqlite:///{tmp_path}/real.sqlite3",
        "FOLDER": str(other),
        "PUBLIC_URL": "https://shop.example",
        "TRUSTED_HOSTS": "shop.example",
        "SECRET_KEY": KEY,
        "CURRENCY": "JPY",
        "COUNTRY": "Narnia",
        "GATEWAYS": "offline",
        "MAIL_BACKEND": "smtp",
        "PROXIES": "1",
    }
    with open_shop("demo", "--folder", str(tmp_path / "demo"), **real) as get:
        home = get("/")
        assert "£" in home.text
        assert "Secure" not in get("/sign-in").headers["Set-Cookie"]
        assert get("/sandbox-bank/pay/anything").status_code == 404
    assert not (tmp_path / "real.sqlite3").exists()
    assert not other.exists()
    assert (tmp_path / "demo" / "shop.sqlite3").exists()
    assert (tmp_path / "demo" / "secret").read_text("utf-8") != KEY


def test_a_demo_for_the_whole_house_is_found_by_what_it_prints_and_by_the_machines_names(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    with (
        (tmp_path / "said").open("w") as said,
        open_shop("demo", "--host", EVERYWHERE, "--folder", str(folder), said=said) as get,
    ):
        told = (tmp_path / "said").read_text("utf-8")
        address = re.search(r"is open at  (\S+)", told)
        assert address is not None
        assert EVERYWHERE not in address[1]
        assert httpx.get(f"{address[1]}/healthz").status_code == 200
        for name in (socket.gethostname(), "localhost", "127.0.0.1"):
            assert get("/healthz", headers={"Host": name}).status_code == 200, name
        assert get("/healthz", headers={"Host": "evil.example"}).status_code == 400


def test_a_shop_answers_at_the_address_that_serving_it_prints(tmp_path: Path) -> None:
    """By default: it listens where the public address says it is, and knows itself by either name."""
    (listens,) = [option.default for option in serve.params if option.name == "port"]
    assert DEFAULTS["PUBLIC_URL"] == f"http://localhost:{listens}"
    with open_shop("serve", SECRET_KEY=KEY, FOLDER=str(tmp_path), TRUSTED_HOSTS="balancer.example") as get:
        for host in ("127.0.0.1", "localhost", "balancer.example"):
            assert get("/healthz", headers={"Host": host}).status_code == 200, host
        assert get("/healthz", headers={"Host": "evil.example"}).status_code == 400


def test_a_served_shop_has_no_demo_in_it(tmp_path: Path) -> None:
    with open_shop("serve", SECRET_KEY=KEY, FOLDER=str(tmp_path), PUBLIC_URL="http://127.0.0.1") as get:
        assert get("/").status_code == 200
        assert get("/demo/letters").status_code == 404
        assert get("/sandbox-bank/pay/anything").status_code == 404
