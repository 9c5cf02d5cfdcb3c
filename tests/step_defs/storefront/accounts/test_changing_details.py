"""What a customer may change, what nobody else may, and what is hers to see."""

from flask import Flask
from pytest_bdd import scenarios, then, when

from tests.people import PASSWORD, People, Person
from tests.step_defs.given.accounts import sign_in
from tests.step_defs.storefront.accounts import journeys
from tests.step_defs.storefront.accounts.places import phrase
from tests.visitor import FlaskVisitor

scenarios("storefront/accounts/changing_details.feature")

ODD = {
    "nothing": "",
    "spaces": "   ",
    "200 letters": "g" * 200,
    "201 letters": "g" * 201,
    "a line break": "Ada\r\nBcc: everybody@example.com",
    "a ringing bell": "Ada\a",
}
SLIPPED_IN = {
    "that she works in the shop": {"roles": "staff"},
    "another e-mail address": {"email": "mae@example.com"},
    "another password": {"password": "a jar of nothing"},
}


@when(phrase('{who:Person} changes her name to "{name:Text}"'))
def changes_name(people: People, who: str, name: str) -> None:
    browser = people[who].browser
    browser.open("/account")
    browser.follow("Change your name")
    browser.fill("Your name", name)
    browser.press("Save")


@when(phrase("{who:Person} changes her name to nothing but {what}"))
def changes_name_to(people: People, who: str, what: str) -> None:
    """Also what her browser would not have let her type."""
    journeys.send_by_hand(people[who].browser, "/account/details", {"name": ODD[what]})


@when(phrase('{who:Person} changes her name to "{name:Text}" and slips in {what}'))
def slips_in(people: People, who: str, name: str, what: str) -> None:
    journeys.send_by_hand(people[who].browser, "/account/details", {"name": name, **SLIPPED_IN[what]})


@when(phrase("{what} is forged in {who:Person}'s name {how}"))
def is_forged(app: Flask, people: People, what: str, who: str, how: str) -> None:
    person = people[who]
    address, data = _forged(what, person)
    person.browser.open("/delivery")
    person.browser.post(address, {**data, **_mark(how, people)})


@then(phrase('{who:Person} is still called "{name:Text}"'))
def is_still_called(people: People, who: str, name: str) -> None:
    assert people[who].browser.status == 422
    people[who].browser.open("/account")
    assert people[who].browser.heading == f"Hello, {name}"


@then(phrase('{who:Person} is still signed in and called "{name:Text}"'))
def is_still_signed_in(people: People, who: str, name: str) -> None:
    people[who].browser.open("/account")
    assert people[who].browser.heading == f"Hello, {name}"


@then(phrase("{who:Person} can still sign in with her address and password"))
def can_still_sign_in(people: People, who: str) -> None:
    people[who].browser.press("Sign out")
    sign_in(people[who])
    assert people[who].browser.path == "/account"


def _forged(what: str, person: Person) -> tuple[str, dict[str, str]]:
    known = {"email": person.email, "password": PASSWORD}
    return {
        "a change of name": ("/account/details", {"name": "Forged"}),
        "signing out": ("/sign-out", {}),
        "signing in": ("/sign-in", {"email": "ada@example.com", "password": PASSWORD}),
        "registering": ("/register", {"name": person.name, **known}),
    }[what]


def _mark(how: str, people: People) -> dict[str, str]:
    """The token that a page of ours would have sent along, or what somebody else has in its place."""
    made_up = "IjAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAi.aaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaa"
    if how.startswith("without"):
        return {}
    if how.endswith("made up"):
        return {"csrf_token": made_up}
    stranger: FlaskVisitor = people["Linus" if "Linus" in how else "Ada"].browser
    stranger.open("/sign-in" if not journeys.is_signed_in(stranger) else "/account")
    return {"csrf_token": stranger.csrf_token()}
