"""What the shop does by itself, beside its pages: delivering letters and tidying up."""

import logging
import threading
from datetime import timedelta

from flask import Flask

from shop import clock
from shop.accounts import sign_ins
from shop.cart import keeping
from shop.db import db
from shop.errors import ShopError
from shop.orders import ending, history, paying
from shop.payments.gateway import GatewayDown
from shop.web import letters, outcomes
from shop.web.house import settings

log = logging.getLogger(__name__)


def tidy() -> int:
    """Cancel orders that nobody paid in time, so that their stock can be bought again; sweep out what is old.

    Returns how many orders were cancelled. Each order is a transaction of its own.
    """
    limit = clock.now() - timedelta(hours=settings().unpaid_hours)
    unpaid = history.unpaid_since(db.session, limit)
    db.session.commit()
    cancelled = sum(_expire(order) for order in unpaid)
    keeping.forget_old(db.session, clock.now())
    sign_ins.forget_old(db.session, clock.now())
    db.session.commit()
    return cancelled


def _expire(order: int) -> bool:
    """Whether it was cancelled: not if the provider has the money and never said so, nor while it cannot be asked."""
    waiting = paying.waiting_for(db.session, order)
    try:
        if waiting is not None:
            outcomes.learn(waiting)
            db.session.commit()
    except (GatewayDown, ShopError) as trouble:
        db.session.rollback()
        log.warning("unpaid order %d is kept, as its payment cannot be cleared up: %s", order, trouble)
        return False
    expired = ending.expire(db.session, history.by_id(db.session, order, lock=True), clock.now())
    db.session.commit()
    return expired


def work(app: Flask, stop: threading.Event, pause: float = 2.0) -> None:
    """Deliver and tidy until told to stop. What goes wrong is logged, and tried again in the next round."""
    tidied = clock.now() - timedelta(days=1)
    while not stop.is_set():
        try:
            with app.app_context():
                letters.deliver_due()
                if clock.now() - tidied >= timedelta(minutes=5):
                    tidy()
                    tidied = clock.now()
        except Exception:
            log.exception("a round of chores went wrong")
        stop.wait(pause)


def work_beside(app: Flask) -> threading.Event:
    """Do the chores in a thread of this process. Returns what stops it."""
    stop = threading.Event()
    threading.Thread(target=work, args=(app, stop), name="chores", daemon=True).start()
    return stop
