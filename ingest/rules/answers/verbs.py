"""Answers told by a verb: "turned down the offer", "has accepted it", "said no"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import ProposalAccepted, ProposalRejected, Report
from domain.vocabulary import Level, Modality
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.standing import is_negated
from ingest.rules.proposals.nouns import Grade, grade_of
from ingest.rules.spokesmen import speaking

from .acceptance import is_acceptance, may_accept
from .objects import WORDS, is_answerable, is_claim, is_free_relative
from .report import Answer, answer

OFFERS = frozenset({Grade.STRONG, Grade.PLAN, Grade.REPLY})
REFUSING = frozenset({"refuse", "decline", "be unwilling", "refusal"})
NEVER = frozenset({"never", "not", "n't", "no"})
PAIR = 2
"""Between how many sides "both" can only mean them."""

GOVERNED = (
    "to",
    "on",
    "with",
    "for",
    "against",
    "of",
    "at",
    "off",
    "in",
    "from",
    "behind",
)


def verbal_answers(analysis: Analysis) -> Iterator[Report]:
    """Find "Hamas turned down the offer", "Israel has accepted the proposal"."""
    for frame in analysis.frames.verbs():
        found = (
            _rejected(analysis, frame)
            or _accepted(analysis, frame)
            or _replied(analysis, frame)
        )
        if found is not None:
            kind, proposal = found
            yield from _answers(kind, analysis, frame, proposal)


def _rejected(analysis: Analysis, frame: Frame) -> tuple[Answer, Token | None] | None:
    if _will_not_hear_of(frame):
        found = _first(analysis, frame, claims=True)
        return None if found is None else (ProposalRejected, found)
    if not frame.standing.holds or _is_a_single_vote(analysis, frame):
        return None
    if WORDS.has("reject.no", _keys(frame)):
        found = _first(analysis, frame, claims=False)
        if found is not None or _speaks_of_one(analysis, frame):
            return ProposalRejected, found
    if not WORDS.has("reject.verbs", frame.keys):
        return None
    found = _first(analysis, frame, claims=not WORDS.has("reject.weak", frame.keys))
    return None if found is None else (ProposalRejected, found)


def _keys(frame: Frame) -> frozenset[str]:
    """Return the keys of a verb, with a "yes" or "no" that it says."""
    said = [
        c.lower_
        for c in frame.predicate.children
        if c.dep_ in {"intj", "advmod", "dep"}
    ]
    base = frame.predicate.lemma_.lower()
    return frame.keys | {f"{base} {word}" for word in said if word in {"yes", "no"}}


def _first(analysis: Analysis, frame: Frame, *, claims: bool) -> Token | None:
    """Return the first thing that a verb governs which can be turned down."""
    for token in (*_objects(frame), *_after_as(frame)):
        if is_answerable(analysis, token, any_plan=True):
            return token
        if claims and is_claim(analysis, token):
            return token
    return None


def _after_as(frame: Frame) -> tuple[Token, ...]:
    """Return an object that the parse took for the verdict: "dismissed as absurd the …"."""
    return () if frame.patients else frame.objects("as")


def _will_not_hear_of(frame: Frame) -> bool:
    """Tell whether a verb of putting up with a thing is negated: "will not submit to"."""
    standing = frame.standing
    said = standing.modality in {Modality.ASSERTED, Modality.ALLEGED, Modality.PLANNED}
    return said and standing.negated and WORDS.has("reject.negated", frame.keys)


def _is_a_single_vote(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether only one of a body votes: that is not the party's answer."""
    if frame.predicate.lemma_ != "vote":
        return False
    mentions = [analysis.mentions.at(t) for t in frame.agents]
    alone = any(m is not None and m.is_person for m in mentions)
    members = any(
        t.lemma_.lower() in {"minister", "member", "lawmaker"} for t in frame.agents
    )
    return alone or members


def _accepted(analysis: Analysis, frame: Frame) -> tuple[Answer, Token | None] | None:
    if not WORDS.has("accept.firm", _keys(frame)):
        return None
    proposal, known = _taken(analysis, frame)
    if not known:
        return None
    kind = _answer_by_standing(analysis, frame)
    if kind is None:
        return None
    return kind, proposal


def _replied(analysis: Analysis, frame: Frame) -> tuple[Answer, Token | None] | None:
    """Find "replied to the plan by agreeing to free them"."""
    if not WORDS.has("replying.verbs", frame.keys) or not frame.standing.holds:
        return None
    proposal = next(
        (t for t in _objects(frame) if is_answerable(analysis, t, any_plan=True)), None
    )
    for verb in frame.objects("by") if proposal is not None else ():
        keys = analysis.frames.of(verb).keys
        if WORDS.has("accept.firm", keys) or verb.lemma_ == "agree":
            return ProposalAccepted, proposal
        if WORDS.has("reject.verbs", keys):
            return ProposalRejected, proposal
    return None


