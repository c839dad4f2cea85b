"""Who says a sentence, by the place of the words where the parse does not tell."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames.attribution import is_saying

from .counts import WORDS, Count

NAMES = frozenset({"NOUN", "PROPN", "PRON"})
HELPERS = frozenset({"AUX", "ADV", "PART"})
SAID = frozenset({"says", "said", "claims", "claimed", "reports", "reported", "estimates"})
REACH = 6


def said_by(count: Count, analysis: Analysis) -> Iterator[Token]:
    """Yield who may say what a number is in, the nearest saying verb first.

    Verbs behind the number come first ("..., the ministry said"), then the ones
    before it.
    """
    verbs = [t for t in segment(count.number) if _says(t, analysis)]
    later = [v for v in verbs if v.i > count.start]
    sooner = [v for v in verbs if v.i < count.start]
    for verb in (*later, *reversed(sooner)):
        giver = _giver(verb, count, analysis)
        if giver is not None:
            yield giver


def _says(token: Token, analysis: Analysis) -> bool:
    if analysis.frames.voices.is_quoted(token):
        return False
    if token.pos_ == "VERB":
        return is_saying(token) and token.tag_ != "VBG"
    last = token.i + 1 >= token.sent.end or token.nbor().is_punct
    return token.lower_ in SAID and last


def _giver(verb: Token, count: Count, analysis: Analysis) -> Token | None:
    """Return who a verb of saying has as its speaker, by syntax, else beside it."""
    agents = analysis.frames.of(verb).agents if verb.pos_ == "VERB" else ()
    for agent in agents:
        if agent.i not in {count.head.i, count.number.i}:
            return agent
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    turned = before is None or before.is_punct
    if turned and not _is_apart(verb):
        return noun_after(verb)
    return _noun_before(verb)


def _is_apart(verb: Token) -> bool:
    """Tell whether an apposition between commas stands before a verb."""
    return verb.i + 1 >= verb.sent.end or verb.nbor().is_punct


def noun_after(word: Token) -> Token | None:
    """Return the head of the noun phrase that begins after a word or its "to"."""
    doc, at = word.doc, word.i + 1
    found = None
    while at < word.sent.end and at <= word.i + REACH:
        token = doc[at]
        if token.pos_ in NAMES and token.tag_ != "POS":
            found = token
        elif found is not None and token.tag_ != "POS":
            break
        elif token.is_punct and token.text != "-":
            break
        at += 1
    return found


def _noun_before(verb: Token) -> Token | None:
    at = verb.i - 1
    while at > verb.sent.start and (verb.doc[at].pos_ in HELPERS or verb.doc[at].text == ","):
        at -= 1
    token = verb.doc[at]
    return token if token.pos_ in NAMES else None


def segment(token: Token) -> list[Token]:
    """Return the tokens of a sentence between the semicolons around one of them."""
    sentence = list(token.sent)
    stops = [t.i for t in sentence if t.text == ";"]
    low = max((i for i in stops if i < token.i), default=-1)
    high = min((i for i in stops if i > token.i), default=token.doc[-1].i + 1)
    return [t for t in sentence if low < t.i < high]


