"""Passwords in a shop as it ships, not in the cheap one of the other tests."""

import re
import time
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from shop import create_app
from shop import db as database
from shop.accounts.models import User
from shop.db import db
from tests.people import PASSWORD
from tests.unit.web.pages import ADA, open_account, token

TRIES = 5


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """A shop with nothing set but what has to be, and Ada's account in it."""
    folder: Path = tmp_path_factory.mktemp("shipped")
    made = create_app(
        {"SECRET_KEY": "a secret of this one test", "FOLDER": str(folder), "PUBLIC_URL": "http://localhost"}
    )
    with made.app_context():
        database.migrate()
    open_account(made)
    return made


def test_passwords_are_kept_with_argon2id_at_what_owasp_asks_for_or_more(shipped: Flask) -> None:
    """https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html: 19 MiB, 2 rounds, 1 lane."""
    with shipped.app_context():
        kept = db.session.scalars(select(User.password)).one()
    assert kept is not None
    written = re.match(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$", kept)
    assert written is not None, kept
    memory, rounds, lanes = map(int, written.groups())
    assert (memory >= 19 * 1024, rounds >= 2, lanes >= 1) == (True, True, True)
    assert PASSWORD not in kept


def test_an_unknown_address_takes_as_long_as_a_wrong_password(shipped: Flask) -> None:
    """In time of this process alone: without the password's share of it, it would be a tenth."""
    known, unknown = _time_of(shipped, ADA), _time_of(shipped, "linus@example.com")
    assert 0.5 < unknown / known < 2.0, (unknown, known)


def _time_of(shipped: Flask, email: str) -> float:
    client = shipped.test_client()
    mark = token(client.get("/sign-in"))
    taken = []
    for _try in range(TRIES):
        began = time.process_time()
        answer = client.post("/sign-in", data={"email": email, "password": "a wrong one", "csrf_token": mark})
        taken.append(time.process_time() - began)
        assert answer.status_code == 422
    return min(taken)
