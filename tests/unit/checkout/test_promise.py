"""The text of a review comes back from a stranger: whatever it is, there is an answer in sentences."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shop.addressing.address import Address
from shop.cart.models import Cart
from shop.checkout import promise, steps
from shop.checkout.models import Draft
from shop.checkout.steps import Situation
from shop.money import Money
from shop.pricing import bill
from shop.web.house import terms

ADA = Address("Ada", "12 St James's Square", "London", "GB", postcode="SW1Y 4JH")
RATES = {"food": 0, "standard": 2000}
SAME = "Something in your order has changed. Please look at it again."

_scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ANYTHING = st.recursive(_scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12)


@pytest.fixture(autouse=True)
def reading(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


def test_the_same_situation_promises_the_same() -> None:
    one, other = situation(), situation()
    assert promise.text(one) == promise.text(other)
    assert promise.fingerprint(one) == promise.fingerprint(other)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"price": 450}, ["“Gherkins, 340 g” costs £4.50, not £4.20.", "The total is now £12.95, not £12.35."]),
        ({"quantity": 3}, ["Of “Gherkins, 340 g” you now have 3, not 2.", "The total is now £16.55, not £12.35."]),
        ({"delivery": 450}, ["Standard delivery costs £4.50, not £3.95.", "The total is now £12.90, not £12.35."]),
        ({"rates": {"food": 500, "standard": 2000}}, ["The tax in it is now £1.06, not £0.66."]),
        ({"rates": {"food": 0, "standard": 1900}}, ["The tax in it is now £0.63, not £0.66."]),
        ({"rates": {"food": 0, "standard": 2001}}, [SAME]),
        ({"name": "Cucumbers"}, [SAME]),
        ({"email": "grace@example.com"}, ["We write to grace@example.com now."]),
        ({"city": "Leeds"}, ["It goes to another address now."]),
        ({"gateway": "sandbox"}, ["You now pay like this: Card, at the Sandbox Bank."]),
    ],
)
def test_what_changed_is_told_and_nothing_else(changed: dict[str, Any], told: list[str]) -> None:
    before, now = situation(), situation(**changed)
    assert promise.fingerprint(before) != promise.fingerprint(now)
    assert promise.broken(promise.text(before), now, "en_GB") == told


def test_who_was_shown_no_delivery_is_told_of_it() -> None:
    read = json.loads(promise.text(situation()))
    shown = {**json.loads(read["bill"]), "delivery": None, "total": 840}
    told = promise.broken(json.dumps({**read, "bill": json.dumps(shown)}), situation(), "en_GB")
    assert told == ["Delivery is now Standard delivery, for £3.95.", "The total is now £12.35, not £8.40."]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text() | ANYTHING.map(json.dumps))
def test_any_text_is_answered_in_sentences(seen: str) -> None:
    told = promise.broken(seen, situation(), "en_GB")
    assert told
    assert all(sentence.encode() for sentence in told)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)
@given(st.sampled_from(["lines", "delivery", "taxes", "total", "currency", "7"]), ANYTHING, st.booleans())
def test_anything_in_the_place_of_something_is_answered_likewise(where: str, what: object, whole: bool) -> None:
    read = json.loads(promise.text(situation()))
    forged = json.loads(read["bill"])
    (forged["lines"] if where == "7" and not whole else forged)[where] = what
    told = promise.broken(json.dumps({**read, "bill": json.dumps(forged)}), situation(price=450), "en_GB")
    assert told
    assert all(sentence.encode() for sentence in told)


@pytest.mark.parametrize("seen", ["", "[" * 200_000, "9" * 10_000, "Infinity", '"\\ud800"', "null", "{}"])
def test_nonsense_is_told_the_total(seen: str) -> None:
    assert promise.broken(seen, situation(), "en_GB") == ["The total is now £12.35."]


def situation(  # noqa: PLR0917 - everything that can be promised
    price: int = 420,
    quantity: int = 2,
    delivery: int = 395,
    rates: dict[str, int] = RATES,
    name: str = "Gherkins",
    email: str = "ada@example.com",
    city: str = "London",
    gateway: str = "offline",
) -> Situation:
    want = bill.Want(7, "SKU", name, {"Size": "340 g"}, quantity, Money(price, "GBP"), None, "food")
    way = bill.Delivery("standard", "Standard delivery", Money(delivery, "GBP"), "standard")
    address = Address(**{**vars(ADA), "city": city})
    draft = Draft(cart_id=1, email=None, address=address, delivery="standard", gateway=gateway)
    drawn = bill.draw_up([want], way, rates, "GBP")
    return steps.Situation(Cart(id=1, key="key"), draft, terms(), email, [want], [], drawn)
