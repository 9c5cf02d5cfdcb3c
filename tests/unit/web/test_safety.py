"""What no sentence should have to say: locks, cookies, keys and letters that could be turned against somebody."""

import json
from collections.abc import Callable
from typing import Any

import flask_security.registerable
import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_security import UserMixin
from sqlalchemy import func, select

from shop.checkout.models import Draft
from shop.db import db
from shop.db import session as shop_session
from shop.demo.bank import Bank
from shop.money import Money
from shop.payments.gateways.sandbox import SIGNATURE, signed
from tests.people import PASSWORD, People
from tests.postbox import Postbox
from tests.step_defs.given.accounts import open_account, sign_in
from tests.step_defs.given.cart import put_in_cart
from tests.step_defs.given.catalogue import put_on_sale
from tests.unit.web.conftest import Another


@pytest.mark.parametrize("path", ["/static/shop.css", "/pictures/classic-dill-gherkins.svg"])
def test_what_everybody_gets_carries_nobodys_cookie(app: Flask, people: People, path: str) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), 5)
    put_in_cart(people["Ada"], "Dill gherkins", "1")
    answer = people["Ada"].browser.client.get(path, buffered=True)
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers


def test_nobody_waits_while_a_password_is_checked(app: Flask, people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    open_account(app, people["Ada"])
    seen = _watch(monkeypatch, UserMixin, "verify_and_update_password")
    sign_in(people["Ada"])
    assert people["Ada"].browser.path == "/account"
    assert seen == [True]


def test_nobody_waits_while_a_new_password_is_hashed(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = _watch(monkeypatch, flask_security.registerable, "hash_password")
    _register(people, "Ada")
    assert people["Ada"].browser.path == "/account"
    assert seen == [True]


def test_a_new_secret_key_locks_nobody_out(app: Flask, people: People, another: Another) -> None:
    open_account(app, people["Ada"])
    renewed = another(SECRET_KEY="another-key-for-the-same-old-shop", WTF_CSRF_ENABLED=False)
    answer = renewed.test_client().post("/sign-in", data={"email": people["Ada"].email, "password": PASSWORD})
    assert answer.location == "/account"


def test_a_stranger_cannot_fill_somebody_elses_letterbox(people: People, letters: Postbox, app: Flask) -> None:
    open_account(app, people["Grace"])
    for _ in range(3):
        _register(people, "Grace")
    assert len(letters.to(people["Grace"].email)) == 1


def test_a_stranger_cannot_put_words_into_a_letter(people: People, letters: Postbox) -> None:
    _register(people, "Ada", "You have won, see http://evil.example")
    (letter,) = letters.to(people["Ada"].email)
    assert "evil.example" not in letter.body


def test_no_address_is_kept_beside_the_order(app: Flask, people: People) -> None:
    from_cart_to_order(app, people)
    with app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Draft)) == 0


def test_a_page_that_cannot_be_used_so_says_how_it_can(client: FlaskClient) -> None:
    answer = client.put("/cart")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_a_signature_holds_over_a_notice_that_comes_as_a_form(client: FlaskClient, bank: Bank) -> None:
    told = {"id": "x", "key": "nobody-knows", "amount": 1, "currency": "GBP", "state": "paid"}
    body = json.dumps(told).encode()
    headers = {SIGNATURE: signed(body, bank.secret)}
    answer = client.post(
        "/payments/sandbox/notice", data=body, headers=headers, content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code == 404


def from_cart_to_order(app: Flask, people: People) -> None:
    put_on_sale(app, "Dill gherkins", Money(420, "GBP"), 5)
    ada = people["Ada"].browser
    put_in_cart(people["Ada"], "Dill gherkins", "1")
    ada.follow("Go to checkout")
    told = {"E-mail": "ada@example.com", "Full name": "Ada", "Street and number": "1 Mill Lane"}
    for label, value in {**told, "Town or city": "Bath", "Postcode": "BA1 1AA"}.items():
        ada.fill(label, value)
    ada.press("Go on to delivery")
    ada.press("Go on")
    ada.choose("Bank transfer")
    ada.press("Go on")
    ada.press("Buy now for £8.15")
    assert ada.heading == "Thank you. Your order is in the book."


def _register(people: People, who: str, name: str = "") -> None:
    people.gets_another_browser(who)
    browser = people[who].browser
    browser.open("/register")
    browser.fill("Your name", name or who)
    browser.fill("E-mail address", people[who].email)
    browser.fill("Password", PASSWORD)
    browser.press("Open an account")


def _watch(monkeypatch: pytest.MonkeyPatch, where: Any, name: str) -> list[bool]:
    """Notes, each time it is called, whether the session holds no lock."""
    seen: list[bool] = []
    real: Callable[..., Any] = getattr(where, name)

    def watched(*args: Any, **kwargs: Any) -> Any:
        seen.append(shop_session().reading)
        return real(*args, **kwargs)

    monkeypatch.setattr(where, name, watched)
    return seen
