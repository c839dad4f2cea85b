"""Reads corrections as a person writes them, in the names of the flat form."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import JsonValue

from domain.errors import DecisionRefused
from domain.reports import FigureReported, HostagesReleased, ProposalAnswer, Report
from domain.values import Happened, Term
from domain.vocabulary import DateBasis, Precision

NOTHING = frozenset({"", "null", "none"})
"""How a person writes that something is not settled."""

DAYS = ("start", "end")

PARTS = {
    "precision": ("happened", "precision"),
    "date_basis": ("happened", "basis"),
    "date_phrase": ("happened", "phrase"),
    "confidence": ("confidence", "level"),
}
"""Flat names of what is stored as a part of something else."""

Changes = dict[str, JsonValue]


def changes(report: Report, assignments: Iterable[str]) -> Changes:
    """Return the changes that `field=value` assignments make to a report.

    Lists are split at commas. `start` alone is a day, and one that is empty says that
    no text settles it; `value`, `count` and `bound` are
    those of the number that the report gives, `terms` are kinds, `sponsors` and `name`
    those of the proposal that is answered. Raises DecisionRefused for what cannot be
    read; whether the values fit, the domain checks.
    """
    told = dict(map(_assignment, assignments))
    if len(told) == 0:
        raise DecisionRefused("nothing to correct; name a field, as in place=Doha")
    made = _days(report.happened, told)
    for field, text in told.items():
        if field not in DAYS:
            name, value = _change(report, field, text)
            made[name] = _joined(made.get(name), value)
    return made


def _assignment(written: str) -> tuple[str, str]:
    field, equals, value = written.partition("=")
    if not equals or not field.strip():
        raise DecisionRefused(
            f"{written!r} is no correction; write a field and its value: place=Doha"
        )
    return field.strip(), value.strip()


def _days(was: Happened, told: Mapping[str, str]) -> Changes:
    days = {field: _scalar(told[field]) for field in DAYS if field in told}
    if not days:
        return {}
    if "end" not in days:
        days["end"] = days["start"]
    if days["end"] is None:
        nothing: Changes = {"precision": Precision.UNKNOWN, "basis": DateBasis.UNKNOWN}
        return {"happened": {**days, **nothing}}
    one_day = days.get("start") == days["end"]
    if one_day or was.precision is Precision.UNKNOWN:
        days["precision"] = Precision.DAY
    if was.basis is DateBasis.UNKNOWN:
        days["basis"] = DateBasis.STATED
    return {"happened": days}


def _change(report: Report, field: str, text: str) -> tuple[str, JsonValue]:
    number = _number_field(report)
    if number is not None and field in {"value", number}:
        return number, _number(text)
    if number is not None and field == "bound":
        return number, {"bound": text}
    if isinstance(report, ProposalAnswer) and field in {"sponsors", "name"}:
        value: JsonValue = _several(text) if field == "sponsors" else _scalar(text)
        return "of", {field: value}
    if field == "terms":
        return field, _terms(report, _several(text))
    if field in PARTS:
        name, part = PARTS[field]
        return name, {part: _scalar(text)}
    return field, _reader(report, field)(text)


def _terms(report: Report, kinds: Iterable[str]) -> list[JsonValue]:
    """Return terms of some kinds; those that are told keep all else that is known."""
    told: Iterable[Term] = getattr(report, "terms", ())
    known = [term.model_dump(mode="json") for term in told]
    terms: list[JsonValue] = []
    for kind in kinds:
        terms.extend([one for one in known if one["kind"] == kind] or [{"kind": kind}])
    return terms


def _number_field(report: Report) -> str | None:
    match report:
        case FigureReported():
            return "quantity"
        case HostagesReleased():
            return "count"
        case _:
            return None


def _number(text: str) -> JsonValue:
    if text.casefold() in NOTHING:
        return None
    plain = text.replace(",", "")
    try:
        value = float(plain) if "." in plain else int(plain)
    except ValueError as error:
        raise DecisionRefused(
            f"{text!r} is no number; write digits, as in value=105"
        ) from error
    return {"value": value, "low": None, "high": None, "text": text}


def _reader(report: Report, field: str) -> Callable[[str], JsonValue]:
    known = type(report).model_fields.get(field)
    listed = known is not None and str(known.annotation).startswith("tuple")
    return _several if listed else _scalar


def _several(text: str) -> Any:  # noqa: ANN401  # a list of texts, as JSON has it
    return [name.strip() for name in text.split(",") if name.strip()]


def _scalar(text: str) -> JsonValue:
    return None if text.casefold() in NOTHING else text


def _joined(before: JsonValue, value: JsonValue) -> JsonValue:
    if isinstance(before, dict) and isinstance(value, dict):
        return {**before, **value}
    return value
