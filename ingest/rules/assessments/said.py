"""Judgements in a clause that somebody says: "the talks were constructive, Doha said"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Level, Modality, Tone
from ingest.analysis import Analysis
from ingest.frames import Frame

from .blame import blames
from .gaps import closing, is_able, is_open_gap, left_to_do, pending
from .judgement import WORDS, Judgement, turned
from .speakers import parties_of_voice
from .states import is_share, state_of
from .words import (
    is_about,
    is_gap,
    is_turned,
    keys_of,
    mark_tone,
    names_talks,
    noun_tone,
    said_of_subject,
    state_tone,
    talks_near,
)

SAID = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.BACKGROUND})
FARING = frozenset(
    {"go", "stand", "look", "work", "proceed", "move", "turn", "fare", "end", "evolve"}
)
COPULAS = frozenset(
    {
        "be",
        "remain",
        "seem",
        "look",
        "become",
        "stay",
        "appear",
        "feel",
        "stand",
        "sound",
        "prove",
        "get",
    }
)
NAMING = frozenset({"be", "mark", "represent", "constitute", "remain", "become"})
"""Verbs that say what their subject is."""

NOTHING = (" nothing", " no result", " nowhere")
"""What makes bad news of a verb by its own "no": "brought nothing"."""

US = frozenset({"we", "i", "us"})


def said_judgements(analysis: Analysis) -> Iterator[Judgement]:
    """Find the clauses of a voice that judge the talks."""
    for frame in analysis.frames.verbs():
        if frame.standing.modality not in SAID and not is_able(frame):
            continue
        if _is_aside(frame.predicate):
            continue
        tone = tone_of(frame) or _tone_of_blame(analysis, frame)
        if tone is None:
            continue
        voice = analysis.frames.voice(frame)
        if voice is None or (
            voice.verb is not None and voice.verb.i == frame.predicate.i
        ):
            continue
        parties = parties_of_voice(analysis, voice)
        if parties is None or (not parties and not _is_plain(frame)):
            continue
        level = Level.MEDIUM if parties else Level.LOW
        yield Judgement(
            frame.predicate, tone, parties, voice, "assessments.said", level
        )


def tone_of(frame: Frame) -> Tone | None:
    """Return the tone in which a clause judges the talks, None if it does not."""
    found = _copular(frame) if frame.predicate.lemma_ in COPULAS else _moving(frame)
    told = state_of(frame) or found or _being(frame)
    return told or pending(frame) or left_to_do(frame)


def _moving(frame: Frame) -> Tone | None:
    return closing(frame) or _going(frame)


def _tone_of_blame(analysis: Analysis, frame: Frame) -> Tone | None:
    return Tone.NEGATIVE if blames(analysis, frame) or _harms(frame) else None


def _harms(frame: Frame) -> bool:
    """Tell whether something is said to harm the talks: "has killed any hope"."""
    if frame.standing.negated or not WORDS.has("blame.objects", frame.keys):
        return False
    return any(t.lemma_.lower() in WORDS.words("blame.harmed") for t in frame.patients)


def _is_aside(verb: Token) -> bool:
    """Tell whether a clause is only thought of: "to believe that a deal is near"."""
    token = verb
    while token.head.i != token.i and token.dep_ in {
        "ccomp",
        "conj",
        "csubj",
        "advcl",
        "acl",
        "xcomp",
    }:
        if token.dep_ == "csubj" or (token.dep_ == "advcl" and _is_open(token)):
            return True
        token = token.head
    return False


def _is_open(clause: Token) -> bool:
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
    return bool(
        marks
        & {"if", "when", "whether", "until", "once", "unless", "as", "before", "so"}
    )


def _is_plain(frame: Frame) -> bool:
    """Tell whether a clause names the talks itself, so that an unknown source will do."""
    words = (*frame.agents, *frame.patients)
    if any(t.lower_ in WORDS.words("about.pronouns") for t in words):
        return any(is_about(t, "talks") for t in frame.predicate.sent)
    return any(
        is_about(t, "talks", "deals", "replies", "chances", "sides") or is_share(t)
        for t in words
    ) or any(noun_tone(t) is not None or is_gap(t) for t in words)


def _subject(frame: Frame) -> tuple[Token, ...]:
    return frame.agents or frame.patients


def _copular(frame: Frame) -> Tone | None:
    """Judge "the talks were constructive", "a deal is within reach", "we are close"."""
    words = [t for t in said_of_subject(frame.predicate) if t not in frame.agents]
    negated = frame.standing.negated and not _is_record(words)
    subjects = frame.agents
    if any(_is_party_like(t) for t in subjects) and _are_near(words, frame, sides=True):
        return turned(Tone.POSITIVE, negated=negated or _is_far(words))
    if not any(_is_judged(t) for t in subjects):
        return None
    deals = any(is_about(t, "deals", "pronouns", "chances") for t in subjects)
    if deals and _are_near(words, frame, sides=False):
        return turned(Tone.POSITIVE, negated=negated or _is_far(words))
    if any(t.lower_ == "it" for t in subjects) and _is_too_early(words):
        return Tone.NEUTRAL
    talks = any(is_about(t, "talks", "replies", "chances", "things") for t in subjects)
    tone = state_tone(words, strict=not talks)
    if tone is None and talks and keys_of(words) & WORDS.words("neutral.states"):
        return Tone.NEUTRAL if not negated else None
    return turned(tone, negated=negated)


def _is_record(words: list[Token]) -> bool:
    """Tell whether "never" praises: "have never been so close", "this near"."""
    degrees = (c.lower_ for w in words for c in w.children if c.dep_ == "advmod")
    never = any(c.lower_ == "never" for w in words for c in w.head.children)
    return never and not {"so", "this", "as", "that"}.isdisjoint(degrees)


def _is_too_early(words: list[Token]) -> bool:
    early = keys_of(words) & {"too early", "too soon", "premature"}
    return bool(early)


def _is_judged(token: Token) -> bool:
    if is_about(token, "talks", "deals", "replies"):
        return True
    if is_about(token, "things"):
        plain = not any(c.dep_ in {"amod", "compound"} for c in token.children)
        return plain or talks_near(token)
    if token.dep_ == "csubj":
        return names_talks(token.subtree)
    return token.lower_ in WORDS.words("about.pronouns") and talks_near(token)


def _is_party_like(token: Token) -> bool:
    party = is_about(token, "sides") or token.lemma_.lower() in {"position", "stance"}
    return token.lower_ in US or party or token.lower_ in {"they", "both"}


def _are_near(words: list[Token], frame: Frame, *, sides: bool) -> bool:
    """Tell whether a deal is said to be close, or the sides to be close to one."""
    keys = keys_of(words)
    if keys & WORDS.words("good.near_phrases"):
        return _is_of_deal(frame.predicate)
    near = WORDS.words("good.near_sides" if sides else "good.near")
    return bool(keys & near) and _is_of_deal(frame.predicate)


def _is_of_deal(verb: Token) -> bool:
    """Tell whether a deal is spoken of with a predicate, or just before it."""
    return any(is_about(t, "deals", "pronouns") for t in verb.subtree) or talks_near(
        verb
    )


def _is_far(words: list[Token]) -> bool:
    return any(
        t.lower_ in {"far", "unlikely", "nowhere"}
        for w in words
        for t in (w, *w.children)
    )


def _going(frame: Frame) -> Tone | None:
    """Judge "the talks have stalled", "negotiations are moving forward"."""
    if _comes_close(frame):
        return turned(Tone.POSITIVE, negated=frame.standing.negated)
    if not any(_is_judged(t) for t in _subject(frame)) or _is_of_old_truce(frame):
        return None
    keys = frame.keys | _with_adverbs(frame.predicate)
    passive = any(c.dep_ == "auxpass" for c in frame.predicate.children)
    for name, tone in (("good", Tone.POSITIVE), ("bad", Tone.NEGATIVE)):
        if WORDS.has(f"{name}.verbs", keys) and not (passive and name == "good"):
            own_no = any(
                key.endswith(NOTHING) for key in keys & WORDS.words(f"{name}.verbs")
            )
            return turned(tone, negated=frame.standing.negated and not own_no)
    if frame.predicate.lemma_ in FARING:
        words = [
            c for c in frame.predicate.children if c.dep_ in {"advmod", "acomp", "prt"}
        ]
        return turned(state_tone(words, strict=False), negated=frame.standing.negated)
    progressive = frame.predicate.tag_ == "VBG" and WORDS.has(
        "neutral.verbs", frame.keys
    )
    talks = any(is_about(t, "talks") for t in _subject(frame))
    return Tone.NEUTRAL if progressive and talks else None


def _comes_close(frame: Frame) -> bool:
    """Judge "the delegations had come very close to an agreement"."""
    verb = frame.predicate
    if verb.lemma_ not in {"come", "get", "draw", "move", "grow"}:
        return False
    near = any(t.lower_ in {"close", "closer", "near", "nearer"} for t in verb.children)
    sides = any(_is_party_like(t) for t in _subject(frame))
    return near and sides and _is_of_deal(verb)


def _is_of_old_truce(frame: Frame) -> bool:
    """Tell whether an earlier truce is told to have ended, which judges no talks."""
    words = {"earlier", "previous", "last", "first", "former", "past"}
    return any(
        t.lemma_.lower() in WORDS.words("done.truces")
        and not words.isdisjoint(c.lower_ for c in t.children)
        for t in _subject(frame)
    )


def _with_adverbs(verb: Token) -> frozenset[str]:
    """Return a verb's keys with any adverb: "go well", "move positively"."""
    adverbs = (c.lower_ for c in verb.children if c.dep_ == "advmod")
    return frozenset(f"{verb.lemma_.lower()} {adverb}" for adverb in adverbs)


