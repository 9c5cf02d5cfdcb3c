from datetime import datetime

from flask_security import RoleMixin, UserMixin
from sqlalchemy import Column, ForeignKey, String, Table, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.base import Base, Key, Name, PrimaryKey

STAFF = "staff"

roles_of_users = Table(
    "accounts_user_role",
    Base.metadata,
    Column("user_id", ForeignKey("accounts_user.id", ondelete="CASCADE"), primary_key=True),
    Column("role_id", ForeignKey("accounts_role.id", ondelete="CASCADE"), primary_key=True),
)


class Role(Base, RoleMixin):
    """What somebody may do besides shopping."""

    __tablename__ = "accounts_role"

    id: Mapped[PrimaryKey]
    name: Mapped[str] = mapped_column(String(80), unique=True)
    description: Mapped[str | None] = mapped_column(String(255))
    permissions: Mapped[str | None] = mapped_column(Text)  # type: ignore[assignment] # its mixin is not of SQLAlchemy


class User(Base, UserMixin):
    """A customer or a member of staff. The fields that begin with `fs_` are Flask-Security's."""

    __tablename__ = "accounts_user"

    id: Mapped[PrimaryKey]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[Name] = mapped_column(default="")
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool]
    fs_uniquifier: Mapped[Key] = mapped_column(unique=True)
    registered_at: Mapped[datetime | None]
    roles: Mapped[list[Role]] = relationship(secondary=roles_of_users)  # type: ignore[assignment] # likewise


class SignIn(Base):
    """One place where somebody is signed in. The cookie names it; ending it here ends it there."""

    __tablename__ = "accounts_sign_in"

    key_hash: Mapped[Key] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), index=True)
    began_at: Mapped[datetime] = mapped_column(index=True)
