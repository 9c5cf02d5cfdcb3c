"""«Testing Flask Applications», tests that depend on an active context: validators, and what stands in the database."""

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from sqlalchemy import select

from shop.accounts.models import User
from shop.db import db
from shop.storefront.accounts import DetailsForm
from shop.web import returning
from tests.people import PASSWORD
from tests.unit.web.pages import ADA, token


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ["Name cannot be empty."]),
        (" \t ", ["Name cannot be empty."]),
        ("\N{NO-BREAK SPACE}", ["Name cannot be empty."]),
        ("A", []),
        ("  Ada ", []),
        ("g" * 200, []),
        ("g" * 201, ["This is longer than 200 characters."]),
        ("A\nB", ["This has characters in it that cannot be printed."]),
        ("A\x7f", ["This has characters in it that cannot be printed."]),
    ],
)
def test_request_context_for_the_validators_of_a_name(app: Flask, story: None, typed: str, told: list[str]) -> None:
    with app.test_request_context("/account/details", method="POST", data={"name": typed}):
        form = DetailsForm(meta={"csrf": False})
        assert form.validate() is (told == [])
        assert list(form.name.errors) == told


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("next=/account", "/account"),
        ("next=%2Faccount%3Fa%3Db", "/account?a=b"),
        ("next=https://evil.example", None),
        ("next=/account&next=/cart", None),
        ("next=", None),
        ("", None),
    ],
)
def test_request_context_for_where_she_was_going(app: Flask, story: None, given: str, kept: str | None) -> None:
    """What `is_ours` refuses is gone before any view or extension reads it, from the address and from a form."""
    with app.test_request_context(f"/sign-in?{given}"):
        app.preprocess_request()
        assert request.args.get("next") == kept
        assert returning.going_to() == kept
    kind = "application/x-www-form-urlencoded"
    with app.test_request_context("/sign-in", method="POST", data=given, content_type=kind):
        returning._forget_foreign_next()
        assert request.form.get("next") == kept
        assert returning.going_to() == kept


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("/account", "/account"),
        ("/account?", "/account"),
        ("/account?a=1&a=2&b", "/account?a=1&a=2&b"),
        ("/account?a=%2F%26%25+%20", "/account?a=%2F%26%25+%20"),
        ("/backoffice/orders/caf%C3%A9%20au%20lait", "/backoffice/orders/caf%C3%A9%20au%20lait"),
        ("/backoffice/orders/a%5Cb", "/backoffice/orders/a%5Cb"),
        ("/backoffice/orders/a%25b", "/backoffice/orders/a%25b"),
    ],
)
def test_request_context_for_the_page_she_asked_for(app: Flask, story: None, asked: str, page: str) -> None:
    """To the letter, and such that it is ours again when it comes back."""
    with app.test_request_context(asked):
        answer = returning.turn_back()
    with app.test_request_context(answer.location):
        assert request.args["next"] == page
        assert returning.is_ours(page)


def test_app_context_with_the_database_after_registering(app: Flask, client: FlaskClient) -> None:
    """Everything that was not asked for is as it should be, whatever was sent along."""
    slipped_in = {"id": "99", "active": "", "roles": "staff", "fs_uniquifier": "mine", "registered_at": "1999-12-31"}
    mark = token(client.get("/register"))
    known = {"name": "  Ada ", "email": "ADA@Example.com", "password": PASSWORD, "csrf_token": mark}
    client.post("/register", data={**slipped_in, **known})
    with app.app_context():
        user = db.session.scalars(select(User)).one()
        assert (user.email, user.name, user.active, user.roles) == (ADA, "Ada", True, [])
        assert user.id != 99
        assert user.fs_uniquifier != "mine"
        assert user.password is not None
        assert user.password.startswith("$argon2id$")
