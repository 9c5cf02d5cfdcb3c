"""Writing letters with what they tell of, and delivering them afterwards, each once, until it has worked."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from shop.post.models import Letter

CLAIMED_FOR = timedelta(minutes=5)
PATIENCE = 12
"""Attempts before a letter is left for a person to look at; with doubling waits that is about three days."""


def write(
    session: Session, kind: str, recipient: str, facts: dict[str, Any], language: str, now: datetime, about: str = ""
) -> Letter:
    """A letter of this kind to this address, delivered once the transaction is committed."""
    letter = Letter(
        kind=kind,
        about=f"{kind}:{about or secrets.token_hex(16)}",
        recipient=recipient,
        facts=facts,
        language=language,
        written_at=now,
        due_at=now,
        sent_at=None,
        attempts=0,
    )
    session.add(letter)
    return letter


def is_written(session: Session, kind: str, about: str) -> bool:
    """Whether there is a letter of this kind about this thing."""
    return session.scalar(select(Letter.id).where(Letter.about == f"{kind}:{about}")) is not None


def due(session: Session, now: datetime, most: int = 50) -> Sequence[int]:
    """The ids of letters that wait for delivery, the oldest first."""
    return session.scalars(select(Letter.id).where(Letter.due_at <= now).order_by(Letter.due_at).limit(most)).all()


def claim(session: Session, letter: int, now: datetime) -> bool:
    """Take a letter on: True for one of those who ask, and nobody else for a while. Commit before delivering."""
    statement = (
        update(Letter)
        .where(Letter.id == letter, Letter.due_at <= now)
        .values(due_at=now + CLAIMED_FOR, attempts=Letter.attempts + 1)
        .returning(Letter.id)
    )
    return session.scalar(statement) is not None


def delivered(session: Session, letter: int, now: datetime) -> None:
    """A claimed letter has been handed over, and is not due any more."""
    found = session.get_one(Letter, letter)
    found.due_at, found.sent_at, found.trouble = None, now, None


def failed(session: Session, letter: int, trouble: Exception, now: datetime) -> None:
    """A claimed letter could not be handed over: it is due again later, each time after a longer wait."""
    found = session.get_one(Letter, letter)
    waits = found.attempts < PATIENCE
    found.due_at = now + timedelta(minutes=2**found.attempts) if waits else None
    found.trouble = repr(trouble)[:2000]
