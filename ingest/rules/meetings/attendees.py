"""Who took part in a meeting: the parties, and the persons with their offices."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Token

from domain.values import Participant
from ingest.analysis import Analysis
from ingest.frames.arguments import agents, expanded, prep_objects
from ingest.lexicon import lexicon
from ingest.mentions import Kind, Mention
from ingest.scene import phrases

from .again import is_pair, pair_before, taken_up

WORDS = lexicon("meetings")
SEVERAL = 3
PRESENCE = WORDS.words("presence")
FIRST_PERSON = frozenset({"i", "we", "me", "us"})
TOGETHER = ("with", "between", "among", "alongside", "beside", "opposite")


def parties_of(
    analysis: Analysis, tokens: Iterable[Token], *, joined: bool = True
) -> tuple[str, ...]:
    """Return the parties that some attendees come from, sorted.

    With those whom "and" joins to them, unless `joined` is False.
    """
    heads = list(tokens)
    listed = [t for head in heads for t in expanded(head)] if joined else heads
    listed = [t for head in listed for t in (head, *_swallowed(analysis, head))]
    return tuple(sorted({p for t in listed for p in party_of(analysis, t)}))


def _swallowed(analysis: Analysis, head: Token) -> tuple[Token, ...]:
    """Return people whom the parse takes for part of a name: "X and the envoy Y"."""
    own = analysis.mentions.at(head)
    return tuple(
        c
        for c in _own_words(head)
        if c.i < head.i
        and any(d.dep_ in {"cc", "conj"} for d in c.children)
        and (m := analysis.mentions.at(c)) is not None
        and m.kind is Kind.PERSON
        and m is not own
    )


def party_of(analysis: Analysis, token: Token) -> tuple[str, ...]:
    """Return the parties of one attendee, taken up again from before where need be."""
    if _is_speakers(token):
        voice = analysis.frames.voice(analysis.frames.of(token.head))
        return () if voice is None or voice.party is None else (voice.party,)
    token = _each(token)
    if is_pair(token):
        pair = pair_before(analysis, token)
        if len(pair) > 1:
            return pair
    return analysis.mentions.parties_of(token) or taken_up(analysis, token)


def _is_speakers(token: Token) -> bool:
    """Tell whether somebody tells of his own side: "we", "our delegation"."""
    own = any(c.dep_ == "poss" and c.lower_ in {"our", "my"} for c in token.children)
    return own or token.lower_ in FIRST_PERSON


def _each(token: Token) -> Token:
    """Return "the two" of "each of the two"."""
    if token.lower_ not in {"each", "both", "all"}:
        return token
    inner = (o for c in token.children if c.lower_ == "of" for o in prep_objects(c))
    return next(inner, token)


LISTING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "CCONJ", "PUNCT", "NUM"})
JOINING = frozenset({"of", "from", "as", "well"})
"""What stands in a list of people: parts of speech, and words of others."""


def listed_after(analysis: Analysis, word: Token) -> tuple[Token, ...]:
    """Return the heads of a list of participants that semicolons break up.

    The parser loses long lists; every person named after the word is in one, up to
    where a new clause begins or the sentence ends.
    """
    end = _end_of_list(word)
    if not any(t.text == ";" for t in analysis.doc[word.i : end]):
        return ()
    people = [
        analysis.doc[m.head]
        for m in analysis.mentions.within(word.i, end)
        if m.kind in {Kind.PERSON, Kind.ROLE} and m.parties
    ]
    people = [t for t in people if not _is_described(t, word)]
    return tuple(people) if len(people) >= SEVERAL else ()


def listed_between(analysis: Analysis, noun: Token) -> tuple[Token, ...]:
    """Return the heads of a long list after "between", wherever the parse hung them."""
    between = [c for c in noun.children if c.lower_ == "between"]
    people: list[Token] = []
    for token in analysis.doc[between[0].i + 1 : noun.sent.end] if between else ():
        if token.pos_ not in LISTING and token.lower_ not in JOINING:
            break
        mention = analysis.mentions.at(token)
        if mention is not None and mention.head == token.i and mention.parties:
            people.append(token)
    return tuple(people) if len(people) > SEVERAL else ()


def _is_described(token: Token, word: Token) -> bool:
    """Tell whether somebody is only named in a clause on another: "who speaks for X"."""
    clauses = [t for t in (token, *token.ancestors) if t.dep_ == "relcl"]
    return any(c.i > word.i for c in clauses)


def _end_of_list(word: Token) -> int:
    """Return where a list after a word ends: at a semicolon before a whole clause."""
    sentence = word.sent
    marks = [t.i for t in word.doc[word.i : sentence.end] if t.text == ";"]
    for mark, after in pairwise([*marks, sentence.end]):
        if any(_is_main_subject(t) for t in word.doc[mark:after]):
            return mark
    return sentence.end


def _is_main_subject(token: Token) -> bool:
    return token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ != "relcl"


def participants(
    analysis: Analysis, tokens: Iterable[Token], parties: tuple[str, ...]
) -> tuple[Participant, ...]:
    """Return the persons among some attendees, each once, in the order of the text."""
    found = {
        m.name: m
        for m in sorted(_people(analysis, tokens), key=lambda m: m.start)
        if not m.parties or m.parties[0] in parties
    }
    return tuple(
        Participant(
            person=m.name, role=m.role, party=m.parties[0] if m.parties else None
        )
        for m in found.values()
    )


def _people(analysis: Analysis, tokens: Iterable[Token]) -> Iterator[Mention]:
    for head in (h for token in tokens for h in expanded(token)):
        for inner in _own_words(head):
            mention = analysis.mentions.at(inner)
            if mention is not None and mention.kind is Kind.PERSON and mention.name:
                yield mention


def _own_words(token: Token) -> Iterator[Token]:
    """Return the words of a noun phrase without the clauses that describe it."""
    yield token
    for child in token.children:
        if child.dep_ in {"appos", "compound", "nmod", "amod"}:
            yield from _own_words(child)


def witnesses(
    analysis: Analysis, words: Iterable[Token], *, nouns: frozenset[str] = PRESENCE
) -> tuple[Token, ...]:
    """Return the third parties that a clause says were there too.

    "in the presence of Omani mediators", "under the eyes of the president", "brokered by
    Washington", "talks with Israel through Egypt".
    """
    return tuple(w for word in words for w in _witnesses(analysis, word, nouns))


def _witnesses(
    analysis: Analysis, word: Token, nouns: frozenset[str]
) -> Iterator[Token]:
    for prep in phrases(word):
        if prep.lower_ in WORDS.words("through"):
            yield from _those_of_parties(analysis, prep_objects(prep))
        elif prep.lower_ == "with":
            yield from _onlookers(prep)
            yield from _present(prep, nouns)
        else:
            yield from _present(prep, nouns)
    for child in word.children:
        told = child.dep_ in {"acl", "advcl"} and child.tag_ == "VBN"
        if told and child.lemma_ in WORDS.words("hosting"):
            yield from agents(child)


def _onlookers(prep: Token) -> Iterator[Token]:
    """Read "with the minister chairing", "with envoys present", "with X looking on"."""
    for child in prep.children:
        if child.dep_ == "pcomp" and child.lemma_ in WORDS.words("watching"):
            for subject in child.children:
                if subject.dep_ in {"nsubj", "nsubjpass"}:
                    yield from expanded(subject)
        elif child.dep_ == "pobj" and _is_watching(prep, child):
            yield from expanded(child)


def _is_watching(prep: Token, person: Token) -> bool:
    """Tell whether a participle or adjective after somebody says that he was there."""
    near = (*person.children, *prep.children, *prep.head.children)
    return any(
        c.lemma_.lower() in WORDS.words("watching")
        and (c.tag_ in {"VBG", "JJ"} or c.dep_ == "prep")
        and c.i > person.i
        for c in near
    )


def _present(prep: Token, nouns: frozenset[str]) -> Iterator[Token]:
    if prep.lower_ not in WORDS.words("presence_prepositions"):
        return
    for noun in prep.children:
        if noun.dep_ == "pobj" and noun.lemma_.lower() in nouns:
            for child in noun.children:
                yield from _whose(child)


def _whose(word: Token) -> Iterator[Token]:
    """Return whose presence it is: "his", "Omani", "of the president"."""
    if word.dep_ == "poss":
        yield from expanded(word)
    elif word.dep_ == "amod":
        yield word
    elif word.dep_ == "prep" and word.lower_ in {"of", "by"}:
        yield from prep_objects(word)


def _those_of_parties(analysis: Analysis, tokens: Iterable[Token]) -> tuple[Token, ...]:
    return tuple(t for t in tokens if analysis.mentions.parties_of(t))


def sides_near(
    analysis: Analysis, word: Token, place: str | None, *, back: bool = True
) -> tuple[str, ...]:
    """Return who sits at these talks where the text names no one.

    These are the sides, the mediators that this sentence names, or the one before it
    where `back` is True, and the host where it mediates.
    """
    talks = analysis.mentions.talks
    if talks is None:
        return ()
    sentence = word.sent
    start = sentence.start
    if back and start > 0:
        start = sentence.doc[start - 1].sent.start
    named = {
        p for m in analysis.mentions.within(start, sentence.end) for p in m.parties
    }
    voice = analysis.frames.voices.of(word)
    named -= {None if voice is None else voice.party}
    host = host_of(analysis, place)
    named |= set() if host is None else {host}
    mediators = [m for m in talks.mediators if m in named]
    return tuple(sorted({*talks.sides, *mediators}))


def host_of(analysis: Analysis, place: str | None) -> str | None:
    """Return the land of a place, None where there is none."""
    known = None if place is None else analysis.mentions.registry.place(place)
    return place if known is None else known.country
