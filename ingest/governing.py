"""Which predicate a date phrase tells the time of."""

from spacy.tokens import Span, Token

from ingest.lexicon import lexicon
from ingest.mentions import Mentions

SAYING = lexicon("speech").words("verbs")
SPANS = frozenset({"hour", "minute", "phone", "telephone", "person"})
"""Nouns before a date that is the verb's: "spoke for two hours on Sunday"."""
OPENING = 2
"""Within how many words of its sentence's start a date opens it."""
CLOCK = frozenset(
    {"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "noon", "midday", "midnight", "dawn",
     "dusk", "sunrise", "sunset", "daybreak", "nightfall", "o'clock", "gmt", "utc", "time"}
)  # fmt: skip
"""Nouns that tell the hour of a happening: "began at 7 a.m. on Friday"."""
DESCRIBING = frozenset({"relcl", "acl"})
VERBAL = frozenset({"VERB", "AUX"})


def governor_of(span: Span, mentions: Mentions) -> Token:
    """Return the predicate that a date phrase tells the time of.

    People have no time: "met the director of the CIA on Friday" tells the time of the
    meeting, wherever the parser hangs it.
    """
    token = span.root
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in VERBAL:
            return (
                _described(token, span)
                or _cut_off(token, span)
                or _past_insertion(token, span)
            )
        outside = token.i not in range(span.start, span.end)
        if token.pos_ == "NOUN" and outside and not _is_timeless(token, mentions):
            return _before_clause(token, span) or token
    return token


def _described(verb: Token, span: Span) -> Token | None:
    """Return the verb that describes a noun, right before a date that the parser parts.

    "The truce that began at noon on Monday held" tells when it began.
    """
    first = _first(span)
    if verb.i < span.start or first.i == 0:
        return None
    token = first.nbor(-1)
    while token.head.i not in {token.i, verb.i}:
        if token.dep_ in DESCRIBING and token.pos_ == "VERB":
            return token
        token = token.head
    return token if token.dep_ in DESCRIBING and token.pos_ == "VERB" else None


def _cut_off(verb: Token, span: Span) -> Token | None:
    """Return the verb of the clause that a comma ends right after a date.

    The parser hangs the day of "met Sisi on Monday, the palace said" on the saying.
    """
    doc, first = span.doc, _first(span)
    ends = span.end < len(doc) and doc[span.end].text == ","
    if not ends or verb.i < span.end or first.i == first.sent.start:
        return None
    token = first.nbor(-1)
    if token.is_punct or token.pos_ in {"CCONJ", "SCONJ"}:
        return None
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return token if token.pos_ in VERBAL and token.i != verb.i else None


def governed_after(span: Span) -> Token | None:
    """Return the verb that "when" right after a date opens: "since May, when they met"."""
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].text == ",":
        at += 1
    if at >= span.sent.end or doc[at].lower_ != "when":
        return None
    verb = doc[at].head
    return verb if verb.pos_ in VERBAL and verb.i > at else None


def _first(span: Span) -> Token:
    """Return the first word of a date phrase, its preposition included."""
    head = span.root.head
    return head if head.dep_ == "prep" and head.i == span.start - 1 else span[0]


def _before_clause(noun: Token, span: Span) -> Token | None:
    """Return the verb whose object a date parts from its clause.

    "Unveiled a plan on Monday that foresees a truce" tells when it was unveiled.
    """
    parted = any(c.dep_ in DESCRIBING and c.i >= span.end for c in noun.children)
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or not parted:
        return None
    return verb if noun.i < span.start else None


def _is_timeless(noun: Token, mentions: Mentions) -> bool:
    """Tell whether a noun has no time of its own: a person, an hour, nothing."""
    if noun.lower_ in CLOCK:
        return True
    if noun.dep_ == "pobj" and noun.head.lower_ in {"without", "despite"}:
        return True
    if noun.lemma_.lower() in SPANS:
        return True
    mention = mentions.at(noun)
    named = mention is not None and mention.is_person
    return named or mentions.is_role(noun)


def _past_insertion(verb: Token, span: Span) -> Token:
    """Pass a remark put in after an opening date: "On Monday, he said, they met"."""
    inserted = verb.dep_ in {"advcl", "parataxis", "ccomp"} and verb.i < verb.head.i
    opens = span.start - verb.sent.start < OPENING
    if inserted and opens and span.end <= verb.i and verb.lemma_.lower() in SAYING:
        return verb.head
    return verb
