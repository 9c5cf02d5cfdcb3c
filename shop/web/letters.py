"""What a letter says, and handing it to the mail server."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, current_app, url_for
from flask_babel import force_locale
from flask_mailman import EmailMessage, Mail
from sqlalchemy.orm import Session

from shop import clock
from shop.db import db
from shop.orders import history, states
from shop.post import letters
from shop.post.models import Letter
from shop.web.house import settings

log = logging.getLogger(__name__)


def init_app(app: Flask) -> None:
    Mail(app)


def deliver_due() -> int:
    """Deliver every letter that is due. Each is claimed first, so that several workers never send one twice.

    Returns how many were delivered.
    """
    delivered = 0
    for letter in letters.due(db.session, clock.now()):
        claimed = letters.claim(db.session, letter, clock.now())
        db.session.commit()
        if claimed:
            delivered += _deliver(letter)
    return delivered


def _deliver(letter: int) -> bool:
    """Write a claimed letter out and hand it over. What goes wrong is noted, and the post goes on."""
    try:
        message = _message(letter)
        # Flask-Mailman leaves a line of its own open when the server refuses, so it is given one.
        with current_app.extensions["mailman"].get_connection() as message.connection:
            message.send()
    except Exception as trouble:
        db.session.rollback()
        letters.failed(db.session, letter, trouble, clock.now())
        db.session.commit()
        log.warning("letter %d could not be delivered: %r", letter, trouble)
        return False
    letters.delivered(db.session, letter, clock.now())
    db.session.commit()
    return True


def _message(letter: int) -> EmailMessage:
    """A letter ready to send. No transaction stays open: a slow mail server keeps nobody from the books."""
    found = db.session.get_one(Letter, letter)
    subject, body = written(found)
    sender, recipient = current_app.config["MAIL_DEFAULT_SENDER"], found.recipient
    db.session.rollback()
    return EmailMessage(subject, body, sender, [recipient])


def written(letter: Letter) -> tuple[str, str]:
    """Subject and text of a letter, in its reader's language."""
    with force_locale(letter.language):
        facts = _FACTS[letter.kind](db.session, letter.facts, letter.language)
        template = current_app.jinja_env.get_template(f"letters/{letter.kind}.txt")
        text = template.render(shop=settings(), **facts)
    subject, _, body = text.partition("\n")
    return subject.strip(), body.strip() + "\n"


def _written(session: Session, facts: Mapping[str, Any], language: str) -> Mapping[str, Any]:
    return facts


def _order(session: Session, facts: Mapping[str, Any], language: str) -> Mapping[str, Any]:
    order = history.by_id(session, facts["order"])
    path = url_for("storefront.orders.show", token=order.token, _external=True)
    return {
        "order": order,
        "link": path,
        "address": order.address.lines(language),
        "taxes": states.taxes(order),
        "by_transfer": any(payment.gateway == "offline" for payment in order.payments),
    }


_FACTS: Mapping[str, Callable[[Session, Mapping[str, Any], str], Mapping[str, Any]]] = {
    "written": _written,
    "order_placed": _order,
    "payment_received": _order,
    "order_sent": _order,
    "order_cancelled": _order,
}
