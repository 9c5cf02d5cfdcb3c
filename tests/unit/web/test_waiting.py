"""The waiter before the shop, under the real server: customers who dawdle keep nobody waiting."""

import socket
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from shop.web.waiting import environ
from tests.unit.test_cli import KEY, open_shop

HEAD = b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
DAWDLERS = {
    "a body that stops": HEAD + b"Content-Length: 1000\r\n\r\nemail=",
    "a body in pieces that stops": HEAD + b"Transfer-Encoding: chunked\r\n\r\n6\r\nemail=\r\n",
    "a head that stops": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-",
    "nobody who reads": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 8,
}


def test_forty_who_dawdle_keep_nobody_waiting(tmp_path: Path) -> None:
    with open_shop("serve", SECRET_KEY=KEY, FOLDER=str(tmp_path), TRUSTED_HOSTS="127.0.0.1") as get:
        port = get("/healthz").url.port
        for kind, sent in DAWDLERS.items():
            dawdlers = [socket.create_connection(("127.0.0.1", port)) for _ in range(40)]
            for dawdler in dawdlers:
                dawdler.sendall(sent)
            began = time.monotonic()
            assert get("/").status_code == 200, kind
            took = time.monotonic() - began
            for dawdler in dawdlers:
                dawdler.close()
            assert took < 3, kind


def test_more_than_the_shop_takes_is_refused(tmp_path: Path) -> None:
    with (
        open_shop("serve", SECRET_KEY=KEY, FOLDER=str(tmp_path), TRUSTED_HOSTS="127.0.0.1") as get,
        socket.create_connection(("127.0.0.1", get("/healthz").url.port)) as wire,
    ):
        wire.sendall(HEAD + b"Content-Length: 1100000\r\n\r\n" + b"x" * 1_100_000)
        assert wire.recv(1000).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    ("path", "told"), [("/a%20b", "/a b"), ("/caf%C3%A9", "/caf\xc3\xa9"), ("/%00", "/\0"), ("/100%", "/100%")]
)
def test_a_path_is_told_as_wsgi_wants_it(path: str, told: str) -> None:
    assert environ(_scope(path=path), b"")["PATH_INFO"] == told


def test_a_header_cannot_pass_for_another() -> None:
    told = environ(_scope(headers={"x-forwarded-for": "1.2.3.4", "x_forwarded_for": "6.6.6.6"}), b"")
    assert told["HTTP_X_FORWARDED_FOR"] == "1.2.3.4"


def test_the_length_is_what_has_arrived() -> None:
    told = environ(_scope(headers={"content-length": "9", "content-type": "text/plain"}), b"four")
    assert (told["CONTENT_LENGTH"], told["CONTENT_TYPE"], told["wsgi.input"].read()) == ("4", "text/plain", b"four")


def test_addresses_of_both_kinds_are_understood() -> None:
    told = environ(_scope(server="[::1]:5000", client="[::1]:40000"), b"")
    assert (told["SERVER_NAME"], told["SERVER_PORT"], told["REMOTE_ADDR"]) == ("::1", "5000", "::1")


def _scope(path: str = "/", headers: dict[str, str] | None = None, **more: str) -> SimpleNamespace:
    known = {"server": "127.0.0.1:5000", "client": "127.0.0.1:40000", "method": "GET", "query_string": ""}
    return SimpleNamespace(path=path, headers=headers or {}, scheme="http", http_version="1.1", **{**known, **more})
