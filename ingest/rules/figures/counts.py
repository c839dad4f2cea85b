"""The numbers that may count people or trucks, each with the phrase that it heads."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.analysis import Analysis
from ingest.lexicon import lexicon
from ingest.mentions import Kind as MentionKind
from ingest.quantities import Kind, QuantityMatch

WORDS = lexicon("figures")
CLASSES = (
    "dead",
    "lives",
    "wounded",
    "missing",
    "displaced",
    "hostages",
    "prisoners",
    "trucks",
    "bodies",
    "people",
)
"""The classes of counted nouns, the telling ones first."""

BEFORE_NOUN = frozenset(
    {"nummod", "quantmod", "compound", "amod", "nmod", "det", "advmod"}
)
BETWEEN = frozenset({"ADJ", "PROPN", "NUM", "ADV"})
"""Parts of speech that may stand between a number and its noun."""
REACH = 5
PARTITIVE = frozenset(
    {"the", "these", "those", "his", "her", "its", "their", "our", "some"}
)
PRONOUNS = frozenset({"them", "whom", "which", "these", "those", "us"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts.

    `head` heads its phrase: the counted noun, or the number itself where no noun
    follows it. `whole` is what it is a part of ("of them", "of the captives"), and
    `end` the index of the token after the phrase.
    """

    match: QuantityMatch
    number: Token
    head: Token
    noun: Token | None
    whole: Token | None
    start: int
    end: int

    @property
    def value(self) -> int | float | None:
        """The number's value, None for a range or a vague number."""
        return self.match.quantity.value

    @property
    def is_part(self) -> bool:
        """Tell whether it is a part of something that a pronoun takes up."""
        return self.whole is not None and self.whole.lower_ in PRONOUNS


def counts_in(analysis: Analysis) -> tuple[Count, ...]:
    """Return the numbers of an article that may count people or trucks, in order."""
    return tuple(_counts(analysis))


def _counts(analysis: Analysis) -> Iterator[Count]:
    for match in analysis.quantities:
        if match.kind is not Kind.CARDINAL:
            continue
        span = analysis.doc.char_span(
            match.number_start, match.number_end, alignment_mode="expand"
        )
        if span is None or len(span) == 0:
            continue
        if not _is_denied(analysis, match) and not _is_ratio(span):
            yield _count(match, span)


def _is_denied(analysis: Analysis, match: QuantityMatch) -> bool:
    """Tell whether "not" or "no" stands before a number: "not one lorry"."""
    words = analysis.text[max(0, match.start - 8) : match.start].lower().split()
    return bool(words) and words[-1] in {"not", "no", "nary"}


def _is_ratio(span: Span) -> bool:
    """Tell whether a number is half of "four in five" or "one out of every three"."""
    doc, after, before = span.doc, span.end, span.start - 1
    if after + 1 < len(doc) and doc[after].lower_ == "in" and doc[after + 1].like_num:
        return doc[after + 1].i + 1 < len(doc) and doc[after + 2].pos_ == "NOUN"
    while before > 0 and doc[before].lower_ in {"every", "of", "out"}:
        before -= 1
    joined = doc[before].lower_ == "in" or before < span.start - 2
    return joined and before > 0 and doc[before - 1].like_num


def _count(match: QuantityMatch, span: Span) -> Count:
    number = span.root
    noun = _noun(number, span)
    whole = _whole(number, noun, span)
    if noun is None and whole is not None and _is_plain(whole):
        noun, whole = whole, None
    end = span.end
    if whole is not None and whole.i >= end:
        end = whole.right_edge.i + 1 if whole.lower_ not in PRONOUNS else whole.i + 1
    if noun is not None and noun.i >= end:
        end = noun.i + 1
    return Count(match, number, noun or number, noun, whole, span.start, end)


