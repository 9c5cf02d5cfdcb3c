from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from shop.accounts.models import User
from shop.base import Base, Key, PrimaryKey
from shop.catalogue.models import Variant

_OPEN = text("placed_at IS NULL AND customer_id IS NOT NULL")


class Cart(Base):
    """What somebody wants. A visitor's cart is known by its key alone; a customer has one open cart."""

    __tablename__ = "cart_cart"
    __table_args__ = (
        Index("uq_cart_cart_open", "customer_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_cart_cart_touched_at", "touched_at"),
    )

    id: Mapped[PrimaryKey]
    key: Mapped[Key] = mapped_column(unique=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"))
    touched_at: Mapped[datetime]
    placed_at: Mapped[datetime | None]


class CartLine(Base):
    __tablename__ = "cart_line"
    __table_args__ = (
        UniqueConstraint("cart_id", "variant_id"),
        CheckConstraint("quantity BETWEEN 1 AND 9999", name="quantity"),
    )

    id: Mapped[PrimaryKey]
    cart_id: Mapped[int] = mapped_column(ForeignKey(Cart.id, ondelete="CASCADE"))
    variant_id: Mapped[int] = mapped_column(ForeignKey(Variant.id, ondelete="CASCADE"), index=True)
    quantity: Mapped[int]
