"""Who has an account, and who is signed in."""

from flask import Flask
from pytest_bdd import given

from shop import clock
from shop.accounts import people as accounts
from shop.accounts.models import STAFF
from shop.db import db
from tests.people import PASSWORD, People, Person
from tests.step_defs.phrases import phrase


@given(phrase("{who:Person} has an account"))
def has_account(app: Flask, people: People, who: str) -> None:
    open_account(app, people[who])


@given(phrase("{who:Person} is signed in"))
def is_signed_in(app: Flask, people: People, who: str) -> None:
    open_account(app, people[who])
    sign_in(people[who])


@given(phrase("{who:Person} works in the shop"))
def is_staff(app: Flask, people: People, who: str) -> None:
    open_account(app, people[who], staff=True)


def open_account(app: Flask, person: Person, staff: bool = False) -> None:
    with app.app_context():
        accounts.add(db.session, person.name, person.email, PASSWORD, clock.now())
        if staff:
            accounts.grant(db.session, person.email, STAFF)
        db.session.commit()


def sign_in(person: Person, password: str = PASSWORD) -> None:
    """Through the door, as everybody does: where she is asked to, or by herself."""
    if not is_at_sign_in(person):
        person.browser.open("/sign-in")
    fill_in_sign_in(person, password)


def is_at_sign_in(person: Person) -> bool:
    return bool(person.browser.trail) and person.browser.path == "/sign-in"


def fill_in_sign_in(person: Person, password: str = PASSWORD) -> None:
    person.browser.fill("E-mail address", person.email)
    person.browser.fill("Password", password)
    person.browser.press("Sign in")
