"""When an article was published, from the first source that tells."""

from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime

from domain.article import Publication
from domain.vocabulary import PublicationBasis
from ingest.dates import dateline_date, file_name_date

from .model import Refusal

_ADVICE = "write it as 2024-01-28 or as 2024-01-28T09:30:00+00:00"


def publication(
    *, flag: date | None, stated: str | None, text: str, file_name: str
) -> Publication:
    """Give the time of publication: of the flag, the metadata, the dateline, the name.

    A time without a zone is taken as UTC, and a day as its midnight.
    """
    if flag is not None:
        return _published(flag, PublicationBasis.FLAG)
    if stated is not None:
        return _published(parsed(stated), PublicationBasis.METADATA)
    dateline = dateline_date(text)
    if dateline is not None:
        return _published(dateline, PublicationBasis.DATELINE)
    named = file_name_date(file_name)
    if named is not None:
        return _published(named, PublicationBasis.FILE_NAME)
    raise Refusal(
        "it does not tell when it was published", "give the day with --published"
    )


def _published(when: date, basis: PublicationBasis) -> Publication:
    if not isinstance(when, datetime):
        midnight = datetime.combine(when, time(), UTC)
        return Publication(at=midnight, precision="day", basis=basis)
    aware = when if when.tzinfo is not None else when.replace(tzinfo=UTC)
    try:
        aware.astimezone(UTC)
    except OverflowError:
        raise Refusal(f"{when} is no time of the calendar", _ADVICE) from None
    return Publication(at=aware, precision="second", basis=basis)


def parsed(words: str) -> date:
    """Give the day or the time that words name, in the ISO form or that of e-mail."""
    stripped = words.strip()
    for form in (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime):
        try:
            return form(stripped)
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
    raise Refusal(f"its date of publication {words!r} cannot be read", _ADVICE)
