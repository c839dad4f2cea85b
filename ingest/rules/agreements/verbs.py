"""Deals told by verbs of concluding: "reached an agreement", "the accord was signed"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import expanded, is_passive
from ingest.lexicon import lexicon
from ingest.rules.told import is_fact

from .parties import PAIR, Concluders
from .report import agreement

WORDS = lexicon("agreements")
DEALS = WORDS.words("deals")
REACHED = DEALS - WORDS.words("only_agreed")
SIGNED = REACHED | WORDS.words("papers")
FIRM = WORDS.words("firm")
RELEASES = frozenset({"release", "withdrawal", "end", "repatriation"})
"""What may be arranged without a deal of the sides."""
OWN = frozenset({"their", "its", "our"})


def deals_concluded(analysis: Analysis) -> Iterator[Report]:
    """Find "Israel and Hamas agreed on a truce", "the accord signed in Jeddah"."""
    for plain in analysis.frames.verbs():
        frame = _with_doers(plain)
        if frame.predicate.dep_ == "amod" or not _is_done(frame):
            continue
        if any(t.lower_ == "past" for t in frame.objects("in")):
            continue
        deal = _deal(frame) or _signed_to(frame) or _taken_up(frame)
        if deal is None:
            continue
        parties = _parties(analysis, frame, deal)
        if len(parties) >= PAIR:
            level = Level.LOW if deal.sent != frame.predicate.sent else Level.MEDIUM
            yield agreement(
                analysis,
                frame,
                deal,
                parties=parties,
                rule="agreements.verb",
                level=level,
            )


def _with_doers(frame: Frame) -> Frame:
    """Give a verb with an object its doers, which the parser took it to describe.

    So in "A, head of the army, and B, commander of the rebels, signed an accord".
    """
    verb = frame.predicate
    objects = tuple(c for c in verb.children if c.dep_ == "dobj")
    if _is_garden_path(frame):
        return replace(frame, agents=frame.objects("by"), patients=frame.agents)
    set_off = _set_off(verb)
    if set_off is not None:
        return replace(frame, patients=(set_off,))
    objects = tuple(c for c in objects if c.lower_ not in {"that", "which"})
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or not objects:
        return frame
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    return replace(frame, agents=tuple(expanded(first)), patients=objects)


def _is_garden_path(frame: Frame) -> bool:
    """Tell whether the parser takes a participle for the verb: "the deal struck on Friday"."""
    verb = frame.predicate
    plain = verb.tag_ in {"VBD", "VBN"} and not frame.patients and not frame.nominal
    helped = any(c.dep_ in {"aux", "auxpass", "neg"} for c in verb.children)
    done = WORDS.has("done_to", {verb.lemma_})
    deal = any(_is_deal(t, FIRM) for t in frame.agents)
    return plain and not helped and done and deal and len(frame.agents) == 1


def _set_off(verb: Token) -> Token | None:
    """Return the deal in "under the accord, signed in Vienna", hung on the main verb."""
    if verb.tag_ != "VBN" or verb.dep_ != "advcl" or verb.i < PAIR:
        return None
    comma, noun = verb.nbor(-1), verb.nbor(-2)
    helped = any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
    return noun if comma.text == "," and not helped and _is_deal(noun, SIGNED) else None


def _is_done(frame: Frame) -> bool:
    """Tell whether a deal is done; "the accord signed in Doha" is, whatever is said of it."""
    verb = frame.predicate
    if verb.lemma_ == "negotiate" and _is_in_hand(verb):
        return False
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    if verb.dep_ == "advcl" and "before" in marks:
        return False
    return is_fact(frame) or (_is_bare_participle(frame) and _is_definite(verb.head))


def _is_in_hand(verb: Token) -> bool:
    """Tell whether a deal is still being worked at: "while a treaty is negotiated"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBZ", "VBP", "VBG"} or not helpers.isdisjoint(
        {"is", "are", "being"}
    )


def _is_definite(noun: Token) -> bool:
    words = {c.lower_ for c in noun.children if c.dep_ in {"det", "poss"}}
    return not words.isdisjoint({"the", "this", "that", "their", "its"})


def _parties(analysis: Analysis, frame: Frame, deal: Token) -> tuple[str, ...]:
    concluders = Concluders(analysis, frame)
    if WORDS.has("accept", frame.keys) and not concluders.pair():
        return ()
    if _needs_both(frame) and not concluders.pair():
        partners = analysis.mentions.acting(frame.objects("with"))
        if not (concluders.agents and partners):
            return ()
    if _is_bare_participle(frame) and not _is_settled(analysis, frame, deal):
        return ()
    return concluders.of(deal)


def _needs_both(frame: Frame) -> bool:
    """Tell whether one doer alone only says yes: "Hamas agreed to the deal"."""
    concluded = WORDS.has("conclude", frame.keys - {"agree"})
    turned = any(t.dep_ == "nsubj" for t in frame.patients)
    passive = is_passive(frame.predicate) or turned
    return WORDS.has("agree", frame.keys) and not concluded and not passive


