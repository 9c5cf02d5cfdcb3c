"""What the shop makes of its bank's answers and notices, however odd."""

import json
import socket
from collections.abc import Callable, Iterable
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.wrappers import Response

from shop.money import Money
from shop.payments.gateway import BadNotice, Charge, GatewayDown, Outcome, Result
from shop.payments.gateways.sandbox import SIGNATURE, Sandbox, signed

SECRET = "between the shop and its bank"
CHARGE = Charge(
    "key-1", Money(1235, "GBP"), "Order 10001", "ada@example.com", "http://shop/return", "http://shop/notice"
)
TOLD = {"id": "sb_1", "key": "key-1", "amount": 1235, "currency": "GBP", "state": "paid"}


def answering(body: bytes, status: int = 200) -> Sandbox:
    """A gateway whose bank says always the same."""

    def bank(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        return Response(body, status, content_type="application/json")(environ, start_response)

    return Sandbox(httpx.Client(transport=httpx.WSGITransport(app=bank), base_url="http://bank"), SECRET)


def read(body: bytes) -> Outcome:
    return answering(b"").read(body, {SIGNATURE: signed(body, SECRET)})


def test_a_signed_notice_is_read() -> None:
    assert read(json.dumps(TOLD).encode()) == Outcome("key-1", Result.PAID, Money(1235, "GBP"), "sb_1")


def test_a_changed_notice_is_refused() -> None:
    body = json.dumps(TOLD).encode()
    with pytest.raises(BadNotice):
        answering(b"").read(body.replace(b"1235", b"1236"), {SIGNATURE: signed(body, SECRET)})


@given(st.binary())
def test_any_bytes_are_refused_and_nothing_worse(body: bytes) -> None:
    with pytest.raises(BadNotice):
        read(body)


ANYTHING = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()) | st.lists(st.integers())


@given(st.fixed_dictionaries(dict.fromkeys(TOLD, ANYTHING)))
def test_any_values_are_understood_or_refused(told: dict[str, object]) -> None:
    try:
        outcome = read(json.dumps(told).encode())
    except BadNotice:
        return
    assert outcome.key.isascii()
    assert len(outcome.reference) <= 200


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 200),
        (b"Ada has paid.", 200),
        (b"[]", 200),
        (b"[" * 100_000, 200),
        (b'{"id": "sb_1"}', 200),
        (b"{}", 500),
        (b'{"error": "no"}', 400),
        (b"", 302),
    ],
)
def test_an_answer_that_tells_nothing_is_a_bank_that_is_away(body: bytes, status: int) -> None:
    bank = answering(body, status)
    with pytest.raises(GatewayDown):
        bank.start(CHARGE)
    with pytest.raises(GatewayDown):
        bank.ask("key-1")


def test_a_bank_that_has_never_heard_of_it_says_so() -> None:
    assert answering(b"{}", 404).ask("key-1") is None


def test_a_bank_that_is_not_there_when_asked_to_begin() -> None:
    with pytest.raises(GatewayDown):
        answering(b"{}", 404).start(CHARGE)


def test_a_bank_that_nobody_can_call() -> None:
    with httpx.Client(base_url="http://127.0.0.1:9") as wire, pytest.raises(GatewayDown):
        Sandbox(wire, SECRET).start(CHARGE)


def test_a_bank_that_picks_up_and_says_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with httpx.Client(base_url=address, timeout=0.2) as wire, pytest.raises(GatewayDown):
            Sandbox(wire, SECRET).ask("key-1")
