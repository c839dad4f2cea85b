"""The flat form of a report: one JSON object with the names of the annotation guide."""

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
from .values import Term

Flat = dict[str, JsonValue]


def flat(report: Report) -> Flat:
    """Return a report as one flat object, ready for JSON.

    `terms` lists the kinds of a proposal's terms, and `term_details` the terms;
    likewise `count` and `value` are numbers, and `quantity` holds all about them.
    """
    dumped = report.model_dump(mode="json")
    payload = {key: dumped[key] for key in dumped if key not in Report.model_fields}
    _flatten(report, payload)
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
        "evidence": [
            {"start": span.start, "end": span.end, "quote": span.words}
            for span in report.evidence
        ],
        "attribution": dumped["attribution"],
        "modality": dumped["modality"],
        "confidence": dumped["confidence"],
        "extractor": dumped["extractor"],
    }


def kinds(terms: tuple[Term, ...]) -> list[JsonValue]:
    """Return the kinds of terms, each once, in alphabetical order."""
    return sorted({term.kind.value for term in terms})  # type: ignore[return-value]  # str is a JsonValue


def _flatten(report: Report, payload: Flat) -> None:
    """Put the annotation guide's names beside the fuller values."""
    match report:
        case ProposalTabled() | AgreementReached() | TruceBegan():
            payload["term_details"] = payload["terms"]
            payload["terms"] = kinds(report.terms)
        case FigureReported():
            payload["value"] = report.quantity.value
            payload["bound"] = report.quantity.bound.value
        case HostagesReleased():
            payload["quantity"] = payload["count"]
            payload["count"] = None if report.count is None else report.count.value
        case _:
            pass
