"""What both databases promise the suite."""

from typing import Protocol


class Isolation(Protocol):
    """start → the application makes its tables and few rows at `url` → remember → (test → reset)* → stop.

    Tests commit for real, from as many threads and connections as they like: savepoints would hide deferred
    constraints and freeze now(). `reset` undoes all of it, ids included, while the application's pool stays open.
    It fails after `PATIENCE` seconds when a test left a transaction open that keeps the database from being reset.
    """

    @property
    def url(self) -> str:
        """For SQLAlchemy; known once started."""
        ...

    def start(self) -> None: ...
    def remember(self) -> None: ...
    def reset(self) -> None: ...
    def stop(self) -> None: ...


class LeftOpen(AssertionError):
    """A transaction that somebody forgot to end."""


PATIENCE = 5.0
