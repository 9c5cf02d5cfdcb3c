"""What a visitor does, request by request: looking at pages, and buying."""

import random
import re
from collections.abc import Generator, Mapping, Sequence
from html import unescape
from urllib.parse import urlencode

from benchmarks.load import DONE, Answer, Script, get, headers

_FORM = re.compile(
    rb'<form(?=[^>]*method="post")(?:[^>]*action="(?P<action>[^"]*)")?[^>]*>(?P<inside>.*?)</form>', re.DOTALL
)
_FIELD = re.compile(rb"<(input|select|textarea)\b([^>]*)>")
_SELECTED = re.compile(rb'<select[^>]*name="([^"]*)".*?<option selected value="([^"]*)"', re.DOTALL)
_ATTRIBUTE = re.compile(rb'([a-z-]+)(?:="([^"]*)")?')
_TYPED = {
    "name": "Ada Lovelace",
    "email": "ada@example.com",
    "street": "12 Brine Street",
    "city": "London",
    "postcode": "EC1A 1BB",
}


def look(paths: Sequence[str], number: int) -> Script:
    """One page after another, each visitor beginning elsewhere. Every page is whole and well."""
    asked = [get(path) for path in paths]
    random.Random(number).shuffle(asked)
    while True:
        for request in asked:
            answer = yield request
            if answer.status != 200:
                raise ValueError(f"{answer.status} for {request!r}")
            yield DONE


def buy(products: Sequence[str], number: int) -> Script:
    """Order after order, each as a new guest: look, put into the cart, go through the checkout, be thanked."""
    chance = random.Random(number)
    while True:
        guest = _Guest()
        page = yield from guest.open(chance.choice(products))
        page = yield from guest.send(page, "/cart/add", {"quantity": "1"})
        page = yield from guest.open("/checkout")
        while b"order-number" not in page:
            before = guest.at
            page = yield from guest.send(page, guest.at, _TYPED)
            if guest.at == before:
                raise ValueError(f"the checkout does not go on from {before}: {page!r}")
        yield DONE


class _Guest:
    """A browser without windows: her one cookie, where she is, and where she is sent."""

    def __init__(self) -> None:
        self.at = ""
        self._cookie = b""

    def open(self, path: str) -> Generator[bytes, Answer, bytes]:
        answer = yield get(path, self._cookie)
        return (yield from self._arrive(path, answer))

    def send(self, page: bytes, action: str, typed: Mapping[str, str]) -> Generator[bytes, Answer, bytes]:
        """The form of this page that goes to `action`, with what is typed and what stands in it already."""
        body = urlencode({name: typed.get(name, text) for name, text in _fields(page, action).items()}).encode()
        kind = b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n" % len(body)
        start = b"POST %b HTTP/1.1\r\nHost: localhost\r\n%b%b\r\n" % (action.encode(), self._cookie, kind)
        answer = yield start + body
        return (yield from self._arrive(action, answer))

    def _arrive(self, path: str, answer: Answer) -> Generator[bytes, Answer, bytes]:
        for cookie in headers(answer.head, b"set-cookie"):
            self._cookie = b"Cookie: " + cookie.split(b";")[0] + b"\r\n"
        if answer.status in (302, 303):
            return (yield from self.open(next(headers(answer.head, b"location")).decode()))
        if answer.status != 200:
            raise ValueError(f"{answer.status} at {path}: {answer.body!r}")
        self.at = path
        return answer.body


def _fields(page: bytes, action: str) -> dict[str, str]:
    """What the form that goes to `action`, or has no other address than its page's, would send untouched."""
    forms = (found for found in _FORM.finditer(page))
    form = next(found for found in forms if found["action"] in (None, action.encode()))["inside"]
    given: dict[str, str] = {}
    for _tag, attributes in _FIELD.findall(form):
        named = dict(_ATTRIBUTE.findall(attributes))
        if b"name" in named and (named.get(b"type") != b"radio" or b" checked" in attributes):
            given[named[b"name"].decode()] = unescape(named.get(b"value", b"").decode())
    return given | {name.decode(): value.decode() for name, value in _SELECTED.findall(form)}
