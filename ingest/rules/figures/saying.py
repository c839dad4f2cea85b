"""Who says a sentence, by the place of the words where the parse does not tell."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.analysis import Analysis
from ingest.frames.arguments import antecedent, prep_objects
from ingest.frames.attribution import is_saying

from .counts import WORDS, Count

NAMES = frozenset({"NOUN", "PROPN", "PRON"})
HELPERS = frozenset({"AUX", "ADV", "PART"})
SAID = frozenset(
    {"says", "said", "claims", "claimed", "reports", "reported", "estimates"}
)
ACCORDING = frozenset({"according", "citing", "per"})
APART = frozenset({"while", "whereas"})
REACH = 6
PAIR = 2
"""How far apart the two words of "medics and residents" stand."""


def said_by(count: Count, analysis: Analysis, *, but: Token) -> Iterator[Token]:
    """Yield who may say what a number is in, the nearest words of saying first.

    Words behind the number come before the ones in front of it. `but` is the word that
    tells what is counted, which says nothing.
    """
    words = segment(count.number)
    saying = [t for t in words if t.i != but.i and _says(t, analysis)]
    verbs = [t for t in saying if _covers(t, count)]
    accounts = [t for t in words if t.lower_ in ACCORDING]
    cues = sorted(
        (*verbs, *accounts), key=lambda t: (t.i < count.start, abs(t.i - count.start))
    )
    for cue in cues:
        giver = _account(cue) if cue in accounts else _giver(cue, count, analysis)
        if giver is not None:
            yield giver


def _account(word: Token) -> Token | None:
    """Return whom "according to" or "citing" names, by syntax, else by the next words."""
    for child in word.children:
        if child.dep_ == "dobj":
            return child
        if child.dep_ == "prep" and prep_objects(child):
            return prep_objects(child)[0]
    return noun_after(word)


def _covers(verb: Token, count: Count) -> bool:
    """Tell whether a verb of saying may speak of a number: no clause of its own follows."""
    if count.number in verb.subtree or _is_turned(verb):
        return True
    own = [c for c in verb.children if c.dep_ in {"ccomp", "dobj"} and c.i > verb.i]
    return not own or verb.i < count.start


def _says(token: Token, analysis: Analysis) -> bool:
    if analysis.frames.voices.is_quoted(token):
        return False
    if token.pos_ == "VERB":
        passive = any(c.dep_ == "auxpass" for c in token.children)
        return (
            is_saying(token)
            and asserts(token)
            and not passive
            and (token.tag_ != "VBG" or token.dep_ == "advcl")
        )
    last = token.i + 1 >= token.sent.end or token.nbor().is_punct
    return token.lower_ in SAID and last


def asserts(verb: Token) -> bool:
    """Tell whether a verb of speech gives information, and is no promise or demand."""
    return verb.lemma_.lower() not in WORDS.words("source.not_saying")


def _giver(verb: Token, count: Count, analysis: Analysis) -> Token | None:
    """Return who a verb of saying has as its speaker, by syntax, else beside it."""
    turned = _is_turned(verb)
    follows = any(c.dep_ in {"ccomp", "mark"} and c.i > verb.i for c in verb.children)
    if turned and not follows:
        return noun_after(verb)
    counted = {count.head.i, count.number.i}
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.i not in counted]
    if own and own[-1].tag_ == "WP":
        return antecedent(verb)
    near = _noun_before(verb)
    if own and near is not None and _is_a_giver(near) and not _is_a_giver(own[-1]):
        return near
    if own or turned:
        return own[-1] if own else noun_after(verb)
    agents = analysis.frames.of(verb).agents if verb.pos_ == "VERB" else ()
    known = [a for a in agents if a.i not in counted]
    if verb.tag_ == "VBG":
        return known[0] if known else None
    return _noun_before(verb) or (known[0] if known else None)


def _is_a_giver(noun: Token) -> bool:
    """Tell whether a noun means people who give numbers: "medics", "residents"."""
    return noun.lemma_.lower() in WORDS.words("source.givers")


def _is_turned(verb: Token) -> bool:
    """Tell whether the speaker stands behind: "..., estimates the Health Ministry"."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    after = verb.doc[verb.i + 1] if verb.i + 1 < verb.sent.end else None
    if before is None or after is None or not before.is_punct:
        return False
    return after.pos_ in {"DET", "PROPN"} or after.tag_ == "PRP$"


def noun_after(word: Token) -> Token | None:
    """Return the head of the noun phrase that begins after a word or its "to"."""
    found = None
    for token in word.doc[word.i + 1 : min(word.i + 1 + REACH, word.sent.end)]:
        if token.pos_ in NAMES and token.tag_ not in {"POS", "PRP$"}:
            found = token
        elif _ends_phrase(token, begun=found is not None):
            break
    return found


def _ends_phrase(token: Token, *, begun: bool) -> bool:
    if token.is_punct:
        return token.text != "-"
    return begun and token.tag_ != "POS" and token.pos_ != "ADJ"


def _noun_before(verb: Token) -> Token | None:
    at = verb.i - 1
    while at > verb.sent.start and (
        verb.doc[at].pos_ in HELPERS or verb.doc[at].text == ","
    ):
        at -= 1
    token = verb.doc[at]
    while token.dep_ == "pobj" and token.head.head.i == token.head.i - 1:
        token = token.head.head
    while token.dep_ == "conj" and token.i - token.head.i <= PAIR:
        token = token.head
    return token if token.pos_ in NAMES else None


def sentence_of(token: Token) -> Span:
    """Return a token's sentence, with the rest that the parse cut off at a comma."""
    doc, start, end = token.doc, token.sent.start, token.sent.end
    while start > 0 and doc[start].text == ",":
        start = doc[start - 1].sent.start
    while end < len(doc) and doc[end].text == ",":
        end = doc[end].sent.end
    return doc[start:end]


def _parts(token: Token) -> bool:
    """Tell whether "while" opens a clause apart, not one inside what somebody says."""
    if token.lower_ not in APART:
        return False
    clause = token.head
    while clause.head.i != clause.i:
        if clause.dep_ == "ccomp" and is_saying(clause.head):
            return clause.head.i > token.i
        clause = clause.head
    return True


def segment(token: Token) -> list[Token]:
    """Return the tokens of a sentence between the semicolons around one of them.

    A clause with "while" stands apart like one after a semicolon.
    """
    sentence = list(sentence_of(token))
    stops = [t.i for t in sentence if t.text == ";" or _parts(t)]
    low = max((i for i in stops if i < token.i), default=-1)
    high = min((i for i in stops if i > token.i), default=token.doc[-1].i + 1)
    return [t for t in sentence if low < t.i < high]
