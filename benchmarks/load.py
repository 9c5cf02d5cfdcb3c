"""Load from a process of its own: one loop over a few connections that are kept open, each following a script.

A script is a generator that yields requests, is sent the answer to each, and counts by yielding `DONE`.
"""

import selectors
import socket
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from statistics import quantiles

DONE = b""
HOST = "127.0.0.1"
PATIENCE = 15.0
"""Seconds without any answer, after which a server is given up."""


@dataclass(frozen=True)
class Answer:
    status: int
    head: bytes
    body: bytes


Script = Generator[bytes, Answer, None]


@dataclass
class Tally:
    """What came of some seconds of load: what was done in time, what was finished after all. Times in seconds."""

    seconds: float = 0.0
    done: int = 0
    finished: int = 0
    times: list[float] = field(default_factory=list)
    posts: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return self.done / self.seconds


def p99(times: list[float]) -> float:
    """All but one in a hundred took less."""
    return quantiles(times, n=100)[98] if len(times) > 1 else float("nan")


def get(path: str, cookie: bytes = b"") -> bytes:
    return b"GET %b HTTP/1.1\r\nHost: localhost\r\n%b\r\n" % (path.encode(), cookie)


def run(make: Callable[[int], Script], port: int, seconds: float, connections: int) -> Tally:
    """Follow a script on each connection for some seconds; what was begun by then is finished."""
    selector = selectors.DefaultSelector()
    lines = [_Line(make(number), port, selector) for number in range(connections)]
    tally = Tally()
    began = time.perf_counter()
    until = began + seconds
    for line in lines:
        line.go_on(None, tally, began, until)
    while selector.get_map():
        ready = selector.select(PATIENCE)
        if not ready:
            raise TimeoutError(f"nothing was answered for {PATIENCE} seconds")
        for key, _events in ready:
            key.data.hear(tally, until)
    tally.seconds = seconds
    return tally


class _Line:
    """A connection, and the script that is followed on it."""

    def __init__(self, script: Script, port: int, selector: selectors.BaseSelector) -> None:
        self._script, self._selector = script, selector
        self._socket = socket.create_connection((HOST, port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port = port
        self._heard = b""
        self._asked_at = 0.0
        self._posting = False
        self._selector.register(self._socket, selectors.EVENT_READ, self)

    def hear(self, tally: Tally, until: float) -> None:
        found = self._socket.recv(262_144)
        if not found:
            raise ConnectionError("the server closed the connection")
        self._heard += found
        answer = _complete(self._heard)
        if answer is None:
            return
        self._heard = b""
        now = time.perf_counter()
        if now <= until:
            tally.times.append(now - self._asked_at)
            if self._posting:
                tally.posts.append(now - self._asked_at)
        self.go_on(answer, tally, now, until)

    def go_on(self, answer: Answer | None, tally: Tally, now: float, until: float) -> None:
        request = self._script.send(answer) if answer else next(self._script)
        while request == DONE:
            tally.done += now <= until
            tally.finished += 1
            if now > until:
                self._selector.unregister(self._socket)
                self._socket.close()
                return
            request = next(self._script)
        self._posting = request.startswith(b"POST")
        self._asked_at = time.perf_counter()
        self._socket.sendall(request)


def _complete(heard: bytes) -> Answer | None:
    """The answer, if all of it has come. The servers measured here all send its length."""
    head, gap, body = heard.partition(b"\r\n\r\n")
    if not gap:
        return None
    status = int(head[9:12])
    length = 0 if status == 204 else int(_header(head, b"content-length") or b"-1")
    if length < 0:
        raise ValueError(f"an answer without a length: {head!r}")
    return Answer(status, head, body) if len(body) >= length else None


def _header(head: bytes, name: bytes) -> bytes | None:
    place = head.lower().find(b"\r\n" + name + b":")
    if place < 0:
        return None
    begin = place + len(name) + 3
    end = head.find(b"\r\n", begin)
    return head[begin : end if end > 0 else None].strip()


def headers(head: bytes, name: bytes) -> Iterator[bytes]:
    """All headers of this name."""
    for line in head.split(b"\r\n")[1:]:
        key, _, value = line.partition(b":")
        if key.strip().lower() == name:
            yield value.strip()
