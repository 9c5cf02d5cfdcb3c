"""What a bill is drawn up from: what the cart wants, as the catalogue has it today."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from shop.cart.models import CartLine
from shop.catalogue.models import Product, Variant
from shop.money import Money
from shop.pricing.bill import Want

_LINE, _VARIANT, _PRODUCT = CartLine.__table__.c, Variant.__table__.c, Product.__table__.c
_WANTS = (
    select(
        _LINE.variant_id,
        _VARIANT.sku,
        _PRODUCT.name,
        _VARIANT.options,
        _LINE.quantity,
        _VARIANT.price,
        _VARIANT.was,
        _VARIANT.currency,
        _PRODUCT.tax_category,
        _LINE.id,
        _PRODUCT.slug,
        _PRODUCT.picture,
    )
    .where(_LINE.cart_id == bindparam("cart"), _VARIANT.id == _LINE.variant_id, _PRODUCT.id == _VARIANT.product_id)
    .order_by(_LINE.id)
)


def wants(session: Session, cart: int) -> list[Want]:
    """The lines of a cart with names and prices of this moment, in the order in which they were put in."""
    rows = session.execute(_WANTS, {"cart": cart})
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
