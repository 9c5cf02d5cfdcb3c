from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Base, Code, Currency, Minor, Name
from shop.taxation.models import TaxCategory


class DeliveryMethod(Base):
    """A way to the customer. `countries` lists where it goes; an empty list is everywhere."""

    __tablename__ = "shipping_method"
    __table_args__ = (
        CheckConstraint("price >= 0", name="price"),
        CheckConstraint("free_from IS NULL OR free_from > 0", name="free_from"),
    )

    code: Mapped[Code] = mapped_column(primary_key=True)
    name: Mapped[Name]
    promise: Mapped[str] = mapped_column(String(300))
    countries: Mapped[list[str]]
    calculator: Mapped[Code]
    price: Mapped[Minor]
    free_from: Mapped[Minor | None]
    currency: Mapped[Currency]
    tax_category: Mapped[Code] = mapped_column(ForeignKey(TaxCategory.code))
    position: Mapped[int]
