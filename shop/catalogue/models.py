from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Base, Code, Currency, Minor, Name, PrimaryKey
from shop.money import Money
from shop.taxation.models import TaxCategory

# Sorted letter by letter everywhere, so that the words with one beginning are one range of the index.
_WORD = String(40).with_variant(String(40, collation="C"), "postgresql")


class Category(Base):
    """A shelf, or a part of one. `path` is its address among the shelves: «ferments/kimchi»."""

    __tablename__ = "catalogue_category"

    id: Mapped[PrimaryKey]
    path: Mapped[str] = mapped_column(String(300), unique=True)
    name: Mapped[Name]
    tagline: Mapped[str] = mapped_column(String(300), default="")
    picture: Mapped[str] = mapped_column(String(120), default="")
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("catalogue_category.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)


class Product(Base):
    """A thing the shop sells, in one variant or several."""

    __tablename__ = "catalogue_product"
    __table_args__ = (Index("ix_catalogue_product_featured", "featured", "position"),)

    id: Mapped[PrimaryKey]
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    name: Mapped[Name]
    brand: Mapped[Name] = mapped_column(default="")
    summary: Mapped[str] = mapped_column(String(300), default="")
    description: Mapped[str] = mapped_column(Text, default="")
    picture: Mapped[str] = mapped_column(String(120), default="")
    picture_alt: Mapped[str] = mapped_column(String(300), default="")
    category_id: Mapped[int | None] = mapped_column(ForeignKey(Category.id), index=True)
    tax_category: Mapped[Code] = mapped_column(ForeignKey(TaxCategory.code))
    featured: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)


class Variant(Base):
    """What goes into a cart. `options` says which one it is: {"Size": "340 g"}."""

    __tablename__ = "catalogue_variant"
    __table_args__ = (
        CheckConstraint("price >= 0", name="price"),
        CheckConstraint("was IS NULL OR was > price", name="was"),
    )

    id: Mapped[PrimaryKey]
    product_id: Mapped[int] = mapped_column(ForeignKey(Product.id, ondelete="CASCADE"), index=True)
    sku: Mapped[str] = mapped_column(String(60), unique=True)
    options: Mapped[dict[str, str]]
    price: Mapped[Minor]
    was: Mapped[Minor | None]
    currency: Mapped[Currency]
    weight: Mapped[int] = mapped_column(default=0)
    position: Mapped[int] = mapped_column(default=0)

    @property
    def amount(self) -> Money:
        return Money(self.price, self.currency)


class Listing(Base):
    """A product on a shelf or on a shelf above: one row each, so that a page of a shelf is one range of an index."""

    __tablename__ = "catalogue_listing"

    category_id: Mapped[int] = mapped_column(ForeignKey(Category.id, ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey(Product.id, ondelete="CASCADE"), primary_key=True, index=True)


class Keyword(Base):
    """A word by which a product is found. `rank` says where it stands: 0 in the name, 1 in brand or shelf, 2 below."""

    __tablename__ = "catalogue_keyword"
    __table_args__ = (
        Index("ix_catalogue_keyword_best", "word", "rank", "product_id"),
        Index("ix_catalogue_keyword_product", "product_id"),
    )

    word: Mapped[str] = mapped_column(_WORD, primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey(Product.id, ondelete="CASCADE"), primary_key=True)
    rank: Mapped[int] = mapped_column(SmallInteger)
