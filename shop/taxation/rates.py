"""Which rate applies, and how much tax is inside an amount."""

from collections.abc import Mapping
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.money import Money
from shop.taxation.models import TaxRate


def of_country(session: Session, country: str) -> Mapping[str, int]:
    """Basis points (1/100 %) by tax category, where goods go to `country`."""
    rows = session.execute(
        select(TaxRate.category_code, TaxRate.basis_points)
        .where(TaxRate.country.in_(["", country]))
        .order_by(TaxRate.country)
    )
    return {category: points for category, points in rows}


def inside(gross: Money, basis_points: int) -> Money:
    """The tax inside an amount that includes it, rounded half up: gross × rate / (1 + rate)."""
    return gross.part(Fraction(basis_points, 10_000 + basis_points))
