"""As many products as one likes, always the same ones: the first thousand of a hundred thousand are the thousand."""

import itertools
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from shop.catalogue.arranging import words

Row = tuple[Any, ...]

TASTES = """
dill garlic smoked honey spiced hot sweet sour golden raw barrel lemon pepper mustard ginger caraway juniper
chilli tarragon horseradish fennel bay sesame miso lime apple cider malt salted burnt wild double black pink
white green
""".split()  # noqa: SIM905
THINGS = """
gherkins kimchi onions olives cabbage capers beetroot carrots radishes peppers beans eggs walnuts plums
cherries lemons mushrooms artichokes asparagus garlic cornichons turnips cauliflower relish chutney piccalilli
mustard vinegar brine kraut shallots courgettes tomatoes okra samphire aubergines
""".split()  # noqa: SIM905
STYLES = """
whole sliced spears chunky crinkle crushed baby giant house farmhouse village winter summer harvest reserve
classic original special grand small stacked hand-cut old-style traditional seaside festival picnic supper
cellar market
""".split()  # noqa: SIM905
BRANDS = (
    "Brine",
    "Crock",
    "Cellar",
    "Larder",
    "Orchard",
    "Harbour",
    "Mill",
    "Abbey",
    "Market",
    "Copper",
    "Hedge",
    "Barrel",
)
SHELVES = ("Whole", "Sliced", "Raw", "Hot", "Mild", "Rare")
SIZES = ("180 g", "340 g", "670 g", "1.3 kg")

TOPS = ("Cucumbers", "Ferments", "Vegetables", "Fruit")
SOLD_OUT = 33
"""One variant in so many is not there, and of one there are the last two."""
PLENTY = 100_000


@dataclass(frozen=True)
class Shelf:
    id: int
    path: str
    name: str
    parent: int | None


def shelves() -> list[Shelf]:
    """Four at the top with six below each, and so the same tree for every number of products."""
    tops = [Shelf(place, name.lower(), name, None) for place, name in enumerate(TOPS, 1)]
    below = [
        Shelf(len(tops) + place, f"{top.path}/{name.lower()}", name, top.id)
        for place, (top, name) in enumerate(itertools.product(tops, SHELVES), 1)
    ]
    return [*tops, *below]


