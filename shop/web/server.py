"""The server that ships: Granian, chosen by measurement (see `benchmarks/`), with a waiter before the shop."""

import os

from granian import Granian
from granian.constants import Interfaces
from werkzeug.utils import import_string

from shop.web.waiting import Waiter

# Threads of one process share the interpreter's lock; a few keep it busy while others wait for the database.
THREADS = 4

_APPLICATION = "_SHOP_APPLICATION"


def serve(host: str, port: int, workers: int, application: str = "shop:create_app") -> None:
    """Serve the shop until stopped. Each process also delivers letters and tidies up.

    `application` is what makes the application in each process: the benchmark serves its ceiling in the same way.
    """
    os.environ |= {"SHOP_CHORES": "1", _APPLICATION: application}
    Granian(
        "shop.web.server:waiter",
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.RSGI,
        workers=workers,
        websockets=False,
        respawn_failed_workers=True,
        log_access=False,
    ).serve()


def waiter() -> Waiter:
    """What each process runs."""
    return Waiter(import_string(os.environ[_APPLICATION])(), THREADS)
