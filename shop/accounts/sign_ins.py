"""Where somebody is signed in: begun with a new key each time, found by it, ended for good."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session, contains_eager

from shop.accounts.models import Role, SignIn, User, roles_of_users

LASTS = timedelta(days=30)


def begin(session: Session, user: User, now: datetime) -> str:
    """A new sign-in of this person; the key is for her browser alone, the shop keeps its hash."""
    key = secrets.token_urlsafe(32)
    session.add(SignIn(key_hash=_hash(key), user_id=user.id, began_at=now))
    return key


def asking(key: str, now: datetime) -> Select[User]:
    """The statement that asks who is signed in by this key, if anybody; with her roles, which every page looks at."""
    return (
        select(User)
        .join(SignIn, SignIn.user_id == User.id)
        .outerjoin(roles_of_users, roles_of_users.c.user_id == User.id)
        .outerjoin(Role, Role.id == roles_of_users.c.role_id)
        .where(SignIn.key_hash == _hash(key), SignIn.began_at > now - LASTS, User.active)
        .options(contains_eager(User.roles))
    )


def end(session: Session, key: str) -> None:
    session.execute(delete(SignIn).where(SignIn.key_hash == _hash(key)))


def forget_old(session: Session, now: datetime) -> None:
    """Sweep out what has run out."""
    session.execute(delete(SignIn).where(SignIn.began_at <= now - LASTS))


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