def _being(frame: Frame) -> Tone | None:
    """Judge "there was no breakthrough", "progress has been made", "gaps remain"."""
    if not WORDS.has("acts.being", frame.keys):
        return None
    negated = frame.standing.negated
    for token in (*frame.patients, *frame.agents, *_ends(frame)):
        tone = noun_tone(token)
        if tone is not None and not _is_of_another_matter(frame, token):
            turned_here = negated and not is_turned(token)
            return turned(tone, negated=turned_here)
        if is_open_gap(token):
            return None if negated or is_turned(token) else Tone.NEGATIVE
    return None


def _is_of_another_matter(frame: Frame, token: Token) -> bool:
    """Tell whether it is no turn of the talks: "the raid was a dark day", an army's progress."""
    if any(is_about(t, "fighters") for t in frame.agents):
        return True
    others = [
        c
        for c in frame.predicate.children
        if c.dep_ in {"nsubj", "nsubjpass"} and c.i != token.i
    ]
    named = frame.predicate.lemma_ in NAMING and mark_tone(token) is not None
    judged = any(_is_judged(t) or is_about(t, "deeds") for t in others)
    return named and bool(others) and not judged


def _ends(frame: Frame) -> tuple[Token, ...]:
    return frame.objects("in", "to", "with", "without", "into", "by", "against")
