"""Puts fields of a report right, and says which of them may be."""

from collections.abc import Mapping

from pydantic import JsonValue, ValidationError

from .errors import CorrectionRefused
from .reports import Report

FIXED = frozenset({"article_id", "published_at", "evidence", "extractor"})
"""The fields that say where a report comes from; nobody can know them better."""


def corrected(
    report_id: str, report: Report, changes: Mapping[str, JsonValue]
) -> Report:
    """Return a report with some fields put right, in the form of stored events.

    Raises CorrectionRefused if a field may not be corrected, or a value does not fit.
    """
    kind = type(report)
    for field in changes:
        if field in FIXED:
            raise CorrectionRefused(
                report_id,
                f"{field} says where the report comes from, and cannot be corrected",
                "retract the report instead",
            )
        if field not in kind.model_fields:
            raise CorrectionRefused(
                report_id,
                f"a {kind.NAME} has no {field}",
                f"it has {', '.join(correctable(kind))}",
            )
    try:
        return kind.model_validate({**report.model_dump(mode="json"), **changes})
    except ValidationError as error:
        raise CorrectionRefused(
            report_id, _first(error), "give a value that the field can have"
        ) from error


def correctable(kind: type[Report]) -> tuple[str, ...]:
    """Return the fields of a type of reports that may be corrected."""
    return tuple(name for name in kind.model_fields if name not in FIXED)


def _first(error: ValidationError) -> str:
    details = error.errors(include_url=False, include_input=True)[0]
    where = ".".join(str(step) for step in details["loc"])
    message = f"{details['msg'][0].lower()}{details['msg'][1:]}"
    return f"{where or 'it'} cannot be {details['input']!r}: {message}"
