from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Base
from shop.catalogue.models import Variant


class Stock(Base):
    """What stands on the shelf (`on_hand`), and how much of it is promised to orders (`held`)."""

    __tablename__ = "inventory_stock"
    __table_args__ = (
        CheckConstraint("on_hand >= 0", name="on_hand"),
        CheckConstraint("held >= 0 AND held <= on_hand", name="held"),
    )

    variant_id: Mapped[int] = mapped_column(ForeignKey(Variant.id, ondelete="CASCADE"), primary_key=True)
    on_hand: Mapped[int]
    held: Mapped[int] = mapped_column(default=0, server_default="0")
