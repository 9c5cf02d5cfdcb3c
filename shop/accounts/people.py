"""Who has an account: opening one by hand, finding it, and saying who works in the shop."""

import secrets
from datetime import datetime

from flask_babel import gettext
from flask_security import hash_password
from sqlalchemy import select
from sqlalchemy.orm import Session

from shop.accounts.models import Role, User
from shop.errors import NotFound


def add(session: Session, name: str, email: str, password: str, now: datetime) -> User:
    """A new account. What customers do for themselves goes through Flask-Security's pages."""
    user = User(
        email=email.lower(),
        name=name,
        password=hash_password(password),
        active=True,
        fs_uniquifier=secrets.token_hex(16),
        registered_at=now,
    )
    session.add(user)
    session.flush()
    return user


def grant(session: Session, email: str, role: str) -> None:
    """Give somebody a role; who has it keeps it. Raises NotFound where nobody has that address."""
    user = session.scalar(select(User).where(User.email == email.lower()))
    if user is None:
        raise NotFound(gettext("There is no account with the address %(address)s.", address=email))
    if not user.has_role(role):
        user.roles.append(_role(session, role))
    session.flush()


def _role(session: Session, name: str) -> Role:
    return session.scalar(select(Role).where(Role.name == name)) or Role(name=name, description=None, permissions=None)