class Goods:
    """The first `many` products as rows of the shop's tables, and what can be asked for among them."""

    def __init__(self, many: int) -> None:
        self._chance = random.Random("brine and dill")
        self._shelves = shelves()
        self._leaves = [shelf for shelf in self._shelves if shelf.parent]
        self.products: list[Row] = []
        self.variants: list[Row] = []
        self.stock: list[Row] = []
        self.listings: list[Row] = []
        self.keywords: list[Row] = []
        for product in range(1, many + 1):
            self._make(product)
        self.listings.sort()
        self.keywords.sort()

    def category_rows(self) -> list[Row]:
        return [
            (shelf.id, shelf.path, shelf.name, f"{shelf.name} of every kind.", shelf.parent, shelf.id)
            for shelf in self._shelves
        ]

    def pages(self) -> list[str]:
        """Full pages of the shelves at the top: their first ones and later ones."""
        tops = {shelf.id: shelf.path for shelf in self._shelves if not shelf.parent}
        later = [f"/shelves/{tops[shelf]}?after={place}.{place}" for shelf, place in self._places()]
        return [*(f"/shelves/{path}" for path in tops.values()), *later]

    def bare_pages(self) -> list[str]:
        """The same, as the ceiling calls them."""
        tops = [shelf.id for shelf in self._shelves if not shelf.parent]
        return [f"/shelves/{top}?after=0" for top in tops] + [
            f"/shelves/{shelf}?after={place}" for shelf, place in self._places()
        ]

    def _places(self) -> list[tuple[int, int]]:
        chance, found = random.Random("places"), []
        for top in (shelf.id for shelf in self._shelves if not shelf.parent):
            on_it = [position for shelf, position, _product in self.listings if shelf == top]
            found += [(top, position) for position in chance.sample(on_it[:-30], 8)]
        return found

    def product_pages(self) -> list[str]:
        chance = random.Random("products")
        return [f"/products/{row[1]}" for row in chance.sample(self.products, 200)]

    def plentiful(self) -> list[str]:
        """Products of which nobody will buy the last one."""
        left = {row[0]: row[1] for row in self.stock}
        scarce = {row[1] for row in self.variants if left[row[0]] < PLENTY}
        chance = random.Random("buying")
        return [f"/products/{row[1]}" for row in chance.sample(self.products, 400) if row[0] not in scarce]

    def searches(self, at_least: int = 24, among: int = 1000) -> list[str]:
        """Words, alone and in pairs, that find a full page among the first products, and so in any number of them."""
        names = [words(str(row[2])) for row in self.products[:among]]
        pairs = Counter(pair for name in names for pair in itertools.permutations(name, 2))
        alone = Counter(word for name in names for word in name)
        asked = [word for word, count in alone.most_common(40) if count >= at_least]
        asked += [f"{one}+{other}" for (one, other), count in pairs.most_common(40) if count >= at_least]
        return [f"/search?q={text}" for text in asked]

    def _make(self, product: int) -> None:
        taste, thing, style = (_zipf(self._chance, among) for among in (TASTES, THINGS, STYLES))
        brand, shelf = self._chance.choice(BRANDS), self._leaves[product % len(self._leaves)]
        top = next(above for above in self._shelves if above.id == shelf.parent)
        name = f"{taste} {thing}, {style}".capitalize()
        more = [_zipf(self._chance, among) for among in (TASTES, STYLES, TASTES)]
        summary = f"{brand}'s {thing} with {more[0]}, {more[1]} and {more[2]}."
        slug = f"{taste}-{thing}-{product}"
        self.products.append(
            (
                product,
                slug,
                name,
                brand,
                summary,
                _description(self._chance),
                "jar.svg",
                "A jar.",
                shelf.id,
                "food",
                product % 100 == 1,
                product,
            )
        )
        self.listings += [(place.id, product, product) for place in (shelf, top)]
        self._offer(product)
        self._index(product, [name, f"{brand} {shelf.name} {top.name}", summary])

    def _offer(self, product: int) -> None:
        price = self._chance.randrange(180, 2400)
        for place in range(self._chance.choice((1, 1, 2, 3))):
            variant = len(self.variants) + 1
            was = price + 150 if self._chance.random() < 0.1 else None
            left = 0 if variant % SOLD_OUT == 0 else 2 if variant % SOLD_OUT == 1 else PLENTY
            self.variants.append(
                (
                    variant,
                    product,
                    f"SKU-{variant}",
                    f'{{"Size": "{SIZES[place]}"}}',
                    price + place * 210,
                    None if was is None else was + place * 210,
                    "GBP",
                    400,
                    place,
                )
            )
            self.stock.append((variant, left, 0))

    def _index(self, product: int, texts: Sequence[str]) -> None:
        best: dict[str, int] = {}
        for rank, text in enumerate(texts):
            for word in _words(text):
                best.setdefault(word, rank)
        self.keywords += [(word, product, rank) for word, rank in best.items()]


_known: dict[str, list[str]] = {}


def _words(text: str) -> Iterator[str]:
    """As the shop finds them, but each looked at once only."""
    for word in text.split():
        if word not in _known:
            _known[word] = words(word)
        yield from _known[word]


def _zipf(chance: random.Random, among: Sequence[str]) -> str:
    """The second word half as often as the first, the third a third as often, and so on."""
    return chance.choices(among, cum_weights=_weights(len(among)))[0]


def _weights(many: int) -> list[float]:
    if many not in _summed:
        _summed[many] = list(itertools.accumulate(1 / place for place in range(1, many + 1)))
    return _summed[many]


_summed: dict[int, list[float]] = {}


def _description(chance: random.Random) -> str:
    """Two paragraphs, about as long as those of the demo."""
    sentences = [
        f"{_zipf(chance, STYLES).capitalize()} {_zipf(chance, THINGS)} with {_zipf(chance, TASTES)}"
        ", salted in the morning and left alone."
        for _sentence in range(7)
    ]
    return " ".join(sentences[:4]) + "\n\n" + " ".join(sentences[4:])
