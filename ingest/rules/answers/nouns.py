"""Answers told by a noun: "the refusal of the plan by Hamas", "voiced its acceptance"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import ProposalAccepted, ProposalRejected, Report
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame

from .objects import WORDS, is_answerable, is_claim
from .report import answer


def nominal_answers(analysis: Analysis) -> Iterator[Report]:
    """Find "the rejection by Hamas of the plan", "Israel's acceptance of the offer"."""
    nouns = WORDS.words("reject.nouns") | WORDS.words("accept.nouns")
    for frame in analysis.frames.nouns(nouns):
        proposal = _object(analysis, frame)
        if proposal is None or not _holds(frame):
            continue
        rejects = frame.predicate.lemma_.lower() in WORDS.words("reject.nouns")
        for party in _parties(analysis, frame):
            yield answer(
                ProposalRejected if rejects else ProposalAccepted,
                analysis,
                frame,
                party=party,
                proposal=proposal,
                rule="answers.noun",
                level=Level.MEDIUM,
            )


def _object(analysis: Analysis, frame: Frame) -> Token | None:
    for token in frame.objects("of", "to", "for"):
        if is_answerable(analysis, token) or is_claim(analysis, token):
            return token
    return None


def _holds(frame: Frame) -> bool:
    """Tell whether an answer is given: not awaited, urged, feared or denied."""
    if frame.support is not None:
        return frame.standing.holds
    return frame.standing.holds and not any(
        c.lower_ in {"no", "any", "possible", "eventual"} for c in frame.predicate.children
    )


def _parties(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    """Return whose answer it is; the subject of a verb only if that makes it known."""
    own = tuple(t for t in frame.agents if _belongs(t, frame.predicate))
    if own:
        return analysis.mentions.acting(own)
    if frame.support is not None and WORDS.has(
        "accept.voicing", analysis.frames.of(frame.support).keys
    ):
        return analysis.frames.agents(frame)
    return ()


def _belongs(token: Token, noun: Token) -> bool:
    return token.i == noun.i or noun.is_ancestor(token)
