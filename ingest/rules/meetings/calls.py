"""Calls: "telephoned the emir", "spoke with Macron", "in calls to both leaders"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.values import Happened
from domain.vocabulary import Level, MeetingFormat
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import expanded
from ingest.lexicon import lexicon
from ingest.mentions import Kind
from ingest.mentions.named import CALENDAR

from .again import is_pair
from .attendees import TOGETHER, parties_of, party_of
from .encounter import Encounter
from .people import is_person
from .spoken import addressed
from .status import ongoing, standing_status
from .subjects import cut_off, met_with, objects_after, subjects_of

WORDS = lexicon("meetings")
FROM_AFAR = ("by", "on", "over", "via", "in", "through", "during")
MODIFIERS = frozenset({"amod", "compound", "nmod", "advmod"})
TIMES = frozenset({"hour", "minute", "time", "day", "half", "while"})
COMPLEMENTS = frozenset({"oprd", "ccomp", "xcomp", "attr", "acomp"})


def is_call(frame: Frame) -> bool:
    """Tell whether a verb tells of a call by itself: "rang", "phoned", "called him"."""
    if WORDS.has("call", frame.keys):
        return True
    return frame.predicate.lemma_ == "call" and by_phone(frame)


def by_phone(frame: Frame) -> bool:
    """Tell whether something is done by telephone or video link."""
    return any(_is_far(t) for t in _means(frame))


def _means(frame: Frame) -> tuple[Token, ...]:
    """Return by what something is done, also where the parse gives it to the object."""
    inner = (t for p in frame.patients for t in objects_after(p, "by", "over", "via"))
    return (*frame.objects(*FROM_AFAR), *inner)


def _is_far(token: Token) -> bool:
    far = WORDS.words("far")
    if token.lemma_.lower() == "link":
        return any(c.lemma_.lower() in {"video", "satellite"} for c in token.children)
    if token.lemma_.lower() == "line":
        return False
    if token.lemma_.lower() in {"call", "conversation", "talk"}:
        return token.lemma_.lower() == "call" or has_phone(token)
    return token.lemma_.lower() in far


def has_phone(noun: Token) -> bool:
    """Tell whether a noun is had by telephone: "phone call", "video conference"."""
    near = [c for c in noun.children if c.dep_ in {"compound", "amod", "nmod"}]
    if any(c.lemma_.lower() in WORDS.words("far") - {"line", "link"} for c in near):
        return True
    return any(
        c.dep_ == "prep"
        and c.lower_ in {"by", "over", "via"}
        and any(_is_far(p) for p in c.children)
        for c in noun.children
    )


def is_appeal(noun: Token) -> bool:
    """Tell whether a call is one for something: "calls for a truce", "a call to stop"."""
    if noun.lemma_.lower() != "call" or has_phone(noun):
        return False
    if any(c.dep_ == "acl" and c.tag_ == "VB" for c in noun.children):
        return True
    if any(c.lower_ in {"with", "to", "from", "between"} for c in noun.children):
        return False
    near = (*noun.subtree, *noun.head.children)
    return any(t.dep_ == "prep" and _asks(t) for t in near if t.i > noun.i)


def _asks(prep: Token) -> bool:
    """Tell whether "for" or "on" stands before what is asked for, no day or span."""
    words = {p.lemma_.lower() for p in prep.children}
    return prep.lower_ in {"for", "on"} and words.isdisjoint(TIMES | CALENDAR)


def is_speech(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether leaders speak to each other with no place told: a call."""
    called = _spoken_to(analysis, frame)
    return bool(called) and analysis.place(frame) is None


def verbal_calls(analysis: Analysis) -> Iterator[Encounter]:
    """Go through the calls that verbs tell of, one for each pair of one caller."""
    for frame in analysis.frames.verbs():
        if is_call(frame) or _is_named_call(analysis, frame):
            called = _called(frame)
        elif by_phone(frame) and _is_talk(frame):
            called = _met_from_afar(frame)
        elif by_phone(frame) and WORDS.has("addressing", {frame.predicate.lemma_}):
            called = addressed(analysis, frame)
        elif is_speech(analysis, frame):
            called = _spoken_to(analysis, frame)
        else:
            continue
        yield from _calls(
            analysis, frame, callers=subjects_of(analysis, frame), called=called
        )


def _called(frame: Frame) -> tuple[Token, ...]:
    """Return whom a verb of calling names, and whom the parse cut off from them."""
    more = cut_off(frame.predicate) if frame.patients else ()
    return tuple(
        dict.fromkeys((*frame.patients, *met_with(frame, "to", *TOGETHER), *more))
    )


