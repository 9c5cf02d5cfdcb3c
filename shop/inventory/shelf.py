"""What a shelf shows of each product: its price, and whether there is any."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from shop.base import AnyRow
from shop.catalogue.models import Variant
from shop.inventory.models import Stock
from shop.money import Money

FEW = 3
"""So many are «the last ones»."""


class Card(NamedTuple):
    """A product as a list shows it. `was` is its former price, where every variant cost at least that before."""

    slug: str
    name: str
    brand: str
    picture: str
    picture_alt: str
    price: Money | None
    was: Money | None
    several_prices: bool
    available: int

    @property
    def badge(self) -> str:
        """One word for its state: «sold-out», «last», «sale» or nothing."""
        if self.available == 0:
            return "sold-out"
        if self.was is not None:
            return "sale"
        return "last" if self.available <= FEW else ""


class Choice(NamedTuple):
    """A variant as the product's page offers it."""

    id: int
    options: Mapping[str, str]
    price: Money
    was: Money | None
    available: int

    @property
    def label(self) -> str:
        return " · ".join(self.options.values())

    @property
    def sold_out(self) -> bool:
        return self.available <= 0

    @property
    def few(self) -> int:
        """How many are left, where that is worth saying."""
        return self.available if 0 < self.available <= FEW else 0


# Built once, since building a statement takes longer than asking it; and of columns, since a page needs no objects.
_VARIANT, _STOCK = Variant.__table__.c, Stock.__table__.c
_COUNTED = Variant.__table__.outerjoin(Stock.__table__, _STOCK.variant_id == _VARIANT.id)
_LEFT = func.coalesce(_STOCK.on_hand - _STOCK.held, 0)

_PRICES = (
    select(
        _VARIANT.product_id,
        func.min(_VARIANT.price).label("low"),
        func.max(_VARIANT.price).label("high"),
        func.min(func.coalesce(_VARIANT.was, 0)).label("was"),
        func.min(_VARIANT.currency).label("currency"),
        func.sum(_LEFT).label("available"),
    )
    .select_from(_COUNTED)
    .where(_VARIANT.product_id.in_(bindparam("products", expanding=True)))
    .group_by(_VARIANT.product_id)
)
_CHOICES = (
    select(_VARIANT.id, _VARIANT.options, _VARIANT.price, _VARIANT.was, _VARIANT.currency, _LEFT.label("available"))
    .select_from(_COUNTED)
    .where(_VARIANT.product_id == bindparam("product"))
    .order_by(_VARIANT.position)
)


def choices(session: Session, product: int) -> list[Choice]:
    """The variants of a product, with price and stock: one statement for all of them."""
    return [_choice(row) for row in session.execute(_CHOICES, {"product": product})]


def cards(session: Session, products: Sequence[AnyRow]) -> list[Card]:
    """The products, which come as rows of the catalogue, with price and stock: one statement for all of them."""
    prices = _prices(session, [row.id for row in products])
    return [_card(row, prices.get(row.id)) for row in products]


def _prices(session: Session, products: Sequence[int]) -> Mapping[int, AnyRow]:
    return {row.product_id: row for row in session.execute(_PRICES, {"products": products})}


def _choice(row: AnyRow) -> Choice:
    was = Money(row.was, row.currency) if row.was else None
    return Choice(row.id, row.options, Money(row.price, row.currency), was, row.available)


@lru_cache(4096)
def _card(row: AnyRow, prices: AnyRow | None) -> Card:
    # Kept, since the same rows come again and again, and are always the same card.
    if prices is None:
        return Card(row.slug, row.name, row.brand, row.picture, row.picture_alt, None, None, False, 0)
    on_sale = prices.was > 0 and prices.low == prices.high
    return Card(
        row.slug,
        row.name,
        row.brand,
        row.picture,
        row.picture_alt,
        Money(prices.low, prices.currency),
        Money(prices.was, prices.currency) if on_sale else None,
        prices.low != prices.high,
        int(prices.available),
    )
