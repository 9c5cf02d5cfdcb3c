"""Finding products by words. Names count before brands, brands before summaries; the work is bounded.

Whatever is asked for, and however many products there are: six words at most, two thousand entries of the index a word,
and twenty words for the beginning of one.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    String,
    Subquery,
    bindparam,
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
    page = {"skip": skip, "most": most}
    if len(asked) == 1:
        return _of_one(session, asked, page)
    meant = _meant(session, asked) if asked else {}
    if not meant or not all(meant):
        return []
    if all(many >= RANKED for many in meant.values()):
        named = session.execute(_named(RANKED, len(meant)), {**_words([[word] for (word,) in meant]), **page}).all()
        if len(named) == most:
            return named
    return _of_all(session, [*meant], page)


def _of_one(session: Session, asked: Mapping[str, Iterable[str]], page: Mapping[str, int]) -> Sequence[AnyRow]:
    """Those of one word are one range of the index, and need no counting."""
    (word,) = asked
    found = session.execute(_best(RANKED, 1), {"word_0_0": word, **page}).all()
    if found:
        return found
    begun = _begun(session, asked)[word]
    return _of_all(session, [begun], page) if begun and word not in begun else []


def _of_all(session: Session, meant: Sequence[Sequence[str]], page: Mapping[str, int]) -> Sequence[AnyRow]:
    return session.execute(_best(RANKED, *(len(spelled) for spelled in meant)), {**_words(meant), **page}).all()


def _words(meant: Iterable[Sequence[str]]) -> dict[str, str]:
    return {f"word_{place}_{nth}": word for place, spelled in enumerate(meant) for nth, word in enumerate(spelled)}


def _meant(session: Session, asked: Mapping[str, Iterable[str]]) -> dict[tuple[str, ...], int]:
    """The words to look up for each one asked, itself or those it begins; and how many entries. The rarest first."""
    words = {f"word_{place}": word for place, word in enumerate(asked)}
    counts = session.execute(_counting(RANKED, len(asked)), words).one()
    unknown = [word for word, many in zip(asked, counts, strict=True) if not many]
    begun = _begun(session, {word: asked[word] for word in unknown}) if unknown else {}
    known = sorted((many, word) for word, many in zip(asked, counts, strict=True) if many)
    return {(word,): many for many, word in known} | {tuple(spelled): 0 for spelled in begun.values()}


@lru_cache
def _counting(ranked: int, many: int) -> Select[*tuple[int, ...]]:
    """How many entries each of so many words has, as far as they are looked at."""
    return select(*(_counted(ranked, bindparam(f"word_{place}", type_=String)) for place in range(many)))


def _counted(ranked: int, word: ColumnElement[str]) -> ColumnElement[int]:
    some = select(Keyword.product_id).where(Keyword.word == word).limit(ranked).subquery()
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


@lru_cache
def _best(ranked: int, *spelled: int) -> Select[*tuple[Any, ...]]:
    """The products that have them all, the best first: those of the first word as far as they have the others.

    `spelled` says in how many ways each word may be spelled. Built once, since building takes longer than asking.
    """
    meant = [[_word(word, way) for way in range(ways)] for word, ways in enumerate(spelled)]
    best = _page(_entries(meant[0][0])) if spelled == (1,) else _page(_having_all(ranked, meant))
    query = select(*CARD).join_from(best, Product.__table__, Product.id == best.c.product_id)
    return query.order_by(best.c.rank, best.c.product_id)


@lru_cache
def _named(ranked: int, many: int) -> Select[*tuple[Any, ...]]:
    """The products that have all these words in their names, where all are so frequent that they may fill a page.

    These are the best there are, in the order of their ids, which is that of the index: it is read no further than the
    page is long, and at most as far as entries are looked at.
    """
    first, *others = ((aliased(Keyword), _word(place, 0)) for place in range(many))
    entry = first[0]
    query = select(*CARD).where(Product.id == entry.product_id, entry.product_id <= _last_looked_at(ranked, first[1]))
    for other, word in (first, *others):
        query = query.where(other.word == word, other.rank == 0, other.product_id == entry.product_id)
    query = query.order_by(entry.product_id)
    return query.offset(bindparam("skip", type_=Integer)).limit(bindparam("most", type_=Integer))


def _last_looked_at(ranked: int, word: ColumnElement[str]) -> ColumnElement[int]:
    named = select(Keyword.product_id).where(Keyword.word == word, Keyword.rank == 0).order_by(Keyword.product_id)
    return func.coalesce(named.offset(ranked - 1).limit(1).scalar_subquery(), literal(sys.maxsize, BigInteger))


def _word(word: int, way: int) -> ColumnElement[str]:
    return bindparam(f"word_{word}_{way}", type_=String)


def _page(query: Select[*tuple[Any, ...]]) -> Subquery:
    return query.offset(bindparam("skip", type_=Integer)).limit(bindparam("most", type_=Integer)).subquery()


def _having_all(ranked: int, meant: Sequence[Sequence[ColumnElement[str]]]) -> Select[*tuple[Any, ...]]:
    rarest, *others = meant
    pool = _pool(ranked, rarest)
    rank: ColumnElement[int] = func.min(pool.c.rank)
    query = select(pool.c.product_id)
    for spelled in others:
        other = aliased(Keyword)
        query = query.join(other, (other.product_id == pool.c.product_id) & other.word.in_(spelled))
        rank = rank + func.min(other.rank)
    return query.add_columns(rank.label("rank")).group_by(pool.c.product_id).order_by(rank, pool.c.product_id)


def _pool(ranked: int, spelled: Sequence[ColumnElement[str]]) -> Subquery:
    """The best entries of these words, an equal part of what is looked at from each."""
    parts = [_entries(word).limit(ranked // len(spelled)).subquery() for word in spelled]
    return union_all(*(select(part.c.product_id, part.c.rank) for part in parts)).subquery()


def _entries(word: ColumnElement[str]) -> Select[int, int]:
    """The products of a word, the best first: one range of the index."""
    return (
        select(Keyword.product_id, Keyword.rank).where(Keyword.word == word).order_by(Keyword.rank, Keyword.product_id)
    )
