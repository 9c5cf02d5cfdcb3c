"""The demo bank's books: what was asked for, how it stands, and which notices have gone out."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_BOOKS = """
CREATE TABLE IF NOT EXISTS payment (
    id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, amount INTEGER NOT NULL, currency TEXT NOT NULL,
    description TEXT NOT NULL, email TEXT NOT NULL, return_url TEXT NOT NULL, notify_url TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'paid', 'declined')));
"""

ASKED_FOR = ("amount", "currency", "description", "email", "return_url", "notify_url")
"""What a shop says of a payment."""


@dataclass(frozen=True)
class Entry:
    """A payment in the books. `amount` counts the smallest unit of `currency`."""

    id: str
    key: str
    amount: int
    currency: str
    description: str
    email: str
    return_url: str
    notify_url: str
    state: str

    @property
    def told(self) -> dict[str, object]:
        """What the bank tells the shop of it."""
        named = ("id", "key", "amount", "currency", "state")
        return {name: getattr(self, name) for name in named}


class Ledger:
    """Books in an SQLite database of the bank's own; `place` is its file, or a URI."""

    def __init__(self, place: str) -> None:
        self.place = place
        with self._books() as books:
            books.executescript(_BOOKS)

    def ask(self, key: str, details: dict[str, object]) -> Entry:
        """Note what is asked for. Asking again with one key finds what was noted first."""
        with self._books() as books:
            books.execute(
                "INSERT INTO payment (id, key, amount, currency, description, email, return_url, notify_url)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
                (f"sb_{secrets.token_urlsafe(18)}", key, *(details[column] for column in ASKED_FOR)),
            )
        return self._one("key", key)

    def by_key(self, key: str) -> Entry | None:
        return self._find("key", key)

    def by_id(self, payment: str) -> Entry | None:
        return self._find("id", payment)

    def settle(self, payment: str, state: str) -> Entry:
        """Paid or declined: whichever is said first."""
        with self._books() as books:
            books.execute("UPDATE payment SET state = ? WHERE id = ? AND state = 'waiting'", (state, payment))
        return self._one("id", payment)

    def entries(self) -> list[Entry]:
        with self._books() as books:
            return [Entry(*row) for row in books.execute("SELECT * FROM payment ORDER BY rowid")]

    def burn(self) -> None:
        """Begin again with empty books."""
        with self._books() as books:
            books.execute("DELETE FROM payment")

    def _one(self, column: str, value: str) -> Entry:
        found = self._find(column, value)
        if found is None:
            raise LookupError(f"no payment with {column} {value!r}")
        return found

    def _find(self, column: str, value: str) -> Entry | None:
        with self._books() as books:
            row = books.execute(f"SELECT * FROM payment WHERE {column} = ?", (value,)).fetchone()  # noqa: S608 - a name of ours
        return Entry(*row) if row else None

    @contextmanager
    def _books(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self.place, uri=True, timeout=10)
        try:
            with connection:
                yield connection
        finally:
            connection.close()
