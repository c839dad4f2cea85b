"""Stands told by a noun: "Netanyahu's refusal to withdraw", "calls by Paris for a truce"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Level, Modality, Stance
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import agents as agents_of
from ingest.frames.arguments import possessors, prep_objects
from ingest.frames.keys import verb_keys

from .content import stands_on
from .holders import Holder, holders, of_voice
from .predicates import WORDS, Taking, frame_contents
from .report import reports

NOUNS = {
    lemma: stance
    for name, stance in (
        ("demands", Stance.DEMANDS),
        ("supports", Stance.SUPPORTS),
        ("opposes", Stance.OPPOSES),
    )
    for lemma in sorted(WORDS.words(f"nouns.{name}"))
}


def nominal_stands(analysis: Analysis) -> Iterator[Report]:
    """Find what parties demand, support and oppose by the nouns that say so."""
    for frame in analysis.frames.nouns(frozenset(NOUNS)):
        if not _counts(frame):
            continue
        contents = frame_contents(frame)
        of = owners(analysis, frame.predicate)
        if contents and of:
            lemma = frame.predicate.lemma_.lower()
            yield from reports(
                analysis,
                frame,
                stands_on(analysis, contents, Taking(NOUNS[lemma], lemma, contents)),
                of=of,
                rule="positions.noun",
                level=Level.MEDIUM,
                reasons=("nominal",),
            )


def owners(analysis: Analysis, noun: Token) -> tuple[Holder, ...]:
    """Return whose a demand or refusal is: its possessor, else who voices it."""
    voice = analysis.frames.voices.of(noun)
    if _is_others(noun):
        return of_voice(analysis, voice)
    found = list(possessors(noun))
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"from", "of", "by"}:
            found.extend(prep_objects(child))
    of = holders(analysis, found, voice)
    if of:
        return of
    verb = noun.head
    if noun.dep_ in {"dobj", "pobj"}:
        verb = verb.head if noun.dep_ == "pobj" else verb
        if not verb_keys(verb).isdisjoint(WORDS.words("nouns.voicing")):
            return holders(analysis, agents_of(verb), voice)
    return ()


def _is_wanted(noun: Token) -> bool:
    """Tell whether somebody only asks for a promise: "requires a commitment to"."""
    if noun.dep_ not in {"dobj", "pobj"} or NOUNS[noun.lemma_.lower()] is not Stance.SUPPORTS:
        return False
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    keys = verb_keys(verb)
    return not keys.isdisjoint(WORDS.words("verbs.demands") | {"get", "obtain", "await", "await"})


def _is_others(noun: Token) -> bool:
    """Tell whether "its demands" are not the subject's: nobody meets its own."""
    pronoun = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children)
    verb = next((a for a in noun.ancestors if a.pos_ == "VERB"), None)
    return pronoun and verb is not None and verb.lemma_ in WORDS.words("nouns.meeting")


def _counts(frame: Frame) -> bool:
    noun = frame.predicate
    if _is_wanted(noun):
        return False
    if noun.dep_ in {"dobj", "nsubjpass"}:
        if not verb_keys(noun.head).isdisjoint(WORDS.words("nouns.dropping")):
            return False
    return frame.standing.modality is not Modality.DENIED
