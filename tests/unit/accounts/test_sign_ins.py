"""Where somebody is signed in: how long it lasts, and what ends it at once."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from shop import clock
from shop.accounts import sign_ins
from shop.accounts.models import SignIn, User
from shop.db import db
from tests.conftest import NOON
from tests.unit.web.pages import open_account, sign_in


@pytest.mark.parametrize(
    ("later", "still"),
    [
        (timedelta(0), True),
        (sign_ins.LASTS - timedelta(seconds=1), True),
        (sign_ins.LASTS, False),
        (sign_ins.LASTS + timedelta(days=365), False),
    ],
)
def test_a_sign_in_lasts_thirty_days_to_the_second(
    app: Flask, client: FlaskClient, later: timedelta, still: bool
) -> None:
    open_account(app)
    sign_in(client)
    clock.move(later)
    assert (client.get("/account").status_code == 200) is still


def test_what_has_run_out_is_swept_out_and_nothing_else(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    sign_in(app.test_client())
    clock.move(timedelta(seconds=1))
    sign_in(client)
    with app.app_context():
        sign_ins.forget_old(db.session, NOON + sign_ins.LASTS)
        db.session.commit()
        assert db.session.scalar(select(func.count()).select_from(SignIn)) == 1
    clock.stand_still(NOON + sign_ins.LASTS)
    assert client.get("/account").status_code == 200


def test_an_account_that_is_closed_is_signed_out_everywhere_at_once(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    sign_in(client)
    assert client.get("/account").status_code == 200
    with app.app_context():
        db.session.scalars(select(User)).one().active = False
        db.session.commit()
    assert client.get("/account").status_code == 303
    assert "The e-mail address or the password is not right." in sign_in(client).text


@pytest.mark.parametrize("place", ["header", "address"])
def test_a_token_of_flask_security_opens_nothing(app: Flask, client: FlaskClient, place: str) -> None:
    """It could not be ended by signing out, so the shop knows none until it can."""
    open_account(app)
    with app.app_context():
        made = db.session.scalars(select(User)).one().get_auth_token()
    header = {"headers": {"Authentication-Token": made}}
    address = {"query_string": {"auth_token": made}}
    assert client.get("/account", **(header if place == "header" else address)).status_code == 303
    assert client.get("/verify").status_code == 404
