"""The day of an encounter that the text tells as news without a day."""

from dataclasses import replace

from spacy.tokens import Token

from ingest.analysis import Analysis

from .encounter import Encounter, Status

STALE = frozenset(
    {"previous", "previously", "earlier", "last", "first", "past", "former", "once",
     "already", "ever", "repeatedly", "before", "ago", "since", "recently", "recent",
     "initial", "often", "several", "times", "twice", "when", "never"}
)  # fmt: skip
"""Words by which an encounter may lie further back than the news."""


def on_news_day(analysis: Analysis, encounter: Encounter) -> Encounter:
    """Date an undated encounter by the day of the article's news.

    Only one that is told in the simple past as the news itself is, in a sentence with
    no other date and no word that leads back.
    """
    if encounter.happened.start is not None or encounter.status is not Status.HELD:
        return encounter
    verb = _verb(encounter)
    if verb is None or not _is_simple_past(verb) or not _is_told_anew(analysis, verb):
        return encounter
    day = analysis.calendar.news_day()
    if day is None:
        return encounter
    reasons = (*encounter.reasons, "the day is that of the news")
    return replace(encounter, happened=day, reasons=reasons)


def _verb(encounter: Encounter) -> Token | None:
    """Return the verb that tells when: its own, or that of "said after meeting X"."""
    token = encounter.frame.support or encounter.frame.predicate
    for _ in range(4):
        finite = token.pos_ in {"VERB", "AUX"} and token.dep_ != "pcomp"
        if finite and token.tag_ not in {"VBG", "VB"}:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_simple_past(verb: Token) -> bool:
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    past = verb.tag_ == "VBD" or not auxiliaries.isdisjoint({"was", "were"})
    return past and auxiliaries.isdisjoint(
        {"had", "has", "have", "been", "being", "would"}
    )


def _is_told_anew(analysis: Analysis, verb: Token) -> bool:
    if verb.dep_ == "relcl" or analysis.calendar.expressions(verb.sent):
        return False
    return not any(t.lower_ in STALE for t in verb.sent)
