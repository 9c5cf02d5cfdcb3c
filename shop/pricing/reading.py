"""What a bill is drawn up from: what the cart wants, as the catalogue has it today."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.cart.models import CartLine
from shop.catalogue.models import Product, Variant
from shop.money import Money
from shop.pricing.bill import Want


def wants(session: Session, cart: int) -> list[Want]:
    """The lines of a cart with names and prices of this moment, in the order in which they were put in."""
    rows = session.execute(
        select(
            CartLine.variant_id,
            Variant.sku,
            Product.name,
            Variant.options,
            CartLine.quantity,
            Variant.price,
            Variant.was,
            Variant.currency,
            Product.tax_category,
            CartLine.id,
            Product.slug,
            Product.picture,
        )
        .join(Variant, Variant.id == CartLine.variant_id)
        .join(Product, Product.id == Variant.product_id)
        .where(CartLine.cart_id == cart)
        .order_by(CartLine.id)
    )
    return [
        Want(
            row.variant_id,
            row.sku,
            row.name,
            row.options,
            row.quantity,
            Money(row.price, row.currency),
            Money(row.was, row.currency) if row.was else None,
            row.tax_category,
            row.id,
            row.slug,
            row.picture,
        )
        for row in rows
    ]
