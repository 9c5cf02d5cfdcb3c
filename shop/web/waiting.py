"""Waiting for slow customers without spending a thread on them.

Granian hands a request over as soon as its head is there (RSGI); the body is read here, in the event loop, and only a
request that is whole gets one of the threads in which the shop runs. So no number of customers who dawdle over a form
keeps the others waiting. See https://github.com/emmett-framework/granian/blob/master/docs/spec/RSGI.md
"""

import asyncio
import io
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import unquote_to_bytes

from flask import Flask

MOST = 1_000_000
"""Bytes, where the application does not say."""

PATIENCE = 20.0
"""Seconds for a body to arrive."""

Answer = tuple[int, list[tuple[str, str]], bytes]


class TooLarge(Exception):
    """More than the shop takes at once."""


class Waiter:
    """An RSGI application around the shop: `threads` requests are answered at a time, any number are waited for."""

    def __init__(self, shop: Flask, threads: int) -> None:
        self._shop = shop
        self._most = int(shop.config["MAX_CONTENT_LENGTH"] or MOST)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="shop")

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        try:
            body = b"" if scope.method in ("GET", "HEAD") else await self._body(protocol)
        except TooLarge:
            protocol.response_str(413, _PLAIN, "That was more than the shop can take at once.")
        except TimeoutError:
            protocol.response_str(408, _PLAIN, "That took too long to arrive. Please send it again.")
        else:
            answer = asyncio.get_running_loop().run_in_executor(self._threads, self._answer, scope, body)
            protocol.response_bytes(*await answer)

    async def _body(self, protocol: Any) -> bytes:
        body = bytearray()
        async with asyncio.timeout(PATIENCE):
            async for chunk in protocol:
                body += chunk
                if len(body) > self._most:
                    raise TooLarge
        return bytes(body)

    def _answer(self, scope: Any, body: bytes) -> Answer:
        head: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], _error: object = None) -> Callable[[bytes], object]:
            head[:] = int(status[:3]), [(name.lower(), value) for name, value in headers]
            return written.append

        written: list[bytes] = []
        chunks = self._shop.wsgi_app(environ(scope, body), start)
        try:
            written.extend(chunks)
        finally:
            getattr(chunks, "close", _nothing)()
        return head[0], head[1], b"".join(written)


def _nothing() -> None: ...


_PLAIN = [("content-type", "text/plain; charset=utf-8"), ("connection", "close")]


def environ(scope: Any, body: bytes) -> dict[str, Any]:
    """The request as WSGI (PEP 3333) tells it."""
    host, _, port = scope.server.rpartition(":")
    return {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope.path).decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "SERVER_NAME": host.strip("[]"),
        "SERVER_PORT": port,
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **_headers(scope.headers.items()),
        "CONTENT_LENGTH": str(len(body)),
    }


def _headers(given: Iterable[tuple[str, str]]) -> dict[str, str]:
    """As WSGI names them. Twins are joined; a name with an underscore could pass for another and is dropped."""
    told: dict[str, str] = {}
    for name, value in given:
        if "_" in name:
            continue
        known = name.upper().replace("-", "_")
        key = known if known in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{known}"
        joint = "; " if key == "HTTP_COOKIE" else ","
        told[key] = f"{told[key]}{joint}{value}" if key in told else value
    return told
