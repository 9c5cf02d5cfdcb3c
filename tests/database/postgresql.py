"""PostgreSQL: one probe tells which tables and sequences changed, and only those are brought back from a shadow.

`session_replication_role = replica` lets foreign keys sleep meanwhile; it takes a superuser.
"""

import os

import psycopg
import sqlalchemy as sa
from psycopg import errors, sql

from tests.database import server
from tests.database.isolation import PATIENCE, Isolation, LeftOpen

SHADOW = "beginning"

Marks = dict[str, str]
Statement = sql.SQL | sql.Composed


def make(name: str) -> Isolation:
    """Named after run and worker as well, so that two runs on one server keep apart."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:12]
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    return PostgresIsolation(server.address(), f"{name}_{run}_{worker}")


class PostgresIsolation:
    """`server` is the address of any database of a server in which databases may be made."""

    def __init__(self, server: str, name: str) -> None:
        self._server = sa.make_url(server).set(drivername="postgresql+psycopg")
        self._name = name
        self._connection: psycopg.Connection[psycopg.rows.TupleRow] | None = None
        self._probe: Statement = sql.SQL("")
        self._marks: Marks = {}
        self._restoring: dict[str, sql.Composed] = {}

    @property
    def url(self) -> str:
        return self._address(self._name)

    def start(self) -> None:
        self._administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", "CREATE DATABASE {}")
        self._connection = psycopg.connect(_plain(self.url), autocommit=True)

    def remember(self) -> None:
        """Sequences too, since an insert that failed has counted on as well."""
        tables = [str(name) for (name,) in self._rows(_TABLES)]
        self._ask(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(SHADOW)))
        seeded = {table for table in tables if self._rows(_ANY.format(_public(table)))}
        for table in seeded:
            self._ask(sql.SQL("CREATE TABLE {} AS TABLE {}").format(_shadow(table), _public(table)))
        self._restoring = {table: self._restoring_of(table, seeded=table in seeded) for table in tables}
        for name, value, called in self._rows(_SEQUENCES):
            self._restoring[str(name)] = _SETVAL.format(*map(sql.Literal, (name, value, called)))
        marks = ((_COUNTED if table in seeded else _NOT_EMPTY, table) for table in tables)
        parts = [mark.format(sql.Literal(table), _public(table)) for mark, table in marks]
        self._probe = sql.SQL(" UNION ALL ").join([*parts, _COUNTERS])
        self._marks = self._look()

    def reset(self) -> None:
        now = self._look()
        changed = [name for name in self._restoring if now.get(name) != self._marks.get(name)]
        if not changed:
            return
        patience = sql.SQL("SET LOCAL lock_timeout = {}").format(sql.Literal(int(PATIENCE * 1000)))
        asleep = sql.SQL("SET LOCAL session_replication_role = replica")
        statements = [patience, asleep, *map(self._restoring.__getitem__, changed)]
        try:
            with self._open.transaction():
                self._ask(sql.SQL("; ").join(statements))
        except errors.LockNotAvailable as error:
            raise LeftOpen("a transaction was left open, and the database cannot be reset") from error
        self._marks = self._look()

    def stop(self) -> None:
        self._open.close()
        self._administer("DROP DATABASE IF EXISTS {} WITH (FORCE)")

    @property
    def _open(self) -> psycopg.Connection[psycopg.rows.TupleRow]:
        if self._connection is None:
            raise AssertionError("the database was not started")
        return self._connection

    def _restoring_of(self, table: str, *, seeded: bool) -> sql.Composed:
        emptied = sql.SQL("DELETE FROM {}").format(_public(table))
        if not seeded:
            return emptied
        columns = sql.SQL(", ").join(sql.Identifier(str(name)) for (name,) in self._rows(_WRITABLE, table))
        filled = sql.SQL("INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM {}").format(
            _public(table), columns, columns, _shadow(table)
        )
        return emptied + sql.SQL("; ") + filled

    def _look(self) -> Marks:
        return {str(name): str(mark) for name, mark in self._rows(self._probe)}

    def _rows(self, question: Statement, *values: object) -> list[psycopg.rows.TupleRow]:
        return self._open.execute(question, values or None).fetchall()

    def _ask(self, statement: Statement) -> None:
        self._open.execute(statement)

    def _administer(self, *statements: str) -> None:
        with psycopg.connect(_plain(self._address(self._server.database or "postgres")), autocommit=True) as server:
            for statement in statements:
                server.execute(sql.SQL(statement).format(sql.Identifier(self._name)))

    def _address(self, database: str) -> str:
        return self._server.set(database=database).render_as_string(hide_password=False)


def _plain(url: str) -> str:
    return url.replace("postgresql+psycopg://", "postgresql://", 1)


def _public(table: str) -> sql.Identifier:
    return sql.Identifier("public", table)


def _shadow(table: str) -> sql.Identifier:
    return sql.Identifier(SHADOW, table)


_TABLES = sql.SQL("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
_SEQUENCES = sql.SQL(
    "SELECT format('%I.%I', schemaname, sequencename), coalesce(last_value, start_value), last_value IS NOT NULL"
    " FROM pg_sequences WHERE schemaname = 'public'"
)
_WRITABLE = sql.SQL(
    "SELECT column_name FROM information_schema.columns"
    " WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position"
)
_ANY = sql.SQL("SELECT 1 FROM {} LIMIT 1")
# Every write gives a row a new xmin, and every lost row takes its own away.
_COUNTED = sql.SQL("SELECT {}, concat(count(*), ' ', sum(xmin::text::bigint)) FROM {}")
_NOT_EMPTY = sql.SQL("SELECT {}, 'filled' WHERE EXISTS (SELECT FROM {})")
_COUNTERS = sql.SQL(
    "SELECT format('%I.%I', schemaname, sequencename), last_value::text FROM pg_sequences WHERE schemaname = 'public'"
)
_SETVAL = sql.SQL("SELECT setval({}, {}, {})")
