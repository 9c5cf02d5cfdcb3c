"""Filling a shop from two files: what it lays down, and its catalogue."""

import secrets
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask_security import hash_password
from sqlalchemy import select
from sqlalchemy.orm import Session

from shop import clock
from shop.accounts.models import STAFF, Role, User
from shop.catalogue.arranging import NewVariant, add_category, add_product
from shop.catalogue.models import Category, Product
from shop.inventory import stock
from shop.money import Money
from shop.shipping.models import DeliveryMethod
from shop.taxation.models import TaxCategory, TaxRate

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"


def is_filled(session: Session) -> bool:
    return session.scalar(select(Product.id).limit(1)) is not None


def fill(session: Session, currency: str) -> None:
    """The demo shop, whole: terms, people, catalogue."""
    told = tomllib.loads((HERE / "shop.toml").read_text("utf-8"))
    lay_down(session, told, currency)
    for person in told["person"]:
        add_person(session, person["name"], person["email"], person["password"], staff=person.get("staff", False))
    arrange(session, tomllib.loads((HERE / "catalogue.toml").read_text("utf-8")), currency)


def lay_down(session: Session, told: Mapping[str, Any], currency: str) -> None:
    """Taxes and ways of delivery."""
    for tax in told["tax"]:
        session.add(TaxCategory(code=tax["code"], name=tax["name"]))
        session.flush()
        session.add_all(
            TaxRate(category_code=tax["code"], country=country, basis_points=points)
            for country, points in tax["rates"].items()
        )
    for place, way in enumerate(told["delivery"]):
        session.add(_method(way, place, currency))
    session.flush()


def add_person(session: Session, name: str, email: str, password: str, staff: bool = False) -> User:
    """A customer, or a member of staff."""
    user = User(
        email=email,
        name=name,
        password=hash_password(password),
        active=True,
        fs_uniquifier=secrets.token_hex(16),
        registered_at=clock.now(),
    )
    if staff:
        user.roles.append(role(session, STAFF))
    session.add(user)
    session.flush()
    return user


def role(session: Session, name: str) -> Role:
    return session.scalar(select(Role).where(Role.name == name)) or Role(name=name, description=None, permissions=None)


def arrange(session: Session, told: Mapping[str, Any], currency: str) -> None:
    """Categories, products and what stands on the shelves."""
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
