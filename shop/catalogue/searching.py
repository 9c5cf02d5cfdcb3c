"""Finding products by words. Names count before brands, brands before descriptions; the work is bounded."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from shop.catalogue.arranging import words
from shop.catalogue.models import Keyword

MOST_WORDS = 6
RANKED = 2_000
"""However many products a word has, this many of the best are looked at."""


def find(session: Session, text: str, skip: int, most: int) -> Sequence[int]:
    """Ids of products that have all the words of `text`, the best first.

    A word nobody has counts as the beginning of the words that begin with it: «gherk» finds gherkins.
    """
    asked = words(text)[:MOST_WORDS]
    if not asked:
        return []
    counted = _known(session, asked)
    return _with_all(session, counted, skip, most) if all(counted) else []


def _known(session: Session, asked: list[str]) -> list[list[str]]:
    """For each word asked for the words to look up: itself, or those it begins. The rarest first."""
    known = [(_count(session, word), [word]) for word in asked]
    meant = [(count, [word]) if count else _beginning(session, word) for count, [word] in known]
    return [spelled for _count, spelled in sorted(meant)]


def _count(session: Session, word: str) -> int:
    some = select(Keyword.product_id).where(Keyword.word == word).limit(RANKED).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def _beginning(session: Session, start: str) -> tuple[int, list[str]]:
    query = select(Keyword.word).where(Keyword.word > start, Keyword.word < start + "\U0010ffff")
    return RANKED, list(session.scalars(query.distinct().order_by(Keyword.word).limit(20)))


def _with_all(session: Session, asked: list[list[str]], skip: int, most: int) -> Sequence[int]:
    rarest, *others = asked
    best = select(Keyword.product_id, Keyword.rank).where(Keyword.word.in_(rarest))
    if len(rarest) == 1 and not others:
        best = best.order_by(Keyword.rank, Keyword.product_id).offset(skip).limit(most)
        return list(session.scalars(best))
    pool = best.order_by(Keyword.rank, Keyword.product_id).limit(RANKED).subquery()
    rank: ColumnElement[int] = func.min(pool.c.rank)
    query = select(pool.c.product_id)
    for spelled in others:
        other = aliased(Keyword)
        query = query.join(other, (other.product_id == pool.c.product_id) & other.word.in_(spelled))
        rank = rank + func.min(other.rank)
    query = query.group_by(pool.c.product_id).order_by(rank, pool.c.product_id)
    return list(session.scalars(query.offset(skip).limit(most)))
