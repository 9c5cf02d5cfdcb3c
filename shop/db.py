"""The one database object: a session that reads outside a transaction until somebody says it will write."""

from functools import lru_cache
from inspect import iscoroutinefunction
from sqlite3 import Connection as SQLiteConnection
from typing import Any, cast

from flask import Flask, current_app
from flask_alembic import Alembic
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.orm import Session

from shop.base import Base

# Any number will do, as long as every process of the shop asks for the same one.
MIGRATING = 5_412_007


class RoutedSession(Session):
    """A session whose statements run in autocommit while `reading`, and in one transaction otherwise.

    A page that only reads needs no BEGIN and no ROLLBACK, and on SQLite no lock; a transaction that writes takes
    SQLite's write lock at once (BEGIN IMMEDIATE), because upgrading a read lock later fails instead of waiting.
    """

    reading = False

    def get_bind(self, *args: Any, **kwargs: Any) -> Engine | Connection:
        bind = super().get_bind(*args, **kwargs)
        return _autocommit(bind) if self.reading and isinstance(bind, Engine) else bind


db = SQLAlchemy(session_options={"class_": RoutedSession})
alembic = Alembic(metadatas=Base.metadata, run_mkdir=False)


def init_app(app: Flask) -> None:
    db.init_app(app)
    # It would also close asynchronous sessions, in an event loop made for every request. The shop opens none.
    app.teardown_appcontext_funcs = [each for each in app.teardown_appcontext_funcs if not iscoroutinefunction(each)]
    alembic.init_app(app)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            event.listen(db.engine, "connect", _open_sqlite)
            event.listen(db.engine, "begin", _begin_sqlite)
            event.listen(db.engine, "checkin", _leave_sqlite)


def session() -> RoutedSession:
    """The session of this request or command."""
    return cast("RoutedSession", db.session)


def read_only() -> None:
    """From here on the session only reads."""
    session().reading = True


def will_write() -> None:
    """From here on the session writes; what it had read is read again, inside the transaction."""
    current = session()
    current.rollback()
    current.expunge_all()
    current.reading = False


def begin_writing() -> None:
    """From here on the session writes, and goes on with what it has read."""
    current = session()
    if current.reading:
        current.commit()
        current.reading = False


def migrate() -> None:
    """Bring the database to this version of the shop. Processes that start at the same moment wait for each other."""
    if db.engine.dialect.name == "postgresql":
        with db.engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATING})
            _upgrade()
    else:
        _upgrade()


def _upgrade() -> None:
    # Alembic keeps its connection, and on SQLite the write lock, until the application context ends: so one of its own.
    with current_app.app_context():
        alembic.upgrade()


def answers() -> bool:
    """Whether the database is there and holds a shop."""
    from_table = text("SELECT count(*) FROM alembic_version")
    return bool(session().scalar(from_table))


@lru_cache(maxsize=8)
def _autocommit(engine: Engine) -> Engine:
    """The same engine and pool, whose connections commit by themselves. One for each, as a session keys by it."""
    return engine.execution_options(isolation_level="AUTOCOMMIT")


def _open_sqlite(connection: SQLiteConnection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA busy_timeout = 10000")


def _leave_sqlite(connection: SQLiteConnection | None, _record: object) -> None:
    # After a COMMIT that failed, the pool would get its connection back with the transaction still open.
    if connection is not None and connection.in_transaction:
        connection.rollback()


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
