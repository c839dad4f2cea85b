"""Stands told by a verb: "demands", "is ready to", "ruled out", "does not accept"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Issue, Level, Modality, Stance
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon

from .conditions import conditions_of
from .content import Stand, bargained, stands_on
from .forms import FINITE, VERBAL, auxiliaries, is_helped_finite, is_infinitive
from .holders import Holder, of_frame, of_voice, sides
from .objects import HOPING
from .report import reports
from .taking import Taking, is_taking, taking

WORDS = lexicon("positions")
OPEN = frozenset({"may", "might", "could", "can"})
UNSURE = frozenset({"expect", "be", "likely", "threaten", "prepare"})
"""Governors that only foresee a stand: "is expected to demand"."""

NOT_TAKEN = frozenset(
    {Modality.CONDITIONAL, Modality.DEMANDED, Modality.CALLED_OFF, Modality.DENIED}
)
HELPING = frozenset(
    {"help", "assist", "mediate", "intercede", "facilitate", "cooperate"}
)
REACHING = frozenset(
    {"contact", "call", "phone", "telephone", "meet", "visit", "travel", "fly"}
)
"""Verbs whose infinitive tells what somebody gets in touch for."""

ORDERING = frozenset({"order", "tell", "instruct", "command"})
OWN_MEN = frozenset({"soldier", "troop", "force", "man", "fighter", "unit"})
WITHIN = frozenset(
    {"xcomp", "pcomp", "acl", "conj", "ccomp", "prep", "advcl", "dobj", "pobj"}
)
CLIMB = 5
STANCE_NOUNS = (
    WORDS.words("nouns.demands")
    | WORDS.words("nouns.supports")
    | WORDS.words("nouns.opposes")
)


def verbal_stands(analysis: Analysis) -> Iterator[Report]:
    """Find what parties demand, support and oppose by the verbs that say so."""
    for frame in analysis.frames.verbs():
        take = taking(frame.predicate)
        if take is None or not _counts(frame, take) or _is_inside(frame.predicate):
            continue
        of = of_frame(analysis, frame)
        yield from reports(
            analysis,
            frame,
            _uncharged(analysis, frame, take, of),
            of=of,
            rule="positions.verb",
            level=Level.HIGH,
            reasons=("direct subject",),
        )


def _uncharged(
    analysis: Analysis, frame: Frame, take: Taking, of: tuple[Holder, ...]
) -> Iterator[Stand]:
    """Leave out what a party is only charged with: its refusals, told by its enemy."""
    told = {h.party for h in of_voice(analysis, analysis.frames.voice(frame))}
    if told & {h.party for h in of}:
        told = set()
    foe = bool(told & set(sides(analysis)))
    ordered = _is_to_civilians(frame.predicate, take)
    for stand in _stands(analysis, frame, take):
        charged = foe or (len(told) > 0 and take.negated)
        if ordered and stand.issue is Issue.WITHDRAWAL:
            continue
        if stand.stance is not Stance.OPPOSES or not charged:
            yield stand


def _is_to_civilians(verb: Token, take: Taking) -> bool:
    """Tell whether residents, or one's own men, are to leave: "told residents to go"."""
    told = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "dative"}]
    men = (t for t in told if t.lemma_.lower() in OWN_MEN and verb.lemma_ in ORDERING)
    if any(c.dep_ == "poss" and c.pos_ == "PRON" for t in men for c in t.children):
        return True
    told += [c for t in take.contents for c in t.children if c.dep_ == "nsubj"]
    words = {t.lemma_.lower() for c in told for t in c.subtree}
    return not words.isdisjoint(WORDS.words("holders.civilians"))


def _stands(analysis: Analysis, frame: Frame, take: Taking) -> Iterator[Stand]:
    yield from stands_on(analysis, take.contents, take)
    yield from bargained(analysis, frame.predicate, take)
    for verb in (frame.predicate, *take.contents):
        if verb.pos_ in VERBAL:
            yield from conditions_of(analysis, verb, take.stance)


def _counts(frame: Frame, take: Taking) -> bool:
    """Tell whether a stand is taken, not asked for, imagined or denied."""
    standing = frame.standing
    if any(a.lemma_ == "imagine" for a in frame.predicate.ancestors):
        return False
    if frame.predicate.dep_ == "relcl" and frame.predicate.lemma_ in HOPING:
        return False
    if standing.modality is Modality.HYPOTHETICAL:
        return take.negated or not auxiliaries(frame.predicate) & OPEN
    if _is_purpose(frame.predicate) and take.stance is Stance.DEMANDS:
        return not _is_mediation(take)
    if standing.modality is Modality.PLANNED:
        return standing.governor not in UNSURE
    # The "no" of "has no intention of" is a part of the stand.
    own_no = " no " in take.key and standing.modality is Modality.DENIED
    return own_no or standing.modality not in NOT_TAKEN


def _is_purpose(verb: Token) -> bool:
    """Tell whether a verb says what somebody goes to do: "flew to Doha to press for"."""
    ordered = verb.dep_ == "acl" and verb.head.lower_ == "order"
    reaching = verb.dep_ == "xcomp" and verb.head.lemma_ in REACHING
    return is_infinitive(verb) and (verb.dep_ == "advcl" or ordered or reaching)


def _is_mediation(take: Taking) -> bool:
    """Tell whether a purpose is only to bring a deal about: "called Paris to seek one"."""
    helping = any(t.lemma_ in HELPING for t in take.contents)
    return helping or take.key in WORDS.words("verbs.striving")


def _is_inside(verb: Token) -> bool:
    """Tell whether a verb is only what another stand is on: "ready to accept"."""
    if verb.tag_ in FINITE or is_helped_finite(verb):
        return False
    token = verb
    for _ in range(CLIMB):
        if token.dep_ not in WITHIN:
            return False
        if _is_governed(token):
            return True
        if token.head.pos_ in VERBAL and token.dep_ != "conj":
            return False
        token = token.head
    return False


def _is_governed(token: Token) -> bool:
    """Tell whether a word is the content of a verb, noun or adjective of stance."""
    head = token.head
    if head.pos_ in VERBAL:
        return token.dep_ in {"xcomp", "ccomp"} and is_taking(head)
    if head.pos_ == "NOUN":
        stance = head.lemma_.lower() in STANCE_NOUNS
        return stance and token.dep_ in {"acl", "pcomp", "prep"}
    return head.pos_ == "ADJ" and token.dep_ in {"xcomp", "prep", "pcomp"}
