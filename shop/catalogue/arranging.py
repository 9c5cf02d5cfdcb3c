"""Putting things into the catalogue: categories, products with their variants, and the words that find them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from shop.catalogue.models import Category, Keyword, Listing, Product, Variant
from shop.money import Money

LONGEST = 40
"""Letters of a word that count."""

# Letters that have no accent to take away and are typed without, and the apostrophe, which parts no word.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "'": "", "’": ""}
)


@dataclass(frozen=True)
class NewVariant:
    """What a variant is made of. Raises ValueError where the former price is not above the price."""

    sku: str
    price: Money
    options: dict[str, str] = field(default_factory=dict)
    was: Money | None = None
    weight: int = 0

    def __post_init__(self) -> None:
        if self.was is not None and self.was <= self.price:
            raise ValueError(f"{self.sku}: the former price is not above the price")


def add_category(
    session: Session, name: str, parent: Category | None = None, tagline: str = "", slug: str = ""
) -> Category:
    """A new shelf at the end of its row."""
    own = slug or slugged(name)
    category = Category(
        path=f"{parent.path}/{own}" if parent else own,
        name=name,
        tagline=tagline,
        picture="",
        parent_id=parent.id if parent else None,
        position=0,
    )
    session.add(category)
    session.flush()
    category.position = category.id
    return category


def add_product(
    session: Session, product: Product, shelves: Sequence[Category], variants: Iterable[NewVariant]
) -> list[Variant]:
    """A product on its shelf and on every shelf above it; `shelves` runs from the shelf itself upwards."""
    product.category_id = shelves[0].id if shelves else None
    session.add(product)
    session.flush()
    product.position = product.position or product.id
    made = [_variant(product, place, new) for place, new in enumerate(variants)]
    session.add_all(made)
    session.add_all(
        Listing(category_id=shelf.id, position=product.position, product_id=product.id) for shelf in shelves
    )
    index(session, product, shelves)
    return made


def index(session: Session, product: Product, shelves: Sequence[Category]) -> None:
    """Make the product's words the ones that find it."""
    texts = [product.name, " ".join([product.brand, *(shelf.name for shelf in shelves)]), product.summary]
    best: dict[str, int] = {}
    for rank, text in enumerate(texts):
        for word in words(text):
            best.setdefault(word, rank)
    session.execute(delete(Keyword).where(Keyword.product_id == product.id))
    if best:
        session.execute(
            insert(Keyword), [{"word": word, "product_id": product.id, "rank": rank} for word, rank in best.items()]
        )


def words(text: str) -> list[str]:
    """The words of a text as they are looked up: small, without accents, one and many alike; each once."""
    return list(searched(text))


def searched(text: str) -> dict[str, list[str]]:
    """The same words, each with what may be the beginning of another: itself, and as it was written."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_PLAIN)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = re.findall(r"[^\W_]+", plain)
    return {stem: list(dict.fromkeys((stem, word[:LONGEST]))) for word in found if (stem := _stem(word)[:LONGEST])}


def slugged(name: str) -> str:
    """A name as it stands in an address: «Dill & Mustard» is «dill-mustard»."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "item"


def _stem(word: str) -> str:
    """One and many alike: berry and berries, chilli and chillies, radish and radishes, tomato and tomatoes."""
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 3:
        word = re.sub(r"(?<=[hosxz])e$|ie$|y$", _last_letter, word)
    return word


def _last_letter(ending: re.Match[str]) -> str:
    return "" if ending[0] == "e" else "i"


def _variant(product: Product, place: int, new: NewVariant) -> Variant:
    return Variant(
        product_id=product.id,
        sku=new.sku,
        options=new.options,
        price=new.price.minor,
        was=new.was.minor if new.was else None,
        currency=new.price.currency,
        weight=new.weight,
        position=place,
    )
