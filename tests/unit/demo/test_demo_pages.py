"""What only the demo has: a window on the post, and a bank that sends its notices by itself."""

import threading

import pytest
from flask import Flask

from shop.demo.bank import MESSENGER, Bank
from shop.money import Money
from tests.at_once import soon
from tests.people import People
from tests.step_defs.dealing import state_of
from tests.step_defs.given.catalogue import put_on_sale
from tests.step_defs.given.orders import order, set_out_to_pay


@pytest.fixture
def ordered(app: Flask, people: People) -> People:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), 10)
    order(app, people["Ada"], 2, "Dill gherkins", "sandbox")
    return people


def test_the_letters_of_the_demo_can_be_read(ordered: People) -> None:
    browser = ordered["Grace"].browser
    browser.open("/demo/letters")
    subject = f"Your order {ordered['Ada'].mind['number']} at Brine & Dill"
    assert browser.sees(subject)
    assert browser.sees("Total: £12.35")
    browser.follow(f"{subject} ada@example.com, 15 Jun 2026, 12:00:00")
    assert browser.sees("Total: £12.35")


def test_a_letter_nobody_wrote_is_not_found(ordered: People) -> None:
    browser = ordered["Grace"].browser
    browser.open("/demo/letters/4711")
    assert browser.status == 404


def test_the_demo_without_letters_says_so(people: People) -> None:
    people["Grace"].browser.open("/demo/letters")
    assert people["Grace"].browser.status == 200


def test_the_bank_sends_its_notice_by_itself(ordered: People, bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bank, "by_itself", True)
    set_out_to_pay(ordered["Ada"])
    page = ordered["Ada"].browser.url
    # Nobody goes back to the shop, so that it can know from the notice alone.
    ordered["Grace"].browser.client.post(page, data={"decision": "paid"})
    assert soon(lambda: state_of(ordered["Ada"]) == "Paid, being packed")
    assert soon(lambda: all(thread.name != MESSENGER for thread in threading.enumerate()))
