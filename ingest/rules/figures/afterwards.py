"""Sources named in the sentence after a figure: "The figure comes from the UN"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.frames.arguments import prep_objects
from ingest.frames.keys import verb_keys

from .counts import WORDS, Count
from .saying import sentence_of

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
POINTING = frozenset({"the", "this", "that", "these", "those", "its", "his", "their"})
AUTHORING = frozenset({"of", "by", "from"})


def named_after(count: Count) -> Iterator[Token]:
    """Yield who the next sentence says a number comes from, by an account taken up.

    "The toll, compiled by the ministry, …", "The ministry's figures do not tell …".
    """
    after = _next(count)
    for account in after or ():
        if _is_taken_up(account) and not any(t.like_num for t in account.subtree):
            yield from _authors(account)


def _next(count: Count) -> Span | None:
    sentence = sentence_of(count.number)
    doc = sentence.doc
    whole = sentence.end < len(doc) and "\n\n" not in doc[sentence.end - 1].text
    return doc[sentence.end].sent if whole else None


def _is_taken_up(noun: Token) -> bool:
    """Tell whether a subject means the number just told: "the figure", "its count"."""
    account = noun.lemma_.lower() in WORDS.words("source.numbers")
    near = {c.lower_ for c in noun.children if c.dep_ == "det"}
    owned = any(c.dep_ == "poss" for c in noun.children)
    return (
        account and noun.dep_ in SUBJECTS and (owned or not near.isdisjoint(POINTING))
    )


def _authors(account: Token) -> Iterator[Token]:
    """Yield whose an account is, or from whom its verb says that it comes."""
    for child in account.children:
        if child.dep_ == "poss":
            yield child
        elif child.dep_ == "prep" and child.lower_ in AUTHORING:
            yield from prep_objects(child)
        elif child.dep_ == "acl":
            yield from _by(child)
    if WORDS.has("source.stemming", verb_keys(account.head)):
        yield from _by(account.head)


def _by(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            yield from prep_objects(child)
