"""Says values in the words that tables and the screen of a state use."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from domain.values import Quantity
from domain.vocabulary import Bound
from projections.answers import Answer, AnswerLine, Line

SHORT_ID = 8
"""How much of a report's id is shown; `parley why` takes any beginning of one."""

BOUNDS: Mapping[Bound, str] = MappingProxyType(
    {
        Bound.EXACT: "",
        Bound.ABOUT: "about ",
        Bound.AT_LEAST: "at least ",
        Bound.AT_MOST: "at most ",
    }
)


def words(name: str) -> str:
    """Return the name of an issue, phase or type as words."""
    return name.replace("_", " ")


def listed(names: tuple[str, ...]) -> str:
    """Return names in one phrase, the empty ones as words too."""
    return ", ".join(words(name) for name in names)


def iso(day: date | None) -> str:
    """Return an ISO day, and nothing where there is none."""
    return "" if day is None else day.isoformat()


def span(start: date | None, end: date | None) -> str:
    """Return the days from one to another in a phrase."""
    if start is None:
        return "on no given day"
    if end is None:
        return f"since {start}"
    return f"{start}" if start == end else f"{start} to {end}"


def lasting(days: int) -> str:
    """Return a number of days in words."""
    return "1 day" if days == 1 else f"{days} days"


def age(days: int) -> str:
    """Return how long ago something was."""
    return "today" if days == 0 else f"{lasting(days)} ago"


def number(value: float | None) -> str:
    """Return a number with its thousands set apart, and nothing where there is none."""
    return "" if value is None else f"{value:,}"


def amount(quantity: Quantity) -> str:
    """Return a quantity with its bound, and in the text's own words if it is vague."""
    if quantity.value is not None:
        return f"{BOUNDS[quantity.bound]}{number(quantity.value)}"
    if quantity.low is not None and quantity.high is not None:
        return f"{number(quantity.low)} to {number(quantity.high)}"
    return quantity.text


def counted(number: int, thing: str) -> str:
    """Return a number of things in words."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def answered(line: AnswerLine) -> str:
    """Return a party's answer; one that is awaited has its age, and one may be denied."""
    if line.answer is Answer.NONE:
        return f"no answer yet, {lasting(line.days)}"
    denied = ", which it denies" if line.denied_by else ""
    return f"{words(line.answer)} {line.since}{denied}"


def short(line: Line) -> str:
    """Return the short id of the report behind a line."""
    return line.id[:SHORT_ID]


def voices(line: Line) -> str:
    """Return how many independent voices stand behind a line."""
    return str(len(line.voices))
