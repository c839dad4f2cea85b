"""Answers told by a noun: "the refusal of the plan by Hamas", "voiced its acceptance"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import ProposalAccepted, ProposalRejected, Report
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .objects import WORDS, is_answerable, is_claim
from .report import answer

WISHES = lexicon("modality")
GIVEN = frozenset(
    {"after", "following", "despite", "over", "for", "amid", "since", "of", "by"}
)
"""Prepositions after which an answer is told as given."""


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
        if is_answerable(analysis, token, any_plan=True) or is_claim(analysis, token):
            return token
    return None


def _holds(frame: Frame) -> bool:
    """Tell whether an answer is given: not awaited, urged, feared or denied."""
    if frame.support is not None:
        return frame.standing.holds
    if _is_given(frame.predicate):
        return not is_negated(frame.predicate)
    return frame.standing.holds and not any(
        c.lower_ in {"no", "any", "possible", "eventual"}
        for c in frame.predicate.children
    )


def _is_given(noun: Token) -> bool:
    """Tell whether an answer is the ground for something: "in reprisal for its refusal"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in GIVEN:
        return False
    governor = prep.head
    wished = WISHES.has("demanded", frozenset({governor.lemma_.lower()}))
    return not (wished and prep.lower_ == "for")


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
