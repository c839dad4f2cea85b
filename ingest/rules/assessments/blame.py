"""Blaming the other side for how the talks go: "Hamas does not want a deal"."""

from collections.abc import Iterable

from spacy.tokens import Token

from domain.vocabulary import Modality
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects
from ingest.frames.keys import noun_keys, verb_keys

from .judgement import WORDS
from .words import is_turned, keys_of, said_of_subject

SAID = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.BACKGROUND})


def blames(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a clause says of a party other than its speaker that it hinders talks."""
    if frame.standing.modality not in SAID:
        return False
    voice = analysis.frames.voice(frame)
    subjects = analysis.frames.agents(frame)
    if voice is None or voice.party is None or not subjects or voice.party in subjects:
        return False
    if frame.standing.negated:
        return _lacks_will(frame)
    return hinders(frame.predicate, frame.keys) or _is_called_so(frame)


def hinders(verb: Token, keys: frozenset[str] | None = None) -> bool:
    """Tell whether a verb means hindering the talks, by itself or by its object."""
    told = verb_keys(verb) if keys is None else keys
    if _shows_little(verb):
        return True
    hits = told & WORDS.words("blame.verbs")
    if not hits:
        return False
    if hits <= WORDS.words("blame.objects"):
        return any(_is_talks(t) for t in _governed(verb)) or _on_what_was_agreed(verb)
    return True


def _shows_little(verb: Token) -> bool:
    """Read "shows little will" and "refused to engage" like "shows no will"."""
    keys: set[str] = set()
    for child in verb.children:
        scant = any(c.lower_ in {"little", "scant"} for c in child.children)
        if child.dep_ == "dobj" and scant:
            keys.add(f"{verb.lemma_} no {child.lemma_.lower()}")
        elif child.dep_ == "xcomp":
            keys.add(f"{verb.lemma_} to {child.lemma_}")
    return WORDS.has("blame.verbs", keys)


def _on_what_was_agreed(verb: Token) -> bool:
    """Tell whether a clause stands for the deal: "went back on what had been agreed"."""
    clauses = [
        c
        for child in verb.children
        for c in (child, *child.children)
        if c.dep_ in {"pcomp", "ccomp"} and c.pos_ == "VERB"
    ]
    return any(c.lemma_ in {"agree", "accept", "sign", "promise"} for c in clauses)


def _governed(verb: Token) -> Iterable[Token]:
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            yield child
            yield from (c for c in child.children if c.dep_ in {"conj", "compound"})
            yield from (
                g for c in child.children if c.dep_ == "prep" for g in prep_objects(c)
            )
        elif child.dep_ == "prep" and child.lower_ in {"on", "from"}:
            yield from prep_objects(child)


def _is_talks(token: Token) -> bool:
    return token.lemma_.lower() in WORDS.words("blame.what")


def _lacks_will(frame: Frame) -> bool:
    """Tell whether a party is said not to want a deal, or to show no will for one."""
    if not WORDS.has("blame.wants", frame.keys):
        return False
    words = [t for t in frame.predicate.subtree if t.i > frame.predicate.i]
    wanted = any(
        _is_talks(t) or t.lemma_ in {"negotiate", "peace", "compromise"} for t in words
    )
    plain = frame.keys & {
        "be serious",
        "be in earnest",
        "negotiate in good faith",
        "show flexibility",
        "show seriousness",
        "show will",
    }
    return wanted or bool(plain)


def _is_called_so(frame: Frame) -> bool:
    """Tell whether a party is said to be an obstacle, or intransigent."""
    if frame.predicate.lemma_ not in {"be", "remain"}:
        return False
    words = list(said_of_subject(frame.predicate))
    keys = keys_of(words)
    traits = keys & WORDS.words("blame.traits")
    if (
        traits <= {"responsible", "obstacle", "hurdle", "impediment", "unwilling"}
        and traits
    ):
        return any(_is_talks(t) or is_fault(t) for t in frame.predicate.subtree)
    return bool(traits)


def is_fault(token: Token) -> bool:
    """Tell whether a noun is what a party is blamed for: "the deadlock"."""
    lemma = token.lemma_.lower()
    if lemma == "faith":
        return any(c.lower_ == "bad" for c in token.children)
    if lemma in {"lack", "absence"}:
        ends = (g for c in token.children if c.lower_ == "of" for g in prep_objects(c))
        return any(
            g.lemma_
            in {"progress", "agreement", "deal", "will", "seriousness", "headway"}
            for g in ends
        )
    if lemma in {
        "failure",
        "collapse",
        "delay",
        "breakdown",
        "suspension",
        "hold",
        "setback",
    }:
        return any(_is_talks(t) for t in token.subtree)
    return not WORDS.words("blame.faults").isdisjoint(
        noun_keys(token)
    ) and not is_turned(token)
