"""Holding, selling and releasing. Each is one guarded UPDATE, so that two buyers of the last jar cannot both get it."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import case, select, update
from sqlalchemy.orm import Session

from shop.inventory.models import Stock

Wanted = Mapping[int, int]
"""Quantity by variant id."""


def available(session: Session, variants: Collection[int]) -> dict[int, int]:
    """What can still be bought, by variant id. A variant nobody counted is not there."""
    rows = session.execute(select(Stock.variant_id, Stock.on_hand - Stock.held).where(Stock.variant_id.in_(variants)))
    there = {variant: left for variant, left in rows}
    return {variant: there.get(variant, 0) for variant in variants}


def hold(session: Session, wanted: Wanted) -> bool:
    """Promise `wanted` to an order: all of it; or nothing, and False."""
    quantity = case(wanted, value=Stock.variant_id)
    held = _update(session, wanted, (Stock.on_hand - Stock.held) >= quantity, held=Stock.held + quantity)
    if len(held) == len(wanted):
        return True
    if held:
        release(session, {variant: wanted[variant] for variant in held})
    return False


def release(session: Session, wanted: Wanted) -> None:
    """Give back what was held."""
    quantity = case(wanted, value=Stock.variant_id)
    _update(session, wanted, Stock.held >= quantity, held=Stock.held - quantity)


def sell(session: Session, wanted: Wanted) -> None:
    """What was held leaves the shelf."""
    quantity = case(wanted, value=Stock.variant_id)
    _update(session, wanted, Stock.held >= quantity, held=Stock.held - quantity, on_hand=Stock.on_hand - quantity)


def count(session: Session, variant: int, on_hand: int) -> None:
    """Somebody counted the shelf. What is held stays held; there is never less on the shelf than that."""
    stock = session.get(Stock, variant)
    if stock is None:
        session.add(Stock(variant_id=variant, on_hand=on_hand, held=0))
    else:
        stock.on_hand = max(on_hand, stock.held)


def _update(session: Session, wanted: Wanted, condition: object, **values: object) -> Sequence[int]:
    """Change the rows that meet the condition. Returns which.

    Rows are locked in the order of their ids, so that two who want the same things never wait for each other crosswise;
    the condition is checked once the lock is held.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(
            select(Stock.variant_id).where(Stock.variant_id.in_(wanted)).order_by(Stock.variant_id).with_for_update()
        )
    statement = update(Stock).where(Stock.variant_id.in_(wanted), condition).values(**values)  # type: ignore[arg-type]
    changed = statement.returning(Stock.variant_id).execution_options(synchronize_session=False)
    return session.scalars(changed).all()
