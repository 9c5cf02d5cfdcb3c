"""Registering: what it asks for, whom it tells what, and what it does not take."""

from flask import Flask
from pytest_bdd import given, scenarios, then, when

from tests.people import PASSWORD, People, Person
from tests.postbox import Postbox
from tests.step_defs.storefront.accounts import journeys
from tests.step_defs.storefront.accounts.places import phrase

scenarios("storefront/accounts/registering.feature")

PARTS = {"name": "name", "e-mail address": "email", "password": "password"}
SLIPPED_IN = {
    "that she works in the shop": {"roles": "staff"},
    "that she may do everything": {"permissions": "*"},
    "the number of an older customer": {"id": "1"},
}


@given(phrase("{who:Person} has registered and signed out"))
def has_registered(people: People, who: str) -> None:
    journeys.register(people[who])
    people[who].browser.press("Sign out")


@given(phrase('{who:Person} has registered as "{email:Text}" and signed out'))
def has_registered_as(people: People, who: str, email: str) -> None:
    journeys.register(people[who], email=email)
    people[who].browser.press("Sign out")


@given(phrase("{who:Person} has registered with {owner:Person}'s address and a password of her own"))
def has_registered_with_others(people: People, who: str, owner: str) -> None:
    journeys.register(people[who], email=people[owner].email, password="a password of my own")


@when(phrase("{who:Person} registers"))
def registers(people: People, who: str) -> None:
    journeys.register(people[who])


@when(phrase('{who:Person} registers with "{typed:Text}" as her {part}'))
def registers_with(people: People, who: str, typed: str, part: str) -> None:
    journeys.register(people[who], **{PARTS[part]: typed})


@when(phrase("{who:Person} registers with {many:Count} characters as her {part}"))
def registers_with_many(people: People, who: str, many: int, part: str) -> None:
    _register_by_hand(people[who], **{PARTS[part]: "ä" * many})


@when(phrase("{who:Person} registers with a line break in her name"))
def registers_with_a_line_break(people: People, who: str) -> None:
    _register_by_hand(people[who], name=f"{who}\nStaff")


@when(phrase("{who:Person} registers and slips in {what}"))
def registers_and_slips_in(people: People, who: str, what: str) -> None:
    _register_by_hand(people[who], **SLIPPED_IN[what])


@then(phrase('a letter "{subject:Text}" reaches {who:Person}'))
def letter_reaches(people: People, letters: Postbox, who: str, subject: str) -> None:
    """A new account is greeted without a name: whoever opened it may have typed anything as one."""
    letter = letters.the(people[who].email, subject)
    greeting = "Hello," if subject.startswith("Welcome") else f"Hello {who},"
    assert letter.body.startswith(f"{greeting}\n"), letter.body


@then(phrase("no account is opened for {who:Person}"))
def no_account_is_opened(app: Flask, people: People, letters: Postbox, who: str) -> None:
    assert people[who].browser.heading == "Open an account"
    assert letters.all() == []
    assert not journeys.is_signed_in(people[who].browser)


@then(phrase("the account is {outcome} for {who:Person}"))
def account_is(people: People, who: str, outcome: str) -> None:
    assert journeys.is_signed_in(people[who].browser) is {"opened": True, "not opened": False}[outcome]


def _register_by_hand(person: Person, **given: str) -> None:
    """Also with what her browser would not have let her type, or has no place for."""
    data = {"name": person.name, "email": person.email, "password": PASSWORD, **given}
    journeys.send_by_hand(person.browser, "/register", data)
