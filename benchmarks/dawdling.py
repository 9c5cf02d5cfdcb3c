"""Forty slow clients: some send their request byte by byte, some their form, some take a page sip by sip."""

import random
import socket
import sys
import time
from itertools import cycle

from benchmarks.load import HOST, get

MANY = 40
PAUSE = 0.25
"""Seconds between two bytes of one client."""

_FORM = (
    b"POST /cart/add HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
)


class Dawdler:
    """Does a little whenever it is its turn, and begins again when the server has had enough of it."""

    def __init__(self, kind: str, port: int, path: str) -> None:
        self._kind, self._port, self._path = kind, port, path
        self._left = b""
        self._begin()

    def turn(self) -> None:
        try:
            if self._left:
                self._left = self._left[self._socket.send(self._left[:1]) :]
            elif not self._socket.recv(16):
                self._begin()
        except BlockingIOError:
            pass
        except OSError:
            self._begin()

    def _begin(self) -> None:
        self._socket = socket.socket()
        # The smallest there is, so that a page does not fit into it.
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        self._socket.connect((HOST, self._port))
        request = get(self._path)
        if self._kind == "form":
            request = _FORM
        at_once = {"request": 4, "form": len(request), "page": len(request)}[self._kind]
        self._socket.sendall(request[:at_once])
        self._left = request[at_once:] + (b"x" * 4000 if self._kind == "form" else b"")
        self._socket.setblocking(False)


def main() -> None:
    """Dawdle at a port, over a page, until ended."""
    port, path = int(sys.argv[1]), sys.argv[2]
    kinds = cycle(("request", "form", "page"))
    dawdlers = [Dawdler(kind, port, path) for kind, _number in zip(kinds, range(MANY), strict=False)]
    random.shuffle(dawdlers)
    print("dawdling", flush=True)
    while True:
        for dawdler in dawdlers:
            dawdler.turn()
            time.sleep(PAUSE / MANY)


if __name__ == "__main__":
    main()
