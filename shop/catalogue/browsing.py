"""Looking around: shelves, the products on one, a product by its address. Plain rows, read only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask_babel import gettext
from sqlalchemy import BigInteger, Integer, bindparam, select, tuple_
from sqlalchemy.orm import Session

from shop.base import AnyRow
from shop.catalogue.models import Category, Listing, Product
from shop.errors import NotFound

PAGE = 24
Item = TypeVar("Item")
Place = tuple[int, int]
"""Where a product stands on a shelf: its position there, and its id."""

# Built once, since building a statement takes longer than asking it; and of columns, since a page needs no objects.
_PRODUCT, _LISTING, _CATEGORY = Product.__table__.c, Listing.__table__.c, Category.__table__.c
CARD = [_PRODUCT[name] for name in ("id", "slug", "name", "brand", "picture", "picture_alt")]
_PLACE = tuple_(_LISTING.position, _LISTING.product_id)
_GIVEN = tuple_(bindparam("position", type_=Integer), bindparam("product", type_=BigInteger))

_SHELF = select(*_CATEGORY).where(_CATEGORY.path == bindparam("path"))
_LISTED = (
    select(*CARD, _LISTING.position)
    .where(_LISTING.category_id == bindparam("category"), _PRODUCT.id == _LISTING.product_id)
    .limit(PAGE + 1)
)
_FIRST = _LISTED.order_by(_LISTING.position, _LISTING.product_id)
# What stands on the other side of the place given, which may be an old one or made up. It is asked for in its order, as
# that leads every database to the index: for a mere EXISTS PostgreSQL reads the table until it meets one.
_BEHIND = Listing.__table__.alias("behind").c
_BEHIND_PLACE = tuple_(_BEHIND.position, _BEHIND.product_id)
_ANY_BEHIND = select(_BEHIND.product_id).where(_BEHIND.category_id == bindparam("category")).limit(1)
_UP = _ANY_BEHIND.where(_BEHIND_PLACE <= _GIVEN).order_by(_BEHIND.position.desc(), _BEHIND.product_id.desc())
_DOWN = _ANY_BEHIND.where(_BEHIND_PLACE >= _GIVEN).order_by(_BEHIND.position, _BEHIND.product_id)
_AFTER = _FIRST.where(_PLACE > _GIVEN).add_columns(_UP.scalar_subquery().label("behind"))
_BEFORE = (
    _LISTED.where(_PLACE < _GIVEN)
    .order_by(_LISTING.position.desc(), _LISTING.product_id.desc())
    .add_columns(_DOWN.scalar_subquery().label("behind"))
)
_FEATURED = select(*CARD).where(_PRODUCT.featured).order_by(_PRODUCT.position).limit(bindparam("most"))
_BY_SLUG = select(*_PRODUCT).where(_PRODUCT.slug == bindparam("slug"))


@dataclass(frozen=True)
class Page(Generic[Item]):
    """Some of many. `before` and `after` are the places to go on from, None at an end."""

    items: Sequence[Item]
    before: Place | None = None
    after: Place | None = None


def is_empty(session: Session) -> bool:
    """Whether there is nothing in the catalogue yet."""
    return session.scalar(select(Product.id).limit(1)) is None


def shelves(session: Session) -> Sequence[Category]:
    """Every category, in the order of the menu."""
    return session.scalars(select(Category).order_by(Category.position, Category.id)).all()


def shelf(session: Session, path: str) -> AnyRow:
    """The category at this address. Raises NotFound."""
    found = session.execute(_SHELF, {"path": path}).first()
    if found is None:
        raise NotFound(gettext("There is no such shelf in this shop."))
    return found


def on_shelf(session: Session, category: int, after: Place | None = None, before: Place | None = None) -> Page[AnyRow]:
    """A page of the shelf, in its order, reached by key: as quick at the end of a long shelf as at its beginning.

    A place with nothing on that side of it is taken for the beginning of the shelf.
    """
    place = before or after
    query = _BEFORE if before else _AFTER if after else _FIRST
    found = session.execute(query, _from(category, place)).all()
    if place and not found:
        return on_shelf(session, category)
    items = found[:PAGE][::-1] if before else found[:PAGE]
    more, behind = len(found) > PAGE, bool(place) and found[0].behind is not None
    earlier, later = (more, behind) if before else (behind, more)
    return Page(items, _place(items[0]) if earlier else None, _place(items[-1]) if later else None)


def featured(session: Session, most: int = 8) -> Sequence[AnyRow]:
    """What the shop shows at its door."""
    return session.execute(_FEATURED, {"most": most}).all()


def product(session: Session, slug: str) -> AnyRow:
    """The product at this address. Raises NotFound."""
    found = session.execute(_BY_SLUG, {"slug": slug}).first()
    if found is None:
        raise NotFound(gettext("There is no such product in this shop."))
    return found


def _from(category: int, place: Place | None) -> dict[str, int]:
    return {"category": category} | ({"position": place[0], "product": place[1]} if place else {})


def _place(row: AnyRow) -> Place:
    return row.position, row.id
