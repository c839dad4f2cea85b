"""Answers to proposals: who accepted and who turned one down."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import ProposalAccepted, ProposalRef, ProposalRejected, Report
from domain.vocabulary import Level, Modality
from ingest.analysis import Analysis
from ingest.frames import Frame, Voice
from ingest.frames.arguments import possessors
from ingest.lexicon import lexicon

WORDS = lexicon("proposals")
PROPOSALS = WORDS.words("nouns") | WORDS.words("answered")
PRONOUNS = frozenset({"it", "they", "them", "all", "both", "this", "that", "everything", "which", "one", "what", "these"})
REFUSED = {Modality.CALLED_OFF}


def verbal_answers(analysis: Analysis) -> Iterator[Report]:
    """Find "Hamas turned down the offer", "Israel has accepted the proposal"."""
    for frame in analysis.frames.verbs():
        proposal = _object(analysis, frame)
        if proposal is None:
            continue
        if WORDS.has("reject.verbs", frame.keys):
            if frame.standing.holds:
                yield from _answers(ProposalRejected, analysis, frame, proposal)
        elif WORDS.has("accept.firm", frame.keys):
            yield from _accepted(analysis, frame, proposal)


def nominal_answers(analysis: Analysis) -> Iterator[Report]:
    """Find "the rejection by Hamas of the plan", "Israel's acceptance of the offer"."""
    nouns = WORDS.words("reject.nouns") | WORDS.words("accept.nouns")
    for frame in analysis.frames.nouns(nouns):
        rejects = frame.predicate.lemma_.lower() in WORDS.words("reject.nouns")
        of = [t for t in frame.objects("of", "to") if _is_proposal(analysis, t)]
        if of and frame.agents and frame.standing.holds:
            kind = ProposalRejected if rejects else ProposalAccepted
            yield from _answers(kind, analysis, frame, of[0])


def verdicts(analysis: Analysis) -> Iterator[Report]:
    """Find "the offer is unacceptable, an Israeli official said"."""
    for frame in analysis.frames.verbs():
        if frame.predicate.lemma_ not in {"be", "call", "describe", "remain", "dub", "brand", "label", "deem", "consider"}:
            continue
        subject = next((t for t in (*frame.agents, *frame.patients) if _is_proposal(analysis, t)), None)
        if subject is None or not _is_verdict(frame):
            continue
        party = _judge(analysis, frame)
        if party is not None:
            yield _report(ProposalRejected, analysis, frame, subject, party=party)


def _accepted(analysis: Analysis, frame: Frame, proposal: Token) -> Iterator[Report]:
    standing = frame.standing
    if standing.holds:
        yield from _answers(ProposalAccepted, analysis, frame, proposal)
    elif standing.modality in REFUSED and standing.governor in {"refuse", "decline"}:
        yield from _answers(ProposalRejected, analysis, frame, proposal)
    elif standing.negated and standing.modality is Modality.ASSERTED and _is_flat_no(frame):
        yield from _answers(ProposalRejected, analysis, frame, proposal)


def _is_flat_no(frame: Frame) -> bool:
    """Tell a plain "does not accept" from an answer that is still to come."""
    words = {c.lower_ for c in frame.predicate.children}
    return "yet" not in words and "have" not in {c.lemma_ for c in frame.predicate.children}


def _object(analysis: Analysis, frame: Frame) -> Token | None:
    """Return the proposal that a verb answers, None if it answers none."""
    objects = (*frame.patients, *frame.objects("to", "on", "with", "for", "against", "of", "at", "off"))
    return next((t for t in objects if _is_proposal(analysis, t)), None)


def _is_proposal(analysis: Analysis, token: Token) -> bool:
    lemma = token.lemma_.lower()
    if lemma in PROPOSALS:
        return True
    if token.lower_ in PRONOUNS and not analysis.mentions.parties_of(token):
        return _speaks_of_proposal(token)
    return False


def _speaks_of_proposal(token: Token) -> bool:
    """Tell whether a proposal is named just before a pronoun."""
    start = token.sent.start
    before = token.doc[start - 1].sent.start if start > 0 else 0
    strong = WORDS.words("strong") | {"deal", "text", "idea"}
    return any(t.lemma_.lower() in strong for t in token.doc[before : token.i])


def _is_verdict(frame: Frame) -> bool:
    if frame.standing.negated and "acceptable" not in {c.lemma_ for c in frame.predicate.children}:
        return False
    verdicts = WORDS.words("reject.verdicts")
    for child in frame.predicate.subtree:
        if child.lemma_.lower() in verdicts or child.lower_ in verdicts:
            return True
    negated = frame.standing.negated
    return negated and any(c.lemma_ == "acceptable" for c in frame.predicate.children)


def _judge(analysis: Analysis, frame: Frame) -> str | None:
    agents = analysis.frames.agents(frame) if frame.predicate.lemma_ != "be" else ()
    if len(agents) == 1:
        return agents[0]
    voice: Voice | None = analysis.frames.voice(frame)
    return None if voice is None else voice.party


def _answers(
    kind: type[ProposalRejected] | type[ProposalAccepted],
    analysis: Analysis,
    frame: Frame,
    proposal: Token,
) -> Iterator[Report]:
    parties = analysis.frames.agents(frame)
    if len(parties) > 1 and kind is ProposalAccepted and frame.predicate.lemma_ in {"agree", "sign"}:
        return
    for party in parties:
        yield _report(kind, analysis, frame, proposal, party=party)


def _report(
    kind: type[ProposalRejected] | type[ProposalAccepted],
    analysis: Analysis,
    frame: Frame,
    proposal: Token,
    *,
    party: str,
) -> Report:
    return kind(
        **analysis.base(
            analysis.clause(frame.predicate),
            rule="answers.noun" if frame.nominal else "answers.verb",
            happened=analysis.happened(frame),
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=Level.MEDIUM,
        ),
        party=party,
        of=_ref(analysis, proposal),
    )


def _ref(analysis: Analysis, proposal: Token) -> ProposalRef:
    frame = analysis.frames.of(proposal)
    owners = (*possessors(proposal), *frame.objects("by", "from", "of"))
    names = [c for c in proposal.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"]
    name = proposal.doc[names[0].left_edge.i : proposal.i + 1].text if names else None
    return ProposalRef(sponsors=tuple(sorted(analysis.mentions.acting(owners))), name=name)


RULES = (verbal_answers, nominal_answers, verdicts)
