"""From fields in the form that reports are printed in to the form they are stored in."""

from collections.abc import Mapping
from typing import get_origin

import orjson
from pydantic import JsonValue

from domain.errors import CorrectionRefused
from domain.reports import FigureReported, HostagesReleased, Report
from domain.vocabulary import DateBasis, Precision

Fields = dict[str, JsonValue]

DATES = {
    "start": "start",
    "end": "end",
    "precision": "precision",
    "date_basis": "basis",
    "date_phrase": "phrase",
}
"""The flat names of when something happened, and those that are stored."""

NUMBERS = frozenset({"value", "count"})
"""The flat names of a report's number, of which the stored form keeps more."""


def amended(report_id: str, report: Report, given: Mapping[str, str]) -> Fields:
    """Return the stored fields that some flat ones change, with their new values.

    A day that is given alone is the only one, unless days were told from one to
    another and it can take the place of its end. An empty text takes a value away,
    commas part the members of a list, and what begins like a JSON list or object is
    read as one. A name with a dot leads into an object. Raises CorrectionRefused for a
    number that is none.
    """
    before: Fields = report.model_dump(mode="json")
    after: Fields = report.model_dump(mode="json")
    number = _number_field(report)
    for name, text in given.items():
        if name in DATES:
            _within(after, "happened")[DATES[name]] = text or None
        elif number is not None and name in {*NUMBERS, "bound"}:
            after[number] = _quantity(after[number], name, text, report_id)
        elif name == "terms":
            after["terms"] = _terms(after.get("terms"), text)
        elif name == "confidence":
            _within(after, "confidence")["level"] = text
        else:
            _put(after, name, _value(report, name, text))
    if not DATES.keys().isdisjoint(given):
        _settle(_within(after, "happened"), _within(before, "happened"), given)
    return {
        name: value
        for name, value in after.items()
        if name not in before or value != before[name]
    }


def _number_field(report: Report) -> str | None:
    match report:
        case FigureReported():
            return "quantity"
        case HostagesReleased():
            return "count"
        case _:
            return None


def _quantity(was: JsonValue, name: str, text: str, report_id: str) -> JsonValue:
    """Return a quantity with another number or bound; it keeps the words of the text."""
    known = dict(was) if isinstance(was, dict) else {"text": text}
    if name == "bound":
        return {**known, "bound": text}
    if text == "" and name == "count":
        return None
    try:
        value = orjson.loads(text.replace(" ", ""))
    except orjson.JSONDecodeError:
        value = None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CorrectionRefused(
            report_id, f"{name} cannot be {text!r}", "write a number, as in 105"
        )
    return {**known, "value": value, "low": None, "high": None}


def _terms(was: JsonValue, text: str) -> JsonValue:
    """Return terms of some kinds; those that were there keep all else that is known."""
    if text[:1] in {"[", "{"}:
        return _json(text)
    known = was if isinstance(was, list) else []
    terms: list[JsonValue] = []
    for kind in _members(text):
        same = [one for one in known if isinstance(one, dict) and one["kind"] == kind]
        terms.extend(same or [{"kind": kind}])
    return terms


def _settle(happened: Fields, was: Fields, given: Mapping[str, str]) -> None:
    """Let the other end of a date follow the one that was given, where it must.

    Days that a person gives are meant to the day, unless it is said how finely.
    """
    if "start" in given and "end" not in given:
        happened["end"] = _other_end(happened["start"], was["end"], was, later=True)
    if "end" in given and "start" not in given:
        happened["start"] = _other_end(happened["end"], was["start"], was, later=False)
    if happened["start"] is None:
        happened["precision"] = Precision.UNKNOWN.value
        happened["basis"] = DateBasis.UNKNOWN.value
        return
    if "precision" not in given:
        happened["precision"] = Precision.DAY.value
    if happened["basis"] == DateBasis.UNKNOWN and "date_basis" not in given:
        happened["basis"] = DateBasis.STATED.value


def _other_end(
    given: JsonValue, other: JsonValue, was: Fields, *, later: bool
) -> JsonValue:
    """Return the other end: as it was if it was another day and fits, else the same."""
    one_day = was["start"] == was["end"]
    if one_day or not isinstance(given, str) or not isinstance(other, str):
        return given
    fits = other > given if later else other < given
    return other if fits else given


def _put(after: Fields, name: str, value: JsonValue) -> None:
    outer, _, inner = name.partition(".")
    if inner and isinstance(after.get(outer), dict):
        _within(after, outer)[inner] = value
    else:
        after[name] = value


def _within(after: Fields, name: str) -> Fields:
    inner = after[name]
    if not isinstance(inner, dict):
        raise TypeError(name)
    return inner


def _value(report: Report, name: str, text: str) -> JsonValue:
    if text[:1] in {"[", "{"}:
        return _json(text)
    outer, _, inner = name.partition(".")
    kind = type(report).model_fields.get(outer)
    several = kind is not None and get_origin(kind.annotation) is tuple
    if several or inner == "sponsors":
        return _members(text)
    return text or None


def _members(text: str) -> list[JsonValue]:
    return [member.strip() for member in text.split(",") if member.strip()]


def _json(text: str) -> JsonValue:
    try:
        value: JsonValue = orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
    return value
