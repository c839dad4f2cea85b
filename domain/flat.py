"""The flat form of a report: one JSON object with the names of the annotation guide."""

from collections.abc import Callable

from pydantic import JsonValue

from .identity import report_id
from .reports import (
    AgreementReached,
    FigureReported,
    HostagesReleased,
    ProposalTabled,
    Report,
    TruceBegan,
)
from .values import Quantity, Term

Flat = dict[str, JsonValue]


def flat(report: Report) -> Flat:
    """Return a report as one flat object, ready for JSON.

    `terms` lists the kinds of a proposal's terms, and `term_details` the terms;
    likewise `count` and `value` are numbers, and `quantity` holds all about them.
    """
    dumped = report.model_dump(mode="json")
    payload = {key: dumped[key] for key in dumped if key not in Report.model_fields}
    _FLATTEN.get(type(report), _unchanged)(report, payload)
    happened = dumped["happened"]
    return {
        "id": report_id(report),
        "type": report.NAME,
        "article_id": report.article_id,
        "talks": report.talks,
        "start": happened["start"],
        "end": happened["end"],
        "precision": happened["precision"],
        "date_basis": happened["basis"],
        "date_phrase": happened["phrase"],
        **payload,
        "published_at": dumped["published_at"],
        "evidence": dumped["evidence"],
        "attribution": dumped["attribution"],
        "modality": dumped["modality"],
        "confidence": dumped["confidence"],
        "extractor": dumped["extractor"],
    }


def kinds(terms: tuple[Term, ...]) -> list[JsonValue]:
    """Return the kinds of terms, each once, in alphabetical order."""
    return sorted({term.kind.value for term in terms})  # type: ignore[return-value]  # str is a JsonValue


def _unchanged(_report: Report, _payload: Flat) -> None:
    """Leave a payload that is flat already."""


def _flatten_terms(report: Report, payload: Flat) -> None:
    assert isinstance(report, ProposalTabled | AgreementReached | TruceBegan)  # noqa: S101  # narrows the type
    payload["term_details"] = payload["terms"]
    payload["terms"] = kinds(report.terms)


def _flatten_figure(report: Report, payload: Flat) -> None:
    assert isinstance(report, FigureReported)  # noqa: S101  # narrows the type
    payload["value"] = _number(report.quantity)
    payload["bound"] = report.quantity.bound.value


def _flatten_release(report: Report, payload: Flat) -> None:
    assert isinstance(report, HostagesReleased)  # noqa: S101  # narrows the type
    payload["quantity"] = payload["count"]
    payload["count"] = None if report.count is None else _number(report.count)


def _number(quantity: Quantity) -> int | float | None:
    return quantity.value


_FLATTEN: dict[type[Report], Callable[[Report, Flat], None]] = {
    ProposalTabled: _flatten_terms,
    AgreementReached: _flatten_terms,
    TruceBegan: _flatten_terms,
    FigureReported: _flatten_figure,
    HostagesReleased: _flatten_release,
}
