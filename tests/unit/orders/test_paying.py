"""Recording an outcome: once, however many say it at the same moment."""

import threading

from flask import Flask

from shop import clock
from shop.db import db
from shop.money import Money
from shop.orders import history, paying
from shop.orders.models import Order, Payment
from shop.payments.gateway import Outcome, Result
from shop.post.models import Letter
from tests.people import People
from tests.step_defs.given.catalogue import put_on_sale
from tests.step_defs.given.orders import order


def outcome_of(app: Flask, people: People, result: Result = Result.PAID) -> Outcome:
    """What the provider will say of a payment that waits."""
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), 10)
    order(app, people["Ada"], 2, "Dill gherkins", "sandbox")
    with app.app_context():
        payment = db.session.query(Payment).one()
        return Outcome(payment.key, result, payment.money, "sb_1")


def test_two_who_say_it_at_once_take_turns(app: Flask, people: People) -> None:
    outcome = outcome_of(app, people)
    finished = threading.Event()

    def say_it_too() -> None:
        with app.app_context():
            paying.record(db.session, outcome, clock.now())
            db.session.commit()
        finished.set()

    with app.app_context():
        paying.record(db.session, outcome, clock.now())
        db.session.flush()
        other = threading.Thread(target=say_it_too)
        other.start()
        assert not finished.wait(0.3)
        db.session.commit()
        other.join()
        assert finished.is_set()
        assert db.session.query(Letter).filter_by(kind="payment_received").count() == 1


def test_an_outcome_that_is_known_changes_nothing(app: Flask, people: People) -> None:
    outcome = outcome_of(app, people)
    with app.app_context():
        settled_at = paying.record(db.session, outcome, clock.now()).payment.settled_at
        db.session.commit()
        clock.run()
        again = paying.record(db.session, outcome, clock.now())
        paying.record(db.session, Outcome(outcome.key, Result.DECLINED, outcome.amount), clock.now())
        assert (again.payment.state, again.payment.settled_at) == ("paid", settled_at)
        db.session.rollback()


def test_a_payment_that_still_waits_changes_nothing(app: Flask, people: People) -> None:
    outcome = outcome_of(app, people, Result.WAITING)
    with app.app_context():
        found = paying.record(db.session, outcome, clock.now())
        assert [payment.state for payment in found.payments] == ["waiting"]
        db.session.rollback()


def test_another_way_to_pay_takes_the_place_of_the_one_that_waits(app: Flask, people: People) -> None:
    outcome_of(app, people)
    with app.app_context():
        found = history.by_id(db.session, db.session.query(Order.id).scalar(), lock=True)
        begun = paying.begin(db.session, found, "offline", clock.now())
        db.session.flush()
        assert paying.begin(db.session, history.by_id(db.session, found.id), "offline", clock.now()) is begun
        states = [(payment.gateway, payment.state) for payment in history.by_id(db.session, found.id).payments]
        assert states == [("sandbox", "cancelled"), ("offline", "waiting")]
        db.session.rollback()
