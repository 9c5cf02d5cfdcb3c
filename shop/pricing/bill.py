"""The Bill: what a cart would cost now. Pure: drawn up from values, as often as one likes; nothing is written."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shop.money import Money, total
from shop.taxation import rates


@dataclass(frozen=True)
class Want:
    """So many of a variant, with what the catalogue says of it today."""

    variant_id: int
    sku: str
    name: str
    options: Mapping[str, str]
    quantity: int
    price: Money
    was: Money | None
    tax_category: str
    line_id: int = 0
    slug: str = ""
    picture: str = ""

    @property
    def variant(self) -> str:
        """Which one it is: «340 g · mild»."""
        return " · ".join(self.options.values())

    @property
    def whole_name(self) -> str:
        """As it is spoken of where there may be others of its kind: «Dill gherkins, 340 g · mild»."""
        return f"{self.name}, {self.variant}" if self.variant else self.name

    @property
    def together(self) -> Money:
        return self.price * self.quantity


@dataclass(frozen=True)
class Line:
    """A priced line. `tax` is inside `amount`; `tax_points` is its rate in 1/100 %."""

    want: Want
    amount: Money
    tax_points: int
    tax: Money

    @property
    def name(self) -> str:
        return self.want.name

    @property
    def variant(self) -> str:
        return self.want.variant

    @property
    def quantity(self) -> int:
        return self.want.quantity

    @property
    def each(self) -> Money:
        return self.want.price

    @property
    def together(self) -> Money:
        return self.amount


@dataclass(frozen=True)
class Delivery:
    """The way chosen, and its price with the tax inside it."""

    code: str
    name: str
    amount: Money
    tax_category: str
    tax_points: int = 0
    tax: Money | None = None


@dataclass(frozen=True)
class TaxLine:
    """What is taxed at one rate: the amount with the tax, and the tax inside it."""

    points: int
    gross: Money
    tax: Money

    @property
    def net(self) -> Money:
        return self.gross - self.tax


@dataclass(frozen=True)
class Bill:
    """What it comes to, and how. `total` is the goods and their delivery; the taxes are inside."""

    lines: Sequence[Line]
    delivery: Delivery | None
    taxes: Sequence[TaxLine]
    goods: Money
    total: Money

    @property
    def text(self) -> str:
        """All that was promised, in one line, always the same for the same bill."""
        lines = {str(line.want.variant_id): _told(line) for line in self.lines}
        way = self.delivery
        delivery = [way.code, way.name, way.amount.minor, way.tax_points] if way else None
        taxes = [[tax.points, tax.tax.minor] for tax in self.taxes]
        told = {"lines": lines, "delivery": delivery, "taxes": taxes, "total": self.total.minor}
        return json.dumps({**told, "currency": self.total.currency}, sort_keys=True, ensure_ascii=True)


def draw_up(wants: Sequence[Want], delivery: Delivery | None, points: Mapping[str, int], currency: str) -> Bill:
    """The bill for these wants and this delivery, where `points` are the tax rates by category. The steps, in order."""
    lines = [_price(want, points) for want in wants]
    goods = total((line.amount for line in lines), currency)
    delivery = _tax(delivery, points) if delivery else None
    taxes = _by_rate(lines, delivery)
    whole = goods + delivery.amount if delivery else goods
    return Bill(lines, delivery, taxes, goods, whole)


def goods_of(wants: Sequence[Want], currency: str) -> Money:
    """What the goods come to, before delivery."""
    return total((want.together for want in wants), currency)


def _price(want: Want, points: Mapping[str, int]) -> Line:
    amount = want.together
    rate = points.get(want.tax_category, 0)
    return Line(want, amount, rate, rates.inside(amount, rate))


def _tax(delivery: Delivery, points: Mapping[str, int]) -> Delivery:
    rate = points.get(delivery.tax_category, 0)
    tax = rates.inside(delivery.amount, rate)
    return Delivery(delivery.code, delivery.name, delivery.amount, delivery.tax_category, rate, tax)


def _by_rate(lines: Sequence[Line], delivery: Delivery | None) -> list[TaxLine]:
    taxed = [(line.tax_points, line.amount, line.tax) for line in lines]
    if delivery and delivery.tax is not None:
        taxed.append((delivery.tax_points, delivery.amount, delivery.tax))
    by_rate: dict[int, TaxLine] = {}
    for points, gross, tax in taxed:
        if not gross:
            continue
        before = by_rate.get(points)
        by_rate[points] = (
            TaxLine(points, before.gross + gross, before.tax + tax) if before else TaxLine(points, gross, tax)
        )
    return [by_rate[points] for points in sorted(by_rate)]


def _told(line: Line) -> list[Any]:
    return [line.want.whole_name, line.want.quantity, line.want.price.minor, line.tax_points]
