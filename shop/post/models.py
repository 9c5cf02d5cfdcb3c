from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Base, Code, PrimaryKey


class Letter(Base):
    """A letter to deliver. `about` says of what it tells, once: a second of a kind about one thing is refused."""

    __tablename__ = "post_letter"
    __table_args__ = (
        Index(
            "ix_post_letter_due",
            "due_at",
            sqlite_where=text("due_at IS NOT NULL"),
            postgresql_where=text("due_at IS NOT NULL"),
        ),
    )

    id: Mapped[PrimaryKey]
    kind: Mapped[Code]
    about: Mapped[str] = mapped_column(String(120), unique=True)
    recipient: Mapped[str] = mapped_column(String(254))
    facts: Mapped[dict[str, Any]]
    language: Mapped[Code]
    written_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    trouble: Mapped[str | None] = mapped_column(Text)
