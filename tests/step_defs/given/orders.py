"""What has been ordered, and what came to pass with it since."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta

from flask import Flask
from pytest_bdd import given, when
from sqlalchemy import select

from shop import clock
from shop.accounts.models import User
from shop.addressing.address import Address
from shop.cart import filling, keeping
from shop.catalogue.arranging import slugged
from shop.catalogue.models import Variant
from shop.checkout import placing, promise, steps
from shop.db import db
from shop.orders import ending, history, paying
from shop.orders.models import Order
from shop.payments.gateway import Outcome, Result
from shop.web.house import settings, terms
from tests.people import People, Person
from tests.step_defs.given.accounts import is_at_sign_in, sign_in
from tests.step_defs.given.checkout import CARD
from tests.step_defs.phrases import phrase


@given(phrase('{who:Person} has ordered {many:Count} "{product:Text}", to be paid at the bank'))
def has_ordered_to_pay_at_the_bank(app: Flask, people: People, who: str, many: int, product: str) -> None:
    order(app, people[who], many, product, "sandbox")


@given(phrase('{who:Person} has ordered {many:Count} "{product:Text}", to be paid by bank transfer'))
@when(phrase('{who:Person} orders {many:Count} "{product:Text}", to be paid by bank transfer'))
def has_ordered_to_transfer(app: Flask, people: People, who: str, many: int, product: str) -> None:
    order(app, people[who], many, product, "offline")


@given(phrase('{who:Person} has ordered "{product:Text}" {times:Count} times'))
def has_ordered_often(app: Flask, people: People, who: str, product: str, times: int) -> None:
    for _ in range(times):
        order(app, people[who], 1, product, "offline")


@given(phrase('{who:Person} has paid for {many:Count} "{product:Text}"'))
def has_paid_for(app: Flask, people: People, who: str, many: int, product: str) -> None:
    order(app, people[who], many, product, "sandbox")
    come_to_pass(app, people[who], "she paid")


@given(phrase('{who:Person} is at the bank to pay for {many:Count} "{product:Text}"'))
@when(phrase('{who:Person} goes to the bank to pay for {many:Count} "{product:Text}"'))
def is_at_the_bank(app: Flask, people: People, who: str, many: int, product: str) -> None:
    order(app, people[who], many, product, "sandbox")
    set_out_to_pay(people[who])


@given(phrase("{who:Person} was declined by the bank"))
def was_declined(app: Flask, people: People, who: str) -> None:
    come_to_pass(app, people[who], "the bank declined")


@given(phrase("{who:Person}'s order was cancelled because nobody paid in time"))
def was_not_paid_in_time(app: Flask, people: People, who: str) -> None:
    come_to_pass(app, people[who], "nobody paid in time")


@given(phrase("{staff:Person} has marked {who:Person}'s order as paid"))
def was_marked_as_paid(app: Flask, people: People, staff: str, who: str) -> None:
    with app.app_context():
        paying.paid_by_hand(db.session, _order(people[who]), clock.now())
        db.session.commit()


@given(phrase('{staff:Person} has sent {who:Person}\'s order with the tracking number "{number:Text}"'))
def was_sent(app: Flask, people: People, staff: str, who: str, number: str) -> None:
    with app.app_context():
        ending.send(db.session, _order(people[who]), number, clock.now())
        db.session.commit()


@given(phrase("{who:Person} has her order before her"))
def has_order_before_her(people: People, who: str) -> None:
    look_at(people[who])


@given(phrase("it came to pass that {happened}"))
@when(phrase("it comes to pass that {happened}"))
def came_to_pass(app: Flask, people: People, happened: str) -> None:
    come_to_pass(app, people["Ada"], re.sub(r"\bAda\b", "she", happened))


def order(app: Flask, person: Person, many: int, product: str, gateway: str) -> None:
    """Placed through the rooms' own deeds; into her account, if she has one."""
    with app.app_context():
        placed = place(person, many, product, gateway)
        db.session.commit()
        person.mind |= {"order": placed.token, "number": placed.number}


def come_to_pass(app: Flask, person: Person, happened: str) -> None:
    with app.app_context():
        for deed in DEEDS[happened]:
            deed(_order(person))
            db.session.commit()


def look_at(person: Person) -> None:
    """She opens the page of her order, and signs in where she has to."""
    person.browser.open(f"/orders/{person.mind['order']}")
    if is_at_sign_in(person):
        sign_in(person)


def set_out_to_pay(person: Person) -> None:
    look_at(person)
    person.browser.press(f"Pay now: {CARD}")


def place(person: Person, many: int, product: str, gateway: str) -> Order:
    """Without committing, and without taking note of it."""
    now = clock.now()
    customer = db.session.scalar(select(User.id).where(User.email == person.email))
    cart = keeping.begin(db.session, customer, now)
    variant = db.session.scalars(select(Variant.id).where(Variant.sku == f"SKU-{slugged(product)}")).one()
    filling.add(db.session, cart, variant, many, now)
    db.session.flush()
    address = Address(f"{person.name} Lovelace", "12 St James's Square", "London", "GB", postcode="SW1Y 4JH")
    situation = steps.read(db.session, cart, person.email, terms())
    steps.give_address(db.session, situation, person.email, address)
    steps.choose_delivery(db.session, situation, "standard")
    steps.choose_payment(db.session, situation, gateway)
    db.session.flush()
    situation = steps.read(db.session, cart, person.email, terms())
    return placing.place(db.session, situation, promise.fingerprint(situation), "", "en_GB", now)


def _order(person: Person) -> Order:
    return history.by_id(db.session, history.by_token(db.session, person.mind["order"]).id, lock=True)


def _say(result: Result) -> Callable[[Order], None]:
    def said(order: Order) -> None:
        payment = order.payments[-1]
        paying.record(db.session, Outcome(payment.key, result, payment.money), clock.now())

    return said


def _send(order: Order) -> None:
    ending.send(db.session, order, "", clock.now())


def _cancel(order: Order) -> None:
    ending.cancel(db.session, order, clock.now())


def _cancel_by_staff(order: Order) -> None:
    ending.cancel_by_staff(db.session, order, clock.now())


def _expire(order: Order) -> None:
    clock.move(timedelta(hours=settings().unpaid_hours, minutes=1))
    assert ending.expire(db.session, order, clock.now())


DEEDS: Mapping[str, list[Callable[[Order], None]]] = {
    "nothing has happened": [],
    "the bank declined": [_say(Result.DECLINED)],
    "she paid": [_say(Result.PAID)],
    "she paid and Mae sent it": [_say(Result.PAID), _send],
    "she paid and Mae cancelled": [_say(Result.PAID), _cancel_by_staff],
    "she cancelled": [_cancel],
    "nobody paid in time": [_expire],
    "she cancelled and her money came later": [_cancel, _say(Result.PAID)],
}
