"""Deals concluded between parties, or by mediators for them."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import AgreementReached, Report
from domain.values import Term
from domain.vocabulary import Issue, Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.issues import issues_in, phrase
from ingest.lexicon import lexicon

WORDS = lexicon("agreements")
DEALS = WORDS.words("deals")
ONE_SIDED = frozenset({"make", "have", "announce", "settle", "adopt", "close", "achieve", "secure", "ratify", "cut"})
"""Verbs that conclude a deal only with two parties as their subject."""


def agreements(analysis: Analysis) -> Iterator[Report]:
    """Find "Israel and Hamas agreed on a truce", "the accord signed in Jeddah"."""
    for frame in analysis.frames.verbs():
        if not frame.standing.holds or frame.standing.tense is Tense.FUTURE:
            continue
        deal = _deal(frame)
        if deal is None:
            continue
        parties = _parties(analysis, frame, deal)
        if len(parties) > 1 and not _of_another(analysis, frame, parties):
            yield _report(analysis, frame, deal, parties)


def _deal(frame: Frame) -> Token | None:
    """Return the deal that a frame concludes, None if it concludes none."""
    if WORDS.has("conclude", frame.keys):
        weak = WORDS.has("weak", frame.keys)
        wanted = WORDS.words("firm") if weak else DEALS
        found = next((t for t in frame.patients if t.lemma_.lower() in wanted), None)
        if found is not None and not _changes_nothing(found):
            return found
    if WORDS.has("agree", frame.keys):
        objects = frame.objects("on", "upon", "to")
        return next((t for t in objects if t.lemma_.lower() in DEALS), None)
    return None


def _changes_nothing(deal: Token) -> bool:
    """Tell whether a deal is only one to go on: "an agreement to continue talks"."""
    acts = [c for c in deal.children if c.dep_ in {"acl", "xcomp"}]
    return any(c.lemma_ in WORDS.words("going_on") and c.tag_ == "VB" for c in acts)


def _parties(analysis: Analysis, frame: Frame, deal: Token) -> tuple[str, ...]:
    """Return who concludes it: the agents, those it is between, else both sides."""
    agents = analysis.frames.agents(frame)
    with_whom = analysis.mentions.acting(frame.objects("with"))
    between = analysis.mentions.acting(analysis.frames.of(deal).objects("between", "with"))
    both = tuple(dict.fromkeys((*agents, *with_whom)))
    if len(both) > 1:
        return both
    if len(between) > 1:
        return between
    if frame.predicate.lemma_ in ONE_SIDED and not _is_passive(frame):
        return ()
    return _sides(analysis) if not agents or set(agents) <= set(_sides(analysis)) else ()


def _is_passive(frame: Frame) -> bool:
    return any(key.startswith("be ") for key in frame.keys)


def _sides(analysis: Analysis) -> tuple[str, ...]:
    talks = analysis.mentions.talks
    return () if talks is None else talks.sides


def _of_another(analysis: Analysis, frame: Frame, parties: tuple[str, ...]) -> bool:
    """Tell whether it is one party's yes to a proposal: "Hamas agreed to the deal"."""
    agents = analysis.frames.agents(frame)
    return len(agents) == 1 and frame.predicate.lemma_ in {"agree", "consent", "commit"} and (
        len(parties) > 1 and not frame.objects("with")
    )


def _report(
    analysis: Analysis, frame: Frame, deal: Token, parties: tuple[str, ...]
) -> Report:
    return AgreementReached(
        **analysis.base(
            analysis.clause(frame.predicate),
            rule="agreements.verb",
            happened=analysis.happened(frame),
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=Level.MEDIUM,
        ),
        parties=tuple(sorted(parties)),
        terms=tuple(
            Term(kind=issue) for issue in issues_in(phrase(deal)) if issue is not Issue.TALKS
        ),
    )


RULES = (agreements,)