def _taken(analysis: Analysis, frame: Frame) -> tuple[Token | None, bool]:
    """Return what is accepted, and whether it is a proposal at all."""
    if is_free_relative(frame.predicate):
        return None, WORDS.has(
            "accept.bare", frame.keys
        ) or frame.predicate.lemma_ == "accept"
    objects = _objects(frame)
    firm = not WORDS.has("accept.soft", frame.keys)
    for token in objects:
        if is_answerable(analysis, token, any_plan=firm):
            return token, True
    bare = (
        not any(t.dep_ in {"dobj", "nsubjpass"} for t in objects)
        and not frame.complement
    )
    return None, (
        bare
        and WORDS.has("accept.bare", _keys(frame))
        and _speaks_of_one(analysis, frame)
    )


def _objects(frame: Frame) -> tuple[Token, ...]:
    return (*frame.patients, *frame.objects(*GOVERNED), *_inner(frame))


def _inner(frame: Frame) -> Iterator[Token]:
    """Go through what hangs on the object: "gave its consent to the plan"."""
    for token in frame.patients:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in {"to", "for", "of"}:
                yield from (c for c in child.children if c.dep_ == "pobj")


def _speaks_of_one(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a proposal was spoken of in this sentence or the one before."""
    sentence = frame.predicate.sent
    start = frame.predicate.doc[sentence.start - 1].sent.start if sentence.start else 0
    before = frame.predicate.doc[start : frame.predicate.i]
    return any(grade_of(t) in OFFERS and is_answerable(analysis, t) for t in before)


def _answer_by_standing(analysis: Analysis, frame: Frame) -> Answer | None:
    """Tell what an accepting verb says in the end: yes, no, or nothing yet."""
    standing = frame.standing
    if is_free_relative(frame.predicate):
        helped = any(
            c.dep_ == "aux" and c.tag_ == "MD" for c in frame.predicate.children
        )
        return None if helped or is_negated(frame.predicate) else ProposalAccepted
    if standing.holds:
        return ProposalAccepted
    if standing.modality is Modality.CALLED_OFF and standing.governor in REFUSING:
        return ProposalRejected
    if standing.negated and _is_flat_no(frame):
        return ProposalRejected
    if _promises_itself(analysis, frame):
        return ProposalAccepted
    return None


def _is_flat_no(frame: Frame) -> bool:
    """Tell a plain "does not accept", "will never accept" from an answer still to come."""
    verb = frame.predicate
    if not any(
        c.lower_ in NEVER and c.dep_ in {"neg", "advmod"} for c in verb.children
    ):
        return False
    words = {c.lower_ for c in verb.children}
    lemmas = {c.lemma_ for c in verb.children if c.dep_ == "aux"}
    still_open = (
        "yet" in words or "have" in lemmas or bool(words & {"if", "unless", "whether"})
    )
    asserted = frame.standing.modality in {
        Modality.ASSERTED,
        Modality.PLANNED,
        Modality.HYPOTHETICAL,
        Modality.ALLEGED,
    }
    return asserted and not still_open


def _promises_itself(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a party says of itself that it would accept, with a condition or without."""
    modal = {c.lower_ for c in frame.predicate.children if c.dep_ == "aux"}
    if frame.standing.negated or not modal & {"would", "will"}:
        return False
    if not {Modality.HYPOTHETICAL, Modality.PLANNED} & {frame.standing.modality}:
        return False
    voice = analysis.frames.voice(frame)
    return voice is not None and voice.party in analysis.frames.agents(frame)


def _answers(
    kind: Answer, analysis: Analysis, frame: Frame, proposal: Token | None
) -> Iterator[Report]:
    parties = (*_doers(analysis, frame), *_gapped(analysis, frame))
    if frame.predicate.lemma_ == "sign" and len(parties) > 1:
        # What both sides sign is a deal of theirs.
        return
    if kind is ProposalAccepted and not is_acceptance(
        analysis, frame, proposal, parties
    ):
        return
    for party in parties:
        if kind is ProposalAccepted and not may_accept(
            analysis, frame, proposal, party
        ):
            continue
        yield answer(
            kind,
            analysis,
            frame,
            party=party,
            proposal=proposal,
            rule="answers.verb",
            level=Level.HIGH if proposal is not None and frame.agents else Level.MEDIUM,
        )


def _doers(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    """Return who answers; "we" is the party of the speaker."""
    doers = speaking(analysis, frame.agents)
    talks = analysis.mentions.talks
    if talks is not None and any(t.lower_ == "both" for t in frame.agents):
        return talks.sides if len(talks.sides) == PAIR else doers
    if doers or not any(t.lower_ in {"we", "i"} for t in frame.agents):
        return doers
    voice = analysis.frames.voice(frame)
    return () if voice is None or voice.party is None else (voice.party,)


def _gapped(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    """Return who else does it without the verb: "…, and Israel as manipulation"."""
    joined = tuple(
        c
        for c in frame.predicate.children
        if c.dep_ == "conj" and c.pos_ in {"NOUN", "PROPN"}
    )
    return analysis.mentions.acting(joined)
