"""Being brought back by signing in or registering, and nowhere else."""

from urllib.parse import quote

from flask import Flask
from pytest_bdd import given, scenarios, then, when

from tests.people import PASSWORD, People
from tests.postbox import Postbox
from tests.step_defs.given.accounts import fill_in_sign_in
from tests.step_defs.storefront.accounts import journeys
from tests.step_defs.storefront.accounts.conftest import assert_brought_back
from tests.step_defs.storefront.accounts.places import phrase
from tests.visitor import Hop

scenarios("storefront/accounts/being_brought_back.feature", "storefront/accounts/forged_links.feature")

ELSEWHERE = {
    "another shop": "https://evil.example",
    "another shop in disguise": "/%5Cevil.example",
    "another shop under our name": "http://localhost@evil.example",
    "what nobody can read": "http://[",
}
INSIDE = {
    "a search for dill": "/search?q=dill",
    "a search for salt & vinegar": "/search?q=salt%26vinegar",
    "the foot of a page of her orders": "/account/orders?before=7#bottom",
}
"""What such a link may lead to; all the ways to write it are in tests/unit/web/test_forged_links.py."""


@given(phrase("{who:Person} has bought a jar of gherkins and signed out"))
def has_bought_and_left(app: Flask, people: People, who: str) -> None:
    journeys.buy(app, people[who])
    people[who].browser.press("Sign out")


@when(phrase("{who:Person} mistypes her password and then signs in"))
def mistypes(people: People, who: str) -> None:
    fill_in_sign_in(people[who], "a jar of sauerkraut")
    fill_in_sign_in(people[who])


@when(phrase("{who:Person} signs in from the page that asks for her address"))
def signs_in_from_checkout(people: People, who: str) -> None:
    people[who].browser.open("/checkout/address")
    people[who].browser.follow("Sign in and we fill this in for you")
    fill_in_sign_in(people[who])


@when(phrase("{who:Person} opens an account from there"))
def opens_an_account_from_there(people: People, who: str) -> None:
    people[who].browser.follow("Open an account")
    journeys.register(people[who])


@when(phrase("{who:Person} opens an account from there, and signs in when she is asked to"))
def opens_an_account_she_has(people: People, who: str) -> None:
    opens_an_account_from_there(people, who)
    assert people[who].browser.heading == "Sign in"
    fill_in_sign_in(people[who])


@when(phrase("{who:Person} looks at the page for registering, turns back and signs in"))
def looks_and_turns_back(people: People, who: str) -> None:
    people[who].browser.follow("Open an account")
    assert people[who].browser.heading == "Open an account"
    people[who].browser.follow("Sign in")
    fill_in_sign_in(people[who])


@when(phrase("{who:Person} signs in by a link that goes on to {where}"))
def signs_in_by_a_link(people: People, who: str, where: str) -> None:
    people[who].browser.open(f"/sign-in?next={ELSEWHERE[where] if where in ELSEWHERE else quote(INSIDE[where])}")
    fill_in_sign_in(people[who])


@when(phrase("{who:Person} signs in by a link that goes on for {many:Count} characters"))
def signs_in_by_an_endless_link(people: People, who: str, many: int) -> None:
    people[who].browser.open("/sign-in?next=/search%3Fq%3D" + "g" * many)
    fill_in_sign_in(people[who])


@when(phrase("{who:Person}'s sign-in is sent with {where} slipped in"))
def sign_in_with_forged(people: People, who: str, where: str) -> None:
    data = {"email": people[who].email, "password": PASSWORD, "next": ELSEWHERE[where]}
    journeys.send_by_hand(people[who].browser, "/sign-in", data)


@when(phrase("{who:Person} registers by a link that goes on to {where}"))
def registers_by_a_link(people: People, who: str, where: str) -> None:
    people[who].browser.open(f"/register?next={ELSEWHERE[where]}")
    journeys.register(people[who])


@then(phrase("{who:Person} is sent to sign in, and back to the order in her letter"))
def back_to_her_order(people: People, letters: Postbox, who: str) -> None:
    assert_brought_back(people[who].browser.trail, journeys.link_to_order(letters, people[who]))
    assert people[who].browser.sees(f"Gherkins for {who}")


@then(phrase("{who:Person} arrives at {where}"))
def arrives_at(people: People, who: str, where: str) -> None:
    browser = people[who].browser
    signed_in = browser.last_trail[0]
    assert (signed_in.method, signed_in.status) == ("POST", 302)
    path, _, fragment = INSIDE[where].partition("#")
    assert [hop.path for hop in browser.last_trail[1:]] == [path]
    assert browser.response.history[-1].location.partition("#")[2] == fragment


@then(phrase("{who:Person} is asked for her address again, and not for her e-mail"))
def is_asked_for_her_address(people: People, who: str) -> None:
    browser = people[who].browser
    assert browser.last_trail[-1] == Hop("GET", "/checkout/address", 200)
    assert browser.has_field("Street and number")
    assert not browser.has_field("E-mail")