def _is_talk(frame: Frame) -> bool:
    keys = frame.keys | {frame.predicate.lemma_}
    return WORDS.has("speak", keys) or WORDS.has("talking", keys)


def _met_from_afar(frame: Frame) -> tuple[Token, ...]:
    """Return with whom something was discussed by telephone."""
    found = met_with(frame, "to", *TOGETHER)
    inner = (t for p in frame.patients for t in objects_after(p, "with"))
    return found or tuple(inner)


def _when(analysis: Analysis, frame: Frame) -> Happened:
    """Return the date of a call, be it that of its noun: "in a call on Monday"."""
    happened = analysis.happened(frame)
    if happened.start is not None:
        return happened
    for token in _means(frame):
        if _is_far(token):
            return analysis.happened(analysis.frames.of(token))
    return happened


def _is_named_call(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether "called" means a call: a person calls a person, and no names."""
    verb = frame.predicate
    if verb.lemma_ != "call" or len(frame.patients) == 0:
        return False
    if any(_is_complement(c) for c in verb.children):
        return False
    people = (frame.agents, frame.patients)
    return all(ts and all(is_person(analysis, t) for t in ts) for ts in people)


def _is_complement(child: Token) -> bool:
    """Tell whether a word makes naming of calling; "called him to urge" is a call."""
    purpose = child.dep_ == "xcomp" and any(c.lower_ == "to" for c in child.children)
    return child.dep_ in COMPLEMENTS | {"prt"} and not purpose


def _spoken_to(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return the persons or governments that somebody speaks with or to."""
    if not WORDS.has("speak", frame.keys) or frame.standing.negated:
        return ()
    with_ = frame.objects(*TOGETHER)
    to = tuple(t for t in frame.objects("to") if _is_leader(analysis, t))
    together = "speak" in frame.keys and len(parties_of(analysis, frame.agents)) > 1
    if not with_ and not to and together and _says_nothing(frame):
        return frame.agents
    return (*with_, *to)


def _says_nothing(frame: Frame) -> bool:
    """Tell whether "spoke" has no topic or hall: "spoke of progress", "at the UN"."""
    if any(p in frame.preps for p in ("of", "out", "against", "to", "at", "in")):
        return False
    return all(t.lemma_.lower() in TIMES for t in frame.objects("for"))


def _is_leader(analysis: Analysis, token: Token) -> bool:
    mention = analysis.mentions.at(token)
    if mention is None:
        return is_pair(token) and bool(party_of(analysis, token))
    return mention.is_person or (mention.kind is Kind.ROLE and bool(mention.parties))


def _calls(
    analysis: Analysis,
    frame: Frame,
    *,
    callers: tuple[Token, ...],
    called: tuple[Token, ...],
) -> Iterator[Encounter]:
    happened = _when(analysis, frame)
    status = standing_status(analysis, frame, happened)
    if status is None:
        return
    for parties, attendees in pairs(analysis, frame.predicate, callers, called):
        yield Encounter(
            frame=frame,
            kind="call",
            status=status,
            happened=ongoing(analysis, frame, happened),
            place=None,
            attendees=attendees,
            parties=parties,
            evidence=frame.predicate,
            form=MeetingFormat.CALL,
            level=Level.HIGH,
        )


def pairs(
    analysis: Analysis,
    word: Token,
    callers: tuple[Token, ...],
    called: tuple[Token, ...],
) -> Iterator[tuple[tuple[str, ...], tuple[Token, ...]]]:
    """Yield the parties and people of each call: one a pair where one calls several."""
    ours, theirs = parties_of(analysis, callers), parties_of(analysis, called)
    others = tuple(p for p in theirs if p not in ours)
    if len(ours) != 1 or len(others) <= 1 or _is_joint(word):
        together = tuple(sorted({*ours, *theirs}))
        if len(together) > 1:
            yield together, (*callers, *called)
        return
    for party in others:
        yield tuple(sorted((*ours, party))), (*callers, *_from(analysis, called, party))


def _from(
    analysis: Analysis, tokens: tuple[Token, ...], party: str
) -> tuple[Token, ...]:
    listed = [e for t in tokens for e in expanded(t)]
    return tuple(t for t in listed if party in party_of(analysis, t))


def _is_joint(word: Token) -> bool:
    """Tell whether all are called at once: "in a conference call with"."""
    nouns = [p for c in word.children if c.dep_ == "prep" for p in c.children]
    own = [*word.children, *(c for n in nouns if n.dep_ == "pobj" for c in n.children)]
    return any(t.lower_ in WORDS.words("joint") and t.dep_ in MODIFIERS for t in own)
