"""Meetings told by what people did in one place: "spoke in Paris", "agreed with him"."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.mentions import Kind
from ingest.places import own_place

from .attendees import parties_of
from .people import are_persons, is_person
from .subjects import met_with, objects_after, subjects_of

WORDS = lexicon("meetings")


def spoke_in(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return persons of several parties who spoke in a place told, none otherwise."""
    if not WORDS.has("speaking", {frame.predicate.lemma_}):
        return ()
    if own_place(frame.predicate, analysis.mentions) is None:
        return ()
    people = subjects_of(analysis, frame)
    both = len(parties_of(analysis, people)) > 1
    return people if both and are_persons(analysis, people) else ()


def _named_in_deal(frame: Frame) -> tuple[Token, ...]:
    """Return whom the deal itself names: "an agreement with the president"."""
    return tuple(t for deal in frame.patients for t in objects_after(deal, "with"))


def agreed_with(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return two persons who agreed on something on a day told, none otherwise.

    "Burns reached an agreement with the president on Tuesday" tells that they met.
    """
    if not WORDS.has("agreeing", frame.keys) or not frame.standing.holds:
        return ()
    ours = subjects_of(analysis, frame)
    theirs = met_with(frame, "with") or _named_in_deal(frame)
    persons = all(are_persons(analysis, (t,)) for t in (*ours, *theirs))
    if not ours or not theirs or not persons:
        return ()
    return (*ours, *theirs) if analysis.happened(frame).start is not None else ()


def addressed_in(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return somebody and whom of another party he told something in a place told.

    "Netanyahu told Biden's envoy in Jerusalem on Wednesday that he agreed."
    """
    standing, verb = frame.standing, frame.predicate
    told = WORDS.has("addressing", {verb.lemma_}) and standing.holds
    if not told or standing.tense is not Tense.PAST:
        return ()
    ours = subjects_of(analysis, frame)
    theirs = addressed(analysis, frame)
    if not ours or not theirs or own_place(verb, analysis.mentions) is None:
        return ()
    mine, yours = parties_of(analysis, ours), parties_of(analysis, theirs)
    apart = len(mine) == len(yours) == 1 and mine != yours
    named = all(_is_named(analysis, t) for t in (*ours, *theirs))
    return (*ours, *theirs) if apart and named else ()


def _is_named(analysis: Analysis, token: Token) -> bool:
    """Tell whether somebody is a person with a name, and no spokesman."""
    words = (token, *(c for c in token.children if c.dep_ == "appos"))
    mentions = [analysis.mentions.at(word) for word in words]
    speaks = any("spokes" in c.lower_ for c in token.subtree)
    named = any(m is not None and m.kind is Kind.PERSON for m in mentions)
    return named and not speaks


def addressed(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return the persons whom somebody tells or asks something."""
    whom = (*frame.patients, *frame.recipients, *frame.objects("to"))
    return tuple(t for t in whom if is_person(analysis, t))
