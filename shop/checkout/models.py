from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from shop.addressing.address import Address, AddressType
from shop.base import Base, Code
from shop.cart.models import Cart


class Draft(Base):
    """What has been chosen so far on the way to an order from this cart."""

    __tablename__ = "checkout_draft"

    cart_id: Mapped[int] = mapped_column(ForeignKey(Cart.id, ondelete="CASCADE"), primary_key=True)
    email: Mapped[str | None] = mapped_column(String(254))
    address: Mapped[Address | None] = mapped_column(AddressType)
    delivery: Mapped[Code | None]
    gateway: Mapped[Code | None]
