"""Times as the ledger keeps them: UTC, in texts whose order is the order of the times."""

from datetime import UTC, datetime
from functools import lru_cache


def in_utc(time: datetime) -> datetime:
    """Return an aware time in UTC; a naive one is refused, as it could mean any zone."""
    if time.tzinfo is None:
        raise ValueError(f"{time.isoformat()} has no time zone")
    return time.astimezone(UTC)


# Events that come together share their times.
@lru_cache(maxsize=64)
def fixed_width(time: datetime) -> str:
    """Return an aware time as text in UTC, to the microsecond, always of one width."""
    return in_utc(time).isoformat(timespec="microseconds")


@lru_cache(maxsize=64)
def moment(text: str) -> datetime:
    """Return the time of a text of fixed width; raise ValueError if it is none."""
    return datetime.fromisoformat(text)
