from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.accounts.models import User
from shop.addressing.address import Address, AddressType
from shop.base import Base, Code, Currency, Key, Minor, Name, PrimaryKey
from shop.catalogue.models import Variant
from shop.money import Money, total

FIRST_NUMBER = 10_000


class Order(Base):
    """What was agreed, as it was agreed. `token` is the unguessable part of its address."""

    __tablename__ = "orders_order"
    __table_args__ = (
        CheckConstraint("total >= 0", name="total"),
        Index("ix_orders_order_customer", "customer_id", "id"),
        Index(
            "ix_orders_order_open",
            "placed_at",
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
    )

    id: Mapped[PrimaryKey]
    cart_key: Mapped[Key] = mapped_column(unique=True)
    token: Mapped[Key] = mapped_column(unique=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey(User.id, ondelete="SET NULL"))
    email: Mapped[str] = mapped_column(String(254))
    language: Mapped[Code]
    currency: Mapped[Currency]
    total: Mapped[Minor]
    address: Mapped[Address] = mapped_column(AddressType)
    delivery: Mapped[Name]
    state: Mapped[Code] = mapped_column(default="open")
    shipment: Mapped[Code] = mapped_column(default="waiting")
    tracking: Mapped[Name] = mapped_column(default="")
    placed_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    lines: Mapped[list["OrderLine"]] = relationship(order_by="OrderLine.position", lazy="raise")
    adjustments: Mapped[list["Adjustment"]] = relationship(order_by="Adjustment.id", lazy="raise")
    payments: Mapped[list["Payment"]] = relationship(order_by="Payment.id", lazy="raise")

    @property
    def number(self) -> str:
        return str(FIRST_NUMBER + self.id)

    @property
    def amount(self) -> Money:
        return Money(self.total, self.currency)

    @property
    def paid(self) -> bool:
        return any(payment.state == "paid" for payment in self.payments)

    @property
    def paid_twice(self) -> bool:
        return sum(payment.state == "paid" for payment in self.payments) > 1

    @property
    def payment(self) -> "Payment":
        """The payment that counts: the first that was paid, or else the latest."""
        return next((payment for payment in self.payments if payment.state == "paid"), self.payments[-1])

    @property
    def goods(self) -> Money:
        return total((line.together for line in self.lines), self.currency)

    @property
    def delivery_amount(self) -> Money:
        return total((added.money for added in self.adjustments if added.kind == "delivery"), self.currency)


class OrderLine(Base):
    """A line as it was agreed: names, prices and tax do not follow the catalogue any more."""

    __tablename__ = "orders_line"

    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id, ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    variant_id: Mapped[int | None] = mapped_column(ForeignKey(Variant.id, ondelete="SET NULL"), index=True)
    sku: Mapped[str] = mapped_column(String(60))
    name: Mapped[Name]
    options: Mapped[dict[str, str]]
    quantity: Mapped[int]
    price: Mapped[Minor]
    amount: Mapped[Minor]
    tax_points: Mapped[int]
    tax: Mapped[Minor]
    currency: Mapped[Currency]

    @property
    def variant(self) -> str:
        return " · ".join(self.options.values())

    @property
    def each(self) -> Money:
        return Money(self.price, self.currency)

    @property
    def together(self) -> Money:
        return Money(self.amount, self.currency)


class Adjustment(Base):
    """What came on top of the goods or off them: delivery, later discounts."""

    __tablename__ = "orders_adjustment"

    id: Mapped[PrimaryKey]
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id, ondelete="CASCADE"), index=True)
    kind: Mapped[Code]
    label: Mapped[Name]
    amount: Mapped[Minor]
    tax_points: Mapped[int]
    tax: Mapped[Minor]
    currency: Mapped[Currency]

    @property
    def money(self) -> Money:
        return Money(self.amount, self.currency)


class Payment(Base):
    """One attempt to pay an order. `key` is what the provider is asked with, however often."""

    __tablename__ = "orders_payment"
    __table_args__ = (
        Index(
            "uq_orders_payment_waiting",
            "order_id",
            unique=True,
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index("ix_orders_payment_order", "order_id"),
    )

    id: Mapped[PrimaryKey]
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id, ondelete="CASCADE"))
    key: Mapped[Key] = mapped_column(unique=True)
    gateway: Mapped[Code]
    amount: Mapped[Minor]
    currency: Mapped[Currency]
    state: Mapped[Code] = mapped_column(default="waiting")
    reference: Mapped[Name] = mapped_column(default="")
    begun_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]

    @property
    def money(self) -> Money:
        return Money(self.amount, self.currency)
