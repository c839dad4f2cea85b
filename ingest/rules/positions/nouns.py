"""Stands told by a noun: "Israel's refusal to withdraw", "calls by Paris for a truce"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Level, Modality, Stance
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import agents as agents_of
from ingest.frames.arguments import possessors, prep_objects
from ingest.frames.keys import verb_keys
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .content import stands_on
from .forms import VERBAL
from .holders import Holder, holders, of_voice
from .objects import contents_of_noun
from .report import reports
from .taking import Taking

WORDS = lexicon("positions")
NOUNS = {
    lemma: stance
    for name, stance in (
        ("demands", Stance.DEMANDS),
        ("supports", Stance.SUPPORTS),
        ("opposes", Stance.OPPOSES),
    )
    for lemma in sorted(WORDS.words(f"nouns.{name}"))
}
GETTING = WORDS.words("verbs.demands") | {"get", "obtain", "await"}


def nominal_stands(analysis: Analysis) -> Iterator[Report]:
    """Find what parties demand, support and oppose by the nouns that say so."""
    for frame in analysis.frames.nouns(frozenset(NOUNS)):
        if not _counts(frame):
            continue
        contents = contents_of_noun(frame)
        lemma = frame.predicate.lemma_.lower()
        if _is_withheld(frame.predicate) and _told_by_foe(analysis, frame):
            continue
        stance = Stance.OPPOSES if _is_withheld(frame.predicate) else NOUNS[lemma]
        yield from reports(
            analysis,
            frame,
            stands_on(analysis, contents, Taking(stance, lemma, contents)),
            of=owners(analysis, frame.predicate),
            rule="positions.noun",
            level=Level.MEDIUM,
            reasons=("nominal",),
        )


def conditional_stands(analysis: Analysis) -> Iterator[Report]:
    """Find "made any halt conditional on the return of the captives"."""
    for token in analysis.doc:
        verb = next((a for a in token.ancestors if a.pos_ in VERBAL), None)
        if token.lemma_.lower() not in {"conditional", "contingent"} or verb is None:
            continue
        things = tuple(_needed_for(token, verb))
        voice = analysis.frames.voices.of(verb)
        yield from reports(
            analysis,
            analysis.frames.of(verb),
            stands_on(analysis, things, Taking(Stance.DEMANDS, "", things)),
            of=holders(analysis, agents_of(verb), voice) or of_voice(analysis, voice),
            rule="positions.conditional",
            level=Level.MEDIUM,
            reasons=("condition",),
        )


def owners(analysis: Analysis, noun: Token) -> tuple[Holder, ...]:
    """Return whose a demand or refusal is: its possessor, else who voices it."""
    voice = analysis.frames.voices.of(noun)
    if _is_others(noun):
        return of_voice(analysis, voice)
    preps = (c for c in noun.children if c.lower_ in {"from", "of", "by"})
    inside = (t for prep in preps for t in prep_objects(prep))
    if _are_the_foes(noun):
        return ()
    of = holders(analysis, (*possessors(noun), *inside), voice)
    verb = governor(noun)
    if of or verb is None or verb_keys(verb).isdisjoint(WORDS.words("nouns.voicing")):
        return of
    return holders(analysis, agents_of(verb), voice)


def _needed_for(adjective: Token, verb: Token) -> Iterator[Token]:
    """Yield what something is conditional on, wherever the parse hangs it."""
    near = (*adjective.children, *(c for c in verb.children if c.i > adjective.i))
    for prep in near:
        if prep.dep_ == "prep" and prep.lower_ in {"on", "upon"}:
            yield from prep_objects(prep)
            return


def governor(noun: Token) -> Token | None:
    """Return the verb whose object a noun is, with or without a preposition."""
    if noun.dep_ in {"dobj", "oprd"}:
        return noun.head
    return noun.head.head if noun.dep_ == "pobj" else None


def _is_wanted(noun: Token) -> bool:
    """Tell whether somebody only asks for a promise: "requires a commitment to"."""
    verb = governor(noun)
    if verb is None or NOUNS[noun.lemma_.lower()] is not Stance.SUPPORTS:
        return False
    return not verb_keys(verb).isdisjoint(GETTING)


def _are_the_foes(noun: Token) -> bool:
    """Tell whether who speaks of "their demand that we withdraw" means the other side."""
    theirs = any(c.dep_ == "poss" and c.lower_ == "their" for c in noun.children)
    return theirs and any(t.lower_ in {"we", "our", "us"} for t in noun.sent)


def _has_no(noun: Token) -> bool:
    return any(c.lower_ == "no" for c in noun.children)


def _is_withheld(noun: Token) -> bool:
    """Tell whether a promise is not given: "had made no commitment to free them"."""
    verb = governor(noun)
    if verb is None or not _has_no(noun) or noun.dep_ != "dobj":
        return False
    promise = NOUNS[noun.lemma_.lower()] is Stance.SUPPORTS
    return promise and not verb_keys(verb).isdisjoint(WORDS.words("nouns.voicing"))


def _told_by_foe(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether it is another party that says that a promise was not given."""
    told = {h.party for h in of_voice(analysis, analysis.frames.voice(frame))}
    own = {h.party for h in owners(analysis, frame.predicate)}
    return len(told) > 0 and told.isdisjoint(own)


def _is_others(noun: Token) -> bool:
    """Tell whether "its demands" are not the subject's: nobody meets its own."""
    pronoun = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children)
    verb = next((a for a in noun.ancestors if a.pos_ == "VERB"), None)
    return pronoun and verb is not None and verb.lemma_ in WORDS.words("nouns.meeting")


def _counts(frame: Frame) -> bool:
    """Tell whether a noun's stand is taken: not dropped, denied or wished of others."""
    noun = frame.predicate
    if _is_wanted(noun) or (_has_no(noun) and not _is_withheld(noun)):
        return False
    verb = noun.head if noun.dep_ in {"dobj", "nsubjpass"} else None
    dropping = WORDS.words("nouns.dropping")
    if verb is not None and not verb_keys(verb).isdisjoint(dropping):
        return is_negated(verb)
    return frame.standing.modality is not Modality.DENIED
