"""Counting what each request asks of the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest
from flask import Flask, request, request_started
from sqlalchemy import Connection, event

from shop.db import db

COUNTED = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"})
"""BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE and PRAGMA ask nothing of a table, and do not count."""


class Statement(NamedTuple):
    """As the driver was given it. One that is run with several sets of values goes there once, and counts once."""

    text: str
    values: Any


@dataclass
class Request:
    """«GET /cart», and its statements in their order."""

    name: str
    statements: list[Statement] = field(default_factory=list)

    def __str__(self) -> str:
        told = "\n".join(f"  {place:2} {text}" for place, (text, _) in enumerate(self.statements, 1))
        return f"{self.name} asks {len(self.statements)} times:\n{told}"


class Ledger:
    """Notes the shop's requests and their statements while it is open."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        with app.app_context():
            self._engine = db.engine

    @contextmanager
    def open(self) -> Iterator[list[Request]]:
        noted: list[Request] = []

        def begin(_app: Flask, **_extra: object) -> None:
            noted.append(Request(f"{request.method} {request.path}"))

        def note(_connection: Connection, _cursor: Any, text: str, values: Any, _context: Any, _many: bool) -> None:
            if text.split(maxsplit=1)[0].upper() in COUNTED:
                if not noted:
                    noted.append(Request("a command"))
                noted[-1].statements.append(Statement(text, values))

        event.listen(self._engine, "before_cursor_execute", note)
        try:
            with request_started.connected_to(begin, self._app):
                yield noted
        finally:
            event.remove(self._engine, "before_cursor_execute", note)


@pytest.fixture
def ledger(app: Flask, story: None) -> Ledger:
    return Ledger(app)
