from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Base, Code, Name


class TaxCategory(Base):
    """What kind of goods a rate is for: «food», «standard»."""

    __tablename__ = "taxation_category"

    code: Mapped[Code] = mapped_column(primary_key=True)
    name: Mapped[Name]


class TaxRate(Base):
    """The rate of a category in a country; with the country empty, everywhere else."""

    __tablename__ = "taxation_rate"
    __table_args__ = (CheckConstraint("basis_points BETWEEN 0 AND 10000", name="basis_points"),)

    category_code: Mapped[Code] = mapped_column(ForeignKey(TaxCategory.code), primary_key=True)
    country: Mapped[str] = mapped_column(String(2), primary_key=True)
    basis_points: Mapped[int]