def _is_bare_participle(frame: Frame) -> bool:
    verb = frame.predicate
    active = any(c.dep_ == "dobj" for c in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not active


def _is_settled(analysis: Analysis, frame: Frame, deal: Token) -> bool:
    """Tell whether a participle tells more than which deal: its day, place or parties.

    "The truce brokered by Qatar" only says which truce is meant.
    """
    concluders = Concluders(analysis, frame)
    named = concluders.named(deal)
    if len(named) >= PAIR and set(named) & set(concluders.sides):
        return True
    if concluders.agents and not set(concluders.agents) & set(concluders.sides):
        return False
    dated = any(
        g.i == frame.predicate.i for _, g in analysis.calendar.expressions(deal.sent)
    )
    loose = any(c.text == "," for c in deal.children) and _next(deal) == ","
    return dated or loose or analysis.place(frame) is not None


def _next(token: Token) -> str:
    after: str = token.doc[token.i + 1 : token.i + 2].text
    return after


def _deal(frame: Frame) -> Token | None:
    """Return the deal that a frame concludes, None if it concludes none."""
    keys = frame.keys
    found: Token | None = None
    if WORDS.has("conclude", keys) or WORDS.has("weak", keys):
        found = _among(frame, frame.patients, firm=not WORDS.has("conclude", keys))
    if found is None and WORDS.has("accept", keys) and len(frame.agents) >= PAIR:
        found = _among(frame, frame.patients, firm=True)
    if found is None and WORDS.has("agree", keys) and not _is_state(frame):
        objects = frame.objects("on", "upon", "to", "at", "into")
        found = next((t for t in objects if _is_deal(t, DEALS)), None)
    return None if found is None or _is_of_another(frame, found) else found


def _among(frame: Frame, tokens: tuple[Token, ...], *, firm: bool) -> Token | None:
    if frame.predicate.lemma_ == "arrange":
        return next((t for t in tokens if _is_deal(t, DEALS - RELEASES)), None)
    agreed = frame.predicate.lemma_ in {"agree", "settle"}
    signed = WORDS.has("signing_verbs", {frame.predicate.lemma_})
    wanted = DEALS if agreed else FIRM if firm else SIGNED if signed else REACHED
    return next((t for t in map(_holding, tokens) if _is_deal(t, wanted)), None)


def _holding(token: Token) -> Token:
    """Return the deal in "the declaration of principles that they signed"."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of"
    above = token.head.head
    return above if of and above.lemma_.lower() in FIRM else token


def _is_deal(token: Token, wanted: frozenset[str]) -> bool:
    lemma = token.lemma_.lower()
    said = {c.lower_ for c in token.children}
    apart = not said.isdisjoint(WORDS.words("alone") | WORDS.words("business"))
    return lemma in wanted and not (apart or _changes_nothing(token))


def _is_of_another(frame: Frame, deal: Token) -> bool:
    """Tell whether they only say yes to what somebody else put: "agreed to his plan"."""
    owners = [c for c in deal.children if c.dep_ == "poss"]
    return _needs_both(frame) and any(c.lower_ not in OWN for c in owners)


def _is_state(frame: Frame) -> bool:
    """Tell whether a commitment is only felt: "both are committed to a ceasefire"."""
    return frame.predicate.lemma_ == "commit" and any(
        c.dep_ in {"auxpass", "cop"} for c in frame.predicate.children
    )


def _changes_nothing(deal: Token) -> bool:
    """Tell whether a deal is only one to go on: "an agreement to continue talks".

    The parser may hang the infinitive on the verb.
    """
    own = [c for c in deal.children if c.dep_ in {"acl", "xcomp"}]
    above = [c for c in deal.head.children if c.dep_ in {"advcl", "xcomp"}]
    acts = [c for c in (*own, *above) if c.tag_ == "VB" and c.i > deal.i]
    return any(c.lemma_ in WORDS.words("going_on") for c in acts)


def _signed_to(frame: Frame) -> Token | None:
    """Return the deal in "put their signatures to a truce", the paper of "pen to paper"."""
    signing = any(t.lemma_.lower() in WORDS.words("signatures") for t in frame.patients)
    if signing and is_passive(frame.predicate) and len(frame.agents) >= PAIR:
        # "The signatures were put on Saturday in Doha by X and Y."
        return frame.patients[0]
    if not signing or frame.predicate.lemma_ not in {
        "put",
        "affix",
        "append",
        "set",
        "add",
    }:
        return None
    hung = [
        t
        for p in frame.patients
        for c in p.children
        if c.dep_ == "prep"
        for t in c.children
    ]
    objects = (*frame.objects("to", "on", "under"), *hung)
    wanted = SIGNED | {"paper"}
    return next((t for t in objects if _is_deal(t, wanted)), None)


def _taken_up(frame: Frame) -> Token | None:
    """Return the deal of the sentence before that "it was signed" takes up."""
    start = frame.predicate.sent.start
    it = any(t.lower_ == "it" for t in frame.patients)
    concludes = WORDS.has("conclude", frame.keys) or WORDS.has("weak", frame.keys)
    if not it or not concludes or start == 0:
        return None
    before = frame.predicate.doc[start - 1].sent
    subjects = [t for t in before if t.dep_ in {"nsubj", "nsubjpass", "pobj"}]
    return next((t for t in subjects if _is_deal(t, FIRM)), None)
