"""The fixtures of Flask's own testing guide, and what a scenario needs: people, the clock, the post, the bank."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner
from hypothesis import settings

from shop import clock, create_app
from shop import db as shop_db
from shop.db import db
from shop.demo import bank as demo_bank
from shop.demo import filling
from shop.web import loading, menu
from tests.database.isolation import Isolation
from tests.people import People
from tests.postbox import Postbox

# Machines that test many things at once are slow now and then, which says nothing about the shop.
settings.register_profile("shop", deadline=None)
settings.load_profile("shop")

pytest_plugins = ["tests.database.plugin", "tests.house.guard"]

NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
"""Every scenario begins at noon on a Monday in June."""

TERMS = {
    "tax": [
        {"code": "food", "name": "Food", "rates": {"": 0, "DE": 700}},
        {"code": "standard", "name": "Everything else", "rates": {"": 2000, "DE": 1900}},
    ],
    "delivery": [
        {
            "code": "standard",
            "name": "Standard delivery",
            "promise": "Two to four working days.",
            "countries": ["GB", "DE", "US"],
            "calculator": "free-from",
            "price": "3.95",
            "free_from": "40.00",
            "tax": "standard",
        },
        {
            "code": "express",
            "name": "Express delivery",
            "promise": "The next working day.",
            "countries": ["GB"],
            "calculator": "flat",
            "price": "7.50",
            "tax": "standard",
        },
    ],
}
"""What the shop of every scenario lays down: few rows, as each has to be brought back after it."""


@pytest.fixture(scope="session")
def app(database: Isolation, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The whole shop, made once a run, on a database of the chosen kind; nothing in it is a stand-in."""
    folder = tmp_path_factory.mktemp("shop")
    made = create_app(
        {
            "TESTING": True,
            "SECRET_KEY": "only-for-the-tests-of-this-shop",
            "DATABASE_URL": database.url,
            "FOLDER": str(folder),
            "PICTURES": str(filling.PICTURES),
            "PUBLIC_URL": "http://localhost",
            "MENU_SECONDS": 0,
            "DEMO": True,
            "MAIL_BACKEND": "locmem",
            "GATEWAYS": "sandbox,offline",
            "BANK_ACCOUNT": "Brine & Dill Ltd, account 12345678",
            "BANK_LEDGER": str(folder / "bank.sqlite3"),
            "BANK_NOTIFIES": False,
            "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": {
                "argon2__time_cost": 1,
                "argon2__memory_cost": 8,
                "argon2__parallelism": 1,
            },
        }
    )
    with made.app_context():
        shop_db.migrate()
        loading.lay_down(db.session, TERMS, "GBP")
        db.session.commit()
    database.remember()
    return made


@pytest.fixture
def client(app: Flask, story: None) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def runner(app: Flask, story: None) -> FlaskCliRunner:
    return app.test_cli_runner()


@pytest.fixture
def story(app: Flask, database: Isolation, bank: demo_bank.Bank) -> Iterator[None]:
    """One scenario: the clock stands at noon when it begins, and everything it did is undone when it ends."""
    clock.stand_still(NOON)
    yield
    clock.run()
    database.reset()
    bank.ledger.burn()
    with app.app_context():
        menu.forget()


@pytest.fixture
def people(app: Flask, story: None) -> People:
    """Ada, Grace, Linus, Mae: each with a browser of her own, opened when she is first named."""
    return People(app)


@pytest.fixture
def letters(app: Flask, story: None) -> Postbox:
    """What the shop has written, delivered when somebody looks."""
    return Postbox(app)


@pytest.fixture(scope="session")
def bank(app: Flask) -> demo_bank.Bank:
    """The Sandbox Bank beside the shop. It sends its notices when a scenario says so."""
    found: demo_bank.Bank = app.extensions["sandbox_bank"]
    return found
