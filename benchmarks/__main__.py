"""`python -m benchmarks`: shops of several sizes, served as they ship and measured in turn beside a ceiling."""

import argparse
import os
import tempfile
import urllib.request
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from benchmarks import databases, visits
from benchmarks.goods import Goods
from benchmarks.load import HOST, Script, Tally, p99, run
from benchmarks.servers import BARE, SHOP, serving, settings

CEILING = {"home": "bare list", "list": "bare list", "search": "bare list", "product": "bare product"}
"""What each page is held against."""


@dataclass
class Shop:
    """A filled shop and its ceiling, both being served, and what was measured of them."""

    many: int
    url: str
    port: int
    bare: int
    visits: Mapping[str, Callable[[int], Script]]
    sizes: Mapping[str, int]
    found: dict[str, list[Tally]] = field(default_factory=dict)

    def rate(self, name: str) -> float:
        return median(tally.rate for tally in self.found[name])

    def share(self, name: str) -> float:
        """Of the ceiling, round by round, since neighbours on the machine come and go."""
        pairs = zip(self.found[name], self.found[CEILING[name]], strict=True)
        return median(page.rate / bare.rate for page, bare in pairs)

    def slowest(self, name: str) -> float:
        """Milliseconds that all but one request in a hundred took less than, in the median round."""
        return 1000 * median(p99(tally.posts if name == "checkouts" else tally.times) for tally in self.found[name])


def main() -> None:
    asked = _asked()
    with ProcessPoolExecutor(1, get_context("spawn")) as loader:
        for kind in asked.database.split(","):
            with ExitStack() as stack:
                folder = Path(
                    stack.enter_context(
                        tempfile.TemporaryDirectory(prefix="shop-benchmark-", ignore_cleanup_errors=True)
                    )
                )
                make = stack.enter_context(databases.server(kind, folder))
                shops = [_open(stack, folder, make, int(many)) for many in asked.products.split(",")]
                for _round in range(asked.rounds):
                    _measure(loader, shops, asked)
                _show(kind, shops)
                for shop in shops:
                    _check(shop)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--products", default="1000,100000", help="how many products each shop has")
    parser.add_argument("--database", default="sqlite,postgresql")
    parser.add_argument("--rounds", type=int, default=5, help="of everything, in turn; medians count")
    parser.add_argument(
        "--seconds", type=float, default=0.8, help="for each page in a round; checkouts have twice as long"
    )
    parser.add_argument("--connections", type=int, default=8, help="open at once")
    return parser.parse_args()


def _open(stack: ExitStack, folder: Path, make: Callable[[str], str], many: int) -> Shop:
    goods, url = Goods(many), make(f"shop_benchmark_{many}")
    own = folder / str(many)
    given = settings(url, own)
    databases.fill(url, goods, given)
    port = stack.enter_context(
        serving(SHOP, {f"SHOP_{name}": value for name, value in given.items()}, own / "shop.log")
    )
    product = goods.product_pages()[0]
    sizes = {"home": _size(port, "/"), "list": _size(port, goods.pages()[0]), "product": _size(port, product)}
    bare = stack.enter_context(serving(BARE, _of_ceiling(url, product, sizes), own / "bare.log"))
    looks = {
        "nothing": ["/nothing"],
        "bare list": goods.bare_pages(),
        "list": goods.pages(),
        "search": goods.searches(),
        "bare product": goods.product_pages(),
        "product": goods.product_pages(),
        "home": ["/"],
    }
    scripts: dict[str, Callable[[int], Script]] = {name: partial(visits.look, paths) for name, paths in looks.items()}
    return Shop(many, url, port, bare, scripts | {"checkouts": partial(visits.buy, goods.plentiful())}, sizes)


def _of_ceiling(url: str, product: str, sizes: Mapping[str, int]) -> dict[str, str]:
    """As many processes as the shop has there."""
    workers = 1 if url.startswith("sqlite") else os.cpu_count() or 1
    return {
        "BENCHMARK_DATABASE_URL": url.replace("postgresql:", "postgresql+psycopg:", 1),
        "BENCHMARK_WORKERS": str(workers),
        "BENCHMARK_PRODUCT": product,
        "BENCHMARK_BYTES": f"{sizes['list']} {sizes['product']}",
    }


def _size(port: int, path: str) -> int:
    with urllib.request.urlopen(
        urllib.request.Request(f"http://{HOST}:{port}{path}", headers={"Host": "localhost"})
    ) as answer:
        return len(answer.read())


def _measure(loader: Executor, shops: Sequence[Shop], asked: argparse.Namespace) -> None:
    """One round: each page of the small shop, then of the large one."""
    for name in shops[0].visits:
        for shop in shops:
            bare = name.startswith("bare") or name == "nothing"
            seconds = asked.seconds * (2 if name == "checkouts" else 1)
            port = shop.bare if bare else shop.port
            tally = loader.submit(run, shop.visits[name], port, seconds, asked.connections).result()
            shop.found.setdefault(name, []).append(tally)


def _show(kind: str, shops: Sequence[Shop]) -> None:
    print(
        f"\n{kind}; pages of the first shop: "
        + ", ".join(f"{name} {size:,} bytes" for name, size in shops[0].sizes.items())
    )
    titles = [f"{shop.many:,} products | of the ceiling | p99 ms" for shop in shops]
    _line(["a second", *titles, "last to first"])
    _line(["---", *["---: | ---: | ---:"] * len(shops), "---:"])
    for name in shops[0].visits:
        cells = [f"{shop.rate(name):,.0f} | {_share(shop, name)} | {shop.slowest(name):.0f}" for shop in shops]
        ratios = [
            last.rate / first.rate for first, last in zip(shops[0].found[name], shops[-1].found[name], strict=True)
        ]
        _line([name, *cells, _percent(median(ratios))])


def _line(cells: Iterable[str]) -> None:
    print("| " + " | ".join(cells) + " |", flush=True)


def _share(shop: Shop, name: str) -> str:
    return _percent(shop.share(name)) if name in CEILING else ""


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _check(shop: Shop) -> None:
    """Every order that was thanked for is in the books, and what it holds is what is held on the shelves."""
    thanked = sum(tally.finished for tally in shop.found["checkouts"])
    orders = databases.ask(shop.url, "SELECT count(*) FROM orders_order")
    ordered = databases.ask(shop.url, "SELECT sum(quantity) FROM orders_line")
    held = databases.ask(shop.url, "SELECT sum(held) FROM inventory_stock")
    if not thanked == orders == ordered == held:
        raise AssertionError(
            f"{thanked} customers were thanked, {orders} orders placed, {ordered} things ordered, {held} held"
        )
    print(f"{shop.many:,} products: {thanked} orders thanked for, placed, and held on the shelves.")


if __name__ == "__main__":
    main()
