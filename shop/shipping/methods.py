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


@dataclass(frozen=True)
class Tariff:
    """A method, what it costs, and from what value of goods on it costs nothing, if it ever does."""

    method: DeliveryMethod
    price: Money
    free_from: Money | None


def add(session: Session, method: DeliveryMethod) -> None:
    """A new way to the customer. Raises ValueError where nothing reckons as it asks for."""
    if method.calculator not in CALCULATORS:
        raise ValueError(f"{method.code}: delivery is reckoned as one of {', '.join(CALCULATORS)}")
    session.add(method)
    session.flush()


def tariffs(session: Session) -> Sequence[Tariff]:
    """Every way, in the order in which the shop tells them."""
    return [
        Tariff(
            method,
            Money(method.price, method.currency),
            Money(method.free_from, method.currency) if method.free_from else None,
        )
        for method in _in_order(session)
    ]


def open_to(session: Session, country: str, goods: Money) -> Sequence[Offer]:
    """What can be chosen for goods of this value, the cheapest first."""
    offers = [
        Offer(method, CALCULATORS[method.calculator].price(method, goods))
        for method in _in_order(session)
        if not method.countries or country in method.countries
    ]
    return sorted(offers, key=lambda offer: offer.price.minor)


def countries(session: Session) -> Sequence[str]:
    """The countries (ISO 3166-1 alpha-2) that the shop delivers to."""
    lists = session.scalars(select(DeliveryMethod.countries))
    return sorted({country for countries in lists for country in countries})


def _in_order(session: Session) -> Sequence[DeliveryMethod]:
    return session.scalars(select(DeliveryMethod).order_by(DeliveryMethod.position)).all()
