"""«Testing Flask Applications», accessing and modifying the session: what signing in keeps, renews and ignores."""

import random
import string

import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from sqlalchemy import select

from shop.accounts.models import SignIn
from shop.db import db
from shop.web.returning import KEPT_CHARACTERS
from tests.people import PASSWORD
from tests.unit.web.pages import ADA, heading, open_account, sign_in, token, value


def test_with_client_session_holds_a_key_after_signing_in(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    with client:
        sign_in(client)
        assert len(session["sign_in"]) >= 43
        assert "a jar" not in repr(dict(session))


def test_with_client_session_is_empty_after_signing_out(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    sign_in(client)
    mark = token(client.get("/account"))
    with client:
        response = client.post("/sign-out", data={"csrf_token": mark})
        assert response.location == "/"
        assert session.keys() == {"_flashes"}


def test_with_client_session_gets_a_new_key_at_every_sign_in(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    keys = set()
    for _time in range(3):
        with client:
            sign_in(client)
            keys.add(session["sign_in"])
        client.post("/sign-out", data={"csrf_token": token(client.get("/account"))})
    assert len(keys) == 3


def test_session_transaction_plants_a_key_that_signing_in_replaces(app: Flask, client: FlaskClient) -> None:
    """Whoever slips a key of his own into her browser before she signs in has nothing from it."""
    open_account(app)
    with client.session_transaction() as planted:
        planted["sign_in"] = "a-key-that-somebody-else-knows"
    sign_in(client)
    with client.session_transaction() as kept:
        assert kept["sign_in"] != "a-key-that-somebody-else-knows"
    thief = app.test_client()
    with thief.session_transaction() as stolen:
        stolen["sign_in"], stolen["_user_id"] = "a-key-that-somebody-else-knows", "1"
    assert thief.get("/account").status_code == 303


def test_session_transaction_finds_a_key_that_the_database_knows_only_hashed(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    sign_in(client)
    with client.session_transaction() as kept:
        key = kept["sign_in"]
    with app.app_context():
        assert key not in db.session.scalars(select(SignIn.key_hash)).one()


@pytest.mark.parametrize("kept", [{}, {"_user_id": "x"}, {"sign_in": ""}, {"sign_in": "x"}, {"sign_in": "x" * 3000}])
def test_session_transaction_cannot_make_somebody_up(app: Flask, client: FlaskClient, kept: dict[str, str]) -> None:
    open_account(app)
    with client.session_transaction() as made_up:
        made_up.update(kept)
    assert client.get("/account").location == "/sign-in?next=/account"


def test_session_transaction_shows_that_the_csrf_token_is_renewed_at_sign_in(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    before = token(client.get("/sign-in"))
    with client.session_transaction() as kept:
        planted = kept["csrf_token"]
    client.post("/sign-in", data={"email": ADA, "password": PASSWORD, "csrf_token": before})
    client.get("/account/details")
    with client.session_transaction() as kept:
        assert kept["csrf_token"] != planted
    refused = client.post("/account/details", data={"name": "Countess", "csrf_token": before})
    assert refused.status_code == 400
    assert heading(client.get("/account")) == "Hello, Ada"


def test_with_client_session_never_keeps_a_password_or_a_token(client: FlaskClient) -> None:
    secrets = {"password": "a jar of dill gherkins", "new_password": "two jars", "next": "/account"}
    with client:
        mark = token(client.get("/sign-in"))
        client.post("/account/details", data={"name": "Ada", "csrf_token": mark, **secrets})
        assert session["typed"] == {"page": "/account/details", "form": {"name": ["Ada"]}, "by": None}
        assert mark not in repr(session["typed"])


@pytest.mark.parametrize("letters", [string.printable.strip(), "äöü王小雅😀", "\N{SNOWMAN}"])
def test_what_is_kept_fits_into_a_cookie(app: Flask, client: FlaskClient, letters: str) -> None:
    """The worst case: as much as is kept of what cannot be compressed, beside all that signing in keeps."""
    open_account(app)
    dice = random.Random(7)
    mark = token(client.get("/sign-in"))
    for length in range(2_000, KEPT_CHARACTERS, 60):
        text = "".join(dice.choice(letters) for _ in range(length))
        answer = client.post("/account/details", data={"name": text, "csrf_token": mark})
        assert len(answer.headers["Set-Cookie"]) < 4093
    signed_in = client.post("/sign-in", data={"email": ADA, "password": PASSWORD, "csrf_token": mark})
    assert len(signed_in.headers["Set-Cookie"]) < 4093
    assert signed_in.status_code == 302


def test_what_was_typed_under_a_name_of_two_values_comes_back_whole(app: Flask, client: FlaskClient) -> None:
    open_account(app)
    mark = token(client.get("/sign-in"))
    client.post("/account/details", data={"name": ["Ada", "Countess"], "csrf_token": mark})
    sign_in(client)
    assert value(client.get("/account/details"), "name") == "Ada"
