"""Which rate applies, and how much tax is inside an amount."""

from collections.abc import Mapping
from fractions import Fraction

from sqlalchemy import String, bindparam, select
from sqlalchemy.orm import Session

from shop.money import Money
from shop.taxation.models import TaxCategory, TaxRate

_RATE = TaxRate.__table__.c
_RATES = (
    select(_RATE.category_code, _RATE.basis_points)
    .where(_RATE.country.in_(["", bindparam("country", type_=String)]))
    .order_by(_RATE.country)
)


def add_category(session: Session, code: str, name: str, points: Mapping[str, int]) -> None:
    """A kind of goods, with its rate (basis points, 1/100 %) by country; that of "" is for all others."""
    session.add(TaxCategory(code=code, name=name))
    session.flush()
    session.add_all(TaxRate(category_code=code, country=country, basis_points=rate) for country, rate in points.items())
    session.flush()


def of_country(session: Session, country: str) -> Mapping[str, int]:
    """Basis points (1/100 %) by tax category, where goods go to `country`."""
    return {category: points for category, points in session.execute(_RATES, {"country": country})}


def inside(gross: Money, basis_points: int) -> Money:
    """The tax inside an amount that includes it, rounded half up: gross × rate / (1 + rate)."""
    return gross.part(Fraction(basis_points, 10_000 + basis_points))
