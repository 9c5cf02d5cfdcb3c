"""Signing in: who gets in, what a refusal says, how long it lasts, and on which device."""

import pytest
from flask import Flask
from pytest_bdd import given, scenarios, then, when

from tests.people import PASSWORD, People
from tests.step_defs.given.accounts import fill_in_sign_in, open_account, sign_in
from tests.step_defs.storefront.accounts import journeys
from tests.step_defs.storefront.accounts.places import phrase
from tests.visitor import FlaskVisitor

scenarios("storefront/accounts/signing_in.feature")

SOMEBODY = "Somebody"


@pytest.fixture
def windows() -> dict[str, FlaskVisitor]:
    """Windows and devices by what they are called."""
    return {}


@given(phrase("{who:Person} has no account"))
def has_no_account(people: People, who: str) -> None:
    assert not journeys.is_signed_in(people[who].browser)


@given(phrase("{who:Person} has the page for signing in open in two windows"))
def two_windows(app: Flask, people: People, windows: dict[str, FlaskVisitor], who: str) -> None:
    windows["second"] = journeys.another_window(app, people[who])
    for window in (people[who].browser, windows["second"]):
        window.open("/sign-in")


@given(phrase("{who:Person} is signed in on her laptop and on her telephone"))
def two_devices(app: Flask, people: People, windows: dict[str, FlaskVisitor], who: str) -> None:
    open_account(app, people[who])
    for device in ("laptop", "telephone"):
        people.gets_another_browser(who)
        sign_in(people[who])
        windows[device] = people[who].browser


@given(phrase("{who:Person} has signed in and out again"))
def has_been_here(app: Flask, people: People, who: str) -> None:
    open_account(app, people[who])
    sign_in(people[who])
    people[who].browser.press("Sign out")


@when(phrase('{who:Person} signs in as "{written:Text}"'))
def signs_in_as(people: People, who: str, written: str) -> None:
    _try(people[who].browser, written, PASSWORD)


@when(phrase('{who:Person} signs in with the password "{password:Text}"'))
def signs_in_with(people: People, who: str, password: str) -> None:
    _try(people[who].browser, people[who].email, password)


@when(phrase("{who:Person} signs in with a password of {many:Count} characters"))
def signs_in_with_many(people: People, who: str, many: int) -> None:
    _try(people[who].browser, people[who].email, "g" * many)


@when(phrase('somebody signs in as "{address:Text}" with "{password:Text}"'))
def somebody_signs_in(people: People, address: str, password: str) -> None:
    _try(people[SOMEBODY].browser, address, password)


@when(phrase("{who:Person} signs in in the first and then in the second"))
def signs_in_twice(people: People, windows: dict[str, FlaskVisitor], who: str) -> None:
    person = people[who]
    fill_in_sign_in(person)
    person.browser = windows["second"]
    fill_in_sign_in(person)


@when(phrase("somebody slips {other:Person}'s e-mail address and password past {who:Person}"))
def slips_past(people: People, who: str, other: str) -> None:
    browser = people[who].browser
    browser.open("/delivery")
    browser.post("/sign-in", {"email": people[other].email, "password": PASSWORD, "csrf_token": browser.csrf_token()})


@when(phrase("{who:Person} signs out on her {device}"))
def signs_out_on(windows: dict[str, FlaskVisitor], who: str, device: str) -> None:
    windows[device].press("Sign out")


@when(phrase("{who:Person} signs in in {owner:Person}'s browser"))
def borrows(people: People, who: str, owner: str) -> None:
    people[who].browser = people[owner].browser
    sign_in(people[who])


@then(phrase("{one:Person} and {other:Person} read exactly the same"))
def read_the_same(people: People, one: str, other: str) -> None:
    first, second = people[one].browser, people[other].browser
    assert first.sees("The e-mail address or the password is not right.")
    assert first.text == second.text
    assert (first.status, first.title, first.errors) == (second.status, second.title, second.errors)
    kept_apart = {"Set-Cookie", "Content-Length"}
    said = [[pair for pair in each.response.headers if pair[0] not in kept_apart] for each in (first, second)]
    assert said[0] == said[1]


@then(phrase('the one answer is "{sentence:Text}"'))
def the_one_answer_is(people: People, sentence: str) -> None:
    assert_one_answer(people[SOMEBODY].browser, sentence)


@then(phrase('the one answer {who:Person} reads is "{sentence:Text}"'))
def the_one_answer_she_reads(people: People, who: str, sentence: str) -> None:
    assert_one_answer(people[who].browser, sentence)


@then(phrase("the page still holds {who:Person}'s address, and no password"))
def holds_the_address(people: People, who: str) -> None:
    browser = people[who].browser
    assert browser.heading == "Sign in"
    assert (browser.value("E-mail address"), browser.value("Password")) == (people[who].email, "")


@then(phrase("{who:Person} is signed in on her {device}"))
def is_signed_in_on(windows: dict[str, FlaskVisitor], who: str, device: str) -> None:
    assert journeys.is_signed_in(windows[device])


@then(phrase("{who:Person} is not signed in on her {device}"))
def is_not_signed_in_on(windows: dict[str, FlaskVisitor], who: str, device: str) -> None:
    assert not journeys.is_signed_in(windows[device])


@then(phrase("{owner:Person}'s browser greets {who:Person}, and nothing of {same:Person} is left in it"))
def greets(people: People, owner: str, who: str, same: str) -> None:
    browser = people[owner].browser
    browser.open("/account")
    assert browser.heading == f"Hello, {who}"
    assert owner not in browser.text


def assert_one_answer(browser: FlaskVisitor, sentence: str) -> None:
    assert (browser.heading, browser.status) == ("Sign in", 422)
    assert browser.text.count(sentence) == 1, browser.text
    assert browser.text.count("needs another look") == 1, browser.text
    assert browser.errors == {}


def _try(browser: FlaskVisitor, email: str, password: str) -> None:
    browser.open("/sign-in")
    browser.fill("E-mail address", email)
    browser.fill("Password", password)
    browser.press("Sign in")
