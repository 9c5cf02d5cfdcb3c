"""Two registrations of one address at the same moment: real threads, real commits, one account."""

import threading
import time

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from shop import clock
from shop.accounts import people
from shop.accounts.models import User
from shop.db import db
from tests.people import PASSWORD
from tests.unit.web.pages import ADA, token


def test_whoever_comes_second_finds_that_there_is_an_account(app: Flask, client: FlaskClient) -> None:
    """The first has written and not committed yet when the second looks whether the address is free."""
    mark = token(client.get("/register"))
    data = {"name": "Ada", "email": ADA, "password": PASSWORD, "csrf_token": mark}
    answers = []
    second = threading.Thread(target=lambda: answers.append(client.post("/register?next=/cart", data=data)))
    with app.app_context():
        people.add(db.session, "Ada", ADA, PASSWORD, clock.now())
        second.start()
        time.sleep(0.3)
        assert answers == []
        db.session.commit()
        second.join(10)
        assert db.session.scalar(select(func.count()).select_from(User)) == 1
    (answer,) = answers
    assert answer.location == "/sign-in?next=/cart"
    assert client.get("/account").status_code == 303
