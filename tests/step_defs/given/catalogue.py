"""What the shop sells, and on which shelf it stands."""

from collections.abc import Iterable, Mapping, Sequence

from flask import Flask
from pytest_bdd import given
from sqlalchemy import select, update

from shop.catalogue.arranging import NewVariant, add_category, add_product, slugged
from shop.catalogue.models import Category, Product, Variant
from shop.db import db
from shop.inventory import stock
from shop.money import Money
from tests.step_defs.phrases import phrase

PLENTY = 500
NOT_OPTIONS = {"price", "was", "left"}
Table = Sequence[Sequence[str]]


@given(phrase('the shop sells "{name:Text}" at {price:Money}'))
def sells(app: Flask, story: None, name: str, price: Money) -> None:
    put_on_sale(app, name, price, PLENTY)


@given(phrase('the shop has {many:Count} "{name:Text}" left at {price:Money}'))
@given(phrase('the shop has {many:Count} jar of "{name:Text}" left at {price:Money}'))
@given(phrase('the shop has {many:Count} jars of "{name:Text}" left at {price:Money}'))
def has_left(app: Flask, story: None, many: int, name: str, price: Money) -> None:
    put_on_sale(app, name, price, many)


@given(phrase('the shop sells "{name:Text}" at {price:Money} on the shelf "{shelf:Text}" below "{above:Text}"'))
def sells_below(app: Flask, story: None, name: str, price: Money, shelf: str, above: str) -> None:
    put_on_sale(app, name, price, PLENTY, shelves=(above, shelf))


@given(
    phrase('the shop sells "{name:Text}" by "{brand:Text}" on the shelf "{shelf:Text}", summed up as "{summary:Text}"')
)
def sells_by(app: Flask, story: None, name: str, brand: str, shelf: str, summary: str) -> None:
    arrange(
        app,
        product_called(name, brand=brand, summary=summary),
        [NewVariant(f"SKU-{name}"[:60], Money(420, "GBP"))],
        [PLENTY],
        (shelf,),
    )


@given(phrase('the shop sells "{name:Text}" as'))
def sells_as(app: Flask, story: None, name: str, datatable: Table) -> None:
    put_variants_on_sale(app, name, datatable)


@given(phrase('the shop sells "{name:Text}" on the shelf "{shelf:Text}" as'))
def sells_on_shelf_as(app: Flask, story: None, name: str, shelf: str, datatable: Table) -> None:
    put_variants_on_sale(app, name, datatable, (shelf,))


@given(phrase('the shop has noted "{name:Text}" and sells no variant of it yet'))
def has_noted(app: Flask, story: None, name: str) -> None:
    arrange(app, product_called(name), [], [])


@given(phrase('the shop has the shelf "{shelf:Text}" below "{above:Text}"'))
def has_shelf_below(app: Flask, story: None, shelf: str, above: str) -> None:
    with app.app_context():
        shelves_called((above, shelf))
        db.session.commit()


@given(phrase('the shelf "{shelf:Text}" holds {many:Count} products'))
def shelf_holds(app: Flask, story: None, shelf: str, many: int) -> None:
    fill_shelf(app, shelf, many)


@given(phrase('{many:Count} of the "{name:Text}" are promised to somebody'))
def are_promised(app: Flask, many: int, name: str) -> None:
    with app.app_context():
        assert stock.hold(db.session, {only_variant_of(name): many})
        db.session.commit()


@given(phrase('the shop shows "{name:Text}" at its front door'))
def shows_at_front_door(app: Flask, name: str) -> None:
    show_at_front_door(app, [name])


@given(phrase('the shop shows all of the shelf "{shelf:Text}" at its front door'))
def shows_all_at_front_door(app: Flask, shelf: str) -> None:
    with app.app_context():
        names = list(db.session.scalars(select(Product.name).where(Product.name.startswith(f"{shelf} no. "))))
    show_at_front_door(app, names)


def put_on_sale(app: Flask, name: str, price: Money, many: int, tax: str = "food", shelves: Sequence[str] = ()) -> None:
    """A product of one variant, through the room's own deeds. `shelves` runs from the top to the product's own."""
    arrange(app, product_called(name, tax), [NewVariant(f"SKU-{slugged(name)}", price)], [many], shelves)


def put_variants_on_sale(app: Flask, name: str, table: Table, shelves: Sequence[str] = ()) -> None:
    """One variant a row: its price, how many are left, what it cost before, and all other columns as its options."""
    rows = _rows(table)
    variants = [_variant(f"SKU-{slugged(name)}-{place}", row) for place, row in enumerate(rows, 1)]
    arrange(app, product_called(name), variants, [int(row["left"]) for row in rows], shelves)


def fill_shelf(app: Flask, shelf: str, many: int, first: int = 1) -> None:
    """So many products «Jars no. 1», «Jars no. 2» …, in this order, all at £1.00."""
    with app.app_context():
        upwards = shelves_called((shelf,))
        for number in range(first, first + many):
            new = NewVariant(f"SKU-{shelf}-{number}", Money(100, "GBP"))
            (variant,) = add_product(db.session, product_called(f"{shelf} no. {number}"), upwards, [new])
            stock.count(db.session, variant.id, PLENTY)
        db.session.commit()


def arrange(
    app: Flask, product: Product, variants: Iterable[NewVariant], left: Sequence[int], shelves: Sequence[str] = ()
) -> None:
    with app.app_context():
        made = add_product(db.session, product, shelves_called(shelves), variants)
        db.session.flush()
        for variant, many in zip(made, left, strict=True):
            stock.count(db.session, variant.id, many)
        db.session.commit()


def shelves_called(names: Sequence[str]) -> list[Category]:
    """The shelf at the end of this way through the shop and those above it, from there upwards; made where missing."""
    upwards: list[Category] = []
    for name in names:
        parent = upwards[0] if upwards else None
        path = f"{parent.path}/{slugged(name)}" if parent else slugged(name)
        found = db.session.scalar(select(Category).where(Category.path == path))
        upwards.insert(0, found or add_category(db.session, name, parent))
    return upwards


def show_at_front_door(app: Flask, names: Sequence[str]) -> None:
    with app.app_context():
        db.session.execute(update(Product).where(Product.name.in_(names)).values(featured=True))
        db.session.commit()


def only_variant_of(name: str) -> int:
    """The only variant of this product."""
    product = Variant.product_id == Product.id
    return db.session.scalars(select(Variant.id).join(Product, product).where(Product.name == name)).one()


def product_called(name: str, tax: str = "food", brand: str = "", summary: str = "") -> Product:
    return Product(
        slug=slugged(name), name=name, brand=brand, summary=summary, description="", picture="", picture_alt="",
        tax_category=tax, featured=False, position=0,
    )  # fmt: skip


def _rows(table: Table) -> list[Mapping[str, str]]:
    header, *rows = table
    return [dict(zip(header, row, strict=True)) for row in rows]


def _variant(sku: str, row: Mapping[str, str]) -> NewVariant:
    options = {name: text for name, text in row.items() if name not in NOT_OPTIONS}
    was = _pounds(row["was"]) if row.get("was") else None
    return NewVariant(sku, _pounds(row["price"]), options, was)


def _pounds(text: str) -> Money:
    return Money.parse(text.removeprefix("£"), "GBP")