def _noun(number: Token, span: Span) -> Token | None:
    """Return the noun that a number stands before, by syntax, else by the next words."""
    head = number.head
    if _is_state(head):
        return None
    near = number.dep_ in BEFORE_NOUN and span.end <= head.i <= span.end + REACH
    if near and (head.pos_ in {"NOUN", "PROPN"} or noun_class(head) is not None):
        return _shared(head)
    return _next_noun(span)


def _is_state(noun: Token) -> bool:
    """Tell whether a noun only ends a state: "240 taken hostage"."""
    before = noun.doc[noun.i - 1] if noun.i > 0 else None
    state = noun.lower_ in {"hostage", "captive", "prisoner"}
    return state and before is not None and before.lower_ in {"taken", "held", "made"}


def _shared(noun: Token) -> Token:
    """Read "eight civilian and five military deaths": the noun after both numbers."""
    if (
        noun.tag_ in {"NN", "JJ"}
        and noun.i + 1 < len(noun.doc)
        and noun.nbor().lower_ == "and"
    ):
        for token in noun.conjuncts:
            numbered = any(c.dep_ == "nummod" for c in token.children)
            if noun.i < token.i <= noun.i + REACH and numbered and noun_class(token):
                return token
    return noun


def _next_noun(span: Span) -> Token | None:
    doc = span.doc
    for token in doc[span.end : min(span.end + REACH, span.sent.end)]:
        if _is_state(token):
            return None
        if token.pos_ == "NOUN" and token.dep_ not in {"amod", "compound", "nmod"}:
            return token
        if token.tag_ == "NNPS":
            return token
        if token.pos_ not in BETWEEN:
            return None
    return None


def _whole(number: Token, noun: Token | None, span: Span) -> Token | None:
    """Return what the number is a part of: "17 of them", "of whom about thirty"."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    for token in (number, *((noun,) if noun is not None else ())):
        for child in token.children:
            if child.lower_ in {"of", "among", "amongst"} and child.dep_ == "prep":
                objects = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
                near = child.i < span.start or (
                    after is not None and child.i == after.i
                )
                if objects and near:
                    first: Token = objects[0]
                    return first
    follows = after is not None and after.lower_ == "of" and after.i + 1 < len(span.doc)
    pronoun = span.doc[span.end + 1] if follows else None
    if pronoun is not None and pronoun.lower_ in PRONOUNS:
        return pronoun
    return _relative_before(span)


def _relative_before(span: Span) -> Token | None:
    """Read "of whom 33 are dead", "among them 4,506 children"."""
    doc, start = span.doc, span.start
    for back in range(1, 5):
        at = start - back
        if at < 1 or doc[at].is_punct:
            return None
        if doc[at].lower_ in {"whom", "which", "them"} and doc[at - 1].lower_ in {
            "of",
            "among",
            "amongst",
        }:
            return doc[at]
    return None


def _is_plain(whole: Token) -> bool:
    """Tell whether "of X" only names what is counted: "dozens of people"."""
    if whole.lower_ in PRONOUNS or whole.pos_ == "PRON":
        return False
    return not any(
        c.dep_ in {"det", "poss"} or c.lower_ in PARTITIVE for c in whole.children
    )


def noun_class(noun: Token) -> str | None:
    """Return which class of counted nouns a noun is in, None if in none."""
    keys = {noun.lemma_.lower(), noun.lower_}
    return next((name for name in CLASSES if WORDS.has(f"nouns.{name}", keys)), None)


def counted_class(analysis: Analysis, noun: Token | None) -> str | None:
    """Return the class of a counted noun; the people of a place or party are people."""
    if noun is None:
        return None
    known = noun_class(noun)
    if known is not None:
        return known
    if noun.tag_ == "NNPS":
        return "people"
    mention = analysis.mentions.at(noun)
    named = mention is not None and mention.kind in PEOPLES
    return "people" if named and noun.tag_ in {"NNS", "NNP", "JJ"} else None


PEOPLES = frozenset({MentionKind.DEMONYM, MentionKind.PLACE, MentionKind.PARTY})
