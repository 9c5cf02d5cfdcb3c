"""Models and migrations say the same, on either database, and processes that start together migrate once."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from alembic.autogenerate import compare_metadata
from flask import Flask
from sqlalchemy import create_engine, inspect

from shop import create_app
from shop import db as shop_db
from shop.base import Base
from shop.db import alembic, db
from tests.database.isolation import Isolation

MIGRATE = [sys.executable, "-m", "shop", "migrate"]


@pytest.fixture
def empty(new_database: Callable[[str], Isolation]) -> Iterator[Isolation]:
    """A database with nothing in it."""
    made = new_database("empty")
    made.start()
    yield made
    made.stop()


def test_models_and_migrations_agree(app: Flask) -> None:
    with app.app_context():
        assert compare_metadata(alembic.migration_context, Base.metadata) == []


def test_there_is_a_way_from_nothing_and_back(empty: Isolation, tmp_path: object) -> None:
    made = create_app({"SECRET_KEY": "only-for-this-test-of-it", "DATABASE_URL": empty.url, "FOLDER": str(tmp_path)})
    try:
        with made.app_context():
            shop_db.migrate()
            assert {*inspect(db.engine).get_table_names()} == {*Base.metadata.tables, "alembic_version"}
            shop_db.migrate()
        with made.app_context():
            alembic.downgrade("base")
        with made.app_context():
            assert inspect(db.engine).get_table_names() == ["alembic_version"]
    finally:
        with made.app_context():
            db.engine.dispose()


def test_processes_that_start_at_once_migrate_once(empty: Isolation, tmp_path: object) -> None:
    environment = {
        **os.environ,
        "SHOP_SECRET_KEY": "only-for-this-test-of-it",
        "SHOP_DATABASE_URL": empty.url,
        "SHOP_FOLDER": str(tmp_path),
    }
    starting = [
        subprocess.Popen(MIGRATE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    told = [process.communicate(timeout=60) for process in starting]
    assert told == [("The database is up to date.\n", "")] * 3
    engine = create_engine(empty.url)
    assert {*inspect(engine).get_table_names()} == {*Base.metadata.tables, "alembic_version"}
    engine.dispose()
