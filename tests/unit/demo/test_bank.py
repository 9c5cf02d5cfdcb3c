"""The demo's bank: it behaves as a provider does, also towards a shop that does not."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from shop.demo.bank import Bank
from shop.demo.ledger import Ledger

DETAILS: dict[str, object] = {
    "amount": 1235,
    "currency": "GBP",
    "description": "Brine & Dill, order 10001",
    "email": "ada@example.com",
    "return_url": "http://localhost/payments/key-1/return",
    "notify_url": "http://localhost/payments/sandbox/notice",
}


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(str(tmp_path / "ledger.sqlite3"))


def test_asking_twice_with_one_key_finds_what_was_noted_first(ledger: Ledger) -> None:
    first = ledger.ask("key-1", DETAILS)
    again = ledger.ask("key-1", {**DETAILS, "amount": 1})
    assert again == first
    assert len(ledger.entries()) == 1


def test_what_is_said_first_stands(ledger: Ledger) -> None:
    entry = ledger.ask("key-1", DETAILS)
    assert ledger.settle(entry.id, "paid").state == "paid"
    assert ledger.settle(entry.id, "declined").state == "paid"


def test_books_outlive_the_bank(ledger: Ledger) -> None:
    entry = ledger.ask("key-1", DETAILS)
    assert Ledger(ledger.place).by_key("key-1") == entry


def test_burnt_books_are_empty(ledger: Ledger) -> None:
    ledger.ask("key-1", DETAILS)
    ledger.burn()
    assert ledger.by_key("key-1") is None


def test_a_payment_that_is_not_in_the_books_cannot_be_settled(ledger: Ledger) -> None:
    with pytest.raises(LookupError):
        ledger.settle("sb_nothing", "paid")


@pytest.mark.parametrize(
    ("key", "body"),
    [
        ("", {"json": DETAILS}),
        ("key-1", {"data": b"Ada wants to pay", "content_type": "application/json"}),
        ("key-1", {"json": []}),
        ("key-1", {"json": {}}),
        ("key-1", {"json": {"amount": 1235, "currency": "GBP"}}),
    ],
)
def test_a_shop_that_asks_for_nothing_sensible_is_told_so(client: FlaskClient, key: str, body: dict[str, Any]) -> None:
    answer = client.post("/sandbox-bank/api/payments", headers={"Idempotency-Key": key}, **body)
    assert answer.status_code == 400


@pytest.mark.parametrize("path", ["/sandbox-bank/pay/sb_nothing", "/sandbox-bank/api/payments/nothing"])
def test_a_payment_nobody_asked_for_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("decision", ["", "refunded", "waiting"])
def test_a_decision_nobody_offered_is_none(client: FlaskClient, bank: Bank, decision: str) -> None:
    entry = bank.ledger.ask("key-1", DETAILS)
    assert client.post(f"/sandbox-bank/pay/{entry.id}", data={"decision": decision}).status_code == 404
    assert bank.ledger.entries() == [entry]


def test_a_notice_the_shop_does_not_know_is_answered_by_the_shop(app: Flask, story: None, bank: Bank) -> None:
    entry = bank.ledger.ask("key-1", DETAILS)
    assert bank.notify(bank.ledger.settle(entry.id, "paid")) == 404
