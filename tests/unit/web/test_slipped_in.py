"""What nobody asked for, slipped into what a page sends: it is not taken, and nothing is confused by it."""

import pytest
from flask import Flask

from tests.people import PASSWORD, People
from tests.step_defs.given.accounts import open_account, sign_in
from tests.step_defs.storefront.accounts import journeys
from tests.visitor import FlaskVisitor

INTO_REGISTERING = [
    ("roles", "staff"),
    ("roles", "1"),
    ("roles-0", "staff"),
    ("role", "staff"),
    ("id", "1"),
    ("fs_uniquifier", "chosen-by-grace"),
    ("active", ""),
    ("permissions", "*"),
    ("registered_at", "1999-12-31"),
]

INTO_DETAILS = [
    ("email", "mae@example.com"),
    ("password", "a jar of nothing"),
    ("roles", "staff"),
    ("active", ""),
    ("id", "99"),
    ("fs_uniquifier", "anything"),
]

BOBBY = "Robert'); DROP TABLE --"


@pytest.mark.parametrize(("what", "value"), INTO_REGISTERING)
def test_nobody_registers_as_more_than_a_customer(people: People, what: str, value: str) -> None:
    grace = people["Grace"]
    data = {"name": "Grace", "email": grace.email, "password": PASSWORD, what: value}
    journeys.send_by_hand(grace.browser, "/register", data)
    grace.browser.open("/account")
    assert grace.browser.heading == "Hello, Grace"
    assert_back_office_is_closed(grace.browser)


@pytest.mark.parametrize(("what", "value"), INTO_DETAILS)
def test_nothing_is_changed_along_with_a_name(app: Flask, people: People, what: str, value: str) -> None:
    ada = people["Ada"]
    open_account(app, ada)
    sign_in(ada)
    journeys.send_by_hand(ada.browser, "/account/details", {"name": "Countess", what: value})
    ada.browser.open("/account")
    assert ada.browser.heading == "Hello, Countess"
    assert_back_office_is_closed(ada.browser)
    ada.browser.press("Sign out")
    sign_in(ada)
    assert ada.browser.path == "/account"


def test_a_name_is_a_name_whatever_a_database_would_make_of_it(app: Flask, people: People) -> None:
    ada = people["Ada"]
    open_account(app, ada)
    sign_in(ada)
    ada.browser.open("/account/details")
    ada.browser.fill("Your name", BOBBY)
    ada.browser.press("Save")
    assert "Your details are saved." in ada.browser.notices
    ada.browser.open("/account")
    assert ada.browser.heading == f"Hello, {BOBBY}"


def test_an_address_that_a_database_would_read_signs_nobody_in(app: Flask, people: People) -> None:
    open_account(app, people["Ada"])
    somebody = people["Somebody"]
    somebody.browser.open("/sign-in")
    somebody.browser.fill("E-mail address", "ada@example.com'--")
    somebody.browser.fill("Password", "' OR 1=1 --")
    somebody.browser.press("Sign in")
    assert (somebody.browser.heading, somebody.browser.status) == ("Sign in", 422)
    assert somebody.browser.text.count("The e-mail address or the password is not right.") == 1
    assert somebody.browser.text.count("needs another look") == 1
    assert somebody.browser.errors == {}


def assert_back_office_is_closed(browser: FlaskVisitor) -> None:
    browser.open("/backoffice/orders")
    assert (browser.status, browser.heading) == (403, "Not for you")
