"""Reading a shop from files: the terms it lays down, and its catalogue."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from shop.catalogue.arranging import NewVariant, add_category, add_product
from shop.catalogue.models import Category, Product
from shop.inventory import stock
from shop.money import Money
from shop.shipping import methods
from shop.shipping.models import DeliveryMethod
from shop.taxation import rates


def lay_down(session: Session, told: Mapping[str, Any], currency: str) -> None:
    """Taxes and ways of delivery, as shop/demo/shop.toml tells them. Raises KeyError or ValueError."""
    for tax in told["tax"]:
        rates.add_category(session, tax["code"], tax["name"], tax["rates"])
    for place, way in enumerate(told["delivery"]):
        methods.add(session, _method(way, place, currency))


def arrange(session: Session, told: Mapping[str, Any], currency: str) -> None:
    """Categories, products and what stands on the shelves, as shop/demo/catalogue.toml tells them. Raises likewise."""
    shelves: dict[str, Category] = {}
    for shelf in told["category"]:
        parent = shelves.get(shelf.get("parent", ""))
        made = shelves[shelf["slug"]] = add_category(
            session, shelf["name"], parent, shelf.get("tagline", ""), shelf["slug"]
        )
        made.picture = f"{shelf['picture']}.svg" if "picture" in shelf else ""
    by_id = {shelf.id: shelf for shelf in shelves.values()}
    for place, product in enumerate(told["product"], 1):
        upwards = _upwards(shelves[product["category"]], by_id)
        variants = add_product(
            session, _product(product, place), upwards, [_variant(new, currency) for new in product["variant"]]
        )
        session.flush()
        for variant, new in zip(variants, product["variant"], strict=True):
            stock.count(session, variant.id, new["stock"])
    session.flush()


def _method(told: Mapping[str, Any], place: int, currency: str) -> DeliveryMethod:
    return DeliveryMethod(
        code=told["code"],
        name=told["name"],
        promise=told["promise"],
        countries=told["countries"],
        calculator=told["calculator"],
        price=Money.parse(told["price"], currency).minor,
        free_from=Money.parse(told["free_from"], currency).minor if "free_from" in told else None,
        currency=currency,
        tax_category=told["tax"],
        position=place,
    )


def _upwards(shelf: Category, by_id: Mapping[int, Category]) -> list[Category]:
    return [shelf, *(_upwards(by_id[shelf.parent_id], by_id) if shelf.parent_id else [])]


def _product(told: Mapping[str, Any], place: int) -> Product:
    return Product(
        slug=told["slug"],
        name=told["name"],
        brand=told["brand"],
        summary=told["summary"],
        description=told["description"].strip(),
        picture=f"{told['picture']}.svg",
        picture_alt=told["picture_alt"],
        tax_category=told["tax"],
        featured=told.get("featured", False),
        position=place,
    )


def _variant(told: Mapping[str, Any], currency: str) -> NewVariant:
    was = Money.parse(told["was"], currency) if "was" in told else None
    return NewVariant(told["sku"], Money.parse(told["price"], currency), dict(told["options"]), was, told["weight"])
