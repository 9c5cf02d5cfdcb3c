"""What the shop sells."""

from flask import Flask
from pytest_bdd import given

from shop.catalogue.arranging import NewVariant, add_product, slugged
from shop.catalogue.models import Product
from shop.db import db
from shop.inventory import stock
from shop.money import Money
from tests.step_defs.phrases import phrase

PLENTY = 500


@given(phrase('the shop sells "{name:Text}" at {price:Money}'))
def sells(app: Flask, story: None, name: str, price: Money) -> None:
    put_on_sale(app, name, price, PLENTY)


@given(phrase('the shop has {many:Count} "{name:Text}" left at {price:Money}'))
@given(phrase('the shop has {many:Count} jar of "{name:Text}" left at {price:Money}'))
@given(phrase('the shop has {many:Count} jars of "{name:Text}" left at {price:Money}'))
def has_left(app: Flask, story: None, many: int, name: str, price: Money) -> None:
    put_on_sale(app, name, price, many)


def put_on_sale(app: Flask, name: str, price: Money, many: int, tax: str = "food") -> None:
    """A product of one variant, through the room's own deeds."""
    with app.app_context():
        product = Product(
            slug=slugged(name), name=name, brand="", summary="", description="", picture="", picture_alt="",
            tax_category=tax, featured=False, position=0,
        )  # fmt: skip
        (variant,) = add_product(db.session, product, [], [NewVariant(f"SKU-{slugged(name)}", price)])
        stock.count(db.session, variant.id, many)
        db.session.commit()
