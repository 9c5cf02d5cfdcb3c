"""How things stand with the bank: whether it answers, and what it has done."""

from collections.abc import Iterator

import httpx
import pytest
from flask import Flask
from pytest_bdd import given

from shop.demo.bank import Bank
from shop.demo.ledger import Entry
from shop.payments.gateways.sandbox import Sandbox
from shop.web.house import terms
from tests.people import People
from tests.step_defs.given.orders import set_out_to_pay
from tests.step_defs.phrases import phrase

NOBODY_LISTENS = "http://127.0.0.1:9"


class Line:
    """The shop's line to the bank, which can be cut: what is called then is an address where nobody listens."""

    def __init__(self, gateway: Sandbox) -> None:
        self._gateway = gateway
        self._whole = gateway.bank
        self._nowhere = httpx.Client(base_url=NOBODY_LISTENS)

    def cut(self) -> None:
        self._gateway.bank = self._nowhere

    def mend(self) -> None:
        self._gateway.bank = self._whole

    def close(self) -> None:
        self.mend()
        self._nowhere.close()


@pytest.fixture
def line(app: Flask) -> Iterator[Line]:
    with app.app_context():
        gateway = terms().gateways["sandbox"]
    assert isinstance(gateway, Sandbox)
    made = Line(gateway)
    yield made
    made.close()


@given("the bank does not answer")
def bank_is_away(line: Line) -> None:
    line.cut()


@given(phrase("{who:Person} set out to pay while the bank did not answer"))
def set_out_in_vain(line: Line, people: People, who: str) -> None:
    line.cut()
    set_out_to_pay(people[who])
    line.mend()


@given(phrase("the bank has taken {who:Person}'s money"))
def bank_has_taken(bank: Bank, who: str) -> None:
    take(bank)


@given(phrase("the bank has taken {who:Person}'s money and told the shop"))
def bank_has_taken_and_told(bank: Bank, who: str) -> None:
    assert bank.notify(take(bank)) == 204


def take(bank: Bank) -> Entry:
    """The customer approved on the bank's page; she is not back yet."""
    return bank.ledger.settle(bank.ledger.entries()[-1].id, "paid")
