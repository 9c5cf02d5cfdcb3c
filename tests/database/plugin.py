"""`pytest --database=sqlite|postgresql`, and the database of this run as the fixture `database`."""

from collections.abc import Callable, Iterator
from importlib import import_module

import pytest

from tests.database.isolation import Isolation


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("shop").addoption(
        "--database", choices=("sqlite", "postgresql"), default="sqlite", help="the database beneath the shop"
    )


@pytest.fixture(scope="session")
def new_database(request: pytest.FixtureRequest) -> Callable[[str], Isolation]:
    """Makes one more, of the chosen kind and of the given name."""
    # By name, since only one of the two drivers need be installed.
    kind = import_module(f"tests.database.{request.config.getoption('database')}")
    make: Callable[[str], Isolation] = kind.make
    return make


@pytest.fixture(scope="session")
def database(new_database: Callable[[str], Isolation]) -> Iterator[Isolation]:
    """Started and empty. The `app` fixture makes the tables and calls `remember`; `reset` follows each test."""
    isolation = new_database("shop")
    isolation.start()
    yield isolation
    isolation.stop()
