"""The same shop under other settings: another process in front of the same database."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from shop import create_app
from shop.db import db

Another = Callable[..., Flask]

ALIKE = ("TESTING", "SECRET_KEY", "DATABASE_URL", "FOLDER", "PICTURES", "PUBLIC_URL", "MENU_SECONDS", "BANK_ACCOUNT")
CHEAP = "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS"


@pytest.fixture
def another(app: Flask, story: None) -> Iterator[Another]:
    """Makes one; what is given differs from the shop of all tests."""
    made: list[Flask] = []

    def make(**settings: object) -> Flask:
        made.append(create_app({name: app.config[name] for name in (*ALIKE, CHEAP)} | settings))
        return made[-1]

    yield make
    for shop in made:
        with shop.app_context():
            db.engine.dispose()
