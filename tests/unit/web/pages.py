"""What these tests do by hand, with Flask's own test client."""

from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse

from shop import clock
from shop.accounts import people
from shop.accounts.models import STAFF
from shop.db import db
from tests.people import PASSWORD

ADA = "ada@example.com"


def open_account(app: Flask, email: str = ADA, name: str = "Ada", staff: bool = False) -> None:
    with app.app_context():
        people.add(db.session, name, email, PASSWORD, clock.now())
        if staff:
            people.grant(db.session, email, STAFF)
        db.session.commit()


def token(response: TestResponse) -> str:
    """The token of the first form on a page."""
    return value(response, "csrf_token")


def value(response: TestResponse, name: str) -> str:
    """What the first field of this name holds."""
    found = html.fromstring(response.get_data(as_text=True)).xpath("//input[@name=$name]/@value", name=name)
    return str(found[0])


def sign_in(client: FlaskClient, email: str = ADA, password: str = PASSWORD, **options: object) -> TestResponse:
    mark = token(client.get("/sign-in"))
    return client.post("/sign-in", data={"email": email, "password": password, "csrf_token": mark}, **options)


def heading(response: TestResponse) -> str:
    return str(html.fromstring(response.get_data(as_text=True)).xpath("string(//h1)")).strip()
