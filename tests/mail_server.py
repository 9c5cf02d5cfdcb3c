"""A mail server of the tests' own: SMTP over a real socket, with the manners of those one meets (RFC 5321)."""

import re
import socketserver
import threading
from collections.abc import Iterator

WELL, AWAY, REFUSES, HANGS_UP, SLOW = "is well", "is away", "refuses", "hangs up", "is slow"


class MailServer:
    """`letters`: those taken, each with its recipient. `manner`: how it behaves. `stranger`: unknown here."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, str]] = []
        self.manner = WELL
        self.stranger = ""
        self.busy = threading.Event()
        self.may_go_on = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self)
        self.port = int(self._server.server_address[1])
        self._listen()

    def behave(self, manner: str) -> None:
        if manner == AWAY:
            self.close()
        elif self.manner == AWAY:
            self._server = _Server(("127.0.0.1", self.port), self)
            self._listen()
        self.manner = manner

    def to(self, recipient: str) -> list[str]:
        return [text for to, text in self.letters if to == recipient]

    def close(self) -> None:
        if self.manner != AWAY:
            self._server.shutdown()
            self._server.server_close()

    def _listen(self) -> None:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, address: tuple[str, int], house: MailServer) -> None:
        self.house = house
        super().__init__(address, _Talk)


class _Talk(socketserver.StreamRequestHandler):
    """One conversation."""

    server: _Server

    def handle(self) -> None:
        house, recipient = self.server.house, ""
        if house.manner == HANGS_UP:
            return
        self._say("220 mail.example at your service")
        for line in self._lines():
            verb = line[:4].upper()
            if verb == "RCPT":
                recipient = re.sub(r".*<(.*)>.*", r"\1", line)
                known = house.manner != REFUSES and recipient != house.stranger
                self._say("250 fine" if known else "550 nobody of that name lives here")
            elif verb == "DATA":
                self._say("354 go on, and end with a dot")
                self._take(recipient)
            elif verb == "QUIT":
                self._say("221 good day")
                return
            else:
                self._say("250 fine")

    def _take(self, recipient: str) -> None:
        house = self.server.house
        text = "\n".join(iter(lambda: next(self._lines()), "."))
        if house.manner == SLOW:
            house.busy.set()
            house.may_go_on.wait(5)
            house.busy.clear()
        house.letters.append((recipient, text))
        self._say("250 taken")

    def _lines(self) -> Iterator[str]:
        while line := self.rfile.readline():
            yield line.decode("utf-8").rstrip("\r\n")

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())
