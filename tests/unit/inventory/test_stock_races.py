"""Real threads, each with a connection of its own, and real commits."""

import random
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from flask import Flask
from sqlalchemy import select

from shop.catalogue.models import Variant
from shop.db import db
from shop.inventory import stock
from shop.inventory.models import Stock
from shop.money import Money
from tests.step_defs.given.catalogue import put_on_sale

T = TypeVar("T")

pytestmark = pytest.mark.race


@pytest.fixture
def jars(app: Flask, story: None) -> Callable[[int], int]:
    """Puts so many jars of something new on the shelf and says by which number they go."""
    made: list[int] = []

    def put(many: int) -> int:
        name = f"Jar {len(made)}"
        put_on_sale(app, name, Money(420, "GBP"), many)
        with app.app_context():
            made.append(db.session.scalars(select(Variant.id).order_by(Variant.id.desc())).first() or 0)
        return made[-1]

    return put


@pytest.mark.parametrize(("buyers", "attempts", "there"), [(8, 40, 200), (8, 40, 1), (2, 100, 199), (8, 10, 0)])
def test_never_more_is_held_than_there_is(
    app: Flask, jars: Callable[[int], int], buyers: int, attempts: int, there: int
) -> None:
    jar = jars(there)
    got = together(app, [lambda: [_hold(jar) for _ in range(attempts)]] * buyers)
    assert sum(sum(each) for each in got) == there
    assert _shelf(app, jar) == (there, there)


def test_who_takes_several_things_takes_all_of_them_or_none(app: Flask, jars: Callable[[int], int]) -> None:
    """In every order, so that they would wait for each other crosswise, given the chance."""
    kinds = [jars(60) for _ in range(5)]

    def buy() -> int:
        bought = 0
        for turn in range(25):
            wanted = random.Random(turn * threading.get_ident()).sample(kinds, len(kinds))
            bought += _hold(*wanted)
        return bought

    assert sum(together(app, [buy] * 6)) == 60
    assert [_shelf(app, kind) for kind in kinds] == [(60, 60)] * 5


def test_what_is_given_back_sold_and_bought_at_once_adds_up(app: Flask, jars: Callable[[int], int]) -> None:
    kinds = [jars(30) for _ in range(4)]

    def trade(seed: int) -> int:
        choose = random.Random(seed)
        sold = 0
        for _ in range(40):
            wanted = dict.fromkeys(choose.sample(kinds, len(kinds)), choose.randint(1, 3))
            if not stock.hold(db.session, wanted):
                db.session.rollback()
                continue
            db.session.commit()
            end, pieces = choose.choice([(stock.release, 0), (stock.release, 0), (stock.sell, wanted[kinds[0]])])
            end(db.session, dict(sorted(wanted.items(), reverse=True)))
            db.session.commit()
            sold += pieces
        return sold

    sold = sum(together(app, [lambda seed=seed: trade(seed) for seed in range(6)]))  # type: ignore[misc]
    assert sold > 0
    assert [_shelf(app, kind) for kind in kinds] == [(30 - sold, 0)] * 4


def test_a_shortage_holds_nothing_of_what_there_is(app: Flask, jars: Callable[[int], int]) -> None:
    plenty, short = jars(5), jars(1)
    with app.app_context():
        assert not stock.hold(db.session, {plenty: 3, short: 2})
        assert stock.available(db.session, [plenty, short]) == {plenty: 5, short: 1}


def test_what_nobody_counted_is_not_there(app: Flask, story: None) -> None:
    with app.app_context():
        assert stock.available(db.session, [404]) == {404: 0}
        assert not stock.hold(db.session, {404: 1})


def together(app: Flask, deeds: Sequence[Callable[[], T]]) -> list[T]:
    ready = threading.Barrier(len(deeds))

    def start(deed: Callable[[], T]) -> T:
        with app.app_context():
            ready.wait(10)
            return deed()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return [done.result(60) for done in [pool.submit(start, deed) for deed in deeds]]


def _hold(*variants: int) -> bool:
    held = stock.hold(db.session, dict.fromkeys(variants, 1))
    if held:
        db.session.commit()
    else:
        db.session.rollback()
    return held


def _shelf(app: Flask, variant: int) -> tuple[int, int]:
    with app.app_context():
        on_hand, held = db.session.execute(select(Stock.on_hand, Stock.held).where(Stock.variant_id == variant)).one()
    return on_hand, held
