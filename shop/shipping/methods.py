"""Which ways are open to an address, and what each costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.money import Money
from shop.shipping.calculators import CALCULATORS
from shop.shipping.models import DeliveryMethod


@dataclass(frozen=True)
class Offer:
    """A method that goes there, and its price."""

    method: DeliveryMethod
    price: Money


def open_to(session: Session, country: str, goods: Money) -> Sequence[Offer]:
    """What can be chosen for goods of this value, the cheapest first."""
    methods = session.scalars(select(DeliveryMethod).order_by(DeliveryMethod.position))
    offers = [
        Offer(method, CALCULATORS[method.calculator].price(method, goods))
        for method in methods
        if not method.countries or country in method.countries
    ]
    return sorted(offers, key=lambda offer: offer.price.minor)


def countries(session: Session) -> Sequence[str]:
    """The countries (ISO 3166-1 alpha-2) that the shop delivers to."""
    lists = session.scalars(select(DeliveryMethod.countries))
    return sorted({country for countries in lists for country in countries})
