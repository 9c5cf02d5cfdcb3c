"""`python -m benchmarks.contest`: the shop under one server after another, alone and among forty slow clients."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from benchmarks import databases, visits
from benchmarks.goods import Goods
from benchmarks.load import PATIENCE, Script, Tally, p99, run
from benchmarks.servers import SHOP, serving, settings

BIN = Path(sys.executable).parent
GRANIAN = [str(BIN / "granian"), "--interface", "wsgi", "--factory", "--no-ws", "--port", "{port}", "shop:create_app"]
GUNICORN = [str(BIN / "gunicorn"), "--bind", "127.0.0.1:{port}", "shop:create_app()"]
WAITRESS = [str(BIN / "waitress-serve"), "--threads", "4", "--listen", "127.0.0.1:{port}", "--call", "shop:create_app"]

CONTENDERS = {
    "shop serve": SHOP,
    "Granian, WSGI, 2 threads": [*GRANIAN, "--blocking-threads", "2"],
    "Granian, WSGI, 4 threads": [*GRANIAN, "--blocking-threads", "4"],
    "Granian, WSGI, 64 threads": [*GRANIAN, "--blocking-threads", "64"],
    "gunicorn, gthread, 4 threads": [*GUNICORN, "-k", "gthread", "--threads", "4"],
    "gunicorn, gthread, 64 threads": [*GUNICORN, "-k", "gthread", "--threads", "64"],
    "waitress, 4 threads": WAITRESS,
}

COLUMNS = (
    "server",
    "lists/s",
    "p99 ms",
    "products/s",
    "checkouts/s",
    "p99 of a POST, ms",
    "lists/s among 40 slow clients",
    "p99 ms",
)


def main() -> None:
    kind, wanted = (*sys.argv[1:], "sqlite")[0], sys.argv[2:]
    with tempfile.TemporaryDirectory(prefix="shop-contest-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with databases.server(kind, folder) as make, ProcessPoolExecutor(1, get_context("spawn")) as loader:
            goods, url = Goods(1000), make("shop_contest")
            given = settings(url, folder)
            databases.fill(url, goods, given)
            environment = {f"SHOP_{name}": value for name, value in given.items()}
            print("| " + " | ".join(COLUMNS) + " |")
            print("| --- |" + " ---: |" * (len(COLUMNS) - 1))
            for title, command in CONTENDERS.items():
                if not wanted or any(word in title for word in wanted):
                    print(
                        f"| {title} | " + " | ".join(_measure(loader, command, environment, folder, goods)) + " |",
                        flush=True,
                    )


def _measure(
    loader: Executor, command: list[str], environment: dict[str, str], folder: Path, goods: Goods
) -> Iterator[str]:
    with serving(command, environment, folder / "server.log") as port:

        def rounds(make: Callable[[int], Script], many: int = 3, seconds: float = 0.7) -> list[Tally]:
            return [loader.submit(run, make, port, seconds, 8).result() for _round in range(many)]

        lists = rounds(partial(visits.look, goods.pages()))
        products = rounds(partial(visits.look, goods.product_pages()))
        checkouts = rounds(partial(visits.buy, goods.plentiful()), seconds=1.2)
        yield from (_rate(lists), _slowest([tally.times for tally in lists]), _rate(products), _rate(checkouts))
        yield _slowest([tally.posts for tally in checkouts])
        with _dawdling(port, goods.pages()[0]):
            try:
                slow = rounds(partial(visits.look, goods.pages()))
                yield from (_rate(slow), _slowest([tally.times for tally in slow]))
            except TimeoutError:
                yield from ("no answer", f"> {PATIENCE:.0f} s")


def _rate(tallies: list[Tally]) -> str:
    return f"{median(tally.rate for tally in tallies):,.0f}"


def _slowest(rounds: list[list[float]]) -> str:
    return f"{1000 * median(p99(times) for times in rounds):.0f}"


@contextmanager
def _dawdling(port: int, page: str) -> Iterator[None]:
    command = [sys.executable, "-m", "benchmarks.dawdling", str(port), page]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as slow:
        if slow.stdout:
            slow.stdout.readline()
        try:
            yield
        finally:
            slow.terminate()


if __name__ == "__main__":
    main()
