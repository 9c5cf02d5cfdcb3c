"""Signed notices that make no sense: each is refused, and the order stays as it is."""

from collections.abc import Mapping

import pytest
from flask import Flask

from shop.demo.bank import Bank
from shop.money import Money
from tests import notices
from tests.people import People, Person
from tests.step_defs.dealing import state_of
from tests.step_defs.given.catalogue import PLENTY, put_on_sale
from tests.step_defs.given.orders import order, set_out_to_pay

BODIES: Mapping[str, bytes] = {
    "a list": b"[]",
    "a number": b"1235",
    "a hundred thousand brackets": b"[" * 100_000,
    "an amount of five thousand digits": b'{"key": "k", "id": "i", "state": "paid", "currency": "GBP", "amount": '
    + b"9" * 5_000
    + b"}",
    "bytes that are no letters": b'{"key": "\xff\xfe"}',
}
PARTS: Mapping[str, dict[str, object]] = {
    "half a letter as key": {"key": "\ud83e"},
    "half a letter as reference": {"id": "\ud83e"},
    "an endless amount": {"amount": float("inf")},
    "an amount of nothing": {"amount": None},
    "a zero byte as key": {"key": "\0"},
    "a list as key": {"key": ["a"]},
    "a number as currency": {"currency": 7},
    "a reference without end": {"id": "x" * 100_000},
    "a state nobody knows": {"state": "rejoicing"},
    "no state": {"state": None},
}


@pytest.fixture
def ada(app: Flask, people: People) -> Person:
    """She is at the bank."""
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), PLENTY)
    order(app, people["Ada"], 2, "Dill gherkins", "sandbox")
    set_out_to_pay(people["Ada"])
    return people["Ada"]


@pytest.mark.parametrize("what", BODIES)
def test_what_is_no_notice_is_refused(app: Flask, bank: Bank, ada: Person, what: str) -> None:
    assert notices.send_signed(app, bank, BODIES[what]) == 400
    assert state_of(ada) == "Awaiting payment"


@pytest.mark.parametrize("what", PARTS)
def test_a_notice_with_a_part_that_makes_no_sense_is_refused(app: Flask, bank: Bank, ada: Person, what: str) -> None:
    assert notices.send_signed(app, bank, notices.told(bank, **PARTS[what])) == 400
    assert state_of(ada) == "Awaiting payment"


def test_the_same_notice_with_nothing_odd_in_it_is_taken(app: Flask, bank: Bank, ada: Person) -> None:
    assert notices.send_signed(app, bank, notices.told(bank)) == 204
    assert state_of(ada) == "Paid, being packed"
