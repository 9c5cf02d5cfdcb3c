"""The server that ships: Granian, chosen by measurement (see `benchmarks/`)."""

import os

from granian import Granian
from granian.constants import Interfaces


def serve(host: str, port: int, workers: int, application: str = "shop:create_app") -> None:
    """Serve the shop until stopped. Each process also delivers letters and tidies up.

    `application` is what makes the application in each process: the benchmark serves its ceiling in the same way.
    """
    os.environ["SHOP_CHORES"] = "1"
    Granian(
        application,
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        log_access=False,
    ).serve()


# Threads of one process share the interpreter's lock; a few are enough to keep it busy while others wait for the database.
THREADS = 4
