"""Finding products by words. Names count before brands, brands before summaries; the work is bounded.

Whatever is asked for, and however many products there are: six words at most, two thousand entries of the index a word,
and twenty words for the beginning of one.
"""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    Select,
    String,
    Subquery,
    func,
    literal,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from shop.base import AnyRow
from shop.catalogue.arranging import searched
from shop.catalogue.browsing import CARD
from shop.catalogue.models import Keyword, Product

MOST_WORDS = 6
RANKED = 2_000
"""However many products a word has, this many of the best are looked at."""
BEGUN = 20
"""The beginning of a word stands for so many words, in the order of the alphabet."""

LAST_LETTER = "\U0010ffff"


def find(session: Session, text: str, skip: int, most: int) -> Sequence[AnyRow]:
    """Products that have all the words of `text`, the best first, as rows for a list.

    A word nobody has counts as the beginning of the words that begin with it: «gherk» finds gherkins.
    """
    asked = dict(list(searched(text).items())[:MOST_WORDS])
    if not asked:
        return []
    meant = _meant(session, asked)
    if not all(meant):
        return []
    best = _best(meant, skip, most)
    query = select(*CARD).join_from(best, Product.__table__, Product.id == best.c.product_id)
    return session.execute(query.order_by(best.c.rank, best.c.product_id)).all()


def _meant(session: Session, asked: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """For each word asked for the words to look up: itself, or those it begins. The rarest first."""
    counts = session.execute(select(*(_counted(word) for word in asked))).one()
    unknown = [word for word, many in zip(asked, counts, strict=True) if not many]
    begun = _begun(session, {word: asked[word] for word in unknown}) if unknown else {}
    known = sorted((many, [word]) for word, many in zip(asked, counts, strict=True) if many)
    return [spelled for _many, spelled in known] + list(begun.values())


def _counted(word: str) -> ColumnElement[int]:
    some = select(Keyword.product_id).where(Keyword.word == word).limit(RANKED).subquery()
    return select(func.count()).select_from(some).scalar_subquery()


def _begun(session: Session, starts: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The words that begin as these do, found by leaping from one word of the index to the next."""
    leaps = _leaps([(word, start) for word, spelled in starts.items() for start in spelled])
    begun: dict[str, list[str]] = {word: [] for word in starts}
    for row in session.execute(select(leaps.c.asked, leaps.c.word).where(leaps.c.word.is_not(None))):
        begun[row.asked].append(row.word)
    return {word: sorted(set(found))[:BEGUN] for word, found in begun.items()}


def _leaps(starts: Sequence[tuple[str, str]]) -> CTE:
    """One leap a row: the word asked for, where its words end, and the word leapt to. None where there are no more."""
    parts = [
        select(
            literal(asked, String).label("asked"),
            literal(start, String).label("start"),
            literal(start + LAST_LETTER, String).label("stop"),
        )
        for asked, start in starts
    ]
    begin = union_all(*parts).subquery()
    first = _least(Keyword.word >= begin.c.start, begin)
    leaps = select(begin.c.asked, begin.c.stop, literal_column("1").label("leap"), first).cte("leaps", recursive=True)
    following = select(leaps.c.asked, leaps.c.stop, leaps.c.leap + 1, _least(Keyword.word > leaps.c.word, leaps))
    return leaps.union_all(following.where(leaps.c.word.is_not(None), leaps.c.leap < BEGUN))


def _least(condition: ColumnElement[bool], of: FromClause) -> ColumnElement[str]:
    least = select(func.min(Keyword.word)).where(condition, Keyword.word < of.c.stop)
    return least.correlate(of).scalar_subquery().label("word")


def _best(meant: Sequence[Sequence[str]], skip: int, most: int) -> Subquery:
    """Which products have them all, the best first: those of the rarest word, as far as they have the others."""
    rarest, *others = meant
    if len(rarest) == 1 and not others:
        return _entries(rarest[0]).offset(skip).limit(most).subquery()
    pool = _pool(rarest)
    rank: ColumnElement[int] = func.min(pool.c.rank)
    query = select(pool.c.product_id)
    for spelled in others:
        other = aliased(Keyword)
        query = query.join(other, (other.product_id == pool.c.product_id) & other.word.in_(spelled))
        rank = rank + func.min(other.rank)
    query = query.add_columns(rank.label("rank")).group_by(pool.c.product_id).order_by(rank, pool.c.product_id)
    return query.offset(skip).limit(most).subquery()


def _pool(spelled: Sequence[str]) -> Subquery:
    """The best entries of these words, an equal part of what is looked at from each."""
    parts = [_entries(word).limit(RANKED // len(spelled)).subquery() for word in spelled]
    return union_all(*(select(part.c.product_id, part.c.rank) for part in parts)).subquery()


def _entries(word: str) -> Select[int, int]:
    """The products of a word, the best first: one range of the index."""
    return (
        select(Keyword.product_id, Keyword.rank).where(Keyword.word == word).order_by(Keyword.rank, Keyword.product_id)
    )
