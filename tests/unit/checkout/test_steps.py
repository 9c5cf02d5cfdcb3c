from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from flask import Flask

from shop.addressing.address import Address
from shop.cart.models import Cart
from shop.checkout.models import Draft
from shop.checkout.steps import Situation
from shop.money import Money
from shop.pricing import bill
from shop.shipping.methods import Offer
from shop.shipping.models import DeliveryMethod
from shop.web.house import terms

ALL = ["address", "delivery", "payment", "review"]
ADA = Address("Ada", "12 St James's Square", "London", "GB", postcode="SW1Y 4JH")


@pytest.fixture(autouse=True)
def shop(app: Flask) -> Iterator[None]:
    with app.app_context():
        yield


@pytest.mark.parametrize(
    ("chosen", "ways", "unfinished", "shown"),
    [
        ({}, [], "address", ALL),
        ({"address": ADA}, [], "address", ["address", "payment", "review"]),
        ({"address": ADA}, ["a", "b"], "delivery", ALL),
        ({"address": ADA}, ["a"], "payment", ["address", "payment", "review"]),
        ({"address": ADA, "delivery": "b"}, ["a", "b"], "payment", ALL),
        ({"address": ADA, "delivery": "gone"}, ["a", "b"], "delivery", ALL),
        ({"address": ADA, "delivery": "gone"}, ["a"], "payment", ["address", "payment", "review"]),
        ({"address": ADA, "delivery": "b", "gateway": "offline"}, ["a", "b"], "review", ALL),
        ({"address": ADA, "delivery": "b", "gateway": "gone"}, ["a", "b"], "payment", ALL),
    ],
)
def test_the_first_step_that_is_open(
    chosen: dict[str, object], ways: Sequence[str], unfinished: str, shown: Sequence[str]
) -> None:
    found = situation(ways, **chosen)
    assert (found.unfinished, found.shown) == (unfinished, shown)
    assert [step for step in ALL if found.open(step)] == ALL[: ALL.index(unfinished) + 1]


def test_nothing_is_open_to_an_empty_cart() -> None:
    found = replace(situation(["a"], address=ADA), wants=[])
    assert found.unfinished == "cart"
    assert not any(found.open(step) or found.asks(step) for step in ALL)


def test_without_an_e_mail_address_the_address_is_not_finished() -> None:
    assert replace(situation(["a"], address=ADA), email=None).unfinished == "address"


@pytest.mark.parametrize(
    ("chosen", "ways", "step", "following"),
    [
        ({"address": ADA}, ["a", "b"], "address", "delivery"),
        ({"address": ADA}, ["a"], "address", "payment"),
        ({"address": ADA, "delivery": "b", "gateway": "offline"}, ["a", "b"], "address", "delivery"),
        ({"address": ADA, "delivery": "b"}, ["a", "b"], "delivery", "payment"),
        ({"address": ADA, "gateway": "offline"}, ["a", "b"], "payment", "delivery"),
        ({"address": ADA, "gateway": "offline"}, ["a"], "delivery", "review"),
        ({"address": ADA, "delivery": "b", "gateway": "offline"}, ["a", "b"], "payment", "review"),
    ],
)
def test_what_comes_after_a_step(chosen: dict[str, object], ways: Sequence[str], step: str, following: str) -> None:
    assert situation(ways, **chosen).after(step) == following


def test_a_single_way_of_paying_is_not_asked_for() -> None:
    one = replace(terms(), gateways={"offline": terms().gateways["offline"]})
    found = replace(situation(["a"], address=ADA), terms=one)
    assert (found.gateway, found.shown, found.unfinished) == ("offline", ["address", "review"], "review")


def situation(ways: Sequence[str], **chosen: object) -> Situation:
    want = bill.Want(7, "SKU", "Gherkins", {}, 1, Money(420, "GBP"), None, "food")
    offers = [Offer(DeliveryMethod(code=way), Money(395, "GBP")) for way in ways]
    draft = Draft(**{"cart_id": 1, "email": None, "address": None, "delivery": None, "gateway": None, **chosen})
    drawn = bill.draw_up([want], None, {}, "GBP")
    return Situation(Cart(id=1, key="key"), draft, terms(), "ada@example.com", [want], offers, drawn)
