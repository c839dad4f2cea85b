"""Terms put forward without a word for them: "offered to let ten men go"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame

from .content import following
from .nouns import WORDS, Grade, grade_of
from .tabling import REAL
from .terms import terms_in
from .told import Told

VERBAL = frozenset({"VERB", "AUX"})
CLAUSES = frozenset({"xcomp", "ccomp"})
LOOSE = frozenset({"prep", "npadvmod", "dep", "oprd", "appos"})
"""Ways in which the parse may hang a thing on a verb when it takes it for no object."""


def told_by_offers(analysis: Analysis) -> Iterator[Told]:
    """Find the places where a party proposes a thing itself."""
    for frame in analysis.frames.verbs():
        if not WORDS.has("propose.verbs", frame.keys) or not _is_real(frame):
            continue
        things = _things(frame)
        if not things or any(_is_named(t) for t in things):
            continue
        told = _told(analysis, frame, things)
        if told is not None:
            yield told


def _is_real(frame: Frame) -> bool:
    standing = frame.standing
    return not standing.negated and (standing.modality in REAL or _is_cleft(frame))


def _told(analysis: Analysis, frame: Frame, things: tuple[Token, ...]) -> Told | None:
    parties = analysis.frames.agents(frame)
    words = [t for thing in things for t in thing.subtree]
    terms = terms_in(analysis, words)
    if not terms or not (parties or _is_unsaid(frame)):
        return None
    if _is_own_help(analysis, frame, parties):
        return None
    rest = [t for s in following(analysis, frame.predicate) for t in s]
    return Told(
        anchor=frame.predicate,
        evidence=_evidence(analysis, frame),
        rule="proposals.offered",
        sponsors=tuple(sorted(parties)),
        to=tuple(
            sorted(analysis.mentions.acting((*frame.recipients, *frame.objects("to"))))
        ),
        terms=terms_in(analysis, [*words, *rest]),
        happened=analysis.happened(frame),
        voice=analysis.frames.voice(frame),
        level=Level.HIGH if frame.patients else Level.MEDIUM,
        stands=True,
        own=True,
    )


def _is_own_help(analysis: Analysis, frame: Frame, parties: tuple[str, ...]) -> bool:
    """Tell whether an outsider only offers to do something: "offered to send monitors"."""
    talks = analysis.mentions.talks
    does = any(c.dep_ == "xcomp" for c in frame.predicate.children)
    helps = does and WORDS.has("propose.helping", frame.keys) and bool(parties)
    return talks is not None and helps and set(parties).isdisjoint(talks.sides)


def _is_unsaid(frame: Frame) -> bool:
    """Tell whether a truce is put forward by nobody named: "a pause was proposed"."""
    passive = any(c.dep_ == "auxpass" for c in frame.predicate.children)
    by_name = any(t.pos_ == "PROPN" for t in frame.agents)
    hinting = WORDS.has("propose.hinting", frame.keys)
    return not hinting and (by_name or (passive and not frame.agents))


def _evidence(analysis: Analysis, frame: Frame) -> Span:
    if _is_cleft(frame):
        return analysis.clause(frame.predicate.head)
    return analysis.clause(frame.predicate)


def _is_named(thing: Token) -> bool:
    """Tell whether what is put forward is called a proposal: that is told by its noun."""
    grade = grade_of(thing)
    return grade in {Grade.STRONG, Grade.PLAN, Grade.CHANGE, Grade.REPLY}


def _things(frame: Frame) -> tuple[Token, ...]:
    """Return what is proposed: the object, an infinitive, a clause or a cleft's end."""
    if _is_cleft(frame):
        return tuple(
            c for c in frame.predicate.head.children if c.dep_ in {"attr", "xcomp"}
        )
    courtesies = WORDS.words("propose.courtesies")
    objects = tuple(
        t
        for t in frame.patients
        if t.lemma_.lower() not in courtesies and t.pos_ != "PRON"
    )
    clauses = tuple(c for c in frame.predicate.children if c.dep_ in CLAUSES)
    if objects or clauses or frame.patients:
        return objects or tuple(c for c in clauses if _is_wish(frame, c))
    return tuple(c for c in frame.predicate.rights if c.dep_ in LOOSE)


def _is_cleft(frame: Frame) -> bool:
    """Tell whether the thing comes after "be": "what they offered was a pause"."""
    verb = frame.predicate
    return (
        verb.dep_ == "csubj"
        and verb.head.lemma_ == "be"
        and any(c.lower_ == "what" for c in verb.children)
    )


def _is_wish(frame: Frame, clause: Token) -> bool:
    """Tell a proposal that something be done from the thought that it is so."""
    if clause.dep_ == "xcomp" or not WORDS.has("propose.hinting", frame.keys):
        return True
    helpers = {c.lower_ for c in clause.children if c.dep_ in {"aux", "auxpass"}}
    return clause.tag_ == "VB" or bool(helpers & {"should", "be"})
