"""Looking around: shelves, the products on one, a product by its address. Plain rows, read only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session

from shop.base import AnyRow
from shop.catalogue.models import Category, Listing, Product, Variant
from shop.errors import NotFound

PAGE = 24
Item = TypeVar("Item")
Place = tuple[int, int]
"""Where a product stands on a shelf: its position there, and its id."""

_SHOWN = (Product.id, Product.slug, Product.name, Product.brand, Product.picture, Product.picture_alt)


@dataclass(frozen=True)
class Page(Generic[Item]):
    """Some of many. `before` and `after` are the places to go on from, None at an end."""

    items: Sequence[Item]
    before: Place | None = None
    after: Place | None = None


def shelves(session: Session) -> Sequence[Category]:
    """Every category, in the order of the menu."""
    return session.scalars(select(Category).order_by(Category.position, Category.id)).all()


def shelf(session: Session, path: str) -> Category:
    """The category at this address. Raises NotFound."""
    found = session.scalar(select(Category).where(Category.path == path))
    if found is None:
        raise NotFound("There is no such shelf in this shop.")
    return found


def on_shelf(session: Session, category: int, after: Place | None = None, before: Place | None = None) -> Page[AnyRow]:
    """A page of the shelf, in its order, reached by key: as quick at the end of a long shelf as at its beginning."""
    place = tuple_(Listing.position, Listing.product_id)
    query = select(*_SHOWN, Listing.position).join(Product, Product.id == Listing.product_id)
    query = query.where(Listing.category_id == category).limit(PAGE + 1)
    if before is not None:
        query = query.where(place < before).order_by(Listing.position.desc(), Listing.product_id.desc())
        found = list(session.execute(query))
        items = found[:PAGE][::-1]
        return Page(items, _place(items[0]) if len(found) > PAGE else None, _place(items[-1]) if items else None)
    if after is not None:
        query = query.where(place > after)
    found = list(session.execute(query.order_by(Listing.position, Listing.product_id)))
    items = found[:PAGE]
    more = _place(items[-1]) if len(found) > PAGE else None
    return Page(items, _place(items[0]) if after is not None and items else None, more)


def featured(session: Session, most: int = 8) -> Sequence[AnyRow]:
    """What the shop shows at its door."""
    return _rows(session, select(*_SHOWN).where(Product.featured).order_by(Product.position).limit(most))


def by_id(session: Session, products: Sequence[int]) -> Sequence[AnyRow]:
    """These products, in this order."""
    rows = {row.id: row for row in _rows(session, select(*_SHOWN).where(Product.id.in_(products)))}
    return [rows[product] for product in products if product in rows]


def product(session: Session, slug: str) -> Product:
    """The product at this address. Raises NotFound."""
    found = session.scalar(select(Product).where(Product.slug == slug))
    if found is None:
        raise NotFound("There is no such product in this shop.")
    return found


def variants(session: Session, product_id: int) -> Sequence[Variant]:
    return session.scalars(select(Variant).where(Variant.product_id == product_id).order_by(Variant.position)).all()


def _rows(session: Session, query: Select[*tuple[Any, ...]]) -> Sequence[AnyRow]:
    return session.execute(query).all()


def _place(row: AnyRow) -> Place:
    return row.position, row.id
