"""The one clock. Everything that asks for the time asks here, so that a test can set it."""

from datetime import UTC, datetime, timedelta

_standing_at: datetime | None = None


def now() -> datetime:
    """The time, aware and in UTC."""
    return _standing_at or datetime.now(UTC)


def stand_still(at: datetime) -> None:
    """For tests: from here on it is `at`."""
    global _standing_at  # noqa: PLW0603 - there is one clock
    _standing_at = at


def move(by: timedelta) -> None:
    """For tests: the standing clock moves on by `by`."""
    stand_still(now() + by)


def run() -> None:
    """For tests: the clock runs again."""
    global _standing_at  # noqa: PLW0603 - there is one clock
    _standing_at = None
