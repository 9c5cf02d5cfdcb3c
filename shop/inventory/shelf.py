"""What a shelf shows of each product: its price, and whether there is any."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from shop.base import AnyRow
from shop.catalogue.models import Variant
from shop.inventory.models import Stock
from shop.money import Money

FEW = 3
"""So many are «the last ones»."""


@dataclass(frozen=True, slots=True)
class Card:
    """A product as a list shows it. `was` is the former price of the cheapest variant, where it is on sale."""

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


def cards(session: Session, products: Sequence[AnyRow]) -> list[Card]:
    """The products, which come as rows of the catalogue, with price and stock: one statement for all of them."""
    prices = _prices(session, [row.id for row in products])
    return [_card(row, prices.get(row.id)) for row in products]


def _prices(session: Session, products: Sequence[int]) -> Mapping[int, AnyRow]:
    left = func.coalesce(Stock.on_hand - Stock.held, 0)
    rows = session.execute(
        select(
            Variant.product_id,
            func.min(Variant.price).label("low"),
            func.max(Variant.price).label("high"),
            func.max(case((Variant.was.is_not(None), Variant.was), else_=0)).label("was"),
            func.min(case((Variant.was.is_not(None), Variant.price))).label("sale"),
            func.min(Variant.currency).label("currency"),
            func.sum(left).label("available"),
        )
        .outerjoin(Stock, Stock.variant_id == Variant.id)
        .where(Variant.product_id.in_(products))
        .group_by(Variant.product_id)
    )
    return {row.product_id: row for row in rows}


def _card(row: AnyRow, prices: AnyRow | None) -> Card:
    if prices is None:
        return Card(row.slug, row.name, row.brand, row.picture, row.picture_alt, None, None, False, 0)
    on_sale = prices.sale is not None and prices.sale == prices.low and prices.low == prices.high
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
