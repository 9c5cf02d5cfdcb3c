"""A shop whose database is there, and one whose database is away."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from shop import create_app
from shop.db import db


@pytest.fixture
def bereft(tmp_path: Path) -> Iterator[Flask]:
    """A shop that was told of a database that is not there."""
    address = f"sqlite:///{tmp_path}/nowhere/shop.sqlite3"
    made = create_app({"SECRET_KEY": "only-for-this-test-of-it", "DATABASE_URL": address, "FOLDER": str(tmp_path)})
    yield made
    with made.app_context():
        db.engine.dispose()


def test_a_shop_with_its_database_is_well(client: FlaskClient) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"database": "answers"})


def test_a_shop_without_its_database_is_not(bereft: Flask) -> None:
    answer = bereft.test_client().get("/healthz")
    assert (answer.status_code, answer.json) == (503, {"database": "does not answer"})


def test_a_database_without_a_shop_in_it_is_not_well(tmp_path: Path) -> None:
    made = create_app({"SECRET_KEY": "only-for-this-test-of-it", "FOLDER": str(tmp_path)})
    assert made.test_client().get("/healthz").status_code == 503
    with made.app_context():
        db.engine.dispose()


@pytest.mark.parametrize(
    "path",
    ["/", "/search?q=dill", "/categories/pickles", "/products/dill-gherkins", "/cart", "/sign-in", "/orders/some-token",
     "/payments/some-key/return", "/nothing/here", "/backoffice/orders"],
)  # fmt: skip
def test_pages_say_soon_that_the_database_is_away(bereft: Flask, path: str) -> None:
    began = time.monotonic()
    answer = bereft.test_client().get(path, follow_redirects=True)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "The shop cannot reach its books just now." in answer.text
    assert time.monotonic() - began < 5
